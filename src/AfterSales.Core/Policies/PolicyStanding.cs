using AfterSales.Explanations;

namespace AfterSales.Policies;

/// <summary>Whether one version of a policy applies to a case, and why.</summary>
public sealed record PolicyStanding
{
    internal PolicyStanding(AfterSalesPolicy policy, Truth applies, ValueList<Fact> missing, ValueList<Reason> reasons)
    {
        Policy = policy;
        Applies = applies;
        Missing = missing;
        Reasons = reasons;
    }

    /// <summary>The policy.</summary>
    public AfterSalesPolicy Policy { get; }

    /// <summary>Whether it applies; unknown while a fact by which it is chosen is missing.</summary>
    public Truth Applies { get; }

    /// <summary>The facts on which that depends, by name; empty unless unknown.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>Why.</summary>
    public ValueList<Reason> Reasons { get; }

    /// <summary>The reasons in one line, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The reasons in one line.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) =>
        string.Join(language == Language.SimplifiedChinese ? "；" : "; ", Reasons.Select(reason => reason.ToString(language)));
}
