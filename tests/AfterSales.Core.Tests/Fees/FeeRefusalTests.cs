using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>What tariffs refuse, and how they say it: the sentence is what a host shows.</summary>
public class FeeRefusalTests
{
    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    private static readonly Money One = Money.Of(1, Yuan);

    private static readonly Money Dollar = Money.Of(1, "USD");

    private static readonly Money TooFine = Money.Of(0.001m, Yuan);

    [Fact]
    public void A_tariff_tells_every_amount_that_is_in_another_currency()
    {
        var bands = Discount.ForTradeIn([TradeInBand.Create(1, 1, One), TradeInBand.Create(2, 2, Dollar)]);

        AssertRefused(
            """
            fees.rules[0].pricing.tiers[0].price: 1.00 USD is not in the tariff's currency, CNY.
            fees.rules[0].pricing.tiers[1].price: 2.00 USD is not in the tariff's currency, CNY.
            fees.rules[1].pricing.rate: 1.00 USD is not in the tariff's currency, CNY.
            fees.rules[1].pricing.minimum: 1.00 USD is not in the tariff's currency, CNY.
            fees.rules[1].pricing.maximum: 1.00 USD is not in the tariff's currency, CNY.
            fees.rules[1].pricing.discounts[1].amount: 1.00 USD is not in the tariff's currency, CNY.
            fees.rules[1].pricing.discounts[2].bands[1].worth: 1.00 USD is not in the tariff's currency, CNY.
            fees.rules[2].id: Two rules have the id "a"; ids are unique.
            fees.credits[0].amount: resolution: 1.00 USD PerMiss is not in the tariff's currency, CNY.
            fees.credits[1].id: Two credits have the id "c"; ids are unique.
            fees.credits[1].amount: resolution: 1.00 CNY PerMiss is not in the tariff's currency, CNY.
            fees.deductible: 1.00 USD is not in the tariff's currency, CNY.
            fees.goodwill-up-to: The share 2 is more than the whole.
            fees.rounding.unit: The rounding unit 0.001 is not a whole number of minor units of CNY (0.01); amounts rounded to it could not be paid.
            """,
            () => FeePolicy.Create(
                Yuan,
                [
                    FeeRule.Create("a", Pricing.Tiered([PriceTier.To(1, Dollar), PriceTier.Beyond(2 * Dollar)]), [Bearer.Customer]),
                    FeeRule.Create("b", Pricing.AtRate(Dollar).WithMinimum(Dollar).WithMaximum(Dollar).WithDiscounts([Discount.OfPercent(5), Discount.OfAmount(Dollar), bands]), [Bearer.Customer]),
                    FeeRule.Create("a", Pricing.Listed, [Bearer.Customer]),
                ],
                Rounding.Of(unit: 0.001m),
                Deductible.Of(Dollar),
                goodwillUpTo: Share.Of(2),
                credits: [Credit("c", Dollar), Credit("c", One, Dollar)]));
        AssertRefused("fees.rules: There is no rule; a tariff has at least one.", () => FeePolicy.Create(Yuan, []));
    }

    [Fact]
    public void Goodwill_can_take_over_the_whole() => AssertRefused("accepted", () => FeePolicy.Create(Yuan, [Rule(Pricing.Listed)], goodwillUpTo: Share.Whole));

    /// <summary>Twelve facts are asked for by every tariff, the others are those that discounts depend on.</summary>
    [Fact]
    public void A_tariff_asks_for_at_most_64_facts()
    {
        AssertRefused("accepted", () => With(52));
        AssertRefused("fees.rules: The tariff asks for more than 64 different facts; split it.", () => With(53));

        static FeePolicy With(int conditions) => FeePolicy.Create(
            Yuan, [Rule(Pricing.Listed.WithDiscounts([.. Enumerable.Range(0, conditions).Select(i => Discount.OfPercent(1, EvidenceKind.Of("e" + i)))]))]);
    }

    [Fact]
    public void A_rule_has_an_id_and_bearers_that_add_up()
    {
        AssertRefused(
            """
            id: The rule has no id; give it one that is unique in the policy.
            shares: Nobody is charged, so nobody has a share; leave the shares out.
            """,
            () => FeeRule.Create(" ", Pricing.NoCharge, [Bearer.Customer]));
        AssertRefused(
            """
            id: The rule has no id; give it one that is unique in the policy.
            shares: There is nobody to bear the amount; give at least one share above zero.
            """,
            () => FeeRule.Create("", Pricing.Listed));
        AssertRefused("shares: customer is named twice; give each bearer one share.", () => FeeRule.Create("r", Pricing.Listed, [Bearer.Customer, Bearer.Dealer, Bearer.Customer]));
    }

