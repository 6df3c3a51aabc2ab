using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Why a count has no end: a term no last day, an amount of open time no instant.</summary>
public enum CountingRefusal
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>Its last month lacks the day, and the profile refuses to choose another.</summary>
    MissingDayOfMonth,

    /// <summary>It reaches past the days for which the calendar is known.</summary>
    CalendarNotKnown,

    /// <summary>The calendar has no open time, or no working day, in the ten years that follow.</summary>
    NeverOpens,
}

/// <summary>The day on which counting ends, or why there is none.</summary>
public readonly struct CountedDay : IEquatable<CountedDay>
{
    private readonly int _number;

    internal CountedDay(int number, CountingRefusal refusal)
    {
        _number = number;
        Refusal = refusal;
    }

    /// <summary>The day; null when refused.</summary>
    public LocalDate? Day => Refusal == CountingRefusal.None ? DayNumber.ToDate(_number) : null;

    /// <summary>Why there is no day; <see cref="CountingRefusal.None"/> when there is one.</summary>
    public CountingRefusal Refusal { get; }

    /// <summary>Equal when day and refusal are.</summary>
    public static bool operator ==(CountedDay left, CountedDay right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(CountedDay left, CountedDay right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CountedDay other) => Refusal == other.Refusal && (Refusal != CountingRefusal.None || _number == other._number);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CountedDay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Refusal == CountingRefusal.None ? _number : (int)Refusal;

    /// <summary>The day as ISO 8601, or the refusal.</summary>
    public override string ToString() => Day is { } day ? IsoText.Of(day) : Refusal.ToString();
}
