using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Fees.Rules;
using AfterSales.Warranties;

namespace AfterSales.Policies.Rules;

/// <summary>What the tariff leaves open under the policy's own warranty.</summary>
internal static class TariffLint
{
    public static void Add(AfterSalesPolicy policy, LintFindings findings)
    {
        if (policy.Fees is not { } fees)
        {
            findings.AddIf(policy.Warranty is not null, LintRules.TariffMissing, "fees");
            return;
        }

        foreach (var finding in TariffReview.Findings(fees, (status, cause) => IsPossible(policy.Warranty, fees, status, cause)))
        {
            var rule = finding.Fault switch
            {
                TariffFault.Gap => LintRules.TariffGap,
                TariffFault.Silence => LintRules.TariffSilent,
                TariffFault.DeadRule => LintRules.TariffRuleDead,
                TariffFault.DearDeductible => LintRules.TariffDeductibleDearer,
                _ => LintRules.TariffCoverDearer,
            };
            findings.Add(rule, finding.Path, ReasonArgument.OfName(finding.First), ReasonArgument.OfName(finding.Second));
        }
    }

    /// <summary>
    /// A cause that the warranty excludes is never covered, and without a rule for it no short life is abnormal. Without a warranty the host decides; then it is not known
    /// whether a cause that the tariff singles out is ever covered.
    /// </summary>
    private static bool IsPossible(WarrantyPolicy? warranty, FeePolicy fees, CoverageStatus status, Cause? cause) =>
        (warranty is null
            ? status != CoverageStatus.CoveredAbnormalLife || fees.Rules.Any(rule => rule.When.Coverages.Contains(status))
            : TariffReview.CanBe(warranty, status))
        && (status is not (CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife) || !IsExcluded(warranty, cause));

    private static bool IsExcluded(WarrantyPolicy? warranty, Cause? cause) => cause is not null && (warranty is null || warranty.Exclusions.Any(rule => rule.Cause == cause));
}
