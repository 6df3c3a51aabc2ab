using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

/// <summary>Pairs of policies by what they differ in: remedies, fees and service levels.</summary>
internal static class DiffPairsOfService
{
    private static readonly WarrantyPolicy Year = DiffPairs.Warranty(TermRule.ForUnit(Term.OfYears(1)));

    public static Dictionary<string, Func<DiffPair>> Remedies => new()
    {
        ["remedy 01: after fewer repairs"] = () => Earned(Trigger(RemedyMeasure.Repairs(3)), Trigger(RemedyMeasure.Repairs(2))),
        ["remedy 02: a right, not presumed"] = () => Earned(Trigger(RemedyMeasure.Repairs(1), strength: RemedyStrength.Presumption), Trigger(RemedyMeasure.Repairs(1))),
        ["remedy 03: presumed at all"] = () => Earned(Trigger(RemedyMeasure.Repairs(9)), Trigger(RemedyMeasure.Repairs(1), strength: RemedyStrength.Presumption)),
        ["remedy 04: only for a safety fault"] = () => Earned(Trigger(RemedyMeasure.Repairs(2), scope: RemedyScope.SafetyFault), Trigger(RemedyMeasure.Repairs(3), scope: RemedyScope.SafetyFault)),
        ["remedy 05: only for the same fault"] = () => Earned(Trigger(RemedyMeasure.Repairs(3), scope: RemedyScope.SameFault), Trigger(RemedyMeasure.Repairs(2), scope: RemedyScope.SameFault)),
        ["remedy 06: only for the same main part"] = () => Earned(Trigger(RemedyMeasure.Repairs(3), scope: RemedyScope.SameMainPart), Trigger(RemedyMeasure.Repairs(2), scope: RemedyScope.SameMainPart)),
        ["remedy 07: after fewer days"] = () => Earned(Trigger(RemedyMeasure.Downtime(30)), Trigger(RemedyMeasure.Downtime(20))),
        ["remedy 08: after fewer days in a row"] = () => Earned(Trigger(RemedyMeasure.SingleRepair(30)), Trigger(RemedyMeasure.SingleRepair(20))),
        ["remedy 09: after fewer days without the part"] = () => Earned(Trigger(RemedyMeasure.PartsUnavailable(30)), Trigger(RemedyMeasure.PartsUnavailable(20))),
        ["remedy 10: after fewer parts"] = () => Earned(Trigger(RemedyMeasure.Replacements(3)), Trigger(RemedyMeasure.Replacements(2))),
        ["remedy 11: when irreparable"] = () => Earned(Trigger(RemedyMeasure.Repairs(1)), Trigger(RemedyMeasure.Irreparable)),
        ["remedy 12: to be asked for sooner"] = () => Earned(Trigger(RemedyMeasure.Repairs(1), claimBy: Term.OfYears(1)), Trigger(RemedyMeasure.Repairs(1), claimBy: Term.OfMonths(6))),
        ["remedy 13: to be asked for without a last day"] = () => Earned(Trigger(RemedyMeasure.Repairs(1), claimBy: Term.OfMonths(6)), Trigger(RemedyMeasure.Repairs(1))),
        ["remedy 14: with a notice"] = () => Earned(Trigger(RemedyMeasure.Repairs(1)), Trigger(RemedyMeasure.Repairs(1), conditions: [EvidenceKind.Of("notice-given")])),
        ["remedy 15: less for use"] = () => Earned(Trigger(RemedyMeasure.Repairs(1)), Trigger(RemedyMeasure.Repairs(1), deduction: Deduction.PerDay(0.01m))),
        ["remedy 16: another unit, not the money"] = () => Earned(Trigger(RemedyMeasure.Repairs(1)), Trigger(RemedyMeasure.Repairs(1), remedy: Remedy.ExchangeSameModel)),
        ["remedy 17: the same model from stock"] = () => new DiffPair(Exchanged(), Exchanged(ReplacementRow.Of(Truth.Yes, ReplacementChoice.SameModel, Remedy.ExchangeSameModel))),
        ["remedy 18: another model, or the money"] = () => new DiffPair(
            Exchanged(ReplacementRow.Of(Truth.No, ReplacementChoice.OtherModel, Remedy.Refund)),
            Exchanged(ReplacementRow.Of(Truth.No, ReplacementChoice.OtherModel, Remedy.ExchangeOtherModel))),
        ["remedy 19: the money after a refusal"] = () => new DiffPair(Exchanged(), Exchanged(ReplacementRow.Of(Truth.No, ReplacementChoice.Refuses, Remedy.RefundInFull))),
        ["remedy 20: promised at all"] = () => new DiffPair(Of(Year), Of(Year, Trigger(RemedyMeasure.Repairs(1)))),
        ["remedy 21: also after the first days"] = () => Earned(
            Trigger(RemedyMeasure.Repairs(1), period: RemedyPeriod.First(Term.OfDays(5), usageLimit: 1_000)), Trigger(RemedyMeasure.Repairs(1), period: RemedyPeriod.First(null, usageLimit: 1_000))),
    };

