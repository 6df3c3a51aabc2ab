using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>Tariffs that show one setting each, by the name that the example tables use.</summary>
internal static class ExampleTariffs
{
    private static readonly Currency Dollar = Currency.Of("USD");

    public static FeePolicy Of(string name) => PublishedTariffs.All.TryGetValue(name, out var published) ? published : name switch
    {
        "customer pays" => Simple(Pricing.Listed, [Bearer.Customer]),
        "company pays" => Simple(Pricing.Listed, [Bearer.Company]),
        "cost" => Simple(Pricing.Cost, [Bearer.Customer]),
        "cost plus 10 %" => Simple(Pricing.CostPlus(10), [Bearer.Customer]),
        "2.50 a km" => Simple(Pricing.AtRate(Usd(2.5m)), [Bearer.Customer]),
        "graduated" => Simple(Pricing.Tiered(Tiers), [Bearer.Customer]),
        "whole" => Simple(Pricing.Tiered(Tiers, TierMode.Whole), [Bearer.Customer]),
        "allowance 10, 20 to 50" => Simple(Pricing.Listed.WithAllowance(10).WithMinimum(Usd(20)).WithMaximum(Usd(50)), [Bearer.Customer]),
        "fixed discount" => Simple(Pricing.Listed.WithDiscounts([Discount.OfAmount(Usd(15)), Discount.OfPercent(10)]), [Bearer.Customer]),
        "diagnosis" => Simple(Pricing.Listed.WithDiscounts([Discount.WaivedIf(EvidenceKind.Of("repaired"))]), [Bearer.Customer]),
        "halves" => Simple(Pricing.Listed, [Bearer.Customer, Bearer.Company]),
        "halves as listed" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer, Bearer.Company])], ties: ShareTies.AsListed),
        "thirds" => Simple(Pricing.Listed, [Third(Bearer.Customer), Third(Bearer.Dealer), Third(Bearer.Company)]),
        "deductible 50" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Company])], deductible: Deductible.Of(Usd(50), Clause.Of("D"))),
        "deductible 50, halves" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer, Bearer.Company])], deductible: Deductible.Of(Usd(50))),
        "deductible 50, customer" => First(50, [Rule(Pricing.Listed, [Bearer.Customer])]),
        "deductible 50, company and customer" => First(50, [Rule(Pricing.Listed, [Bearer.Company, Bearer.Customer])]),
        "deductible 50, dealer too" => First(50, [Rule(Pricing.Listed, [Bearer.Customer, Bearer.Company, Bearer.Dealer])]),
        "deductible 50, dealer and customer" => First(50, [Rule(Pricing.Listed, [Bearer.Dealer, Bearer.Customer])]),
        "deductible 50, parts by cause" => First(50, ByCause),
        "deductible 40, parts by cause" => First(40, ByCause),
        "deductible 50, misuse free" => First(50, OrElse(Pricing.NoCharge, [])),
        "deductible 50, ten free in misuse" => First(50, OrElse(Pricing.Listed.WithAllowance(10), [Bearer.Company])),
        "deductible 50, dealer bears nothing" => First(50, [Rule(Pricing.Listed, [Bearer.Customer, Bearer.Company, BearerShare.Of(Bearer.Dealer, Share.Of(0))])]),
        "deductible 40, parts in misuse only" => First(
            40,
            [
                FeeRule.Create("misuse", Pricing.Cost, [Bearer.Company], FeeSelector.Create([LineKind.Parts], causes: [Cause.Misuse])),
                FeeRule.Create("labour", Pricing.Listed, [Bearer.Company], FeeSelector.Create([LineKind.Labour])),
            ]),
        "round total, parts by cause" => FeePolicy.Create(Dollar, ByCause, Rounding.Of(place: RoundingPlace.Total)),
        "10.001 in misuse" => Simple([FeeRule.Create("misuse", Pricing.AtRate(Usd(10.001m)), [Bearer.Company], FeeSelector.Create(causes: [Cause.Misuse])), Rule(Pricing.Listed, [Bearer.Company])]),
        "company in and out" => Simple(
            [
                FeeRule.Create("in", Pricing.Listed, [Bearer.Company], FeeSelector.Create(coverages: [CoverageStatus.Covered, CoverageStatus.CoveredAbnormalLife, CoverageStatus.Expired])),
                FeeRule.Create("dead", Pricing.Cost, [Bearer.Customer], FeeSelector.Create(coverages: [CoverageStatus.Covered])),
                FeeRule.Create(
                    "out",
                    Pricing.Listed,
                    [Bearer.Company],
                    FeeSelector.Create(coverages: [CoverageStatus.Excluded, CoverageStatus.NotCovered, CoverageStatus.NotStarted, CoverageStatus.Expired])),
            ]),
        "on-site twice" => Simple(
            [
                FeeRule.Create("both", Pricing.Listed, [Bearer.Company], FeeSelector.Create(modes: [ServiceMode.OnSite, ServiceMode.MailIn])),
                FeeRule.Create("dead", Pricing.Cost, [Bearer.Customer], FeeSelector.Create(modes: [ServiceMode.OnSite])),
                Rule(Pricing.Listed, [Bearer.Company]),
            ]),
        "on-site on the island free" => Simple(
            [FeeRule.Create("free", Pricing.NoCharge, when: FeeSelector.Create(modes: [ServiceMode.OnSite], regions: ["island"])), Rule(Pricing.Listed, [Bearer.Company])]),
        "motor free" => Simple([FeeRule.Create("free", Pricing.NoCharge, when: FeeSelector.Create(components: ["motor"])), Rule(Pricing.Listed, [Bearer.Company])]),
        "round line" => Rounded(Rounding.Default),
        "round unit price" => Rounded(Rounding.Of(place: RoundingPlace.UnitPrice)),
        "round total" => Rounded(Rounding.Of(place: RoundingPlace.Total)),
        "round total down" => Rounded(Rounding.Of(RoundingMode.Down, place: RoundingPlace.Total)),
        "round to 0.05" => Rounded(Rounding.Of(unit: 0.05m)),
        "goodwill at most 1/2" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer])], goodwillUpTo: Share.Of(1, 2)),
        "net" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer])], prices: PriceBasis.Net),
        "narrow first" => FeePolicy.Create(Dollar,
        [
            FeeRule.Create("always", Pricing.Listed, [Bearer.Customer]),
            FeeRule.Create("kind", Pricing.Listed, [Bearer.Customer], FeeSelector.Create([LineKind.Parts])),
            FeeRule.Create("kind again", Pricing.Listed, [Bearer.Company], FeeSelector.Create([LineKind.Parts])),
            FeeRule.Create("kind and region", Pricing.Listed, [Bearer.Dealer], FeeSelector.Create([LineKind.Parts], regions: ["island"])),
            FeeRule.Create("compressor", Pricing.Listed, [Bearer.Supplier], FeeSelector.Create([LineKind.Parts], regions: ["island"], components: ["compressor"])),
        ]),
        "credits" => FeePolicy.Create(
            Dollar,
            [Rule(Pricing.Listed, [Bearer.Customer])],
            credits:
            [
                CreditRule.Create("late", ServiceMetric.Of("resolution"), Usd(10), CreditBasis.PerStartedDay, Usd(25), clause: Clause.Of("C1")),
                CreditRule.Create("no-loaner", ServiceMetric.Of("loaner"), Usd(20), kind: LineKind.LoanerCredit, clause: Clause.Of("C2")),
            ]),
        "credits twice" => FeePolicy.Create(
            Dollar,
            [Rule(Pricing.Listed, [Bearer.Customer])],
            credits: [CreditRule.Create("late", ServiceMetric.Of("resolution"), Usd(10)), CreditRule.Create("later", ServiceMetric.Of("resolution"), Usd(5), CreditBasis.PerStartedDay)]),
        "members twice" => Simple(
            Pricing.Listed.WithDiscounts([Discount.OfPercent(10, EvidenceKind.Of("member")), Discount.OfAmount(Usd(3), EvidenceKind.Of("member"))]), [Bearer.Customer]),
        "old members and members" => Simple(
            Pricing.Listed.WithDiscounts([Discount.OfPercent(10, EvidenceKind.Of("old-member")), Discount.OfPercent(20, EvidenceKind.Of("member"))]), [Bearer.Customer]),
        "trade-in 30 for M1, 30 for M2, 30" => Simple(Pricing.Listed.WithDiscounts([TradedIn(30, 30, 30)]), [Bearer.Customer]),
        "trade-in 30 for M1, 30 for M2, 20" => Simple(Pricing.Listed.WithDiscounts([TradedIn(30, 30, 20)]), [Bearer.Customer]),
        "trade-in 30 for M1, 20 for M2, 30" => Simple(Pricing.Listed.WithDiscounts([TradedIn(30, 20, 30)]), [Bearer.Customer]),
        "trade-in 30 for M1, 30 for M2, 30, twice" => Simple(Pricing.Listed.WithDiscounts([TradedIn(30, 30, 30), TradedIn(30, 30, 30)]), [Bearer.Customer]),
        "trade-in 0 for M1" => Simple(Pricing.Listed.WithDiscounts([Discount.ForTradeIn([TradeInBand.Create(12, 100, Usd(0), "M1")])]), [Bearer.Customer]),
        "told before" => Told(AdvanceQuote.Create()),
        "told 3 working days before" => Told(AdvanceQuote.Create(
            Term.OfWorkingDays(3),
            CountingProfile.Create(calendar: WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, knownThrough: new LocalDate(2024, 6, 7))))),
        "on-site free" => Simple([FeeRule.Create("free", Pricing.NoCharge, when: FeeSelector.Create(modes: [ServiceMode.OnSite])), Rule(Pricing.Listed, [Bearer.Customer])]),
        "misuse free" => Simple([FeeRule.Create("free", Pricing.NoCharge, when: FeeSelector.Create(causes: [Cause.Misuse])), Rule(Pricing.Listed, [Bearer.Customer])]),
        _ => throw new ArgumentException($"There is no example tariff \"{name}\"."),
    };

    private static ValueList<PriceTier> Tiers => [PriceTier.To(10, Usd(2)), PriceTier.To(50, Usd(1)), PriceTier.Beyond(Usd(0.5m))];

    /// <summary>Listed at 40 and bought at 30, a part costs 30 after misuse, 45 where people caused it, else 40.</summary>
    private static ValueList<FeeRule> ByCause =>
    [
        FeeRule.Create("misuse", Pricing.Cost, [Bearer.Company], FeeSelector.Create([LineKind.Parts], causes: [Cause.Misuse])),
        FeeRule.Create("people", Pricing.CostPlus(50), [Bearer.Company], FeeSelector.Create([LineKind.Parts], causes: [Cause.People])),
        Rule(Pricing.Listed, [Bearer.Company]),
    ];

    private static ValueList<FeeRule> OrElse(Pricing misuse, ValueList<BearerShare> shares) =>
        [FeeRule.Create("misuse", misuse, shares, FeeSelector.Create([LineKind.Parts], causes: [Cause.Misuse])), Rule(Pricing.Listed, [Bearer.Company])];

    private static FeePolicy First(decimal amount, ValueList<FeeRule> rules) => FeePolicy.Create(Dollar, rules, deductible: Deductible.Of(Usd(amount)));

    private static FeePolicy Simple(ValueList<FeeRule> rules) => FeePolicy.Create(Dollar, rules);

    private static FeePolicy Told(AdvanceQuote advance) => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer])], advance: advance);

    private static Discount TradedIn(decimal first, decimal second, decimal other) => Discount.ForTradeIn(
        [TradeInBand.Create(12, 1000, Usd(first), "M1"), TradeInBand.Create(12, 1000, Usd(second), "M2"), TradeInBand.Create(60, 5000, Usd(other))]);

    private static Money Usd(decimal amount) => Money.Of(amount, Dollar);

    private static BearerShare Third(Bearer bearer) => BearerShare.Of(bearer, Share.Of(1, 3));

    private static FeeRule Rule(Pricing pricing, ValueList<BearerShare> shares) => FeeRule.Create("r", pricing, shares, clause: Clause.Of("R"));

    private static FeePolicy Simple(Pricing pricing, ValueList<BearerShare> shares) => FeePolicy.Create(Dollar, [Rule(pricing, shares)]);

    private static FeePolicy Rounded(Rounding rounding) => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer])], rounding);
}
