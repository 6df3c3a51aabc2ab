using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>The tariffs of published policies, by the number of their policy; a rule's id is its clause, with a letter where a clause says several things. What a source leaves open is read as the module's page says.</summary>
internal static class PublishedTariffs
{
    public static readonly Currency Yuan = Currency.Of("CNY");

    public static readonly Bearer Marketing = Bearer.Of("marketing");

    public static readonly Bearer Production = Bearer.Of("production");

    private static readonly ValueList<CoverageStatus> Covered = [CoverageStatus.Covered];

    private static readonly ValueList<CoverageStatus> AbnormalLife = [CoverageStatus.CoveredAbnormalLife];

    private static readonly ValueList<CoverageStatus> Expired = [CoverageStatus.Expired];

    private static readonly ValueList<CoverageStatus> NotCovered =
        [CoverageStatus.Excluded, CoverageStatus.NotCovered, CoverageStatus.NotStarted, CoverageStatus.Expired];

    public static IReadOnlyDictionary<string, FeePolicy> All { get; } = new Dictionary<string, FeePolicy>
    {
        ["P1"] = Of([Free("P1.3", coverages: Covered), Paid("P1.8", coverages: NotCovered)]),
        ["P2"] = Of(
        [
            Free("P2.1", kinds: [LineKind.Delivery, LineKind.Installation]),
            Rule("P2.3", Pricing.NoCharge, [], FeeSelector.Create([LineKind.Loaner])),
            Free("P2.2", coverages: Covered),
            Paid("P2.2o", coverages: NotCovered),
        ]),
        ["P3"] = Of(
        [
            Rule("P3.3", Pricing.NoCharge, [], FeeSelector.Create([LineKind.Loaner])),
            Rule("P3.4b", Pricing.Cost, [Bearer.Customer], FeeSelector.Create(causes: [Cause.Misuse])),
            Free("P3.4", coverages: Covered),
            Free("P3.9", coverages: AbnormalLife),
            Rule("P3.10", Pricing.CostPlus(10), [Bearer.Customer], FeeSelector.Create([LineKind.Spare], Expired)),
            Rule("P3.5", Pricing.Cost, [Bearer.Customer], FeeSelector.Create([LineKind.Parts, LineKind.Labour], Expired)),
            Paid("P3.5o", coverages: NotCovered),
        ]),
        ["P4"] = Of(
        [
            Free("P4.7a", kinds: [LineKind.StockFreight], causes: [Cause.Quality]),
            Rule(
                "P4.7b",
                Pricing.Listed,
                [Bearer.Dealer],
                FeeSelector.Create([LineKind.StockFreight, LineKind.Restore], causes: [Cause.Of("dismantled-by-dealer")])),
            Free("P4.2", coverages: Covered),
            Paid("P4.3", coverages: NotCovered),
        ]),
        ["P5"] = Of(
            [
                Paid("P5.5", [LineKind.Labour, LineKind.Parts], Expired),
                Rule("P5.2a", Pricing.Listed, [Bearer.Supplier], FeeSelector.Create(causes: [Cause.Material])),
                Free("P5.2b", causes: [Cause.Construction]),
                Paid("P5.2c", causes: [Cause.Customer]),
                Free("P5.1", coverages: Covered),
                Paid("P5.5o", coverages: NotCovered),
            ],
            advance: AdvanceQuote.Create(clause: Clause.Of("P5.5"))),
        ["P6"] = Of(
        [
            Rule("P6.1", Pricing.NoCharge, [], FeeSelector.Create([LineKind.Of("software-upgrade")])),
            Paid("P6.5", causes: [Cause.People]),
            Rule("P6.3f", Pricing.Listed, [Bearer.Customer, Bearer.Company], FeeSelector.Create([LineKind.Freight], Covered)),
            Free("P6.3", coverages: Covered),
            Free("P6.4", [LineKind.Labour, LineKind.Travel, LineKind.Service], NotCovered, modes: [ServiceMode.OnSite]),
            Paid("P6.3o", coverages: NotCovered),
        ]),
        ["P9"] = Of(
        [
            Rule(
                "P9.5",
                Pricing.Listed.WithDiscounts(
                [
                    Discount.OfPercent(5, EvidenceKind.Of("member"), Clause.Of("P9.5")),
                    Discount.ForTradeIn(
                        [TradeInBand.Create(24, 1000, Money.Of(60, Yuan)), TradeInBand.Create(60, 5000, Money.Of(30, Yuan)), TradeInBand.Create(60, 9000, Money.Of(15, Yuan), "M2")],
                        Clause.Of("P9.5")),
                ]),
                [Bearer.Customer],
                FeeSelector.Create([LineKind.Product])),
            Free("P9.4", coverages: Covered),
            Paid("P9.3", coverages: NotCovered),
        ]),
        ["P11"] = Of(
        [
            Free("P11.1", coverages: Covered),
            Free("P11.6", coverages: AbnormalLife),
            Rule("P11.5p", Pricing.Cost, [Bearer.Customer], FeeSelector.Create([LineKind.Parts, LineKind.Unit], Expired)),
            Free("P11.5f", [LineKind.Labour, LineKind.Lodging, LineKind.Travel], Expired),
            Paid("P11.5o", coverages: NotCovered),
        ]),
        ["P12"] = Of([Free("P12.1", coverages: Covered), Paid("P12.1o", coverages: NotCovered)]),
        ["P14"] = Of([Paid("P14.2", kinds: [LineKind.Freight]), Free("P14.1", coverages: Covered), Paid("P14.1b", coverages: NotCovered)]),
        ["P16"] = Of(
        [
            Rule("P16.5v", Pricing.Listed, [Marketing], FeeSelector.Create([LineKind.TripInVain])),
            Paid("P16.5a", causes: [Cause.Of("refused-engineer")]),
            Paid("P16.5r", [LineKind.Rework], causes: [Cause.Of("approved-plan")]),
            Rule("P16.6s", Pricing.Listed, [Bearer.Supplier], FeeSelector.Create(coverages: Covered, causes: [Cause.BoughtInPart])),
            Rule("P16.6p", Pricing.Listed, [Production], FeeSelector.Create(coverages: Covered, causes: [Cause.Assembly, Cause.Manufacture])),
            Rule("P16.4", Pricing.Listed, [Marketing], FeeSelector.Create(coverages: Covered)),
            Paid("P16.4o", coverages: NotCovered),
        ]),
        ["P18"] = Of(
            [Free("P18.3f", coverages: Covered), Paid("P18.3", coverages: NotCovered)],
            advance: AdvanceQuote.Create(Term.OfDays(30), clause: Clause.Of("P18.3"))),
    };

