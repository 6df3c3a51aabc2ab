using AfterSales.DependencyInjection;
using AfterSales.Explanations;
using AfterSales.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSales.Json.Tests.DependencyInjection;

public class PolicyFileTests
{
    [Fact]
    public void Published_policies_are_a_catalog()
    {
        using var provider = new ServiceCollection().AddAfterSales(options => options.AddPolicyFiles(Published)).BuildServiceProvider();

        var policies = provider.GetRequiredService<ICurrentPolicies>();

        Assert.Equal(Published().Select(file => AfterSalesJson.ReadPolicy(file.Text)), policies.Catalog.Policies);
        Assert.Equal("1995-08-25", Assert.Single(policies.Catalog.Policies, policy => policy.Id == "P17").Version);
    }

    [Fact]
    public void Every_problem_of_a_bad_file_is_told_with_the_name_of_the_file()
    {
        var bad = PolicyFile.Of("bad.json", """{ "format": 1, "id": "P1", "warranty": { "start": ["sail"], "terms": [] } }""");
        using var provider = new ServiceCollection().AddAfterSales(options => options.AddPolicyFiles(() => Published().Append(bad))).BuildServiceProvider();

        var refused = Assert.Throws<InvalidInputException>(() => provider.GetRequiredService<ICurrentPolicies>());

        Assert.Equal(
            Assert.Throws<InvalidInputException>(() => AfterSalesJson.ReadPolicy(bad.Text)).Problems.Select(problem => "bad.json: " + problem),
            refused.Problems.Select(problem => problem.ToString()));
        Assert.True(refused.Problems.Count > 2);
    }

    [Fact]
    public void A_file_that_is_not_utf_8_is_refused_with_its_name_and_the_others_are_told_as_well()
    {
        byte[] latin = [.. "{ \"format\": 1, \"id\": \""u8, 0xE9, .. "\" }"u8];
        var bad = PolicyFile.Of("other.json", "{");
        using var provider = new ServiceCollection().AddAfterSales(options => options.AddPolicyFiles(() => [PolicyFile.Of("latin.json", latin), bad])).BuildServiceProvider();

        var problems = Assert.Throws<InvalidInputException>(() => provider.GetRequiredService<ICurrentPolicies>()).Problems;

        Assert.Equal("latin.json: id: Found the byte 0xE9 at line 1, column 23, which is no text in UTF-8; save the document as UTF-8.", problems[0].ToString());
        Assert.StartsWith("other.json: ", problems[1].ToString(), StringComparison.Ordinal);
        Assert.Equal("é", PolicyFile.Of("accent.json", "é"u8.ToArray()).Text);
    }

    [Fact]
    public void A_file_that_turns_bad_leaves_its_policy_in_force()
    {
        var text = """{ "format": 1, "id": "P", "version": "1", "warranty": { "start": ["sale"], "terms": [{ "for": "unit", "length": "P1Y" }] } }""";
        using var provider = new ServiceCollection().AddAfterSales(options => options.AddPolicyFiles(() => [PolicyFile.Of("p.json", text)])).BuildServiceProvider();
        var policies = provider.GetRequiredService<CurrentPolicies>();
        var good = policies.Catalog;

        text = text.Replace("P1Y", "P1X", StringComparison.Ordinal);

        Assert.Equal("p.json", Assert.Single(policies.Reload()).Source);
        Assert.Equal(good, policies.Catalog);
    }

    private static IEnumerable<PolicyFile> Published() =>
        Repository.Files("samples/policies", "*.json").Select(path => PolicyFile.Of(Path.GetFileName(path), File.ReadAllText(path)));
}
