using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Fees.Rules;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>How far a month is settled.</summary>
public enum SettlementStatus
{
    /// <summary>The total cannot be told: the bonus depends on a grade that is not known. The default.</summary>
    Undetermined,

    /// <summary>It is settled but for claims that wait for facts.</summary>
    Partial,

    /// <summary>Every claim of the month that is submitted by the day asked about is settled.</summary>
    Complete,
}

/// <summary>What a dealer is paid for a month's claims. The verdict holds the sums; <see cref="Notice"/> gives every line, <see cref="Explain"/> the reasons.</summary>
public readonly struct SettlementDecision : IEquatable<SettlementDecision>
{
    private readonly SettlementPolicy? _policy;
    private readonly DealerMonth? _month;
    private readonly SettlementSums _sums;
    private readonly int _on;

    internal SettlementDecision(SettlementPolicy policy, DealerMonth month, int on, in SettlementSums sums)
    {
        _policy = policy;
        _month = month;
        _on = on;
        _sums = sums;
    }

    /// <summary>How far the month is settled.</summary>
    public SettlementStatus Status =>
        _policy is null || _sums.IsGradeMissing ? SettlementStatus.Undetermined : _sums.Waiting > 0 ? SettlementStatus.Partial : SettlementStatus.Complete;

    /// <summary>The sum of what the settled claims are paid, before bonus or malus.</summary>
    public Money Verified => Minor(_sums.Verified);

    /// <summary>The bonus, negative for a malus; null where it cannot be told.</summary>
    public Money? Bonus => Known(_sums.Bonus);

    /// <summary>Verified sum and bonus; null where the bonus cannot be told. A negative total is owed by the dealer.</summary>
    public Money? Total => Known(_sums.Total);

    /// <summary>What of the total is set off against receivables due; null where the total cannot be told.</summary>
    public Money? SetOffTotal => Known(_sums.SetOff);

    /// <summary>What is paid out: the rest of the total, never negative; null where the total cannot be told.</summary>
    public Money? Payout => Known(_sums.Payout);

    /// <summary>What the dealer still owes of the receivables due, and of a negative total; null where the total cannot be told.</summary>
    public Money? OwedByDealer => Known(_sums.Owed);

    /// <summary>How many claims of the month wait for facts.</summary>
    public int WaitingCount => _sums.Waiting;

    /// <summary>The facts for which claims, or the bonus, wait.</summary>
    public FactSet Missing => _policy is null ? default : new FactSet(_policy.Facts.Table, _sums.Missing);

    /// <summary>Equal when policy, month and day are.</summary>
    public static bool operator ==(SettlementDecision left, SettlementDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(SettlementDecision left, SettlementDecision right) => !left.Equals(right);

    /// <summary>The written notice: what became of every line, and what is set off, paid out or owed.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, not the decision of a policy.</exception>
    public SettlementNotice Notice() => Explain().Notice;

    /// <summary>Why: the same rules once more, with their findings recorded.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, not the decision of a policy.</exception>
    public SettlementExplanation Explain()
    {
        if (_policy is null || _month is null)
        {
            throw new InvalidOperationException("This decision was not made by a policy; ask SettlementPolicy.Decide.");
        }

        var recorder = SettlementRecorder.Create();
        var decision = Settling.Decide(_policy, _month, _on, ref recorder);
        var headline = decision is { Bonus: { } bonus, Total: { } total }
            ? new Reason(SettlementReasons.Settled, [FeeReasons.Amount(decision.Verified), FeeReasons.Amount(bonus), FeeReasons.Amount(total)], null)
            : new Reason(SettlementReasons.GradeMissing, [FeeReasons.Amount(decision.Verified)], null);
        var notice = new SettlementNotice(
            _month.Month, decision, ValueList.From(recorder.Claims), ValueList.From(recorder.SetOffs), ValueList.From(recorder.OfOtherMonths), ValueList.From(recorder.Later));
        return new SettlementExplanation(headline, recorder.Log.Take(), decision.Missing, notice);
    }

    /// <inheritdoc/>
    public bool Equals(SettlementDecision other) => _on == other._on && Equals(_policy, other._policy) && Equals(_month, other._month);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SettlementDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_policy, _month, _on);

    /// <summary>The sums.</summary>
    public override string ToString() =>
        Total is { } total ? $"verified {Verified}, total {total}, set off {SetOffTotal}, paid out {Payout}, owed {OwedByDealer}" : $"verified {Verified}";

    private Money? Known(long minor) => _policy is null || _sums.IsGradeMissing ? null : Minor(minor);

    private Money Minor(long minor) => Money.OfMinor(minor, _policy?.Currency ?? Currency.None);
}

/// <summary>Why a month was settled as it was, and the notice itself.</summary>
public sealed class SettlementExplanation : Explanation
{
    internal SettlementExplanation(Reason headline, ValueList<Reason> reasons, FactSet missing, SettlementNotice notice)
        : base(headline, reasons, [], missing) => Notice = notice;

    /// <summary>The notice.</summary>
    public SettlementNotice Notice { get; }
}
