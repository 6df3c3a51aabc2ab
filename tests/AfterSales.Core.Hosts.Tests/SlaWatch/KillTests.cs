using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace AfterSales.Hosts.Tests.SlaWatch;

/// <summary>Whenever the watch is killed, the next one tells everything, and the receiver sees everything once.</summary>
public class KillTests(ITestOutputHelper output)
{
    /// <summary>Kills at random moments; AFTERSALES_KILLS says how many.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("AFTERSALES_KILLS") ?? "10", CultureInfo.InvariantCulture);

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
            using var inbox = new Inbox { BeforeAnswer = _ => Thread.Sleep(10) };
            using var watch = WatchFolder.OfDays();
            for (var ended = false; !ended;)
            {
                using var process = watch.Start(watch.DaysTo(inbox.Address));
                ended = kills >= Kills ? process.WaitForExit(TimeSpan.FromMinutes(2)) : process.WaitForExit(length * random.NextDouble());
                if (ended)
                {
                    Assert.Equal(0, process.ExitCode);
                    break;
                }

                process.Kill();
                process.WaitForExit();
                kills++;
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

        Assert.True(one.WaitForExit(TimeSpan.FromMinutes(2)) && other.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        Assert.Equal(expected.Order(StringComparer.Ordinal), inbox.Kept.Order(StringComparer.Ordinal));
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
