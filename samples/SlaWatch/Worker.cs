using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AfterSales.Samples.SlaWatch;

/// <summary>The host's clock, the only one there is: an instant for each look.</summary>
internal sealed record Ticks(Func<CancellationToken, IAsyncEnumerable<Instant>> Instants, Func<Instant>? Now)
{
    public static Ticks Live(Duration step) => new(stop => LiveAsync(step, stop), Today);

    /// <summary>A day that is played, as fast as it goes: what is sent is sent at the instant of the look.</summary>
    public static Ticks Played(Instant from, Instant until, Duration step) => new(_ => PlayedAsync(from, until, step), null);

    public static Instant Today() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static async IAsyncEnumerable<Instant> LiveAsync(Duration step, [EnumeratorCancellation] CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            yield return Today();
            await Task.Delay(step.ToTimeSpan(), stop);
        }
    }

    private static async IAsyncEnumerable<Instant> PlayedAsync(Instant from, Instant until, Duration step)
    {
        await Task.Yield();
        for (var now = from; now <= until; now += step)
        {
            yield return now;
        }
    }
}

/// <summary>Looks and sends at every tick, until the ticks end or the host stops.</summary>
internal sealed class Worker(Watch watch, IReceiver receiver, Ticks ticks, IHostApplicationLifetime host, ILogger<Worker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var now in ticks.Instants(stoppingToken))
            {
                await TickAsync(now, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was not sent waits in the outbox.
        }
        catch (Exception exception)
        {
            logger.LogCritical(exception, "The watch ends.");
            Environment.ExitCode = 1;
        }

        host.StopApplication();
    }

    private async Task TickAsync(Instant now, CancellationToken stop)
    {
        try
        {
            watch.Look(now);
            await watch.SendAsync(receiver, ticks.Now ?? (() => now), stop);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SqliteException || (exception is TaskCanceledException && !stop.IsCancellationRequested))
        {
            // A receiver or a database that is away comes back: the next tick finds everything where it was.
            logger.LogWarning("{Now}: {Problem}", now, exception.Message);
        }
    }
}
