using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSales.Tests;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>Every published policy as a sheet: what it says, in every language, with nothing of its rules left out.</summary>
public class SheetTests
{
    private static readonly string[] Languages = ["en", "es", "zh-Hans"];

    /// <summary>Those whose sheets are checked in, in every language; between them they have every kind of rule that a published policy has.</summary>
    private static readonly string[] Read = ["national-exchange", "p04-farm-machinery", "p09-service-commitment", "p17-national-three-guarantees"];

    private static readonly ConcurrentDictionary<string, string> Shown = [];

    public static TheoryData<string> Policies => [.. Repository.Files("samples/policies", "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_published_policy_is_shown_as_checked_in(string policy)
    {
        foreach (var language in Read.Contains(policy) ? Languages : ["en"])
        {
            Approved.Equal($"tests/AfterSales.Core.Samples.Tests/Data/sheets/{policy}.{language}.md", Show(policy, language));
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Nothing_of_a_policy_is_missing_from_its_sheet(string policy)
    {
        var document = JsonNode.Parse(File.ReadAllText(Repository.PathOf($"samples/policies/{policy}.json")))!;
        var cited = Values(document, "clause").Concat(document["settlement"]?["clauses"] is JsonObject settled ? settled.Select(member => member.Value!.GetValue<string>()) : []).Distinct().ToList();
        var named = Values(document, "id").Distinct().ToList();

        Assert.NotEmpty(cited);
        foreach (var language in Languages)
        {
            var parts = Regex.Split(Show(policy, language), "^## (?:Clauses|Cláusulas|条款)$", RegexOptions.Multiline);
            Assert.Equal(2, parts.Length);
            Assert.All(cited, clause => Assert.Matches($@"(\| |\(){Regex.Escape(clause)}( \||\))", parts[0]));
            Assert.All(named, id => Assert.Contains(id, parts[0], StringComparison.Ordinal));
            Assert.All(document["clauses"]!.AsObject(), clause => Assert.Contains($"| {clause.Key} | {clause.Value} |", parts[1], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_table_has_as_many_cells_in_each_row_as_columns() => Assert.All(
        from policy in Policies.Cast<object[]>().Select(row => (string)row[0])
        from language in Languages
        select Show(policy, language),
        sheet => Assert.All(
            sheet.Split("\n\n").Where(part => part.StartsWith('|')),
            table => Assert.Single(table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => Regex.Count(row, @"(?<!\\)\|")).Distinct())));

    [Theory]
    [InlineData("en", "P17 1995-08-25: no problem found.\n")]
    [InlineData("es", "P17 1995-08-25: no se ha hallado ningún problema.\n")]
    [InlineData("zh-Hans", "P17 1995-08-25：未发现问题。\n")]
    public void The_linter_sums_up_in_the_language_asked_for(string language, string summary) => Assert.Equal(
        summary, SampleProcess.Run("claimdesk", ["policy", "lint", Repository.PathOf("samples/policies/p17-national-three-guarantees.json"), "--lang", language]).Output);

    /// <summary>A sheet is the same whenever it is shown.</summary>
    private static string Show(string policy, string language) => Shown.GetOrAdd($"{policy} {language}", _ => Run(policy, language));

    private static string Run(string policy, string language)
    {
        var run = SampleProcess.Run("claimdesk", ["policy", "show", Repository.PathOf($"samples/policies/{policy}.json"), "--lang", language]);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        return run.Output;
    }

    /// <summary>The texts of all members with a name, at any depth.</summary>
    private static IEnumerable<string> Values(JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            member.Key == name && member.Value is JsonValue value && value.TryGetValue<string>(out var text) ? [text] : Values(member.Value, name)),
        JsonArray list => list.SelectMany(item => Values(item, name)),
        _ => [],
    };
}
