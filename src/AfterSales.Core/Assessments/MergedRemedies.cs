using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;

namespace AfterSales.Assessments;

/// <summary>What repairs have earned under several promises together: a right beats a presumption beats undetermined beats none; remedies unite.</summary>
public sealed class MergedRemedies
{
    internal MergedRemedies(RemedyStatus status, AfterSalesPolicy source, RemedyDecision decision, ValueList<LadderRung> remedies, ValueList<Fact> missing)
    {
        Status = status;
        Source = source;
        Decision = decision;
        Remedies = remedies;
        Missing = missing;
    }

    /// <summary>The answer.</summary>
    public RemedyStatus Status { get; }

    /// <summary>The policy that the answer comes from; each remedy names its own.</summary>
    public AfterSalesPolicy Source { get; }

    /// <summary>The decision of that policy.</summary>
    public RemedyDecision Decision { get; }

    /// <summary>
    /// Each remedy that any policy gives, as it is best for the customer: a right before a presumption, then the higher refund, then the later last day. Refunds in different
    /// currencies cannot be compared and stay beside each other. The other offers are in the ladder.
    /// </summary>
    public ValueList<LadderRung> Remedies { get; }

    /// <summary>The facts that are missing, by name; empty unless undetermined.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>Status and source.</summary>
    public override string ToString() => $"{Status}, by {Source}";
}
