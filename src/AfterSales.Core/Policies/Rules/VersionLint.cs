using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Policies.Rules;

/// <summary>Versions of one policy held against each other: days on which none is in force, and terms that get shorter, become none, or are left out.</summary>
internal static class VersionLint
{
    private static readonly LocalizedName Nothing = new("none", "nothing", "nada", "无");
    private static readonly LocalizedName Unlimited = new("unlimited", "no last day", "sin fecha límite", "不限期");
    private static readonly LocalizedName Validity = new("validity", "the time of the warranty", "lo que dure la garantía", "保修期的期限");

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
                    AddShorterTerms(earlier.Policy, version, findings);
                    AddShorterWindows(earlier.Policy, version, findings);
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

    private static void AddShorterTerms(AfterSalesPolicy earlier, Version later, LintFindings findings)
    {
        var terms = later.Policy.Warranty?.Terms ?? default;
        foreach (var before in earlier.Warranty?.Terms ?? default)
        {
            // Where the later version has no rule for it, a wider one holds.
            var index = IndexOf(terms, rule => IsFor(rule, before.Component, before.Class, before.Series));
            var holding = index >= 0 ? index : IndexOf(terms, rule => IsFor(rule, before.Component, before.Class, null));
            holding = holding >= 0 ? holding : IndexOf(terms, rule => rule.Component is null && rule.Class is null && rule.Series == before.Series);
            holding = holding >= 0 ? holding : IndexOf(terms, rule => IsFor(rule, null, null, null));
            var now = holding >= 0 ? terms[holding] : null;
            if (IsShorter(now, before))
            {
                findings.Add(
                    LintRules.TermShrinks,
                    later.Path + ".warranty" + (index >= 0 ? FormattableString.Invariant($".terms[{index}].length") : later.Policy.Warranty is null ? "" : ".terms"),
                    before.Component is null && before.Class is null && before.Series is null ? ReasonArgument.OfName(KnownNames.WholeUnit) : Lint.Name(before.Component ?? before.Class ?? before.Series!),
                    ReasonArgument.OfName(NameOf(now)),
                    ReasonArgument.OfName(NameOf(before)));
            }
        }
    }

    private static void AddShorterWindows(AfterSalesPolicy earlier, Version later, LintFindings findings)
    {
        var windows = later.Policy.Returns?.Windows ?? default;
        foreach (var before in (earlier.Returns?.Windows ?? default).Where(window => window.Length.Kind != WindowLengthKind.None))
        {
            var index = IndexOf(windows, window => window.Id == before.Id);
            if (index >= 0 ? IsShorter(windows[index].Length, before.Length) : !windows.Any(window => GivesAtLeast(window, before)))
            {
                findings.Add(
                    LintRules.TermShrinks,
                    later.Path + ".returns" + (index >= 0 ? FormattableString.Invariant($"[{index}].length") : ""),
                    Lint.Name(before.Id),
                    ReasonArgument.OfName(index >= 0 ? NameOf(windows[index].Length) : Nothing),
                    ReasonArgument.OfName(NameOf(before.Length)));
            }
        }
    }

    private static bool IsFor(TermRule rule, string? component, string? componentClass, string? series) =>
        (rule.Component, rule.Class, rule.Series) == (component, componentClass, series);

    /// <summary>What only holds where it was agreed is less than what always holds, and more than nothing.</summary>
    private static bool IsShorter(TermRule? now, TermRule before) => before.Promise != TermPromise.None
        && (now is null || now.Promise == TermPromise.None
            || (now.Promise == TermPromise.AgreedUpTo && before.Promise == TermPromise.Fixed)
            || (now.Promise == before.Promise && TermLengths.IsShorter(now.Length!, before.Length!)));

    private static bool IsShorter(WindowLength now, WindowLength before) => now.Kind == WindowLengthKind.None || TermLengths.IsShorter(now, before);

    /// <summary>True where a window by another name serves whatever the first did, for as long.</summary>
    private static bool GivesAtLeast(ReturnWindow window, ReturnWindow before) =>
        (window.Reasons.Contains(Cases.ReturnReason.NoReason) || before.Reasons.All(window.Names))
        && before.Remedies.All(remedy => window.Remedies.Contains(remedy))
        && window.When.Tests.All(test => before.When.Tests.Contains(test)) && window.Conditions.All(condition => before.Conditions.Contains(condition))
        && window.Start == before.Start && TermLengths.IsAtMost(before.Length, window.Length);

    private static LocalizedName NameOf(TermRule? rule)
    {
        if (rule?.Length is not { } length)
        {
            return Nothing;
        }

        var name = NameOf(length);
        return rule.Promise == TermPromise.Fixed
            ? name
            : new LocalizedName(name.Id, $"as agreed, at most {name.English}", $"lo acordado, a lo sumo {name.Spanish}", $"按约定，最多{name.Chinese}");
    }

    private static LocalizedName NameOf(WindowLength length) => length.Kind switch
    {
        WindowLengthKind.Term => NameOf(length.Term!),
        WindowLengthKind.Unlimited => Unlimited,
        WindowLengthKind.Validity => Validity,
        WindowLengthKind.UntilDate => new LocalizedName("", $"until {IsoText.Of(length.LastDay)}", $"hasta el {IsoText.Of(length.LastDay)}", $"至{IsoText.Of(length.LastDay)}"),
        WindowLengthKind.Elapsed => NameOf(Term.OfDays(length.Elapsed!.Days)),
        _ => Nothing,
    };

    private static LocalizedName NameOf(Term term) => new(term.ToString(), term.ToString(Language.English), term.ToString(Language.Spanish), term.ToString(Language.SimplifiedChinese));

    private static int IndexOf<T>(ValueList<T> items, Func<T, bool> isMeant)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (isMeant(items[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly struct Version(AfterSalesPolicy policy, string path)
    {
        public readonly AfterSalesPolicy Policy = policy;
        public readonly string Path = path;
    }
}
