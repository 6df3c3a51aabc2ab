using System.Text.Json;
using AfterSales.Calendars;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

/// <summary>Reads the terms, profiles and stays of cases with known answers.</summary>
internal static class CountingRows
{
    public static LocalDate Day(JsonElement text) => LocalDatePattern.Iso.Parse(text.GetString()!).Value;

    /// <summary><c>{years, months, weeks, days}</c> or <c>{workingDays}</c>.</summary>
    public static Term Term(JsonElement term) =>
        Number(term, "workingDays") is > 0 and var working
            ? AfterSales.Calendars.Term.OfWorkingDays(working)
            : AfterSales.Calendars.Term.Of(Number(term, "years"), Number(term, "months"), Number(term, "weeks"), Number(term, "days"));

    /// <summary>The members of a profile: <c>firstDay, monthEnd, roll, shortTerm, calendar {workweek, holidays, makeUp}</c>, or <c>holidays</c> beside them.</summary>
    public static CountingProfile Profile(JsonElement profile) => CountingProfile.Create(
        Choice<FirstDay>(profile, "firstDay"),
        Choice<MonthEnd>(profile, "monthEnd"),
        Choice<Roll>(profile, "roll"),
        Number(profile, "shortTerm"),
        Calendar(profile.TryGetProperty("calendar", out var calendar) ? calendar : profile));

    /// <summary>A stay: <c>[from, until or null]</c>, perhaps with a day count of its own.</summary>
    public static Stay Stay(JsonElement stay, DayCount dayCount) => AfterSales.Calendars.Stay.Of(
        Day(stay[0]),
        stay[1].ValueKind == JsonValueKind.Null ? null : Day(stay[1]),
        stay.GetArrayLength() > 2 ? Enum.Parse<DayCount>(stay[2].GetString()!) : dayCount);

    public static T Choice<T>(JsonElement from, string name)
        where T : struct, Enum => from.TryGetProperty(name, out var value) ? Enum.Parse<T>(value.GetString()!) : default;

    private static int Number(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

    private static WorkingDayCalendar Calendar(JsonElement calendar) => WorkingDayCalendar.Create(
        calendar.TryGetProperty("workweek", out var week)
            ? ValueList.From(week.EnumerateArray().Select(day => (IsoDayOfWeek)day.GetInt32()))
            : WorkingDayCalendar.MondayToFriday.Week,
        Days(calendar, "holidays"),
        Days(calendar, "makeUp"));

    private static ValueList<LocalDate> Days(JsonElement from, string name) =>
        from.TryGetProperty(name, out var days) ? ValueList.From(days.EnumerateArray().Select(Day)) : [];
}
