using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>Something that happened to a service request at an instant.</summary>
public sealed record ServiceEvent
{
    private ServiceEvent(ServiceEventKind kind, Instant at)
    {
        Kind = kind;
        At = at;
    }

    /// <summary>What happened.</summary>
    public ServiceEventKind Kind { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>Why it paused; the pause that ends, null for all of them. Null for other kinds.</summary>
    public PauseReason? Pause { get; private init; }

    /// <summary>The time agreed; null for other kinds.</summary>
    public Instant? AgreedUntil { get; private init; }

    /// <summary>What the agreed time replaces; null for all that may be replaced, and for other kinds.</summary>
    public ServiceMetric? Metric { get; private init; }

    /// <summary>The reason stated for an agreed time; empty when none was, and for other kinds.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The new severity; empty for other kinds.</summary>
    public string Severity { get; private init; } = "";

    /// <summary>An event that needs no more than its instant.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The kind needs more: a pause its reason, an agreement its time, a change its severity.</exception>
    public static ServiceEvent Of(ServiceEventKind kind, Instant at)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Meaning is EventMeaning.Paused or EventMeaning.Agreed or EventMeaning.PriorityChanged
            ? throw new ArgumentException($"\"{kind}\" needs more than an instant; use the factory of that name.", nameof(kind))
            : new ServiceEvent(kind, at);
    }

    /// <summary>The request was opened.</summary>
    /// <param name="at">When.</param>
    public static ServiceEvent Opened(Instant at) => new(ServiceEventKind.Opened, at);

    /// <summary>Work paused.</summary>
    /// <param name="at">When.</param>
    /// <param name="reason">Why.</param>
    public static ServiceEvent Paused(Instant at, PauseReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new ServiceEvent(ServiceEventKind.Paused, at) { Pause = reason };
    }

    /// <summary>A pause ended, or all of them.</summary>
    /// <param name="at">When.</param>
    /// <param name="reason">The reason of the pause that ended; null, the default, for all.</param>
    public static ServiceEvent Resumed(Instant at, PauseReason? reason = null) => new(ServiceEventKind.Resumed, at) { Pause = reason };

    /// <summary>Another time was agreed with the customer.</summary>
    /// <param name="at">When it was agreed.</param>
    /// <param name="until">The time agreed; after <paramref name="at"/>.</param>
    /// <param name="metric">What it replaces; null, the default, for all that may be replaced.</param>
    /// <param name="reason">The reason stated; empty, the default, when none was.</param>
    public static ServiceEvent Agreed(Instant at, Instant until, ServiceMetric? metric = null, string reason = "")
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new ServiceEvent(ServiceEventKind.Agreed, at) { AgreedUntil = until, Metric = metric, Reason = reason };
    }

    /// <summary>The severity changed, or became known.</summary>
    /// <param name="at">When.</param>
    /// <param name="severity">The severity from then on.</param>
    /// <exception cref="ArgumentException">The severity is empty.</exception>
    public static ServiceEvent PriorityChanged(Instant at, string severity)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(severity);
        return new ServiceEvent(ServiceEventKind.PriorityChanged, at) { Severity = severity };
    }

    /// <summary>Instant and kind.</summary>
    public override string ToString() =>
        IsoText.Of(At) + " " + Kind + (Pause is null ? "" : " " + Pause) + (AgreedUntil is { } until ? " " + IsoText.Of(until) : "") + (Severity.Length == 0 ? "" : " " + Severity);
}
