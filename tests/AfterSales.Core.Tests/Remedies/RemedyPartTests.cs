using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>The parts of a remedy policy: what each refuses, and what lies on the edge and is taken.</summary>
public class RemedyPartTests
{
    private static readonly WarrantyPolicy OneYear = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]);
    private static readonly RemedyTrigger Two = RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.Exchange]);
    private static readonly Term WorkingDays = Term.OfWorkingDays(10);

    public static TheoryData<string, Action> Refused => new()
    {
        { "id: A trigger needs an id.", () => Trigger(id: "") },
        { "id: A trigger needs an id.", () => Trigger(id: " ") },
        { "when: Nothing is counted; name at least one measure.", () => RemedyTrigger.Create("t", [], [Remedy.Exchange]) },
        { "remedies: No remedy is named; a trigger gives at least one.", () => RemedyTrigger.Create("t", [RemedyMeasure.Repairs(1)], []) },
        { "remedies: A remedy is named twice; name it once.", () => RemedyTrigger.Create("t", [RemedyMeasure.Repairs(1)], [Remedy.Exchange, Remedy.Refund, Remedy.Exchange]) },
        { "conditions: A condition is named twice; name it once.", () => Trigger(conditions: [EvidenceKind.Irreparable, EvidenceKind.Irreparable]) },
        { "claim-by: ", () => Trigger(claimBy: WorkingDays) },
        {
            "id: A trigger needs an id. / when: Nothing is counted; name at least one measure. / remedies: No remedy is named; a trigger gives at least one.",
            () => RemedyTrigger.Create("", [], [])
        },
        { "remedies is not one of Return, Exchange, ", () => RemedyTrigger.Create("t", [RemedyMeasure.Repairs(1)], [(Remedy)99]) },
        { "remedies: There is no trigger; promise at least one remedy, or leave remedies out.", () => RemedyPolicy.Create(OneYear, []) },
        { "remedies: Two triggers have the id \"two\"; ids are unique.", () => RemedyPolicy.Create(OneYear, [Two, Trigger(), Two]) },
        {
            "matrix[1]: \"same model Yes, Refuses: Refund\" and \"same model Unknown, Refuses: Exchange\" are for the same stock and choice; keep one.",
            () => RemedyPolicy.Create(OneYear, [Two], [Row(Truth.Unknown, ReplacementChoice.Refuses, Remedy.Exchange), Row(Truth.Yes, ReplacementChoice.Refuses, Remedy.Refund)])
        },
        {
            "matrix[2]: \"same model Unknown, Refuses: Exchange\" and \"same model No, Refuses: Refund\" are for the same stock and choice; keep one.",
            () => RemedyPolicy.Create(
                OneYear,
                [Two],
                [Row(Truth.No, ReplacementChoice.SameModel, Remedy.Exchange), Row(Truth.No, ReplacementChoice.Refuses, Remedy.Refund), Row(Truth.Unknown, ReplacementChoice.Refuses, Remedy.Exchange)])
        },
        { "remedies: The triggers ask for more than 64 facts; use fewer conditions.", () => RemedyPolicy.Create(OneYear, [Trigger(conditions: Conditions(MostConditions + 1))]) },
        { "period.term: ", () => RemedyPeriod.First(WorkingDays) },
        { "period.usage: A usage limit is zero or more.", () => RemedyPeriod.First(Term.OfDays(1), usageLimit: -0.1m) },
        { "A wait for parts is known by its days; started days need hours. (Parameter 'dayCount')", () => RemedyMeasure.PartsUnavailable(1, dayCount: RemedyDayCount.StartedDays) },
        { "A measure needs 1 or more; leave it out where nothing is counted. (Parameter 'number')", () => RemedyMeasure.Repairs(0) },
        { "A row is for a choice that was made. (Parameter 'choice')", () => Row(Truth.Yes, ReplacementChoice.NotKnown, Remedy.Exchange) },
    };

    /// <summary>So many conditions of its own a policy can have, beside the facts that the warranty and the measures ask for.</summary>
    private static int MostConditions => 20;

    /// <summary>It counts from the sale, or without a certificate from the later one of sale and completion: two ways to a start, and the same date is missing for both.</summary>
    [Fact]
    public void A_date_that_two_starts_lack_is_asked_for()
    {
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(1))],
            conditions: [WarrantyCondition.Present(EvidenceKind.Certificate, fallback: WarrantyFallback.Create([StartBasis.LatestOf([UnitEvent.Sale, UnitEvent.Completion])]))]);
        var policy = RemedyPolicy.Create(warranty, [RemedyTrigger.Create("one", [RemedyMeasure.Repairs(1)], [Remedy.Exchange], failure: FailureNeed.NotNeeded)]);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Completion, new LocalDate(2024, 1, 10))]),
            Claim.Create(Component.WholeUnit),
            [Repair.Create(new LocalDate(2024, 3, 1), new LocalDate(2024, 3, 4), paid: Truth.No)]);
        var decision = policy.Decide(serviceCase, new LocalDate(2024, 4, 1));

        Assert.Equal(RemedyStatus.Undetermined, decision.Status);
        Assert.Contains("unit.dates.sale", decision.Missing.Select(fact => fact.Path));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_contradicts_itself_is_refused_with_a_sentence(string sentence, Action make)
    {
        var refusal = Record.Exception(make);
        Assert.True(refusal is ArgumentException or InvalidInputException, refusal?.ToString() ?? "was taken");
        Assert.StartsWith(sentence, refusal is InvalidInputException input ? string.Join(" / ", input.Problems) : refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_on_the_edge_of_what_is_allowed_is_taken()
    {
        Assert.Equal(MostConditions, RemedyPolicy.Create(OneYear, [Trigger(conditions: Conditions(MostConditions))]).Triggers[0].Conditions.Count);
        Assert.Equal(0, RemedyPeriod.First(null, usageLimit: 0).UsageLimit);
        Assert.Equal(1, RemedyMeasure.Repairs(1).Number);
        Assert.Equal(2, RemedyPolicy.Create(OneYear, [Two, Trigger()]).Triggers.Count);
        var rows = ValueList.From(new[] { Row(Truth.Yes, ReplacementChoice.Refuses, Remedy.Refund), Row(Truth.No, ReplacementChoice.Refuses, Remedy.Refund), Row(Truth.Yes, ReplacementChoice.SameModel, Remedy.Exchange) });
        Assert.Equal(rows, RemedyPolicy.Create(OneYear, [Two], rows).Matrix);
    }

    [Fact]
    public void Decisions_on_the_same_are_the_same_and_each_goes_its_way()
    {
        var sold = new LocalDate(2024, 3, 10);
        var policy = RemedyPolicy.Create(OneYear, [Trigger(), Trigger("presumed", RemedyStrength.Presumption, number: 1)]);
        var other = RemedyPolicy.Create(OneYear, [Two]);
        var (none, one, two, open) = (Case(sold), Case(sold, 1), Case(sold, 2), ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]), repairs: [Repair.Create(sold, sold.PlusDays(1))]));
        var on = sold.PlusDays(30);
        var decision = policy.Decide(two, on);

        Assert.True(decision == policy.Decide(two, on));
        Assert.False(decision != policy.Decide(two, on));
        foreach (var another in new[] { policy.Decide(two, on.PlusDays(1)), other.Decide(two, on), policy.Decide(one, on) })
        {
            Assert.True(decision != another);
            Assert.False(decision.Equals(another));
        }

        Assert.Equal(["right", "presumption", "none", "undetermined"], new[] { two, one, none, open }.Select(item => policy.Decide(item, on).Match(_ => "right", _ => "presumption", _ => "none", _ => "undetermined")));
        Assert.True(default(RemedyDecision).Missing.IsEmpty);

        // What was put together once is not put together again.
        var explanation = decision.Explain();
        Assert.Same(explanation.Triggers[0], explanation.Triggers[0]);
        foreach (var item in new[] { two, one, none, open })
        {
            var answer = policy.Decide(item, on);
            Assert.Equal("right", Assert.Throws<ArgumentNullException>(() => answer.Match<string>(null!, _ => "", _ => "", _ => "")).ParamName);
            Assert.Equal("presumption", Assert.Throws<ArgumentNullException>(() => answer.Match(_ => "", null!, _ => "", _ => "")).ParamName);
            Assert.Equal("none", Assert.Throws<ArgumentNullException>(() => answer.Match(_ => "", _ => "", null!, _ => "")).ParamName);
            Assert.Equal("undetermined", Assert.Throws<ArgumentNullException>(() => answer.Match(_ => "", _ => "", _ => "", null!)).ParamName);
        }

        static ServiceCase Case(LocalDate sold, int repairs = 0) => ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]),
            repairs: [.. Enumerable.Range(1, repairs).Select(number => Repair.Create(sold.PlusDays(number), sold.PlusDays(number)).WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality, Truth.Yes)))]);
    }

    /// <summary>An old system knows the end and not the start; which of the promises holds is not known either, nor whether the repair was covered.</summary>
    [Fact]
    public void A_start_that_nothing_asks_for_is_not_missed()
    {
        var sold = new LocalDate(2024, 3, 10);
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfYears(2))],
            conditions: [WarrantyCondition.Present(EvidenceKind.Certificate, fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfYears(1))]))]);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([], fixedLastDay: sold.PlusYears(1)),
            repairs: [Repair.Create(sold, sold.PlusDays(1)).WithRecord(RepairRecord.Create(Truth.Unknown, Cause.Quality, Truth.Yes))],
            evidence: [Evidence.Present(EvidenceKind.Certificate)]);

        Assert.Equal("repairs.record.covered", RemedyPolicy.Create(warranty, [Trigger(number: 1)]).Decide(serviceCase, sold.PlusDays(30)).Missing.ToString());
    }

    private static RemedyTrigger Trigger(string id = "one", RemedyStrength strength = RemedyStrength.Right, ValueList<EvidenceKind> conditions = default, Term? claimBy = null, int number = 2) =>
        RemedyTrigger.Create(id, [RemedyMeasure.Repairs(number)], [Remedy.Exchange], conditions, claimBy: claimBy, failure: FailureNeed.NotNeeded, strength: strength);

    private static ValueList<EvidenceKind> Conditions(int count) => [.. Enumerable.Range(1, count).Select(number => EvidenceKind.Of("shown-" + number))];

    private static ReplacementRow Row(Truth sameModel, ReplacementChoice choice, Remedy remedy) => ReplacementRow.Of(sameModel, choice, remedy);
}
