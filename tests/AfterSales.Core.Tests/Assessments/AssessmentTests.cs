using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using AfterSales.Tests.Remedies;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

/// <summary>Every question at once: the answers are those of each policy by itself, and cost no memory.</summary>
public class AssessmentTests
{
    private static readonly LocalDate Sale = new(2023, 1, 31);

    [Theory]
    [InlineData(1, CoverageStatus.Covered, ReturnStatus.Open)]
    [InlineData(679, CoverageStatus.Covered, ReturnStatus.Closed)]
    [InlineData(900, CoverageStatus.Covered, ReturnStatus.Closed)]
    [InlineData(1400, CoverageStatus.Expired, ReturnStatus.Closed)]
    public void A_claim_with_three_stays_two_layers_three_windows_and_a_quote_of_five_lines_costs_no_memory(int days, CoverageStatus covered, ReturnStatus returns)
    {
        var policy = Policy();
        var serviceCase = Case();
        var on = Sale.PlusDays(days);
        var assessment = policy.Assess(serviceCase, on);

        Assert.Equal(covered, assessment.Coverage!.Value.Status);
        Assert.Equal(returns, assessment.Returns!.Value.Status);
        Assert.Equal(covered == CoverageStatus.Covered ? Money.Of(4.95m, "EUR") : Money.Of(299.60m, "EUR"), assessment.Fees!.Value.CustomerTotal);
        Assert.Equal(0, Allocations.Of(() => policy.Assess(serviceCase, on)));
        Assert.Equal(0, Allocations.Of(() => Read(policy.Assess(serviceCase, on))));
    }

    [Fact]
    public void Terms_of_their_own_for_parts_and_labour_cost_no_memory_either()
    {
        var own = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfMonths(24))],
            items: [ItemRule.Create(CoverageItem.Labour, [TermRule.ForUnit(Term.OfMonths(12))], [LayerKind.Base])]);
        var policy = AfterSalesPolicy.Create("own", "1", warranty: own, fees: Policy().Fees);
        var serviceCase = Case();
        var on = Sale.PlusDays(679);

        Assert.Equal(Money.Of(100.95m, "EUR"), policy.Assess(serviceCase, on).Fees!.Value.CustomerTotal);
        Assert.Equal(0, Allocations.Of(() => policy.Assess(serviceCase, on)));
    }

    [Fact]
    public void Each_answer_is_the_one_that_its_policy_gives_by_itself() => Law.Holds(tape =>
    {
        var known = tape.RemedyCase();
        var facts = tape.Flag(3) ? known.Without(tape.Next(12)) : known;
        var remedies = tape.RemedyPolicy();
        var policy = AfterSalesPolicy.Create("p", "1", warranty: remedies.Warranty, remedies: remedies);
        var on = facts.Sale.PlusDays(tape.Next(900) - 30);
        var serviceCase = facts.Case.Claim is { Covered: Truth.Unknown } claim ? facts.Case.WithClaim(claim.WithFindings(Truth.Yes)) : facts.Case;

        var assessment = policy.Assess(serviceCase, on);
        var coverage = remedies.Warranty.Decide(serviceCase, on);
        var alone = remedies.Decide(serviceCase, on);

        Assert.Equal((coverage.Status, coverage.LastDays, coverage.Missing), (assessment.Coverage!.Value.Status, assessment.Coverage.Value.LastDays, assessment.Coverage.Value.Missing));
        Assert.Equal((alone.Status, alone.Missing), (assessment.Remedies!.Value.Status, assessment.Remedies.Value.Missing));
        foreach (var remedy in Enum.GetValues<Remedy>())
        {
            Assert.Equal(alone.Offers(remedy), assessment.Remedies.Value.Offers(remedy));
        }

        Assert.Equal(alone.Explain().ToString(), assessment.Remedies.Value.Explain().ToString());
        tape.Classify("a right", alone.Status == RemedyStatus.Right);
        tape.Classify("none", alone.Status == RemedyStatus.None);
        tape.Classify("open", alone.Status == RemedyStatus.Undetermined);
    });

    private static decimal Read(in Assessment assessment) =>
        assessment.Coverage!.Value.LastDay!.Value.Day + (int)assessment.Returns!.Value.Status + (int)assessment.Remedies!.Value.Status + assessment.Fees!.Value.CustomerTotal!.Value.Amount;

    private static AfterSalesPolicy Policy()
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
                Window("7", Term.OfDays(7), [Remedy.Return, Remedy.Exchange, Remedy.Repair]), Window("15", Term.OfDays(15), [Remedy.Exchange, Remedy.Repair]),
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

    private static ReturnWindow Window(string id, Term term, ValueList<Remedy> remedies) =>
        ReturnWindow.Create(id, [ReturnReason.PerformanceFailure], ReturnStart.At(UnitEvent.Sale), term, remedies);

    private static ServiceCase Case() => ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale)]),
            Claim.Create(Component.WholeUnit, Cause.Quality).WithFindings(covered: Truth.Yes),
            [.. new[] { 60, 250, 600 }.Select(day => Repair.Create(Sale.PlusDays(day), Sale.PlusDays(day + 12), paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality)))],
            extensions: [BoughtExtension.Consecutive("plus", Term.OfMonths(12))],
            evidence: [Evidence.Present(EvidenceKind.ProofOfPurchase)])
        .WithReturn(ReturnRequest.Create(ReturnReason.PerformanceFailure))
        .WithWork(Work.Create(
        [
            Line("part", LineKind.Parts, 1, 120.50m), Line("screws", LineKind.Parts, 2, 18.75m), Line("hours", LineKind.Labour, 1.5m, 64), Line("trip", LineKind.Travel, 42, 0.85m),
            Line("parcel", LineKind.Freight, 1, 9.90m),
        ]));

    private static WorkLine Line(string id, LineKind kind, decimal quantity, decimal price) => WorkLine.Create(id, kind, quantity, Money.Of(price, "EUR"));
}