    [Fact]
    public void A_selector_names_what_can_be_known() => AssertRefused(
        """
        when.coverage: A rule cannot select by a coverage that is not known; leave the fact out for any coverage.
        when.component: A component is empty; give its id or class.
        when.region: A region is empty; give its name.
        """,
        () => FeeSelector.Create(coverages: [CoverageStatus.Undetermined], components: ["motor", " "], regions: ["island", ""]));

    [Fact]
    public void A_price_is_never_negative_and_its_limits_leave_room()
    {
        AssertRefused("percent: Less than -100 % would make the price negative.", () => Pricing.CostPlus(-100.01m));
        AssertRefused("accepted", () => Pricing.CostPlus(-100));
        AssertRefused("quantity: An allowance is zero or more.", () => Pricing.Listed.WithAllowance(-0.01m));
        AssertRefused("accepted", () => Pricing.Listed.WithAllowance(0));
        AssertRefused("minimum: The minimum 1.00 CNY is negative or above the maximum.", () => Pricing.Listed.WithMaximum(Money.Of(0.99m, Yuan)).WithMinimum(One));
        AssertRefused("minimum: The minimum -1.00 CNY is negative or above the maximum.", () => Pricing.Listed.WithMinimum(-One));
        AssertRefused("accepted", () => Pricing.Listed.WithMaximum(One).WithMinimum(One));
        AssertRefused("maximum: The maximum 0.99 CNY is negative or below the minimum.", () => Pricing.Listed.WithMinimum(One).WithMaximum(Money.Of(0.99m, Yuan)));
        AssertRefused("maximum: The maximum -1.00 CNY is negative or below the minimum.", () => Pricing.Listed.WithMaximum(-One));
        AssertRefused("accepted", () => Pricing.Listed.WithMinimum(One).WithMaximum(One));
        AssertRefused("accepted", () => Pricing.Listed.WithMinimum(Money.Zero(Yuan)).WithMaximum(Money.Zero(Yuan)));
    }

    [Fact]
    public void A_selector_names_coverages_that_there_are() =>
        Assert.Throws<ArgumentOutOfRangeException>("coverages", () => FeeSelector.Create(coverages: [CoverageStatus.Covered, (CoverageStatus)99]));

    [Fact]
    public void A_bearer_is_named_also_where_there_is_nothing_to_bear()
    {
        var quote = PublishedTariffs.All["P1"].Decide(ServiceCase.Create(SoldUnit.Create()).WithWork(Work.Create([])), CoverageStatus.Covered, new LocalDate(2024, 6, 1)).Quote();

        Assert.Empty(quote.LinesOf(Bearer.Company));
        Assert.Throws<ArgumentNullException>("bearer", () => quote.LinesOf(null!));
        Assert.Throws<ArgumentNullException>("bearer", () => BearerStatement.Of(null!, []));
    }

