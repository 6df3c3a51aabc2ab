using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

/// <summary>Cases whose answers a second, independent implementation computed, or that were worked out by hand.</summary>
public class CountingRowTests
{
    /// <summary>After every stay of these cases.</summary>
    private static readonly LocalDate Later = new(2100, 1, 1);

    public static TheoryData<JsonRow> Computed => JsonRows.Rows("AfterSales.Core.Tests/Data/terms.jsonl");

    public static TheoryData<JsonRow> ByHand => JsonRows.Rows("AfterSales.Core.Tests/Data/terms-by-hand.jsonl");

    [Theory]
    [MemberData(nameof(Computed))]
    [MemberData(nameof(ByHand))]
    public void The_answer_is_the_known_one(JsonRow row)
    {
        switch (row.Text("op"))
        {
            case "lastDay":
                Assert.Equal(row.Day("expected"), Profile(row).LastDay(row.Day("start")!.Value, CountingRows.Term(row["term"])).Day);
                break;
            case "fixed":
                Assert.Equal(row.Day("expected"), FixedLastDay(row));
                break;
            case "clear":
                Assert.Equal(row.Day("expected"), Clear(row).Day);
                break;
            case "backward":
                Assert.Equal(row.Day("expected"), Profile(row).LatestDayBefore(row.Day("start")!.Value, CountingRows.Term(row["term"])).Day);
                break;
            case "tolled":
                var tolled = Tolled(row);
                Assert.Equal(row.Day("expected"), tolled.LastDay.Day);
                Assert.Equal(row["tolledDays"].GetInt32(), tolled.TolledDays);
                Assert.Equal(row.Has("provisional") && row["provisional"].GetBoolean(), tolled.IsProvisional);
                break;
            case "elapsed":
                Assert.Equal(row["inTime"].ValueKind switch { System.Text.Json.JsonValueKind.True => Truth.Yes, System.Text.Json.JsonValueKind.False => Truth.No, _ => Truth.Unknown }, InTime(row));
                break;
            default:
                Assert.Fail("No such question: " + row.Text("op"));
                break;
        }
    }

    private static CountingProfile Profile(JsonRow row) => CountingRows.Profile(row.Members);

    private static LocalDate? FixedLastDay(JsonRow row)
    {
        var last = row.Day("fixedLast")!.Value;
        return row["then"].ValueKind == System.Text.Json.JsonValueKind.Null ? last : Profile(row).LastDayAfter(last, CountingRows.Term(row["then"])).Day;
    }

    private static CountedDay Clear(JsonRow row)
    {
        var profile = Profile(row).WithClearDays();
        var start = row.Day("start")!.Value;
        var term = CountingRows.Term(row["term"]);
        return row.Has("backward") && row["backward"].GetBoolean() ? profile.LatestDayBefore(start, term) : profile.LastDay(start, term);
    }

    private static TolledDay Tolled(JsonRow row)
    {
        var dayCount = CountingRows.Choice<DayCount>(row.Members, "dayCount");
        var stays = row["stays"].EnumerateArray().Select(stay => CountingRows.Stay(stay, dayCount));
        return Tolling.LastDay(Profile(row), row.Day("start")!.Value, CountingRows.Term(row["term"]), ValueList.From(stays), row.Day("day") ?? Later);
    }

    private static Truth InTime(JsonRow row)
    {
        var window = ElapsedWindow.OfDays(
            row["days"].GetInt32(),
            row.Text("from") == "midnight" ? ElapsedFrom.NextMidnight : ElapsedFrom.Event,
            row.Text("edge") == "notAfter" ? ElapsedEdge.NotAfter : ElapsedEdge.Before);
        var zone = DateTimeZone.ForOffset(Offset.FromSeconds(row.Has("offset") ? row["offset"].GetInt32() * 60 : 0));
        var claim = row.Text("claimAt")!;
        var start = At(row.Text("startAt")!);
        return LocalDatePattern.Iso.Parse(claim) is { Success: true } day
            ? window.IsInTime(start, day.Value, zone)
            : window.IsInTime(start, At(claim), zone) ? Truth.Yes : Truth.No;

        Instant At(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).Value.InZoneStrictly(zone).ToInstant();
    }
}
