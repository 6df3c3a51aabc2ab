using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Days from a first one through a last one; the same day twice where it is one day.</summary>
public readonly struct DayRange : IEquatable<DayRange>
{
    private readonly int _first;
    private readonly int _last;

    internal DayRange(int first, int last)
    {
        _first = first;
        _last = last;
    }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => DayNumber.ToDate(_first);

    /// <summary>The last day.</summary>
    public LocalDate LastDay => DayNumber.ToDate(_last);

    /// <summary>True when it is one day.</summary>
    public bool IsOneDay => _first == _last;

    /// <summary>Equal when first and last day are.</summary>
    public static bool operator ==(DayRange left, DayRange right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(DayRange left, DayRange right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DayRange other) => _first == other._first && _last == other._last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DayRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, _last);

    /// <summary>The day, or both days.</summary>
    public override string ToString() => IsOneDay ? IsoText.Of(FirstDay) : IsoText.Of(FirstDay) + ".." + IsoText.Of(LastDay);
}
