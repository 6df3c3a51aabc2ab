using System.Text.RegularExpressions;
using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Tests.Fees;
using AfterSales.Tests.Laws;
using AfterSales.Tests.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

public class LadderTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Assessments/LadderExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_printed_as_it_says(MarkdownRow row)
    {
        var ladder = Policy(row["policy"]).Assess(Case(row), row.Day("on")!.Value).Ladder();

        var lines = ladder.ToString().Split('\n').Select(line => Regex.Replace(line, "^[0-9]+[.] ", ""));
        Assert.Equal(row["ladder"], string.Join(" / ", lines));
        Assert.All(row.Items("reasons"), code => Assert.Matches(Pattern(code), ladder.ToString()));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(ladder.Rungs.Count + ladder.Questions.Count + (ladder.Rungs.IsEmpty ? 1 : 0), ladder.ToString(language).Split('\n').Length));
    }

    [Theory]
    [InlineData(Language.English, "until 2024-03-16 at least, 2024-03-17 at most", "until 2027-03-01 at least, 2027-03-02 at most", "up to and including 2024-03-16 at least, 2024-03-17 at most")]
    [InlineData(Language.Spanish, "al menos hasta el 2024-03-16, a lo sumo hasta el 2024-03-17", "al menos hasta el 2027-03-01, a lo sumo hasta el 2027-03-02", "al menos hasta el 2024-03-16 inclusive, a lo sumo hasta el 2024-03-17")]
    [InlineData(Language.SimplifiedChinese, "至少至2024-03-16，至多至2024-03-17", "至少至2027-03-01，至多至2027-03-02", "至少有效至2024-03-16，至多至2024-03-17")]
    public void Of_a_sale_known_as_a_range_the_last_day_is_told_as_a_range(Language language, string window, string warranty, string reason)
    {
        var sale = UnitDate.Of(UnitEvent.Sale, DateFact.Between(new LocalDate(2024, 3, 1), new LocalDate(2024, 3, 2)));
        var facts = ServiceCase.Create(
            SoldUnit.Create([sale, UnitDate.Of(UnitEvent.Invoice, sale.Date)]), Claim.Create(Component.WholeUnit, Cause.Quality), evidence: [Evidence.Present(EvidenceKind.ProofOfPurchase)]);
        var assessment = Policy("P1").Assess(facts.WithReturn(ReturnRequest.Create(ReturnReason.PerformanceFailure)), new LocalDate(2024, 3, 9));

        Assert.Contains(window, assessment.Ladder().ToString(language), StringComparison.Ordinal);
        Assert.Contains(warranty, assessment.Ladder().ToString(language), StringComparison.Ordinal);
        Assert.Contains(reason, assessment.Returns!.Value.Explain().ToString(language), StringComparison.Ordinal);

        var late = Policy("P1").Assess(assessment.Case, new LocalDate(2024, 4, 9)).Returns!.Value.Explain();
        Assert.Equal(new LocalDate(2024, 3, 16), late.Alternatives.Last().Arguments[0].Day);
        Assert.Contains(late.Reasons, found => found.Code == ReturnReasons.ClosedBetween);
    }

    [Fact]
    public void Nothing_that_a_question_gives_is_missing_from_the_ladder() => Law.Holds(tape =>
    {
        var facts = tape.RemedyCase();
        var remedies = tape.RemedyPolicy();
        var policy = AfterSalesPolicy.Create("p", "1", warranty: remedies.Warranty, returns: tape.ReturnPolicy(), remedies: remedies);
        var serviceCase = facts.Case.WithReturn(ReturnRequest.Create(tape.Pick(ReturnReason.NoReason, ReturnReason.PerformanceFailure)));
        var assessment = policy.Assess(serviceCase, facts.Sale.PlusDays(tape.Next(200)));
        var ladder = assessment.Ladder();

        Assert.Equal(assessment.Returns!.Value.Explain().Options.Select(option => option.Remedy).Order(), Of(LadderSource.ReturnWindow));
        Assert.Equal(assessment.Remedies!.Value.Explain().Remedies.Order(), Of(LadderSource.Repairs));
        Assert.Equal(assessment.Coverage!.Value.IsCovered, ladder.Rungs.Any(rung => rung.Source == LadderSource.Warranty));
        Assert.Equal(ladder.Rungs.Select(rung => rung.Strength).Order(), ladder.Rungs.Select(rung => rung.Strength));
        tape.Classify("windows", Of(LadderSource.ReturnWindow).Any());
        tape.Classify("repairs", Of(LadderSource.Repairs).Any());
        tape.Classify("questions", !ladder.Questions.IsEmpty);

        IEnumerable<Remedy> Of(LadderSource source) => ladder.Rungs.Where(rung => rung.Source == source).Select(rung => rung.Remedy).Order();
    });

    [Fact]
    public void Several_policies_make_one_ladder_and_cases_do_not_mix()
    {
        var row = MarkdownTable.Read("AfterSales.Core.Tests/Assessments/LadderExamples.md")[0];
        var one = Policy("P1").Assess(Case(row), row.Day("on")!.Value);
        var other = Policy("fees").Assess(Case(row), row.Day("on")!.Value);

        Assert.Equal(one.Ladder().Rungs.Count + other.Ladder().Rungs.Count, RemedyLadder.Of([one, other]).Rungs.Count);
        Assert.Throws<ArgumentException>(() => RemedyLadder.Of([one, Policy("P1").Assess(Case(row), one.On.PlusDays(1))]));
        Assert.Throws<ArgumentException>(() => RemedyLadder.Of([]));
    }

    private static Regex Pattern(string code)
    {
        var template = Core.ReasonCodes.Single(entry => entry.Code.Id == code).Code.Template(Language.English);
        return new Regex(Regex.Replace(Regex.Escape(template), @"\\\{[0-9]}", ".+"));
    }

    internal static AfterSalesPolicy Policy(string name)
    {
        var years = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(3))]);
        return name switch
        {
            "P1" => AfterSalesPolicy.Create(
                name, "1", warranty: RemedyExamplePolicies.Named(name).Warranty, returns: ReturnExamplePolicies.Named(name), remedies: RemedyExamplePolicies.Named(name)),
            "national-exchange" => AfterSalesPolicy.Create(name, "1", warranty: RemedyExamplePolicies.Named(name).Warranty, remedies: RemedyExamplePolicies.Named(name)),
            "downtime" => AfterSalesPolicy.Create(name, "1", warranty: years, remedies: RemedyExamplePolicies.Named(name)),
            "fees" => AfterSalesPolicy.Create(name, "1", warranty: years, returns: ReturnPolicy.Create([LawSettings.Window(
                Term.OfDays(30),
                start: ReturnStart.At(UnitEvent.Sale),
                fee: RestockingFee.ByDay([RestockingTier.Through(7, null), RestockingTier.Through(14, RestockingFee.Percent(10)), RestockingTier.After(RestockingFee.Percent(15))]))])),
            _ => AfterSalesPolicy.Create(name, "1", warranty: years, fees: PublishedTariffs.All["P1"]),
        };
    }

    internal static ServiceCase Case(MarkdownRow row)
    {
        var facts = row.Items("facts");
        var serviceCase = RemedyExampleRow.Case(row).WithReturn(ReturnRequest.Create(ReturnReason.PerformanceFailure));
        return facts.Contains("work") ? serviceCase.WithWork(Work.Create([WorkLine.Create("labour", LineKind.Labour, 1, listPrice: Money.Of(80, "CNY"))])) : serviceCase;
    }
}
