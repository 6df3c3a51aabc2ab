using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>The unit was exchanged for another one.</summary>
public sealed record Exchange
{
    private Exchange(LocalDate exchangedOn, string? reason)
    {
        ExchangedOn = exchangedOn;
        Reason = reason;
        Day = DayNumber.From(exchangedOn);
    }

    /// <summary>The day of the exchange.</summary>
    public LocalDate ExchangedOn { get; }

    /// <summary>Why it was exchanged, by a name that the policy may know; null when not known.</summary>
    public string? Reason { get; }

    internal int Day { get; }

    /// <summary>An exchange.</summary>
    /// <param name="exchangedOn">The day of the exchange.</param>
    /// <param name="reason">Why; null, the default, when not known.</param>
    public static Exchange Of(LocalDate exchangedOn, string? reason = null) => new(exchangedOn, reason);

    /// <summary>The day.</summary>
    public override string ToString() => "exchanged " + IsoText.Of(ExchangedOn);
}
