using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Warranties;

namespace AfterSales.Tests.Fees;

/// <summary>What the linter finds in a tariff.</summary>
internal static class TariffFindings
{
    private static readonly string[] OfTariffs =
        [LintRules.TariffGap.Id, LintRules.TariffSilent.Id, LintRules.TariffRuleDead.Id, LintRules.TariffCoverDearer.Id, LintRules.TariffDeductibleDearer.Id];

    /// <summary>A warranty that can give every answer.</summary>
    private static readonly WarrantyPolicy EveryAnswer = WarrantyPolicy.Create(
        [UnitEvent.Sale],
        [TermRule.ForUnit(Term.OfYears(1))],
        exclusions: [Cause.Of("never-drawn")],
        abnormalLife: AbnormalLifeRule.Create([NormalLife.Of("motor", Term.OfYears(8))]));

    public static List<LintFinding> Findings(this FeePolicy tariff, WarrantyPolicy? warranty = null) =>
        [.. AfterSalesPolicy.Create("tariff", "1", warranty: warranty ?? EveryAnswer, fees: tariff).Lint().Where(finding => OfTariffs.Contains(finding.Rule.Id))];

    public static bool IsGap(this LintFinding finding) => finding.Rule == LintRules.TariffGap || finding.Rule == LintRules.TariffSilent;
}
