using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>What can be read from a quote, a selector and a coverage.</summary>
public class FeeQuoteTests
{
    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    private static readonly LocalDate Today = new(2024, 6, 1);

    [Fact]
    public void A_quote_with_an_open_line_has_no_totals_but_that_of_its_known_lines()
    {
        var decision = PublishedTariffs.All["P1"].Decide(Case(Line("l1", LineKind.Parts), Line("l2", LineKind.Labour, 20)), CoverageStatus.Covered, Today);
        var explanation = decision.Explain();
        var quote = explanation.Quote;

        Assert.Equal(FeeReasons.Incomplete, explanation.Headline.Code);
        Assert.Equal(Money.Zero(Yuan), decision.CustomerTotal);
        Assert.Null(decision.Total);
        Assert.Same(quote, explanation.Quote);
        Assert.False(quote.IsComplete);
        Assert.Null(quote.Total);
        Assert.Empty(quote.Totals);
        Assert.Null(quote.BorneBy(Bearer.Company));
        Assert.Null(quote.Lines[0].BorneBy(Bearer.Company));
        Assert.Equal(["l2"], quote.LinesOf(Bearer.Company).Select(line => line.Work.Id));
        Assert.Equal(Money.Of(20, Yuan), quote.Known);
        Assert.Equal("l1: open; l2: 20.00 CNY (company 20.00 CNY); known so far 20.00 CNY", quote.ToString());
    }

    [Fact]
    public void A_coverage_prints_with_what_is_said_of_kinds_and_lines() => Assert.Equal(
        "Covered, labour: Expired, l3: Excluded", ClaimCoverage.Of(CoverageStatus.Covered).WithKind(LineKind.Labour, CoverageStatus.Expired).WithLine("l3", CoverageStatus.Excluded).ToString());

    [Fact]
    public void A_total_is_said_to_be_rounded_only_where_it_was()
    {
        var policy = ExampleTariffs.Of("round total");

        Assert.Contains("because the total 3.019 USD was rounded to 3.02 USD and split over the lines", Text(1.005m, 2.014m), StringComparison.Ordinal);
        Assert.DoesNotContain(FeeReasons.TotalRounded.Id, Text(1, 2.02m), StringComparison.Ordinal);

        string Text(params decimal[] prices) => policy.Decide(
            ServiceCase.Create(SoldUnit.Create()).WithWork(Work.Create([.. prices.Select((price, i) => WorkLine.Create("l" + i, LineKind.Parts, 1, Money.Of(price, policy.Currency)))])),
            default,
            Today).Explain().ToString();
    }

    [Fact]
    public void Who_takes_something_over_is_told_once_with_all_that_it_bears()
    {
        var policy = FeePolicy.Create(Yuan, [FeeRule.Create("r", Pricing.Listed, [Bearer.Customer, Bearer.Company])]);
        var work = Work.Create([Line("l1", LineKind.Parts, 80)], goodwill: GoodwillGrant.Create(Share.Of(1, 2)));
        var reasons = policy.Decide(ServiceCase.Create(SoldUnit.Create()).WithWork(work), default, Today).Explain().Reasons;

        Assert.Equal(
            ["customer bears 20.00 CNY of l1 [fees.bears]", "company bears 60.00 CNY of l1 [fees.bears]"],
            reasons.Where(reason => reason.Code == FeeReasons.Bears).Select(reason => reason.ToString()));
    }

    [Fact]
    public void A_promise_missed_before_another_time_was_agreed_is_late_by_no_days()
    {
        var row = Tables.MarkdownTable.Read("AfterSales.Core.Tests/Fees/FeeExamples.md").First(row => row.Has("agreed"));
        var reasons = ExampleTariffs.Of(row["tariff"]).Decide(FeeExampleRow.Case(row, Currency.Of("USD")).Case, default, FeeExampleRow.ServiceLevels(row), Today).Explain().Reasons;

        Assert.Contains(reasons, reason => reason.Code == FeeReasons.Credit);
        Assert.DoesNotContain(reasons, reason => reason.Code == FeeReasons.CreditDays);
    }

    [Fact]
    public void A_line_prints_what_everybody_bears_of_it() => Assert.Equal(
        "l1: 80.00 CNY (customer 40.00 CNY, company 40.00 CNY)",
        FeePolicy.Create(Yuan, [FeeRule.Create("r", Pricing.Listed, [Bearer.Customer, Bearer.Company])]).Decide(Case(Line("l1", LineKind.Parts, 80)), default, Today).Quote().Lines[0].ToString());

    /// <summary>Also a kind whose name has the same letters in another order is another kind.</summary>
    [Theory]
    [InlineData("battery-pack", true)]
    [InlineData("pack-battery", false)]
    [InlineData("battery", false)]
    public void A_rule_for_a_kind_prices_lines_of_that_kind_only(string kind, bool isPriced)
    {
        var policy = FeePolicy.Create(Yuan, [FeeRule.Create("r", Pricing.Listed, [Bearer.Customer], FeeSelector.Create([LineKind.Of("battery-pack")]))]);

        Assert.Equal(isPriced, policy.Decide(Case(Line("l1", LineKind.Of(kind), 80)), default, Today).Quote().IsComplete);
    }

