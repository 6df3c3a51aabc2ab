using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace AfterSales.Tests.Laws;

/// <summary>
/// Runs a law on many random cases and reports the simplest one that breaks it. The only place that knows the property library.
/// <c>AFTERSALES_LAW_CASES</c> sets the number of cases (200), <c>AFTERSALES_LAW_SEED</c> repeats a run; on a build server the seed is always the same.
/// <c>AFTERSALES_LAW_SIMPLIFY=0</c> reports the first case that breaks a law as it is, where only the fact counts.
/// </summary>
public static class Law
{
    private const int TapeLength = 200;
    private const ulong BuildServerSeed = 20240229;
    private const int CasesForRareClasses = 20_000;

    public static int Cases { get; } = Number("AFTERSALES_LAW_CASES") is { } cases ? (int)cases : 200;

    private static bool Simplifies { get; } = Number("AFTERSALES_LAW_SIMPLIFY") != 0;

    /// <summary>Draws cases and runs the law, which throws (asserts) when it does not hold.</summary>
    /// <param name="law">The law.</param>
    /// <param name="tapeLength">How many numbers a case is drawn from; cases with many parts want more.</param>
    /// <param name="cases">How many cases; those of the variable by default.</param>
    public static void Holds(Action<Tape> law, int tapeLength = TapeLength, int? cases = null)
    {
        var numbers = Gen.Choose(0, int.MaxValue - 1).ArrayOf(tapeLength);
        var tapes = Simplifies ? Arb.From(numbers, ArbMap.Default.ArbFor<int[]>().Shrinker) : Arb.From(numbers);
        var seed = Number("AFTERSALES_LAW_SEED") ?? (Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? BuildServerSeed : (ulong)Random.Shared.Next());
        var classes = new Dictionary<string, int>();
        var drawn = 0;
        do
        {
            Run(law, tapes, classes, seed + (ulong)drawn, cases ?? Cases);
            drawn += cases ?? Cases;

            // A rare class deserves more cases before the law is blamed for never drawing it.
        }
        while (classes.ContainsValue(0) && drawn < (Simplifies ? CasesForRareClasses : CasesForRareClasses / 10));

        var missed = classes.Where(pair => pair.Value == 0).Select(pair => pair.Key).ToList();
        Assert.True(missed.Count == 0, $"In {drawn} cases none was of the class: {string.Join("; ", missed)} (seed {seed}).");
    }

    private static void Run(Action<Tape> law, Arbitrary<int[]> tapes, Dictionary<string, int> classes, ulong seed, int cases)
    {
        int[]? broken = null;
        var property = Prop.ForAll(tapes, numbers =>
        {
            try
            {
                law(new Tape(numbers, classes));
                return true;
            }
            catch (Exception)
            {
                // Shrinking goes from broken case to broken case: the last one seen is the simplest.
                broken = numbers;
                return false;
            }
        });

        // The generator's second half has to be odd.
        Check.One(Config.Quick.WithMaxTest(cases).WithReplay(seed, (seed << 1) | 1).WithQuietOnSuccess(true).WithRunner(new SilentRunner()), property);
        if (broken is null)
        {
            return;
        }

        var repeat = string.Create(CultureInfo.InvariantCulture, $"AFTERSALES_LAW_SEED={seed} repeats the run; the tape is [{string.Join(", ", broken)}].");
        try
        {
            law(new Tape(broken, []));
        }
        catch (Exception exception)
        {
            throw new LawBrokenException(exception.Message + Environment.NewLine + repeat, exception);
        }

        throw new LawBrokenException("The case broke the law once and kept it when repeated: it depends on something else. " + repeat, null);
    }

    /// <summary>A number that the environment gives, such as a count of cases; null where it gives none.</summary>
    public static ulong? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Reports nothing: <see cref="Holds"/> does.</summary>
    private sealed class SilentRunner : IRunner
    {
        public void OnStartFixture(Type t)
        {
        }

        public void OnArguments(int ntest, Microsoft.FSharp.Collections.FSharpList<object> args, Microsoft.FSharp.Core.FSharpFunc<int, Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(Microsoft.FSharp.Collections.FSharpList<object> args, Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, TestResult testResult)
        {
        }
    }
}

/// <summary>A law does not hold for the case described.</summary>
public sealed class LawBrokenException(string message, Exception? inner) : Exception(message, inner);
