using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Tests.Remedies;

/// <summary>The policies that example tables name: the published ones by their clause, and small ones for a single rule.</summary>
internal static class RemedyExamplePolicies
{
    private static readonly TollingRule Nights = TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.WaitingForParts)]);

    private static readonly WarrantyPolicy ThreeYears = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(3))]);

    private static readonly WarrantyFallback OfManufacture = WarrantyFallback.Create([UnitEvent.Manufacture], [TermRule.ForUnit(Term.OfMonths(12))]);

    private static readonly WarrantyPolicy National =
        WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], tolling: Nights, exchanges: [ExchangeRule.Restart(Clause.Of("P17.6"))]);

    /// <summary>Depreciation of 0.1 % a day; days in repair are no days of use.</summary>
    private static readonly RefundPolicy Depreciation = RefundPolicy.Create(Deduction.PerDay(0.001m), afterExchange: AfterExchange.Restart);

    public static RemedyPolicy Named(string name) => name switch
    {
        "P1" => One(WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(3), Clause.Of("P1.1"))]), RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.ExchangeSameModel], clause: Clause.Of("P1.6"))),
        "P14" => RemedyPolicy.Create(
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]),
            [
                RemedyTrigger.Create("irreparable", [RemedyMeasure.Irreparable], [Remedy.NewProduct, Remedy.Refund], clause: Clause.Of("P14.3")),
                RemedyTrigger.Create("persists", [RemedyMeasure.Repairs(1)], [Remedy.NewProduct, Remedy.Refund], scope: RemedyScope.SameFault, clause: Clause.Of("P14.3")),
            ]),
        "P17" => RemedyPolicy.Create(National, [TwoRepairs(Remedy.ExchangeSameModel, Remedy.Refund)], refund: Depreciation),
        "national-exchange" => RemedyPolicy.Create(
            National,
            [
                TwoRepairs(Remedy.Exchange),
                RemedyTrigger.Create("parts", [RemedyMeasure.PartsUnavailable(90, RemedyThreshold.MoreThan)], [Remedy.Exchange]),
                RemedyTrigger.Create("long", [RemedyMeasure.SingleRepair(30, RemedyThreshold.MoreThan)], [Remedy.Exchange]),
            ],
            [
                ReplacementRow.Of(Truth.Yes, ReplacementChoice.SameModel, Remedy.ExchangeSameModel),
                ReplacementRow.Of(Truth.Yes, ReplacementChoice.Refuses, Remedy.RefundLessDeduction),
                ReplacementRow.Of(Truth.No, ReplacementChoice.OtherModel, Remedy.ExchangeOtherModel),
                ReplacementRow.Of(Truth.No, ReplacementChoice.Refuses, Remedy.RefundInFull),
            ],
            Depreciation),
        "downtime" => One(ThreeYears, RemedyTrigger.Create(
            "down", [RemedyMeasure.Downtime(30, RemedyThreshold.AtLeast, excludedReasons: ["loaner"])], [Remedy.Refund], strength: RemedyStrength.Presumption)),
        "started days" => One(ThreeYears, RemedyTrigger.Create(
            "down", [RemedyMeasure.Downtime(30, RemedyThreshold.MoreThan, RemedyDayCount.StartedDays, ["transport"])], [Remedy.Exchange])),
        "part" => One(ThreeYears, RemedyTrigger.Create("part", [RemedyMeasure.Replacements(2)], [Remedy.Exchange])),
        "main part" => One(ThreeYears, RemedyTrigger.Create("main", [RemedyMeasure.Repairs(2)], [Remedy.Exchange], scope: RemedyScope.SameMainPart)),
        "safety" => One(ThreeYears, RemedyTrigger.Create(
            "safety", [RemedyMeasure.Repairs(2)], [Remedy.Refund], [EvidenceKind.Of("notice-given")], RemedyScope.SafetyFault, RemedyPeriod.First(Term.OfMonths(18), usageLimit: 18_000), Term.OfMonths(24))),
        "floor refused" => One(
            WarrantyPolicy.Create(
                [UnitEvent.Sale],
                [TermRule.ForUnit(Term.OfDays(15))],
                floors: [FloorRule.Create(FloorEvent.HandBack, Term.OfMonths(1), RepairScope.Unit, CountingProfile.Create(monthEnd: MonthEnd.Refuse))]),
            RemedyTrigger.Create("one", [RemedyMeasure.Repairs(1)], [Remedy.Exchange], failure: FailureNeed.Needed)),
        "loaner" => One(ThreeYears, RemedyTrigger.Create("loaner", [RemedyMeasure.CurrentStay(5, RemedyThreshold.MoreThan)], [Remedy.Loaner])),
        "loaner-downtime" => One(ThreeYears, LoanerBy(RemedyMeasure.Downtime(5, excludedReasons: ["loaner"]))),
        "loaner-single" => One(ThreeYears, LoanerBy(RemedyMeasure.SingleRepair(9, excludedReasons: ["loaner"]))),
        "loaner-hours" => One(ThreeYears, LoanerBy(RemedyMeasure.Downtime(8, dayCount: RemedyDayCount.StartedDays))),
        "loaner-touched" => One(ThreeYears, LoanerBy(RemedyMeasure.CurrentStay(1, dayCount: RemedyDayCount.Touched))),
        "loaner-exchange" => One(National, LoanerBy(RemedyMeasure.Downtime(5))),
        "loaner-if-asked" => One(ThreeYears, RemedyTrigger.Create("loaner", [RemedyMeasure.CurrentStay(5)], [Remedy.Loaner], [EvidenceKind.Of("notice-given")])),
        "loaner-registered" => One(FromManufacture(WarrantyCondition.Registered(Term.OfDays(30), fallback: OfManufacture)), LoanerBy(RemedyMeasure.CurrentStay(5))),
        "loaner-registered-downtime" => One(FromManufacture(WarrantyCondition.Registered(Term.OfDays(30), fallback: OfManufacture)), LoanerBy(RemedyMeasure.Downtime(3))),
        "registered-made" => One(FromManufacture(WarrantyCondition.Registered(Term.OfDays(30), fallback: OfManufacture)), AskedWithin(Term.OfMonths(1))),
        "proof-made" => One(FromManufacture(WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, fallback: OfManufacture)), AskedWithin(Term.OfMonths(18))),
        "downtime-now" => One(ThreeYears, RemedyTrigger.Create("down", [RemedyMeasure.CurrentStay(5)], [Remedy.Exchange])),
        "one repair" => One(ThreeYears, RemedyTrigger.Create("long", [RemedyMeasure.SingleRepair(10, excludedReasons: ["loaner"])], [Remedy.Exchange])),
        "two grounds" => RemedyPolicy.Create(
            ThreeYears,
            [
                RemedyTrigger.Create("down", [RemedyMeasure.Downtime(5)], [Remedy.Refund, Remedy.Exchange], strength: RemedyStrength.Presumption, clause: Clause.Of("1")),
                RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.Exchange, Remedy.Repair], failure: FailureNeed.NotNeeded, clause: Clause.Of("2")),
            ]),
        "all at once" => One(ThreeYears, RemedyTrigger.Create(
            "all",
            [RemedyMeasure.Irreparable, RemedyMeasure.Downtime(5, RemedyThreshold.MoreThan), RemedyMeasure.Repairs(1, RemedyThreshold.MoreThan), RemedyMeasure.Replacements(1)],
            [Remedy.Refund],
            [EvidenceKind.Of("notice-given")],
            claimBy: Term.OfYears(4),
            failure: FailureNeed.Needed)),
        "working days" => One(ThreeYears, RemedyTrigger.Create(
            "roll", [RemedyMeasure.Repairs(1)], [Remedy.Exchange], period: RemedyPeriod.First(Term.OfDays(10), Rolled(MonthEnd.LastDay)), claimBy: Term.OfDays(24), failure: FailureNeed.NotNeeded)),
        "month end refused" => One(ThreeYears, RemedyTrigger.Create(
            "month", [RemedyMeasure.Repairs(1)], [Remedy.Exchange], period: RemedyPeriod.First(Term.OfMonths(1), Rolled(MonthEnd.Refuse)), claimBy: Term.OfMonths(1), failure: FailureNeed.NotNeeded)),
        "two prices" => RemedyPolicy.Create(
            ThreeYears,
            [
                RemedyTrigger.Create("free", [RemedyMeasure.Repairs(1)], [Remedy.Refund], failure: FailureNeed.NotNeeded, deduction: Deduction.None),
                RemedyTrigger.Create("by-day", [RemedyMeasure.Repairs(1)], [Remedy.Refund], failure: FailureNeed.NotNeeded),
                RemedyTrigger.Create("free-too", [RemedyMeasure.Repairs(1)], [Remedy.Refund], failure: FailureNeed.NotNeeded, deduction: Deduction.None),
            ],
            [ReplacementRow.Of(Truth.No, ReplacementChoice.Refuses, Remedy.RefundLessDeduction)],
            Depreciation),
        "best price first" => RemedyPolicy.Create(
            ThreeYears,
            [
                RemedyTrigger.Create("free", [RemedyMeasure.Repairs(1)], [Remedy.Refund], failure: FailureNeed.NotNeeded, deduction: Deduction.None),
                RemedyTrigger.Create("by-day", [RemedyMeasure.Repairs(1)], [Remedy.Refund], failure: FailureNeed.NotNeeded),
            ],
            [ReplacementRow.Of(Truth.No, ReplacementChoice.Refuses, Remedy.RefundLessDeduction)],
            Depreciation),
        "shown irreparable" => One(ThreeYears, RemedyTrigger.Create("shown", [RemedyMeasure.Irreparable], [Remedy.Refund], [EvidenceKind.Irreparable])),
        "registered-or-made" => One(
            FromManufacture(WarrantyCondition.Registered(Term.OfDays(30), fallback: OfManufacture)),
            RemedyTrigger.Create("one", [RemedyMeasure.Repairs(1)], [Remedy.Exchange], failure: FailureNeed.NotNeeded)),
        "presumed price" => RemedyPolicy.Create(
            ThreeYears,
            [
                RemedyTrigger.Create("presumed", [RemedyMeasure.Repairs(1)], [Remedy.Exchange], failure: FailureNeed.NotNeeded, strength: RemedyStrength.Presumption, deduction: Deduction.None),
                RemedyTrigger.Create("due", [RemedyMeasure.Repairs(2)], [Remedy.Exchange], failure: FailureNeed.NotNeeded),
            ],
            [ReplacementRow.Of(Truth.No, ReplacementChoice.Refuses, Remedy.RefundLessDeduction)],
            Depreciation),
        "registered" => One(
            WarrantyPolicy.Create(
                [UnitEvent.Sale],
                [TermRule.ForUnit(Term.OfMonths(24))],
                conditions: [WarrantyCondition.Registered(Term.OfDays(30), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfMonths(12))]))]),
            RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.Exchange], failure: FailureNeed.NotNeeded)),
        "proof" => One(
            WarrantyPolicy.Create(
                [UnitEvent.Sale],
                [TermRule.ForUnit(Term.OfMonths(24))],
                conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfMonths(12))]))]),
            RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.Exchange], failure: FailureNeed.NotNeeded)),
        "series" => One(
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(12)), TermRule.Create(TermPromise.Fixed, Term.OfMonths(36), series: "X")]),
            RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.Exchange])),
        _ => throw new InvalidDataException("No such policy: " + name),
    };

    private static RemedyTrigger LoanerBy(RemedyMeasure measure) => RemedyTrigger.Create("loaner", [measure], [Remedy.Loaner], failure: FailureNeed.NotNeeded);

    private static RemedyTrigger AskedWithin(Term claimBy) =>
        RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.Exchange], claimBy: claimBy, failure: FailureNeed.NotNeeded);

    private static WarrantyPolicy FromManufacture(WarrantyCondition unless) => WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(24))], conditions: [unless]);

    private static CountingProfile Rolled(MonthEnd monthEnd) => CountingProfile.Create(monthEnd: monthEnd, roll: Roll.NextWorkingDay, calendar: WorkingDayCalendar.MondayToFriday);

    private static RemedyTrigger TwoRepairs(params Remedy[] remedies) => RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], ValueList.From(remedies), clause: Clause.Of("P17.5"));

    private static RemedyPolicy One(WarrantyPolicy warranty, RemedyTrigger trigger) => RemedyPolicy.Create(warranty, [trigger]);
}
