using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Tests;
using AfterSales.Tests.Tables;
using AfterSales.Tests.Warranties;
using AfterSales.Warranties;

namespace AfterSales.Json.Tests.Policies;

/// <summary>The warranties of the published policies as documents: row by row they decide as the tables say, and as the same warranties written in C# do.</summary>
public class WarrantyDocumentTests
{
    private const string Table = "AfterSales.Core.Tests/Warranties/WarrantyExamples.md";

    private static readonly Dictionary<string, WarrantyPolicy> Documents = Directory
        .GetFiles(Repository.PathOf("samples/policies"), "*.json")
        .Select(file => AfterSalesJson.ReadPolicy(File.ReadAllText(file)))
        .Where(policy => policy.Warranty is not null)
        .ToDictionary(policy => policy.Id, policy => policy.Warranty!);

    /// <summary>The rows of published policies, without those that exist to show a single rule.</summary>
    public static TheoryData<MarkdownRow> Published => [.. MarkdownTable.Read(Table).Where(row => row["policy"][0] == 'P')];

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows(Table);

    [Fact]
    public void Every_published_warranty_is_a_document_and_has_rows_of_either_answer()
    {
        var rows = MarkdownTable.Read(Table).Where(row => row["policy"][0] == 'P').ToLookup(row => row["policy"]);

        string[] published = ["P1", "P11", "P12", "P13", "P14", "P16", "P17", "P3", "P5", "P7", "P8", "P9"];
        Assert.Empty(published.Except(Documents.Keys));
        Assert.Equal(published, rows.Select(group => group.Key).Order(StringComparer.Ordinal));
        Assert.All(rows, group => Assert.Empty(new[] { "Covered", "Expired" }.Except(group.Select(row => row["status"]))));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_document_decides_every_row_as_it_says_and_as_the_policy_in_code_does(MarkdownRow row) =>
        Agree(WarrantyExamplePolicies.Named(row["policy"]), Documents[row["policy"]], row);

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_warranty_that_was_written_and_read_decides_every_row_as_before(MarkdownRow row)
    {
        var inCode = WarrantyExamplePolicies.Named(row["policy"]);
        var whole = AfterSalesPolicy.Create("example", "1", clauses: ClausesOf(inCode), warranty: inCode);

        var again = AfterSalesJson.ReadPolicy(AfterSalesJson.WritePolicy(whole));

        Assert.Equal(whole, again);
        Agree(inCode, again.Warranty!, row);
    }

    private static void Agree(WarrantyPolicy inCode, WarrantyPolicy document, MarkdownRow row)
    {
        var serviceCase = WarrantyExampleCases.Case(row);
        var expected = WarrantyExampleCases.Decide(inCode, serviceCase, row);
        var decision = WarrantyExampleCases.Decide(document, AfterSalesJson.ReadCase(AfterSalesJson.WriteCase(serviceCase)), row);
        var why = decision.Explain();

        Assert.Equal((row["status"], row["last day"], row["answers"]), (decision.Status.ToString(), decision.LastDays?.ToString() ?? "", decision.AnsweringLayer?.Name ?? ""));
        Assert.Empty(row.Items("reasons").Except(why.Reasons.Concat(why.Alternatives).Append(why.Headline).Select(reason => reason.Code.Id)));
        Assert.Equal(Answers(expected), Answers(decision));
        Assert.Equal(expected.Explain().Layers.Select(Answers), why.Layers.Select(Answers));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(expected.Explain().ToString(language), why.ToString(language)));
        Assert.All(Enum.GetValues<CoverageItem>(), item => Assert.Equal(Answers(expected.For(item)), Answers(decision.For(item))));
    }

    private static object Answers(CoverageDecision decision) => new
    {
        decision.Status,
        decision.CertainFailures,
        decision.StartDays,
        decision.LastDays,
        decision.DaysLeft,
        decision.TolledDays,
        decision.IsProvisional,
        decision.AnsweringLayer,
        Missing = decision.Missing.ToString(),
        decision.RegisterByDay,
        decision.NextChangeDay,
        decision.GoodwillPercent,
    };

    private static object Answers(LayerSummary layer) => new { layer.Id.Name, layer.FirstDay, layer.LastDay, layer.TolledDays, layer.Covers };

    private static ValueList<Clause> ClausesOf(WarrantyPolicy policy) =>
    [
        .. policy.Terms.Select(rule => rule.Clause)
            .Concat(policy.Conditions.Select(rule => rule.Clause))
            .Concat(policy.Exclusions.Concat(policy.OnlyCauses).Select(rule => rule.Clause))
            .Concat(policy.Findings.Select(rule => rule.Clause))
            .Concat(policy.Exchanges.Select(rule => rule.Clause))
            .Append(policy.Tolling?.Clause)
            .Append(policy.PartWarranty?.Clause)
            .Append(policy.AbnormalLife?.Clause)
            .OfType<Clause>()
            .Distinct(),
    ];
}