    [Fact]
    public void Tiers_go_up_and_the_last_is_open()
    {
        AssertRefused("tiers: There is no tier; give at least the last, open one.", () => Pricing.Tiered([]));
        AssertRefused(
            """
            tiers[0].price: The price is -1.00 CNY; it is zero or more.
            tiers[1].up-to: Only the last tier is open.
            tiers[3].up-to: The tier ends at 2.5, not after the one before.
            tiers[4].up-to: The last tier ends at 2; leave it open, or quantities beyond have no price.
            tiers[4].up-to: The tier ends at 2, not after the one before.
            """,
            () => Pricing.Tiered([PriceTier.To(5, -One), PriceTier.Beyond(One), PriceTier.To(2.5m, One), PriceTier.To(2.5m, One), PriceTier.To(2, One)]));
        AssertRefused("quantity: A tier ends above zero.", () => PriceTier.To(0, One));
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => Pricing.Tiered([PriceTier.Beyond(One)], (TierMode)9));
        AssertRefused("accepted", () => PriceTier.To(0.001m, One));
    }

    [Fact]
    public void A_discount_takes_something_off()
    {
        AssertRefused("percent: A discount is more than 0 % and at most 100 %.", () => Discount.OfPercent(0));
        AssertRefused("percent: A discount is more than 0 % and at most 100 %.", () => Discount.OfPercent(100.01m));
        AssertRefused("accepted", () => Discount.OfPercent(100));
        AssertRefused("amount: A discount takes off more than zero.", () => Discount.OfAmount(Money.Zero(Yuan)));
        AssertRefused("accepted", () => Discount.OfAmount(TooFine));
        AssertRefused("bands: A trade-in needs at least one band.", () => Discount.ForTradeIn([]));
        AssertRefused(
            """
            age-months: The greatest age is -1 months; it is zero or more.
            use: The greatest use is -0.5; it is zero or more.
            worth: The worth is -1.00 CNY; it is zero or more.
            model: The model is empty; leave it out for any model.
            """,
            () => TradeInBand.Create(-1, -0.5m, -One, " "));
        AssertRefused("accepted", () => TradeInBand.Create(0, 0, Money.Zero(Yuan)));
    }

    [Fact]
    public void A_credit_and_a_deductible_are_more_than_zero_and_can_be_paid()
    {
        AssertRefused(
            """
            id: The credit has no id; give it one that is unique in the policy.
            amount: The credit is 0.00 CNY; it is more than zero and whole in minor units.
            maximum: The most is 0.00 CNY; it is more than zero and whole in minor units.
            """,
            () => Credit("", Money.Zero(Yuan), Money.Zero(Yuan)));
        AssertRefused(
            """
            amount: The credit is 0.001 CNY; it is more than zero and whole in minor units.
            maximum: The most is 0.001 CNY; it is more than zero and whole in minor units.
            """,
            () => Credit("c", TooFine, TooFine));
        AssertRefused("amount: The deductible is 0.00 CNY; it is more than zero and whole in minor units.", () => Deductible.Of(Money.Zero(Yuan)));
        AssertRefused("amount: The deductible is 0.001 CNY; it is more than zero and whole in minor units.", () => Deductible.Of(TooFine));
        AssertRefused("accepted", () => Deductible.Of(Money.Of(0.01m, Yuan)));
        Assert.Equal(LineKind.LoanerCredit, CreditRule.Create("c", ServiceMetric.Of("loaner"), One, kind: LineKind.LoanerCredit).Kind);
        Assert.Equal(LineKind.DelayCredit, Credit("c", One).Kind);
    }

    [Fact]
    public void A_quote_stands_for_days_that_can_be_counted() => AssertRefused(
        "validity: The term P3WD counts working days: its profile needs a calendar of working days.", () => AdvanceQuote.Create(Term.OfWorkingDays(3)));

    [Fact]
    public void A_statement_is_of_quotes_in_one_currency()
    {
        var inYuan = Quote(Yuan);
        var inDollars = Quote(Dollar.Currency);
        const string Refusal = "quotes: A statement is made from at least one quote, all in one currency.";

        AssertRefused(Refusal, () => BearerStatement.Of(Bearer.Customer, []));
        AssertRefused(Refusal, () => BearerStatement.Of(Bearer.Customer, [inYuan, inDollars]));
        AssertRefused("accepted", () => BearerStatement.Of(Bearer.Customer, [inYuan, inYuan]));

        static FeeQuote Quote(Currency currency) => FeePolicy.Create(currency, [FeeRule.Create("r", Pricing.Listed, [Bearer.Customer])])
            .Decide(ServiceCase.Create(SoldUnit.Create()).WithWork(Work.Create([WorkLine.Create("l1", LineKind.Parts, 1, Money.Of(1, currency))])), default, new LocalDate(2024, 6, 1)).Quote();
    }

    [Fact]
    public void A_decision_that_no_policy_made_has_no_reasons()
    {
        AssertRefused("This decision was not made by a policy; ask FeePolicy.Decide.", () => default(FeeDecision).Explain());
        AssertRefused("This decision was not made by a policy; ask FeePolicy.Decide.", () => default(FeeDecision).Quote());
        AssertRefused("This decision was not made by a policy; ask SettlementPolicy.Decide.", () => default(SettlementDecision).Explain());
        AssertRefused("This decision was not made by a policy; ask StockReturnPolicy.Decide.", () => default(StockReturnDecision).Explain());
        Assert.Null(default(FeeDecision).Total);
        Assert.Null(default(FeeDecision).QuoteLastDay);
        Assert.Equal(SettlementStatus.Undetermined, default(SettlementDecision).Status);
        Assert.True(default(SettlementDecision).Missing.IsEmpty);
        Assert.True(default(StockReturnDecision).Missing.IsEmpty);
        Assert.Equal(default, ClaimCoverage.From(default));
    }

    private static FeeRule Rule(Pricing pricing) => FeeRule.Create("r", pricing, [Bearer.Customer]);

    private static CreditRule Credit(string id, Money amount, Money? maximum = null) => CreditRule.Create(id, ServiceMetric.Of("resolution"), amount, maximum: maximum);

    private static void AssertRefused(string expected, Func<object?> make) => Assert.Equal(expected, FeeRefusals.Of(make), ignoreLineEndingDifferences: true);
}
