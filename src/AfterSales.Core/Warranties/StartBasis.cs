using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>How the start day follows from the dates that a <see cref="StartBasis"/> names.</summary>
public enum StartBasisKind
{
    /// <summary>The date of one event.</summary>
    Event,

    /// <summary>The latest of several dates.</summary>
    LatestOf,

    /// <summary>The earliest of several dates.</summary>
    EarliestOf,
}

/// <summary>From when a promise is counted: an event, the latest or earliest of several, or an event plus an allowance.</summary>
/// <remarks>A policy lists bases in order; the first with a known date, a range or "not yet" counts.</remarks>
public sealed record StartBasis
{
    private StartBasis(StartBasisKind kind, ValueList<UnitEvent> events, Term? allowance)
    {
        Kind = kind;
        Events = events;
        Allowance = allowance;
        Named = events.Count == 1 ? UnitEvents.Named(events[0]) : LocalizedName.AnyOf(events.Select(UnitEvents.Named));
    }

    /// <summary>How the start day follows from the events' dates.</summary>
    public StartBasisKind Kind { get; }

    /// <summary>The events.</summary>
    public ValueList<UnitEvent> Events { get; }

    /// <summary>What is added to the date: "six months after manufacture"; null for nothing. Counted with the default profile.</summary>
    public Term? Allowance { get; }

    /// <summary>The date of an event.</summary>
    /// <param name="unitEvent">The event.</param>
    public static StartBasis On(UnitEvent unitEvent)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(unitEvent);
        return new StartBasis(StartBasisKind.Event, [unitEvent], null);
    }

    /// <summary>The date of an event plus an allowance: stock time that the maker grants.</summary>
    /// <param name="unitEvent">The event.</param>
    /// <param name="allowance">What is added, in years, months, weeks or days.</param>
    /// <exception cref="ArgumentException">The allowance is in working days.</exception>
    public static StartBasis After(UnitEvent unitEvent, Term allowance)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(unitEvent);
        ArgumentNullException.ThrowIfNull(allowance);
        return allowance.WorkingDays > 0
            ? throw new ArgumentException("An allowance is given in calendar units.", nameof(allowance))
            : new StartBasis(StartBasisKind.Event, [unitEvent], allowance);
    }

    /// <summary>The latest of several dates; those that are absent are passed over.</summary>
    /// <param name="events">Two or more events.</param>
    /// <exception cref="ArgumentException">Fewer than two events, or one twice.</exception>
    public static StartBasis LatestOf(ValueList<UnitEvent> events) => Several(StartBasisKind.LatestOf, events);

    /// <summary>The earliest of several dates; those that are absent are passed over.</summary>
    /// <param name="events">Two or more events.</param>
    /// <exception cref="ArgumentException">Fewer than two events, or one twice.</exception>
    public static StartBasis EarliestOf(ValueList<UnitEvent> events) => Several(StartBasisKind.EarliestOf, events);

    /// <summary>The date of an event.</summary>
    /// <param name="unitEvent">The event.</param>
    public static implicit operator StartBasis(UnitEvent unitEvent) => On(unitEvent);

    /// <summary>Kind and events.</summary>
    public override string ToString() =>
        (Kind == StartBasisKind.Event ? "" : Kind + " ") + string.Join(", ", Events) + (Allowance is null ? "" : " + " + Allowance);

    /// <summary>The events' names in each language.</summary>
    internal LocalizedName Named { get; }

    private static StartBasis Several(StartBasisKind kind, ValueList<UnitEvent> events)
    {
        foreach (var unitEvent in events)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(unitEvent, nameof(events));
        }

        return events.Count < 2 || events.Distinct().Count() < events.Count
            ? throw new ArgumentException($"{kind} needs two or more different events, not [{string.Join(", ", events)}].", nameof(events))
            : new StartBasis(kind, events, null);
    }
}
