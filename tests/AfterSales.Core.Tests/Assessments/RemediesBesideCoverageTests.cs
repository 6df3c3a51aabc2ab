using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Tests.Warranties;

namespace AfterSales.Tests.Assessments;

/// <summary>Remedies asked together with the coverage take over how long the warranty is valid: they say what they say alone, whatever is not known.</summary>
public class RemediesBesideCoverageTests
{
    private const int Groups = 40;
    private const int Each = 20;

    public static TheoryData<int> All => [.. Enumerable.Range(0, Groups)];

    [Theory]
    [MemberData(nameof(All))]
    public void Remedies_beside_the_coverage_are_those_decided_alone(int group)
    {
        for (var number = group * Each; number < (group + 1) * Each; number++)
        {
            var draw = DecidedCases.Uncertain(number);
            var remedies = RemedyPolicy.Create(draw.Policy, [RemedyTrigger.Create("one", [RemedyMeasure.Repairs(1), RemedyMeasure.Downtime(2)], [Remedy.Exchange], failure: FailureNeed.Needed)]);
            var serviceCase = draw.Case.Claim is { } claim ? draw.Case.WithClaim(claim.WithFindings(Truth.Yes)) : draw.Case;
            var alone = remedies.Decide(serviceCase, draw.On);
            var beside = AfterSalesPolicy.Create("p", "1", warranty: draw.Policy, remedies: remedies).Assess(serviceCase, draw.On);

            Assert.Equal((number, alone.Status, alone.Missing), (number, beside.Remedies!.Value.Status, beside.Remedies.Value.Missing));
            Assert.Equal(alone.Explain().ToString(), beside.Explain()[^1].ToString());
        }
    }
}
