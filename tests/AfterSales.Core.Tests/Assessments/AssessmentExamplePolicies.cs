using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

/// <summary>The promises of the example table: a statute, a vendor's own promise in two versions, a contract that can be bought, and a tariff abroad.</summary>
internal static class AssessmentExamplePolicies
{
    /// <summary>All versions of the policies named.</summary>
    public static IEnumerable<AfterSalesPolicy> Named(string name) => name switch
    {
        "statute" => [Statute],
        "vendor" => [Vendor("2023", Term.OfYears(1), 15, null, until: new LocalDate(2024, 3, 31)), Vendor("2024", Term.OfYears(3), 30, Tariff("CNY", Bearer.Customer), from: new LocalDate(2024, 4, 1))],
        "contract" => [Contract("1", 4, until: new LocalDate(2026, 6, 30)), Contract("2", 5, from: new LocalDate(2026, 7, 1))],
        "abroad" => [AfterSalesPolicy.Create("abroad", "1", fees: FeePolicy.Create(Currency.Of("EUR"), [FeeRule.Create("free", Pricing.NoCharge)]))],
        _ => throw new ArgumentException($"There is no example policy \"{name}\"."),
    };

    private static AfterSalesPolicy Statute
    {
        get
        {
            var warranty = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2), Clause.Of("S.1"))]);
            return AfterSalesPolicy.Create(
                "statute",
                "1",
                warranty: warranty,
                returns: ReturnPolicy.Create([ReturnWindow.Create(
                    "withdrawal", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(14), [Remedy.Return], Selector.Where(TraitKind.Channel, ["online"]), clause: Clause.Of("S.2"))]),
                remedies: RemedyPolicy.Create(warranty, [TwoRepairs([Remedy.ExchangeSameModel, Remedy.Refund], "S.3", Deduction.PerDay(0.001m))]),
                jurisdiction: "ES");
        }
    }

    private static AfterSalesPolicy Vendor(string version, Term term, int days, FeePolicy? fees, LocalDate? from = null, LocalDate? until = null)
    {
        var warranty = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(term, Clause.Of("V.1"))]);
        return AfterSalesPolicy.Create(
            "vendor",
            version,
            warranty: warranty,
            returns: ReturnPolicy.Create([ReturnWindow.Create(
                "days", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(days), [Remedy.Return, Remedy.Exchange], fee: RestockingFee.Percent(10), clause: Clause.Of("V.2"))]),
            remedies: RemedyPolicy.Create(warranty, [TwoRepairs([Remedy.Refund], "V.3", null)]),
            fees: fees,
            effectiveFrom: from,
            effectiveUntil: until);
    }

    private static AfterSalesPolicy Contract(string version, int years, LocalDate? from = null, LocalDate? until = null) => AfterSalesPolicy.Create(
        "contract",
        version,
        warranty: WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(years), Clause.Of("C.1"))], conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, Clause.Of("C.2"))]),
        fees: FeePolicy.Create(Currency.Of("CNY"), [FeeRule.Create("halves", Pricing.Listed, [Bearer.Customer, Bearer.Company])]),
        effectiveFrom: from,
        effectiveUntil: until,
        versionBy: VersionDate.Claim);

    private static RemedyTrigger TwoRepairs(ValueList<Remedy> remedies, string clause, Deduction? deduction) =>
        RemedyTrigger.Create("two-repairs", [RemedyMeasure.Repairs(2)], remedies, deduction: deduction, clause: Clause.Of(clause));

    private static FeePolicy Tariff(string currency, Bearer uncovered) => FeePolicy.Create(
        Currency.Of(currency),
        [
            FeeRule.Create("covered", Pricing.Listed, [Bearer.Company], FeeSelector.Create(coverages: [CoverageStatus.Covered, CoverageStatus.CoveredAbnormalLife])),
            FeeRule.Create("uncovered", Pricing.Listed, [uncovered]),
        ]);
}
