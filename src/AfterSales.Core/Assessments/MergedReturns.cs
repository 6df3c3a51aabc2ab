using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Returns;

namespace AfterSales.Assessments;

/// <summary>What several promises together say about returning or exchanging: open beats undetermined beats refused, not started, closed, no window.</summary>
public sealed class MergedReturns
{
    internal MergedReturns(ReturnStatus status, AfterSalesPolicy source, ReturnDecision decision, ValueList<LadderRung> options, ValueList<Fact> missing)
    {
        Status = status;
        Source = source;
        Decision = decision;
        Options = options;
        Missing = missing;
    }

    /// <summary>The answer.</summary>
    public ReturnStatus Status { get; }

    /// <summary>The policy that the answer comes from; each option names its own.</summary>
    public AfterSalesPolicy Source { get; }

    /// <summary>The decision of that policy.</summary>
    public ReturnDecision Decision { get; }

    /// <summary>
    /// Each remedy that an open window of any policy offers, on the best terms that one policy gives: the higher refund, the lower fee, the later last day. Refunds in different
    /// currencies cannot be compared and stay beside each other. The other offers are in the ladder.
    /// </summary>
    public ValueList<LadderRung> Options { get; }

    /// <summary>The facts that are missing, by name; empty unless undetermined.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>Status and source.</summary>
    public override string ToString() => $"{Status}, by {Source}";
}
