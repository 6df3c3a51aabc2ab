using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>The open periods of a range, or why they cannot be told.</summary>
public sealed record OpenPeriods
{
    internal OpenPeriods(ValueList<Interval> periods, CountingRefusal refusal)
    {
        Periods = periods;
        Refusal = refusal;
    }

    /// <summary>The periods in order, none touching the next; empty when refused.</summary>
    public ValueList<Interval> Periods { get; }

    /// <summary>Why they cannot be told; <see cref="CountingRefusal.None"/> when they can.</summary>
    public CountingRefusal Refusal { get; }

    /// <summary>The periods as ISO 8601, or the refusal.</summary>
    public override string ToString() =>
        Refusal == CountingRefusal.None ? string.Join(", ", Periods.Select(period => IsoText.Of(period.Start) + "/" + IsoText.Of(period.End))) : Refusal.ToString();
}
