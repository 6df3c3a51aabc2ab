using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

public class FeeLaws
{
    private static readonly LocalDate Today = new(2024, 6, 1);

    [Fact]
    public void Lines_add_up_to_totals_and_shares_to_lines_exactly() => Law.Holds(tape =>
    {
        var currency = tape.CurrencyOf();
        var quote = tape.Tariff(currency).Decide(tape.Case(currency), tape.Pick(FeeDraws.Coverages), Today).Quote();
        tape.Classify("complete", quote.IsComplete);
        tape.Classify("no decimals", currency.MinorDigits == 0);
        tape.Classify("three decimals", currency.MinorDigits == 3);

        foreach (var line in quote.Lines.Where(line => !line.IsOpen && !line.Shares.IsEmpty))
        {
            Assert.Equal(line.Amount, Sum(line.Shares.Select(share => share.Amount), currency));
            Assert.True(line.Amount!.Value.IsWhole);
        }

        Assert.Equal(quote.Known, Sum(quote.Lines.Where(line => !line.IsOpen).Select(line => line.Amount!.Value), currency));
        if (quote.IsComplete)
        {
            Assert.Equal(quote.Total, Sum(quote.Lines.Select(line => line.Amount!.Value), currency));
            Assert.Equal(quote.Total, Sum(quote.Totals.Select(total => total.Amount), currency));
        }
    });

    [Fact]
    public void Nobody_pays_less_than_nothing() => Law.Holds(tape =>
    {
        var currency = tape.CurrencyOf();
        var quote = tape.Tariff(currency).Decide(tape.Case(currency), tape.Pick(FeeDraws.Coverages), Today).Quote();

        Assert.All(quote.Lines.SelectMany(line => line.Shares), share => Assert.False(share.Amount.IsNegative, share.ToString()));
    });

    [Fact]
    public void A_verdict_is_the_same_with_its_reasons() => Law.Holds(tape =>
    {
        var currency = tape.CurrencyOf();
        var serviceCase = tape.Case(currency);
        var coverage = tape.Flag(4) ? CoverageStatus.Undetermined : tape.Pick(FeeDraws.Coverages);
        var decision = tape.Tariff(currency).Decide(tape.Flag(3) ? FeeMissingLaws.Without(serviceCase, tape.Next(6)) : serviceCase, coverage, Today);
        var explanation = decision.Explain();
        var quote = explanation.Quote;
        tape.Classify("open", decision.Status == FeeStatus.Undetermined);
        tape.Classify("customer known though open", decision.Total is null && decision.CustomerTotal is not null);

        Assert.Equal(quote.IsComplete, decision.Status == FeeStatus.Complete);
        Assert.Equal(quote.Total, decision.Total);
        Assert.Equal(quote.Known, decision.Known);
        Assert.Equal(explanation.Missing, decision.Missing);
        Assert.Equal(decision.Status == FeeStatus.Complete, decision.Missing.IsEmpty);
        Assert.Equal(quote.Lines.Any(line => line.Customer is null) ? null : Sum(quote.Lines.Select(line => line.Customer!.Value), currency), decision.CustomerTotal);
        Assert.True(!quote.IsComplete || quote.BorneBy(Bearer.Customer) == decision.CustomerTotal);
    });

    [Fact]
    public void Cover_never_costs_the_customer_more_than_none_unless_the_review_says_so() => Law.Holds(tape =>
    {
        var currency = tape.CurrencyOf();
        var pricing = tape.Pick(Pricing.Listed, Pricing.Cost);
        var policy = FeePolicy.Create(
            currency,
            [
                FeeRule.Create("in", pricing, TwoBearers(tape), FeeSelector.Create(coverages: [CoverageStatus.Covered, CoverageStatus.CoveredAbnormalLife])),
                FeeRule.Create("out", pricing, TwoBearers(tape)),
            ],
            deductible: tape.Flag(3) ? Deductible.Of(Money.OfMinor(tape.Between(1, 900), currency)) : null);
        var serviceCase = tape.Case(currency);
        var covered = policy.Decide(serviceCase, CoverageStatus.Covered, Today).CustomerTotal!.Value;
        var uncovered = policy.Decide(serviceCase, CoverageStatus.Expired, Today).CustomerTotal!.Value;
        var isFound = policy.Findings().Any(finding => finding.Rule == LintRules.TariffCoverDearer || finding.Rule == LintRules.TariffDeductibleDearer);
        tape.Classify("found", isFound);
        tape.Classify("not found", !isFound);
        tape.Classify("with a deductible, not found", !isFound && policy.Deductible is not null);
        tape.Classify("cover costs more", covered > uncovered);

        Assert.True(isFound || covered <= uncovered, $"{covered} covered, {uncovered} uncovered: {policy.Rules}");
    });

