using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees.Rules;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>Whether a quote is complete.</summary>
public enum FeeStatus
{
    /// <summary>At least one line is open: facts are missing, or the tariff says nothing on it. The default.</summary>
    Undetermined,

    /// <summary>Every line has its amount and its bearers.</summary>
    Complete,
}

/// <summary>Who pays what for the work of a case. The verdict holds the sums; <see cref="Quote"/> gives the lines, <see cref="Explain"/> the reasons.</summary>
public readonly struct FeeDecision : IEquatable<FeeDecision>
{
    private readonly FeePolicy? _policy;
    private readonly ServiceCase? _case;
    private readonly ClaimCoverage _coverage;
    private readonly ServiceLevelDecision? _levels;
    private readonly QuoteVerdict _verdict;
    private readonly int _on;

    internal FeeDecision(FeePolicy policy, ServiceCase serviceCase, in ClaimCoverage coverage, in ServiceLevelDecision? levels, int on, in QuoteVerdict verdict)
    {
        _policy = policy;
        _case = serviceCase;
        _coverage = coverage;
        _levels = levels;
        _on = on;
        _verdict = verdict;
    }

    /// <summary>Whether the quote is complete.</summary>
    public FeeStatus Status => _policy is null || _verdict.Missing != 0 ? FeeStatus.Undetermined : FeeStatus.Complete;

    /// <summary>The total; null where a line is open.</summary>
    public Money? Total => Status == FeeStatus.Complete ? Minor(_verdict.Known) : null;

    /// <summary>The sum of the known lines.</summary>
    public Money Known => Minor(_verdict.Known);

    /// <summary>What the customer bears in all; known even where a line is open, if its customer's part is not. Null otherwise.</summary>
    public Money? CustomerTotal => _policy is not null && _verdict.IsCustomerKnown ? Minor(_verdict.Customer) : null;

    /// <summary>Whether the customer was told the charges in time.</summary>
    public QuoteStanding Standing => _verdict.Standing;

    /// <summary>The last day on which the quote given to the customer stands; null where none was given or it has no end.</summary>
    public LocalDate? QuoteLastDay => _verdict.QuoteLastDay is { } day ? DayNumber.ToDate(day) : null;

    /// <summary>The facts that are missing, those of the coverage among them; <c>fees.rules</c> where the tariff says nothing on a line.</summary>
    public FactSet Missing => _policy is null ? default : MissingFacts.Of(_policy.Tariff, _verdict.Missing, _coverage, _policy, _levels);

    /// <summary>Equal when policy, case, coverage and day are.</summary>
    public static bool operator ==(FeeDecision left, FeeDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(FeeDecision left, FeeDecision right) => !left.Equals(right);

    /// <summary>The lines, and what each bearer bears.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, not the decision of a policy.</exception>
    public FeeQuote Quote()
    {
        ThrowIfDefault();
        var recorder = new QuoteLineRecorder([]);
        Quoting.Decide(_policy!, _case!, _coverage, _levels, _on, ref recorder, out _);
        return FeeQuote.Of(_policy!, recorder.Lines, Known);
    }

    /// <summary>Why: the same rules once more, with their findings recorded.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, not the decision of a policy.</exception>
    public FeeExplanation Explain() => ExplainWith(new ReasonLog());

    internal FeeExplanation ExplainWith(ReasonLog log)
    {
        ThrowIfDefault();
        var recorder = new QuoteReasonRecorder(log);
        Quoting.Decide(_policy!, _case!, _coverage, _levels, _on, ref recorder, out _);
        var headline = Status == FeeStatus.Complete && CustomerTotal is not null
            ? new Reason(FeeReasons.Complete, Amount(_verdict.Customer), Amount(_verdict.Known), default, null)
            : new Reason(FeeReasons.Incomplete, Amount(_verdict.Known), default, default, null);
        return new FeeExplanation(headline, log.Take(), Missing, this);
    }

    /// <inheritdoc/>
    public bool Equals(FeeDecision other) =>
        _on == other._on && _coverage == other._coverage && _levels == other._levels && Equals(_policy, other._policy) && Equals(_case, other._case);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeeDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_policy, _case, _coverage, _on);

    /// <summary>Status and sums.</summary>
    public override string ToString() => Status == FeeStatus.Complete ? $"{Known}, customer {CustomerTotal}" : $"undetermined ({Missing}), known {Known}";

    private void ThrowIfDefault()
    {
        if (_policy is null || _case is null)
        {
            throw new InvalidOperationException("This decision was not made by a policy; ask FeePolicy.Decide.");
        }
    }

    private ReasonArgument Amount(long minor) => FeeReasons.Amount(minor, _policy!.Currency);

    private Money Minor(long minor) => Money.OfMinor(minor, _policy?.Currency ?? Currency.None);
}

/// <summary>Why a quote is what it is, and the quote itself.</summary>
public sealed class FeeExplanation : Explanation
{
    private readonly FeeDecision _decision;
    private FeeQuote? _quote;

    internal FeeExplanation(Reason headline, ValueList<Reason> reasons, FactSet missing, in FeeDecision decision)
        : base(headline, reasons, [], missing) => _decision = decision;

    /// <summary>The lines, and what each bearer bears; made when it is read first.</summary>
    public FeeQuote Quote => _quote ??= _decision.Quote();
}
