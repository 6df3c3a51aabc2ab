using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>A reading of a counter, of the unit that the customer has now.</summary>
public sealed record Reading
{
    private Reading(Counter counter, decimal value, LocalDate? readOn)
    {
        Counter = counter;
        Value = value;
        ReadOn = readOn;
        Day = readOn is { } day ? DayNumber.From(day) : DayNumber.LongAgo;
    }

    /// <summary>The counter.</summary>
    public Counter Counter { get; }

    /// <summary>The value, in the counter's unit.</summary>
    public decimal Value { get; }

    /// <summary>The day of the reading; null for the present one.</summary>
    public LocalDate? ReadOn { get; }

    internal int Day { get; }

    /// <summary>A reading.</summary>
    /// <param name="counter">The counter.</param>
    /// <param name="value">Zero or more.</param>
    /// <param name="readOn">The day of the reading; null, the default, for the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static Reading Of(Counter counter, decimal value, LocalDate? readOn = null)
    {
        ArgumentNullException.ThrowIfNull(counter);
        return value < 0
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "A counter shows zero or more.")
            : new Reading(counter, value, readOn);
    }

    /// <summary>Counter, value and day.</summary>
    public override string ToString() => $"{Counter} {Value.ToString(CultureInfo.InvariantCulture)} {(ReadOn is null ? "now" : IsoText.Of(ReadOn))}";
}
