using System.Diagnostics;
using System.Globalization;
using AfterSales.Assessments;
using AfterSales.Cases;
using NodaTime;

namespace AfterSales.Benchmarks.Assessments;

/// <summary>What a benchmark of short runs cannot show: verdicts a second, what a second core is worth beside a spin loop, and the peak memory of 1 and of 10 million units.</summary>
internal static class PortfolioScale
{
    private const int Units = 2_000_000;
    private const int Tries = 5;
    private static readonly LocalDate Today = new(2024, 6, 1);

    public static int Run(string[] args)
    {
        if (args is ["memory", var units])
        {
            // A process of its own, so that the peak is that of this run alone.
            Decide(Portfolio.Of(UnitRecord.Many(long.Parse(units, CultureInfo.InvariantCulture)), record => record.ToCase(), workers: 2));
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        var cases = UnitRecord.Many(100_000).Select(record => record.ToCase()).ToArray();
        var manyCases = Enumerable.Repeat(cases, Units / cases.Length).SelectMany(many => many);
        var records = UnitRecord.Many(Units).ToArray();
        Console.WriteLine("| what | figure |\n|------|--------|");
        Print("verdicts a second, a loop over cases, one core", Units / Best(() => Loop(cases)));
        Print("verdicts a second, a portfolio of cases, one worker", Units / Best(() => Decide(Portfolio.Of(manyCases, workers: 1))));
        Print("verdicts a second, a portfolio of records, one worker", Units / Best(() => Decide(Of(1))));
        Print("verdicts a second, a portfolio of records, two workers", Units / Best(() => Decide(Of(2))));

        // Measured in turns, so that what else the machine does meets all four alike.
        var seconds = new double[4];
        Array.Fill(seconds, double.MaxValue);
        for (var i = 0; i < Tries; i++)
        {
            seconds[0] = Math.Min(seconds[0], Seconds(() => Spin(1)));
            seconds[1] = Math.Min(seconds[1], Seconds(() => Spin(2)));
            seconds[2] = Math.Min(seconds[2], Seconds(() => Decide(Of(1))));
            seconds[3] = Math.Min(seconds[3], Seconds(() => Decide(Of(2))));
        }

        var spin = 2 * seconds[0] / seconds[1];
        var portfolio = seconds[2] / seconds[3];
        Print("speed-up by a second core, spin loop", spin);
        Print("speed-up by a second worker, portfolio of records", portfolio);
        Print("the second divided by the first", portfolio / spin);

        var one = PeakMegabytes(1_000_000);
        var ten = PeakMegabytes(10_000_000);
        Print("peak memory of 1,000,000 units, MB", one);
        Print("peak memory of 10,000,000 units, MB", ten);
        Print("the second divided by the first", ten / one);
        return 0;

        Portfolio<UnitRecord> Of(int workers) => Portfolio.Of(records, record => record.ToCase(), workers);
    }

    private static int Loop(ServiceCase[] cases)
    {
        var covered = 0;
        for (var i = 0; i < Units; i++)
        {
            covered += UnitRecord.Policy.Decide(cases[i % cases.Length], Today).IsCovered ? 1 : 0;
        }

        return covered;
    }

    private static int Decide<TRecord>(Portfolio<TRecord> portfolio) =>
        portfolio.Decide(serviceCase => UnitRecord.Policy.Decide(serviceCase, Today).IsCovered).Count(line => line.Answer);

    /// <summary>The same arithmetic on each thread: what cores can give at most.</summary>
    private static void Spin(int threads) => Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
    {
        var x = 1UL;
        for (var i = 0; i < 400_000_000; i++)
        {
            x = (x * 6364136223846793005UL) + 1442695040888963407UL;
        }

        GC.KeepAlive(x);
    });

    private static double Best(Func<int> work) => Enumerable.Range(0, Tries).Min(_ => Seconds(() => work()));

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double PeakMegabytes(long units)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(PortfolioScale).Assembly.Location);
        }

        foreach (var argument in new[] { "scale", "memory", units.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture) / 1e6;
    }

    private static void Print(string what, double figure) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {(figure < 100 ? Math.Round(figure, 2) : Math.Round(figure)):#,0.##} |"));
}
