using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;
using NodaTime;

namespace AfterSales.Returns;

/// <summary>Whether a refund can be reckoned.</summary>
public enum RefundStatus
{
    /// <summary>Facts are missing; the decision names them. The default.</summary>
    Undetermined,

    /// <summary>The amount is known.</summary>
    Determined,
}

/// <summary>What is paid back on a day. A value over policy, case and day; it allocates nothing until asked why.</summary>
public readonly struct RefundDecision : IEquatable<RefundDecision>
{
    private readonly RefundPolicy _policy;
    private readonly Deduction _deduction;
    private readonly RefundFee _fee;
    private readonly ServiceCase _case;
    private readonly int _on;
    private readonly RefundVerdict _verdict;

    internal RefundDecision(RefundPolicy policy, Deduction deduction, RefundFee fee, ServiceCase serviceCase, int on)
    {
        _policy = policy;
        _deduction = deduction;
        _fee = fee;
        _case = serviceCase;
        _on = on;
        var silent = default(SilentRecorder);
        _verdict = RefundRule.Decide(policy, deduction, fee, serviceCase, on, ref silent);
    }

    /// <summary>Whether the amount is known.</summary>
    public RefundStatus Status => _verdict.Status;

    /// <summary>The amount paid back; null when undetermined. Never below zero, never above what was paid.</summary>
    public Money? Amount => Status == RefundStatus.Determined ? _verdict.Amount : null;

    /// <summary>The day of the refund.</summary>
    public LocalDate On => DayNumber.ToDate(_on);

    /// <summary>The policy that was asked.</summary>
    public RefundPolicy Policy => _policy;

    /// <summary>The case that was decided.</summary>
    public ServiceCase Case => _case;

    /// <summary>The facts that are missing; empty unless undetermined.</summary>
    public FactSet Missing => _verdict.Missing == 0 ? default : new FactSet(_policy.Facts.Table, _verdict.Missing);

    /// <summary>How it was reckoned, and to which payments it goes.</summary>
    public RefundExplanation Explain() => RefundRule.Explain(_policy, _deduction, _fee, _case, _on, _verdict);

    /// <summary>Equal when policy, case and day are.</summary>
    public static bool operator ==(RefundDecision left, RefundDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(RefundDecision left, RefundDecision right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RefundDecision other) =>
        Equals(_policy, other._policy) && Equals(_deduction, other._deduction) && _fee.Equals(other._fee) && Equals(_case, other._case) && _on == other._on;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RefundDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_policy, _deduction, _fee, _case, _on);

    /// <summary>The amount.</summary>
    public override string ToString() => Amount?.ToString() ?? Status.ToString();
}
