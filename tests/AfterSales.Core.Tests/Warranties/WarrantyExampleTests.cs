using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

public class WarrantyExampleTests
{
    private const string Table = "AfterSales.Core.Tests/Warranties/WarrantyExamples.md";

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows(Table);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_answered_as_it_says(MarkdownRow row)
    {
        var decision = WarrantyExampleCases.Decide(WarrantyExamplePolicies.Named(row["policy"]), WarrantyExampleCases.Case(row), row);
        var explanation = decision.Explain();

        Assert.Equal((row["status"], row["last day"]), (decision.Status.ToString(), decision.LastDays?.ToString() ?? ""));
        Assert.Empty(row.Items("reasons").Except(Codes(explanation)));
        Assert.Equal(row["answers"], decision.AnsweringLayer?.Name ?? "");
    }

    [Fact]
    public void A_verdict_allocates_nothing()
    {
        foreach (var row in MarkdownTable.Read(Table))
        {
            var policy = WarrantyExamplePolicies.Named(row["policy"]);
            var serviceCase = WarrantyExampleCases.Case(row);
            var on = row.Day("on")!.Value;
            Assert.Equal(0, Allocations.Of(() => policy.Decide(serviceCase, on)));
        }
    }

    [Fact]
    public void A_verdict_on_three_stays_and_two_layers_allocates_nothing_whether_known_or_not()
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(2)), TermRule.ForClass("lighting", Term.OfMonths(6))],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.Transit)]),
            fixedExtension: FixedExtensionRule.Create(1, 2),
            floors: [FloorRule.Create(FloorEvent.HandBack, Term.OfMonths(2), RepairScope.Unit)],
            partWarranty: PartWarrantyRule.Create(Term.OfMonths(3)),
            exchanges: [ExchangeRule.Restart(restarts: RestartScope.BaseAndExtensions)],
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase), WarrantyCondition.Registered(Term.OfDays(30), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfYears(1))]))],
            exclusions: [Cause.Misuse],
            findings: [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.Misuse)]);
        var sale = new LocalDate(2022, 5, 31);
        var cases = new[]
        {
            Of(sale, Truth.No, Component.WholeUnit, Truth.Yes),
            Of(sale, Truth.Unknown, null, Truth.Unknown),
            Of(DateFact.Between(sale, sale.PlusDays(6)), Truth.Unknown, Component.Of("lamp", "lighting"), Truth.Yes),
            Of(DateFact.Unknown, Truth.No, Component.WholeUnit, Truth.No),
        };

        foreach (var serviceCase in cases)
        {
            foreach (var on in new[] { sale.PlusDays(100), sale.PlusYears(4) })
            {
                Assert.Equal(0, Allocations.Of(() => policy.Decide(serviceCase, on)));
            }
        }

        static ServiceCase Of(DateFact sale, Truth paid, Component? component, Truth proof) => ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sale)]),
            Claim.Create(component),
            [.. new[] { new LocalDate(2022, 9, 1), new LocalDate(2023, 3, 1), new LocalDate(2024, 5, 20) }.Select(from => Repair.Create(from, from.PlusDays(12), paid: paid, parts: (ValueList<string>)["lamp"]))],
            [Exchange.Of(new LocalDate(2023, 10, 31))],
            [BoughtExtension.Consecutive("plus", Term.OfYears(1)), BoughtExtension.Concurrent("beside", Term.OfYears(3), new LocalDate(2022, 7, 1))],
            [Evidence.Of(EvidenceKind.ProofOfPurchase, proof)]);
    }

    private static IEnumerable<string> Codes(Explanation explanation) =>
        explanation.Reasons.Concat(explanation.Alternatives).Append(explanation.Headline).Select(reason => reason.Code.Id);
}
