using AfterSales.Calendars;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.Policies;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Json.Tests.ServiceLevels;

/// <summary>Business calendars of every kind that can be written.</summary>
internal static class CalendarDraws
{
    public static BusinessCalendar BusinessCalendar(this Tape tape, int levels = 2)
    {
        var calendar = (levels == 0 ? 0 : tape.Next(6)) switch
        {
            3 => AfterSales.Calendars.BusinessCalendar.AllOf([tape.Member(levels), tape.Member(levels)]),
            4 => AfterSales.Calendars.BusinessCalendar.AnyOf([tape.Member(levels), tape.Member(levels)]),
            5 => AfterSales.Calendars.BusinessCalendar.OfVersions(
                [CalendarVersion.Of(tape.Flag() ? null : new LocalDate(2020, 1, 1), tape.Member(levels)), .. tape.Some(1, () => CalendarVersion.Of(new LocalDate(2024, 7, 1), tape.Member(levels)))],
                levels == 2 ? tape.Any<VersionUse>() : VersionUse.ByDay),
            _ => AfterSales.Calendars.BusinessCalendar.Create(
                tape.Pick(DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], DateTimeZoneProviders.Tzdb["America/New_York"]),
                tape.Week(),
                tape.Some(3, tape.Special),
                tape.Some(2, () => CalendarBreak.On(tape.Day(), tape.Interval(), tape.Flag() ? "" : tape.Label())),
                tape.Flag() ? null : new LocalDate(2007, 1, 1),
                tape.Flag() ? null : new LocalDate(2026, 12, 31),
                tape.Any<GapEdge>(),
                tape.Any<Landing>()),
        };
        return tape.Flag(3) ? calendar.WithLanding(tape.Any<Landing>()) : calendar;
    }

    private static BusinessCalendar Member(this Tape tape, int levels) => tape.BusinessCalendar(levels - 1);

    private static WeeklyHours Week(this Tape tape) => tape.Next(4) switch
    {
        0 => WeeklyHours.AlwaysOpen,
        1 => WeeklyHours.MondayToFriday([tape.Interval()]),
        2 => WeeklyHours.Closed,
        _ => WeeklyHours.MondayToFriday([tape.Interval(), tape.Interval()]).With([IsoDayOfWeek.Saturday], [tape.Interval(), tape.Interval(), tape.Interval()]),
    };

    private static SpecialDay Special(this Tape tape)
    {
        var name = tape.Flag() ? "" : tape.Label();
        return tape.Flag() ? SpecialDay.Closed(tape.Day(), name) : SpecialDay.Open(tape.Day(), [tape.Interval(), tape.Interval()], name);
    }

    /// <summary>Intervals that touch add up to 24 hours from any time of day.</summary>
    private static OpenInterval Interval(this Tape tape) => OpenInterval.Parse(
        tape.Pick("09:00-17:00", "22:00-06:00", "06:00-22:00", "00:00-24:00", "12:00-24:00", "08:30:15-12:00:00.5", "13:00-01:00", "01:00-13:00", "23:59-23:58"));
}
