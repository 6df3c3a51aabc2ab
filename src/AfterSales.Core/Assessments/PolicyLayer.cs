using AfterSales.Explanations;
using AfterSales.Policies;

namespace AfterSales.Assessments;

/// <summary>One policy that applies to a case, or may apply, with everything that it answers.</summary>
public sealed class PolicyLayer
{
    internal PolicyLayer(PolicyStanding standing, Assessment assessment)
    {
        Standing = standing;
        Assessment = assessment;
    }

    /// <summary>Whether the policy applies, and why.</summary>
    public PolicyStanding Standing { get; }

    /// <summary>What it answers, should it apply.</summary>
    public Assessment Assessment { get; }

    /// <summary>The policy.</summary>
    public AfterSalesPolicy Policy => Standing.Policy;

    /// <summary>True where the policy applies for certain.</summary>
    public bool IsCertain => Standing.Applies == Truth.Yes;

    /// <summary>Why it applies, or what that depends on.</summary>
    public override string ToString() => Standing.ToString();
}
