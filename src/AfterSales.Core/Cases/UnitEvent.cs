using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>The things that happen once to a sold unit and from which promises are counted.</summary>
public enum UnitEvent
{
    /// <summary>The order was placed.</summary>
    Order,

    /// <summary>The unit was sold.</summary>
    Sale,

    /// <summary>The invoice was issued.</summary>
    Invoice,

    /// <summary>The customer received the unit.</summary>
    Delivery,

    /// <summary>The unit was installed at the place of use.</summary>
    Installation,

    /// <summary>Both parties signed the acceptance report.</summary>
    Acceptance,

    /// <summary>The date on the warranty certificate.</summary>
    Certificate,

    /// <summary>The works were completed.</summary>
    Completion,

    /// <summary>The unit left the maker or seller.</summary>
    Dispatch,

    /// <summary>The unit arrived at the place agreed.</summary>
    Arrival,

    /// <summary>The customer registered the unit.</summary>
    Registration,

    /// <summary>The unit was used for the first time.</summary>
    FirstUse,

    /// <summary>The unit was made.</summary>
    Manufacture,

    /// <summary>The unit passed to a new owner.</summary>
    Transfer,
}

/// <summary>What is known of the date of one event of a unit.</summary>
public sealed record UnitDate
{
    private UnitDate(UnitEvent unitEvent, DateFact date, Instant? at)
    {
        Event = unitEvent;
        Date = date;
        HappenedAt = at;
    }

    /// <summary>The event.</summary>
    public UnitEvent Event { get; }

    /// <summary>What is known of its date.</summary>
    public DateFact Date { get; }

    /// <summary>The instant, where it is known so exactly; null otherwise. Only windows counted in hours ask for it.</summary>
    public Instant? HappenedAt { get; }

    /// <summary>The date of an event.</summary>
    /// <param name="unitEvent">The event.</param>
    /// <param name="date">What is known of its date; a plain day converts.</param>
    public static UnitDate Of(UnitEvent unitEvent, DateFact date)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(unitEvent);
        return new UnitDate(unitEvent, date, null);
    }

    /// <summary>An event whose instant is known; its day is the local one. A whole policy (<c>AfterSalesPolicy</c>) or catalog takes the day in the policy's zone instead, where they differ.</summary>
    /// <param name="unitEvent">The event.</param>
    /// <param name="at">The instant, in the zone of the policy.</param>
    public static UnitDate At(UnitEvent unitEvent, ZonedDateTime at)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(unitEvent);
        return new UnitDate(unitEvent, at.Date, at.ToInstant());
    }

    /// <summary>Event and date.</summary>
    public override string ToString() => $"{Event} {Date}";
}

internal static class UnitEvents
{
    public const int Count = (int)UnitEvent.Transfer + 1;

    private static readonly Fact[] Facts =
    [
        Fact.At("unit.dates.order"), Fact.At("unit.dates.sale"), Fact.At("unit.dates.invoice"), Fact.At("unit.dates.delivery"),
        Fact.At("unit.dates.installation"), Fact.At("unit.dates.acceptance"), Fact.At("unit.dates.certificate"), Fact.At("unit.dates.completion"),
        Fact.At("unit.dates.dispatch"), Fact.At("unit.dates.arrival"), Fact.At("unit.dates.registration"), Fact.At("unit.dates.first-use"),
        Fact.At("unit.dates.manufacture"), Fact.At("unit.dates.transfer"),
    ];

    public static Fact ToFact(UnitEvent unitEvent) => Facts[(int)unitEvent];

    /// <summary>The event's name in each language.</summary>
    public static LocalizedName Named(UnitEvent unitEvent) => KnownNames.UnitEvents[(int)unitEvent];

    /// <summary>The event's name in documents: <c>first-use</c>.</summary>
    public static string Name(UnitEvent unitEvent) => Facts[(int)unitEvent].Path.Substring("unit.dates.".Length);
}
