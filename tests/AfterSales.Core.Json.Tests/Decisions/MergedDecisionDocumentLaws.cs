using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.Documents;
using AfterSales.Json.Tests.Policies;
using AfterSales.Tests;
using AfterSales.Tests.Laws;

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
