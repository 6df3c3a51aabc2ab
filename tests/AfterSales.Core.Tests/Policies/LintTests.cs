using System.Text;
using System.Text.RegularExpressions;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Returns;
using AfterSales.Tests.Architecture;
using AfterSales.Tests.Laws;
using AfterSales.Tests.PublicApi;
using AfterSales.Tests.Returns;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Policies;

public partial class LintTests
{
    public static TheoryData<string> Rules => [.. LintRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_broken_by_its_example_and_kept_by_the_mended_one(string id)
    {
        var example = LintExample.All.Single(example => example.Rule.Id == id);

        Assert.Equal(example.Path, example.Broken.Lint().First(finding => finding.Rule == example.Rule).Path);
        Assert.DoesNotContain(example.Mended.Lint(), finding => finding.Rule == example.Rule);
    }

    [Fact]
    public void The_gravest_finding_comes_first_and_says_why_and_how_to_mend_it()
    {
        var findings = LintExample.All.Single(example => example.Rule == LintRules.WindowOver).Broken.Lint();

        Assert.Equal(findings.Select(finding => finding.Severity).OrderDescending(), findings.Select(finding => finding.Severity));
        Assert.Equal(
            "policies[0].returns[0].length: The window \"w\" ends on 2024-03-31, before the version is in force from 2024-04-01. Move the window's last day, or leave the window out. [lint.window-over]",
            findings[0].ToString());
        Assert.Equal(
            "policies[0].returns[0].length：退换期“w”于2024-03-31结束，早于该版本生效的2024-04-01。请调整退换期的最后一天，或删除该退换期。 [lint.window-over]", findings[0].ToString(Language.SimplifiedChinese));
    }

    /// <summary>The later version says less of a unit, a component, a series or a window: shorter, by agreement only, none, or not a word.</summary>
    [Theory]
    [InlineData("unit P1Y; lamp P6M", "unit P1Y; lamp none", "warranty.terms[1].length: For lamp the version promises nothing, the version before it 6 months.")]
    [InlineData("unit P1Y; lamp P2Y", "unit P1Y", "warranty.terms: For lamp the version promises 1 year, the version before it 2 years.")]
    [InlineData("unit P1Y; lamp P6M", "unit P1Y", "")]
    [InlineData("unit P1Y; lamp P6M", "lamp P6M", "warranty.terms: For whole unit the version promises nothing, the version before it 1 year.")]
    [InlineData("lamp of A P24M", "lamp P3M; unit of A P36M", "warranty.terms: For lamp the version promises 3 months, the version before it 24 months.")]
    [InlineData("lamp of A P24M", "unit of A P36M; unit P1Y", "")]
    [InlineData("unit P1Y", "unit agreed P2Y", "warranty.terms[0].length: For whole unit the version promises as agreed, at most 2 years, the version before it 1 year.")]
    [InlineData("unit agreed P2Y", "unit P1Y", "")]
    [InlineData("unit agreed P2Y", "b exchange P7D", "warranty: For whole unit the version promises nothing, the version before it as agreed, at most 2 years.")]
    [InlineData("unit none", "b exchange P7D", "")]
    [InlineData("unit P1Y; a return P7D", "unit P1Y", "returns: For a the version promises nothing, the version before it 7 days.")]
    [InlineData("a return P7D", "a return none", "returns[0].length: For a the version promises nothing, the version before it 7 days.")]
    [InlineData("a return unlimited", "a return P7D", "returns[0].length: For a the version promises 7 days, the version before it no last day.")]
    [InlineData("a return P7D", "b return P7D", "")]
    [InlineData("a return P7D", "b return P6D", "returns: For a the version promises nothing, the version before it 7 days.")]
    [InlineData("a return P7D", "b exchange P7D", "returns: For a the version promises nothing, the version before it 7 days.")]
    [InlineData("a return none", "unit P1Y", "")]
    public void A_version_that_promises_less_is_told(string before, string after, string finding)
    {
        var findings = PolicyCatalog.Of([Version("1", before, null, new LocalDate(2024, 3, 31)), Version("2", after, new LocalDate(2024, 4, 1), null)]).Lint();

        Assert.Equal(
            finding.Length == 0 ? [] : [$"policies[1].{finding}"],
            findings.Where(found => found.Rule == LintRules.TermShrinks).Select(found => found.Path + ": " + found.Why(Language.English)));

        static AfterSalesPolicy Version(string version, string text, LocalDate? from, LocalDate? until)
        {
            var terms = new List<TermRule>();
            var windows = new List<ReturnWindow>();
            foreach (var words in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(promise => promise.Split(' ')))
            {
                switch (words)
                {
                    case ["unit", "none"]: terms.Add(TermRule.Create(TermPromise.None, null)); break;
                    case ["unit", "agreed", var most]: terms.Add(TermRule.Create(TermPromise.AgreedUpTo, Term.Parse(most))); break;
                    case ["unit", var length]: terms.Add(TermRule.ForUnit(Term.Parse(length))); break;
                    case [var named, "of", var series, var length]: terms.Add(TermRule.Create(TermPromise.Fixed, Term.Parse(length), named == "unit" ? null : named, series: series)); break;
                    case [var component, "none"]: terms.Add(TermRule.Create(TermPromise.None, null, component)); break;
                    case [var component, var length]: terms.Add(TermRule.ForComponent(component, Term.Parse(length))); break;
                    case [var id, var remedy, var length]:
                        windows.Add(ReturnWindow.Create(
                            id,
                            [ReturnReason.NoReason],
                            ReturnStart.At(UnitEvent.Sale),
                            length switch { "none" => WindowLength.None, "unlimited" => WindowLength.Unlimited, _ => Term.Parse(length) },
                            [remedy == "return" ? Remedy.Return : Remedy.Exchange]));
                        break;
                    default: throw new ArgumentException(text);
                }
            }

            return AfterSalesPolicy.Create(
                "p",
                version,
                warranty: terms.Count == 0 ? null : WarrantyPolicy.Create([UnitEvent.Sale], ValueList.From(terms)),
                returns: windows.Count == 0 ? null : ReturnPolicy.Create(ValueList.From(windows)),
                effectiveFrom: from,
                effectiveUntil: until);
        }
    }

    [Fact]
    public void Codes_are_unique_sorted_and_read_lint_dot_finding()
    {
        Assert.Equal(LintRules.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), LintRules.All.Select(rule => rule.Id));
        Offenders.None(LintRules.All.Select(rule => rule.Id).Where(id => !CodeForm().IsMatch(id)));
        Assert.Equal(typeof(LintRules).GetProperties().Count(property => property.PropertyType == typeof(LintRule)), LintRules.All.Count);
    }

