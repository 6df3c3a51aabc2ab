using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace AfterSales.Tests.Laws;

/// <summary>
/// Runs a law on many random cases and reports the simplest one that breaks it. The only place that knows the property library.
/// <c>AFTERSALES_LAW_CASES</c> sets the number of cases (200), <c>AFTERSALES_LAW_SEED</c> repeats a run; on a build server the seed is always the same.
/// </summary>
public static class Law
{
    private const int TapeLength = 200;
    private const ulong BuildServerSeed = 20240229;
    private const int MoreRounds = 20;

    public static int Cases { get; } = Number("AFTERSALES_LAW_CASES") is { } cases ? (int)cases : 200;

    /// <summary>Draws cases and runs the law, which throws (asserts) when it does not hold.</summary>
    public static void Holds(Action<Tape> law)
    {
        var seed = Number("AFTERSALES_LAW_SEED") ?? (Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? BuildServerSeed : (ulong)Random.Shared.Next());
        var classes = new Dictionary<string, int>();
        Run(law, classes, seed);

        // A rare class deserves a few rounds more before the law is blamed for never drawing it.
        for (var round = 1; round <= MoreRounds && classes.ContainsValue(0); round++)
        {
            Run(law, classes, seed + (ulong)round);
        }

        var missed = classes.Where(pair => pair.Value == 0).Select(pair => pair.Key).ToList();
        Assert.True(missed.Count == 0, $"In {(MoreRounds + 1) * Cases} cases none was of the class: {string.Join("; ", missed)} (seed {seed}).");
    }

    private static void Run(Action<Tape> law, Dictionary<string, int> classes, ulong seed)
    {
        int[]? broken = null;
        var property = Prop.ForAll(Tapes, numbers =>
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
        Check.One(Config.Quick.WithMaxTest(Cases).WithReplay(seed, (seed << 1) | 1).WithQuietOnSuccess(true).WithRunner(new SilentRunner()), property);
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

    private static Arbitrary<int[]> Tapes { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue - 1).ArrayOf(TapeLength), ArbMap.Default.ArbFor<int[]>().Shrinker);

    private static ulong? Number(string variable) =>
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
