using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>A step of an escalation ladder that was raised, and when.</summary>
public readonly struct RaisedStep : IEquatable<RaisedStep>
{
    private readonly LadderStep? _step;

    internal RaisedStep(LadderStep step, long ticks, int restarts)
    {
        _step = step;
        Ticks = ticks;
        Restarts = restarts;
    }

    /// <summary>The step.</summary>
    /// <exception cref="InvalidOperationException">This is the default, which holds none.</exception>
    public LadderStep Step => _step ?? throw new InvalidOperationException("The default holds no step.");

    /// <summary>When it was raised.</summary>
    public Instant RaisedAt => Instant.FromUnixTimeTicks(Ticks);

    /// <summary>How often the clock had begun anew by then: 0 for its first run. A step is raised at most once in each.</summary>
    public int Restarts { get; }

    internal long Ticks { get; }

    /// <summary>Equal when step and instant are.</summary>
    public static bool operator ==(RaisedStep left, RaisedStep right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(RaisedStep left, RaisedStep right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RaisedStep other) => Ticks == other.Ticks && Restarts == other.Restarts && _step == other._step;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RaisedStep other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_step, Ticks);

    /// <summary>Name and instant.</summary>
    public override string ToString() => (_step?.Name ?? "") + " " + IsoText.Of(RaisedAt);
}

/// <summary>A warning share and when it is reached.</summary>
public readonly struct ServiceWarning : IEquatable<ServiceWarning>
{
    internal ServiceWarning(decimal share, Instant? reachedAt)
    {
        Share = share;
        ReachedAt = reachedAt;
    }

    /// <summary>The share of the target.</summary>
    public decimal Share { get; }

    /// <summary>When it is reached, rounded down to the second; null where that is not known.</summary>
    public Instant? ReachedAt { get; }

    /// <summary>Equal when share and instant are.</summary>
    public static bool operator ==(ServiceWarning left, ServiceWarning right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ServiceWarning left, ServiceWarning right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ServiceWarning other) => Share == other.Share && ReachedAt == other.ReachedAt;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceWarning other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Share, ReachedAt);

    /// <summary>Share and instant.</summary>
    public override string ToString() => FormattableString.Invariant($"{Share} {(ReachedAt is { } at ? IsoText.Of(at) : "-")}");
}
