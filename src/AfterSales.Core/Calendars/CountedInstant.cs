using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>The instant at which counting open time ends, or why there is none.</summary>
public readonly struct CountedInstant : IEquatable<CountedInstant>
{
    private readonly long _ticks;

    internal CountedInstant(long ticks, CountingRefusal refusal)
    {
        _ticks = refusal == CountingRefusal.None ? ticks : 0;
        Refusal = refusal;
    }

    /// <summary>The instant; null when refused.</summary>
    public Instant? At => Refusal == CountingRefusal.None ? Instant.FromUnixTimeTicks(_ticks) : null;

    /// <summary>Why there is no instant; <see cref="CountingRefusal.None"/> when there is one.</summary>
    public CountingRefusal Refusal { get; }

    /// <summary>Equal when instant and refusal are.</summary>
    public static bool operator ==(CountedInstant left, CountedInstant right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(CountedInstant left, CountedInstant right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CountedInstant other) => Refusal == other.Refusal && _ticks == other._ticks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CountedInstant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_ticks, Refusal);

    /// <summary>The instant as ISO 8601, or the refusal.</summary>
    public override string ToString() => At is { } at ? IsoText.Of(at) : Refusal.ToString();
}

/// <summary>An amount of open time, or why it cannot be told.</summary>
public readonly struct CountedTime : IEquatable<CountedTime>
{
    private readonly long _ticks;

    internal CountedTime(long ticks, CountingRefusal refusal)
    {
        _ticks = refusal == CountingRefusal.None ? ticks : 0;
        Refusal = refusal;
    }

    /// <summary>The amount; null when refused.</summary>
    public Duration? Amount => Refusal == CountingRefusal.None ? Duration.FromTicks(_ticks) : null;

    /// <summary>Why there is no amount; <see cref="CountingRefusal.None"/> when there is one.</summary>
    public CountingRefusal Refusal { get; }

    /// <summary>Equal when amount and refusal are.</summary>
    public static bool operator ==(CountedTime left, CountedTime right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(CountedTime left, CountedTime right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CountedTime other) => Refusal == other.Refusal && _ticks == other._ticks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CountedTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_ticks, Refusal);

    /// <summary>The amount in hours, minutes and seconds, or the refusal.</summary>
    public override string ToString() => Amount is { } amount ? Quantities.Duration(amount, Language.English) : Refusal.ToString();
}
