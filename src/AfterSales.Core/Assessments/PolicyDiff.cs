using AfterSales.Explanations;
using AfterSales.Policies;

namespace AfterSales.Assessments;

/// <summary>What changes for whom between two policies: per question each kind of change, with the plainest case that shows it.</summary>
/// <remarks>
/// The cases are made from what either policy tells apart (components, causes, evidence, traits, reasons, repairs, lines of work, severities), one thing at a time from a
/// plain case, and are asked on both sides of every last day of either policy. The search is the same on every machine. It finds what one such fact shows; a change that only
/// shows where several come together is not found.
/// </remarks>
public sealed class PolicyDiff
{
    private PolicyDiff(AfterSalesPolicy before, AfterSalesPolicy after, ValueList<PolicyChange> changes, int tried)
    {
        Before = before;
        After = after;
        Changes = changes;
        Tried = tried;
    }

    /// <summary>The first policy.</summary>
    public AfterSalesPolicy Before { get; }

    /// <summary>The second policy.</summary>
    public AfterSalesPolicy After { get; }

    /// <summary>The changes, by question and kind; empty where no case is answered differently.</summary>
    public ValueList<PolicyChange> Changes { get; }

    /// <summary>How many cases were tried, each day counted.</summary>
    public int Tried { get; }

    /// <summary>Compares two policies, or two versions of one. Scope and days in force are not compared: both are asked as if they applied.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    public static PolicyDiff Between(AfterSalesPolicy before, AfterSalesPolicy after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var search = new DiffSearch(before, after);
        search.TryCases();
        search.TryRequests();
        return new PolicyDiff(before, after, search.Changes(), search.Tried);
    }

    /// <summary>The changes, or that there is none, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The changes, or that there is none.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) =>
        Changes.IsEmpty ? DiffTexts.Words(DiffReasons.Nothing, language) : string.Join("\n", Changes.Select(change => change.ToString(language)));
}
