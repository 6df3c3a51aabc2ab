using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Tests.Laws;
using AfterSales.Tests.Remedies;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

/// <summary>Where a claim does not say whether the failure is covered, an assessment asks the warranty, about the day of the failure.</summary>
public class FailureDayTests
{
    private static readonly LocalDate Sale = new(2024, 3, 16);
    private static readonly RepairRecord Covered = RepairRecord.Create(Truth.Yes, Cause.Quality);

    [Fact]
    public void A_failure_in_February_is_covered_although_cover_ended_in_March()
    {
        var policy = TwoRepairs(WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]));
        var asked = new LocalDate(2025, 4, 10);

        Assert.Equal(RemedyStatus.Right, Remedies(policy, new LocalDate(2025, 2, 10), asked));
        Assert.Equal(RemedyStatus.Right, Remedies(policy, DateFact.Between(new LocalDate(2025, 2, 1), new LocalDate(2025, 2, 28)), asked));
        Assert.Equal(RemedyStatus.Right, Remedies(policy, DateFact.Between(new LocalDate(2025, 2, 1), new LocalDate(2025, 3, 16)), asked));
        Assert.Equal(RemedyStatus.Undetermined, Remedies(policy, DateFact.Between(new LocalDate(2025, 2, 1), new LocalDate(2025, 3, 17)), asked));
        Assert.Equal(RemedyStatus.None, Remedies(policy, DateFact.Between(new LocalDate(2025, 3, 17), new LocalDate(2025, 4, 1)), asked));
    }

    [Fact]
    public void What_became_known_after_the_failure_counts()
    {
        var policy = TwoRepairs(WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], conditions: [WarrantyCondition.Registered(Term.OfDays(30))]));

        var inTime = Case(new LocalDate(2024, 3, 20), UnitDate.Of(UnitEvent.Registration, new LocalDate(2024, 4, 4)));

        var assessment = policy.Assess(inTime, new LocalDate(2024, 6, 1));
        Assert.True(assessment.Coverage!.Value.IsCovered);
        Assert.Equal(RemedyStatus.Right, assessment.Remedies!.Value.Status);
    }

    [Fact]
    public void What_is_certain_of_a_range_of_failures_is_so_for_every_day_of_it() => Law.Holds(tape =>
    {
        var facts = tape.RemedyCase();
        var remedies = tape.RemedyPolicy();
        var policy = AfterSalesPolicy.Create("p", "1", warranty: remedies.Warranty, remedies: remedies);
        var asked = facts.Sale.PlusDays(tape.Next(500));
        var first = asked.PlusDays(-tape.Next(200));
        var last = first.PlusDays(tape.Next(20));

        var range = Status(DateFact.Between(first, last));
        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(day => first.PlusDays(day)).Where(day => day <= asked).Select(day => Status(day)).Distinct().ToList();

        // A presumption that is certain is told while a right, which is more, is still open.
        Assert.True(range == RemedyStatus.Undetermined || days.All(day => day == range || (range == RemedyStatus.Presumption && day == RemedyStatus.Right)), $"{range} for {first:R} to {last:R}, but {string.Join(", ", days)}: {policy.Remedies} {facts.Case}");
        tape.Classify("certain", range != RemedyStatus.Undetermined);
        tape.Classify("open", range == RemedyStatus.Undetermined && days.Count > 1);

        RemedyStatus Status(DateFact appeared) => policy.Assess(
            facts.Case.WithClaim(Claim.Create(Component.WholeUnit, Cause.Quality, facts.Case.Claim?.Defect, appeared)), asked).Remedies!.Value.Status;
    });

    private static AfterSalesPolicy TwoRepairs(WarrantyPolicy warranty) => AfterSalesPolicy.Create(
        "p", "1", warranty: warranty, remedies: RemedyPolicy.Create(warranty, [RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.ExchangeSameModel])]));

    private static RemedyStatus Remedies(AfterSalesPolicy policy, DateFact appeared, LocalDate on) => policy.Assess(Case(appeared), on).Remedies!.Value.Status;

    private static ServiceCase Case(DateFact appeared, params UnitDate[] more) => ServiceCase.Create(
        SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale), .. more]),
        Claim.Create(Component.WholeUnit, Cause.Quality, appeared: appeared),
        [
            Repair.Create(new LocalDate(2024, 4, 6), new LocalDate(2024, 4, 8), paid: Truth.No).WithRecord(Covered),
            Repair.Create(new LocalDate(2024, 5, 6), new LocalDate(2024, 5, 8), paid: Truth.No).WithRecord(Covered),
        ]);
}
