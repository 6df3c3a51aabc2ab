using System.Text.RegularExpressions;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using AfterSales.Tests.Tables;
using AfterSales.Tests.Warranties;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

public class TimelineTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Assessments/TimelineExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_lists_its_items(MarkdownRow row)
    {
        var timeline = Policy(row["policy"]).Assess(Case(row["policy"]), row.Day("on")!.Value).Timeline();

        Assert.Equal(row["items"], timeline.ToString().Replace("\n", " / ", StringComparison.Ordinal));
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.All(row.Items("reasons"), code => Assert.Matches(Pattern(code, language), timeline.ToString(language)));
        }
    }

    /// <summary>A bar does not begin with one sale and end with another: it is that of the earliest, or of the latest once that is over, too.</summary>
    [Theory]
    [InlineData("2024-03-05", "2024-03-01", "2024-03-08", "2024-03-01", "2025-03-01")]
    [InlineData("2024-03-10", "2024-03-01", "2024-03-08", "2024-03-01", "2025-03-01")]
    [InlineData("2024-03-12", "2024-03-04", "2024-03-11", "2024-03-01", "2025-03-01")]
    [InlineData("2025-03-03", "2024-03-04", "2024-03-11", "2024-03-01", "2025-03-01")]
    [InlineData("2025-03-05", "2024-03-04", "2024-03-11", "2024-03-04", "2025-03-04")]
    public void The_bars_of_a_range_of_days_are_those_of_one_day_of_it(string on, string opens, string closes, string starts, string ends)
    {
        var range = DateFact.Between(new LocalDate(2024, 3, 1), new LocalDate(2024, 3, 4));
        var sold = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, range), UnitDate.Of(UnitEvent.Invoice, range)]), Claim.Create(Component.WholeUnit, Cause.Quality)).WithReturn(ReturnRequest.Create(ReturnReason.NoReason));
        var timeline = Policy("three guarantees").Assess(sold, NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value).Timeline();

        Assert.Equal($"{opens} {closes}", Bar(TimelineKind.Window));
        Assert.Equal($"{starts} {ends}", Bar(TimelineKind.Cover));

        string Bar(TimelineKind kind) => Assert.Single(Of(timeline, kind)) is var item ? $"{item.FirstDay:R} {item.LastDay:R}" : "";
    }

    [Fact]
    public void The_days_that_do_not_count_are_those_that_the_decision_counted() => Law.Holds(
        tape =>
        {
            var draw = tape.Coverage();
            var policy = AfterSalesPolicy.Create("p", "1", warranty: draw.Policy);
            var assessment = policy.Assess(draw.Case, draw.On);
            var timeline = assessment.Timeline();
            var layers = assessment.Coverage!.Value.Explain().Layers;

            Assert.Equal(draw.On, Assert.Single(timeline.Items, item => item.Kind == TimelineKind.Today).FirstDay);
            Assert.All(timeline.Items, item => Assert.True((item.FirstDay ?? timeline.FirstDay) <= (item.LastDay ?? timeline.LastDay) && timeline.FirstDay <= (item.FirstDay ?? timeline.FirstDay)));
            Assert.Empty(draw.Case.Repairs.Where(repair => repair.HandedInOn <= draw.On).Select(repair => repair.HandedInOn).Except(Of(timeline, TimelineKind.Stay).Select(item => item.FirstDay!.Value)));

            // Of one layer that counts every day, the days that stood still are all there; a profile that counts working days counts fewer of them.
            var countsAll = draw.Policy.Profile is { ShortTermDays: 0 } && draw.Policy.Terms.All(rule => rule.Length is null or { WorkingDays: 0 });
            if (layers.Count == 1 && countsAll && draw.Policy.FixedExtension is null && draw.Policy.Floors.IsEmpty)
            {
                Assert.Equal(layers[0].TolledDays, Of(timeline, TimelineKind.StandStill).Sum(item => Period.DaysBetween(item.FirstDay!.Value, item.LastDay!.Value) + 1));
                tape.Classify("days that do not count", layers[0].TolledDays > 0);
            }
        },
        400);

    private static IEnumerable<TimelineItem> Of(Timeline timeline, TimelineKind kind) => timeline.Items.Where(item => item.Kind == kind);

    private static AfterSalesPolicy Policy(string name)
    {
        if (name == "three guarantees")
        {
            var warranty = WarrantyPolicy.Create(
                [UnitEvent.Invoice],
                [TermRule.ForUnit(Term.OfYears(1))],
                tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.WaitingForParts)], clause: Clause.Of("T.4")),
                exchanges: [ExchangeRule.Restart()]);
            return AfterSalesPolicy.Create(name, "1", warranty: warranty, returns: ReturnPolicy.Create([Window("7-days", Term.OfDays(7), "T.1")]));
        }

        var registered = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], conditions: name == "registered" ? [WarrantyCondition.Registered(Term.OfDays(30))] : default);
        return name == "old system" ? AfterSalesPolicy.Create(name, "1", warranty: registered) : AfterSalesPolicy.Create(
            name,
            "1",
            warranty: registered,
            returns: ReturnPolicy.Create([Window("always", WindowLength.Unlimited, null)], [SellerDeadline.Create("refund", ReturnStart.At(ReturnEvent.Of("received")), Term.OfDays(14))]),
            remedies: RemedyPolicy.Create(registered, [RemedyTrigger.Create("two-repairs", [RemedyMeasure.Repairs(2)], [Remedy.Refund], claimBy: Term.OfYears(1))]));

        static ReturnWindow Window(string id, WindowLength length, string? clause) =>
            ReturnWindow.Create(id, [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), length, [Remedy.Return], clause: clause is null ? null : Clause.Of(clause));
    }

    private static ServiceCase Case(string name)
    {
        var sale = UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 3, 1));
        return name switch
        {
            "three guarantees" => ServiceCase.Create(
                SoldUnit.Create([sale, UnitDate.Of(UnitEvent.Invoice, new LocalDate(2024, 3, 2))]),
                repairs:
                [
                    Repair.Create(new LocalDate(2024, 5, 1), new LocalDate(2024, 5, 21), paid: Truth.No),
                    Repair.Create(new LocalDate(2024, 5, 15), new LocalDate(2024, 5, 31), StayKind.WaitingForParts, Truth.No),
                ],
                exchanges: [Exchange.Of(new LocalDate(2024, 9, 2))]),
            "registered" => ServiceCase.Create(SoldUnit.Create([sale, UnitDate.Of(UnitEvent.Registration, DateFact.NotYet)]))
                .WithReturn(ReturnRequest.Create(dates: [ReturnDate.Of(ReturnEvent.Of("received"), new LocalDate(2024, 3, 8))])),
            _ => ServiceCase.Create(SoldUnit.Create(fixedLastDay: new LocalDate(2024, 12, 31))),
        };
    }

    private static Regex Pattern(string code, Language language) =>
        new(Regex.Replace(Regex.Escape(Core.ReasonCodes.Single(entry => entry.Code.Id == code).Code.Template(language)), @"\\\{[0-9]}", ".+"));
}
