using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;

namespace AfterSales.Tests.Warranties;

public class MissingFactLaws
{
    [Fact]
    public void A_missing_fact_leaves_the_answer_or_makes_it_undetermined() => Law.Holds(tape =>
    {
        var draw = tape.Coverage();
        var hidden = draw.Facts;
        var told = Answer(draw, hidden);
        for (var count = 1 + tape.Next(4); count > 0; count--)
        {
            var before = Answer(draw, hidden);
            hidden = tape.Hide(hidden, draw.Policy);
            var answer = Answer(draw, hidden);

            Assert.True(answer == Truth.Unknown || (answer == before && answer == told), $"{told}, then {before}, then {answer}: {draw}\nhidden: {hidden}");
            tape.Classify("still covered", answer == Truth.Yes && hidden != draw.Facts);
            tape.Classify("still not covered", answer == Truth.No && hidden != draw.Facts);
            tape.Classify("no longer told", answer == Truth.Unknown && before != Truth.Unknown);
        }
    });

    [Fact]
    public void Nothing_is_named_as_missing_when_the_answer_is_certain_and_something_when_it_is_not() => Law.Holds(tape =>
    {
        var draw = Hidden(tape, most: 3);

        var answer = draw.Decide();

        Assert.True(answer.Missing.IsEmpty == (answer.Status != CoverageStatus.Undetermined), $"{answer.Status} misses [{answer.Missing}]: {draw}");
        tape.Classify("several are missing", answer.Missing.Count > 1);
    });

    [Fact]
    public void A_fact_named_as_missing_can_change_the_answer() => Law.Holds(tape =>
    {
        var draw = Hidden(tape, most: 1);
        foreach (var path in draw.Decide().Missing.Select(fact => fact.Path).Where(path => !IsAskedOnItsOwnAccount(path, draw)))
        {
            // What was hidden at once (all start dates) can be told one by one.
            var others = draw.Decide().Missing.Select(fact => fact.Path).Where(other => other != path).ToList();
            Assert.True(Changes(path, others, draw), $"{path} changes nothing, of [{draw.Decide().Missing}]: {draw}\n{draw.Decide().Explain()}");
            tape.Classify(path.Split('.')[0] + " named", true);
        }
    });

    [Fact]
    public void Of_several_facts_named_as_missing_one_can_change_the_answer() => Law.Holds(tape =>
    {
        var draw = Hidden(tape, most: 3);
        var missing = draw.Decide().Missing.Select(fact => fact.Path).ToList();

        Assert.True(
            missing.TrueForAll(path => IsAskedOnItsOwnAccount(path, draw)) || missing.Exists(path => Changes(path, missing.Where(other => other != path), draw)),
            $"nothing changes, of [{string.Join(", ", missing)}]: {draw}\n{draw.Decide().Explain()}");
        tape.Classify("several named", missing.Count > 1);
    });

    [Fact]
    public void What_one_missing_fact_can_be_decides_as_all_that_it_can_be() => Law.Holds(tape =>
    {
        var whole = tape.Coverage();
        var draw = whole with { Facts = tape.Hide(whole.Facts, whole.Policy) };
        var answer = draw.Decide();
        IEnumerable<CaseFacts> candidates = OnlyDifference(whole.Facts, draw.Facts) is { } path ? HiddenFacts.Told(path, draw.Facts, draw) : [whole.Facts];
        var possible = candidates.Select(facts => (Facts: facts, Status: CoverageOracle.Decide(draw.Policy, facts.ToCase(), draw.On).Status)).ToList();

        if (answer.Status != CoverageStatus.Undetermined)
        {
            Assert.All(possible, told => Assert.True(Kind(told.Status) == Kind(answer.Status), $"{answer.Status}, but {told.Status} for {told.Facts}: {draw}"));
        }

        tape.Classify("undetermined", answer.Status == CoverageStatus.Undetermined);
        tape.Classify("certain although hidden", answer.Status != CoverageStatus.Undetermined && draw.Facts != whole.Facts);
    });

