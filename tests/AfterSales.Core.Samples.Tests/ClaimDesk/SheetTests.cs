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
            Assert.All(cited, clause => Assert.Matches($@"(\| |[(（]){Regex.Escape(clause)}( \||[)）])", parts[0]));
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
    [InlineData("en", "0.1 % of the price for each day used", "+3 % of the verified sum (P4.9)", "P9.5: 5 % off if: member (P9.5)")]
    [InlineData("es", "0,1 % del precio por día de uso", "+3 % de la suma verificada (P4.9)", "P9.5: 5 % de descuento si: member (P9.5)")]
    [InlineData("zh-Hans", "每使用一天扣价款的0.1%", "核定金额的+3%（P4.9）", "P9.5：优惠5%，条件：member（P9.5）")]
    public void A_percentage_is_written_as_the_language_does(string language, string perDay, string bonus, string discount)
    {
        Assert.Contains(perDay, Show("national-exchange", language), StringComparison.Ordinal);
        Assert.Contains(bonus, Show("p04-farm-machinery", language), StringComparison.Ordinal);
        Assert.Contains(discount, Show("p09-service-commitment", language), StringComparison.Ordinal);
    }

    /// <summary>A part is 零件; 配件 are the accessories of a sale, and stand in names only. Brackets in Chinese text are wide.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void A_chinese_sheet_has_one_word_for_parts_and_wide_brackets(string policy)
    {
        var rules = Regex.Split(Show(policy, "zh-Hans"), "^## 条款$", RegexOptions.Multiline)[0];

        Assert.DoesNotMatch("[()]", rules);
        Assert.DoesNotContain("配件", rules.Replace("配件及赠品齐全", "", StringComparison.Ordinal).Replace("非原厂配件", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>A policy that comes with the claim desk can be named by its id as well as by its document.</summary>
    [Theory]
    [InlineData("P17", "p17-national-three-guarantees", "es")]
    [InlineData("P4", "p04-farm-machinery", "zh-Hans")]
    [InlineData("national-exchange", "national-exchange", "en")]
    public void A_policy_is_shown_and_linted_by_its_id(string id, string document, string language)
    {
        Assert.Equal(Show(document, language), Answer(0, "policy", "show", id, "--lang", language));
        Assert.Equal(
            Answer(0, "policy", "lint", Repository.PathOf($"samples/policies/{document}.json"), "--notes", "--lang", language),
            Answer(0, "policy", "lint", id, "--notes", "--lang", language));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public void Two_policies_are_compared_by_their_ids(string language)
    {
        var changes = Answer(0, "policy", "diff", "P12", "P13", "--lang", language);

        Assert.Equal(Answer(0, "policy", "diff", Repository.PathOf("samples/policies/p12-short-warranty.json"), Repository.PathOf("samples/policies/p13-retail-commitment.json"), "--lang", language), changes);
        Assert.NotEqual(changes, Answer(0, "policy", "diff", "P13", "P12", "--lang", language));
    }

    [Theory]
    [InlineData("show", "POLICY")]
    [InlineData("lint", "POLICY")]
    [InlineData("diff", "AFTER")]
    public void An_id_that_is_not_there_is_told_with_those_that_are(string command, string argument)
    {
        var run = SampleProcess.Run("claimdesk", ["policy", command, .. command == "diff" ? ["P17"] : Array.Empty<string>(), "P99"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{argument}: There is no policy \"P99\"; name P1, P10, ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "P17 1995-08-25: no problem found.\n")]
    [InlineData("es", "P17 1995-08-25: no se ha hallado ningún problema.\n")]
    [InlineData("zh-Hans", "P17 1995-08-25：未发现问题。\n")]
    public void The_linter_sums_up_in_the_language_asked_for(string language, string summary) => Assert.Equal(
        summary, SampleProcess.Run("claimdesk", ["policy", "lint", Repository.PathOf("samples/policies/p17-national-three-guarantees.json"), "--lang", language]).Output);

    /// <summary>A sheet is the same whenever it is shown.</summary>
    private static string Show(string policy, string language) => Shown.GetOrAdd($"{policy} {language}", _ => Answer(0, "policy", "show", Repository.PathOf($"samples/policies/{policy}.json"), "--lang", language));

    private static string Answer(int exitCode, params string[] arguments)
    {
        var run = SampleProcess.Run("claimdesk", arguments);
        Assert.Equal(("", exitCode), (run.Error, run.ExitCode));
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
