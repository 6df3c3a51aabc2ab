using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Tables;
using NodaTime;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>Cases whose answers were worked out by hand. A row may state a part of the answer.</summary>
public class ServiceLevelRowTests
{
    public static TheoryData<JsonRow> Rows => JsonRows.Rows("AfterSales.Core.Tests/Data/service-levels.jsonl");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_answer_is_the_known_one(JsonRow row)
    {
        var expected = row["expected"];
        switch (row.Text("kind"))
        {
            case "add":
                AssertInstant(expected, Calendar(row).Add(At(row, "start"), Seconds(row)));
                break;
            case "subtract":
                AssertInstant(expected, Calendar(row).Subtract(At(row, "start"), Seconds(row)));
                break;
            case "elapsed":
                var elapsed = Calendar(row).Elapsed(At(row, "from"), At(row, "to"));
                Assert.Equal(Refusal(expected), elapsed.Refusal);
                Assert.Equal(expected.TryGetProperty("seconds", out var seconds) ? Duration.FromSeconds(seconds.GetInt64()) : null, elapsed.Amount);
                break;
            case "open":
                Assert.Equal(expected.GetProperty("open").GetBoolean(), Calendar(row).IsOpen(At(row, "at")));
                break;
            case "periods":
                var periods = Calendar(row).OpenPeriods(At(row, "from"), At(row, "to"));
                Assert.Equal(
                    expected.GetProperty("periods").EnumerateArray().Select(period => new Interval(BusinessRows.At(period[0]), BusinessRows.At(period[1]))),
                    periods.Periods);
                break;
            case "days":
                AssertDays(row);
                break;
            case "duty":
                AssertDuty(row);
                break;
            default:
                Assert.Equal("ticket", row.Text("kind"));
                AssertTicket(row);
                break;
        }
    }

    private static void AssertDays(JsonRow row)
    {
        // A promise made at the start, by the target and the intake rule alone.
        var commitment = ServiceCommitment.Create(
            ServiceMetric.Resolution,
            Calendar(row),
            ServiceLevelRows.Target(row["target"]),
            [ServiceEventKind.Resolved],
            intake: row.Has("intake") ? ServiceLevelRows.Intake(row["intake"]) : null);
        var decision = ServiceLevelPolicy.Create([commitment]).Decide(ServiceRequest.Create([ServiceEvent.Opened(At(row, "start"))]), At(row, "start"))[0];

        Assert.Equal(Refusal(row["expected"]), decision.Refusal);
        Assert.Equal(row["expected"].TryGetProperty("at", out var at) ? BusinessRows.At(at) : null, decision.DueAt);
    }

    private static void AssertDuty(JsonRow row)
    {
        var windows = Duty(row["duty"]).WindowsOn(row.Day("start")!.Value, [.. row["done"].EnumerateArray().Select(day => BusinessRows.Day(day.GetString()!))], row.Day("on")!.Value);

        Assert.Equal(row["expected"].GetArrayLength(), windows.Count);
        foreach (var (expected, window) in row["expected"].EnumerateArray().Zip(windows))
        {
            Assert.Equal(BusinessRows.Text(expected, "first"), window.FirstDay is { } first ? NodaTime.Text.LocalDatePattern.Iso.Format(first) : null);
            Assert.Equal(BusinessRows.Text(expected, "last"), NodaTime.Text.LocalDatePattern.Iso.Format(window.LastDay));
            Assert.Equal(expected.GetProperty("need").GetInt32(), window.Needed);
            Assert.Equal(expected.GetProperty("done").GetInt32(), window.Done);
            Assert.Equal(expected.GetProperty("status").GetString(), window.Status.ToString());
        }
    }

    private static ServiceDuty Duty(JsonElement duty)
    {
        if (duty.TryGetProperty("atLeast", out var count))
        {
            return ServiceDuty.AtLeast(
                "duty",
                count.GetInt32(),
                Enum.Parse<DutyPeriod>(duty.GetProperty("per").GetString()!, ignoreCase: true),
                duty.TryGetProperty("firstWithin", out var first) ? CountingRows.Term(first) : null,
                duty.TryGetProperty("term", out var throughout) ? CountingRows.Term(throughout) : null,
                duty.TryGetProperty("calendar", out var calendar) && calendar.GetBoolean() ? PeriodStart.Calendar : PeriodStart.Anniversaries);
        }

        return duty.TryGetProperty("within", out var within) ? ServiceDuty.Within("duty", CountingRows.Term(within))
            : duty.TryGetProperty("before", out var before) ? ServiceDuty.Before("duty", CountingRows.Term(before))
            : ServiceDuty.Keep("duty", CountingRows.Term(duty.GetProperty("keep")));
    }

