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

namespace AfterSales.Benchmarks.Workloads;

/// <summary>The named case: one claim, three stays, two layers, three windows, a remedy after two repairs, a quote of five lines. As policy and case, and by hand.</summary>
internal static class Named
{
    public static LocalDate Sale { get; } = new(2023, 1, 31);

    public static LocalDate On { get; } = new(2024, 12, 10);

    public static IEnumerable<LocalDate> FourYears => Enumerable.Range(0, Period.DaysBetween(Sale, Sale.PlusYears(4))).Select(day => Sale.PlusDays(day));

    public static ByHand ByHand() => new(
        Sale,
        hasProof: true,
        "quality",
        monthsBought: 12,
        [.. new[] { 60, 250, 600 }.Select(day => new HandStay(Sale.PlusDays(day), Sale.PlusDays(day + 12), IsPaid: false, IsCovered: true))],
        [
            new HandLine("parts", 1, 120.50m), new HandLine("parts", 2, 18.75m), new HandLine("labour", 1.5m, 64), new HandLine("travel", 42, 0.85m),
            new HandLine("freight", 1, 9.90m),
        ]);

    public static AfterSalesPolicy Policy()
    {
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfMonths(24))],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair)]),
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase)],
            exclusions: [CauseRule.Of(Cause.Misuse)]);
        return AfterSalesPolicy.Create(
            "named",
            "1",
            warranty: warranty,
            returns: ReturnPolicy.Create(
            [
                Window("7", Term.OfDays(7), [Remedy.Return, Remedy.Exchange, Remedy.Repair]),
                Window("15", Term.OfDays(15), [Remedy.Exchange, Remedy.Repair]),
                Window("year", Term.OfYears(1), [Remedy.Repair]),
            ]),
            remedies: RemedyPolicy.Create(warranty, [RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.ExchangeSameModel])]),
            fees: FeePolicy.Create(
                Currency.Of("EUR"),
                [
                    FeeRule.Create("covered", Pricing.Listed, [Bearer.Company], FeeSelector.Create(coverages: [CoverageStatus.Covered])),
                    FeeRule.Create(
                        "freight",
                        Pricing.Listed,
                        [BearerShare.Of(Bearer.Company, Share.Of(1, 2)), BearerShare.Of(Bearer.Customer, Share.Of(1, 2))],
                        FeeSelector.Create(kinds: [LineKind.Freight], coverages: [CoverageStatus.Covered])),
                    FeeRule.Create("paid", Pricing.Listed, [Bearer.Customer]),
                ]));
    }

    public static ServiceCase Case()
    {
        var hand = ByHand();
        var record = RepairRecord.Create(covered: Truth.Yes, Cause.Quality);
        return ServiceCase.Create(
                SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale)]),
                Claim.Create(Component.WholeUnit, Cause.Quality).WithFindings(covered: Truth.Yes),
                [.. hand.Stays.Select(stay => Repair.Create(stay.From, stay.Until, paid: Truth.No).WithRecord(record))],
                extensions: [BoughtExtension.Consecutive("plus", Term.OfMonths(12))],
                evidence: [Evidence.Present(EvidenceKind.ProofOfPurchase)])
            .WithReturn(ReturnRequest.Create(ReturnReason.PerformanceFailure))
            .WithWork(Work.Create([.. hand.Lines.Select((line, i) => WorkLine.Create("line" + i, LineKind.Of(line.Kind), line.Quantity, Money.Of(line.Price, "EUR")))]));
    }

    /// <summary>Nothing is measured before both have given the same answer on every day of four years.</summary>
    public static void Agree<T>(Func<LocalDate, T> verdict, Func<LocalDate, T> byHand)
    {
        foreach (var on in FourYears)
        {
            if (!Equals(verdict(on), byHand(on)))
            {
                throw new InvalidOperationException($"On {on:uuuu-MM-dd} the two do not agree: {verdict(on)}, by hand {byHand(on)}.");
            }
        }
    }

    private static ReturnWindow Window(string id, Term term, ValueList<Remedy> remedies) =>
        ReturnWindow.Create(id, [ReturnReason.PerformanceFailure], ReturnStart.At(UnitEvent.Sale), term, remedies);
}
