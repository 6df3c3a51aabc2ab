using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSales.Policies;
using AfterSales.Tests;
using AfterSales.Tests.PublicApi;
using AfterSales.Tests.Tables;

namespace AfterSales.Json.Tests.Policies;

/// <summary>The rules of the 18 published policies: where each is said in its document, and which example rows show it.</summary>
public partial class PublishedClauseTests
{
    /// <summary>How many rules each of the published policies has, P1 first.</summary>
    private static readonly int[] Rules = [8, 6, 10, 9, 5, 7, 3, 4, 5, 4, 6, 2, 2, 4, 1, 7, 6, 3];

    /// <summary>Rules about the organisation, of which nothing follows for a case, a day or an amount.</summary>
    private static readonly Dictionary<string, string> Organisational = new()
    {
        ["P2.5"] = "it says what is written down about customers and services, and promises nothing by a day or at a price",
        ["P6.7"] = "the customer is free to say no at any time; nothing is counted, due or charged by it",
        ["P10.3"] = "the rings of a phone are no facts of a case, and no claim follows from them",
    };

    /// <summary>Rules that a member without a clause of its own says.</summary>
    private static readonly Dictionary<string, string> Unnamed = new() { ["P7.2"] = "warranty.stacking" };

    private static readonly MarkdownRow[] Rows =
        [.. Repository.Files("tests/AfterSales.Core.Tests", "*Examples.md").SelectMany(file => MarkdownTable.Read(Path.GetRelativePath(Repository.PathOf("tests"), file)))];

    private static readonly string[] Ids = [.. Rules.Select((_, index) => "P" + (index + 1))];

    private static readonly string[] All = [.. Rules.SelectMany((count, index) => Enumerable.Range(1, count).Select(rule => $"P{index + 1}.{rule}"))];

    public static TheoryData<string> Policies => [.. Ids];

    public static TheoryData<string> Clauses => [.. All];

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_document_lists_every_rule_of_its_policy(string id) =>
        Assert.Equal(All.Where(clause => clause.StartsWith(id + ".", StringComparison.Ordinal)), Texts(id).Select(clause => clause.Key));

    [Theory]
    [MemberData(nameof(Clauses))]
    public void A_rule_has_a_member_and_rows_or_is_organisational(string clause)
    {
        Assert.Equal(!Organisational.ContainsKey(clause), MembersOf(clause).Count > 0);
        Assert.Equal(!Organisational.ContainsKey(clause), RowsOf(clause).Count > 0);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_published_policy_lints_clean_round_trips_and_decides_its_examples_as_a_document(string id)
    {
        var policy = AfterSalesJson.ReadPolicy(File.ReadAllText(FileOf(id)));
        Assert.DoesNotContain(policy.Lint(), finding => finding.Severity != LintSeverity.Note);
        Assert.Equal(policy, AfterSalesJson.ReadPolicy(AfterSalesJson.WritePolicy(policy)));

        var decided = Decide(WarrantyDocumentTests.Published, row => row["policy"] == id, new WarrantyDocumentTests().A_document_decides_every_row_as_it_says_and_as_the_policy_in_code_does)
            + Decide(ServiceLevels.ServiceLevelDocumentTests.Published, row => row["policy"] == id, new ServiceLevels.ServiceLevelDocumentTests().A_published_policy_decides_as_a_document_as_it_does_in_code)
            + Decide(ReturnDocumentTests.Returned, row => row["policy"] == id, new ReturnDocumentTests().A_document_answers_every_row_about_returns)
            + Decide(ReturnDocumentTests.Repaired, row => row["policy"] == id, new ReturnDocumentTests().A_document_answers_every_row_about_remedies)
            + Decide(FeeDocumentTests.Charged, row => row["tariff"] == id, new FeeDocumentTests().A_document_charges_every_row_as_its_tariff_does)
            + Decide(FeeDocumentTests.Settled, _ => id == "P4", new FeeDocumentTests().A_document_settles_every_row_as_its_policy_does);
        Assert.NotEqual(0, decided);
    }

    [Fact]
    public void The_page_of_the_published_rules_is_current()
    {
        var computed = All.Length - Organisational.Count;
        var page = new StringBuilder("# The published policies, rule by rule\n\n")
            .Append(CultureInfo.InvariantCulture, $"18 published policies, {All.Length} rules: {computed} are said by members of the policies' documents, and {Organisational.Count} are about the organisation.\n")
            .Append("Each row names the members that say the rule, and the lines of the example tables under the heading that carries its clause. The tables are decided by the policies in code and, as documents,\n")
            .Append("through JSON alone. A test keeps this page current (see CONTRIBUTING.md).\n");
        foreach (var id in Ids)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {id}: `{Path.GetRelativePath(Repository.Root, FileOf(id)).Replace('\\', '/')}`\n\n| rule | what it says | members | examples |\n|---|---|---|---|\n");
            foreach (var (clause, text) in Texts(id))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {clause} | {text} | ");
                page.Append(Organisational.TryGetValue(clause, out var why)
                    ? $"organisational: {why} | |\n"
                    : $"{string.Join(", ", Joined(MembersOf(clause)).Select(path => $"`{path}`"))} | {string.Join(", ", Places(RowsOf(clause)))} |\n");
            }
        }

