using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Policies;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Tests.Assessments;

/// <summary>Two policies that differ in one promise, so that an example of the difference needs the facts that the promise asks for.</summary>
internal sealed record DiffPair(AfterSalesPolicy Before, AfterSalesPolicy After);

/// <summary>Pairs of policies by what they differ in: here warranties and returns.</summary>
internal static class DiffPairs
{
    private static readonly TermRule Year = TermRule.ForUnit(Term.OfYears(1));
    private static readonly EvidenceKind Proof = EvidenceKind.ProofOfPurchase;

    public static IReadOnlyDictionary<string, Func<DiffPair>> All { get; } =
        new[] { Warranties, Returns, DiffPairsOfService.Remedies, DiffPairsOfService.Fees, DiffPairsOfService.Levels }.SelectMany(pairs => pairs).ToDictionary();

    private static Dictionary<string, Func<DiffPair>> Warranties => new()
    {
        ["warranty 01: nothing"] = () => Covers(Warranty(Year), Warranty(TermRule.ForUnit(Term.OfMonths(12)))),
        ["warranty 02: longer"] = () => Covers(Warranty(Year), Warranty(TermRule.ForUnit(Term.OfMonths(13)))),
        ["warranty 03: from delivery"] = () => Covers(Warranty(Year), WarrantyPolicy.Create([UnitEvent.Delivery], [Year])),
        ["warranty 04: from delivery, or a month after dispatch"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Delivery, StartBasis.After(UnitEvent.Dispatch, Term.OfMonths(1))], [Year]), WarrantyPolicy.Create([UnitEvent.Delivery], [Year])),
        ["warranty 05: ends with a new owner"] = () => Covers(Warranty(Year), WarrantyPolicy.Create([UnitEvent.Sale], [Year], transfer: TransferRule.Ends())),
        ["warranty 06: longer, for one owner"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Sale], [Year], transfer: TransferRule.Ends()),
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], transfer: TransferRule.Ends())),
        ["warranty 07: once registered"] = () => Covers(Warranty(Year), WarrantyPolicy.Create([UnitEvent.Sale], [Year], conditions: [WarrantyCondition.Registered(Term.OfDays(30))])),
        ["warranty 08: longer for a series"] = () => Covers(Warranty(Year), Warranty(Year, TermRule.Create(TermPromise.Fixed, Term.OfYears(3), series: "S9"))),
        ["warranty 09: longer for other series"] = () => Covers(
            Warranty(Year, TermRule.Create(TermPromise.Fixed, Term.OfYears(3), series: "S9")),
            Warranty(TermRule.ForUnit(Term.OfYears(2)), TermRule.Create(TermPromise.Fixed, Term.OfYears(3), series: "S9"))),
        ["warranty 10: as agreed, at most"] = () => Covers(
            Warranty(TermRule.Create(TermPromise.AgreedUpTo, Term.OfYears(1))), Warranty(Year)),
        ["warranty 11: shorter for a component"] = () => Covers(Warranty(Year), Warranty(Year, TermRule.ForComponent("lamp", Term.OfMonths(3)))),
        ["warranty 12: longer for a class"] = () => Covers(Warranty(Year), Warranty(Year, TermRule.ForClass("power", Term.OfYears(2)))),
        ["warranty 13: not against misuse"] = () => Covers(Warranty(Year), WarrantyPolicy.Create([UnitEvent.Sale], [Year], exclusions: [Cause.Misuse])),
        ["warranty 14: longer, not against misuse"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Sale], [Year], exclusions: [Cause.Misuse]),
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], exclusions: [Cause.Misuse])),
        ["warranty 15: only against two causes"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Sale], [Year], onlyCauses: [Cause.Material, Cause.Quality]), WarrantyPolicy.Create([UnitEvent.Sale], [Year], onlyCauses: [Cause.Quality])),
        ["warranty 16: without a proof"] = () => Covers(WarrantyPolicy.Create([UnitEvent.Sale], [Year], conditions: [WarrantyCondition.Present(Proof)]), Warranty(Year)),
        ["warranty 17: longer, with a proof"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Sale], [Year], conditions: [WarrantyCondition.Present(Proof)]),
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], conditions: [WarrantyCondition.Present(Proof)])),
        ["warranty 18: less with a proof, more without"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], conditions: [WarrantyCondition.Present(Proof)]), Warranty(Year)),
        ["warranty 19: a damaged housing is misuse, where the cause is known"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Sale], [Year], exclusions: [Cause.Misuse]), WarrantyPolicy.Create([UnitEvent.Sale], [Year], exclusions: [Cause.Misuse], findings: [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.Misuse)])),
        ["warranty 20: longer, unless the housing is damaged"] = () => Covers(Damaged(Year), Damaged(TermRule.ForUnit(Term.OfYears(2)))),
        ["warranty 21: fewer kilometres"] = () => Covers(Driven(50_000), Driven(20_000)),
        ["warranty 22: longer, up to 20,000 km"] = () => Covers(Driven(20_000), Driven(20_000, 2)),
        ["warranty 23: again after an exchange"] = () => Covers(Warranty(Year), WarrantyPolicy.Create([UnitEvent.Sale], [Year], exchanges: [ExchangeRule.Restart()])),
        ["warranty 24: again after an exchange for a fault"] = () => Covers(Warranty(Year), WarrantyPolicy.Create([UnitEvent.Sale], [Year], exchanges: [ExchangeRule.Restart(reason: "fault")])),
        ["warranty 25: a bought extension from the old end"] = () => Covers(
            Warranty(TermRule.ForUnit(Term.OfDays(1_173))), WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfDays(1_173))], stacking: Stacking.FromOldEnd)),
        ["warranty 26: days in repair do not count"] = () => Covers(Warranty(Year), WarrantyPolicy.Create([UnitEvent.Sale], [Year], tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair)]))),
        ["warranty 27: for life"] = () => Covers(Warranty(Year), Warranty(TermRule.ForUnit(Term.OfYears(150)))),
        ["warranty 28: counted from the day itself"] = () => Covers(Warranty(Year), WarrantyPolicy.Create([UnitEvent.Sale], [Year], CountingProfile.Create(FirstDay.Included))),
        ["warranty 29: another month end"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(1))]),
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(1))], CountingProfile.Create(monthEnd: MonthEnd.NextFirst))),
        ["warranty 30: a part keeps its own term"] = () => Covers(
            WarrantyPolicy.Create([UnitEvent.Sale], [Year], partWarranty: PartWarrantyRule.Create(Term.OfMonths(3), PartWarrantyScope.Defect)),
            WarrantyPolicy.Create([UnitEvent.Sale], [Year], partWarranty: PartWarrantyRule.Create(Term.OfYears(2), PartWarrantyScope.Defect))),
        ["warranty 31: promised at all"] = () => new DiffPair(Policy(returns: ReturnPolicy.Create([Window(7)])), Policy(Warranty(Year), ReturnPolicy.Create([Window(7)]))),
        ["warranty 32: a term of none, where nothing was promised"] = () => new DiffPair(Policy(returns: ReturnPolicy.Create([Window(7)])), Policy(Warranty(TermRule.Create(TermPromise.None, null)), ReturnPolicy.Create([Window(7)]))),
    };

    private static Dictionary<string, Func<DiffPair>> Returns => new()
    {
        ["return 01: longer"] = () => Returned(Window(7), Window(14)),
        ["return 02: less a part"] = () => Returned(Window(7), Window(7, fee: RestockingFee.Percent(10))),
        ["return 03: longer, less a part"] = () => Returned(Window(7), Window(14, fee: RestockingFee.Percent(10))),
        ["return 04: an amount for each unit"] = () => Returned(Window(7, fee: RestockingFee.PerUnit(Money.Of(10, "USD"))), Window(7, fee: RestockingFee.PerUnit(Money.Of(5, "USD")))),
        ["return 05: exchanged, not taken back"] = () => Returned(Window(7), Window(7, Remedy.Exchange)),
        ["return 07: online longer"] = () => Returned(
            [Window(7)], [Window(7), Window(14, id: "online", when: Selector.Where(TraitKind.Channel, ["online"]), replaces: ["window"])]),
        ["return 08: longer, more online"] = () => Returned(
            [Window(7), Window(30, id: "online", when: Selector.Where(TraitKind.Channel, ["online"]), replaces: ["window"])],
            [Window(14), Window(30, id: "online", when: Selector.Where(TraitKind.Channel, ["online"]), replaces: ["window"])]),
        ["return 09: no underwear"] = () => Returned(Window(7), Window(7, exempt: ["underwear"])),
        ["return 10: longer, no underwear"] = () => Returned(Window(7, exempt: ["underwear"]), Window(14, exempt: ["underwear"])),
        ["return 11: longer for a quality problem"] = () => Returned(
            [Window(7)], [Window(7), Window(30, id: "quality", reason: ReturnReason.QualityProblem)]),
        ["return 12: longer from the last parcel"] = () => Returned(Window(7, start: ReturnBasis.LastParcel), Window(14, start: ReturnBasis.LastParcel)),
        ["return 13: from an event that is not known"] = () => Returned(Window(7), Window(7, start: ReturnEvent.Informed)),
        ["return 14: only unused"] = () => Returned(Window(7), Window(7, conditions: [EvidenceKind.Unused])),
        ["return 15: used for an hour at most"] = () => Returned(Window(7), Window(7, hours: 1)),
        ["return 16: with the freight"] = () => Returned(Window(7, refund: RefundPolicy.Create()), Window(7, refund: RefundPolicy.Create(parts: [RefundPart.Freight]))),
        ["return 17: sent back at the seller's cost"] = () => Returned(Window(7, toSeller: FreightPayer.Customer), Window(7, toSeller: FreightPayer.Seller)),
        ["return 18: freight both ways changes sides"] = () => Returned(
            Window(7, toSeller: FreightPayer.Customer, toCustomer: FreightPayer.Seller), Window(7, toSeller: FreightPayer.Seller, toCustomer: FreightPayer.Customer)),
        ["return 19: both freights"] = () => Returned(
            Window(7, toSeller: FreightPayer.Seller, toCustomer: FreightPayer.Customer), Window(7, toSeller: FreightPayer.Seller, toCustomer: FreightPayer.Seller)),
        ["return 23: freight shared"] = () => Returned(Window(7, toSeller: FreightPayer.Customer), Window(7, toSeller: FreightPayer.Shared)),
        ["return 24: freight that was not stated"] = () => Returned(Window(7), Window(7, toSeller: FreightPayer.Customer)),
        ["return 25: from one's own parcel"] = () => Returned(Window(7), Window(7, start: ReturnBasis.OwnParcel)),
        ["return 26: longer from one's own parcel, both"] = () => Returned(Window(7, start: ReturnBasis.OwnParcel), Window(9, start: ReturnBasis.OwnParcel)),
        ["return 20: without a last day"] = () => Returned(Window(7), Window(WindowLength.Unlimited)),
        ["return 21: a fee in another currency"] = () => Returned(
            Window(7, fee: RestockingFee.PerReturn(Money.Of(5, "USD"))), Window(7, fee: RestockingFee.PerReturn(Money.Of(4, "CHF")))),
        ["return 22: an event or another is not known"] = () => Returned(Window(7, start: ReturnEvent.Informed), Window(7, start: ReturnEvent.GoodsReceived)),
    };

    public static AfterSalesPolicy Policy(WarrantyPolicy? warranty = null, ReturnPolicy? returns = null) => AfterSalesPolicy.Create("p", "1", warranty: warranty, returns: returns);

    public static WarrantyPolicy Warranty(params TermRule[] terms) => WarrantyPolicy.Create([UnitEvent.Sale], [.. terms]);

    private static DiffPair Covers(WarrantyPolicy before, WarrantyPolicy after) => new(Policy(before), Policy(after));

    private static WarrantyPolicy Damaged(TermRule term) =>
        WarrantyPolicy.Create([UnitEvent.Sale], [term], exclusions: [Cause.Misuse], findings: [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.Misuse)]);

    private static WarrantyPolicy Driven(int limit, int years = 1) =>
        WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(years))], usageLimits: [UsageLimit.Create(Counter.Kilometres, limit)]);

    private static DiffPair Returned(ReturnWindow before, ReturnWindow after) => Returned([before], [after]);

    private static DiffPair Returned(ValueList<ReturnWindow> before, ValueList<ReturnWindow> after) =>
        new(Policy(returns: ReturnPolicy.Create(before)), Policy(returns: ReturnPolicy.Create(after)));

    private static ReturnWindow Window(
        int days, Remedy remedy = Remedy.Return, string id = "window", ReturnReason? reason = null, Selector? when = null, ValueList<string> replaces = default, ValueList<string> exempt = default,
        ReturnBasis? start = null, ValueList<EvidenceKind> conditions = default, decimal? hours = null, RestockingFee? fee = null, RefundPolicy? refund = null,
        FreightPayer toSeller = FreightPayer.NotStated, FreightPayer toCustomer = FreightPayer.NotStated) => ReturnWindow.Create(
            id,
            [reason ?? ReturnReason.NoReason],
            ReturnStart.At(start ?? UnitEvent.Sale),
            Term.OfDays(days),
            [remedy],
            when,
            replaces: replaces,
            conditions: conditions,
            exemptCategories: exempt,
            counter: hours is null ? null : Counter.Hours,
            usageLimit: hours,
            freightToSeller: toSeller,
            freightToCustomer: toCustomer,
            fee: fee,
            refund: refund);

    private static ReturnWindow Window(WindowLength length) => ReturnWindow.Create("window", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), length, [Remedy.Return]);
}
