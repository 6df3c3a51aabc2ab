using AfterSales.Explanations;

namespace AfterSales.Json.Tests.Decisions;

public class DecisionCheckTests
{
    private const string Policy = """
        {
          "format": 1, "id": "P", "version": "1", "clauses": { "1.1": "Two years" },
          "warranty": { "start": ["sale"], "terms": [ { "for": "unit", "length": "P2Y", "clause": "1.1" } ] }
        }
        """;

    private const string Case = """{ "format": 1, "unit": { "dates": { "sale": "2024-03-10" } } }""";

    private static readonly string Decided = AfterSalesJson.Decide($$"""{ "format": 1, "on": "2024-05-01", "policy": {{Policy}}, "case": {{Case}} }""");

    [Fact]
    public void A_decision_says_everything_that_was_decided() =>
        Assert.Equal(
            $$"""
            {
              "format": 1,
              "policy": {
                "id": "P",
                "version": "1",
                "fingerprint": "{{AfterSalesJson.ReadDecision(Decided).PolicyFingerprint}}"
              },
              "case": { "fingerprint": "{{AfterSalesJson.ReadDecision(Decided).CaseFingerprint}}" },
              "on": "2024-05-01",
              "semantics": {{AfterSalesJson.SemanticsVersion}},
              "language": "en",
              "coverage": {
                "status": "covered",
                "answers": "base",
                "start": "2024-03-10",
                "last-day": "2026-03-10",
                "days-left": 678,
                "next-change": "2026-03-11",
                "headline": {
                  "code": "warranty.covered",
                  "arguments": [
                    { "day": "2026-03-10" }
                  ],
                  "text": "Covered up to and including 2026-03-10"
                },
                "reasons": [
                  {
                    "code": "warranty.start",
                    "arguments": [
                      { "name": "sale" },
                      { "day": "2024-03-10" }
                    ],
                    "text": "counted from sale on 2024-03-10"
                  },
                  {
                    "code": "warranty.in-period",
                    "arguments": [
                      { "term": "P2Y" },
                      { "day": "2024-03-10" }
                    ],
                    "clause": "1.1",
                    "text": "2 years from 2024-03-10"
                  }
                ],
                "layers": [
                  { "id": "base", "kind": "base", "first-day": "2024-03-10", "last-day": "2026-03-10", "covers": true }
                ]
              }
            }

            """.ReplaceLineEndings("\n"),
            Decided);

    [Fact]
    public void Policy_case_and_day_give_it_again() =>
        Assert.Equal("Confirmed: policy, case and day give this decision again.", Check(Decided, Policy, Case));

    [Fact]
    public void A_policy_that_was_changed_under_its_name_is_detected() =>
        Assert.Equal(
            "The policy was changed since, though it is still called P 1.\nThe answers are other ones.", Check(Decided, Policy.Replace("P2Y", "P3Y"), Case));

    [Fact]
    public void A_wording_that_was_changed_is_detected_although_the_answers_are_the_same() =>
        Assert.Equal("The policy was changed since, though it is still called P 1.", Check(Decided, Policy.Replace("Two years", "24 months"), Case));

    [Fact]
    public void Another_version_and_another_policy_are_named()
    {
        Assert.Equal("The policy is another version: 2, decided under 1.", Check(Decided, Policy.Replace("\"version\": \"1\"", "\"version\": \"2\""), Case));
        Assert.Equal("The policy is another one: Q, decided under P.", Check(Decided, Policy.Replace("\"P\"", "\"Q\""), Case));
    }

    [Fact]
    public void Another_case_is_detected() =>
        Assert.Equal("The case is another one, or other facts are known of it.\nThe answers are other ones.", Check(Decided, Policy, Case.Replace("03-10", "03-11")));

    [Fact]
    public void Other_rules_of_the_library_are_detected() =>
        Assert.Equal(
            $"The rules of the library are of version {AfterSalesJson.SemanticsVersion}, it was decided under version 999.",
            Check(Decided.Replace($"\"semantics\": {AfterSalesJson.SemanticsVersion}", "\"semantics\": 999"), Policy, Case));

    [Fact]
    public void A_stored_decision_that_was_altered_is_detected() =>
        Assert.Equal(
            "The answers are other ones, though policy, case and rules are the same: the stored decision was altered.",
            Check(Decided.Replace("\"last-day\": \"2026-03-10\"", "\"last-day\": \"2027-03-10\""), Policy, Case));

    [Theory]
    [InlineData("2024-03-01T20:00:00Z", "2026-03-02")]
    [InlineData("2024-03-02T04:00:00+08:00", "2026-03-02")]
    [InlineData("2024-03-01T15:59:59Z", "2026-03-01")]
    [InlineData("2024-03-02T10:00:00+14:00", "2026-03-02")]
    [InlineData("2024-03-02T00:30:00+14:00", "2026-03-01")]
    public void The_day_of_an_instant_is_the_one_in_the_zone_of_the_policy(string sale, string lastDay)
    {
        var policy = Policy.Replace("\"version\"", "\"zone\": \"Asia/Shanghai\", \"version\"");
        var facts = Case.Replace("2024-03-10", sale);
        var one = AfterSalesJson.ReadDecision(AfterSalesJson.Decide($$"""{ "format": 1, "on": "2024-05-01", "policy": {{policy}}, "case": {{facts}} }"""));
        var several = AfterSalesJson.ReadMergedDecision(AfterSalesJson.Decide($$"""{ "format": 1, "on": "2024-05-01", "policies": [{{policy}}], "case": {{facts}} }"""));

        Assert.Equal(lastDay, one.Answers[0].LastDay!.Value.ToString("uuuu-MM-dd", null));
        Assert.Contains(lastDay, AfterSalesJson.WriteMergedDecision(several), StringComparison.Ordinal);
        Assert.True(AfterSalesJson.Check(one, AfterSalesJson.ReadPolicy(policy), AfterSalesJson.ReadCase(facts)).IsConfirmed);
    }

    [Fact]
    public void Every_language_decides_alike()
    {
        var decisions = new[] { "en", "es", "zh-Hans" }.Select(language =>
            AfterSalesJson.ReadDecision(AfterSalesJson.Decide($$"""{ "format": 1, "on": "2024-05-01", "language": "{{language}}", "policy": {{Policy}}, "case": {{Case}} }"""))).ToList();

        Assert.All(decisions, decision => Assert.True(AfterSalesJson.Check(decision, AfterSalesJson.ReadPolicy(Policy), AfterSalesJson.ReadCase(Case)).IsConfirmed));
        Assert.Single(decisions.Select(decision => decision.Answers[0].Status).Distinct());
        Assert.Equal(3, decisions.Select(decision => decision.Answers[0].Headline.Text).Distinct().Count());
    }

    [Fact]
    public void Problems_of_a_request_are_told_with_their_place_in_it() =>
        Assert.Equal(
            ["on", "policy.warranty.terms[0].length", "case.unit.dates.sale"],
            Assert.Throws<InvalidInputException>(() => AfterSalesJson.Decide(
                $$"""{ "format": 1, "on": "2024-05-32", "policy": {{Policy.Replace("P2Y", "2 years")}}, "case": {{Case.Replace("2024-03-10", "10.3.2024")}} }""")).Problems.Select(problem => problem.Path));

    private static string Check(string decision, string policy, string serviceCase) =>
        AfterSalesJson.Check(AfterSalesJson.ReadDecision(decision), AfterSalesJson.ReadPolicy(policy), AfterSalesJson.ReadCase(serviceCase)).ToString();
}
