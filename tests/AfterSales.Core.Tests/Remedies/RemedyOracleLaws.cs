using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>Decisions held against a second implementation that is slow and obvious, on cases with gaps.</summary>
public class RemedyOracleLaws
{
    private static readonly int Cases = Math.Max(Law.Cases, 150);

    [Theory]
    [InlineData("repairs")]
    [InlineData("replacements")]
    [InlineData("downtime")]
    [InlineData("started-days")]
    [InlineData("single-repair")]
    [InlineData("current-stay")]
    [InlineData("parts")]
    [InlineData("irreparable")]
    public void A_trigger_says_what_the_slow_way_says(string kind) => Law.Holds(
        tape =>
        {
            var facts = tape.WithGaps(tape.RemedyCase());
            var terms = tape.Terms();
            var trigger = tape.TriggerOf("t", kind);
            Agree(tape, facts, terms, RemedyPolicy.Create(terms.Warranty, [trigger]), facts.Sale.PlusDays(tape.Next(tape.Flag() ? 60 : 200)));
        },
        tapeLength: 400,
        cases: Cases);

    [Fact]
    public void Triggers_unite_rights_first() => Law.Holds(
        tape =>
        {
            var facts = tape.WithGaps(tape.RemedyCase());
            var terms = tape.Terms();
            var triggers = ValueList.From(Enumerable.Range(0, tape.Between(2, 3)).Select(index => tape.TriggerOf("t" + index, tape.Pick("repairs", "downtime", "irreparable"))).ToList());
            var decision = Agree(tape, facts, terms, RemedyPolicy.Create(terms.Warranty, triggers), facts.Sale.PlusDays(tape.Next(200)));
            tape.Classify("a right and a presumption", decision.Explain().Triggers.Where(finding => finding.Met == Truth.Yes).Select(finding => finding.Strength).Distinct().Count() > 1);
        },
        tapeLength: 400,
        cases: Cases);

    private static RemedyDecision Agree(Tape tape, RemedyFactsDrawn facts, TermsDrawn terms, RemedyPolicy policy, LocalDate on)
    {
        var serviceCase = facts.Case;
        var decision = policy.Decide(serviceCase, on);
        var explanation = decision.Explain();
        var answers = new List<(RemedyTrigger Trigger, Answer Answer)>();
        for (var i = 0; i < policy.Triggers.Count; i++)
        {
            var trigger = policy.Triggers[i];
            var (answer, oracle) = Ask(trigger, serviceCase, facts, terms, on);
            var finding = explanation.Triggers[i];
            var told = $"{trigger.Scope}, {trigger.Period}, by {trigger.ClaimBy}, {trigger} on {on:R} of {terms}: {facts}";
            Assert.True(answer.Truth == finding.Met, $"{finding.Met} was found, {answer.Truth} the slow way: {told}");
            Assert.Equal($"{Facts(answer.Missing)} for {told}", $"{Facts(finding.Missing.Select(fact => fact.ToString()))} for {told}");
            Assert.Equal(
                $"{string.Join(", ", oracle?.Counts.Select(count => $"{count.Least}..{count.Most}") ?? [])} for {told}",
                $"{string.Join(", ", finding.Measures.Select(measure => $"{measure.Least}..{measure.Most}"))} for {told}");
            Assert.Equal(oracle?.AskBy(), finding.AskByDay);
            Assert.Equal((trigger.Id, trigger.Strength), (finding.Id, finding.Strength));
            answers.Add((trigger, answer));
        }

        var met = answers.Where(pair => pair.Answer.Truth == Truth.Yes).Select(pair => pair.Trigger).ToList();
        var open = answers.Where(pair => pair.Answer.Truth == Truth.Unknown).ToList();
        var status = met.Exists(trigger => trigger.Strength == RemedyStrength.Right) ? RemedyStatus.Right
            : met.Count > 0 ? RemedyStatus.Presumption
            : open.Count > 0 ? RemedyStatus.Undetermined
            : RemedyStatus.None;
        Assert.Equal((status, status), (decision.Status, explanation.Status));
        Assert.Equal(
            status == RemedyStatus.Undetermined ? Facts(open.SelectMany(pair => pair.Answer.Missing)) : "",
            Facts(decision.Missing.Select(fact => fact.ToString())));
        Assert.Equal(decision.Missing, explanation.Missing);
        foreach (var remedy in Enum.GetValues<Remedy>())
        {
            var offered = met.Exists(trigger => trigger.Remedies.Contains(remedy)) ? Truth.Yes : open.Exists(pair => pair.Trigger.Remedies.Contains(remedy)) ? Truth.Unknown : Truth.No;
            Assert.Equal((remedy, offered), (remedy, decision.Offers(remedy)));
        }

        var rights = met.Where(trigger => trigger.Strength == RemedyStrength.Right);
        Assert.Equal(ValueList.From(rights.Concat(met.Except(rights)).SelectMany(trigger => trigger.Remedies).Distinct()), explanation.Remedies);
        tape.Classify("met", met.Count > 0);
        tape.Classify("open", open.Count > 0);
        return decision;
    }

    /// <summary>Every start that is possible is asked; the counts can be told only where there is one.</summary>
    private static (Answer Answer, RemedyOracle? Certain) Ask(RemedyTrigger trigger, ServiceCase serviceCase, RemedyFactsDrawn facts, TermsDrawn terms, LocalDate on)
    {
        var answers = new List<Answer>();
        var unknown = new List<string>();
        RemedyOracle? certain = null;
        for (var late = 0; late <= facts.DaysInDoubt; late++)
        {
            var validities = terms.From(facts.Sale.PlusDays(late), facts, on);
            foreach (var validity in validities)
            {
                certain = new RemedyOracle(trigger, serviceCase, on, validity);
                answers.Add(certain.Ask());
            }

            unknown.AddRange(validities.Count > 1 ? ["unit.series"] : Array.Empty<string>());
            certain = validities.Count > 1 || facts.DaysInDoubt > 0 ? null : certain;
        }

        unknown.AddRange(facts.DaysInDoubt > 0 ? ["unit.dates.sale"] : Array.Empty<string>());
        var isOne = answers.TrueForAll(answer => answer.Truth == answers[0].Truth);
        return isOne && answers[0].Truth != Truth.Unknown
            ? (answers[0], certain)
            : (new Answer(Truth.Unknown, [.. unknown, .. answers.Where(answer => answer.Truth == Truth.Unknown).SelectMany(answer => answer.Missing)]), certain);
    }

    private static string Facts(IEnumerable<string> facts) => string.Join(", ", facts.Distinct().Order(StringComparer.Ordinal));
}
