using AfterSales.Calendars;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Tests.Calendars;

/// <summary>Draws business calendars around days on which clocks change, with holidays, make-up days and breaks close by.</summary>
internal static class BusinessDraws
{
    /// <summary>A zone and a date near which its clocks change, or do not.</summary>
    public static (DateTimeZone Zone, LocalDate Near) Place(this Tape tape)
    {
        var (zone, near) = tape.Pick(
            ("Etc/UTC", new LocalDate(2024, 12, 31)),
            ("Europe/Berlin", new LocalDate(2024, 3, 31)),
            ("Europe/Berlin", new LocalDate(2024, 10, 27)),
            ("America/New_York", new LocalDate(2024, 3, 10)),
            ("Australia/Lord_Howe", new LocalDate(2024, 10, 6)),
            ("Australia/Lord_Howe", new LocalDate(2024, 4, 7)),
            ("America/Sao_Paulo", new LocalDate(2015, 10, 18)),
            ("America/Havana", new LocalDate(2010, 10, 31)),
            ("Pacific/Apia", new LocalDate(2011, 12, 30)),
            ("Asia/Shanghai", new LocalDate(2025, 1, 1)));
        return (DateTimeZoneProviders.Tzdb[zone], near);
    }

    public static LocalTime Time(this Tape tape) => tape.Pick(
        new LocalTime(9, 0), new LocalTime(17, 0), LocalTime.Midnight, new LocalTime(2, 30), new LocalTime(1, 30), new LocalTime(0, 30), new LocalTime(22, 0), new LocalTime(6, 0),
        new LocalTime(12, 0), new LocalTime(2, 0), new LocalTime(3, 0));

    public static OpenInterval Interval(this Tape tape)
    {
        var opens = tape.Time();
        var closes = tape.Time();
        return opens == closes ? OpenInterval.AllDay : OpenInterval.Of(opens, closes);
    }

    public static BusinessCalendar Hours(this Tape tape, DateTimeZone zone, LocalDate near, GapEdge gap = GapEdge.Transition)
    {
        var week = tape.Pick(
            WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]),
            WeeklyHours.AlwaysOpen,
            WeeklyHours.Of([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday], [tape.Interval(), tape.Interval()]),
            WeeklyHours.Of([.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)], [tape.Interval()]));
        var specials = tape.List(4, () => tape.Flag()
            ? SpecialDay.Closed(tape.DayNear(near, 4))
            : SpecialDay.Open(tape.DayNear(near, 4), [tape.Interval(), .. tape.Flag(3) ? [tape.Interval()] : Array.Empty<OpenInterval>()]));
        var breaks = tape.List(3, () => CalendarBreak.On(tape.DayNear(near, 3), tape.Interval()));
        return BusinessCalendar.Create(zone, week, ValueList.From(specials), ValueList.From(breaks), gap: gap);
    }

    /// <summary>A calendar of hours, or a composition of two.</summary>
    public static BusinessCalendar Business(this Tape tape, DateTimeZone zone, LocalDate near)
    {
        var first = tape.Hours(zone, near);
        return tape.Next(6) switch
        {
            0 => BusinessCalendar.AllOf([first, tape.Hours(zone, near)]),
            1 => BusinessCalendar.AnyOf([first, tape.Hours(zone, near)]),
            2 => BusinessCalendar.OfVersions([CalendarVersion.Of(null, first), CalendarVersion.Of(tape.DayNear(near, 2), tape.Hours(zone, near))]),
            _ => first,
        };
    }

    /// <summary>A whole minute within some days of a date.</summary>
    public static Instant Minute(this Tape tape, LocalDate near, int days) =>
        near.AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(tape.Pick(1, 15, 60) * (long)tape.Between(-24, 24)) + Duration.FromDays(tape.Between(-days, days));
}
