using AfterSales.Amounts;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Fees;

public class SettlementExampleTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Fees/SettlementExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_settled_as_it_says(MarkdownRow row)
    {
        if (row.Has("received"))
        {
            CheckStock(row);
        }
        else
        {
            CheckSettlement(row);
        }
    }

    private static void CheckSettlement(MarkdownRow row)
    {
        var policy = row.Has("grade") ? PublishedTariffs.SettlementByGrade : PublishedTariffs.Settlement;
        var decision = policy.Decide(SettlementExampleRow.Month(row), on: row.Day("asked") ?? SettlementExampleRow.MonthEnd);
        var explanation = decision.Explain();
        var notice = explanation.Notice;
        foreach (var column in row.Columns)
        {
            string? actual = column switch
            {
                "outcome" => !notice.OfOtherMonths.IsEmpty ? "other month" : !notice.NotSubmittedYet.IsEmpty ? "not submitted yet" : notice.Claims[0].Outcome.ToString(),
                "result" => string.Join("; ", notice.Claims.SelectMany(claim => claim.Lines).Select(line => $"{Text(line.Line.Claimed)} > {Text(line.Eligible)} > {Text(line.Payable)}")),
                "verified" => Text(decision.Verified),
                "bonus" => Text(decision.Bonus),
                "total" => Text(decision.Total),
                "set off" => string.Join("; ", notice.SetOffs.Select(item => $"{item.Receivable.Id} {Text(item.Amount)}")),
                "payout" => Text(decision.Payout),
                "owed" => Text(decision.OwedByDealer),
                "missing" => string.Join(", ", decision.Missing.Select(fact => fact.Path)),
                _ => null,
            };
            if (actual is not null)
            {
                Assert.Equal($"{column}: {row[column]}", $"{column}: {actual}");
            }
        }

        CheckReasons(row, explanation);
    }

    private static void CheckStock(MarkdownRow row)
    {
        var decision = PublishedTariffs.Stock.Decide(SettlementExampleRow.Stock(row), on: row.Day("on")!.Value);

        Assert.Equal(row["status"], decision.Status.ToString());
        Assert.Equal(row.Day("last day"), decision.LastDay);
        Assert.Equal(row.Day("sold on"), decision.SoldOn);
        Assert.Equal(row["missing"], string.Join(", ", decision.Missing.Select(fact => fact.Path)));
        CheckReasons(row, decision.Explain());
    }

    private static void CheckReasons(MarkdownRow row, Explanation explanation)
    {
        var codes = explanation.Reasons.Select(reason => reason.Code.Id).Append(explanation.Headline.Code.Id);
        Assert.Equal([], row.Items("reasons").Except(codes));
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotContain("{", explanation.ToString(language)));
    }

    private static string Text(Money? money) => money is { } known ? known.ToString().Split(' ')[0] : "?";
}
