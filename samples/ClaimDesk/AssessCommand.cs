using System.CommandLine;
using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Json;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>
/// <c>claimdesk assess CASE.json --policy POLICY.json</c>: everything the policy says about one case. Several policies, or <c>--policies FOLDER</c>: of those that apply
/// the answer that is best for the customer, question by question. Exit 0 decided, 3 undetermined, 2 invalid.
/// </summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("CASE") { Description = "The case, as a document." };
        var policy = new Option<string[]>("--policy") { Description = "The policy: its document, or the id of one that comes with the claim desk; several are put together.", DefaultValueFactory = _ => [] };
        var folder = new Option<DirectoryInfo?>("--policies") { Description = "A folder with policies, a document each, in all their versions." };
        var on = new Option<string?>("--on") { Description = "The day asked about; today in the policy's zone by default." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");
        var language = new Option<string>("--lang") { Description = "en, es or zh-Hans.", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("en", "es", "zh-Hans");
        var command = new Command("assess", "Answers every question that a policy answers about a case.") { file, policy, folder, on, format, language };
        command.SetAction(result => Documents.Run(() => Run(
            Documents.Read(result.GetRequiredValue(file), AfterSalesJson.ReadCase),
            Policies(result.GetRequiredValue(policy), result.GetValue(folder)),
            result.GetValue(on),
            result.GetRequiredValue(format),
            LanguageOf(result.GetRequiredValue(language)))));
        return command;
    }

    /// <summary>True where a question that was asked has no certain answer.</summary>
    public static bool IsUndetermined(Assessment assessment) =>
        assessment.Coverage is { Status: CoverageStatus.Undetermined }
        || (assessment.Case.Return is not null && assessment.Returns is { Status: ReturnStatus.Undetermined })
        || (!assessment.Case.Repairs.IsEmpty && assessment.Remedies is { Status: RemedyStatus.Undetermined })
        || assessment.Fees is { Status: FeeStatus.Undetermined };

    public static Language LanguageOf(string name) => name switch
    {
        "es" => Language.Spanish,
        "zh-Hans" => Language.SimplifiedChinese,
        _ => Language.English,
    };

    /// <summary>The day asked about; today where none is named.</summary>
    public static LocalDate DayOf(string? on, AfterSalesPolicy policy) => on is null ? Today(policy) : Day(on);

    private static int Run(Cases.ServiceCase serviceCase, ValueList<AfterSalesPolicy> policies, string? on, string format, Language language)
    {
        var policy = policies[0];
        if (policies.Count > 1)
        {
            return Run(PolicyCatalog.Of(policies).Assess(serviceCase, DayOf(on, policy)), format, language);
        }

        var assessment = policy.Assess(serviceCase, DayOf(on, policy));
        if (format == "json")
        {
            Console.WriteLine(AfterSalesJson.WriteDecision(StoredDecision.Of(assessment, language)));
        }
        else
        {
            Printed.Assessment(assessment, language);
            Printed.Ladder(assessment, language);
        }

        return IsUndetermined(assessment) ? Documents.Undetermined : Documents.Decided;
    }

    private static int Run(MergedAssessment merged, string format, Language language)
    {
        if (format == "json")
        {
            Console.WriteLine(AfterSalesJson.WriteMergedDecision(StoredMergedDecision.Of(merged, language)));
        }
        else
        {
            Console.WriteLine("  " + merged.ToString(language).Replace("\n", "\n  ", StringComparison.Ordinal));
        }

        return merged.Coverage is { Status: CoverageStatus.Undetermined }
            || (merged.Case.Return is not null && merged.Returns is { Status: ReturnStatus.Undetermined })
            || (!merged.Case.Repairs.IsEmpty && merged.Remedies is { Status: RemedyStatus.Undetermined })
            || merged.Fees is { Status: FeeStatus.Undetermined }
            ? Documents.Undetermined
            : Documents.Decided;
    }

    /// <summary>The policies named, and those of a folder by the names of their files.</summary>
    private static ValueList<AfterSalesPolicy> Policies(string[] names, DirectoryInfo? folder)
    {
        if (folder is { Exists: false })
        {
            throw new InvalidInputException([Problem.At("--policies", $"There is no folder {folder}.")]);
        }

        var files = folder?.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal) ?? Enumerable.Empty<FileInfo>();
        var all = names.Select(name => KnownPolicies.Given(name)).Concat(files.Select(file => Documents.Read(file, AfterSalesJson.ReadPolicy))).ToList();
        return all.Count > 0
            ? ValueList.From(all)
            : throw new InvalidInputException([Problem.At("--policy", "No policy is named; give the file of one, or a folder with --policies.")]);
    }

    /// <summary>The one place where this host reads a clock; the library never does.</summary>
    private static LocalDate Today(AfterSalesPolicy policy) => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(policy.Zone).Date;

    private static LocalDate Day(string text)
    {
        try
        {
            return ClaimCells.Day(text);
        }
        catch (FormatException exception)
        {
            throw new InvalidInputException([Problem.At("--on", exception.Message)]);
        }
    }
}
