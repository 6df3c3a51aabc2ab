using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Which version of a calendar counts.</summary>
public enum VersionUse
{
    /// <summary>The one in force on the local day counted; the default. An amendment then changes open deadlines.</summary>
    ByDay,

    /// <summary>The one in force on the local day of the opening, for the whole of it.</summary>
    FrozenAtOpening,
}

/// <summary>A calendar as it is in force from a date.</summary>
public sealed record CalendarVersion
{
    private CalendarVersion(LocalDate? from, BusinessCalendar calendar)
    {
        From = from;
        Calendar = calendar;
    }

    /// <summary>The first local date on which it is in force; null for the one that was always there.</summary>
    public LocalDate? From { get; }

    /// <summary>The calendar.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>A version.</summary>
    /// <param name="from">The first local date on which it is in force; null for the one that was always there.</param>
    /// <param name="calendar">The calendar.</param>
    public static CalendarVersion Of(LocalDate? from, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new CalendarVersion(from, calendar);
    }

    /// <summary>Date and calendar.</summary>
    public override string ToString() => "from " + IsoText.Of(From) + ": " + Calendar;
}
