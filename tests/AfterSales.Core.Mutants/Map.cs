using System.Diagnostics;
using System.Text.Json;

namespace AfterSales.Mutants;

/// <summary>Which test reaches which faults, and how long it takes: a process runs every test twice with all faults off.</summary>
internal sealed class Map
{
    public required List<Entry> Tests { get; init; }

    /// <summary>Tests that fail with all faults off, such as those about the assembly itself; they are left out.</summary>
    public required List<string> Failing { get; init; }

    /// <summary>Faults reached while the tests were listed and made the values that they all share.</summary>
    public required int[] Kept { get; init; }

    public static int Draw(string path, string[] classes)
    {
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        var (suite, switches) = Worker.Load(-1, []);
        var faults = switches.ReachedNow;
        suite.MakeShared();
        var kept = Reached(faults);
        var tests = new List<Entry>();
        var failing = new List<string>();
        var number = 0;
        foreach (var id in suite.Ids.Where(id => classes.Length == 0 || classes.Any(name => suite.ClassOf(id).EndsWith("." + name, StringComparison.Ordinal))))
        {
            // What is reached the first time only is computed once and kept; that needs a process of its own.
            var (passedFirst, passedAgain) = (false, false);
            var (first, _) = Reached(faults, () => passedFirst = suite.Failure(id) is null);
            var (again, time) = Reached(faults, () => passedAgain = suite.Failure(id) is null);
            if (passedFirst && passedAgain)
            {
                tests.Add(new Entry { Id = id, Name = suite.NameOf(id), Class = suite.ClassOf(id), Milliseconds = time, Reaches = again, ReachesOnce = first.Except(again).ToArray() });
            }
            else
            {
                failing.Add(suite.NameOf(id));
            }

            if (++number % 200 == 0)
            {
                output.WriteLine($"{number} tests looked at");
            }
        }

        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(new Map { Tests = tests, Failing = failing, Kept = kept }));
        return 0;
    }

    public static Map Read(string path) => JsonSerializer.Deserialize<Map>(File.ReadAllBytes(path))!;

    private static (int[] Faults, double Milliseconds) Reached(byte[] faults, Action work)
    {
        Array.Clear(faults);
        var watch = Stopwatch.StartNew();
        work();
        var time = watch.Elapsed.TotalMilliseconds;
        return (Reached(faults), time);
    }

    private static int[] Reached(byte[] faults) => [.. faults.Select((reached, fault) => (reached, fault)).Where(pair => pair.reached != 0).Select(pair => pair.fault)];

    internal sealed class Entry
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string Class { get; init; }

        public required double Milliseconds { get; init; }

        public required int[] Reaches { get; init; }

        public required int[] ReachesOnce { get; init; }
    }
}
