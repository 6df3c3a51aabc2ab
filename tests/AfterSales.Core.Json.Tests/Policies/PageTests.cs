using System.Text.RegularExpressions;
using AfterSales.Tests;

namespace AfterSales.Json.Tests.Policies;

/// <summary>The policies that the pages show are policies.</summary>
public class PageTests
{
    public static TheoryData<string> Pages => ["fees", "remedies", "returns"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_policy_on_a_page_can_be_read(string page)
    {
        var policies = Regex.Matches(File.ReadAllText(Repository.PathOf($"docs/{page}.md")).ReplaceLineEndings("\n"), "^```json\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline);

        Assert.NotEmpty(policies);
        Assert.All(policies, policy => Assert.Equal("shop", AfterSalesJson.ReadPolicy(policy.Groups[1].Value).Id));
    }
}
