using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>The two policies of the claim desk, built in C#: what their documents say must decide the same.</summary>
internal static class PublishedPolicies
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static AfterSalesPolicy Appliances { get; } = CreateAppliances();

    public static AfterSalesPolicy National { get; } = CreateNational();

    private static AfterSalesPolicy CreateAppliances()
    {
        var terms = Clause.Of("P1.1", "Whole unit 3 years, reinforcement and functional panels 2 years, lighting 3 months, from the date of sale");
        var parts = Clause.Of("P1.2", "Repaired parts carry their own warranty of 3 months from completion of the repair");
        var proof = Clause.Of("P1.3", "Valid proof of purchase must be shown");
        var days7 = Clause.Of("P1.4", "Performance failure within 7 days of the sale: return, exchange or repair");
        var days15 = Clause.Of("P1.5", "Performance failure within 15 days of the sale: exchange or repair");
        var repairs = Clause.Of("P1.6", "Still not usable normally after two repairs within the warranty: exchanged for the same model");
        var service = Clause.Of(
            "P1.7",
            "Enquiries are answered in 5 minutes, technical ones in 2 hours, in special circumstances in 24; repairs take 48 hours unless another time is agreed; in a crisis somebody leaves without delay");
        var after = Clause.Of("P1.8", "After the warranty, on-site service is still given, for a fee");
        var always = BusinessCalendar.AlwaysOpen(Zone);
        var levels = ServiceLevelPolicy.Create(
            [
                ServiceCommitment.Create(ServiceMetric.Of("answer"), always, ServiceTarget.Within(Duration.FromMinutes(5)), [ServiceEventKind.Responded], clause: service),
                ServiceCommitment.Create(ServiceMetric.Of("technical"), always, ServiceTarget.Within(Duration.FromHours(2)), [ServiceEventKind.Responded], clause: service),
                ServiceCommitment.Create(
                    ServiceMetric.Of("technical"), always, ServiceTarget.Within(Duration.FromHours(24)), [ServiceEventKind.Responded], when: Selector.Where(TraitKind.Of("special"), ["true"]), clause: service),
                ServiceCommitment.Create(
                    ServiceMetric.Of("repair"), always, ServiceTarget.Within(Duration.FromHours(48)), [ServiceEventKind.Resolved], agreedTime: AgreedTimeRule.Replaces, clause: service),
                ServiceCommitment.Create(
                    ServiceMetric.Of("dispatch"), always, ServiceTarget.AtOnce, [ServiceEventKind.Dispatched], when: Selector.Where(TraitKind.Severity, ["crisis"]), clause: service),
            ]);
        var fees = FeePolicy.Create(
            Currency.Of("CNY"),
            [
                FeeRule.Create("P1.3", Pricing.Listed, [Bearer.Company], FeeSelector.Create(coverages: [CoverageStatus.Covered]), proof),
                FeeRule.Create(
                    "P1.8",
                    Pricing.Listed,
                    [Bearer.Customer],
                    FeeSelector.Create(coverages: [CoverageStatus.Excluded, CoverageStatus.NotCovered, CoverageStatus.NotStarted, CoverageStatus.Expired]),
                    after),
            ]);
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale, UnitEvent.Invoice],
            [
                TermRule.ForUnit(Term.OfYears(3), terms),
                TermRule.ForClass("panel", Term.OfYears(2), terms),
                TermRule.ForClass("lighting", Term.OfMonths(3), terms),
            ],
            partWarranty: PartWarrantyRule.Create(Term.OfMonths(3), paidRepairs: PaidRepairs.Count, clause: parts),
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, proof)]);

        return AfterSalesPolicy.Create(
            "P1",
            "1",
            Zone,
            [terms, parts, proof, days7, days15, repairs, service, after],
            warranty,
            ReturnPolicy.Create(
                [
                    Window("7-days", 7, [Remedy.Return, Remedy.Exchange, Remedy.Repair], days7, [EvidenceKind.ProofOfPurchase]),
                    Window("15-days", 15, [Remedy.Exchange, Remedy.Repair], days15, [EvidenceKind.ProofOfPurchase]),
                ],
                zone: Zone),
            RemedyPolicy.Create(warranty, [RemedyTrigger.Create("two-repairs", [RemedyMeasure.Repairs(2)], [Remedy.ExchangeSameModel], clause: repairs)]),
            serviceLevels: levels,
            fees: fees);
    }

    private static AfterSalesPolicy CreateNational()
    {
        var days7 = Clause.Of("P17.1", "Performance failure within 7 days of sale: return, exchange or repair");
        var days15 = Clause.Of("P17.2", "Performance failure within 15 days of sale: exchange or repair");
        var start = Clause.Of("P17.3", "Validity period counted from the date of the invoice");
        var tolling = Clause.Of("P17.4", "Validity excludes the time in repair and the time it waits for spare parts");
        var repairs = Clause.Of("P17.5", "Two repairs within validity and still not usable normally: exchange for the same model, or return");
        var restart = Clause.Of("P17.6", "After an exchange the validity is counted anew from the date of the exchange");
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Invoice],
            [TermRule.ForUnit(Term.OfYears(1), start)],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.WaitingForParts)], clause: tolling),
            exchanges: [ExchangeRule.Restart(restart)]);

        return AfterSalesPolicy.Create(
            "P17",
            "1995-08-25",
            Zone,
            [days7, days15, start, tolling, repairs, restart],
            warranty,
            ReturnPolicy.Create(
                [
                    Window("7-days", 7, [Remedy.Return, Remedy.Exchange, Remedy.Repair], days7),
                    Window("15-days", 15, [Remedy.Exchange, Remedy.Repair], days15),
                ],
                zone: Zone),
            RemedyPolicy.Create(warranty, [RemedyTrigger.Create("two-repairs", [RemedyMeasure.Repairs(2)], [Remedy.ExchangeSameModel, Remedy.Refund], clause: repairs)]));
    }

    private static ReturnWindow Window(string id, int days, ValueList<Remedy> remedies, Clause clause, ValueList<EvidenceKind> conditions = default) =>
        ReturnWindow.Create(id, [ReturnReason.PerformanceFailure], ReturnStart.At(UnitEvent.Sale), Term.OfDays(days), remedies, conditions: conditions, clause: clause);
}
