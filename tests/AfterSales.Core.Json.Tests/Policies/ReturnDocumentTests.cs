using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Returns;
using AfterSales.Tests;
using AfterSales.Tests.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;

namespace AfterSales.Json.Tests.Policies;

/// <summary>The windows and remedies of the published policies as documents: they answer every row of the example tables as it says.</summary>
public class ReturnDocumentTests
{
    private static readonly Dictionary<string, AfterSalesPolicy> Policies = Repository
        .Files("samples/policies", "*.json")
        .Select(file => AfterSalesJson.ReadPolicy(File.ReadAllText(file)))
        .ToDictionary(policy => policy.Id);

    public static TheoryData<MarkdownRow> Returned => Rows("AfterSales.Core.Tests/Returns/ReturnExamples.md", policy => policy.Returns is not null);

    public static TheoryData<MarkdownRow> Repaired => Rows("AfterSales.Core.Tests/Remedies/RemedyExamples.md", policy => policy.Remedies is not null);

    [Theory]
    [MemberData(nameof(Returned))]
    public void A_document_answers_every_row_about_returns(MarkdownRow row) => ReturnExampleRow.Check(row, Policies[row["policy"]].Returns!);

    [Theory]
    [MemberData(nameof(Repaired))]
    public void A_document_answers_every_row_about_remedies(MarkdownRow row) => RemedyExampleRow.Check(row, Policies[row["policy"]].Remedies!);

    [Fact]
    public void No_policy_with_windows_or_remedies_is_without_rows()
    {
        Assert.Equal(Policies.Values.Where(policy => policy.Returns is not null).Select(policy => policy.Id).Order(), Named(Returned));
        Assert.Equal(Policies.Values.Where(policy => policy.Remedies is not null).Select(policy => policy.Id).Order(), Named(Repaired));

        static IEnumerable<string> Named(TheoryData<MarkdownRow> rows) => rows.Cast<object[]>().Select(row => ((MarkdownRow)row[0])["policy"]).Distinct().Order();
    }

    [Fact]
    public void The_seller_of_P13_pays_the_freight_both_ways()
    {
        var window = Assert.Single(Policies["P13"].Returns!.Windows);
        Assert.Equal((FreightPayer.Seller, FreightPayer.Seller), (window.FreightToSeller, window.FreightToCustomer));
    }

    [Fact]
    public void A_window_as_long_as_the_warranty_needs_one()
    {
        const string Promised = """
            { "format": 1, "id": "a", "version": "1", WARRANTY
              "returns": [ { "reasons": ["no-reason"], "from": "sale", "length": "validity", "offers": ["return"] } ] }
            """;

        var without = Assert.Throws<InvalidInputException>(() => AfterSalesJson.ReadPolicy(Promised.Replace("WARRANTY", "", StringComparison.Ordinal)));
        var refused = Assert.Throws<InvalidInputException>(() => AfterSalesJson.ReadPolicy(Promised.Replace("WARRANTY", "\"warranty\": 1,", StringComparison.Ordinal)));

        Assert.Equal("returns[0].length", Assert.Single(without.Problems).Path);
        Assert.Equal("warranty", Assert.Single(refused.Problems).Path);
    }

    [Fact]
    public void A_window_that_follows_another_warranty_cannot_be_written()
    {
        var other = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(9))]);
        var policy = AfterSalesPolicy.Create("a", "1", returns: ReturnPolicy.Create(
            [ReturnWindow.Create("w", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), WindowLength.ValidityOf(other), [Remedy.Return])]));

        var refused = Assert.Throws<InvalidInputException>(() => AfterSalesJson.WritePolicy(policy));

        Assert.Equal("returns[0].length", Assert.Single(refused.Problems).Path);
    }

    private static TheoryData<MarkdownRow> Rows(string table, Func<AfterSalesPolicy, bool> answers)
    {
        var rows = new TheoryData<MarkdownRow>();
        foreach (var row in MarkdownTable.Read(table).Where(row => Policies.TryGetValue(row["policy"], out var policy) && answers(policy)))
        {
            rows.Add(row);
        }

        return rows;
    }
}
