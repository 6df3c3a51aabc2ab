using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Which days of a stay count.</summary>
public enum DayCount
{
    /// <summary>From the first day up to the day before the last: the nights away. The default for repairs.</summary>
    Nights,

    /// <summary>From the day after the first through the last: the default for transit, so that dispatch + transit = arrival.</summary>
    DaysAfter,

    /// <summary>Both ends count.</summary>
    Touched,
}

/// <summary>A time away from the customer: from a day until a day, or still going on.</summary>
public readonly struct Stay : IEquatable<Stay>
{
    private readonly int _from;
    private readonly int _until;

    private Stay(int from, int until, DayCount dayCount)
    {
        _from = from;
        _until = until;
        DayCount = dayCount;
    }

    /// <summary>The first day.</summary>
    public LocalDate From => DayNumber.ToDate(_from);

    /// <summary>The last day; null while it goes on.</summary>
    public LocalDate? Until => _until == DayNumber.FarAhead ? null : DayNumber.ToDate(_until);

    /// <summary>Which of its days count.</summary>
    public DayCount DayCount { get; }

    /// <summary>A stay.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day; null while it goes on.</param>
    /// <param name="dayCount">Which days count; nights by default.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public static Stay Of(LocalDate from, LocalDate? until, DayCount dayCount = DayCount.Nights)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(dayCount);
        return until < from
            ? throw new ArgumentException($"A stay cannot end on {IsoText.Of(until)}, before it begins on {IsoText.Of(from)}.", nameof(until))
            : new Stay(DayNumber.From(from), until is { } day ? DayNumber.From(day) : DayNumber.FarAhead, dayCount);
    }

    /// <summary>The days as they are known on a day: a stay that ends later is open, and counts as if it ended then.</summary>
    internal StandStill KnownOn(int asOf) => StandStill.Of(_from, _until, DayCount, asOf);

    internal bool IsSeenOn(int asOf) => _from <= asOf;

    /// <summary>Equal when days and day count are.</summary>
    public static bool operator ==(Stay left, Stay right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(Stay left, Stay right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Stay other) => _from == other._from && _until == other._until && DayCount == other.DayCount;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Stay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_from, _until, DayCount);

    /// <summary>First and last day.</summary>
    public override string ToString() => $"{IsoText.Of(From)}..{IsoText.Of(Until)}";
}
