using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>At what time of the day reached a count of days ends.</summary>
public enum DayEnd
{
    /// <summary>At the same local time; the default. With night shifts it lies within the interval of the day reached.</summary>
    SameTime,

    /// <summary>At the same local time, moved into the next opening where it is closed then.</summary>
    NextOpening,

    /// <summary>At the close of business. What starts at or after its own day's close, or on a day off, counts from the next working day.</summary>
    Close,
}

/// <content>Counts of days that end at an instant.</content>
public sealed partial record BusinessCalendar
{
    /// <summary>So many working days on from an instant, or back.</summary>
    /// <remarks>
    /// The day of the start is that of the interval it lies in, else its local date; it does not count. A local time that the clocks jump over follows <see cref="Gap"/>.
    /// Zero working days mean the day itself: with <see cref="DayEnd.Close"/>, close of business.
    /// </remarks>
    /// <param name="start">The start.</param>
    /// <param name="workingDays">How many working days on; negative to go back.</param>
    /// <param name="end">At what time of the day reached; the same time by default.</param>
    /// <returns>The instant, or why there is none.</returns>
    public CountedInstant AddWorkingDays(Instant start, int workingDays, DayEnd end = DayEnd.SameTime)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(end);
        var ticks = start.ToUnixTimeTicks();
        var refusal = AsOfTicks(ticks).AddWorkingDays(ticks, workingDays, end, out var at);
        return new CountedInstant(at, refusal);
    }

    /// <summary>The same local time so many calendar days on, or back; not n times 24 hours. A local time that the clocks jump over follows <see cref="Gap"/>.</summary>
    /// <param name="start">The start.</param>
    /// <param name="days">How many days on; negative to go back.</param>
    /// <returns>The instant, or why there is none.</returns>
    public CountedInstant AddCalendarDays(Instant start, int days)
    {
        var ticks = start.ToUnixTimeTicks();
        var refusal = AsOfTicks(ticks).AddCalendarDays(ticks, days, out var at);
        return new CountedInstant(at, refusal);
    }

    internal CountingRefusal AddWorkingDays(long start, int workingDays, DayEnd end, out long at)
    {
        at = start;
        if (start < Clock.KnownFrom || start >= Clock.KnownUntil)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        var day = Clock.DayOf(start);
        var timeOfDay = Clock.ToLocal(start) - (day * NodaConstants.TicksPerDay);
        if (end == DayEnd.Close && workingDays >= 0 && (!Clock.Works(day) || start >= Clock.CloseOf(day))
            && Clock.WorkingDay(day, 1, out day) is var late and not CountingRefusal.None)
        {
            return late;
        }

        if (workingDays != 0 && Clock.WorkingDay(day, workingDays, out day) is var refusal and not CountingRefusal.None)
        {
            return refusal;
        }

        at = end == DayEnd.Close ? Clock.CloseOf(day) : AtTimeOfDay(day, timeOfDay);
        return at > Clock.KnownUntil || at < Clock.KnownFrom ? CountingRefusal.CalendarNotKnown
            : end == DayEnd.NextOpening ? Clock.NextOpening(at, out at)
            : CountingRefusal.None;
    }

    internal CountingRefusal AddCalendarDays(long start, int days, out long at)
    {
        at = start;
        if (start < Clock.KnownFrom || start > Clock.KnownUntil)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        if (days is < -BusinessClock.MaxDays or > BusinessClock.MaxDays)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        at = Clock.ToInstant(Clock.ToLocal(start) + (days * NodaConstants.TicksPerDay));
        return at < Clock.KnownFrom || at > Clock.KnownUntil ? CountingRefusal.CalendarNotKnown : CountingRefusal.None;
    }

    /// <summary>A time of day on a day, as an instant. With night shifts it lies within the day's interval, after midnight if need be.</summary>
    internal long AtTimeOfDay(int day, long timeOfDay)
    {
        var at = Clock.ToInstant((day * NodaConstants.TicksPerDay) + timeOfDay);
        if (timeOfDay < NodaConstants.TicksPerDay && !IsWithin(at))
        {
            var after = Clock.ToInstant(((day + 1) * NodaConstants.TicksPerDay) + timeOfDay);
            at = IsWithin(after) ? after : at;
        }

        return at;

        bool IsWithin(long instant) => Clock.IsOpen(instant) && Clock.DayOf(instant) == day;
    }
}
