using AfterSales.Cases;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Warranties;

namespace AfterSales.Tests.Fees;

/// <summary>What a gap of a tariff is about has a name in every language, and one that programs can rely on.</summary>
public class TariffGapNameTests
{
    [Fact]
    public void A_gap_for_every_kind_of_line_is_named_any()
    {
        var finding = Gap(FeeSelector.Create(coverages: [CoverageStatus.Covered]));

        Assert.Equal(LintRules.TariffGap, finding.Rule);
        Assert.Equal("any", finding.Arguments[0].Name);
    }

    [Fact]
    public void A_gap_for_what_no_rule_names_is_named_unnamed()
    {
        var finding = Gap(FeeSelector.Create([LineKind.Labour]));

        Assert.Equal(LintRules.TariffSilent, finding.Rule);
        Assert.Equal("unnamed", finding.Arguments[0].Name);
    }

    private static LintFinding Gap(FeeSelector selector) =>
        Assert.Single(FeePolicy.Create(PublishedTariffs.Yuan, [FeeRule.Create("only", Pricing.Listed, [Bearer.Customer], selector)]).Findings(), finding => finding.IsGap());
}
