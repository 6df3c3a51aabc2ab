using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>From when an <see cref="ElapsedWindow"/> runs.</summary>
public enum ElapsedFrom
{
    /// <summary>From the instant of the event; the default.</summary>
    Event,

    /// <summary>From the local midnight that follows it.</summary>
    NextMidnight,
}

/// <summary>Whether the very instant at which an <see cref="ElapsedWindow"/> ends is still in time.</summary>
public enum ElapsedEdge
{
    /// <summary>In time while before it; the default.</summary>
    Before,

    /// <summary>In time while not after it.</summary>
    NotAfter,
}

/// <summary>A window counted in hours: n x 24 h from an instant, or from the next local midnight. For shops that count so; <see cref="Term"/>s count days.</summary>
public sealed record ElapsedWindow
{
    private ElapsedWindow(int days, ElapsedFrom from, ElapsedEdge edge)
    {
        Days = days;
        From = from;
        Edge = edge;
    }

    /// <summary>The length: so many times 24 hours.</summary>
    public int Days { get; }

    /// <summary>From when it runs.</summary>
    public ElapsedFrom From { get; }

    /// <summary>Whether the last instant is in time.</summary>
    public ElapsedEdge Edge { get; }

    /// <summary>A window of n x 24 hours.</summary>
    /// <param name="days">1 or more.</param>
    /// <param name="from">From when it runs; the instant of the event by default.</param>
    /// <param name="edge">Whether the last instant is in time; not by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 day, or longer than 1,000 years.</exception>
    public static ElapsedWindow OfDays(int days, ElapsedFrom from = ElapsedFrom.Event, ElapsedEdge edge = ElapsedEdge.Before)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(from);
        ArgumentOutOfRangeException.ThrowIfUndefined(edge);
        return days is >= 1 and <= Term.MaxYears * 366
            ? new ElapsedWindow(days, from, edge)
            : throw new ArgumentOutOfRangeException(nameof(days), days, "An elapsed window has at least 1 day and at most 1,000 years.");
    }

    /// <summary>The instant at which the window ends.</summary>
    /// <param name="start">The instant of the event.</param>
    /// <param name="zone">The zone whose midnight counts.</param>
    public Instant DueAt(Instant start, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var from = From == ElapsedFrom.Event ? start : zone.AtStartOfDay(start.InZone(zone).Date.PlusDays(1)).ToInstant();
        return from + Duration.FromDays(Days);
    }

    /// <summary>Whether something declared at an instant is in time.</summary>
    /// <param name="start">The instant of the event.</param>
    /// <param name="declaredAt">The instant of the declaration.</param>
    /// <param name="zone">The zone whose midnight counts.</param>
    public bool IsInTime(Instant start, Instant declaredAt, DateTimeZone zone)
    {
        var due = DueAt(start, zone);
        return Edge == ElapsedEdge.Before ? declaredAt < due : declaredAt <= due;
    }

    /// <summary>Whether something declared on a day is in time: unknown where some of the day's instants are and others are not.</summary>
    /// <param name="start">The instant of the event.</param>
    /// <param name="declaredOn">The local day of the declaration.</param>
    /// <param name="zone">The zone of day and midnight.</param>
    public Truth IsInTime(Instant start, LocalDate declaredOn, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var first = zone.AtStartOfDay(declaredOn).ToInstant();
        var last = zone.AtStartOfDay(declaredOn.PlusDays(1)).ToInstant() - Duration.Epsilon;
        var early = IsInTime(start, first, zone);
        return early == IsInTime(start, last, zone) ? Kleene.Of(early) : Truth.Unknown;
    }

    /// <summary>The length and where it starts.</summary>
    public override string ToString() => FormattableString.Invariant($"{Days} x 24 h from {From}");
}
