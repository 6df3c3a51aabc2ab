using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Benchmarks;

/// <summary>
/// Measures the benchmarks of a class in turns, short round after short round, and takes the fastest of each: whatever else the machine does meets all of them alike, so
/// that ratios hold where other work runs beside. Prints a Markdown table of ratios to the baseline and bytes.
/// </summary>
internal static class Rounds
{
    private const int Count = 400;
    private const double RoundSeconds = 0.0005;

    public static int Run(string[] names)
    {
        var classes = typeof(Rounds).Assembly.GetTypes()
            .Where(type => Methods(type).Any() && (names.Length == 0 || names.Contains(type.Name, StringComparer.OrdinalIgnoreCase)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);
        foreach (var type in classes)
        {
            var given = type.GetProperties().FirstOrDefault(property => property.GetCustomAttribute<ParamsAttribute>() is not null);
            foreach (var value in given?.GetCustomAttribute<ParamsAttribute>()!.Values ?? [null])
            {
                var instance = Activator.CreateInstance(type)!;
                given?.SetValue(instance, value);
                type.GetMethods().FirstOrDefault(method => method.GetCustomAttribute<GlobalSetupAttribute>() is not null)?.Invoke(instance, null);
                Measure(type.Name + (given is null ? "" : $", {given.Name} = {value}"), instance, [.. Methods(type)]);
            }
        }

        return 0;
    }

    private static void Measure(string title, object instance, MethodInfo[] methods)
    {
        var loops = Array.ConvertAll(methods, method => LoopOf(instance, method));
        var calls = Array.ConvertAll(loops, loop => Calls(loop));
        var best = new double[loops.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Count; round++)
        {
            for (var i = 0; i < loops.Length; i++)
            {
                best[i] = Math.Min(best[i], Seconds(loops[i], calls[i]) / calls[i]);
            }
        }

        var baseline = best[Array.FindIndex(methods, method => method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline)];
        Console.WriteLine($"\n| {title} | ratio | bytes |\n|---|---|---|");
        for (var i = 0; i < loops.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {methods[i].Name.Replace('_', ' ')} | {best[i] / baseline:0.00} | {Bytes(loops[i]):#,0} |"));
        }
    }

    /// <summary>How often a round calls it, found out while the JIT gets to its best code: that takes calls, and some time in between.</summary>
    private static int Calls(Action<int> loop)
    {
        var calls = 1;
        while (Seconds(loop, calls) < RoundSeconds && calls < 1_000_000)
        {
            calls *= 2;
        }

        for (var i = 0; i < 60; i++)
        {
            loop(Math.Max(calls / 8, 1));
            Thread.Sleep(10);
        }

        calls = 1;
        while (Seconds(loop, calls) < RoundSeconds && calls < 1_000_000)
        {
            calls *= 2;
        }

        return calls;
    }

    private static double Bytes(Action<int> loop)
    {
        const int Times = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        loop(Times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times;
    }

    private static double Seconds(Action<int> loop, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        loop(calls);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static IEnumerable<MethodInfo> Methods(Type type) => type.GetMethods()
        .Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)
        .OrderByDescending(method => method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline);

    private static Action<int> LoopOf(object instance, MethodInfo method) =>
        (Action<int>)typeof(Rounds).GetMethod(nameof(Loop), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(method.ReturnType)
            .Invoke(null, [method.CreateDelegate(typeof(Func<>).MakeGenericType(method.ReturnType), instance)])!;

    private static Action<int> Loop<T>(Func<T> call) => times =>
    {
        for (var i = 0; i < times; i++)
        {
            Kept<T>.Value = call();
        }
    };

    private static class Kept<T>
    {
        public static T? Value { get; set; }
    }
}