    private static void AssertTicket(JsonRow row)
    {
        var policy = ServiceLevelRows.Policy(row["calendars"], row["commitments"]);
        if (row["expected"].TryGetProperty("refused", out var refused))
        {
            var exception = Assert.Throws<InvalidInputException>(() => ServiceLevelRows.Request(row["facts"], row["events"]));
            Assert.Equal(
                refused.EnumerateArray().Select(problem => problem[0].ValueKind == JsonValueKind.Null ? "request.quantity" : $"request.events[{problem[0].GetInt32()}]"),
                exception.Problems.Select(problem => problem.Path));
            return;
        }

        var decision = policy.Decide(ServiceLevelRows.Request(row["facts"], row["events"]), At(row, "now"));
        foreach (var metric in row["expected"].EnumerateObject())
        {
            var answer = decision.Of(ServiceMetric.Of(ServiceLevelRows.Kebab(metric.Name)));
            foreach (var member in metric.Value.EnumerateObject())
            {
                if (member.Name == "reasons")
                {
                    Assert.Superset(member.Value.EnumerateArray().Select(reason => "service-level." + reason.GetString()).ToHashSet(), answer.Explain().Reasons.Select(reason => reason.Code.Id).ToHashSet());
                    continue;
                }

                Assert.Equal(metric.Name + "." + member.Name + ": " + Stated(member), metric.Name + "." + member.Name + ": " + Found(answer, member.Name));
            }
        }
    }

    private static string Stated(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Number => Number(member.Value.GetDecimal()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => "[" + string.Join(", ", member.Value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Array ? item[0].GetString() + " " + item[1].GetString() : item.ToString())) + "]",
        _ => member.Value.GetString()!,
    };

    private static string Found(MetricDecision answer, string member) => member switch
    {
        "status" => answer.Status.ToString(),
        "missing" => "[" + string.Join(", ", answer.Missing.Select(fact => fact.Path.Split('.')[1])) + "]",
        "due" => Text(answer.DueAt),
        "notBefore" => Text(answer.NotBeforeAt),
        "expectedBy" => Text(answer.ExpectedAt),
        "provisional" => answer.IsProvisional ? "true" : "false",
        "breachedEarlier" => answer.BreachedEarlierAt is null ? "false" : "true",
        "elapsed" => Text(answer.Elapsed),
        "remaining" => Text(answer.Remaining),
        "overdue" => Text(answer.Overdue),
        "overdueWall" => Text(answer.OverdueOnTheWall),
        "share" => answer.Share is { } share ? Number(share) : "null",
        "warnAt" => "[" + string.Join(", ", answer.Warnings().Select(warning => Text(warning.ReachedAt))) + "]",
        "onMiss" => "[" + string.Join(", ", answer.Triggers()) + "]",
        "ladder" => "[" + string.Join(", ", answer.RaisedSteps()) + "]",
        _ => throw new ArgumentException("No such member: " + member),
    };

    private static string Text(Instant? at) => at is { } instant ? NodaTime.Text.InstantPattern.ExtendedIso.Format(instant) : "null";

    private static string Text(Duration? amount) => amount is { } length ? Number((decimal)length.TotalSeconds) : "null";

    private static string Number(decimal number) => Math.Round(number, 6).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertInstant(JsonElement expected, CountedInstant found)
    {
        Assert.Equal(Refusal(expected), found.Refusal);
        Assert.Equal(expected.TryGetProperty("at", out var at) ? BusinessRows.At(at) : null, found.At);
    }

    private static CountingRefusal Refusal(JsonElement expected) => BusinessRows.Text(expected, "undetermined") switch
    {
        null => CountingRefusal.None,
        "calendar-not-known" => CountingRefusal.CalendarNotKnown,
        _ => CountingRefusal.NeverOpens,
    };

    private static BusinessCalendar Calendar(JsonRow row) => BusinessRows.Calendar(row["calendar"]);

    private static Instant At(JsonRow row, string name) => BusinessRows.At(row[name]);

    private static Duration Seconds(JsonRow row) => Duration.FromSeconds(row["seconds"].GetInt64());
}
