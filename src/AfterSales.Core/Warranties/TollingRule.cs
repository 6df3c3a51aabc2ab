using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>Whether repairs that the customer paid for have an effect on a promise.</summary>
public enum PaidRepairs
{
    /// <summary>They have none; the default.</summary>
    DoNotCount,

    /// <summary>They count like free ones.</summary>
    Count,
}

/// <summary>A kind of stay during which the clock stands still, and which of its days count.</summary>
public sealed record TolledStay
{
    private TolledStay(StayKind kind, DayCount dayCount)
    {
        Kind = kind;
        DayCount = dayCount;
    }

    /// <summary>The kind of stay.</summary>
    public StayKind Kind { get; }

    /// <summary>Which of its days count.</summary>
    public DayCount DayCount { get; }

    /// <summary>A kind with its usual day count: nights for repairs and waits for parts, the days after dispatch for transit.</summary>
    /// <param name="kind">The kind.</param>
    public static TolledStay Of(StayKind kind) => Of(kind, kind == StayKind.Transit ? DayCount.DaysAfter : DayCount.Nights);

    /// <summary>A kind with a day count.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="dayCount">Which days count.</param>
    public static TolledStay Of(StayKind kind, DayCount dayCount)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(kind);
        ArgumentOutOfRangeException.ThrowIfUndefined(dayCount);
        return new TolledStay(kind, dayCount);
    }

    /// <summary>Kind and day count.</summary>
    public override string ToString() => $"{Kind} by {DayCount}";
}

/// <summary>During which stays the clock of a promise stands still.</summary>
public sealed record TollingRule
{
    private readonly sbyte[] _dayCounts = [-1, -1, -1];

    private TollingRule(ValueList<TolledStay> stays, PaidRepairs paidRepairs, Clause? clause)
    {
        Stays = stays;
        PaidRepairs = paidRepairs;
        Clause = clause;
        foreach (var stay in stays)
        {
            _dayCounts[(int)stay.Kind] = (sbyte)stay.DayCount;
        }
    }

    /// <summary>The kinds of stay that toll, in the order of <see cref="StayKind"/>.</summary>
    public ValueList<TolledStay> Stays { get; }

    /// <summary>Whether repairs that the customer paid for toll.</summary>
    public PaidRepairs PaidRepairs { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A tolling rule.</summary>
    /// <param name="stays">The kinds of stay that toll; at least one.</param>
    /// <param name="paidRepairs">Whether paid repairs toll; not by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">No kind, or one twice.</exception>
    public static TollingRule Create(ValueList<TolledStay> stays, PaidRepairs paidRepairs = PaidRepairs.DoNotCount, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(paidRepairs);
        return stays.IsEmpty || stays.Select(stay => stay.Kind).Distinct().Count() < stays.Count
            ? throw new ArgumentException("A tolling rule names at least one kind of stay, each once.", nameof(stays))
            : new TollingRule(ValueList.From(stays.OrderBy(stay => stay.Kind)), paidRepairs, clause);
    }

    /// <inheritdoc/>
    public bool Equals(TollingRule? other) => other is not null && Stays == other.Stays && PaidRepairs == other.PaidRepairs && Clause == other.Clause;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Stays, PaidRepairs, Clause);

    /// <summary>The kinds of stay.</summary>
    public override string ToString() => string.Join(", ", Stays);

    internal bool Tolls(StayKind kind, out DayCount dayCount)
    {
        var value = _dayCounts[(int)kind];
        dayCount = (DayCount)value;
        return value >= 0;
    }
}
