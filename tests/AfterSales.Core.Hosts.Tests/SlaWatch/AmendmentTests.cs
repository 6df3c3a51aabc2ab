using System.Text.Json.Nodes;
using AfterSales.Tests;

namespace AfterSales.Hosts.Tests.SlaWatch;

/// <summary>The Spring Festival of 2020, announced in November 2019 and extended on 27 January 2020: 31 January and the make-up day of 1 February became days off.</summary>
public class AmendmentTests
{
    private const string Announced = "samples/amendments/repair-2019-11-21.json";
    private const string Extended = "samples/amendments/repair-2020-01-27.json";

    [Fact]
    public void An_amended_calendar_moves_what_is_open_and_tells_from_when_to_when_and_because_of_which_days()
    {
        using var inbox = new Inbox();
        using var watch = Of(Repository.PathOf(Announced));
        watch.Run("run", "--now", "2020-01-22T10:00:00+08:00", "--until", "2020-01-27T12:00:00+08:00", "--step", "PT1H", "--sink", inbox.Address);
        string[] moved =
        [
            "2020-01-27T12:00:00+08 ticket turnaround moved due: due 2020-02-01T10:00:00+08 (Pending) -> 2020-02-04T10:00:00+08 (Pending), because of 2020-01-31, 2020-02-01",
            "2020-01-27T12:00:00+08 ticket parts moved due: due 2020-01-31T16:00:00+08 (Pending) -> 2020-02-03T16:00:00+08 (Pending), because of 2020-01-31, 2020-02-01",
        ];
        string[] amend = ["amend", "--policy", Repository.PathOf(Extended), "--now", "2020-01-27T12:00:00+08:00"];

        Assert.Equal([.. moved, "1 open tickets decided anew by repair 2020-01-27; 2 promises stand otherwise", ""], watch.Run(amend).Split('\n'));
        // The same amendment once more is none.
        Assert.Equal("1 open tickets decided anew by repair 2020-01-27; 0 promises stand otherwise\n", watch.Run(amend));
        Assert.All(moved, line => Assert.Contains(line, watch.Run("status"), StringComparison.Ordinal));

        watch.Run("run", "--now", "2020-01-28T09:00:00+08:00", "--until", "2020-02-04T12:00:00+08:00", "--step", "PT1H", "--sink", inbox.Address);
        Assert.Equal(["ticket_turnaround_moved_due_2", "ticket_parts_moved_due_2", "ticket_parts_miss_missed_0", "ticket_turnaround_miss_missed_0"], inbox.Deliveries);
        Assert.Contains("\"at\":\"2020-02-03T16:00:00+08\"", inbox.Kept[2], StringComparison.Ordinal);
        Assert.Contains("\"at\":\"2020-02-04T10:00:00+08\"", inbox.Kept[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_was_raised_is_not_taken_back_and_not_raised_again()
    {
        using var inbox = new Inbox();
        using var folder = new WatchFolder();
        using var watch = Of(WithLadder(folder, Announced));
        // The office learns of the extension late, at noon of a day on which it should have been closed.
        watch.Run("run", "--now", "2020-01-22T10:00:00+08:00", "--until", "2020-01-31T09:00:00+08:00", "--step", "PT1H", "--sink", inbox.Address);
        Assert.Empty(inbox.Kept);
        watch.Run("amend", "--policy", WithLadder(folder, Extended), "--now", "2020-01-31T12:00:00+08:00");
        watch.Run("run", "--now", "2020-01-31T13:00:00+08:00", "--until", "2020-02-04T12:00:00+08:00", "--step", "PT1H", "--sink", inbox.Address);

        var told = inbox.Kept.Select(body => JsonNode.Parse(body)!).Where(message => message["metric"]!.GetValue<string>() == "turnaround").Select(message => $"{message["at"]} {message["kind"]} {message["name"]}, {message["policy"]}");
        Assert.Equal(
        [
            // By the calendar of that morning, a working day before the due time; by the amended one it would have been 3 February.
            "2020-01-31T10:00:00+08 step manager, repair 2019-11-21",
            "2020-01-31T12:00:00+08 moved due, repair 2020-01-27",
            // By the first calendar it would have been 31 January 16:18.
            "2020-02-03T16:18:00+08 warning 0.9, repair 2020-01-27",
            "2020-02-04T10:00:00+08 miss missed, repair 2020-01-27",
        ], told);
    }

    [Fact]
    public void An_amendment_that_is_none_or_comes_before_the_last_look_is_refused()
    {
        using var watch = Of(Repository.PathOf(Announced));
        watch.Run("run", "--now", "2020-01-28T12:00:00+08:00", "--sink", watch.PathOf("messages"));

        Assert.Contains("2020-01-28T04:00:00Z", watch.Refused("amend", "--policy", Repository.PathOf(Extended), "--now", "2020-01-27T12:00:00+08:00"), StringComparison.Ordinal);
        Assert.Contains("another version", watch.Refused("amend", "--policy", Repository.PathOf("samples/SlaWatch/day/policy.json"), "--now", "2020-01-29T12:00:00+08:00"), StringComparison.Ordinal);
    }

    private static WatchFolder Of(string policy)
    {
        var watch = new WatchFolder();
        var tickets = Directory.CreateDirectory(watch.PathOf("tickets")).FullName;
        File.Copy(Repository.PathOf("samples/amendments/ticket.json"), Path.Combine(tickets, "ticket.json"));
        watch.Run("init", "--policy", policy, "--tickets", tickets);
        return watch;
    }

    /// <summary>The policy with a warning and an escalation for its turnaround.</summary>
    private static string WithLadder(WatchFolder folder, string policy)
    {
        var document = JsonNode.Parse(File.ReadAllText(Repository.PathOf(policy)))!;
        var turnaround = document["service-levels"]!["commitments"]![0]!;
        turnaround["warn-at"] = new JsonArray("0.9");
        turnaround["ladder"] = new JsonArray(new JsonObject { ["name"] = "manager", ["before"] = "P1WD" });
        var path = folder.PathOf(Path.GetFileName(policy));
        File.WriteAllText(path, document.ToJsonString());
        return path;
    }
}
