using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Tests;
using AfterSales.Tests.Fees;
using AfterSales.Tests.Tables;

namespace AfterSales.Json.Tests.Policies;

/// <summary>The tariffs of the published policies as documents: row by row they charge and settle as those that the core's example tables are checked with.</summary>
public class FeeDocumentTests
{
    private static readonly Dictionary<string, AfterSalesPolicy> Policies = Directory
        .GetFiles(Repository.PathOf("samples/policies"), "*.json")
        .Select(file => AfterSalesJson.ReadPolicy(File.ReadAllText(file)))
        .Where(policy => policy.Fees is not null || policy.Settlement is not null)
        .ToDictionary(policy => policy.ToString());

    public static TheoryData<MarkdownRow> Charged
    {
        get
        {
            var rows = new TheoryData<MarkdownRow>();
            foreach (var row in MarkdownTable.Rows("AfterSales.Core.Tests/Fees/FeeExamples.md"))
            {
                if (PublishedTariffs.All.ContainsKey(row["tariff"]))
                {
                    rows.Add(row);
                }
            }

            return rows;
        }
    }

    public static TheoryData<MarkdownRow> Settled => MarkdownTable.Rows("AfterSales.Core.Tests/Fees/SettlementExamples.md");

    [Fact]
    public void Every_published_tariff_is_a_document() =>
        Assert.Equal(PublishedTariffs.All.Keys.Order(), Policies.Values.Where(policy => policy.Fees is not null).Select(policy => policy.Id).Order());

    [Theory]
    [MemberData(nameof(Charged))]
    public void A_document_charges_every_row_as_its_tariff_does(MarkdownRow row)
    {
        var tariff = PublishedTariffs.All[row["tariff"]];
        var document = Policies[row["tariff"] + " 1"].Fees!;
        var (serviceCase, coverage) = FeeExampleRow.Case(row, tariff.Currency);
        var on = row.Day("on") ?? FeeExampleRow.Today;

        var expected = tariff.Decide(serviceCase, coverage, on);
        var actual = document.Decide(serviceCase, coverage, on);

        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.Equal((expected.CustomerTotal, expected.Standing, expected.QuoteLastDay), (actual.CustomerTotal, actual.Standing, actual.QuoteLastDay));
        Assert.Equal(expected.Quote().ToString(), actual.Quote().ToString());
        Assert.Equal(expected.Quote().Totals, actual.Quote().Totals);
        AssertSame(expected.Explain(), actual.Explain());
    }

    [Theory]
    [MemberData(nameof(Settled))]
    public void A_document_settles_every_row_as_its_policy_does(MarkdownRow row)
    {
        if (row.Has("received"))
        {
            var item = SettlementExampleRow.Stock(row);
            var (kept, stock) = (PublishedTariffs.Stock.Decide(item, row.Day("on")!.Value), Policies["P4 1"].StockReturns!.Decide(item, row.Day("on")!.Value));
            Assert.Equal((kept.Status, kept.LastDay, kept.SoldOn), (stock.Status, stock.LastDay, stock.SoldOn));
            AssertSame(kept.Explain(), stock.Explain());
            return;
        }

        var graded = row.Has("grade");
        var month = SettlementExampleRow.Month(row);
        var read = AfterSalesJson.ReadDealerMonth(AfterSalesJson.WriteDealerMonth(month));
        var expected = (graded ? PublishedTariffs.SettlementByGrade : PublishedTariffs.Settlement).Decide(month, SettlementExampleRow.MonthEnd);
        var actual = Policies[graded ? "P4-graded 1" : "P4 1"].Settlement!.Decide(read, SettlementExampleRow.MonthEnd);

        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(expected.Notice().Claims.SelectMany(claim => claim.Lines).Select(line => line.ToString()), actual.Notice().Claims.SelectMany(claim => claim.Lines).Select(line => line.ToString()));
        AssertSame(expected.Explain(), actual.Explain());
    }

    /// <summary>The same findings, missing facts and clauses, in every language.</summary>
    private static void AssertSame(Explanation expected, Explanation actual) =>
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(expected.ToString(language), actual.ToString(language)));
}
