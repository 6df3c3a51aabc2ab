using AfterSales.Amounts;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;
using NodaTime.Text;

namespace AfterSales.Tests.Fees;

public class FeeExampleTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Fees/FeeExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_charged_as_it_says(MarkdownRow row)
    {
        var tariff = ExampleTariffs.Of(row["tariff"]);
        var (serviceCase, coverage) = FeeExampleRow.Case(row, tariff.Currency);
        var on = row.Day("on") ?? FeeExampleRow.Today;
        var decision = row.Has("resolution") ? tariff.Decide(serviceCase, coverage, FeeExampleRow.ServiceLevels(row), on) : tariff.Decide(serviceCase, coverage, on);
        var explanation = decision.Explain();
        var quote = explanation.Quote;
        foreach (var column in row.Columns)
        {
            string? actual = column switch
            {
                "rule" => string.Join(", ", quote.Lines.Select(line => line.Rule?.Id ?? "open")),
                "amount" => string.Join(", ", quote.Lines.Select(line => line.Amount is { } amount ? Text(amount) : "open")),
                "unit price" => string.Join(", ", quote.Lines.Select(line => line.UnitPrice is { } price ? Text(price) : "none")),
                "shares" => string.Join("; ", quote.Lines.Select(line => string.Join(" ", line.Shares.Select(share => $"{share.Bearer} {Text(share.Amount)}")))).Trim(),
                "customer" => decision.CustomerTotal is { } customer ? Text(customer) : "open",
                "total" => decision.Total is { } total ? Text(total) : "open",
                "known" => Text(decision.Known),
                "missing" => string.Join(", ", decision.Missing.Select(fact => fact.Path)),
                "standing" => decision.Standing.ToString(),
                "quote ends" => decision.QuoteLastDay is { } day ? LocalDatePattern.Iso.Format(day) : "",
                _ => null,
            };
            if (actual is not null)
            {
                Assert.Equal($"{column}: {row[column]}", $"{column}: {actual}");
            }
        }

        Assert.All(quote.Lines, line => Assert.Equal(line.IsOpen, !line.Missing.IsEmpty));
        var codes = explanation.Reasons.Select(reason => reason.Code.Id).Append(explanation.Headline.Code.Id).ToList();
        Assert.Equal([], row.Has("reasons") ? row.Items("reasons").Except(codes) : []);
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotContain("{", explanation.ToString(language)));
    }

    private static string Text(Money money) => money.ToString().Split(' ')[0];
}
