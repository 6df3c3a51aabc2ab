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

    /// <summary>The instant at which the window ends; the last one there is, <see cref="Instant.MaxValue"/>, where it ends after the year 9999.</summary>
    /// <param name="start">The instant of the event.</param>
    /// <param name="zone">The zone whose midnight counts.</param>
    public Instant DueAt(Instant start, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var from = RunsFrom(start, zone);
        var length = Duration.FromDays(Days);
        return from > Instant.MaxValue - length ? Instant.MaxValue : from + length;
    }

    /// <summary>Whether something declared at an instant is in time.</summary>
    /// <param name="start">The instant of the event.</param>
    /// <param name="declaredAt">The instant of the declaration.</param>
    /// <param name="zone">The zone whose midnight counts.</param>
    public bool IsInTime(Instant start, Instant declaredAt, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var elapsed = declaredAt - RunsFrom(start, zone);
        var length = Duration.FromDays(Days);
        return Edge == ElapsedEdge.Before ? elapsed < length : elapsed <= length;
    }

    /// <summary>Whether something declared on a day is in time: unknown where some of the day's instants are and others are not.</summary>
    /// <param name="start">The instant of the event.</param>
    /// <param name="declaredOn">The local day of the declaration.</param>
    /// <param name="zone">The zone of day and midnight.</param>
    public Truth IsInTime(Instant start, LocalDate declaredOn, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var first = Midnight.Of(zone, declaredOn);
        var last = declaredOn < LocalDate.MaxIsoValue ? Midnight.Of(zone, declaredOn.PlusDays(1)) - Duration.Epsilon : Instant.MaxValue;
        var early = IsInTime(start, first, zone);
        return early == IsInTime(start, last, zone) ? Kleene.Of(early) : Truth.Unknown;
    }

    /// <summary>The event, or the next local midnight; in the last days of the year 9999 the event, as there may be no midnight after it.</summary>
    private Instant RunsFrom(Instant start, DateTimeZone zone) =>
        From == ElapsedFrom.Event || start > Instant.MaxValue - Duration.FromDays(2) ? start : Midnight.Of(zone, start.InZone(zone).Date.PlusDays(1));

    /// <summary>The length and where it starts.</summary>
    public override string ToString() => FormattableString.Invariant($"{Days} x 24 h from {From}");
}
