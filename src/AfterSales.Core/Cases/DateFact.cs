using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>What is known of a date.</summary>
public enum DateFactKind
{
    /// <summary>Nothing; the default.</summary>
    Unknown,

    /// <summary>The day, or a range in which it lies.</summary>
    Known,

    /// <summary>It has not happened by the day asked about; it may happen on any later day.</summary>
    NotYet,

    /// <summary>It never happened and never will.</summary>
    Absent,
}

/// <summary>A date as far as it is known: a day, a range ("some time in March"), not yet, absent, or not known. The default is not known.</summary>
public readonly struct DateFact : IEquatable<DateFact>
{
    /// <summary>The longest range in days, 100 years: rules try every day of one, and a decision has to come at once.</summary>
    internal const int LongestRange = 36_525;

    private DateFact(DateFactKind kind, int first, int last)
    {
        Kind = kind;
        First = first;
        Last = last;
    }

    /// <summary>It is not known when, nor whether.</summary>
    public static DateFact Unknown => default;

    /// <summary>It has not happened by the day asked about.</summary>
    public static DateFact NotYet { get; } = new(DateFactKind.NotYet, 0, 0);

    /// <summary>It never happened and never will.</summary>
    public static DateFact Absent { get; } = new(DateFactKind.Absent, 0, 0);

    /// <summary>What is known.</summary>
    public DateFactKind Kind { get; }

    /// <summary>The first day of a known date or range; null otherwise.</summary>
    public LocalDate? FirstDay => Kind == DateFactKind.Known ? DayNumber.ToDate(First) : null;

    /// <summary>The last day of a known date or range; null otherwise.</summary>
    public LocalDate? LastDay => Kind == DateFactKind.Known ? DayNumber.ToDate(Last) : null;

    internal int First { get; }

    internal int Last { get; }

    internal bool IsKnown => Kind == DateFactKind.Known;

    internal bool IsRange => Kind == DateFactKind.Known && First != Last;

    /// <summary>The day is known.</summary>
    /// <param name="day">The day, in the policy's zone.</param>
    public static DateFact On(LocalDate day) => Between(day, day);

    /// <summary>The day is known to lie in a range.</summary>
    /// <param name="firstDay">The earliest day it can be.</param>
    /// <param name="lastDay">The latest day it can be.</param>
    /// <exception cref="ArgumentException">The range ends before it begins, or is longer than 36,525 days (100 years): every day of it is tried.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day lies before the year 1 or after 9000.</exception>
    public static DateFact Between(LocalDate firstDay, LocalDate lastDay)
    {
        if (lastDay < firstDay)
        {
            throw new ArgumentException($"The range ends on {IsoText.Of(lastDay)}, before it begins on {IsoText.Of(firstDay)}.", nameof(lastDay));
        }

        if (DayNumber.From(lastDay) - DayNumber.From(firstDay) > LongestRange)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The range from {IsoText.Of(firstDay)} to {IsoText.Of(lastDay)} is longer than {LongestRange} days; a date that is not known better is unknown."), nameof(lastDay));
        }

        return firstDay.Year < 1 || lastDay.Year > 9000
            ? throw new ArgumentOutOfRangeException(nameof(firstDay), "Dates lie in the years 1 to 9000.")
            : new DateFact(DateFactKind.Known, DayNumber.From(firstDay), DayNumber.From(lastDay));
    }

    /// <summary>A known day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator DateFact(LocalDate day) => On(day);

    /// <summary>Equal when the same is known.</summary>
    public static bool operator ==(DateFact left, DateFact right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(DateFact left, DateFact right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DateFact other) => Kind == other.Kind && First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DateFact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, First, Last);

    /// <summary>The day, the range, or what is known instead.</summary>
    public override string ToString() => Kind switch
    {
        DateFactKind.Known => IsRange ? IsoText.Of(FirstDay) + ".." + IsoText.Of(LastDay) : IsoText.Of(FirstDay),
        DateFactKind.NotYet => "not yet",
        DateFactKind.Absent => "absent",
        _ => "unknown",
    };
}
