using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Tests.Fees;
using AfterSales.Tests.PublicApi;
using AfterSales.Tests.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.ServiceLevels;
using AfterSales.Tests.Tables;
using AfterSales.Tests.Warranties;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Policies;

/// <summary>What the linter says of every policy of the example tables, which list none of the clauses that they rest on, and of it as the version after the one before it in its table.</summary>
public class ReviewTests
{
    private const string File = "tests/AfterSales.Core.Tests/Policies/Reviews.approved.txt";
    private static readonly LocalDate Change = new(2024, 4, 1);

    public static TheoryData<string> All => [.. Names];

    private static IReadOnlyList<string> Names { get; } =
    [
        .. Of("Warranties/WarrantyExamples.md", "warranty"), .. Of("Returns/ReturnExamples.md", "returns"), .. Of("Remedies/RemedyExamples.md", "remedies"),
        .. Of("ServiceLevels/ServiceLevelExamples.md", "service levels"), .. Of("Fees/FeeExamples.md", "fees"), "settlement: all", "settlement: by grade", "stock: returns",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Policies_are_reviewed_as_approved(string name)
    {
        var lines = Policy(name, "1").Lint()
            .Select(finding => finding.Rule == LintRules.ClauseNotListed || finding.Rule == LintRules.ClauseNotCited ? $"{finding.Path} [{finding.Rule.Id}]" : finding.ToString()).ToList();
        var like = Names.Where(other => KindOf(other) == KindOf(name)).ToList();
        if (like.IndexOf(name) is > 0 and var place)
        {
            var versions = PolicyCatalog.Of([Policy(like[place - 1], "1", until: Change.PlusDays(-1)), Policy(name, "2", from: Change)]);
            lines.AddRange(
                from finding in versions.Lint()
                where finding.Rule == LintRules.TermShrinks
                from language in Enum.GetValues<Language>()
                select finding.ToString(language));
        }

        Approved.SectionEqual(File, name, string.Concat(lines.Select(line => line + "\n")));
    }

    [Fact]
    public void Every_review_is_of_a_policy() => Approved.HeadingsEqual(File, Names);

    private static IEnumerable<string> Of(string table, string kind) =>
        MarkdownTable.Read("AfterSales.Core.Tests/" + table).Select(row => row[kind == "fees" ? "tariff" : "policy"]).Where(name => name.Length > 0).Distinct().Select(name => kind + ": " + name);

    private static string KindOf(string name) => name[..name.IndexOf(':', StringComparison.Ordinal)];

    private static AfterSalesPolicy Policy(string named, string version, LocalDate? from = null, LocalDate? until = null)
    {
        var (kind, name) = (KindOf(named), named[(KindOf(named).Length + 2)..]);
        var remedies = kind == "remedies" ? RemedyExamplePolicies.Named(name) : null;
        return AfterSalesPolicy.Create(
            "p",
            version,
            clauses: [Clause.Of("not-cited")],
            warranty: kind == "warranty" ? WarrantyExamplePolicies.Named(name) : remedies?.Warranty,
            returns: kind == "returns" ? ReturnExamplePolicies.Named(name) : null,
            remedies: remedies,
            serviceLevels: kind == "service levels" ? PublishedServiceLevels.Policy(name) : null,
            fees: kind == "fees" ? ExampleTariffs.Of(name) : null,
            settlement: named switch { "settlement: all" => PublishedTariffs.Settlement, "settlement: by grade" => PublishedTariffs.SettlementByGrade, _ => null },
            stockReturns: kind == "stock" ? PublishedTariffs.Stock : null,
            effectiveFrom: from,
            effectiveUntil: until);
    }
}
