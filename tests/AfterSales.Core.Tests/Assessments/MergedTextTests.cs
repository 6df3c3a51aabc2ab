using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Tests.PublicApi;
using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Assessments;

/// <summary>What is said of several policies at once, and the ladder over them, in every language as approved: the rows of the example table that are named here by what they show.</summary>
public class MergedTextTests
{
    private const string File = "tests/AfterSales.Core.Tests/Assessments/MergedTexts.approved.txt";

    private static readonly Dictionary<string, string> Told = new()
    {
        ["the latest cover"] = "a: cover P1Y; b: cover P2Y",
        ["two open for different facts"] = "a if shop: cover P1Y, proof; b if online: cover P2Y, from Delivery",
        ["a range over two versions"] = "a/1 ..2024-01-09: cover P1Y; a/2 2024-01-10..: cover P2Y",
        ["returns unite"] = "a: exchange P14D; b: credit P14D; c: return P14D",
        ["returns that depend on a fact"] = "a if shop: return P14D unused; b: return P7D",
        ["remedies unite"] = "a: same after 1 presumed; b: reduction after 1; c: refund after 1",
        ["two grounds that depend on the version"] = "a/1 ..2024-01-09: return P14D, return P20D; a/2 2024-01-10..: exchange P14D, exchange P20D",
        ["the cheapest quote"] = "a: work 50CNY; b: work 40CNY",
        ["quotes in two currencies"] = "a: work 50EUR; b: work 40CNY; c: work 30CNY",
        ["quotes that depend on facts"] = "a: work open; b if shop: work 40CNY",
        ["everything"] = "a: cover P1Y; b: same after 1; c: reduction after 1; d: refund after 1 -1%; e: refund after 1; f: refund after 1 presumed; g: exchange P1Y; h: credit P1Y; i: return P1Y 50%",
    };

    public static TheoryData<string> All => [.. Told.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Answers_over_several_policies_are_told_as_approved(string name)
    {
        var row = MarkdownTable.Read("AfterSales.Core.Tests/Assessments/MergingExamples.md").First(row => row["policies"] == Told[name]);
        var merged = MergingPolicies.Catalog(row["policies"]).Assess(MergingTests.Case(row["case"]), row.Day("on")!.Value);

        Approved.SectionEqual(File, name, string.Concat(Enum.GetValues<Language>().SelectMany(language => (merged.ToString(language) + "\n" + merged.Ladder().ToString(language)).Split('\n')).Select(line => line + "\n")));
        Assert.Equal(merged.ToString(Language.English), merged.ToString());
    }

    [Fact]
    public void Every_text_is_of_a_row() => Approved.HeadingsEqual(File, Told.Keys);
}