    /// <summary>Whether a fact decides, with some of the others told.</summary>
    private static bool Changes(string path, IEnumerable<string> others, CoverageDraw draw)
    {
        var known = others.Aggregate((IEnumerable<CaseFacts>)[draw.Facts], (facts, other) => facts.SelectMany(item => Sample(HiddenFacts.Told(other, item, draw)).Append(item)));
        return known.Any(facts => HiddenFacts.Told(path, facts, draw).Select(told => draw.Policy.Decide(told.ToCase(), draw.On).Status).Distinct().Skip(1).Any());
    }

    /// <summary>
    /// Combinations of what is not known are not searched, so a fact can be named that matters only by itself: the start, where a counter limits one layer and not another or
    /// a registration counts from it; a hand-back that ends a stay which tolls (the later the better) and finishes a repair (the earlier the better); the appearance of a defect where several layers ask for it.
    /// </summary>
    private static bool IsAskedOnItsOwnAccount(string path, CoverageDraw draw) => path switch
    {
        "unit.dates.sale" or "unit.dates.installation" or "unit.dates.completion" => !draw.Policy.UsageLimits.IsEmpty || draw.Policy.Conditions.Any(condition => condition.RegisterWithin is not null),
        "repairs.handed-back" => draw.Policy.Tolling is not null,
        "claim.appeared" => !draw.Facts.Extensions.IsEmpty || !draw.Facts.Exchanges.IsEmpty,
        _ => false,
    };

    /// <summary>A case of which some facts are hidden.</summary>
    private static CoverageDraw Hidden(Tape tape, int most)
    {
        var draw = tape.Coverage();
        var facts = draw.Facts;
        for (var count = 1 + tape.Next(most); count > 0; count--)
        {
            facts = tape.Hide(facts, draw.Policy);
        }

        return draw with { Facts = facts };
    }

    /// <summary>Some of many, the first and the last among them.</summary>
    private static IEnumerable<CaseFacts> Sample(IEnumerable<CaseFacts> all)
    {
        const int Most = 12;
        var list = all.ToList();
        return list.Count <= Most ? list : list.Where((_, index) => index % (list.Count / (Most - 1)) == 0 || index == list.Count - 1);
    }

    private static Truth Answer(CoverageDraw draw, CaseFacts facts) => Kind(draw.Policy.Decide(facts.ToCase(), draw.On).Status);

    private static Truth Kind(CoverageStatus status) => status switch
    {
        CoverageStatus.Undetermined => Truth.Unknown,
        CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife => Truth.Yes,
        _ => Truth.No,
    };

    /// <summary>The path of what was hidden, where the catalog of what it can be knows it.</summary>
    private static string? OnlyDifference(CaseFacts told, CaseFacts hidden) =>
        told.Series != hidden.Series ? "unit.series"
        : told.Agreed != hidden.Agreed ? "unit.agreed-term"
        : told.Claim?.Component != hidden.Claim?.Component ? "claim.component"
        : told.Claim?.Cause != hidden.Claim?.Cause ? "claim.cause"
        : told.Claim?.Defect != hidden.Claim?.Defect ? "claim.defect"
        : told.Claim?.Appeared != hidden.Claim?.Appeared ? "claim.appeared"
        : told.Claim?.PartInstalled != hidden.Claim?.PartInstalled ? "claim.part-installed"
        : told.Readings != hidden.Readings ? "readings.km"
        : told.Exchanges != hidden.Exchanges ? "exchanges.reason"
        : told.Evidence != hidden.Evidence && hidden.Evidence.FirstOrDefault(item => item.IsPresent == Truth.Unknown) is { } evidence ? "evidence." + evidence.Kind.Name
        : hidden.Dates.FirstOrDefault(date => told.DateOf(date.Event) != date.Date) is { } date ? "unit.dates." + WarrantyRows.Kebab(char.ToLowerInvariant(date.Event.ToString()[0]) + date.Event.ToString()[1..])
        : null;
}