    [Fact]
    public void A_statement_counts_the_open_lines_of_all_quotes()
    {
        var quote = PublishedTariffs.All["P1"].Decide(Case(Line("l1", LineKind.Parts), Line("l2", LineKind.Labour, 20)), CoverageStatus.Covered, Today).Quote();
        var statement = BearerStatement.Of(Bearer.Company, [quote, quote, quote]);

        Assert.Equal(3, statement.OpenLines);
        Assert.Equal(Money.Of(60, Yuan), statement.Total);
    }

    [Fact]
    public void A_selector_is_the_narrower_the_more_facts_it_names()
    {
        Assert.Equal(0, FeeSelector.Always.FactCount);
        Assert.Equal(1, FeeSelector.Create(kinds: [LineKind.Parts, LineKind.Labour]).FactCount);
        Assert.Equal(1, FeeSelector.Create(coverages: [CoverageStatus.Covered]).FactCount);
        Assert.Equal(1, FeeSelector.Create(modes: [ServiceMode.OnSite]).FactCount);
        Assert.Equal(1, FeeSelector.Create(causes: [Cause.Misuse]).FactCount);
        Assert.Equal(1, FeeSelector.Create(components: ["motor"]).FactCount);
        Assert.Equal(1, FeeSelector.Create(regions: ["island"]).FactCount);
        Assert.Equal(2, FeeSelector.Create(modes: [ServiceMode.OnSite], regions: ["island"]).FactCount);
        Assert.Equal(6, FeeSelector.Create([LineKind.Parts], [CoverageStatus.Covered], [ServiceMode.OnSite], [Cause.Misuse], ["motor"], ["island"]).FactCount);
    }

    [Fact]
    public void A_coverage_named_twice_counts_once()
    {
        var policy = FeePolicy.Create(
            Yuan,
            [
                FeeRule.Create("in", Pricing.NoCharge, when: FeeSelector.Create(coverages: [CoverageStatus.Covered, CoverageStatus.Covered])),
                FeeRule.Create("out", Pricing.Listed, [Bearer.Customer]),
            ]);

        Assert.Equal("in", RuleOf(CoverageStatus.Covered));
        Assert.Equal("out", RuleOf(CoverageStatus.Expired));

        string? RuleOf(CoverageStatus coverage) => policy.Decide(Case(Line("l1", LineKind.Parts, 5)), coverage, Today).Quote().Lines[0].Rule?.Id;
    }