    [Fact]
    public void Every_language_says_why_and_how_to_mend_it_with_the_same_arguments() => Offenders.None(
        from rule in LintRules.All
        from language in Enum.GetValues<Language>()
        where !Same(rule.WhyTemplate(language), rule.WhyTemplate(Language.English), language) || !Same(rule.MendTemplate(language), rule.MendTemplate(Language.English), language)
            || Arguments(rule.MendTemplate(language)).Except(Arguments(rule.WhyTemplate(language))).Any()
        select $"{rule.Id} in {language}");

    [Fact]
    public void Every_argument_of_a_finding_has_its_place() => Offenders.None(
        from finding in LintExample.All.SelectMany(example => example.Broken.Lint())
        from language in Enum.GetValues<Language>()
        where ArgumentForm().IsMatch(finding.ToString(language)) || finding.Arguments.Count != Arguments(finding.Rule.WhyTemplate(Language.English)).Count()
        select finding.ToString(language));

    [Fact]
    public void What_no_case_can_reach_is_reached_by_none() => Law.Holds(tape =>
    {
        // Errors are about promises that are in vain, never about policies that should have been refused: whoever asks gets an answer.
        var drawn = tape.ReturnPolicy();
        var windows = drawn.Windows.ToList();
        var model = windows[tape.Next(windows.Count)];
        windows.Add(ReturnWindow.Create(
            "again", model.Reasons, model.Start, model.Length, [Remedy.StoreCredit], model.When, model.Profile, tape.Flag() ? [model.Id] : default, conditions: tape.Flag() ? model.Conditions : default,
            exemptCategories: tape.Flag() ? model.ExemptCategories : ["food"], counter: model.Counter, usageLimit: model.UsageLimit, tolling: model.Tolling, early: model.Early, afterExchange: model.AfterExchange));
        var policy = AfterSalesPolicy.Create(
            "p", "1", returns: ReturnPolicy.Create(ValueList.From(windows)), effectiveFrom: tape.Flag() ? tape.Day() : null, scope: tape.Flag() ? Selector.Where(TraitKind.Tier, [tape.Pick("gold", "none")]) : null);
        var errors = policy.Lint().Where(finding => finding.Severity == LintSeverity.Error).ToList();
        var facts = tape.ReturnCase();
        // A window can be open early, but nobody asks before there was a sale.
        var on = LocalDate.Max(tape.Day(), facts.Sale.FirstDay!.Value);
        if (PolicyCatalog.Of([policy]).For(facts.Case, on)[0].Applies == Truth.Yes)
        {
            var explanation = policy.Returns!.Decide(facts.Case, on).Explain();
            for (var i = 0; i < windows.Count; i++)
            {
                var isOffered = explanation.Options.Any(option => option.Windows.Contains(windows[i].Id));
                Assert.False(isOffered && errors.Any(finding => finding.Path.StartsWith($"returns[{i}]", StringComparison.Ordinal)), $"{string.Join("\n", errors)}\n{policy.Returns}\n{facts} on {on:R}");
                tape.Classify("offered", isOffered);
                tape.Classify("in vain", errors.Count > 0);
            }
        }
    });

