using System.Text;
using AfterSales.Tests.PublicApi;
using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Remedies;

public class RemedyExampleTests
{
    private const string Table = "AfterSales.Core.Tests/Remedies/RemedyExamples.md";
    private const string Texts = "tests/AfterSales.Core.Tests/Remedies/RemedyExamples.approved.txt";

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows(Table);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_answered_as_it_says(MarkdownRow row) =>
        RemedyExampleRow.Check(row, RemedyExamplePolicies.Named(row["policy"]));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_told_as_approved(MarkdownRow row) =>
        Assert.Contains(Told(row), File.ReadAllText(Repository.PathOf(Texts)).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Nothing_else_is_approved() => Approved.Equal(Texts, string.Concat(MarkdownTable.Read(Table).Select(Told)));

    [Fact]
    public void A_verdict_allocates_nothing()
    {
        foreach (var row in MarkdownTable.Read(Table))
        {
            var policy = RemedyExamplePolicies.Named(row["policy"]);
            var serviceCase = RemedyExampleRow.Case(row);
            var on = row.Day("on")!.Value;
            Assert.Equal(0, Allocations.Of(() => policy.Decide(serviceCase, on)));
        }
    }

    private static string Told(MarkdownRow row)
    {
        var explanation = RemedyExamplePolicies.Named(row["policy"]).Decide(RemedyExampleRow.Case(row), on: row.Day("on")!.Value).Explain();
        var text = new StringBuilder("## ").AppendJoin(" | ", row.Columns.Take(7).Select(column => row[column])).Append('\n').Append(explanation).Append('\n');
        foreach (var trigger in explanation.Triggers)
        {
            text.Append("  ").Append(trigger).Append(trigger.Clause is { } clause ? $" ({clause})" : "").Append(": ").AppendJoin(", ", trigger.Measures)
                .Append(trigger.AskByDay is { } askBy ? $"; ask by {askBy:R}" : "").Append(trigger.LoanerFrom is { } from ? $"; loaner from {from:R}" : "")
                .Append(trigger.Missing.IsEmpty ? "" : $"; missing {trigger.Missing}").Append('\n');
        }

        var replacement = explanation.Replacement;
        return text.Append(explanation.Refund is { } refund ? $"  refund {refund}\n" : "")
            .Append(replacement.Remedy is null ? "" : $"  comes to {replacement} {replacement.Difference} {replacement.Refund} {replacement.Clause}".TrimEnd() + "\n").ToString();
    }
}
