using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Returns;

public class ReturnExampleTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Returns/ReturnExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_answered_as_it_says(MarkdownRow row) =>
        ReturnExampleRow.Check(row, ReturnExamplePolicies.Named(row["policy"]));

    [Fact]
    public void A_verdict_allocates_nothing()
    {
        foreach (var row in MarkdownTable.Read("AfterSales.Core.Tests/Returns/ReturnExamples.md"))
        {
            var policy = ReturnExamplePolicies.Named(row["policy"]);
            var serviceCase = ReturnExampleRow.Case(row);
            var on = row.Day("on")!.Value;
            Assert.True(Allocations.Of(() => policy.Decide(serviceCase, on)) == 0, $"{row}");
        }
    }
}