    [Fact]
    public void The_page_of_the_linter_is_current()
    {
        var page = new StringBuilder("# What the linter looks for\n\n")
            .Append("`policy.Lint()` and `catalog.Lint()` read what no single case shows. A policy that contradicts itself is refused when it is built, with every problem at once; what is found here is valid,\n")
            .Append("and every case gets a well-defined answer, only hardly the one that was meant. On the command line: `claimdesk policy lint FILE|FOLDER [--notes] [--lang en|es|zh-Hans]`.\n\n")
            .Append("- **error**: something is promised that no case can ever reach (exit code 1);\n- **warning**: some case gets an answer that is probably not meant;\n- **note**: worth knowing; sound policies have it, too (told with `--notes`).\n\n")
            .Append("A test keeps this page current (see CONTRIBUTING.md). Each example is what the linter says of a policy in `LintExamples.cs`, where the mended policy stands beside it.\n");
        foreach (var severity in Enum.GetValues<LintSeverity>().OrderDescending())
        {
            page.Append("\n## ").Append(severity).Append("s\n");
            foreach (var rule in LintRules.All.Where(rule => rule.Severity == severity))
            {
                var example = LintExample.All.Single(example => example.Rule == rule).Broken.Lint().First(finding => finding.Rule == rule);
                page.Append("\n### `").Append(rule.Id).Append("`\n");
                foreach (var language in Enum.GetValues<Language>())
                {
                    page.Append("- ").Append(rule.WhyTemplate(language)).Append(" *").Append(rule.MendTemplate(language)).Append("*\n");
                }

                page.Append("\n> ").Append(example.Path.Replace("policies[0].", "", StringComparison.Ordinal)).Append(": ").Append(example.Why(Language.English)).Append('\n');
            }
        }

        Approved.Equal("docs/linting.md", page.ToString());
    }

    private static bool Same(string text, string english, Language language) =>
        !string.IsNullOrWhiteSpace(text) && Arguments(text).SequenceEqual(Arguments(english)) && (language == Language.English || text != english);

    private static IEnumerable<int> Arguments(string text) => ArgumentForm().Matches(text).Select(match => match.Value[1] - '0').Distinct().Order();

    [GeneratedRegex("^lint\\.[a-z-]+$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex ArgumentForm();
}