    /// <summary>The unit is covered for a year, parts for two, labour for three months, travel and freight for one month.</summary>
    [Theory]
    [InlineData("2024-01-20", CoverageStatus.Covered, CoverageStatus.Covered, CoverageStatus.Covered, CoverageStatus.Covered)]
    [InlineData("2024-03-01", CoverageStatus.Covered, CoverageStatus.Covered, CoverageStatus.Expired, CoverageStatus.Covered)]
    [InlineData("2024-06-01", CoverageStatus.Covered, CoverageStatus.Expired, CoverageStatus.Expired, CoverageStatus.Covered)]
    [InlineData("2025-06-01", CoverageStatus.Covered, CoverageStatus.Expired, CoverageStatus.Expired, CoverageStatus.Expired)]
    [InlineData("2026-06-01", CoverageStatus.Expired, CoverageStatus.Expired, CoverageStatus.Expired, CoverageStatus.Expired)]
    public void A_warranty_that_covers_items_for_terms_of_their_own_covers_lines_by_their_kind(
        string day, CoverageStatus parts, CoverageStatus labour, CoverageStatus away, CoverageStatus other)
    {
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))],
            items:
            [
                Item(CoverageItem.Parts, Term.OfYears(2)), Item(CoverageItem.Labour, Term.OfMonths(3)), Item(CoverageItem.Travel, Term.OfMonths(1)), Item(CoverageItem.Freight, Term.OfMonths(1)),
            ]);
        var serviceCase = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 1, 1))]), Claim.Create(Component.WholeUnit, Cause.Quality));
        var coverage = ClaimCoverage.From(warranty.Decide(serviceCase, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value));

        Assert.Equal(parts, Of(LineKind.Parts));
        Assert.Equal(parts, Of(LineKind.Spare));
        Assert.Equal(labour, Of(LineKind.Labour));
        Assert.Equal(away, Of(LineKind.Travel));
        Assert.Equal(away, Of(LineKind.Freight));
        Assert.Equal(other, Of(LineKind.Diagnosis));

        CoverageStatus Of(LineKind kind) => coverage.StatusOf(Line("l1", kind));

        static ItemRule Item(CoverageItem item, Term term) => ItemRule.Create(item, [TermRule.Create(TermPromise.Fixed, term)]);
    }

    [Fact]
    public void A_warranty_with_an_item_of_its_own_covers_the_others_as_the_unit()
    {
        var sale = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 1, 1))]), Claim.Create(Component.WholeUnit, Cause.Quality));
        foreach (var (item, kind) in new[] { (CoverageItem.Parts, LineKind.Parts), (CoverageItem.Labour, LineKind.Labour), (CoverageItem.Travel, LineKind.Travel), (CoverageItem.Freight, LineKind.Freight) })
        {
            var warranty = WarrantyPolicy.Create(
                [UnitEvent.Sale], [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))], items: [ItemRule.Create(item, [TermRule.Create(TermPromise.Fixed, Term.OfMonths(3))])]);
            var coverage = ClaimCoverage.From(warranty.Decide(sale, Today));

            Assert.All(
                new[] { LineKind.Parts, LineKind.Labour, LineKind.Travel, LineKind.Freight, LineKind.Diagnosis },
                each => Assert.Equal(each == kind ? CoverageStatus.Expired : CoverageStatus.Covered, coverage.StatusOf(Line("l1", each))));
        }
    }

    [Fact]
    public void Only_what_leaves_the_quote_open_is_missing()
    {
        var warranty = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))]);
        var serviceCase = Case(Line("l1", LineKind.Parts));
        var coverage = warranty.Decide(serviceCase, Today);
        var always = FeePolicy.Create(Yuan, [FeeRule.Create("r", Pricing.Listed, [Bearer.Customer])]);
        var credit = FeePolicy.Create(Yuan, always.Rules, credits: [CreditRule.Create("c", ServiceMetric.Of("resolution"), Money.Of(1, Yuan))]);
        var loaner = FeePolicy.Create(Yuan, PublishedTariffs.All["P1"].Rules, credits: [CreditRule.Create("c", ServiceMetric.Of("loaner"), Money.Of(1, Yuan))]);
        var promises = ServiceLevelPolicy.Create(
            [
                ServiceCommitment.Create(
                    ServiceMetric.Of("loaner"),
                    BusinessCalendar.AlwaysOpen(DateTimeZone.Utc),
                    ServiceTarget.Within(Duration.FromHours(4)),
                    [ServiceEventKind.Resolved],
                    when: Selector.Where(TraitKind.Of("severity"), ["normal"])),
            ]);
        var opened = ServiceEvent.Opened(Instant.FromUtc(2024, 6, 1, 0, 0));
        var levels = promises.Decide(ServiceRequest.Create([opened]), Instant.FromUtc(2024, 6, 2, 0, 0));
        var missed = promises.Decide(ServiceRequest.Create([opened], traits: [Trait.Of(TraitKind.Of("severity"), "normal")]), Instant.FromUtc(2024, 6, 2, 0, 0));

        Assert.Equal(["work.lines.list-price"], Paths(always.Decide(serviceCase, coverage, Today).Missing));
        Assert.Equal(["unit.dates.sale", "work.lines.list-price"], Paths(PublishedTariffs.All["P1"].Decide(serviceCase, coverage, Today).Missing));
        Assert.Equal(["work.lines.list-price"], Paths(credit.Decide(serviceCase, coverage, levels, Today).Missing));
        Assert.Equal(["unit.dates.sale", "work.lines.list-price", "service-levels"], Paths(loaner.Decide(serviceCase, coverage, missed, Today).Missing));

        static IEnumerable<string> Paths(FactSet facts) => facts.Select(fact => fact.Path);
    }

    [Fact]
    public void Goodwill_is_the_grant_or_the_offer_whichever_is_more_and_the_grant_where_they_are_the_same()
    {
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))], goodwill: GoodwillRule.Create(Term.OfMonths(3), 30, Clause.Of("G")));
        var unit = SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2023, 5, 1))]);

        Assert.Equal("customer 70.00 CNY, company 30.00 CNY", Shares(Share.Of(29, 100)));
        Assert.Equal("customer 70.00 CNY, dealer 30.00 CNY", Shares(Share.Of(30, 100)));
        Assert.Equal("customer 69.00 CNY, dealer 31.00 CNY", Shares(Share.Of(31, 100)));

        string Shares(Share granted)
        {
            var work = Work.Create([Line("l1", LineKind.Parts, 100)], goodwill: GoodwillGrant.Create(granted, bearer: Bearer.Dealer));
            var serviceCase = ServiceCase.Create(unit, Claim.Create(Component.WholeUnit, Cause.Quality)).WithWork(work);
            var decision = PublishedTariffs.All["P1"].Decide(serviceCase, warranty.Decide(serviceCase, Today), Today);

            // The offer rests on the warranty's clause, the grant on none.
            var line = decision.Quote().Lines[0];
            Assert.Equal(
                line.Shares.Any(share => share.Bearer == Bearer.Dealer) ? null : Clause.Of("G"), decision.Explain().Reasons.Single(reason => reason.Code == FeeReasons.Goodwill).Clause);
            return string.Join(", ", line.Shares);
        }
    }

    private static WorkLine Line(string id, LineKind kind, decimal? price = null) => WorkLine.Create(id, kind, 1, price is { } known ? Money.Of(known, Yuan) : null);

    private static ServiceCase Case(params WorkLine[] lines) => ServiceCase.Create(SoldUnit.Create()).WithWork(Work.Create([.. lines]));
}
