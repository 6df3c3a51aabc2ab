using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Warranties;

namespace AfterSales.Assessments;

/// <summary>Whether any of several promises covers a case: covered beats undetermined beats not covered.</summary>
public sealed class MergedCoverage
{
    internal MergedCoverage(CoverageStatus status, AfterSalesPolicy source, CoverageDecision decision, DayRange? lastDays, ValueList<Fact> missing)
    {
        Status = status;
        Source = source;
        Decision = decision;
        LastDays = lastDays;
        Missing = missing;
    }

    /// <summary>The answer.</summary>
    public CoverageStatus Status { get; }

    /// <summary>True for <see cref="CoverageStatus.Covered"/> and <see cref="CoverageStatus.CoveredAbnormalLife"/>.</summary>
    public bool IsCovered => Status is CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife;

    /// <summary>The policy that the answer comes from: of those that cover the one that does so longest; of equal ones the first in the catalog.</summary>
    public AfterSalesPolicy Source { get; }

    /// <summary>The decision of that policy. It says "covered" also where only its standing is open.</summary>
    public CoverageDecision Decision { get; }

    /// <summary>
    /// The latest last day of those that cover, or of all where none does; first and last possible one where dates are known as ranges. Null where undetermined, and
    /// where no date tells it.
    /// </summary>
    public DayRange? LastDays { get; }

    /// <summary>The facts that are missing, by name; empty unless undetermined.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>Status, last day and source.</summary>
    public override string ToString() => $"{Status}{(LastDays is { } days ? ", last day " + days : "")}, by {Source}";
}
