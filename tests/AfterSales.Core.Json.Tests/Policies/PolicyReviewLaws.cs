using System.Text.RegularExpressions;
using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.ServiceLevels;
using AfterSales.Policies;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Policies;

/// <summary>Whatever can be written as a policy can be reviewed, compared, put together and drawn.</summary>
public class PolicyReviewLaws
{
    private const int TapeLength = 600;

    /// <summary>What a comparison adds to an answer: who bears the freight, and which facts are missing.</summary>
    private static readonly Regex Freight = new("; freight to the (seller|customer): (customer|shared|seller)");
    private static readonly Regex Missing = new(@" \(((?:[^()]|\([^()]*\))+)\)$");

    private const string NothingPromised = "nothing is promised";

    [Fact]
    public void Every_policy_can_be_linted_in_every_language_and_its_document_has_the_same_findings() => Law.Holds(
        tape =>
        {
            var policy = tape.Flag(3) ? tape.PolicyOfServiceLevels() : tape.Policy();
            var findings = policy.Lint();

            Assert.Equal(findings, AfterSalesJson.ReadPolicy(AfterSalesJson.WritePolicy(policy)).Lint());
            Assert.Equal(findings.Count, findings.Distinct().Count());
            Assert.All(Enum.GetValues<Language>(), language => Assert.All(findings, finding => Assert.DoesNotContain("{0}", finding.ToString(language), StringComparison.Ordinal)));
            tape.Classify("findings", !findings.IsEmpty);
        },
        TapeLength);

    [Fact]
    public void Every_example_of_a_difference_gives_both_its_answers_again_when_it_is_read_from_its_document() => Law.Holds(
        tape =>
        {
            var policies = tape.Flag(3) ? (Before: tape.PolicyOfServiceLevels(), After: tape.PolicyOfServiceLevels()) : (Before: tape.Policy(), After: tape.Policy());
            var there = PolicyDiff.Between(policies.Before, policies.After);
            var back = PolicyDiff.Between(policies.After, policies.Before);

            Assert.Empty(PolicyDiff.Between(policies.Before, policies.Before).Changes);
            Assert.All(there.Changes, change =>
            {
                // What is said of the answer is among what the policy says of the case: the headline, or the offers.
                AssertSaid(change.Before(Language.English), Asked(policies.Before, change));
                AssertSaid(change.After(Language.English), Asked(policies.After, change));
            });
            Assert.Equal(there.Changes.Select(Mirrored).Order(), back.Changes.Select(Plain).Order());
            tape.Classify("a change in a case", there.Changes.Any(change => change.Case is not null));
            tape.Classify("a change in a request", there.Changes.Any(change => change.Request is not null));
        },
        TapeLength);

    [Fact]
    public void Every_case_can_be_put_together_and_drawn() => Law.Holds(
        tape =>
        {
            var serviceCase = tape.CaseToDecide();
            var merged = tape.Catalog().Assess(serviceCase, tape.Day());
            Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(merged.ToString(language)));
            Assert.All(merged.Layers, layer => Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(layer.Assessment.Timeline().ToString(language))));
        },
        TapeLength);

    /// <summary>All that a policy says of the example of a change, read from its document; empty where it says nothing on the question.</summary>
    private static string Asked(AfterSalesPolicy policy, PolicyChange change)
    {
        if (change.Request is { } request)
        {
            var read = AfterSalesJson.ReadTicket(AfterSalesJson.WriteTicket(request));
            return string.Join("\n", policy.ServiceLevels?.Decide(read, change.At!.Value).Select(decision => decision.Explain().ToString()) ?? []);
        }

        var assessment = policy.Assess(AfterSalesJson.ReadCase(AfterSalesJson.WriteCase(change.Case!)), change.On!.Value);
        return change.Question switch
        {
            PolicyQuestion.Coverage => assessment.Coverage?.Explain().ToString() ?? "",
            PolicyQuestion.Returns => assessment.Returns is { } returns ? returns.Explain() + "\n" + assessment.Ladder() : "",
            PolicyQuestion.Remedies => assessment.Remedies is { } remedies ? remedies.Explain() + "\n" + assessment.Ladder() : "",
            _ => assessment.Fees?.Explain().ToString() ?? "",
        };
    }

    private static void AssertSaid(string answer, string said) => Assert.All(
        Freight.Replace(answer, "").Split(" / "), part => Assert.True(part == NothingPromised || Says(said, part) || SaysWhatIsMissing(said, part), $"\"{part}\" is not said by:\n{said}"));

    private static bool SaysWhatIsMissing(string said, string part) =>
        Missing.Match(part) is { Success: true } bracket && Says(said, Missing.Replace(part, "")) && bracket.Groups[1].Value.Split(", ").All(fact => Says(said, $"missing {fact} ["));

    private static bool Says(string said, string text) => said.Contains(text, StringComparison.Ordinal);

    private static string Plain(PolicyChange change) => $"{change.Question} {change.Kind}: {change.Facts} {change.On} {change.At}: {change.Before(Language.English)} -> {change.After(Language.English)}";

    private static string Mirrored(PolicyChange change)
    {
        var kind = change.Kind switch { ChangeKind.MoreFavourable => ChangeKind.LessFavourable, ChangeKind.LessFavourable => ChangeKind.MoreFavourable, var other => other };
        return $"{change.Question} {kind}: {change.Facts} {change.On} {change.At}: {change.After(Language.English)} -> {change.Before(Language.English)}";
    }
}
