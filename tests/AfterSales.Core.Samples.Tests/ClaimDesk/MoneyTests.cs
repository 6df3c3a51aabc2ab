using AfterSales.Tests;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>Quotes and notices, printed as their users see them.</summary>
public class MoneyTests
{
    private const string Case = """
        {
          "format": 1,
          "unit": { "dates": { "sale": "2024-03-01" } },
          "claim": { "component": "unit", "cause": "quality" },
          "evidence": { "proof-of-purchase": "present" },
          "work": {
            "lines": [
              { "id": "pump", "kind": "parts", "quantity": "1", "list-price": "80.00 CNY" },
              { "id": "hours", "kind": "labour", "quantity": "1.5", "list-price": "60.00 CNY" },
              { "id": "way", "kind": "travel", "quantity": "12", "list-price": "2.50 CNY" }
            ]
          }
        }
        """;

    private static readonly string P1 = Repository.PathOf("samples/policies/p01-home-appliances.json");
    private static readonly string P4 = Repository.PathOf("samples/policies/p04-farm-machinery.json");
    private static readonly string Month = Repository.PathOf("samples/dealer-months/p04-2024-06.json");

    [Theory]
    [InlineData("2027-03-01", "company", "P1.3")]
    [InlineData("2027-03-02", "customer", "P1.8")]
    public void Assess_shows_the_quote_by_line_and_bearer(string day, string bearer, string rule)
    {
        var run = Assess(Case, day);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                $"line kind rule amount {bearer} missing",
                $"pump parts {rule} 80.00 80.00",
                $"hours labour {rule} 90.00 90.00",
                $"way travel {rule} 30.00 30.00",
                "total CNY 200.00 200.00",
            ],
            Table(run.Output));
    }

    [Fact]
    public void A_line_without_a_price_is_open_and_names_what_is_missing()
    {
        var run = Assess(Case.Replace(", \"list-price\": \"60.00 CNY\"", "", StringComparison.Ordinal), "2027-03-02");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["hours labour open list price of a line", "known so far CNY 110.00"], Table(run.Output).Where(line => line.Contains("open", StringComparison.Ordinal) || line.StartsWith("known", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_notice_prints_as_checked_in()
    {
        var run = SampleProcess.Run("claimdesk", ["settle", Month, "--policy", P4, "--on", "2024-06-30"]);

        Assert.Equal("", run.Error);
        Assert.Equal(3, run.ExitCode);
        Approved.Equal("samples/dealer-months/p04-2024-06.expected.txt", run.Output);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public void The_notice_speaks_the_language_asked_for(string language)
    {
        var run = SampleProcess.Run("claimdesk", ["settle", Month, "--policy", P4, "--on", "2024-06-30", "--lang", language]);

        Assert.Equal("", run.Error);
        Approved.Equal($"samples/dealer-months/p04-2024-06.{language}.expected.txt", run.Output);
    }

    [Fact]
    public void A_policy_without_settlement_settles_nothing()
    {
        var run = SampleProcess.Run("claimdesk", ["settle", Month, "--policy", P1, "--on", "2024-06-30"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("settlement: P1 1 does not say how dealers' claims are settled", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_lists_what_a_tariff_leaves_open()
    {
        const string gap = """
            { "format": 1, "id": "gap", "version": "1",
              "warranty": { "start": ["sale"], "terms": [{ "for": "unit", "length": "P1Y" }] },
              "fees": { "currency": "EUR", "rules": [{ "id": "free", "when": { "coverage": ["covered"] }, "pricing": "listed", "shares": ["company"] }] } }
            """;

        var run = WithFile(gap, file => SampleProcess.Run("claimdesk", ["policy", "lint", file]));
        var published = SampleProcess.Run("claimdesk", ["policy", "lint", P4]);

        Assert.StartsWith("warning fees.rules: No rule is sure to match any kind of line when the claim is not covered, not started, expired", run.Output, StringComparison.Ordinal);
        Assert.Equal("P4 1: no problem found.\n", published.Output);
    }

    [Fact]
    public void The_sheet_shows_tariff_and_settlement()
    {
        var sheet = SampleProcess.Run("claimdesk", ["policy", "show", P4]).Output;

        Assert.Contains("| P4.2 | cover: covered | list price | company | P4.2 |\n", sheet, StringComparison.Ordinal);
        Assert.Contains("- At most 120.00 CNY for labour (P4.3); what is above it is cut.\n", sheet, StringComparison.Ordinal);
        Assert.Contains("\n- Unsold stock can go back within ", sheet, StringComparison.Ordinal);
    }

    /// <summary>The lines of the quote, blanks made one.</summary>
    private static IEnumerable<string> Table(string output) => output
        .Split('\n')
        .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .SkipWhile(line => !line.StartsWith("line kind", StringComparison.Ordinal))
        .TakeWhile(line => !line.StartsWith("The customer may ask for", StringComparison.Ordinal))
        .Where(line => line.Length > 0);

    private static SampleProcess Assess(string document, string day) =>
        WithFile(document, file => SampleProcess.Run("claimdesk", ["assess", file, "--policy", P1, "--on", day]));

    private static SampleProcess WithFile(string document, Func<string, SampleProcess> run)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        File.WriteAllText(file, document);
        try
        {
            return run(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