    /// <summary>P4.1, P4.5, P4.6, P4.9: dealers' claims, settled monthly.</summary>
    public static SettlementPolicy Settlement { get; } = SettlementPolicy.Create(
        Yuan,
        [EvidenceKind.Of("record-signed")],
        PartsReturn.ByDayOfMonth(25, TruckReturn.AnyTime, Clause.Of("P4.5")),
        Term.OfDays(20),
        Term.OfDays(30),
        tariff: [TariffLimit.Of(LineKind.Labour, Money.Of(120, Yuan), Clause.Of("P4.3"))],
        bonuses: [DealerBonus.Of(3, clause: Clause.Of("P4.9"))],
        clauses: SettlementClauses.Of(Clause.Of("P4.5"), Clause.Of("P4.1"), Clause.Of("P4.5"), Clause.Of("P4.6"), Clause.Of("P4.2")));

    /// <summary>P4.9: bonus and malus by the grade that good service, fraud or grave failures earned.</summary>
    public static SettlementPolicy SettlementByGrade { get; } = SettlementPolicy.Create(
        Yuan,
        bonuses: [DealerBonus.Of(0, clause: Clause.Of("P4.9")), DealerBonus.Of(5, "gold", Clause.Of("P4.9")), DealerBonus.Of(-10, "downgraded", Clause.Of("P4.9"))],
        checks: [ClaimCheck.AuthorizedBeforeRepair, ClaimCheck.OneCausalPart],
        overTariff: OverTariff.Reject,
        tariff: [TariffLimit.Of(LineKind.Labour, Money.Of(120, Yuan), Clause.Of("P4.3"))]);

    /// <summary>P4.7: unsold stock goes back by the end of two work cycles of six months.</summary>
    public static StockReturnPolicy Stock { get; } = StockReturnPolicy.Create(Term.OfMonths(6), clause: Clause.Of("P4.7"));

    private static FeePolicy Of(ValueList<FeeRule> rules, AdvanceQuote? advance = null) => FeePolicy.Create(Yuan, rules, advance: advance);

    private static FeeRule Free(
        string id, ValueList<LineKind> kinds = default, ValueList<CoverageStatus> coverages = default, ValueList<Cause> causes = default, ValueList<ServiceMode> modes = default) =>
        Rule(id, Pricing.Listed, [Bearer.Company], FeeSelector.Create(kinds, coverages, modes, causes));

    private static FeeRule Paid(string id, ValueList<LineKind> kinds = default, ValueList<CoverageStatus> coverages = default, ValueList<Cause> causes = default) =>
        Rule(id, Pricing.Listed, [Bearer.Customer], FeeSelector.Create(kinds, coverages, causes: causes));

    private static FeeRule Rule(string id, Pricing pricing, ValueList<BearerShare> shares, FeeSelector when) =>
        FeeRule.Create(id, pricing, shares, when, Clause.Of(id.TrimEnd('a', 'b', 'c', 'f', 'o', 'p', 'r', 's', 'v')));
}
