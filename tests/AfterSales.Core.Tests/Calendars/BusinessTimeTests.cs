using AfterSales.Calendars;
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
            var amount = Duration.FromMinutes(row["minutes"].GetInt64());
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
        var shift = BusinessRows.Schedule(row["schedule"], GapEdge.Shift, Landing.NextOpening);
        switch (row.Text("op"))
        {
            case "sub":
                Assert.Equal(row.Text("expected"), shift.Subtract(BusinessRows.At(row["start"]), Duration.FromMinutes(row["minutes"].GetInt64())).ToString());
                break;
            case "add_seconds":
                var amount = Duration.FromSeconds(row["seconds"].GetInt64());
                Assert.Equal(row.Text("expected"), Add(row, amount, GapEdge.Shift, Landing.NextOpening));
                Assert.Equal(row.Text("expected_end"), Add(row, amount, GapEdge.Shift, Landing.Close));
                break;
            case "add_days":
                Assert.Equal(row.Text("expected"), shift.AddWorkingDays(BusinessRows.At(row["start"]), row["days"].GetInt32(), DayEnd.NextOpening).ToString());
                break;
            default:
                Assert.Equal("active", row.Text("op"));
                Assert.Equal(row["expected"].GetBoolean(), shift.IsOpen(BusinessRows.At(row["at"])));
                break;
        }
    }

    private static string Add(JsonRow row, Duration amount, GapEdge gap, Landing landing) =>
        BusinessRows.Schedule(row["schedule"], gap, landing).Add(BusinessRows.At(row["start"]), amount).ToString();

    private static long? Within(JsonRow row, GapEdge gap) =>
        (long?)BusinessRows.Schedule(row["schedule"], gap).Elapsed(BusinessRows.At(row["from"]), BusinessRows.At(row["to"])).Amount?.TotalSeconds;
}
