using System.Text.Json;
using AfterSales.Calendars;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

/// <summary>Reads the calendars of cases with known answers.</summary>
internal static class BusinessRows
{
    public static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    public static Instant At(JsonElement text) => At(text.GetString()!);

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>The calendars of business-time rows: <c>zone, hours, holidays, breaks, shifts</c>.</summary>
    public static BusinessCalendar Schedule(JsonElement schedule, GapEdge gap = GapEdge.Transition, Landing landing = Landing.Close) => BusinessCalendar.Create(
        DateTimeZoneProviders.Tzdb[schedule.GetProperty("zone").GetString()!],
        Week(schedule, "hours"),
        [
            .. Days(schedule, "holidays").Select(day => SpecialDay.Closed(day)),
            .. Parts(schedule, "shifts").Select(part => SpecialDay.Open(part.Day, part.Intervals)),
        ],
        Breaks(schedule),
        gap: gap,
        landing: landing);

    /// <summary>The calendars of service-level rows: <c>zone, week | always, closed, special, breaks, knownFrom, knownThrough, gap, landing</c>, <c>all</c>, <c>any</c> or <c>versions</c>.</summary>
    public static BusinessCalendar Calendar(JsonElement calendar)
    {
        if (calendar.TryGetProperty("all", out var all))
        {
            return BusinessCalendar.AllOf([.. all.EnumerateArray().Select(Calendar)]);
        }

        if (calendar.TryGetProperty("any", out var any))
        {
            return BusinessCalendar.AnyOf([.. any.EnumerateArray().Select(Calendar)]);
        }

        if (calendar.TryGetProperty("versions", out var versions))
        {
            return BusinessCalendar.OfVersions(
                [.. versions.EnumerateArray().Select(version => CalendarVersion.Of(Text(version, "from") is { } from ? Day(from) : null, Calendar(version)))],
                calendar.TryGetProperty("frozen", out var frozen) && frozen.GetBoolean() ? VersionUse.FrozenAtOpening : VersionUse.ByDay);
        }

        return BusinessCalendar.Create(
            DateTimeZoneProviders.Tzdb[calendar.GetProperty("zone").GetString()!],
            calendar.TryGetProperty("always", out var always) && always.GetBoolean() ? WeeklyHours.AlwaysOpen : Week(calendar, "week"),
            [
                .. Days(calendar, "closed").Select(day => SpecialDay.Closed(day)),
                .. Parts(calendar, "special").Select(part => SpecialDay.Open(part.Day, part.Intervals)),
            ],
            Breaks(calendar),
            Text(calendar, "knownFrom") is { } knownFrom ? Day(knownFrom) : null,
            Text(calendar, "knownThrough") is { } knownThrough ? Day(knownThrough) : null,
            Text(calendar, "gap") is { } gap ? Enum.Parse<GapEdge>(gap) : GapEdge.Transition,
            Text(calendar, "landing") is { } landing ? Enum.Parse<Landing>(landing) : Landing.Close);
    }

    public static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static WeeklyHours Week(JsonElement from, string name)
    {
        var week = WeeklyHours.Closed;
        foreach (var day in from.TryGetProperty(name, out var days) ? days.EnumerateObject().ToList() : [])
        {
            var weekday = Enum.GetValues<IsoDayOfWeek>().Single(value => value.ToString().StartsWith(day.Name, StringComparison.OrdinalIgnoreCase));
            week = week.With([weekday], Intervals(day.Value));
        }

        return week;
    }

    private static ValueList<CalendarBreak> Breaks(JsonElement from) =>
        [.. Parts(from, "breaks").SelectMany(part => part.Intervals.Select(interval => CalendarBreak.On(part.Day, interval)))];

    private static IEnumerable<LocalDate> Days(JsonElement from, string name) =>
        from.TryGetProperty(name, out var days) ? days.EnumerateArray().Select(day => Day(day.GetString()!)) : [];

    private static IEnumerable<(LocalDate Day, ValueList<OpenInterval> Intervals)> Parts(JsonElement from, string name) =>
        from.TryGetProperty(name, out var parts) ? parts.EnumerateObject().Select(part => (Day(part.Name), Intervals(part.Value))) : [];

    private static ValueList<OpenInterval> Intervals(JsonElement intervals) =>
        [.. intervals.EnumerateArray().Select(interval => OpenInterval.Parse(interval[0].GetString() + "-" + interval[1].GetString()))];
}
