using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>A day that does not follow the week: closed, such as a public holiday, or with hours of its own, such as a make-up working day.</summary>
/// <remarks>A closed day beats an opening one for the same date; several opening ones are one day with the hours of all. Closing a day removes the intervals that start on it, wholly; the night before runs into it.</remarks>
public sealed record SpecialDay
{
    private SpecialDay(LocalDate day, ValueList<OpenInterval> intervals, string name)
    {
        Day = day;
        Intervals = intervals;
        Name = name;
    }

    /// <summary>The local date.</summary>
    public LocalDate Day { get; }

    /// <summary>Its opening hours, in order; empty when closed.</summary>
    public ValueList<OpenInterval> Intervals { get; }

    /// <summary>What it is called; empty when it has no name.</summary>
    public string Name { get; }

    /// <summary>A closed day.</summary>
    /// <param name="day">The local date.</param>
    /// <param name="name">What it is called, such as <c>New Year's Day</c>; empty by default.</param>
    public static SpecialDay Closed(LocalDate day, string name = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        return new SpecialDay(day, [], name);
    }

    /// <summary>A day with hours of its own.</summary>
    /// <param name="day">The local date.</param>
    /// <param name="intervals">Its opening hours, instead of the week's; at least one.</param>
    /// <param name="name">What it is called; empty by default.</param>
    /// <exception cref="ArgumentException">No interval is given; use <see cref="Closed"/>.</exception>
    public static SpecialDay Open(LocalDate day, ValueList<OpenInterval> intervals, string name = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        return intervals.IsEmpty
            ? throw new ArgumentException($"{IsoText.Of(day)} has no opening hours. Say Closed for a day off.", nameof(intervals))
            : new SpecialDay(day, WeeklyHours.Union(intervals), name);
    }

    /// <summary>Date, hours and name.</summary>
    public override string ToString() =>
        IsoText.Of(Day) + " " + (Intervals.IsEmpty ? "closed" : string.Join(" ", Intervals)) + (Name.Length == 0 ? "" : " (" + Name + ")");
}

/// <summary>A part of one day in which a calendar is closed although its hours say otherwise: a staff meeting, a power cut.</summary>
/// <remarks>A break cuts the time line, also an interval that began the night before; what is left keeps its day.</remarks>
public sealed record CalendarBreak
{
    private CalendarBreak(LocalDate day, OpenInterval interval, string name)
    {
        Day = day;
        Interval = interval;
        Name = name;
    }

    /// <summary>The local date on which it begins.</summary>
    public LocalDate Day { get; }

    /// <summary>From when to when it is closed.</summary>
    public OpenInterval Interval { get; }

    /// <summary>What it is for; empty when it has no name.</summary>
    public string Name { get; }

    /// <summary>A break.</summary>
    /// <param name="day">The local date on which it begins.</param>
    /// <param name="interval">From when to when it is closed.</param>
    /// <param name="name">What it is for; empty by default.</param>
    public static CalendarBreak On(LocalDate day, OpenInterval interval, string name = "")
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(name);
        return new CalendarBreak(day, interval, name);
    }

    /// <summary>Date, time and name.</summary>
    public override string ToString() => IsoText.Of(Day) + " " + Interval + (Name.Length == 0 ? "" : " (" + Name + ")");
}
