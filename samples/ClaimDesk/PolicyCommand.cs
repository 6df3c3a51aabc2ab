using System.CommandLine;
using System.Globalization;
using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Json;
using AfterSales.Policies;
using AfterSales.Samples.ClaimDesk.Sheets;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>
/// <c>claimdesk policy lint|show POLICY</c>: what is wrong with a policy document; and the policy as a sheet to read. <c>claimdesk policy diff BEFORE AFTER</c>: what changes for whom.
/// </summary>
internal static class PolicyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("POLICY") { Description = "The policy: its document, or the id of one that comes with the claim desk." };
        var places = new Argument<string>("POLICY") { Description = "The policy: its document, the id of one that comes with the claim desk, or a folder with policies in all their versions." };
        var language = new Option<string>("--lang") { Description = "en, es or zh-Hans.", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("en", "es", "zh-Hans");
        var notes = new Option<bool>("--notes") { Description = "Lists the notes as well: what is worth knowing, though sound policies have it, too." };
        var lint = new Command("lint", "Lists every problem of a policy document, and what a reviewer should know of it. Exit 1 where something is promised that nobody can reach.") { places, notes, language };
        lint.SetAction(result => Documents.Run(() => result.GetRequiredValue(places) is var place && Directory.Exists(place)
            ? Print(Catalog(new DirectoryInfo(place)), catalog => catalog.Lint(), result.GetValue(notes), AssessCommand.LanguageOf(result.GetRequiredValue(language)))
            : Print(
                KnownPolicies.Given(place, "POLICY"),
                policy => policy.Lint(),
                result.GetValue(notes),
                AssessCommand.LanguageOf(result.GetRequiredValue(language)))));
        var show = new Command("show", "Writes a policy as a sheet in Markdown.") { file, language };
        show.SetAction(result => Documents.Run(() =>
        {
            Console.Write(PolicySheet.Of(KnownPolicies.Given(result.GetRequiredValue(file), "POLICY"), AssessCommand.LanguageOf(result.GetRequiredValue(language))));
            return Documents.Decided;
        }));
        var before = new Argument<string>("BEFORE") { Description = "The first policy: its document, or the id of one that comes with the claim desk." };
        var after = new Argument<string>("AFTER") { Description = "The second policy." };
        var cases = new Option<DirectoryInfo?>("--cases") { Description = "A folder: each example is written there as a document, for assess or deadlines." };
        var diff = new Command("diff", "Says what changes for whom between two policies, each change with a case that shows it.") { before, after, cases, language };
        diff.SetAction(result => Documents.Run(() =>
        {
            var found = PolicyDiff.Between(KnownPolicies.Given(result.GetRequiredValue(before), "BEFORE"), KnownPolicies.Given(result.GetRequiredValue(after), "AFTER"));
            Console.WriteLine(found.ToString(AssessCommand.LanguageOf(result.GetRequiredValue(language))));
            if (result.GetValue(cases) is { } folder)
            {
                Write(found, folder);
            }

            return Documents.Decided;
        }));
        return new Command("policy", "Checks, shows and compares policy documents.") { lint, show, diff };
    }

    /// <summary>Writes each example as the document that its question reads, named by the question and the kind of change.</summary>
    private static void Write(PolicyDiff diff, DirectoryInfo folder)
    {
        folder.Create();
        foreach (var change in diff.Changes)
        {
            Documents.Write(
                new FileInfo(Path.Combine(folder.FullName, $"{change.Question}-{change.Kind}.json")),
                change.Case is { } serviceCase ? AfterSalesJson.WriteCase(serviceCase) : AfterSalesJson.WriteTicket(change.Request!));
        }
    }

    private static PolicyCatalog Catalog(DirectoryInfo folder) => PolicyCatalog.Of(ValueList.From(
        folder.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => Documents.Read(file, AfterSalesJson.ReadPolicy))));

    private static int Print<T>(T checkedOne, Func<T, ValueList<LintFinding>> lint, bool notes, Language language)
    {
        var findings = lint(checkedOne).Where(finding => notes || finding.Severity != LintSeverity.Note).ToList();
        foreach (var finding in findings)
        {
            Console.WriteLine($"{Names.Of(finding.Severity, language)} {finding.ToString(language)}");
        }

        var problems = findings.Count(finding => finding.Severity != LintSeverity.Note);
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, (problems == 0 ? Labels.NoProblem : Labels.Usable).In(language), checkedOne, problems));
        return findings.Any(finding => finding.Severity == LintSeverity.Error) ? Documents.Doubtful : Documents.Decided;
    }
}
