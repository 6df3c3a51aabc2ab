using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Policies.Rules;

/// <summary>Versions of one policy held against each other: days on which none is in force, and terms that get shorter.</summary>
internal static class VersionLint
{
    public static void Add(PolicyCatalog catalog, LintFindings findings)
    {
        foreach (var versions in catalog.Policies.Select((policy, i) => new Version(policy, FormattableString.Invariant($"policies[{i}]"))).GroupBy(version => version.Policy.Id))
        {
            Version? before = null;
            foreach (var version in versions.OrderBy(version => StandingRule.First(version.Policy)))
            {
                if (before is { } earlier)
                {
                    AddGap(earlier.Policy, version, findings);
                    AddShrinking(earlier.Policy, version, findings);
                }

                before = version;
            }
        }
    }

    private static void AddGap(AfterSalesPolicy earlier, Version later, LintFindings findings)
    {
        var first = StandingRule.Last(earlier) + 1;
        var last = StandingRule.First(later.Policy) - 1;
        findings.AddIf(
            first <= last, LintRules.VersionGap, later.Path + ".effective-from", Lint.Name(earlier.ToString()), ReasonArgument.OfDay(first), ReasonArgument.OfDay(last));
    }

    private static void AddShrinking(AfterSalesPolicy earlier, Version later, LintFindings findings)
    {
        var terms = later.Policy.Warranty?.Terms ?? default;
        for (var i = 0; i < terms.Count; i++)
        {
            var before = earlier.Warranty?.Terms.FirstOrDefault(rule => (rule.Component, rule.Class, rule.Series) == (terms[i].Component, terms[i].Class, terms[i].Series));
            if (before?.Promise == TermPromise.Fixed && terms[i].Promise == TermPromise.Fixed && TermLengths.IsShorter(terms[i].Length!, before.Length!))
            {
                findings.Add(
                    LintRules.TermShrinks,
                    FormattableString.Invariant($"{later.Path}.warranty.terms[{i}].length"),
                    Lint.Name(terms[i].Component ?? terms[i].Class ?? terms[i].Series ?? "unit"),
                    ReasonArgument.OfTerm(terms[i].Length!),
                    ReasonArgument.OfTerm(before.Length!));
            }
        }

        var windows = later.Policy.Returns?.Windows ?? default;
        for (var i = 0; i < windows.Count; i++)
        {
            var before = earlier.Returns?.Windows.FirstOrDefault(window => window.Id == windows[i].Id);
            if (before is { Length.Kind: WindowLengthKind.Term } && windows[i].Length.Kind == WindowLengthKind.Term && TermLengths.IsShorter(windows[i].Length, before.Length))
            {
                findings.Add(
                    LintRules.TermShrinks,
                    FormattableString.Invariant($"{later.Path}.returns[{i}].length"),
                    Lint.Name(windows[i].Id),
                    ReasonArgument.OfTerm(windows[i].Length.Term!),
                    ReasonArgument.OfTerm(before.Length.Term!));
            }
        }
    }

    private readonly struct Version(AfterSalesPolicy policy, string path)
    {
        public readonly AfterSalesPolicy Policy = policy;
        public readonly string Path = path;
    }
}
