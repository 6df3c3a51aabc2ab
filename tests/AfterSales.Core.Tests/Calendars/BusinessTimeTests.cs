using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Tests.PublicApi;
using AfterSales.Tests.Tables;
using NodaTime;

namespace AfterSales.Tests.Calendars;

/// <summary>Business time over 28 zones, as two other implementations answer it: both landings, both readings of an edge in a gap.</summary>
public class BusinessTimeTests
{
    public static TheoryData<JsonRow> Rows => JsonRows.Rows("AfterSales.Core.Tests/Data/Sla/business-time.jsonl");

    public static TheoryData<JsonRow> MoreRows => JsonRows.Rows("AfterSales.Core.Tests/Data/Sla/business-time-extra.jsonl");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Open_time_is_the_known_one(JsonRow row)
    {
        if (row.Text("op") == "add")
        {
            var amount = Amount(row);
            Assert.Equal(row.Text("expected"), Add(row, amount, GapEdge.Shift, Landing.NextOpening));
            Assert.Equal(row.Text("expected_end"), Add(row, amount, GapEdge.Shift, Landing.Close));
            Assert.Equal(row.Text("snap_next") ?? row.Text("expected"), Add(row, amount, GapEdge.Transition, Landing.NextOpening));
            Assert.Equal(row.Text("snap_end") ?? row.Text("expected_end"), Add(row, amount, GapEdge.Transition, Landing.Close));
        }
        else
        {
            Assert.Equal("within", row.Text("op"));
            Assert.Equal(row["expected_seconds"].GetInt64(), Within(row, GapEdge.Shift));
            Assert.Equal(row[row.Has("snap_seconds") ? "snap_seconds" : "expected_seconds"].GetInt64(), Within(row, GapEdge.Transition));
        }
    }

    [Theory]
    [MemberData(nameof(MoreRows))]
    public void Subtractions_seconds_days_and_open_instants_are_the_known_ones(JsonRow row)
    {
        switch (row.Text("op"))
        {
            case "sub":
                Assert.Equal(row.Text("expected"), Subtract(row));
                break;
            case "add_seconds":
                var amount = Amount(row);
                Assert.Equal(row.Text("expected"), Add(row, amount, GapEdge.Shift, Landing.NextOpening));
                Assert.Equal(row.Text("expected_end"), Add(row, amount, GapEdge.Shift, Landing.Close));
                break;
            case "add_days":
                Assert.Equal(row.Text("expected"), AddDays(row));
                break;
            default:
                Assert.Equal("active", row.Text("op"));
                Assert.Equal(row["expected"].GetBoolean(), IsOpen(row));
                break;
        }
    }

    [Fact]
    public void The_report_lists_every_row()
    {
        var answers = new System.Collections.IEnumerable[] { Rows, MoreRows }.SelectMany(rows => rows.Cast<object[]>()).Select(row => Report((JsonRow)row[0])).ToList();

        Approved.Equal("docs/business-time-rows.md", string.Concat(answers.Select(row => row.Line).Prepend(
            $"""
            # Business time: every known row

            {answers.Count(row => row.Same)} of {answers.Count} answers of other implementations are given, each under the readings named: `next` lands on the next opening when an amount is used up at a close,
            `close` on the close itself (our default); `shift` moves an edge that the clocks jump over, `jump` puts it at the jump (our default). A test keeps this page current.

            | id | question | zone | answer | readings | |
            |----|----------|------|--------|----------|---|

            """.ReplaceLineEndings("\n"))));
        Assert.Equal(1_732, answers.Count);
        Assert.InRange(answers.Count(row => !row.Same), 0, 5);
    }

    /// <summary>A line of the report: what was asked, what our defaults answer, and whether every reading gives the answer known.</summary>
    private static (string Line, bool Same) Report(JsonRow row)
    {
        (string Question, string[] Known, string[] Ours, string Readings) report = row.Text("op") switch
        {
            "add_seconds" => (
                $"add {row["seconds"].GetInt64()} s to {row.Text("start")}",
                [row.Text("expected")!, row.Text("expected_end")!],
                [Add(row, Amount(row), GapEdge.Shift, Landing.NextOpening), Add(row, Amount(row), GapEdge.Shift, Landing.Close)],
                "shift next, shift close"),
            "add" when Amount(row) is var amount => (
                $"add {(long)amount.TotalSeconds} s to {row.Text("start")}",
                [row.Text("expected")!, row.Text("expected_end")!, row.Text("snap_next") ?? row.Text("expected")!, row.Text("snap_end") ?? row.Text("expected_end")!],
                [Add(row, amount, GapEdge.Shift, Landing.NextOpening), Add(row, amount, GapEdge.Shift, Landing.Close), Add(row, amount, GapEdge.Transition, Landing.NextOpening), Add(row, amount, GapEdge.Transition, Landing.Close)],
                "shift next, shift close, jump next, jump close"),
            "within" => (
                $"elapsed from {row.Text("from")} to {row.Text("to")}",
                [Text(row["expected_seconds"].GetInt64()), Text(row[row.Has("snap_seconds") ? "snap_seconds" : "expected_seconds"].GetInt64())],
                [Text(Within(row, GapEdge.Shift)), Text(Within(row, GapEdge.Transition))],
                "shift, jump"),
            "sub" => ($"subtract {row["minutes"].GetInt64() * 60} s from {row.Text("start")}", [row.Text("expected")!], [Subtract(row)], "shift"),
            "add_days" => ($"add {row["days"].GetInt32()} working days to {row.Text("start")}", [row.Text("expected")!], [AddDays(row)], "shift next"),
            _ => ($"open at {row.Text("at")}", [row["expected"].GetBoolean() ? "yes" : "no"], [IsOpen(row) switch { true => "yes", false => "no", null => "not known" }], "shift"),
        };
        var same = report.Known.SequenceEqual(report.Ours);
        var zone = row["schedule"].GetProperty("zone").GetString();
        return ($"| {row.Id} | {report.Question} | {zone} | {report.Ours[^1]} | {report.Readings} | {(same ? "same" : "differs: " + string.Join(", ", report.Known))} |\n", same);
    }

    private static Duration Amount(JsonRow row) => row.Has("minutes") ? Duration.FromMinutes(row["minutes"].GetInt64()) : Duration.FromSeconds(row["seconds"].GetInt64());

    private static string Text(long? seconds) => seconds?.ToString(CultureInfo.InvariantCulture) + " s";

    private static string Subtract(JsonRow row) =>
        BusinessRows.Schedule(row["schedule"], GapEdge.Shift, Landing.NextOpening).Subtract(BusinessRows.At(row["start"]), Duration.FromMinutes(row["minutes"].GetInt64())).ToString();

    private static string AddDays(JsonRow row) =>
        BusinessRows.Schedule(row["schedule"], GapEdge.Shift, Landing.NextOpening).AddWorkingDays(BusinessRows.At(row["start"]), row["days"].GetInt32(), DayEnd.NextOpening).ToString();

    private static bool? IsOpen(JsonRow row) => BusinessRows.Schedule(row["schedule"], GapEdge.Shift, Landing.NextOpening).IsOpen(BusinessRows.At(row["at"]));

    private static string Add(JsonRow row, Duration amount, GapEdge gap, Landing landing) =>
        BusinessRows.Schedule(row["schedule"], gap, landing).Add(BusinessRows.At(row["start"]), amount).ToString();

    private static long? Within(JsonRow row, GapEdge gap) =>
        (long?)BusinessRows.Schedule(row["schedule"], gap).Elapsed(BusinessRows.At(row["from"]), BusinessRows.At(row["to"])).Amount?.TotalSeconds;
}
