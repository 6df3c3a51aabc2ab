using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace AfterSales.Hosts.Tests.SlaWatch;

/// <summary>Whenever the watch is killed, the next one tells everything, and the receiver sees everything once.</summary>
public class KillTests(ITestOutputHelper output)
{
    /// <summary>Kills at random moments; AFTERSALES_KILLS says how many.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("AFTERSALES_KILLS") ?? "5", CultureInfo.InvariantCulture);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public void Killed_when_a_message_is_taken_and_not_marked_it_sends_it_again_and_the_rest_after_it()
    {
        var expected = Undisturbed(out _);
        // Two messages are decided in the same look; the kill comes between sending and marking the first, and between deciding and sending the second.
        var ids = expected.Select(Inbox.IdOf).ToList();
        var first = ids.IndexOf("T-102_repair_warning_0.5_0");
        Assert.Equal("T-103_repair_warning_0.75_0", ids[first + 1]);

        using var inbox = new Inbox();
        using var watch = WatchFolder.OfDays();
        using (var process = watch.Start(watch.DaysTo(inbox.Address)))
        {
            inbox.BeforeAnswer = id =>
            {
                if (id == ids[first] && !process.HasExited)
                {
                    process.Kill();
                    process.WaitForExit();
                }
            };
            process.WaitForExit();
            Assert.NotEqual(0, process.ExitCode);
        }

        inbox.BeforeAnswer = _ => { };
        Assert.Equal(ids.Take(first + 1), inbox.Deliveries);
        Assert.EndsWith(" 2 messages to send\n", watch.Run("status"));
        watch.Run(watch.DaysTo(inbox.Address));

        Assert.Equal([.. ids.Take(first + 1), .. ids.Skip(first)], inbox.Deliveries);
        Assert.Equal(expected, inbox.Kept);
    }

    [Fact]
    public void Killed_at_random_moments_nothing_is_lost_and_nothing_is_seen_twice()
    {
        var expected = Undisturbed(out var length);
        var random = new Random(20200127);
        int kills = 0, days = 0, resent = 0, waiting = 0;
        while (kills < Kills)
        {
            using var inbox = new Inbox();
            using var watch = WatchFolder.OfDays();
            while (true)
            {
                using var process = watch.Start(watch.DaysTo(inbox.Address));
                if (kills == Kills ? process.WaitForExit(Patience) : kills % 2 == 0 ? EndsBeforeMessage(process, inbox, random) : process.WaitForExit(length * random.NextDouble()))
                {
                    Assert.Equal(0, process.ExitCode);
                    break;
                }

                process.Kill();
                process.WaitForExit();
                Assert.NotEqual(Kills, kills++);
                waiting += watch.Run("status").EndsWith(" 0 messages to send\n", StringComparison.Ordinal) ? 0 : 1;
            }

            Assert.Equal(expected, inbox.Kept);
            Assert.EndsWith(" 0 messages to send\n", watch.Run("status"));
            resent += inbox.Deliveries.Count - expected.Count;
            days++;
        }

        output.WriteLine($"{kills} kills over {days} runs of the days; {waiting} left messages waiting, {resent} messages came twice and were kept once");
    }

    [Fact]
    public void Two_watches_over_one_database_tell_everything_once()
    {
        var expected = Undisturbed(out _);
        using var inbox = new Inbox();
        using var watch = WatchFolder.OfDays();
        using var one = watch.Start(watch.DaysTo(inbox.Address));
        using var other = watch.Start(watch.DaysTo(inbox.Address));

        Assert.True(one.WaitForExit(Patience) && other.WaitForExit(Patience));
        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        Assert.Equal(expected.Order(StringComparer.Ordinal), inbox.Kept.Order(StringComparer.Ordinal));
    }

    /// <summary>Waits for one of the next messages and up to 20 ms more, while its sender waits 10 ms for the answer: moments near which most can go wrong. True when the watch ended before.</summary>
    private static bool EndsBeforeMessage(Process process, Inbox inbox, Random random)
    {
        var (messages, delay) = (random.Next(1, 5), random.Next(20));
        var reached = new TaskCompletionSource();
        inbox.BeforeAnswer = _ =>
        {
            if (Interlocked.Decrement(ref messages) == 0)
            {
                reached.SetResult();
            }

            Thread.Sleep(10);
        };
        Task.WaitAny([reached.Task, process.WaitForExitAsync()], Patience);
        return process.WaitForExit(delay);
    }

    private static List<string> Undisturbed(out TimeSpan length)
    {
        using var inbox = new Inbox();
        using var watch = WatchFolder.OfDays();
        var clock = Stopwatch.StartNew();
        watch.Run(watch.DaysTo(inbox.Address));
        length = clock.Elapsed;
        Assert.NotEmpty(inbox.Kept);
        Assert.Equal(inbox.Kept.Count, inbox.Deliveries.Count);
        return inbox.Kept;
    }
}
