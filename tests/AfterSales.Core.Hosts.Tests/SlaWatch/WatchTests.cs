using System.Diagnostics;
using System.Text;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Hosts.Tests.SlaWatch;

/// <summary>The watch as a process, over days that are played.</summary>
public class WatchTests
{
    [Fact]
    public void The_days_that_come_with_it_are_told_as_expected() =>
        Approved.Equal("samples/SlaWatch/day.expected.txt", Encoding.UTF8.GetString(HostProgram.Run("dotnet", "exec", WatchFolder.Program)));

    [Fact]
    public void A_folder_holds_each_message_once_however_often_the_days_are_played()
    {
        using var watch = WatchFolder.OfDays();
        var folder = watch.PathOf("messages");
        var told = watch.Run(watch.DaysTo(folder)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Empty(watch.Run(watch.DaysTo(folder)));
        var files = Directory.GetFiles(folder);
        Assert.NotEmpty(told);
        Assert.Equal(told.Length, files.Length);
        Assert.All(files, file => Assert.Equal(Path.GetFileNameWithoutExtension(file), Inbox.IdOf(File.ReadAllText(file))));
    }

    [Fact]
    public void What_is_told_does_not_depend_on_how_often_the_watch_looks_or_when_the_receiver_is_there()
    {
        using var often = new Inbox();
        using var watch = WatchFolder.OfDays();
        watch.Run(watch.DaysTo(often.Address));

        using var seldom = WatchFolder.OfDays();
        Assert.Empty(seldom.Run(seldom.DaysTo(Inbox.Nobody(), "PT2H")));
        Assert.EndsWith($" {often.Kept.Count} messages to send\n", seldom.Run("status"));
        using var later = new Inbox();
        seldom.Run(seldom.DaysTo(later.Address, "PT2H"));

        Assert.Equal(often.Deliveries.Order(), later.Deliveries.Order());
        Assert.EndsWith(" 0 messages to send\n", seldom.Run("status"));
    }

    [Fact]
    public void A_ticket_that_goes_on_is_watched_again()
    {
        using var inbox = new Inbox();
        using var watch = WatchFolder.OfDays();
        watch.Run(watch.DaysTo(inbox.Address));
        var tickets = Directory.CreateDirectory(watch.PathOf("tickets")).FullName;
        // It was settled: answered, repaired and called back in time.
        File.WriteAllText(Path.Combine(tickets, "T-106.json"), """
            { "format": 1, "traits": { "severity": "normal" }, "events": [
              { "event": "opened", "at": "2024-03-11T11:00:00+08:00" }, { "event": "responded", "at": "2024-03-11T11:20:00+08:00" }, { "event": "resolved", "at": "2024-03-11T13:00:00+08:00" },
              { "event": "closed", "at": "2024-03-11T13:05:00+08:00" }, { "event": "notified", "at": "2024-03-11T15:00:00+08:00" }, { "event": "reopened", "at": "2024-03-13T09:00:00+08:00" }] }
            """);

        Assert.Equal("1 tickets, 1 of them new or changed\n", watch.Run("import", "--tickets", tickets));
        watch.Run("run", "--now", "2024-03-13T15:30:00+08:00", "--sink", inbox.Address);
        Assert.Equal(["T-106_repair_miss_missed_1", "T-106_repair_step_lead_1", "T-106_repair_warning_0.75_1"], inbox.Deliveries.Where(id => id.StartsWith("T-106", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_every_problem_and_nothing_is_stored()
    {
        using var watch = new WatchFolder();
        var tickets = Directory.CreateDirectory(watch.PathOf("tickets")).FullName;
        File.WriteAllText(Path.Combine(tickets, "a.json"), """{ "format": 1, "events": [{ "event": "opened", "at": "yesterday" }] }""");
        File.WriteAllText(Path.Combine(tickets, "b.json"), """{ "format": 1, "events": [] , "colour": "red" }""");
        string[] init = ["init", "--policy", AfterSales.Tests.Repository.PathOf("samples/SlaWatch/day/policy.json"), "--tickets", tickets];

        var complaint = watch.Refused(init);
        Assert.Contains("(a.json)", complaint, StringComparison.Ordinal);
        Assert.Contains("(b.json)", complaint, StringComparison.Ordinal);
        Assert.Contains("slawatch init", watch.Refused("status"), StringComparison.Ordinal);
        Assert.Contains("--live", watch.Refused("run"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_the_real_clock_it_follows_until_it_is_stopped()
    {
        using var inbox = new Inbox();
        using var watch = WatchFolder.OfDays();
        var told = new TaskCompletionSource();
        inbox.BeforeAnswer = _ => told.TrySetResult();
        using var process = watch.Start("run", "--live", "--step", "PT1S", "--sink", inbox.Address);
        try
        {
            await told.Task.WaitAsync(TimeSpan.FromMinutes(1));
            using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }
}
