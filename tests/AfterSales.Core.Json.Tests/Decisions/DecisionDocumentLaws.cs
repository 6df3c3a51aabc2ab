using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.Documents;
using AfterSales.Json.Tests.Policies;
using AfterSales.Json.Tests.Schemas;
using AfterSales.Json.Tests.ServiceLevels;
using AfterSales.Policies;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Json.Tests.Decisions;

public class DecisionDocumentLaws : DocumentLaws<StoredDecision>
{
    protected override DocumentKind Kind => DocumentKind.Decision;

    /// <summary>Only a currency that nobody knows contradicts a decision, and a small change seldom makes one.</summary>
    protected override bool DrawsContradictions => false;

    protected override string[] BeyondSchemas { get; } = ["Found .*; write one of the currencies of ISO 4217"];

    [Fact]
    public void The_same_policy_case_and_day_give_a_decision_again() => Law.Holds(
        tape =>
        {
            var (policy, serviceCase) = (tape.Policy(), tape.CaseToDecide());
            var stored = AfterSalesJson.ReadDecision(AfterSalesJson.WriteDecision(StoredDecision.Of(policy.Assess(serviceCase, tape.Day()), tape.Any<Language>())));
            var check = AfterSalesJson.Check(
                stored, AfterSalesJson.ReadPolicy(AfterSalesJson.WritePolicy(policy)), AfterSalesJson.ReadCase(AfterSalesJson.WriteCase(serviceCase)));
            Assert.True(check.IsConfirmed, check.ToString());
        },
        600);

    [Fact]
    public void The_same_policy_ticket_and_instant_give_a_decision_again() => Law.Holds(
        tape =>
        {
            var (policy, ticket) = (tape.PolicyOfServiceLevels(), tape.Ticket());
            var stored = AfterSalesJson.ReadDecision(AfterSalesJson.WriteDecision(StoredDecision.Of(policy, ticket, tape.At(), tape.Any<Language>())));
            var check = AfterSalesJson.Check(
                stored, AfterSalesJson.ReadPolicy(AfterSalesJson.WritePolicy(policy)), AfterSalesJson.ReadTicket(AfterSalesJson.WriteTicket(ticket)));
            Assert.True(check.IsConfirmed, check.ToString());
            tape.Classify("due", stored.Answers.Any(answer => answer.DueAt is not null));
            tape.Classify("facts are missing", stored.Answers.Any(answer => !answer.Missing.IsEmpty));
        },
        600);

    [Fact]
    public void Another_ticket_or_another_promise_is_detected_and_named() => Law.Holds(
        tape =>
        {
            var (policy, first, second, at) = (tape.PolicyOfServiceLevels(), tape.Ticket(), tape.Ticket(), tape.At());
            var check = AfterSalesJson.Check(StoredDecision.Of(policy, first, at), policy, second);
            Assert.Equal(first != second, check.Differences.Contains(DecisionDifference.Case));
            Assert.DoesNotContain(DecisionDifference.Policy, check.Differences);

            var other = tape.PolicyOfServiceLevels();
            check = AfterSalesJson.Check(StoredDecision.Of(policy, first, at), other, first);
            Assert.Equal(policy != other, check.Differences.Contains(DecisionDifference.Policy));
            Assert.DoesNotContain(DecisionDifference.Case, check.Differences);
            tape.Classify("other answers", check.Differences.Contains(DecisionDifference.Answers));
        },
        900);

    [Fact]
    public void Another_case_is_detected_and_named() => Law.Holds(
        tape =>
        {
            var (policy, first, second) = (tape.Policy(), tape.CaseToDecide(), tape.CaseToDecide());
            var check = AfterSalesJson.Check(StoredDecision.Of(policy.Assess(first, tape.Day())), policy, second);
            Assert.Equal(first != second, check.Differences.Contains(DecisionDifference.Case));
            Assert.DoesNotContain(DecisionDifference.Policy, check.Differences);
            tape.Classify("same answers", first != second && !check.Differences.Contains(DecisionDifference.Answers));
            tape.Classify("other answers", check.Differences.Contains(DecisionDifference.Answers));
        },
        600);

    [Fact]
    public void Another_policy_is_detected_and_named() => Law.Holds(
        tape =>
        {
            var (serviceCase, first, second) = (tape.CaseToDecide(), tape.Policy(), tape.Policy());
            var check = AfterSalesJson.Check(StoredDecision.Of(first.Assess(serviceCase, tape.Day())), second, serviceCase);
            Assert.Equal(first != second, check.Differences.Contains(DecisionDifference.Policy));
            Assert.DoesNotContain(DecisionDifference.Case, check.Differences);
        },
        600);

    [Fact]
    public void Text_in_text_out_decides_as_objects_do() => Law.Holds(
        tape =>
        {
            var (policy, serviceCase, on) = (tape.Policy(), tape.CaseToDecide(), tape.Day());
            var request = $$"""{ "format": 1, "on": "{{on:uuuu-MM-dd}}", "policy": {{AfterSalesJson.WritePolicy(policy)}}, "case": {{AfterSalesJson.WriteCase(serviceCase)}} }""";
            Assert.Equal(AfterSalesJson.WriteDecision(StoredDecision.Of(policy.Assess(serviceCase, on))), AfterSalesJson.Decide(request));
        },
        600);

    [Fact]
    public void Every_missing_fact_is_named_by_its_place_in_a_case_document()
    {
        var schema = JsonSchema.Parse(AfterSalesJson.Schema(DocumentKind.Case));
        Law.Holds(
            tape =>
            {
                var missing = StoredDecision.Of(tape.Policy().Assess(tape.CaseToDecide(), tape.Day())).Answers.SelectMany(answer => answer.Missing).ToList();
                // A line that no rule prices lacks the rule; fees can lack the cover or the service levels that the policy does not promise. Neither is of the case.
                missing.RemoveAll(path => path is "fees.rules" or "coverage" or "service-levels");
                Assert.All(missing, path => Assert.True(schema.HasPlace(path), path + " is no place in a case document."));
                tape.Classify("several facts", missing.Count > 1);
            },
            600);
    }

    /// <summary>Decisions about cases, and now and then about tickets.</summary>
    protected override StoredDecision Draw(Tape tape) => tape.Flag(3)
        ? StoredDecision.Of(tape.PolicyOfServiceLevels(), tape.Ticket(), tape.At(), tape.Any<Language>())
        : StoredDecision.Of(tape.Policy().Assess(tape.CaseToDecide(), tape.Day()), tape.Any<Language>());

    protected override StoredDecision Read(string json) => AfterSalesJson.ReadDecision(json);

    protected override string Write(StoredDecision value) => AfterSalesJson.WriteDecision(value);
}
