using System.Globalization;
using System.Text;
using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.PublicApi;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>What the tests of other systems expect, answered under named options; the report lists every row.</summary>
public class PeerSpecTests
{
    private static readonly ServiceMetric Metric = ServiceMetric.Resolution;

    [Fact]
    public void At_least_130_answers_of_other_systems_are_reproduced_and_the_report_is_current()
    {
        var rows = File.ReadLines(Repository.PathOf("tests/AfterSales.Core.Tests/Data/Sla/peer-specs.jsonl"))
            .Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).Select(Answer).ToList();
        var same = rows.Count(row => row.Ours == row.Expected);

        Approved.Equal("docs/service-level-peers.md", Report(rows, same));
        Assert.Equal(142, rows.Count);
        Assert.True(same >= 130, $"{same} rows agree.");
        Assert.All(rows.Where(row => row.Ours != row.Expected), row => Assert.NotEmpty(row.Why));
    }

    private static string Report(List<Row> rows, int same)
    {
        var text = new StringBuilder("# Business time: what other systems expect\n\n")
            .Append(CultureInfo.InvariantCulture, $"{same} of {rows.Count} expected results from the tests and documents of other systems are reproduced under the options named; the others say why not.\n")
            .Append("Where a system's own result is arithmetically off, the exact one is expected, and the row says so. A test keeps this page current.\n\n")
            .Append("| id | from | test | question | options | expected | answer | |\n|----|------|------|----------|---------|----------|--------|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Id} | {row.Peer} | {row.Test.Replace("|", "\\|")} | {row.Question} | {row.Options} | {row.Expected} | {row.Ours} | {(row.Ours == row.Expected ? "same" : "differs")}{(row.Why.Length > 0 ? ": " + row.Why : "")} |\n");
        }

        return text.ToString();
    }

    private static Row Answer(JsonElement row)
    {
        var op = Text(row, "op");
        var landing = Text(row, "convention") == "next" || Text(row, "checked") == "next" ? Landing.NextOpening : Landing.Close;
        var calendar = row.GetProperty("schedule").ValueKind == JsonValueKind.Object && op != "reject" ? BusinessRows.Schedule(row.GetProperty("schedule"), landing: landing) : null;
        var isWrong = row.TryGetProperty("known_wrong", out var wrong) && wrong.GetBoolean();
        var expected = isWrong && row.TryGetProperty("exact", out var exact) ? exact.GetString()!
            : isWrong && row.TryGetProperty("exact_seconds", out var exactSeconds) ? exactSeconds.GetRawText()
            : row.TryGetProperty("expected_seconds", out var seconds) ? seconds.GetRawText()
            : row.TryGetProperty("expected_periods", out var periods) ? string.Join(", ", periods.EnumerateArray().Select(period => period[0].GetString() + "/" + period[1].GetString()))
            : row.TryGetProperty("expected", out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText() : "refused";
        var why = isWrong ? "the system's own result is " + (row.TryGetProperty("expected", out var own) ? own.ToString() : row.GetProperty("expected_seconds").GetRawText()) : "";
        var (question, options, ours) = op switch
        {
            "add" => ($"add {Seconds(Amount(row))} s", "landing " + landing, calendar!.Add(At(row, "start"), Amount(row)).ToString()),
            "sub" => ($"subtract {Seconds(Amount(row))} s", "", calendar!.Subtract(At(row, "start"), Amount(row)).ToString()),
            "add_days" => (FormattableString.Invariant($"add {Number(row, "days")} working days"), "day end NextOpening", calendar!.AddWorkingDays(At(row, "start"), Number(row, "days"), DayEnd.NextOpening).ToString()),
            "sub_days" => (FormattableString.Invariant($"subtract {Number(row, "days")} working days"), "day end SameTime", calendar!.AddWorkingDays(At(row, "start"), -Number(row, "days")).ToString()),
            "within" => ("elapsed", "", Seconds(calendar!.Elapsed(At(row, "from"), At(row, "to")).Amount)),
            "within_versions" => ("elapsed", "versions by day", Seconds(Versions(row).Elapsed(At(row, "from"), At(row, "to")).Amount)),
            "wall" => ("elapsed on the wall clock", "24x7", Seconds(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc).Elapsed(At(row, "from"), At(row, "to")).Amount)),
            "active" => ("open?", "", calendar!.IsOpen(At(row, "at")) == true ? "true" : "false"),
            "edge" => ("instant of a local edge", "overlap: first pass", Edge(row)),
            "periods" => ("open periods", "", calendar!.OpenPeriods(At(row, "start"), BusinessRows.At(row.GetProperty("expected_periods").EnumerateArray().Last()[1])).ToString()),
            "elapsed" => ("elapsed without pauses", "pauses count", Seconds(Decide(row, calendar!, ServiceTarget.Within(Duration.FromDays(1)), At(row, "from"), At(row, "to")).Elapsed)),
            "deadline" => (FormattableString.Invariant($"due after {Number(row, "target_minutes")} min"), "pauses count", Due(row, calendar!, ServiceTarget.Within(Duration.FromMinutes(Number(row, "target_minutes"))))),
            "deadline_days" => DeadlineInDays(row, calendar!),
            "level" => Level(row, calendar!),
            _ => ("hours that end at 00:00", "", Reads(row)),
        };
        why = op == "reject" ? "09:00-00:00 is an interval until the end of the day here; only equal edges are refused" : why;
        return new Row(Text(row, "id"), Text(row, "peer"), Text(row, "test"), question, options, expected, ours, why);
    }

    private static (string, string, string) DeadlineInDays(JsonElement row, BusinessCalendar calendar)
    {
        var days = Number(row, "days");
        var end = row.GetProperty("end_of_working_day").GetBoolean() ? DayEnd.Close : DayEnd.SameTime;
        var ours = days > 0 ? Due(row, calendar, ServiceTarget.WithinWorkingDays(days, end)) : calendar.AddWorkingDays(At(row, "start"), days, end).ToString();
        return (FormattableString.Invariant($"due after {days} working days"), "day end " + end, ours);
    }

    private static (string, string, string) Level(JsonElement row, BusinessCalendar calendar)
    {
        var offset = row.GetProperty("offset");
        var due = At(row, "target");
        if (offset.TryGetProperty("days", out var days))
        {
            return (FormattableString.Invariant($"{days.GetInt32()} working days from due"), "ladder", calendar.AddWorkingDays(due, days.GetInt32()).ToString());
        }

        var minutes = offset.GetProperty("minutes").GetInt32();
        var amount = Duration.FromMinutes(Math.Abs(minutes));
        return (FormattableString.Invariant($"{minutes} min from due"), "ladder", (minutes < 0 ? calendar.Subtract(due, amount) : calendar.Add(due, amount)).ToString());
    }

    private static string Due(JsonElement row, BusinessCalendar calendar, ServiceTarget target)
    {
        var start = At(row, "start");
        return InstantPattern.ExtendedIso.Format(Decide(row, calendar, target, start, start + Duration.FromDays(60)).DueAt!.Value);
    }

    private static MetricDecision Decide(JsonElement row, BusinessCalendar calendar, ServiceTarget target, Instant start, Instant at)
    {
        var commitment = ServiceCommitment.Create(Metric, calendar, target, [ServiceEventKind.Resolved], pausedBy: [PauseReason.Customer]);
        ValueList<ServiceEvent> events =
        [
            ServiceEvent.Opened(start),
            .. row.GetProperty("pauses").EnumerateArray().SelectMany(pause => new[] { ServiceEvent.Paused(BusinessRows.At(pause[0]), PauseReason.Customer), ServiceEvent.Resumed(BusinessRows.At(pause[1])) }),
        ];
        return ServiceLevelPolicy.Create([commitment]).Decide(ServiceRequest.Create(events), at)[0];
    }

    private static BusinessCalendar Versions(JsonElement row) => BusinessCalendar.OfVersions(
        [.. row.GetProperty("schedules").EnumerateArray().Select(version => CalendarVersion.Of(BusinessRows.Text(version, "from") is { } from ? BusinessRows.Day(from) : null, BusinessRows.Schedule(version)))]);

    private static string Edge(JsonElement row)
    {
        var day = BusinessRows.Day(Text(row, "date"));
        var opens = OpenInterval.Parse(Text(row, "time") + "-24:00");
        var calendar = BusinessCalendar.Create(DateTimeZoneProviders.Tzdb[row.GetProperty("schedule").GetProperty("zone").GetString()!], WeeklyHours.Closed, [SpecialDay.Open(day, [opens])]);
        return calendar.NextOpening(day.PlusDays(-1).AtMidnight().InUtc().ToInstant()).ToString();
    }

    private static string Reads(JsonElement row)
    {
        try
        {
            BusinessRows.Schedule(row.GetProperty("schedule"));
            return "accepted";
        }
        catch (FormatException)
        {
            return "refused";
        }
    }

    private static Duration Amount(JsonElement row) =>
        row.TryGetProperty("minutes", out var minutes) ? Duration.FromMinutes(minutes.GetInt64()) : Duration.FromSeconds(row.GetProperty("seconds").GetInt64());

    private static string Seconds(Duration? amount) => ((long)amount!.Value.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static Instant At(JsonElement row, string name) => BusinessRows.At(row.GetProperty(name));

    private static int Number(JsonElement row, string name) => row.GetProperty(name).GetInt32();

    private static string Text(JsonElement row, string name) => BusinessRows.Text(row, name) ?? "";

    private sealed record Row(string Id, string Peer, string Test, string Question, string Options, string Expected, string Ours, string Why);
}