        Approved.Equal("docs/published-rules.md", page.ToString());
    }

    private static int Decide(TheoryData<MarkdownRow> rows, Func<MarkdownRow, bool> isAsked, Action<MarkdownRow> check)
    {
        var asked = rows.Cast<object[]>().Select(item => (MarkdownRow)item[0]).Where(isAsked).ToList();
        asked.ForEach(check);
        return asked.Count;
    }

    private static string FileOf(string id) => Assert.Single(Repository.Files("samples/policies", $"p{int.Parse(id[1..], CultureInfo.InvariantCulture):00}-*.json"));

    private static IEnumerable<KeyValuePair<string, string>> Texts(string id) =>
        JsonNode.Parse(File.ReadAllText(FileOf(id)))!["clauses"]!.AsObject().Select(clause => KeyValuePair.Create(clause.Key, clause.Value!.GetValue<string>()));

    private static List<string> MembersOf(string clause)
    {
        var policy = JsonNode.Parse(File.ReadAllText(FileOf(clause.Split('.')[0])))!;
        if (Unnamed.TryGetValue(clause, out var member))
        {
            Assert.NotNull(member.Split('.').Aggregate((JsonNode?)policy, (node, name) => node?[name]));
            return [member];
        }

        return [.. Naming(policy, clause).Distinct()];
    }

    /// <summary>The paths of what names a clause: of the rule whose clause it is, or of the member itself. The list of the clauses and ids name nothing.</summary>
    private static IEnumerable<string> Naming(JsonNode node, string clause) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null && member.Key != "id" && (node.Parent is not null || member.Key != "clauses")).SelectMany(member => Naming(member.Value!, clause)),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Naming(item!, clause)),
        _ when node.GetValueKind() == JsonValueKind.String && node.GetValue<string>() == clause => [(node.Parent is JsonObject && node.GetPropertyName() == "clause" ? node.Parent : node).GetPath()[2..]],
        _ => [],
    };

    /// <summary>The rows under headings that carry a clause: those of its policy, where they name policies.</summary>
    private static List<MarkdownRow> RowsOf(string clause)
    {
        var id = clause.Split('.')[0];
        return [.. Rows.Where(row => Regex.IsMatch(row.Heading, "(?<![0-9A-Za-z.])" + Regex.Escape(clause) + "(?![0-9])")
            && (row.Text("policy") ?? row.Text("tariff") ?? id) is var policy && (policy == id || !PolicyForm().IsMatch(policy)))];
    }

    /// <summary>Items of one list that follow each other as one.</summary>
    private static IEnumerable<string> Joined(List<string> paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            var first = i;
            while (i + 1 < paths.Count && Next(paths[i]) == paths[i + 1])
            {
                i++;
            }

            yield return first == i ? paths[i] : paths[first][..^1] + ".." + paths[i][(paths[i].LastIndexOf('[') + 1)..];
        }
    }

    private static string Next(string path) => LastIndex().Replace(path, match => $"[{int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + 1}]");

    /// <summary>File and lines of rows; lines that follow each other as one.</summary>
    private static IEnumerable<string> Places(List<MarkdownRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var first = i;
            while (i + 1 < rows.Count && rows[i + 1].FilePath == rows[i].FilePath && rows[i + 1].Line == rows[i].Line + 1)
            {
                i++;
            }

            yield return $"{rows[first].File}:{rows[first].Line}" + (first == i ? "" : $"-{rows[i].Line}");
        }
    }

    [GeneratedRegex(@"^P[0-9]+$")]
    private static partial Regex PolicyForm();

    [GeneratedRegex(@"\[([0-9]+)\]$")]
    private static partial Regex LastIndex();
}
