using AfterSales.Amounts;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;

namespace AfterSales.Assessments;

/// <summary>A complete quote of one policy.</summary>
public sealed class PolicyQuote
{
    internal PolicyQuote(AfterSalesPolicy policy, FeeDecision decision)
    {
        Policy = policy;
        Decision = decision;
        CustomerTotal = decision.CustomerTotal!.Value;
    }

    /// <summary>The policy.</summary>
    public AfterSalesPolicy Policy { get; }

    /// <summary>Its decision.</summary>
    public FeeDecision Decision { get; }

    /// <summary>What the customer bears in all.</summary>
    public Money CustomerTotal { get; }

    /// <summary>Policy and total.</summary>
    public override string ToString() => $"{CustomerTotal} by {Policy}";
}

/// <summary>What the work costs the customer under the promise that is cheapest for the customer. A complete quote beats one that is open.</summary>
public sealed class MergedFees
{
    internal MergedFees(FeeStatus status, AfterSalesPolicy? source, FeeDecision? decision, ValueList<PolicyQuote> cheapest, ValueList<Fact> missing)
    {
        Status = status;
        Source = source;
        Decision = decision;
        Cheapest = cheapest;
        Missing = missing;
    }

    /// <summary>Complete where at least one policy that certainly applies gives a complete quote.</summary>
    public FeeStatus Status { get; }

    /// <summary>The policy of the cheapest quote, the first in the catalog of equal ones; null where quotes are in several currencies, which cannot be compared.</summary>
    public AfterSalesPolicy? Source { get; }

    /// <summary>The decision of that policy; null where there is none.</summary>
    public FeeDecision? Decision { get; }

    /// <summary>What the customer bears in all under that policy; null where it is open, or where quotes are in several currencies.</summary>
    public Money? CustomerTotal => Status == FeeStatus.Complete ? Decision?.CustomerTotal : null;

    /// <summary>The cheapest complete quote in each currency, by the currency's code; empty where none is complete.</summary>
    public ValueList<PolicyQuote> Cheapest { get; }

    /// <summary>The facts that are missing, by name; empty where a quote is complete.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>The quotes.</summary>
    public override string ToString() => Cheapest.IsEmpty ? Status.ToString() : string.Join("; ", Cheapest);
}
