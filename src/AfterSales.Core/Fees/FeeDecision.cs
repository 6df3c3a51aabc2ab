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
        return Quoting.Quote(_policy!, _case!, _coverage, _levels, _on);
    }

    /// <summary>Why: the same rules once more, with their findings recorded.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, not the decision of a policy.</exception>
    public FeeExplanation Explain()
    {
        ThrowIfDefault();
        return Quoting.Explain(_policy!, _case!, _coverage, _levels, _on, _verdict, new ReasonLog());
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

    private Money Minor(long minor) => Money.OfMinor(minor, _policy?.Currency ?? Currency.None);
}

/// <summary>Why a quote is what it is, and the quote itself.</summary>
public sealed class FeeExplanation : Explanation
{
    private readonly FeePolicy _policy;
    private readonly ServiceCase _case;
    private readonly ClaimCoverage _coverage;
    private readonly ServiceLevelDecision? _levels;
    private readonly int _on;
    private FeeQuote? _quote;

    internal FeeExplanation(
        Reason headline,
        ValueList<Reason> reasons,
        FactSet missing,
        FeePolicy policy,
        ServiceCase serviceCase,
        in ClaimCoverage coverage,
        in ServiceLevelDecision? levels,
        int on)
        : base(headline, reasons, [], missing)
    {
        _policy = policy;
        _case = serviceCase;
        _coverage = coverage;
        _levels = levels;
        _on = on;
    }

    /// <summary>The lines, and what each bearer bears; made when it is read first.</summary>
    public FeeQuote Quote => _quote ??= Quoting.Quote(_policy, _case, _coverage, _levels, _on);
}
