using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>What becomes of a claim, or of one of its lines.</summary>
public enum SettlementOutcome
{
    /// <summary>Facts are missing: it waits. The default.</summary>
    Undetermined,

    /// <summary>It is paid as claimed.</summary>
    Approved,

    /// <summary>It is paid in part.</summary>
    Reduced,

    /// <summary>It is not paid.</summary>
    Rejected,
}

/// <summary>A line of a claim as it was settled: claimed, eligible, payable.</summary>
public sealed record SettledLine
{
    internal SettledLine(DealerClaimLine line, SettlementOutcome outcome, Money eligible, Money? payable, ValueList<Reason> reasons)
    {
        Line = line;
        Outcome = outcome;
        Eligible = eligible;
        Payable = payable;
        Reasons = reasons;
    }

    /// <summary>The line as it was claimed.</summary>
    public DealerClaimLine Line { get; }

    /// <summary>What becomes of it.</summary>
    public SettlementOutcome Outcome { get; }

    /// <summary>What cover and tariff allow.</summary>
    public Money Eligible { get; }

    /// <summary>What is paid; null while the claim waits.</summary>
    public Money? Payable { get; }

    /// <summary>Why it is not paid as claimed.</summary>
    public ValueList<Reason> Reasons { get; }

    /// <summary>The line and its outcome.</summary>
    public override string ToString() => $"{Line}: {Outcome} {Payable}";
}

/// <summary>A claim as it was settled.</summary>
public sealed record SettledClaim
{
    internal SettledClaim(DealerClaim claim, SettlementOutcome outcome, ValueList<SettledLine> lines, FactSet missing)
    {
        Claim = claim;
        Outcome = outcome;
        Lines = lines;
        Missing = missing;
    }

    /// <summary>The claim.</summary>
    public DealerClaim Claim { get; }

    /// <summary>What becomes of it.</summary>
    public SettlementOutcome Outcome { get; }

    /// <summary>Its lines.</summary>
    public ValueList<SettledLine> Lines { get; }

    /// <summary>The facts for which it waits.</summary>
    public FactSet Missing { get; }

    /// <summary>Id and outcome.</summary>
    public override string ToString() => $"{Claim.Id}: {Outcome}";
}

/// <summary>What was set off against one receivable.</summary>
public sealed record SetOff
{
    internal SetOff(Receivable receivable, Money amount)
    {
        Receivable = receivable;
        Amount = amount;
    }

    /// <summary>The receivable.</summary>
    public Receivable Receivable { get; }

    /// <summary>What of it is paid by the settlement.</summary>
    public Money Amount { get; }

    /// <summary>Receivable and amount.</summary>
    public override string ToString() => $"{Receivable.Id} {Amount}";
}

/// <summary>The written notice to a dealer: what became of every line, and what is set off, paid out or owed.</summary>
public sealed record SettlementNotice
{
    internal SettlementNotice(
        YearMonth month,
        SettlementDecision decision,
        ValueList<SettledClaim> claims,
        ValueList<SetOff> setOffs,
        ValueList<DealerClaim> ofOtherMonths,
        ValueList<DealerClaim> notSubmittedYet)
    {
        Month = month;
        Decision = decision;
        Claims = claims;
        SetOffs = setOffs;
        OfOtherMonths = ofOtherMonths;
        NotSubmittedYet = notSubmittedYet;
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The sums.</summary>
    public SettlementDecision Decision { get; }

    /// <summary>The claims of the month that are submitted by the day asked about, in the order given; those that wait among them.</summary>
    public ValueList<SettledClaim> Claims { get; }

    /// <summary>The claims that wait for facts.</summary>
    public ValueList<SettledClaim> Waiting => ValueList.From(Claims.Where(claim => claim.Outcome == SettlementOutcome.Undetermined));

    /// <summary>What is set off, the oldest receivable first.</summary>
    public ValueList<SetOff> SetOffs { get; }

    /// <summary>The claims submitted in other months, which are not settled here.</summary>
    public ValueList<DealerClaim> OfOtherMonths { get; }

    /// <summary>The claims of the month that are submitted after the day asked about: the sums are without them.</summary>
    public ValueList<DealerClaim> NotSubmittedYet { get; }

    /// <summary>The month and the sums.</summary>
    public override string ToString() => FormattableString.Invariant($"{Month.Year:0000}-{Month.Month:00}: {Decision}");
}
