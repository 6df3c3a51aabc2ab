using System.Text.RegularExpressions;
using AfterSales.Json;
using AfterSales.Tests;

namespace AfterSales.Hosts.Tests.NightlyAudit;

/// <summary>Verdicts that other systems recorded against ours, on the excerpts that the claim desk replays.</summary>
public class TicketTests
{
    private const string Data = "tests/AfterSales.Core.Samples.Tests/Data/replay";
    private const string Kinds = "SELECT u.id, u.stored_answer, d.status, d.kind FROM decision d JOIN unit u ON u.no = d.unit ORDER BY u.no";

    [Fact]
    public void Requests_that_a_city_recorded_overdue_because_it_counted_holidays_are_named()
    {
        using var folder = new AuditFolder();

        var run = folder.Audit("audit.db", "report", "boston-311.json", policy: "boston-311.json", data: Repository.PathOf(Data + "/boston-311"), on: "2012-12-31");

        Assert.True(run.ExitCode == 0, run.Error);
        var found = folder.Query("audit.db", Kinds);
        Assert.Equal(["Agrees 21", "HolidaysIgnored 5", "Other 1"], found.GroupBy(ticket => ticket[3]).Select(kind => $"{kind.Key} {kind.Count()}").Order(StringComparer.Ordinal));
        Assert.All(found.Where(ticket => ticket[3] != "Agrees"), ticket => Assert.Equal(("missed", "met"), (ticket[1], ticket[2])));

        // The same five, for the same holidays, as the claim desk tells.
        var replayed = Regex.Matches(File.ReadAllText(Repository.PathOf(Data + "/boston.expected.txt")), @"^  (\d+) .*\((\d{4}-\d\d-\d\d)\) does not count\r?$", RegexOptions.Multiline)
            .Select(line => line.Groups[1].Value + " " + line.Groups[2].Value).ToList();
        var because = folder.Query("audit.db", "SELECT u.id, d.because FROM decision d JOIN unit u ON u.no = d.unit WHERE d.kind = 'HolidaysIgnored' ORDER BY u.no");
        Assert.Equal(5, replayed.Count);
        Assert.Equal(replayed, because.Select(ticket => ticket[0] + " " + Regex.Match(ticket[1], @"since ([\d-]+) did not count").Groups[1].Value));
        var report = File.ReadAllText(folder.Of("report/migration-report.md"));
        Assert.Contains("| Holidays were counted (`HolidaysIgnored`) | 5 | 5 |", report, StringComparison.Ordinal);
        Assert.Contains("**101000295625**: your system says missed, we say met, because\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_over_tickets_can_be_checked_later()
    {
        using var folder = new AuditFolder();
        folder.Audit("audit.db", "report", "boston-311.json", policy: "boston-311.json", data: Repository.PathOf(Data + "/boston-311"), on: "2012-12-31");
        var policy = AfterSalesJson.ReadPolicy(File.ReadAllText(Repository.PathOf("samples/NightlyAudit/policies/boston-311.json")));

        var stored = folder.Query("audit.db", "SELECT u.ticket, d.document FROM decision d JOIN unit u ON u.no = d.unit");

        Assert.Equal(27, stored.Count);
        Assert.All(stored, ticket => Assert.True(AfterSalesJson.Check(AfterSalesJson.ReadDecision(ticket[1]), policy, AfterSalesJson.ReadTicket(ticket[0])).IsConfirmed));
    }

    [Theory]
    [InlineData("closed", "Agrees 21, StoppedElsewhere 1")]
    [InlineData("resolved", "Agrees 19, StoppedElsewhere 3")]
    public void Which_event_stops_the_clock_is_policy_and_a_verdict_taken_at_another_is_named(string stop, string told)
    {
        using var folder = new AuditFolder();
        var policy = File.ReadAllText(Repository.PathOf("samples/NightlyAudit/policies/itsm-incidents.json"));
        File.WriteAllText(folder.Of("policy.json"), policy.Replace("\"stops\": [\"closed\"]", $"\"stops\": [\"{stop}\"]", StringComparison.Ordinal));

        var run = folder.Audit("audit.db", "report", "itsm-incidents.json", policy: folder.Of("policy.json"), data: Repository.PathOf(Data + "/itsm-incidents"), on: "2016-12-31");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(told, string.Join(", ", folder.Query("audit.db", Kinds).GroupBy(ticket => ticket[3]).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Count()}")));
    }

    [Fact]
    public void What_is_not_promised_not_recorded_or_impossible_is_told_as_that()
    {
        using var folder = new AuditFolder();
        Dictionary<string, string> Request(string id, string type, string opened, string closed, string answer) =>
            new() { ["case_enquiry_id"] = id, ["type"] = type, ["open_dt"] = opened, ["closed_dt"] = closed, ["ontime"] = answer };
        folder.Export(
            "requests-2011q3.csv",
            "case_enquiry_id,open_dt,target_dt,closed_dt,ontime,case_status,type,reason,department,source",
            Request("1", "Rain", "2011-07-05 10:00:00", "2011-07-06 10:00:00", "ONTIME"),
            Request("2", "Graffiti Removal", "2011-07-05 10:00:00", "", ""),
            Request("3", "Graffiti Removal", "2011-07-05 10:00:00", "2011-07-05 09:59:59", "ONTIME"),
            Request("4", "Graffiti Removal", "2011-07-05 10:00:00", "2011-07-05 10:00:00", "ONTIME"),
            Request("5", "Graffiti Removal", "2011-07-05 10:00:00", "", "OVERDUE"),
            Request("6", "Graffiti Removal", "2011-07-05 10:00:00", "2011-11-06 01:30:00", "OVERDUE"),
            Request("7", "Graffiti Removal", "2011-07-05 10:00:00", "2011-07-05 12:00:00", "Late"));

        var run = folder.Audit("audit.db", "report", "boston-311.json", policy: "boston-311.json", on: "2012-12-31");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["1 NotPromised", "2 NotStored", "3 Refused", "4 Agrees", "5 Agrees", "6 Refused", "7 Refused"],
            folder.Query("audit.db", Kinds).Select(ticket => $"{ticket[0]} {ticket[3]}"));
        Assert.Equal(
            "file,line,column,problem\n"
            + "requests-2011q3.csv,4,,\"\"\"closed\"\" comes before the request was opened; a history begins with \"\"opened\"\".\"\n"
            + "requests-2011q3.csv,7,closed_dt,\"\"\"2011-11-06 01:30:00\"\" came twice or never in America/New_York, where the clocks were changed.\"\n"
            + "requests-2011q3.csv,8,ontime,\"The mapping has no word for \"\"Late\"\".\"\n",
            File.ReadAllText(folder.Of("report/import-problems.csv")));
    }

    [Theory]
    [InlineData("\"empty\": \"not-yet\"", "\"empty\": \"not-known\"", "closed: that something happened at a time not known cannot be said")]
    [InlineData("\"closed\": {", "\"paused\": {", "paused: a ticket has events")]
    [InlineData("\"opened\": {", "\"Opened\": {", "Opened: a ticket has events")]
    [InlineData("\"stored-answer\": {", "\"verdict\": {", "nothing tells \"stored-answer\"")]
    [InlineData("\"ONTIME\": \"met\"", "\"ONTIME\": \"kept\"", "one of met, missed, not-known")]
    public void A_mapping_of_tickets_that_leaves_something_to_guess_is_refused(string said, string instead, string told)
    {
        using var folder = new AuditFolder();
        var mapping = File.ReadAllText(Repository.PathOf("samples/NightlyAudit/mappings/boston-311.json"));
        Assert.Contains(said, mapping, StringComparison.Ordinal);
        File.WriteAllText(folder.Of("mapping.json"), mapping.Replace(said, instead, StringComparison.Ordinal));

        var run = folder.Audit("audit.db", "report", folder.Of("mapping.json"), policy: "boston-311.json", data: Repository.PathOf(Data + "/boston-311"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }
}
