using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

public class FeePolicyTests
{
    private static readonly LocalDate Today = new(2024, 6, 1);

    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    [Fact]
    public void The_coverage_of_a_warranty_comes_in_as_its_decision()
    {
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))],
            items: [ItemRule.Create(CoverageItem.Labour, [TermRule.Create(TermPromise.Fixed, Term.OfMonths(3))])]);
        var serviceCase = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 1, 1))]), Claim.Create(Component.WholeUnit, Cause.Quality))
            .WithWork(Repair(("parts", 80), ("labour", 120)).Work!);
        var policy = PublishedTariffs.All["P1"];

        var decision = policy.Decide(serviceCase, warranty.Decide(serviceCase, on: Today), on: Today);

        Assert.Equal(Money.Of(120, Yuan), decision.CustomerTotal);
        Assert.Equal([CoverageStatus.Covered, CoverageStatus.Expired], decision.Quote().Lines.Select(line => line.Coverage));
        Assert.Equal(decision, policy.Decide(serviceCase, warranty.Decide(serviceCase, on: Today), on: Today));
        Assert.NotEqual(decision, policy.Decide(serviceCase, CoverageStatus.Covered, on: Today));
    }

    [Fact]
    public void What_keeps_the_warranty_from_an_answer_is_what_the_quote_asks_for()
    {
        var warranty = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))]);
        var serviceCase = Repair(("parts", 80));

        var decision = PublishedTariffs.All["P1"].Decide(serviceCase, warranty.Decide(serviceCase, on: Today), on: Today);

        Assert.Equal(["unit.dates.sale"], decision.Missing.Select(fact => fact.Path));
        Assert.Equal(decision.Missing, decision.Quote().Lines[0].Missing);
    }

    [Fact]
    public void The_goodwill_of_a_warranty_is_taken_off_what_the_customer_would_pay()
    {
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))], goodwill: GoodwillRule.Create(Term.OfMonths(3), 30, Clause.Of("G")));
        var serviceCase = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2023, 5, 1))]), Claim.Create(Component.WholeUnit, Cause.Quality))
            .WithWork(Repair(("parts", 80)).Work!);
        var policy = PublishedTariffs.All["P1"];
        var granted = serviceCase.WithWork(Work.Create(serviceCase.Work!.Lines, goodwill: GoodwillGrant.Create(Share.Of(1, 2), bearer: Bearer.Dealer)));

        var offered = policy.Decide(serviceCase, warranty.Decide(serviceCase, on: Today), on: Today);
        var more = policy.Decide(granted, warranty.Decide(granted, on: Today), on: Today);

        Assert.Equal(Money.Of(56, Yuan), offered.CustomerTotal);
        Assert.Contains(offered.Explain().Reasons, reason => reason.Code == FeeReasons.Goodwill && reason.Clause == Clause.Of("G"));
        Assert.Equal(Money.Of(40, Yuan), more.CustomerTotal);
        Assert.Equal(Money.Of(40, Yuan), more.Quote().BorneBy(Bearer.Dealer));
    }

    [Fact]
    public void Coverage_can_differ_by_kind_and_by_line()
    {
        var coverage = ClaimCoverage.Of(CoverageStatus.Covered).WithKind(LineKind.Labour, CoverageStatus.Expired).WithLine("l3", CoverageStatus.Excluded);
        var lines = Repair(("parts", 1), ("labour", 1), ("labour", 1)).Work!.Lines;

        Assert.Equal([CoverageStatus.Covered, CoverageStatus.Expired, CoverageStatus.Excluded], lines.Select(coverage.StatusOf));
        Assert.Equal(CoverageStatus.NotCovered, coverage.WithLine("l3", CoverageStatus.NotCovered).StatusOf(lines[2]));
        Assert.Equal(coverage, ClaimCoverage.Of(CoverageStatus.Covered).WithKind(LineKind.Labour, CoverageStatus.Expired).WithLine("l3", CoverageStatus.Excluded));
        Assert.Equal(CoverageStatus.Undetermined, default(ClaimCoverage).StatusOf(lines[0]));
    }

    [Fact]
    public void Work_that_is_not_known_leaves_the_quote_open_and_no_work_costs_nothing()
    {
        var unknown = PublishedTariffs.All["P1"].Decide(ServiceCase.Create(SoldUnit.Create()), CoverageStatus.Covered, on: Today);
        var none = PublishedTariffs.All["P1"].Decide(ServiceCase.Create(SoldUnit.Create()).WithWork(Work.Create([])), CoverageStatus.Covered, on: Today);

        Assert.Equal(FeeStatus.Undetermined, unknown.Status);
        Assert.Equal(["work"], unknown.Missing.Select(fact => fact.Path));
        Assert.Null(unknown.CustomerTotal);
        Assert.Contains(unknown.Explain().Reasons, reason => reason.Code == FeeReasons.NoWork);
        Assert.Equal(Money.Zero(Yuan), none.Total);
    }

    [Fact]
    public void A_price_that_is_not_known_does_not_matter_to_a_customer_who_pays_nothing_either_way()
    {
        var serviceCase = ServiceCase.Create(SoldUnit.Create()).WithWork(Work.Create([WorkLine.Create("l1", LineKind.Parts, 1)]));
        var decision = PublishedTariffs.All["P1"].Decide(serviceCase, CoverageStatus.Covered, on: Today);

        Assert.Equal(FeeStatus.Undetermined, decision.Status);
        Assert.Null(decision.Total);
        Assert.Equal(Money.Zero(Yuan), decision.CustomerTotal);
    }

    [Fact]
    public void The_review_tells_gaps_dead_rules_and_dear_cover()
    {
        var policy = FeePolicy.Create(
            Yuan,
            [
                FeeRule.Create("in", Pricing.Listed, [Bearer.Customer], FeeSelector.Create(coverages: [CoverageStatus.Covered])),
                FeeRule.Create("dead", Pricing.Listed, [Bearer.Customer], FeeSelector.Create(coverages: [CoverageStatus.Covered])),
                FeeRule.Create("out", Pricing.Listed, [Bearer.Customer, Bearer.Company], FeeSelector.Create(coverages: [CoverageStatus.Expired])),
            ]);

        Assert.Equal(
            [
                "fees.rules: No rule is sure to match any kind of line when the claim is covered for an abnormally short life, excluded, not covered, not started; "
                    + "such a line would be undetermined. Add a rule, if only one that charges nobody. [lint.tariff-gap]",
                "fees.rules[1]: The rule \"dead\" never applies: \"in\" matches wherever it does and goes before it. Leave it out, or list it first. [lint.tariff-rule-dead]",
                "fees.rules: By \"in\" a covered line costs the customer more than an uncovered one does by \"out\". Let cover never cost more than none. [lint.tariff-cover-dearer]",
            ],
            policy.Findings().Select(finding => finding.ToString()));
    }

    /// <summary>The customer's share in cover, and out of it; with a deductible or without. Where the deductible alone makes cover dear, that is said.</summary>
    [Theory]
    [InlineData("free", "company", true, "")]
    [InlineData("company", "company", true, "lint.tariff-deductible-dearer")]
    [InlineData("company", "company", false, "")]
    [InlineData("company", "halves", true, "lint.tariff-deductible-dearer")]
    [InlineData("company", "halves", false, "")]
    [InlineData("company", "customer", true, "")]
    [InlineData("company", "free", true, "lint.tariff-deductible-dearer")]
    [InlineData("free", "free", true, "")]
    [InlineData("at cost", "company", false, "lint.tariff-cover-dearer")]
    [InlineData("at cost", "company", true, "lint.tariff-cover-dearer")]
    [InlineData("at cost", "halves", false, "")]
    [InlineData("customer", "halves", false, "lint.tariff-cover-dearer")]
    [InlineData("halves", "customer", false, "")]
    public void Cover_is_dear_where_it_can_cost_the_customer_more_than_none(string covered, string uncovered, bool withDeductible, string found)
    {
        var policy = FeePolicy.Create(
            Yuan,
            [Rule("in", covered, FeeSelector.Create(coverages: [CoverageStatus.Covered, CoverageStatus.CoveredAbnormalLife])), Rule("out", uncovered, FeeSelector.Always)],
            deductible: withDeductible ? Deductible.Of(Money.Of(50, Yuan)) : null);

        Assert.Equal(found, string.Join(" ", policy.Findings().Select(finding => finding.Rule.Id).Where(id => id.EndsWith("-dearer", StringComparison.Ordinal))));

        static FeeRule Rule(string id, string kind, FeeSelector when) => kind switch
        {
            "free" => FeeRule.Create(id, Pricing.NoCharge, when: when),
            "at cost" => FeeRule.Create(id, Pricing.Cost, [Bearer.Customer], when),
            "company" => FeeRule.Create(id, Pricing.Listed, [Bearer.Company], when),
            "halves" => FeeRule.Create(id, Pricing.Listed, [Bearer.Customer, Bearer.Company], when),
            _ => FeeRule.Create(id, Pricing.Listed, [Bearer.Customer], when),
        };
    }

    [Fact]
    public void A_rule_for_more_kinds_than_the_one_before_is_not_dead()
    {
        var policy = FeePolicy.Create(
            Yuan,
            [
                FeeRule.Create("parts", Pricing.NoCharge, when: FeeSelector.Create([LineKind.Parts])),
                FeeRule.Create("more", Pricing.NoCharge, when: FeeSelector.Create([LineKind.Parts, LineKind.Labour])),
                FeeRule.Create("all", Pricing.NoCharge),
            ]);

        Assert.Empty(policy.Findings());
    }

    [Theory]
    [InlineData("P2", "when the claim is covered for an abnormally short life")]
    [InlineData("P3", "")]
    [InlineData("P14", "kinds of line that no rule names")]
    [InlineData("P12", "when the claim is covered for an abnormally short life")]
    public void Published_tariffs_have_the_gaps_that_their_sources_leave(string name, string gap)
    {
        var findings = PublishedTariffs.All[name].Findings();

        Assert.Equal(gap.Length == 0 ? 0 : 1, findings.Count);
        Assert.All(findings, finding => Assert.Contains(gap, finding.ToString()));
    }

    [Fact]
    public void A_gap_for_an_answer_that_the_warranty_never_gives_is_none()
    {
        var covered = FeePolicy.Create(Yuan, [FeeRule.Create("in", Pricing.Listed, [Bearer.Company], FeeSelector.Create(coverages: [CoverageStatus.Covered]))]);
        var plain = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]);
        var withMore = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], exclusions: [Cause.Misuse], abnormalLife: AbnormalLifeRule.Create([NormalLife.Of("motor", Term.OfYears(8))]));

        Assert.Contains("is not covered, not started, expired;", Assert.Single(covered.Findings(plain)).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "is covered for an abnormally short life, excluded, not covered, not started, expired;", Assert.Single(covered.Findings(withMore)).ToString(), StringComparison.Ordinal);
    }

    /// <summary>By P6.4 on-site labour is free even where people caused the damage; the warranty excludes such damage, so that the two never meet.</summary>
    [Fact]
    public void No_published_tariff_has_dead_rules_and_one_looks_dearer_in_cover_than_out_of_it() => Assert.Equal(
        ["fees.rules: By \"P6.5\" a covered line costs the customer more than an uncovered one does by \"P6.4\". Let cover never cost more than none. [lint.tariff-cover-dearer]"],
        PublishedTariffs.All.SelectMany(pair => pair.Value.Findings())
            .Where(finding => !finding.IsGap())
            .Select(finding => finding.ToString()));

    [Fact]
    public void Every_problem_of_a_tariff_is_told_at_once()
    {
        var dollar = Money.Of(1, "USD");
        var rule = FeeRule.Create("r", Pricing.AtRate(dollar).WithMinimum(dollar), [Bearer.Customer]);

        var refusal = Assert.Throws<InvalidInputException>(() => FeePolicy.Create(
            Yuan,
            [rule, rule],
            Rounding.Of(unit: 0.001m),
            Deductible.Of(dollar),
            goodwillUpTo: Share.Of(2),
            credits: [CreditRule.Create("c", ServiceMetric.Of("resolution"), dollar), CreditRule.Create("c", ServiceMetric.Of("resolution"), Money.Of(1, Yuan))]));

        Assert.Equal(
            [
                "fees.rules[0].pricing.rate", "fees.rules[0].pricing.minimum", "fees.rules[1].id", "fees.rules[1].pricing.rate", "fees.rules[1].pricing.minimum",
                "fees.credits[0].amount", "fees.credits[1].id", "fees.deductible", "fees.goodwill-up-to", "fees.rounding.unit",
            ],
            refusal.Problems.Select(problem => problem.Path));
        Assert.Throws<InvalidInputException>(() => FeePolicy.Create(Yuan, []));
    }

    [Fact]
    public void A_rule_says_who_bears_the_line()
    {
        Assert.Throws<InvalidInputException>(() => FeeRule.Create("r", Pricing.Listed));
        Assert.Throws<InvalidInputException>(() => FeeRule.Create("r", Pricing.NoCharge, [Bearer.Customer]));
        Assert.Throws<InvalidInputException>(() => FeeRule.Create("r", Pricing.Listed, [Bearer.Customer, Bearer.Customer]));
        Assert.Throws<InvalidInputException>(() => FeeRule.Create(" ", Pricing.Listed, [Bearer.Customer]));
        Assert.Throws<InvalidInputException>(() => FeeRule.Create("r", Pricing.Listed, [BearerShare.Of(Bearer.Customer, Share.Of(1, 2))]));
        Assert.Throws<InvalidInputException>(() => FeeSelector.Create(coverages: [CoverageStatus.Undetermined]));
    }

    [Fact]
    public void Pricing_that_cannot_be_is_refused()
    {
        var one = Money.Of(1, Yuan);

        Assert.Throws<ArgumentOutOfRangeException>(() => Pricing.CostPlus(-101));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pricing.Listed.WithAllowance(-1));
        Assert.Throws<ArgumentException>(() => Pricing.Listed.WithMinimum(one).WithMaximum(Money.Zero(Yuan)));
        Assert.Throws<ArgumentException>(() => Pricing.Listed.WithMaximum(Money.Zero(Yuan)).WithMinimum(one));
        Assert.Equal(["tiers"], Paths([]));
        Assert.Equal(["tiers[0].up-to"], Paths([PriceTier.To(5, one)]));
        Assert.Equal(["tiers[0].up-to"], Paths([PriceTier.Beyond(one), PriceTier.Beyond(one)]));
        Assert.Equal(["tiers[1].up-to"], Paths([PriceTier.To(5, one), PriceTier.To(5, one), PriceTier.Beyond(one)]));
        Assert.Equal(["tiers[0].price"], Paths([PriceTier.Beyond(-one)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceTier.To(0, one));
        Assert.Throws<ArgumentOutOfRangeException>(() => Discount.OfPercent(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Discount.OfPercent(101));
        Assert.Throws<ArgumentOutOfRangeException>(() => Discount.OfAmount(Money.Zero(Yuan)));
        Assert.Throws<ArgumentException>(() => Discount.ForTradeIn([]));
        Assert.Throws<InvalidInputException>(() => TradeInBand.Create(-1, -1, -one));
        Assert.Throws<ArgumentException>(() => Deductible.Of(Money.Of(0.001m, Yuan)));

        static IEnumerable<string> Paths(ValueList<PriceTier> tiers) =>
            Assert.Throws<InvalidInputException>(() => Pricing.Tiered(tiers)).Problems.Select(problem => problem.Path);
    }

    [Fact]
    public void Work_that_contradicts_itself_is_refused_with_every_problem()
    {
        var line = Assert.Throws<InvalidInputException>(() => WorkLine.Create("", LineKind.Parts, -1, cost: Money.Of(-1, Yuan), region: " "));
        var work = Assert.Throws<InvalidInputException>(() => Work.Create(
            [WorkLine.Create("a", LineKind.Parts, 1, Money.Of(1, Yuan)), WorkLine.Create("a", LineKind.Parts, 1, Money.Of(1, "EUR"))], region: ""));

        Assert.Equal(["id", "quantity", "cost", "region"], line.Problems.Select(problem => problem.Path));
        Assert.Equal(["lines[1].id", "lines", "region"], work.Problems.Select(problem => problem.Path));
        Assert.Equal(["quantity", "list-price"], Assert.Throws<InvalidInputException>(() => WorkLine.Create("a", LineKind.Parts, 1e10m, Money.Of(1e13m, Yuan))).Problems.Select(problem => problem.Path));
        Assert.Equal(["share", "bearer"], Assert.Throws<InvalidInputException>(() => GoodwillGrant.Create(Share.Of(3, 2), bearer: Bearer.Customer)).Problems.Select(problem => problem.Path));
        Assert.Equal(["age-months", "use"], Assert.Throws<InvalidInputException>(() => TradeIn.Create(-1, -1)).Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void A_case_with_work_is_a_value()
    {
        var one = Repair(("parts", 80));

        Assert.Equal(one, Repair(("parts", 80)));
        Assert.NotEqual(one, Repair(("parts", 81)));
        Assert.NotEqual(one, Repair(("labour", 80)));
    }

    [Fact]
    public void A_statement_adds_up_what_one_bearer_bears_of_a_month()
    {
        var policy = PublishedTariffs.All["P16"];
        var quotes = new[] { Cause.BoughtInPart, Cause.Design, Cause.BoughtInPart, null }
            .Select(cause => policy.Decide(Repair(cause, ("parts", 80), ("labour", 20.5m)), CoverageStatus.Covered, on: Today).Quote());

        var supplier = BearerStatement.Of(Bearer.Supplier, ValueList.From(quotes));

        Assert.Equal(Money.Of(201, Yuan), supplier.Total);
        Assert.Equal(4, supplier.Lines.Count);
        Assert.Equal(2, supplier.OpenLines);
        Assert.Equal(Money.Of(100.5m, Yuan), BearerStatement.Of(PublishedTariffs.Marketing, ValueList.From(quotes)).Total);
        Assert.Throws<ArgumentException>(() => BearerStatement.Of(Bearer.Supplier, []));
    }

    [Fact]
    public void The_customer_sees_own_charges_only()
    {
        var quote = PublishedTariffs.All["P6"].Decide(Repair(("parts", 80), ("freight", 15.01m)), CoverageStatus.Covered, on: Today).Quote();

        Assert.Equal(["l2"], quote.LinesOf(Bearer.Customer).Select(line => line.Work.Id));
        Assert.Equal(Money.Of(7.5m, Yuan), quote.BorneBy(Bearer.Customer));
        Assert.Equal(Money.Of(87.51m, Yuan), quote.BorneBy(Bearer.Company));
        Assert.Equal(Money.Zero(Yuan), quote.BorneBy(Bearer.Dealer));
    }

    [Fact]
    public void The_default_decision_is_undetermined_and_has_no_reasons()
    {
        Assert.Equal(FeeStatus.Undetermined, default(FeeDecision).Status);
        Assert.Null(default(FeeDecision).CustomerTotal);
        Assert.True(default(FeeDecision).Missing.IsEmpty);
        Assert.Throws<InvalidOperationException>(() => default(FeeDecision).Explain());
        Assert.Throws<InvalidOperationException>(() => default(SettlementDecision).Notice());
        Assert.Throws<InvalidOperationException>(() => default(StockReturnDecision).Explain());
        Assert.Null(default(SettlementDecision).Total);
        Assert.Equal(StockStatus.Undetermined, default(StockReturnDecision).Status);
    }

    [Fact]
    public void An_explanation_prints_in_every_language()
    {
        var explanation = PublishedTariffs.All["P6"].Decide(Repair(("freight", 15.01m)), CoverageStatus.Covered, on: Today).Explain();

        Assert.Equal(
            """
            The customer pays 7.50 CNY of 15.01 CNY
              because l1 comes to 15.01 CNY by rule P6.3f (P6.3) [fees.priced]
              because customer bears 7.50 CNY of l1 (P6.3) [fees.bears]
              because company bears 7.51 CNY of l1 (P6.3) [fees.bears]
            """,
            explanation.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.StartsWith("El cliente paga 7.50 CNY de 15.01 CNY", explanation.ToString(Language.Spanish), StringComparison.Ordinal);
        Assert.StartsWith("客户支付7.50 CNY", explanation.ToString(Language.SimplifiedChinese), StringComparison.Ordinal);
    }

    private static ServiceCase Repair(params (string Kind, decimal Price)[] lines) => Repair(Cause.Quality, lines);

    private static ServiceCase Repair(Cause? cause, params (string Kind, decimal Price)[] lines) =>
        ServiceCase.Create(SoldUnit.Create(), Claim.Create(Component.WholeUnit, cause)).WithWork(Work.Create(
            [.. lines.Select((line, i) => WorkLine.Create("l" + (i + 1), LineKind.Of(line.Kind), 1, Money.Of(line.Price, Yuan)))], ServiceMode.MailIn));
}
