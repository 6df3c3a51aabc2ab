using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Assessments;

/// <summary>One assessment: its answers in their order, when it equals another, and which day tells whether the failure was covered.</summary>
public class AssessmentAnswerTests
{
    private static readonly LocalDate Sale = new(2024, 3, 16);
    private static readonly WarrantyPolicy Year = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]);

    private static readonly ReturnPolicy Week = ReturnPolicy.Create([ReturnWindow.Create("week", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(7), [Remedy.Return])]);

    private static readonly RemedyPolicy OneRepair = RemedyPolicy.Create(Year, [RemedyTrigger.Create("one", [RemedyMeasure.Repairs(1)], [Remedy.ExchangeSameModel])]);

    private static readonly FeePolicy Free = FeePolicy.Create(Currency.Of("EUR"), [FeeRule.Create("free", Pricing.NoCharge)]);

    [Theory]
    [InlineData("coverage returns remedies fees", true, "Covered up to and including 2025-03-16|may be returned or exchanged up to and including 2024-03-23|the repairs give no right to more yet|The customer pays 0.00 EUR of 0.00 EUR")]
    [InlineData("coverage returns remedies fees", false, "Covered up to and including 2025-03-16|may be returned or exchanged up to and including 2024-03-23|the repairs give no right to more yet")]
    [InlineData("coverage fees", true, "Covered up to and including 2025-03-16|The customer pays 0.00 EUR of 0.00 EUR")]
    [InlineData("remedies fees", true, "the repairs give no right to more yet|The customer pays 0.00 EUR of 0.00 EUR")]
    [InlineData("returns", true, "may be returned or exchanged up to and including 2024-03-23")]
    [InlineData("fees", true, "The customer pays 0.00 EUR of 0.00 EUR")]
    [InlineData("fees", false, "")]
    public void Every_question_that_the_policy_answers_is_explained_in_order(string questions, bool hasWork, string headlines)
    {
        var assessment = Policy(questions).Assess(hasWork ? Case().WithWork(Work.Create([WorkLine.Create("labour", LineKind.Labour, 1)])) : Case(), Sale.PlusDays(1));
        var explanations = assessment.Explain();

        Assert.Equal(headlines, string.Join("|", explanations.Select(explanation => explanation.Headline.Text(Language.English))));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(string.Join("\n", explanations.Select(explanation => explanation.ToString(language))), assessment.ToString(language)));
        Assert.Equal(assessment.ToString(Language.English), assessment.ToString());
    }

    [Fact]
    public void Assessments_are_equal_where_policy_case_and_day_are()
    {
        var one = Policy("coverage").Assess(Case(), Sale);
        Assert.True(one == Policy("coverage").Assess(Case(), Sale));
        Assert.Equal(one.GetHashCode(), Policy("coverage").Assess(Case(), Sale).GetHashCode());
        Assert.True(one != Policy("coverage").Assess(Case(), Sale.PlusDays(1)));
        Assert.True(one != Policy("coverage fees").Assess(Case(), Sale));
        Assert.True(one != Policy("coverage").Assess(Case().WithReturn(ReturnRequest.Create(ReturnReason.QualityProblem)), Sale));
    }

    /// <summary>Cover runs from 2024-03-16 to 2025-03-16; an exchange is due where the failure was covered.</summary>
    [Theory]
    [InlineData("", "", "2025-03-16", RemedyStatus.Right)]
    [InlineData("", "", "2025-03-17", RemedyStatus.None)]
    [InlineData("2025-03-16", "", "2025-04-10", RemedyStatus.Right)]
    [InlineData("2025-03-17", "", "2025-04-10", RemedyStatus.None)]
    [InlineData("", "2025-03-16", "2025-04-10", RemedyStatus.Right)]
    [InlineData("", "2025-03-17", "2025-04-10", RemedyStatus.None)]
    [InlineData("2025-03-16", "2025-03-17", "2025-04-10", RemedyStatus.Right)]
    [InlineData("2025-03-17", "2025-03-16", "2025-04-10", RemedyStatus.None)]
    [InlineData("2024-03-16..2024-03-17", "", "2025-04-10", RemedyStatus.Right)]
    [InlineData("2025-03-15..2025-03-16", "", "2025-04-10", RemedyStatus.Right)]
    [InlineData("2025-03-16..2025-03-17", "", "2025-04-10", RemedyStatus.Undetermined)]
    [InlineData("2025-03-15..2025-03-17", "", "2025-04-10", RemedyStatus.Undetermined)]
    [InlineData("2025-03-15..2025-03-17", "", "2025-03-16", RemedyStatus.Right)]
    [InlineData("2024-03-15..2024-03-16", "", "2025-04-10", RemedyStatus.Undetermined)]
    [InlineData("2024-03-01..2024-03-15", "", "2025-04-10", RemedyStatus.None)]
    [InlineData("2025-03-17", "", "2025-03-16", RemedyStatus.None)]
    public void The_day_on_which_it_appeared_or_else_failed_tells_whether_it_was_covered(string appeared, string failed, string on, RemedyStatus expected)
    {
        var serviceCase = Case().WithClaim(Claim.Create(Component.WholeUnit, Cause.Quality, appeared: Date(appeared), failed: Date(failed)));
        var repaired = ServiceCase.Create(
            serviceCase.Unit, serviceCase.Claim, [Repair.Create(Sale.PlusDays(20), Sale.PlusDays(22), paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality))]);

        Assert.Equal(expected, Policy("coverage remedies").Assess(repaired, LocalDatePattern.Iso.Parse(on).Value).Remedies!.Value.Status);
    }

    private static AfterSalesPolicy Policy(string questions) => AfterSalesPolicy.Create(
        "p",
        "1",
        warranty: questions.Contains("coverage", StringComparison.Ordinal) ? Year : null,
        returns: questions.Contains("returns", StringComparison.Ordinal) ? Week : null,
        remedies: questions.Contains("remedies", StringComparison.Ordinal) ? OneRepair : null,
        fees: questions.Contains("fees", StringComparison.Ordinal) ? Free : null);

    private static ServiceCase Case() => ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale)]), Claim.Create(Component.WholeUnit, Cause.Quality))
        .WithReturn(ReturnRequest.Create(ReturnReason.NoReason));

    private static DateFact Date(string text)
    {
        var days = text.Split("..", StringSplitOptions.RemoveEmptyEntries).Select(day => LocalDatePattern.Iso.Parse(day).Value).ToList();
        return days.Count == 0 ? DateFact.Unknown : DateFact.Between(days[0], days[^1]);
    }
}
