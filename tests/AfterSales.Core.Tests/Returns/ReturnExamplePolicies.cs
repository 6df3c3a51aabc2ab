using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Returns;

/// <summary>The policies that example tables name: the published ones by their clause, and small ones for a single rule.</summary>
internal static class ReturnExamplePolicies
{
    private static readonly WorkingDayCalendar Known2024 =
        WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, [new LocalDate(2024, 3, 8)], knownFrom: new LocalDate(2024, 1, 1), knownThrough: new LocalDate(2024, 12, 31));

    private static readonly TollingRule Repairs = TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.WaitingForParts)], PaidRepairs.Count);

    private static readonly WarrantyPolicy OneYear = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]);

    public static ReturnPolicy Named(string name) => name switch
    {
        "P1" => ReturnPolicy.Create(
        [
            Failure("7", UnitEvent.Sale, 7, [Remedy.Return, Remedy.Exchange, Remedy.Repair], "P1.4", [EvidenceKind.ProofOfPurchase]),
            Failure("15", UnitEvent.Sale, 15, [Remedy.Exchange, Remedy.Repair], "P1.5", [EvidenceKind.ProofOfPurchase]),
        ]),
        "P8" => ReturnPolicy.Create(
        [
            ReturnWindow.Create(
                "guarantee",
                [ReturnReason.QualityProblem, ReturnReason.PerformanceFailure],
                ReturnStart.At(UnitEvent.Sale),
                WindowLength.ValidityOf(OneYear),
                [Remedy.Repair, Remedy.Exchange, Remedy.Return, Remedy.Compensation],
                conditions: [EvidenceKind.Of("normal-use"), EvidenceKind.Of("unaltered")],
                clause: Clause.Of("P8.2")),
        ]),
        "P9" => ReturnPolicy.Create(
        [
            NoReason(
                "7",
                ReturnStart.At(UnitEvent.Delivery),
                Term.OfDays(7),
                [Remedy.Return, Remedy.Exchange],
                "P9.2",
                conditions: [EvidenceKind.Unused, EvidenceKind.OriginalPackaging, EvidenceKind.Undamaged, EvidenceKind.Complete, EvidenceKind.ProofOfPurchase]),
        ]),
        "P13" => ReturnPolicy.Create(
        [
            ReturnWindow.Create(
                "7",
                [ReturnReason.QualityProblem, ReturnReason.NotAsDescribed],
                ReturnStart.At(UnitEvent.Sale),
                Term.OfDays(7),
                [Remedy.Return, Remedy.Exchange],
                freightToSeller: FreightPayer.Seller,
                freightToCustomer: FreightPayer.Seller,
                clause: Clause.Of("P13.1")),
        ]),
        "P17" => ReturnPolicy.Create(
        [
            Failure("7", UnitEvent.Sale, 7, [Remedy.Return, Remedy.Exchange, Remedy.Repair], "P17.1"),
            Failure("15", UnitEvent.Sale, 15, [Remedy.Exchange, Remedy.Repair], "P17.2"),
        ]),
        "tolled" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(7), [Remedy.Return], tolling: Repairs)]),
        "restart" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(7), [Remedy.Return], afterExchange: AfterExchange.Restart)]),
        "unlimited" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), WindowLength.Unlimited, [Remedy.Repair])]),
        "none" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), WindowLength.None, [Remedy.Return])]),
        "until" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), WindowLength.UntilDate(new LocalDate(2025, 1, 31)), [Remedy.Return])]),
        "usage" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(60), [Remedy.Return], counter: Counter.Kilometres, usageLimit: 3000)]),
        "early" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(14), [Remedy.Return], early: EarlyReturn.Allowed)]),
        "early until" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), WindowLength.UntilDate(new LocalDate(2025, 1, 31)), [Remedy.Return], early: EarlyReturn.Allowed)]),
        "hours" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), WindowLength.Of(ElapsedWindow.OfDays(7)), [Remedy.Return])]),
        "gold-only" => ReturnPolicy.Create([NoReason("gold", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(30), [Remedy.Return], when: Selector.Where(TraitKind.Tier, ["gold"]))]),
        "together" => ReturnPolicy.Create(
        [
            NoReason("early", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(3), [Remedy.Return, Remedy.Exchange], early: EarlyReturn.Allowed),
            NoReason("late", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(14), [Remedy.Exchange, Remedy.Repair]),
        ]),
        "exempt" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(14), [Remedy.Return], exempt: ["food", "digital"])]),
        "tiers" => ReturnPolicy.Create(
        [
            NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(30), [Remedy.Return, Remedy.Exchange], fee: RestockingFee.ByDay(
            [
                RestockingTier.Through(7, null), RestockingTier.Through(14, RestockingFee.Percent(10)), RestockingTier.After(RestockingFee.Percent(15)),
            ])),
        ]),
        "gold" => ReturnPolicy.Create(
        [
            NoReason("all", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(14), [Remedy.Return]),
            NoReason("gold", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(30), [Remedy.Return], when: Selector.Where(TraitKind.Tier, ["gold"])),
        ]),
        "replaces" => ReturnPolicy.Create(
        [
            ReturnWindow.Create(
                "10", [ReturnReason.PerformanceFailure], ReturnStart.At(UnitEvent.Sale), Term.OfDays(10), [Remedy.Exchange, Remedy.Refund], replaces: ["30"], conditions: [EvidenceKind.ProofOfPurchase]),
            Failure("30", UnitEvent.Sale, 30, [Remedy.Exchange, Remedy.Repair]),
        ]),
        "parcels" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(ReturnBasis.LastParcel), Term.OfDays(14), [Remedy.Return])]),
        "own parcel" => ReturnPolicy.Create([NoReason("w", ReturnStart.At(ReturnBasis.OwnParcel), Term.OfDays(14), [Remedy.Return])]),
        "refuse" => ReturnPolicy.Create(
            [NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfMonths(1), [Remedy.Return], profile: CountingProfile.Create(monthEnd: MonthEnd.Refuse))]),
        "working days" => ReturnPolicy.Create(
            [NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfWorkingDays(5), [Remedy.Return], profile: CountingProfile.Create(calendar: Known2024))]),
        "deadlines" => ReturnPolicy.Create(
            [NoReason("w", ReturnStart.At(UnitEvent.Delivery), Term.OfDays(14), [Remedy.Return])],
            [SellerDeadline.Create("refund", ReturnStart.At(ReturnEvent.GoodsReceived), Term.OfDays(7))]),
        _ => throw new InvalidDataException("No such policy: " + name),
    };

    private static ReturnWindow Failure(string id, UnitEvent from, int days, ValueList<Remedy> remedies, string? clause = null, ValueList<EvidenceKind> conditions = default) =>
        ReturnWindow.Create(
            id,
            [ReturnReason.PerformanceFailure],
            ReturnStart.At(from),
            Term.OfDays(days),
            remedies,
            conditions: conditions,
            clause: clause is null ? null : Clause.Of(clause));

    private static ReturnWindow NoReason(
        string id,
        ReturnStart start,
        WindowLength length,
        ValueList<Remedy> remedies,
        string? clause = null,
        ValueList<EvidenceKind> conditions = default,
        TollingRule? tolling = null,
        AfterExchange afterExchange = AfterExchange.Unchanged,
        Counter? counter = null,
        decimal? usageLimit = null,
        EarlyReturn early = EarlyReturn.NotBeforeStart,
        ValueList<string> exempt = default,
        RestockingFee? fee = null,
        Selector? when = null,
        CountingProfile? profile = null) =>
        ReturnWindow.Create(
            id,
            [ReturnReason.NoReason],
            start,
            length,
            remedies,
            when,
            profile,
            conditions: conditions,
            exemptCategories: exempt,
            counter: counter,
            usageLimit: usageLimit,
            tolling: tolling,
            early: early,
            afterExchange: afterExchange,
            fee: fee,
            clause: clause is null ? null : Clause.Of(clause));
}
