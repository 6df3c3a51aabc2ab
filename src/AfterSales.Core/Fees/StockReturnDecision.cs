using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Fees.Rules;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>Where a unit of a dealer's stock stands.</summary>
public enum StockStatus
{
    /// <summary>Facts are missing. The default.</summary>
    Undetermined,

    /// <summary>It is in stock and can still go back.</summary>
    CanGoBack,

    /// <summary>It went back in time.</summary>
    SentBack,

    /// <summary>It was sold to a customer.</summary>
    Sold,

    /// <summary>It was neither sold nor sent back in time: it counts as sold on the last day.</summary>
    CountsAsSold,
}

/// <summary>Whether a unit of stock can still go back to the maker, or counts as sold.</summary>
public readonly struct StockReturnDecision : IEquatable<StockReturnDecision>
{
    private readonly StockReturnPolicy? _policy;
    private readonly StockItem? _item;
    private readonly int _on;
    private readonly int? _lastDay;
    private readonly int? _soldOn;
    private readonly ulong _missing;

    internal StockReturnDecision(StockReturnPolicy policy, StockItem item, int on, StockStatus status, int? lastDay, int? soldOn, ulong missing)
    {
        _policy = policy;
        _item = item;
        _on = on;
        Status = status;
        _lastDay = lastDay;
        _soldOn = soldOn;
        _missing = missing;
    }

    /// <summary>Where it stands.</summary>
    public StockStatus Status { get; }

    /// <summary>The last day on which it can go back; null where it is not one certain day.</summary>
    public LocalDate? LastDay => _lastDay is { } day ? DayNumber.ToDate(day) : null;

    /// <summary>The day on which it was sold, or counts as sold, so that its guarantee starts; null otherwise.</summary>
    public LocalDate? SoldOn => _soldOn is { } day ? DayNumber.ToDate(day) : null;

    /// <summary>The facts that are missing.</summary>
    public FactSet Missing => _policy is null ? default : new FactSet(_policy.Facts, _missing);

    /// <summary>Equal when policy, unit and day are.</summary>
    public static bool operator ==(StockReturnDecision left, StockReturnDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(StockReturnDecision left, StockReturnDecision right) => !left.Equals(right);

    /// <summary>Why: the same rules once more, with their findings recorded.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, not the decision of a policy.</exception>
    public StockReturnExplanation Explain()
    {
        if (_policy is null || _item is null)
        {
            throw new InvalidOperationException("This decision was not made by a policy; ask StockReturnPolicy.Decide.");
        }

        var log = new ReasonLog(4);
        var recorder = new ReasonRecorder(log);
        var decision = StockReturning.Decide(_policy, _item, _on, ref recorder);
        var reasons = log.Take();
        return new StockReturnExplanation(reasons[reasons.Count - 1], ValueList.From(reasons.Take(reasons.Count - 1)), decision.Missing);
    }

    /// <inheritdoc/>
    public bool Equals(StockReturnDecision other) => _on == other._on && Equals(_policy, other._policy) && Equals(_item, other._item);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StockReturnDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_policy, _item, _on);

    /// <summary>Status and last day.</summary>
    public override string ToString() => LastDay is { } day ? $"{Status}, last day {IsoText.Of(day)}" : Status.ToString();
}

/// <summary>Why a unit of stock stands where it does.</summary>
public sealed class StockReturnExplanation : Explanation
{
    internal StockReturnExplanation(Reason headline, ValueList<Reason> reasons, FactSet missing)
        : base(headline, reasons, [], missing)
    {
    }
}