    [Fact]
    public void A_tariff_without_a_finding_has_a_rule_for_every_line_and_a_gap_is_never_free() => Law.Holds(tape =>
    {
        var currency = tape.CurrencyOf();
        var policy = tape.Tariff(currency);
        var quote = policy.Decide(tape.Case(currency), tape.Pick(FeeDraws.Coverages), Today).Quote();
        var hasGap = policy.Findings().Any(TariffFindings.IsGap);

        // With a deductible, an open line leaves later ones open too.
        var unmatched = policy.Deductible is null ? quote.Lines.Where(line => line.Missing.Contains(Fact.At("fees.rules"))).ToList() : [];
        tape.Classify("a gap met", unmatched.Count > 0);
        tape.Classify("no gap", !hasGap);

        Assert.True(hasGap || unmatched.Count == 0);
        Assert.All(unmatched, line => Assert.Null(line.Amount));
        Assert.All(unmatched, line => Assert.Null(line.Customer));
        Assert.True(unmatched.Count == 0 || quote.Total is null);
    });

    [Fact]
    public void A_rule_that_never_applies_is_found_and_can_be_left_out() => Law.Holds(tape =>
    {
        var currency = tape.CurrencyOf();
        var policy = tape.Tariff(currency);
        var found = policy.Findings().Where(finding => finding.Rule == LintRules.TariffRuleDead).Select(finding => finding.Path).ToList();
        tape.Classify("found", found.Count > 0);
        var kept = policy.Rules.Where((_, i) => !found.Contains($"fees.rules[{i}]"));
        var shorter = FeePolicy.Create(
            currency, ValueList.From(kept), policy.Rounding, policy.Deductible, policy.Ties, policy.Prices, policy.GoodwillUpTo);
        var serviceCase = tape.Case(currency);
        var coverage = tape.Pick(FeeDraws.Coverages);

        Assert.Equal(policy.Decide(serviceCase, coverage, Today).Quote().Lines, shorter.Decide(serviceCase, coverage, Today).Quote().Lines);
    });

    [Fact]
    public void Bearers_listed_in_another_order_move_at_most_one_minor_unit() => Law.Holds(tape =>
    {
        var currency = tape.CurrencyOf();
        var shares = tape.Shares();
        var straight = FeePolicy.Create(currency, [FeeRule.Create("r", Pricing.Listed, shares)]);
        var shuffled = FeePolicy.Create(currency, [FeeRule.Create("r", Pricing.Listed, ValueList.From(tape.Shuffled(shares)))]);
        var serviceCase = ServiceCase.Create(SoldUnit.Create()).WithWork(tape.Case(currency, 1).Work!);
        var one = straight.Decide(serviceCase, default, Today).Quote();
        var other = shuffled.Decide(serviceCase, default, Today).Quote();

        Assert.Equal(one.Total, other.Total);
        foreach (var total in one.Totals)
        {
            Assert.InRange(Math.Abs(total.Amount.MinorUnits - other.BorneBy(total.Bearer)!.Value.MinorUnits), 0, 1);
        }
    });

    [Fact]
    public void The_order_of_equally_wide_rules_matters_only_between_them() => Law.Holds(tape =>
    {
        var currency = tape.CurrencyOf();
        var policy = tape.Tariff(currency);
        var moved = FeePolicy.Create(
            currency,
            ValueList.From(policy.Rules.Select((rule, i) => (rule, i)).OrderBy(pair => pair.rule.When.FactCount).ThenBy(pair => pair.i).Select(pair => pair.rule)),
            policy.Rounding,
            policy.Deductible,
            policy.Ties,
            policy.Prices,
            policy.GoodwillUpTo);
        var serviceCase = tape.Case(currency);
        var coverage = tape.Pick(FeeDraws.Coverages);

        Assert.Equal(policy.Decide(serviceCase, coverage, Today).Quote().Lines, moved.Decide(serviceCase, coverage, Today).Quote().Lines);
    });

    [Fact]
    public void A_quote_is_the_one_reckoned_by_hand() => Law.Holds(
        tape =>
        {
            var currency = tape.CurrencyOf();
            var policy = tape.Tariff(currency);
            var serviceCase = tape.Case(currency);
            ClaimCoverage coverage = tape.Pick(FeeDraws.Coverages);
            foreach (var line in serviceCase.Work!.Lines)
            {
                coverage = tape.Flag(6) ? coverage.WithLine(line.Id, tape.Pick(FeeDraws.Coverages)) : coverage;
            }

            var quote = policy.Decide(serviceCase, coverage, Today).Quote();
            tape.Classify("rounded total", policy.Rounding.Place == RoundingPlace.Total);

            Assert.Equal(FeeOracle.Quote(policy, serviceCase, coverage), quote.Lines.Select(FeeOracle.Text));
            Assert.All(quote.Lines, line => Assert.Equal(coverage.StatusOf(line.Work), line.Coverage));
        },
        tapeLength: 300,
        cases: 5 * Law.Cases);

    private static ValueList<BearerShare> TwoBearers(Tape tape)
    {
        var part = tape.Next(5);
        return part == 4 ? [Bearer.Customer] : part == 0 ? [Bearer.Company]
            : [BearerShare.Of(Bearer.Customer, Share.Of(part, 4)), BearerShare.Of(Bearer.Company, Share.Of(4 - part, 4))];
    }

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) => amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
