using AfterSales.Tests.PublicApi;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;

namespace AfterSales.Tests.Warranties;

public class WarrantyGapExampleTests
{
    private const string Table = "AfterSales.Core.Tests/Warranties/WarrantyGapExamples.md";
    private const string Texts = "tests/AfterSales.Core.Tests/Warranties/WarrantyGapExamples.approved.txt";

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows(Table);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_answered_as_it_says(MarkdownRow row)
    {
        var decision = Decide(row);

        Assert.Equal((row["status"], row["last day"]), (decision.Status.ToString(), decision.LastDays?.ToString() ?? ""));
        Assert.Equal((row["answers"], row["missing"]), (decision.AnsweringLayer?.Name ?? "", decision.Missing.ToString()));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_told_as_approved(MarkdownRow row) =>
        Assert.Contains(Told(row), File.ReadAllText(Repository.PathOf(Texts)).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Nothing_else_is_approved() => Approved.Equal(Texts, string.Concat(MarkdownTable.Read(Table).Select(Told)));

    private static CoverageDecision Decide(MarkdownRow row) => WarrantyExampleCases.Decide(WarrantyExamplePolicies.Named(row["policy"]), WarrantyExampleCases.Case(row), row);

    private static string Told(MarkdownRow row) => $"## {string.Join(" | ", row.Columns.Take(7).Select(column => row[column]))}\n{DecidedCases.Text(Decide(row))}\n";
}
