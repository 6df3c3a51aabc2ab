namespace AfterSales.ServiceLevels.Rules;

/// <summary>What is known of a due time.</summary>
internal enum ReachedKind : byte
{
    /// <summary>Its instant.</summary>
    Known,

    /// <summary>It lies past what the calendar knows.</summary>
    NotBefore,

    /// <summary>It cannot be told, because the calendar is not known.</summary>
    NotKnown,

    /// <summary>There is none, because the calendar never opens.</summary>
    Never,

    /// <summary>The quantity is missing.</summary>
    NoQuantity,
}

/// <summary>A due time, or why there is none, and the amount of open time it is for.</summary>
internal readonly struct Reached(ReachedKind kind, long at, long amount = -1)
{
    public ReachedKind Kind { get; } = kind;

    /// <summary>The due time, or before what it is not.</summary>
    public long At { get; } = at;

    /// <summary>The whole target in open time; -1 for targets that are not durations.</summary>
    public long Amount { get; } = amount;

    public bool IsKnown => Kind == ReachedKind.Known;

    public bool IsDuration => Amount >= 0;

    public Reached For(long amount) => new(Kind, At, amount);
}
