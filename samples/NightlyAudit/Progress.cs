using System.Diagnostics;
using Spectre.Console;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>A bar for who looks on, a line a second for a log; both with the rate and the time left.</summary>
internal static class Progress
{
    /// <param name="all">How many units there are.</param>
    /// <param name="before">How many of them were decided before.</param>
    /// <param name="run">The work; it tells how many units are decided.</param>
    public static async Task ShowAsync(int all, int before, Func<Action<int>, Task> run)
    {
        var clock = Stopwatch.StartNew();
        if (!Console.IsErrorRedirected && !Console.IsOutputRedirected)
        {
            await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(context =>
            {
                var bar = context.AddTask("units", maxValue: Math.Max(1, all));
                bar.Value = before;
                return run(done =>
                {
                    bar.Value = done;
                    bar.Description = FormattableString.Invariant($"{done:N0} units, {(done - before) / clock.Elapsed.TotalSeconds:N0} a second");
                });
            });
            return;
        }

        var said = TimeSpan.Zero;
        await run(done =>
        {
            if (clock.Elapsed - said >= TimeSpan.FromSeconds(1))
            {
                said = clock.Elapsed;
                var rate = (done - before) / said.TotalSeconds;
                var left = rate > 0 ? FormattableString.Invariant($"{TimeSpan.FromSeconds((all - done) / rate):hh\\:mm\\:ss} left") : "nothing decided yet";
                Console.Error.WriteLine(FormattableString.Invariant($"{done:N0} of {all:N0} units, {rate:N0} a second, {left}"));
            }
        });
    }
}
