using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.Documents;
using AfterSales.Json.Tests.Policies;
using AfterSales.Policies;
using AfterSales.Tests;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Json.Tests.Decisions;

public class MergedDecisionDocumentLaws : DocumentLaws<StoredMergedDecision>
{
    protected override DocumentKind Kind => DocumentKind.MergedDecision;

    protected override bool DrawsContradictions => false;

    protected override string[] BeyondSchemas { get; } = ["Found .*; write one of the currencies of ISO 4217"];

    protected override StoredMergedDecision Draw(Tape tape) => StoredMergedDecision.Of(tape.Catalog().Assess(tape.CaseToDecide(), tape.Day()), tape.Any<Language>());

    protected override StoredMergedDecision Read(string json) => AfterSalesJson.ReadMergedDecision(json);

    protected override string Write(StoredMergedDecision value) => AfterSalesJson.WriteMergedDecision(value);

    [Fact]
    public void A_stored_decision_is_confirmed_by_the_catalog_and_the_case_that_gave_it() => Law.Holds(
        tape =>
        {
            var catalog = tape.Catalog();
            var serviceCase = tape.CaseToDecide();
            var stored = AfterSalesJson.ReadMergedDecision(AfterSalesJson.WriteMergedDecision(StoredMergedDecision.Of(catalog.Assess(serviceCase, tape.Day()), tape.Any<Language>())));

            Assert.True(AfterSalesJson.Check(stored, catalog, serviceCase).IsConfirmed);
        },
        1_000);

    [Fact]
    public void A_check_tells_which_policy_changed_and_whether_case_rules_or_answers_did()
    {
        var one = AfterSalesJson.ReadPolicy(File.ReadAllText(Repository.PathOf("samples/policies/p17-national-three-guarantees.json")));
        var text = File.ReadAllText(Repository.PathOf("samples/policies/p01-home-appliances.json"));
        var other = AfterSalesJson.ReadPolicy(text);
        var changed = AfterSalesJson.ReadPolicy(text.Replace("\"P3Y\"", "\"P2Y\"", StringComparison.Ordinal));
        var newer = AfterSalesJson.ReadPolicy(text.Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal));
        var sold = Sold("2024-03-01");
        var stored = StoredMergedDecision.Of(PolicyCatalog.Of([one, other]).Assess(sold, new LocalDate(2026, 3, 2)));

        Assert.Equal("Confirmed: policies, case and day give this decision again.", Check(stored, sold, one, other).ToString());
        Assert.Equal(([DecisionDifference.Policy, DecisionDifference.Answers], "The policy P1 1 was changed since, though it is still called so."), Told(stored, sold, one, changed));
        Assert.Equal(([DecisionDifference.Policy, DecisionDifference.Answers], "The policy P1 applies in version 2, it was decided under version 1."), Told(stored, sold, one, newer));
        Assert.Equal(([DecisionDifference.Policy, DecisionDifference.Answers], "The policy P1 1 does not apply any more."), Told(stored, sold, one));
        Assert.Equal(
            ([DecisionDifference.Policy, DecisionDifference.Answers], "The policy P1 1 applies now."),
            Told(StoredMergedDecision.Of(PolicyCatalog.Of([one]).Assess(sold, new LocalDate(2026, 3, 2))), sold, one, other));
        Assert.Equal(([DecisionDifference.Case, DecisionDifference.Answers], "The case is another one, or other facts are known of it."), Told(stored, Sold("2024-03-02"), one, other));

        var written = AfterSalesJson.WriteMergedDecision(stored);
        var altered = AfterSalesJson.ReadMergedDecision(written.Replace("2027-03-01", "2028-03-01", StringComparison.Ordinal));
        Assert.Equal(
            ([DecisionDifference.Answers], "The answers are other ones, though policies, case and rules are the same: the stored decision was altered."), Told(altered, sold, one, other));
        var older = AfterSalesJson.ReadMergedDecision(written.Replace($"\"semantics\": {AfterSalesJson.SemanticsVersion}", "\"semantics\": 999", StringComparison.Ordinal));
        Assert.Equal(DecisionDifference.Semantics, Assert.Single(Check(older, sold, one, other).Differences));

        static ServiceCase Sold(string day) => AfterSalesJson.ReadCase(
            $$"""{ "format": 1, "unit": { "dates": { "sale": "{{day}}", "invoice": "{{day}}" } }, "evidence": { "proof-of-purchase": "present" } }""");

        static MergedDecisionCheck Check(StoredMergedDecision stored, ServiceCase serviceCase, params AfterSalesPolicy[] policies) =>
            AfterSalesJson.Check(stored, PolicyCatalog.Of(ValueList.From(policies)), serviceCase);

        static (ValueList<DecisionDifference> Differences, string First) Told(StoredMergedDecision stored, ServiceCase serviceCase, params AfterSalesPolicy[] policies)
        {
            var check = Check(stored, serviceCase, policies);
            return (check.Differences, check.ToString().Split('\n')[0]);
        }
    }

    [Fact]
    public void A_request_with_several_policies_is_answered_over_those_that_apply()
    {
        var one = File.ReadAllText(Repository.PathOf("samples/policies/p17-national-three-guarantees.json"));
        var other = File.ReadAllText(Repository.PathOf("samples/policies/p01-home-appliances.json"));
        const string Sold = """{ "format": 1, "unit": { "dates": { "sale": "2024-03-01", "invoice": "2024-03-01" } }, "evidence": { "proof-of-purchase": "present" } }""";

        var decision = AfterSalesJson.ReadMergedDecision(AfterSalesJson.Decide($$"""{ "format": 1, "on": "2025-03-02", "policies": [ {{one}}, {{other}} ], "case": {{Sold}} }"""));

        Assert.Equal("coverage: covered by P1 1", decision.Answers[0].ToString());
        Assert.Equal(["P17", "P1"], decision.Decisions.Select(alone => alone.PolicyId));
        Assert.Equal(["expired", "covered"], decision.Decisions.Select(alone => alone.Answers[0].Status));
    }

    [Fact]
    public void A_request_names_one_policy_or_several_and_their_versions_go_together()
    {
        var policy = File.ReadAllText(Repository.PathOf("samples/policies/p17-national-three-guarantees.json"));

        Assert.Equal("policy", Refused($$"""{ "format": 1, "on": "2025-03-02", "case": { "format": 1 } }"""));
        Assert.Equal("policy", Refused($$"""{ "format": 1, "on": "2025-03-02", "policy": {{policy}}, "policies": [ {{policy}} ], "case": { "format": 1 } }"""));
        Assert.Equal("policies[1].version", Refused($$"""{ "format": 1, "on": "2025-03-02", "policies": [ {{policy}}, {{policy}} ], "case": { "format": 1 } }"""));

        static string Refused(string request) => Assert.Single(Assert.Throws<InvalidInputException>(() => AfterSalesJson.Decide(request)).Problems).Path;
    }
}
