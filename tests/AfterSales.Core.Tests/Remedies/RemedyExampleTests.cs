using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Remedies;

public class RemedyExampleTests
{
    private const string Table = "AfterSales.Core.Tests/Remedies/RemedyExamples.md";

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows(Table);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_answered_as_it_says(MarkdownRow row) =>
        RemedyExampleRow.Check(row, RemedyExamplePolicies.Named(row["policy"]));

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
}
