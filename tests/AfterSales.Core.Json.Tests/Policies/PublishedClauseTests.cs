using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSales.Tests;
using AfterSales.Tests.Tables;

namespace AfterSales.Json.Tests.Policies;

/// <summary>Clauses of the published policies: each is named by a rule of a document, and a heading of an example table carries it.</summary>
public class PublishedClauseTests
{
    private static readonly string[] Headings =
        [.. Repository.Files("tests/AfterSales.Core.Tests", "*Examples.md").SelectMany(file => MarkdownTable.Read(Path.GetRelativePath(Repository.PathOf("tests"), file))).Select(row => row.Heading).Distinct()];

    private static readonly string[] Named =
        [.. Repository.Files("samples/policies", "*.json").SelectMany(file => Rules(JsonNode.Parse(File.ReadAllText(file))!, "")).Distinct()];

    public static TheoryData<string> Returns => ["P1.4", "P1.5", "P1.6", "P8.2", "P9.2", "P13.1", "P14.3", "P17.1", "P17.2", "P17.3", "P17.4", "P17.5", "P17.6"];

    public static TheoryData<string> Fees =>
    [
        "P1.8", "P2.1", "P2.3", "P3.3", "P3.4", "P3.5", "P3.9", "P3.10", "P4.1", "P4.2", "P4.3", "P4.4", "P4.5", "P4.6", "P4.7", "P4.8", "P4.9", "P5.2", "P5.3", "P5.4", "P5.5",
        "P6.3", "P6.4", "P6.5", "P9.5", "P11.5", "P11.6", "P12.1", "P14.1", "P14.2", "P16.3", "P16.4", "P16.5", "P16.6", "P18.3",
    ];

    [Theory]
    [MemberData(nameof(Returns))]
    [MemberData(nameof(Fees))]
    public void A_clause_has_a_rule_and_example_rows(string clause)
    {
        Assert.Contains(clause, Named);
        Assert.Contains(Headings, heading => Regex.IsMatch(heading, "(?<![0-9A-Za-z.])" + Regex.Escape(clause) + "(?![0-9])"));
    }

    /// <summary>The texts of a document, apart from ids.</summary>
    private static IEnumerable<string> Rules(JsonNode node, string name) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null && (name.Length > 0 || member.Key != "clauses")).SelectMany(member => Rules(member.Value!, member.Key)),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Rules(item!, name)),
        _ when name != "id" && node.GetValueKind() == JsonValueKind.String => [node.GetValue<string>()],
        _ => [],
    };
}