    public static Dictionary<string, Func<DiffPair>> Fees => new()
    {
        ["fee 01: labour is free"] = () => Charged([Rule("labour", Pricing.Listed)], [Rule("labour", Pricing.NoCharge)]),
        ["fee 02: parts at cost"] = () => Charged([Rule("all", Pricing.Listed)], [Rule("parts", Pricing.Cost, FeeSelector.Create([LineKind.Parts])), Rule("all", Pricing.Listed)]),
        ["fee 03: on site at a rate"] = () => Charged(
            [Rule("all", Pricing.Listed)], [Rule("on-site", Pricing.AtRate(Money.Of(140, "EUR")), FeeSelector.Create(modes: [ServiceMode.OnSite])), Rule("all", Pricing.Listed)]),
        ["fee 04: less in a region"] = () => Charged(
            [Rule("all", Pricing.Listed)], [Rule("islands", Pricing.AtRate(Money.Of(90, "EUR")), FeeSelector.Create(regions: ["islands"])), Rule("all", Pricing.Listed)]),
        ["fee 05: more after misuse"] = () => Charged(
            [Rule("all", Pricing.Listed)], [Rule("misuse", Pricing.AtRate(Money.Of(150, "EUR")), FeeSelector.Create(causes: [Cause.Misuse])), Rule("all", Pricing.Listed)]),
        ["fee 06: a component for less"] = () => Charged(
            [Rule("all", Pricing.Listed)], [Rule("lamps", Pricing.NoCharge, FeeSelector.Create(components: ["lamp"])), Rule("all", Pricing.Listed)]),
        ["fee 07: in another currency"] = () => Charged([Rule("all", Pricing.AtRate(Money.Of(90, "EUR")))], [Rule("all", Pricing.AtRate(Money.Of(80, "USD")))], "USD"),
        ["fee 08: a discount for members"] = () => Charged(
            [Rule("all", Pricing.Listed)], [Rule("all", Pricing.Listed.WithDiscounts([Discount.OfPercent(10, EvidenceKind.Of("member"))]))]),
        ["fee 09: free in the warranty"] = () => new DiffPair(
            Tariff(Year, Rule("all", Pricing.Listed)), Tariff(Year, Rule("covered", Pricing.NoCharge, FeeSelector.Create(coverages: [CoverageStatus.Covered])), Rule("all", Pricing.Listed))),
        ["fee 10: no price for parts"] = () => Charged([Rule("all", Pricing.Listed)], [Rule("labour", Pricing.Listed, FeeSelector.Create([LineKind.Labour]))]),
        ["fee 11: a tariff at all, without tax"] = () => new DiffPair(
            Of(Year), AfterSalesPolicy.Create("p", "1", fees: FeePolicy.Create(Currency.Of("CHF"), [Rule("all", Pricing.Listed)], prices: PriceBasis.Net))),
        ["fee 12: on site in a region"] = () => Charged(
            [Rule("all", Pricing.Listed)],
            [Rule("far", Pricing.AtRate(Money.Of(200, "EUR")), FeeSelector.Create(modes: [ServiceMode.OnSite], causes: [Cause.Misuse], regions: ["islands"])), Rule("all", Pricing.Listed)]),
    };

