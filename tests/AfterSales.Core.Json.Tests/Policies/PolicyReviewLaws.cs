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
    public void Every_case_can_be_put_together_and_drawn() => Law.Holds(
        tape =>
        {
            var serviceCase = tape.CaseToDecide();
            var merged = tape.Catalog().Assess(serviceCase, tape.Day());
            Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(merged.ToString(language)));
            Assert.All(merged.Layers, layer => Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(layer.Assessment.Timeline().ToString(language))));
        },
        TapeLength);
}
