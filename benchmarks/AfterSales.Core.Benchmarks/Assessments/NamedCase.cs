using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Json;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Assessments;

/// <summary>
/// One claim, three stays, two layers, three windows, a remedy after two repairs, a quote of five lines: every question at once, question by question, with reasons, and as documents.
/// The baseline is this one policy by hand in NodaTime and decimals; both have to agree on every day of four years before anything is measured.
/// </summary>
[MinColumn]
public class NamedCase
{
    private static readonly LocalDate Sale = new(2023, 1, 31);

    private readonly LocalDate _on = new(2024, 12, 10);
    private ByHand _byHand = null!;
    private AfterSalesPolicy _policy = null!;
    private ServiceCase _case = null!;
    private string _request = "";
    private string _policyText = "";

    [GlobalSetup]
    public void Setup()
    {
        _byHand = new ByHand(
            Sale,
            hasProof: true,
            "quality",
            monthsBought: 12,
            [.. new[] { 60, 250, 600 }.Select(day => new HandStay(Sale.PlusDays(day), Sale.PlusDays(day + 12), IsPaid: false, IsCovered: true))],
            [
                new HandLine("parts", 1, 120.50m), new HandLine("parts", 2, 18.75m), new HandLine("labour", 1.5m, 64), new HandLine("travel", 42, 0.85m),
                new HandLine("freight", 1, 9.90m),
            ]);
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfMonths(24))],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair)]),
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase)],
            exclusions: [CauseRule.Of(Cause.Misuse)]);
        _policy = AfterSalesPolicy.Create(
            "named", "1", warranty: warranty,
            returns: ReturnPolicy.Create(
            [
                ReturnWindow.Create("7", [ReturnReason.PerformanceFailure], ReturnStart.At(UnitEvent.Sale), Term.OfDays(7), [Remedy.Return, Remedy.Exchange, Remedy.Repair]),
                ReturnWindow.Create("15", [ReturnReason.PerformanceFailure], ReturnStart.At(UnitEvent.Sale), Term.OfDays(15), [Remedy.Exchange, Remedy.Repair]),
                ReturnWindow.Create("year", [ReturnReason.PerformanceFailure], ReturnStart.At(UnitEvent.Sale), Term.OfYears(1), [Remedy.Repair]),
            ]),
            remedies: RemedyPolicy.Create(warranty, [RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.ExchangeSameModel])]),
            fees: FeePolicy.Create(
                Currency.Of("EUR"),
                [
                    FeeRule.Create("covered", Pricing.Listed, [Bearer.Company], FeeSelector.Create(coverages: [CoverageStatus.Covered])),
                    FeeRule.Create("freight", Pricing.Listed, [BearerShare.Of(Bearer.Company, Share.Of(1, 2)), BearerShare.Of(Bearer.Customer, Share.Of(1, 2))], FeeSelector.Create(kinds: [LineKind.Freight], coverages: [CoverageStatus.Covered])),
                    FeeRule.Create("paid", Pricing.Listed, [Bearer.Customer]),
                ]));
        var record = RepairRecord.Create(covered: Truth.Yes, Cause.Quality);
        _case = ServiceCase.Create(
                SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale)]),
                Claim.Create(Component.WholeUnit, Cause.Quality).WithFindings(covered: Truth.Yes),
                [.. _byHand.Stays.Select(stay => Repair.Create(stay.From, stay.Until, paid: Truth.No).WithRecord(record))],
                extensions: [BoughtExtension.Consecutive("plus", Term.OfMonths(12))],
                evidence: [Evidence.Present(EvidenceKind.ProofOfPurchase)])
            .WithReturn(ReturnRequest.Create(ReturnReason.PerformanceFailure))
            .WithWork(Work.Create([.. _byHand.Lines.Select((line, i) => WorkLine.Create("line" + i, LineKind.Of(line.Kind), line.Quantity, Money.Of(line.Price, "EUR")))]));
        _policyText = AfterSalesJson.WritePolicy(_policy);
        _request = $$"""{ "format": 1, "on": "2024-12-10", "policy": {{_policyText}}, "case": {{AfterSalesJson.WriteCase(_case)}} }""";
        for (var on = Sale; on < Sale.PlusYears(4); on = on.PlusDays(1))
        {
            if (Of(_policy.Assess(_case, on)) != _byHand.Decide(on))
            {
                throw new InvalidOperationException($"On {on:uuuu-MM-dd} the two do not agree: {Of(_policy.Assess(_case, on))}, by hand {_byHand.Decide(on)}.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public Answer By_hand() => _byHand.Decide(_on);

    [Benchmark]
    public Answer Every_question() => Of(_policy.Assess(_case, _on));

    [Benchmark]
    public int Every_question_with_reasons() => _policy.Assess(_case, _on).Explain().Count;

    [Benchmark]
    public CoverageStatus Coverage_alone() => _policy.Warranty!.Decide(_case, _on).Status;

    [Benchmark]
    public ReturnStatus Windows_alone() => _policy.Returns!.Decide(_case, _on).Status;

    [Benchmark]
    public RemedyStatus Remedies_alone() => _policy.Remedies!.Decide(_case, _on).Status;

    [Benchmark]
    public Money? Quote_alone() => _policy.Fees!.Decide(_case, CoverageStatus.Covered, _on).CustomerTotal;

    [Benchmark]
    public AfterSalesPolicy Policy_read() => AfterSalesJson.ReadPolicy(_policyText);

    [Benchmark]
    public string Request_decided_text_to_text() => AfterSalesJson.Decide(_request);

    private static Answer Of(in Assessment assessment)
    {
        var coverage = assessment.Coverage!.Value;
        return new Answer(
            coverage.IsCovered,
            coverage.IsCovered ? coverage.LastDay : null,
            assessment.Returns!.Value.Status == ReturnStatus.Open,
            assessment.Remedies!.Value.Status == RemedyStatus.Right,
            assessment.Fees!.Value.CustomerTotal!.Value.Amount);
    }
}

/// <summary>The answers that are compared: as many as both give without being asked why.</summary>
public readonly record struct Answer(bool IsCovered, LocalDate? LastDay, bool MayGoBack, bool IsExchanged, decimal CustomerPays);