    public static Dictionary<string, Func<DiffPair>> Levels => new()
    {
        ["service level 01: sooner"] = () => Levelled([Commitment("fix", 24)], [Commitment("fix", 8)]),
        ["service level 02: promised at all, and another later"] = () => Levelled([Commitment("visit", 8)], [Commitment("visit", 24), Commitment("answer", 1)]),
        ["service level 03: sooner for what is critical"] = () => Levelled(
            [Commitment("fix", 24)], [Commitment("fix", 24, when: Selector.Where(TraitKind.Severity, ["low", "other"])), Commitment("fix", 4, when: Selector.Where(TraitKind.Severity, ["critical"]))]),
        ["service level 04: longer for many units"] = () => Levelled([Commitment("fix", 24)], [Commitment("fix", ServiceTarget.Within(Duration.FromHours(24)).Per(10))]),
        ["service level 05: from an event that has not come"] = () => Levelled([Commitment("fix", 24)], [Commitment("fix", 24, ServiceEventKind.Received)]),
        ["service level 06: not on weekends"] = () => Levelled(
            [Commitment("fix", 8)],
            [Commitment("fix", ServiceTarget.Within(Duration.FromHours(8)), BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")])))]),
        ["service level 07: the same"] = () => Levelled([Commitment("fix", 24)], [Commitment("fix", ServiceTarget.WithinDays(1))]),
        ["all questions"] = () => new DiffPair(
            AfterSalesPolicy.Create(
                "p",
                "1",
                warranty: WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], exclusions: [Cause.Misuse]),
                returns: ReturnPolicy.Create([ReturnWindow.Create("window", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(7), [Remedy.Return])]),
                fees: FeePolicy.Create(Currency.Of("EUR"), [Rule("all", Pricing.NoCharge)]),
                serviceLevels: ServiceLevelPolicy.Create([Commitment("fix", 24)])),
            AfterSalesPolicy.Create(
                "p",
                "2",
                warranty: DiffPairs.Warranty(TermRule.ForUnit(Term.OfMonths(6))),
                returns: ReturnPolicy.Create([ReturnWindow.Create("window", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(14), [Remedy.Exchange])]),
                remedies: RemedyPolicy.Create(DiffPairs.Warranty(TermRule.ForUnit(Term.OfMonths(6))), [Trigger(RemedyMeasure.Repairs(1))]),
                fees: FeePolicy.Create(Currency.Of("EUR"), [Rule("all", Pricing.Listed)]),
                serviceLevels: ServiceLevelPolicy.Create([Commitment("fix", 8)]))),
    };

    private static AfterSalesPolicy Of(WarrantyPolicy warranty, params RemedyTrigger[] triggers) =>
        AfterSalesPolicy.Create("p", "1", warranty: warranty, remedies: triggers.Length == 0 ? null : RemedyPolicy.Create(warranty, [.. triggers]));

    private static DiffPair Earned(RemedyTrigger before, RemedyTrigger after) => new(Of(Year, before), Of(Year, after));

    private static AfterSalesPolicy Exchanged(params ReplacementRow[] matrix) =>
        AfterSalesPolicy.Create("p", "1", warranty: Year, remedies: RemedyPolicy.Create(Year, [Trigger(RemedyMeasure.Repairs(1), remedy: Remedy.Exchange)], [.. matrix]));

    private static RemedyTrigger Trigger(
        RemedyMeasure measure, Remedy remedy = Remedy.Refund, RemedyScope scope = RemedyScope.Any, RemedyStrength strength = RemedyStrength.Right, Term? claimBy = null,
        ValueList<EvidenceKind> conditions = default, Deduction? deduction = null, RemedyPeriod? period = null) =>
        RemedyTrigger.Create("trigger", [measure], [remedy], conditions, scope, period, claimBy, FailureNeed.NotNeeded, strength, deduction);

    private static AfterSalesPolicy Tariff(WarrantyPolicy? warranty, params FeeRule[] rules) =>
        AfterSalesPolicy.Create("p", "1", warranty: warranty, fees: FeePolicy.Create(Currency.Of("EUR"), [.. rules]));

    private static DiffPair Charged(FeeRule[] before, FeeRule[] after, string currency = "EUR") => new(
        Tariff(null, before), AfterSalesPolicy.Create("p", "1", fees: FeePolicy.Create(Currency.Of(currency), [.. after])));

    private static FeeRule Rule(string id, Pricing pricing, FeeSelector? when = null) => FeeRule.Create(id, pricing, pricing == Pricing.NoCharge ? [] : [Bearer.Customer], when);

    private static DiffPair Levelled(ServiceCommitment[] before, ServiceCommitment[] after) => new(
        AfterSalesPolicy.Create("p", "1", serviceLevels: ServiceLevelPolicy.Create([.. before])), AfterSalesPolicy.Create("p", "1", serviceLevels: ServiceLevelPolicy.Create([.. after])));

    private static ServiceCommitment Commitment(string metric, int hours, ServiceEventKind? starts = null, Selector? when = null) => ServiceCommitment.Create(
        ServiceMetric.Of(metric), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), ServiceTarget.Within(Duration.FromHours(hours)), [ServiceEventKind.Resolved], starts, when);

    private static ServiceCommitment Commitment(string metric, ServiceTarget target, BusinessCalendar? calendar = null) =>
        ServiceCommitment.Create(ServiceMetric.Of(metric), calendar ?? BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), target, [ServiceEventKind.Resolved]);
}
