using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

public class CountingExampleTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Calendars/CountingExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_counted_as_it_says(MarkdownRow row)
    {
        if (row.Has("declared"))
        {
            Assert.Equal(row.Choice<Truth>("in time"), InTime(row));
        }
        else if (row.Has("stays"))
        {
            var stays = row.Items("stays").Select(text => Range(text)).Select(days => Stay.Of(days.First!.Value, days.Last, row.Choice<DayCount>("day count")));
            var answer = Tolling.LastDay(Profile(row), row.Day("start")!.Value, Term.Parse(row["term"]), ValueList.From(stays), row.Day("on")!.Value);
            Assert.Equal(row["last day"], Words(answer.LastDay));
            Assert.Equal(row.Number("tolled"), answer.TolledDays);
            Assert.Equal(row["provisional"], answer.IsProvisional ? "yes" : "no");
        }
        else if (row.Has("event"))
        {
            Assert.Equal(row["latest day"], Words(Profile(row).LatestDayBefore(row.Day("event")!.Value, Term.Parse(row["term"]))));
        }
        else if (row.Has("fixed last day"))
        {
            Assert.Equal(row["last day"], Words(Profile(row).LastDayAfter(row.Day("fixed last day")!.Value, Term.Parse(row["term"]))));
        }
        else
        {
            Assert.Equal(row["last day"], Words(Profile(row).LastDay(row.Day("start")!.Value, Term.Parse(row["term"]))));
        }
    }

    private static string Words(CountedDay day) => day.Refusal switch
    {
        CountingRefusal.None => LocalDatePattern.Iso.Format(day.Day!.Value),
        CountingRefusal.MissingDayOfMonth => "refused",
        _ => "calendar not known",
    };

    private static CountingProfile Profile(MarkdownRow row)
    {
        var parts = (row.Text("profile") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var known = Range(Part("known ") ?? "..");
        var week = (Part("week ") ?? "Mon Tue Wed Thu Fri").Split(' ').Select(name => Enum.GetValues<IsoDayOfWeek>().Single(day => day.ToString().StartsWith(name, StringComparison.Ordinal)));
        var calendar = WorkingDayCalendar.Create(ValueList.From(week), Days("off "), Days("make-up "), known.First, known.Last);
        var profile = CountingProfile.Create(
            parts.Remove("included") ? FirstDay.Included : FirstDay.Excluded,
            parts.Remove("next first") ? MonthEnd.NextFirst : parts.Remove("refuse") ? MonthEnd.Refuse : MonthEnd.LastDay,
            parts.Remove("roll next") ? Roll.NextWorkingDay : parts.Remove("roll previous") ? Roll.PreviousWorkingDay : Roll.None,
            int.Parse(Part("short ") ?? "0", System.Globalization.CultureInfo.InvariantCulture),
            calendar);
        profile = parts.Remove("clear") ? profile.WithClearDays() : profile;
        Assert.Empty(parts);
        return profile;

        string? Part(string name)
        {
            var part = parts.SingleOrDefault(part => part.StartsWith(name, StringComparison.Ordinal));
            return part is not null && parts.Remove(part) ? part[name.Length..] : null;
        }

        ValueList<LocalDate> Days(string name) =>
            Part(name) is { } days ? ValueList.From(days.Split(',', StringSplitOptions.TrimEntries).Select(day => LocalDatePattern.Iso.Parse(day).Value)) : [];
    }

    private static Truth InTime(MarkdownRow row)
    {
        var zone = DateTimeZone.Utc;
        var window = ElapsedWindow.OfDays(row.Number("days")!.Value, row.Choice<ElapsedFrom>("from"), row.Choice<ElapsedEdge>("edge"));
        var start = At(row["start at"]);
        return LocalDatePattern.Iso.Parse(row["declared"]) is { Success: true } day
            ? window.IsInTime(start, day.Value, zone)
            : window.IsInTime(start, At(row["declared"]), zone) ? Truth.Yes : Truth.No;

        Instant At(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InUtc().ToInstant();
    }

    private static (LocalDate? First, LocalDate? Last) Range(string text)
    {
        var ends = text.Split("..");
        return (Day(ends[0]), Day(ends[1]));

        static LocalDate? Day(string day) => day.Length == 0 ? null : LocalDatePattern.Iso.Parse(day).Value;
    }
}
