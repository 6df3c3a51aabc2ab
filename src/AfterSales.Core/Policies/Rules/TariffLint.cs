using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Fees.Rules;
using AfterSales.Warranties;

namespace AfterSales.Policies.Rules;

/// <summary>What the tariff leaves open under the policy's own warranty.</summary>
internal static class TariffLint
{
    private static readonly LocalizedName Any = new("any", TariffReview.Any, "ningún tipo de línea", "任何类型的行");
    private static readonly LocalizedName Unnamed = new("unnamed", TariffReview.Unnamed, "tipos de línea que ninguna regla nombra", "未被任何规则提及的行");

    public static void Add(AfterSalesPolicy policy, LintFindings findings)
    {
        if (policy.Fees is not { } fees)
        {
            findings.AddIf(policy.Warranty is not null, LintRules.TariffMissing, "fees");
            return;
        }

        foreach (var finding in TariffReview.Findings(fees, (status, cause) => IsPossible(policy.Warranty, fees, status, cause)))
        {
            switch (finding.Fault)
            {
                case TariffFault.Gap:
                    findings.Add(LintRules.TariffGap, finding.Path, finding.First == TariffReview.Any ? ReasonArgument.OfName(Any) : Lint.Name(finding.First), Lint.Name(Words(finding.Second)));
                    break;
                case TariffFault.Silence:
                    findings.Add(LintRules.TariffSilent, finding.Path, ReasonArgument.OfName(Unnamed), Lint.Name(Words(finding.Second)));
                    break;
                case TariffFault.DeadRule:
                    findings.Add(LintRules.TariffRuleDead, finding.Path, Lint.Name(finding.First), Lint.Name(finding.Second));
                    break;
                default:
                    findings.Add(LintRules.TariffCoverDearer, finding.Path, Lint.Name(finding.First), Lint.Name(finding.Second));
                    break;
            }
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

    /// <summary>Coverages as documents write them: <c>not-covered</c>.</summary>
    private static string Words(string names) =>
        string.Concat(names.Select((letter, i) => (i > 0 && char.IsUpper(letter) && char.IsLetter(names[i - 1]) ? "-" : "") + char.ToLowerInvariant(letter)));

    private static bool IsExcluded(WarrantyPolicy? warranty, Cause? cause) => cause is not null && (warranty is null || warranty.Exclusions.Any(rule => rule.Cause == cause));
}
