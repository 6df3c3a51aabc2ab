using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Tests.Warranties;

/// <summary>The warranties that the example tables name: the published ones, and small ones that show one rule each.</summary>
internal static class WarrantyExamplePolicies
{
    private static readonly Dictionary<string, WarrantyPolicy> Policies = new()
    {
        ["P1"] = WarrantyPolicy.Create(
            [UnitEvent.Sale, UnitEvent.Invoice],
            [
                TermRule.ForUnit(Term.OfYears(3), At("P1.1")),
                TermRule.ForClass("panel", Term.OfYears(2), At("P1.1")),
                TermRule.ForClass("lighting", Term.OfMonths(3), At("P1.1")),
            ],
            partWarranty: PartWarrantyRule.Create(Term.OfMonths(3), paidRepairs: PaidRepairs.Count, clause: At("P1.2")),
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, At("P1.3"))]),
        ["P3"] = WarrantyPolicy.Create(
            [UnitEvent.Acceptance],
            [TermRule.ForUnit(Term.OfYears(2), At("P3.1"))],
            exclusions: [CauseRule.Of(Cause.Misuse, At("P3.4"))],
            abnormalLife: AbnormalLifeRule.Create([NormalLife.Of("pump", Term.OfYears(5))], clause: At("P3.9"))),
        ["P5"] = WarrantyPolicy.Create(
            [UnitEvent.Certificate],
            [TermRule.ForUnit(Term.OfMonths(24), At("P5.1"))],
            conditions: [WarrantyCondition.Present(EvidenceKind.Certificate, At("P5.4"), WarrantyFallback.Create([UnitEvent.Completion]))],
            exclusions: [CauseRule.Of(Cause.Customer, At("P5.2"))]),
        ["P7"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1), At("P7.1"))],
            exclusions: ByPeople("P7.1"),
            findings: [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.People, At("P7.1"))]),
        ["P8"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1), At("P8.3"))],
            exclusions: [CauseRule.Of(Cause.Misuse, At("P8.3")), CauseRule.Of(Cause.Alteration, At("P8.3")), CauseRule.Of(Cause.SelfRepair, At("P8.3"))]),
        ["P9"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1), At("P9.3"))],
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, At("P9.4")), WarrantyCondition.Present(EvidenceKind.SerialNumber, At("P9.4"))]),
        ["P11"] = WarrantyPolicy.Create(
            [UnitEvent.Acceptance],
            [TermRule.ForUnit(Term.OfYears(3), At("P11.1"))],
            abnormalLife: AbnormalLifeRule.Create([NormalLife.Of("board", Term.OfYears(8))], clause: At("P11.6"))),
        ["P12"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfDays(60), At("P12.1"))]),
        ["P13"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1), At("P13.2"))]),
        ["P14"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1), At("P14.1"))],
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, At("P14.4")), WarrantyCondition.Present(EvidenceKind.ProductData, At("P14.4"))],
            exclusions: ByPeople("P14.1")),
        ["P16"] = WarrantyPolicy.Create(
            [UnitEvent.Dispatch],
            [
                TermRule.Create(TermPromise.None, null, clause: At("P16.1")),
                TermRule.Create(TermPromise.Fixed, Term.OfMonths(13), series: "upgraded", clause: At("P16.1")),
                TermRule.Create(TermPromise.Fixed, Term.OfMonths(12), series: "regular", clause: At("P16.1")),
                TermRule.Create(TermPromise.AgreedUpTo, Term.OfMonths(6), series: "custom", clause: At("P16.1")),
            ],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Transit)], clause: At("P16.1")),
            conditions: [WarrantyCondition.Present(EvidenceKind.AgreementFiled, At("P16.2")), WarrantyCondition.Present(EvidenceKind.AntiCounterfeitMark, At("P16.3"))],
            exclusions: [.. new[] { Cause.NotMaintained, Cause.NonOriginalPart, Cause.Alteration, Cause.WearPart, Cause.ForeignObject, Cause.SelfRepair, Cause.ForceMajeure, Cause.NotADefect }
                .Select(cause => CauseRule.Of(cause, At("P16.3")))],
            findings: [FindingRule.Of(EvidenceKind.OpenedByOthers, Cause.SelfRepair, At("P16.3")), FindingRule.Of(EvidenceKind.Of("foreign-object-found"), Cause.ForeignObject, At("P16.3"))]),
        ["P17"] = WarrantyPolicy.Create(
            [UnitEvent.Invoice],
            [TermRule.ForUnit(Term.OfYears(1), At("P17.3"))],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.WaitingForParts)], clause: At("P17.4")),
            exchanges: [ExchangeRule.Restart(At("P17.6"))]),
        ["either-basis"] = Plain([UnitEvent.Delivery, UnitEvent.Sale]),
        ["fixed-extension"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], fixedExtension: FixedExtensionRule.Create(6, 1)),
        ["fixed-extension-of-defect"] = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], fixedExtension: FixedExtensionRule.Create(1, 2, RepairScope.Defect)),
        ["floor-of-defect"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], floors: [FloorRule.Create(FloorEvent.HandBack, Term.OfMonths(2))]),
        ["floor"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], floors: [FloorRule.Create(FloorEvent.DefectAppeared, Term.OfMonths(4))]),
        ["50000-km"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], usageLimits: [UsageLimit.Create(Counter.Kilometres, 50_000)]),
        ["register-in-30-days"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], conditions: [WarrantyCondition.Registered(Term.OfDays(30))]),
        ["registered-longer"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(2))],
            conditions: [WarrantyCondition.Registered(Term.OfDays(30), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfYears(1))]))]),
        ["rolled"] = Plain([UnitEvent.Sale], CountingProfile.Create(roll: Roll.NextWorkingDay, calendar: WorkingDayCalendar.MondayToFriday)),
        ["refused"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(1))], CountingProfile.Create(monthEnd: MonthEnd.Refuse)),
        ["known-through-2024"] = Plain(
            [UnitEvent.Sale],
            CountingProfile.Create(
                roll: Roll.NextWorkingDay,
                calendar: WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, knownThrough: new NodaTime.LocalDate(2024, 12, 31)))),
        ["findings"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1))],
            exclusions: [CauseRule.Of(Cause.People, At("P6.5"))],
            findings: [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.People, At("P6.5")), FindingRule.Of(EvidenceKind.OpenedByOthers, Cause.People, At("P6.5"))]),
        ["only-makers-causes"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1))],
            onlyCauses: [CauseRule.Of(Cause.Design, At("P4.2")), CauseRule.Of(Cause.Process, At("P4.2")), CauseRule.Of(Cause.Manufacture, At("P4.2")), CauseRule.Of(Cause.Quality, At("P4.2"))]),
        ["latest-of"] = Plain([StartBasis.LatestOf([UnitEvent.Delivery, UnitEvent.Installation])]),
        ["earliest-of"] = Plain([StartBasis.EarliestOf([UnitEvent.FirstUse, UnitEvent.Registration])]),
        ["stock-time"] = Plain([UnitEvent.Sale, StartBasis.After(UnitEvent.Manufacture, Term.OfMonths(6))]),
        ["own-term-parts"] = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2)), TermRule.ForClass("lighting", Term.OfMonths(6))], partWarranty: PartWarrantyRule.Create(null)),
        ["same-defect"] = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], partWarranty: PartWarrantyRule.Create(Term.OfMonths(3), PartWarrantyScope.Defect)),
        ["exchange-by-reason"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1))],
            exchanges: [ExchangeRule.RemainderAtLeast(Term.OfMonths(3)), ExchangeRule.Restart(reason: "transport-damage")]),
        ["from-old-end"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], stacking: Stacking.FromOldEnd),
        ["labour-1-year"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(2))],
            items: [ItemRule.Create(CoverageItem.Labour, [TermRule.ForUnit(Term.OfYears(1))]), ItemRule.Create(CoverageItem.Freight, layers: [LayerKind.Base])]),
        ["goodwill"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], goodwill: GoodwillRule.Create(Term.OfMonths(3), 50)),
        ["two-registrations"] = OneYear(conditions: [WarrantyCondition.Registered(Term.OfDays(30)), WarrantyCondition.Registered(Term.OfDays(20), from: UnitEvent.Delivery)]),
        ["two-registrations-turned"] = OneYear(conditions: [WarrantyCondition.Registered(Term.OfDays(20), from: UnitEvent.Delivery), WarrantyCondition.Registered(Term.OfDays(30))]),
        ["registered-twice-from-delivery"] = OneYear(conditions: [WarrantyCondition.Registered(Term.OfDays(30), from: UnitEvent.Delivery), WarrantyCondition.Registered(Term.OfDays(25), from: UnitEvent.Delivery)]),
        ["register-from-delivery"] = OneYear(conditions: [WarrantyCondition.Registered(Term.OfDays(30), from: UnitEvent.Delivery)]),
        ["register-from-stock"] = OneYear(conditions: [WarrantyCondition.Registered(Term.OfMonths(1), from: StartBasis.After(UnitEvent.Manufacture, Term.OfMonths(6)))]),
        ["longer-unless-registered"] = OneYear(conditions: [WarrantyCondition.Registered(Term.OfDays(30), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfYears(2))]))]),
        ["findings-differ"] = OneYear(
            exclusions: [Cause.People],
            findings: [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.People), FindingRule.Of(EvidenceKind.Of("label"), Cause.Quality), FindingRule.Of(EvidenceKind.OpenedByOthers, Cause.People)]),
        ["two-thirds-life"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], abnormalLife: AbnormalLifeRule.Create([NormalLife.Of("pump", Term.OfDays(900))], 2, 3)),
        ["agreed-up-to-a-month"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.Create(TermPromise.AgreedUpTo, Term.OfMonths(1))], exchanges: [ExchangeRule.Restart()]),
        ["freight-by-extension"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1))],
            floors: [FloorRule.Create(FloorEvent.HandBack, Term.OfMonths(6), RepairScope.Unit)],
            items: [ItemRule.Create(CoverageItem.Freight, layers: [LayerKind.Extension])]),
        ["latest-of-registered"] = WarrantyPolicy.Create(
            [StartBasis.LatestOf([UnitEvent.Delivery, UnitEvent.Installation])], [TermRule.ForUnit(Term.OfYears(1))], conditions: [WarrantyCondition.Registered(Term.OfDays(30))]),
        ["latest-or-sale"] = Plain([StartBasis.LatestOf([UnitEvent.Sale, UnitEvent.Delivery]), UnitEvent.Sale]),
        ["sale-or-latest"] = Plain([UnitEvent.Sale, StartBasis.LatestOf([UnitEvent.Sale, UnitEvent.Delivery])]),
        ["floor-earliest"] = WarrantyPolicy.Create(
            [StartBasis.EarliestOf([UnitEvent.FirstUse, UnitEvent.Delivery])], [TermRule.ForUnit(Term.OfMonths(1))], floors: [FloorRule.Create(FloorEvent.DefectAppeared, Term.OfMonths(4))]),
        ["floor-short"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(1))], floors: [FloorRule.Create(FloorEvent.DefectAppeared, Term.OfMonths(4))]),
        ["two-floors"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1))],
            floors: [FloorRule.Create(FloorEvent.DefectAppeared, Term.OfDays(5)), FloorRule.Create(FloorEvent.HandBack, Term.OfMonths(2))]),
        ["fixed-extension-from-old-end"] = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], fixedExtension: FixedExtensionRule.Create(6, 1), stacking: Stacking.FromOldEnd),
        ["pump-of-X-only"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.Create(TermPromise.Fixed, Term.OfYears(3), "pump", series: "X")]),
        ["longer-unless-registered-soon-or-later"] = OneYear(conditions:
        [
            WarrantyCondition.Registered(Term.OfDays(30), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfYears(2))])),
            WarrantyCondition.Registered(Term.OfDays(60), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfYears(3))])),
        ]),
        ["wish-restarts-extensions"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfMonths(1))],
            CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday),
            exchanges: [ExchangeRule.RemainderAtLeast(Term.OfDays(59), At("E.1")), ExchangeRule.Restart(At("E.2"), "wish", RestartScope.BaseAndExtensions)]),
        ["wish-restarts-less"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfMonths(1))],
            CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday),
            exchanges: [ExchangeRule.RemainderAtLeast(Term.OfDays(61), At("E.1")), ExchangeRule.Restart(At("E.2"), "wish", RestartScope.BaseAndExtensions)]),
        ["wish-restarts-extensions-from-old-end"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfDays(30))],
            CountingProfile.Create(FirstDay.Included, calendar: WorkingDayCalendar.MondayToFriday),
            exchanges: [ExchangeRule.Restart(At("E.1")), ExchangeRule.Restart(At("E.2"), "wish", RestartScope.BaseAndExtensions)],
            stacking: Stacking.FromOldEnd),
        ["sale-or-completion-or-delivery"] = OneYear(conditions: [WarrantyCondition.Present(EvidenceKind.Certificate, fallback: WarrantyFallback.Create([UnitEvent.Completion, UnitEvent.Delivery]))]),
        ["first-owner"] = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], transfer: TransferRule.RemainderAtMost(Term.OfMonths(6))),
        ["first-owner-pump-life"] = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfDays(30))],
            abnormalLife: AbnormalLifeRule.Create([NormalLife.Of("pump", Term.OfYears(5))]),
            transfer: TransferRule.Ends()),
    };

    public static WarrantyPolicy Named(string name) => Policies[name];

    private static WarrantyPolicy OneYear(ValueList<WarrantyCondition> conditions = default, ValueList<CauseRule> exclusions = default, ValueList<FindingRule> findings = default) =>
        WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], conditions: conditions, exclusions: exclusions, findings: findings);

    private static WarrantyPolicy Plain(ValueList<StartBasis> bases, CountingProfile? profile = null) =>
        WarrantyPolicy.Create(bases, [TermRule.ForUnit(Term.OfYears(1))], profile);

    /// <summary>What people cause, whoever they are.</summary>
    private static ValueList<CauseRule> ByPeople(string clause) =>
        [.. new[] { Cause.People, Cause.Misuse, Cause.SelfRepair, Cause.Alteration }.Select(cause => CauseRule.Of(cause, At(clause)))];

    private static Clause At(string id) => Clause.Of(id);
}
