using System.Text.Json.Nodes;
using AfterSales.Assessments;
using AfterSales.Json.Tests.Schemas;
using AfterSales.Policies;
using AfterSales.Tests;

namespace AfterSales.Json.Tests.Policies;

public class PublishedPolicyTests
{
    public static TheoryData<string> Policies => [.. Repository.Files("samples/policies", "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_published_policy_is_the_same_when_the_library_has_written_it(string file)
    {
        var policy = AfterSalesJson.ReadPolicy(File.ReadAllText(Repository.PathOf("samples/policies/" + file)));
        Assert.Equal(policy, AfterSalesJson.ReadPolicy(AfterSalesJson.WritePolicy(policy)));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_published_policy_is_what_its_schema_accepts(string file) =>
        Assert.True(JsonSchema.Parse(AfterSalesJson.Schema(DocumentKind.Policy)).Accepts(JsonNode.Parse(File.ReadAllText(Repository.PathOf("samples/policies/" + file)))));

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_published_policy_lints_clean(string file) => Assert.DoesNotContain(
        AfterSalesJson.ReadPolicy(File.ReadAllText(Repository.PathOf("samples/policies/" + file))).Lint(), finding => finding.Severity != LintSeverity.Note);

    [Fact]
    public void All_published_policies_are_a_catalog()
    {
        var catalog = PolicyCatalog.Of([.. Repository.Files("samples/policies", "*.json").Select(file => AfterSalesJson.ReadPolicy(File.ReadAllText(file)))]);

        Assert.DoesNotContain(catalog.Lint(), finding => finding.Severity != LintSeverity.Note);
        Assert.Equal(catalog, AfterSalesJson.ReadCatalog(AfterSalesJson.WriteCatalog(catalog)));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_published_policy_is_not_different_from_itself(string file)
    {
        var policy = AfterSalesJson.ReadPolicy(File.ReadAllText(Repository.PathOf("samples/policies/" + file)));
        var diff = PolicyDiff.Between(policy, policy);

        Assert.Empty(diff.Changes);
        Assert.InRange(diff.Tried, 1, 5_000);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_rule_of_a_published_policy_names_its_clause(string file)
    {
        // Rules are the objects that promise something: those in the lists and members below, at any depth.
        var policy = JsonNode.Parse(File.ReadAllText(Repository.PathOf("samples/policies/" + file)))!.AsObject();
        string[] rules = ["terms", "conditions", "exclusions", "only-causes", "findings", "usage-limits", "returns", "remedies", "part-warranty", "tolling", "after-exchange", "abnormal-life", "goodwill", "transfer"];
        var missing = from member in Members(policy)
                      where rules.Contains(member.GetPropertyName())
                      from rule in member is JsonArray list ? list.OfType<JsonObject>() : [member.AsObject()]
                      where !rule.ContainsKey("clause")
                      select rule.GetPath();
        Assert.Empty(missing);
    }

    [Fact]
    public void A_window_without_an_id_is_called_by_its_place_and_one_rule_stands_for_a_list_of_one()
    {
        // As policies are shown in the documentation.
        var policy = AfterSalesJson.ReadPolicy("""
            { "format": 1, "id": "national-three-guarantees", "version": "1995-08-25", "zone": "Asia/Shanghai",
              "clauses": { "P17.1": "Performance failure within 7 days of sale: return, exchange or repair", "P17.3": "", "P17.4": "", "P17.5": "", "P17.6": "" },
              "warranty": { "start": ["invoice"], "terms": [ { "for": "unit", "length": "P1Y", "clause": "P17.3" } ],
                            "tolling": { "repair": "nights", "waiting-for-parts": "nights", "clause": "P17.4" },
                            "after-exchange": { "mode": "restart", "clause": "P17.6" } },
              "returns": [ { "reasons": ["performance-failure"], "from": "sale", "length": "P7D", "offers": ["return", "exchange", "repair"], "clause": "P17.1" } ],
              "remedies": [ { "when": [ { "repairs": { "at-least": 2 } } ], "within": "validity", "offers": ["exchange-same-model", "refund"], "clause": "P17.5" } ] }
            """);

        Assert.Equal("window-1", Assert.Single(policy.Returns!.Windows).Id);
        Assert.Equal("P17.6", Assert.Single(policy.Warranty!.Exchanges).Clause?.Id);
    }

    private static IEnumerable<JsonNode> Members(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is JsonObject or JsonArray).SelectMany(member => Members(member.Value!).Prepend(member.Value!)).Where(inner => inner.Parent is JsonObject),
        JsonArray list => list.Where(item => item is JsonObject or JsonArray).SelectMany(item => Members(item!)),
        _ => [],
    };
}
