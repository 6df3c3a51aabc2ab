using System.Globalization;
using System.Reflection;

namespace AfterSales.Mutants;

/// <summary>
/// A process that runs tests with one fault switched on. It reads a request a line: <c>mutant test milliseconds test milliseconds ...</c>, the tests by id with
/// the time that each needs when nothing is wrong, and answers a line: <c>killed test</c>, <c>survived</c>, <c>slow test</c> before it ends itself, or <c>broken test</c>,
/// when a test that passes elsewhere fails here with all faults off: then what an earlier fault has left behind decides, and the process is to be replaced.
/// </summary>
internal static class Worker
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Lock Gate = new();
    private static TimeSpan _limit = TimeSpan.MaxValue;
    private static string _running = "";

    private static TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    /// <param name="always">The fault that is on from the very start, for what runs once a process; otherwise -1.</param>
    /// <param name="classes">The classes whose tests are asked for; empty for all.</param>
    public static int Run(int always, string[] classes)
    {
        var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        var (suite, switches) = Load(always, classes);
        new Thread(() => Watch(answers)) { IsBackground = true }.Start();
        var clean = new Dictionary<string, TimeSpan>();
        answers.WriteLine("ready");
        while (Console.ReadLine() is { Length: > 0 } line)
        {
            var words = line.Split(' ');
            answers.WriteLine(Answer(suite, switches, always >= 0, clean, int.Parse(words[0], CultureInfo.InvariantCulture), words[1..]));
        }

        return 0;
    }

    /// <summary>The tests, and the switches of the library that they test.</summary>
    public static (Suite Suite, Switches Switches) Load(int always, string[] classes)
    {
        // Few cases, the same ones each time, and no search for a simpler one: only the fact counts that a law is broken.
        Environment.SetEnvironmentVariable("CI", "true");
        Environment.SetEnvironmentVariable("AFTERSALES_LAW_CASES", Environment.GetEnvironmentVariable("AFTERSALES_LAW_CASES") ?? "20");
        Environment.SetEnvironmentVariable("AFTERSALES_LAW_SIMPLIFY", "0");
        Environment.SetEnvironmentVariable("AFTERSALES_MUTATIONS", "50");
        var switches = Switches.Of(Assembly.Load("AfterSales.Core"));
        switches.Set(always);
        return (new Suite([Assembly.Load("AfterSales.Core.Tests"), Assembly.Load("AfterSales.Core.Json.Tests")], classes), switches);
    }

    private static string Answer(Suite suite, Switches switches, bool isFresh, Dictionary<string, TimeSpan> clean, int mutant, string[] tests)
    {
        for (var i = 0; i < tests.Length; i += 2)
        {
            var (id, usual) = (tests[i], TimeSpan.FromMilliseconds(double.Parse(tests[i + 1], CultureInfo.InvariantCulture)));
            if (isFresh)
            {
                // All of it is compiled while it is timed.
                if (Fails(suite, id, (5 * Patience) + (20 * usual)))
                {
                    return "killed " + id;
                }

                continue;
            }

            // Once without the fault: what a test computes once and keeps is to be right.
            if (!clean.TryGetValue(id, out var needed))
            {
                var start = ProcessorTime;
                if (Fails(suite, id, TimeSpan.MaxValue))
                {
                    return "broken " + id;
                }

                clean[id] = needed = ProcessorTime - start;
            }

            switches.Set(mutant);
            var failed = Fails(suite, id, Patience + (5 * (needed > usual ? needed : usual)));
            switches.Set(-1);
            if (failed)
            {
                return Fails(suite, id, TimeSpan.MaxValue) ? "broken " + id : "killed " + id;
            }
        }

        return "survived";
    }

    private static bool Fails(Suite suite, string id, TimeSpan patience)
    {
        lock (Gate)
        {
            _running = id;
            _limit = patience == TimeSpan.MaxValue ? patience : ProcessorTime + patience;
        }

        var failed = suite.Failure(id) is not null;
        lock (Gate)
        {
            _limit = TimeSpan.MaxValue;
        }

        return failed;
    }

    /// <summary>Ends the process when a test has used up its processor time: other work on the machine makes no fault slow.</summary>
    private static void Watch(StreamWriter answers)
    {
        while (true)
        {
            Thread.Sleep(100);
            lock (Gate)
            {
                if (ProcessorTime > _limit)
                {
                    answers.WriteLine("slow " + _running);
                    Environment.Exit(3);
                }
            }
        }
    }
}
