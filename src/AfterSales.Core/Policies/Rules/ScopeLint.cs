using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Policies.Rules;

/// <summary>Windows and commitments for sales that the policy itself is not for.</summary>
internal static class ScopeLint
{
    public static void Add(AfterSalesPolicy policy, LintFindings findings)
    {
        var tests = policy.Scope.Tests.ToList();
        if (policy.Jurisdiction is { } jurisdiction)
        {
            tests.Add(SelectorTest.Of(TraitKind.Jurisdiction, [jurisdiction]));
        }

        for (var i = 0; i < policy.Returns?.Windows.Count; i++)
        {
            Compare(tests, policy.Returns.Windows[i].When, $"returns[{i}].when", findings);
        }

        for (var i = 0; i < policy.ServiceLevels?.Commitments.Count; i++)
        {
            Compare(tests, policy.ServiceLevels.Commitments[i].When, $"service-levels.commitments[{i}].when", findings);
        }
    }

    private static void Compare(List<SelectorTest> scope, Selector when, string path, LintFindings findings)
    {
        foreach (var test in when.Tests)
        {
            foreach (var whole in scope.Where(whole => whole.Kind == test.Kind && !whole.Values.Any(test.Passes)))
            {
                findings.Add(
                    LintRules.OutOfScope,
                    path + "." + test.Kind.Name,
                    ReasonArgument.OfName(test.Kind),
                    ReasonArgument.OfName(LocalizedName.List(test.Values)),
                    ReasonArgument.OfName(LocalizedName.List(whole.Values)));
            }
        }
    }
}
