using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.Tests.Calendars;

/// <summary>Business calendars from published tables of holidays.</summary>
internal static class HolidayTables
{
    private static readonly OpenInterval Office = OpenInterval.Parse("09:00-18:00");

    public static DateTimeZone Shanghai => DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Days off and make-up working days of mainland China, Monday to Friday 09:00-18:00; known from 2007 through 2026.</summary>
    public static BusinessCalendar China(Func<LocalDate, bool?, bool?>? change = null) => BusinessCalendar.Create(
        Shanghai,
        WeeklyHours.MondayToFriday([Office]),
        [.. from line in Lines("holiday-cn/holiday-cn-all.csv")
            let day = BusinessRows.Day(line[0])
            let isOff = change is null ? line[2] == "true" : change(day, line[2] == "true")
            where isOff is not null
            select isOff.Value ? SpecialDay.Closed(day, line[3]) : SpecialDay.Open(day, [Office], line[3])],
        knownFrom: new LocalDate(2007, 1, 1),
        knownThrough: new LocalDate(2026, 12, 31));

    /// <summary>Public holidays of a region, Monday to Friday 09:00-17:00; known from 2009 through 2030.</summary>
    public static BusinessCalendar Region(string region, string zone) => BusinessCalendar.Create(
        DateTimeZoneProviders.Tzdb[zone],
        WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]),
        [.. Lines("public-holidays/holidays-2009-2030.csv").Where(line => line[0] == region).Select(line => SpecialDay.Closed(BusinessRows.Day(line[1]), line[2]))],
        knownFrom: new LocalDate(2009, 1, 1),
        knownThrough: new LocalDate(2030, 12, 31));

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Repository.PathOf("tests/AfterSales.Core.Tests/Data/Calendars/" + file)).Skip(1).Select(line => line.Split(','));
}
