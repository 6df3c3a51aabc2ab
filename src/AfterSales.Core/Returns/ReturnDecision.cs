using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;
using NodaTime;

namespace AfterSales.Returns;

/// <summary>Whether goods may be returned or exchanged on a day. <see cref="Explain"/> gives the options, the windows and the reasons.</summary>
public readonly struct ReturnDecision : IEquatable<ReturnDecision>
{
    private readonly ReturnPolicy _policy;
    private readonly ServiceCase _serviceCase;
    private readonly int _on;
    private readonly ReturnVerdict _verdict;

    internal ReturnDecision(ReturnPolicy policy, ServiceCase serviceCase, int on, in ReturnVerdict verdict)
    {
        _policy = policy;
        _serviceCase = serviceCase;
        _on = on;
        _verdict = verdict;
    }

    /// <summary>The answer.</summary>
    public ReturnStatus Status => _verdict.Status;

    /// <summary>The latest last day among the open windows, or, where none is open, among those that were; null when not known, none, or without end.</summary>
    public LocalDate? LastDay => _verdict.LastDay is { } day ? DayNumber.ToDate(day) : null;

    /// <summary>The facts that are missing, while the answer is <see cref="ReturnStatus.Undetermined"/>.</summary>
    public FactSet Missing => _verdict.Missing == 0 ? default : new FactSet(_policy.Facts.Table, _verdict.Missing);

    /// <summary>The day asked about.</summary>
    public LocalDate On => DayNumber.ToDate(_on);

    /// <summary>The options with their terms, every window, the seller's deadlines, and the reasons.</summary>
    public ReturnExplanation Explain() => ReturnRule.Explain(_policy, _serviceCase, _on, _verdict, new ReasonLog());

    /// <summary>Equal when policy, case and day are.</summary>
    public static bool operator ==(ReturnDecision left, ReturnDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ReturnDecision left, ReturnDecision right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ReturnDecision other) => Equals(_policy, other._policy) && Equals(_serviceCase, other._serviceCase) && _on == other._on;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReturnDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_policy, _serviceCase, _on);

    /// <summary>Status and last day.</summary>
    public override string ToString() => LastDay is { } day ? $"{Status}, {IsoText.Of(day)}" : Status.ToString();
}
