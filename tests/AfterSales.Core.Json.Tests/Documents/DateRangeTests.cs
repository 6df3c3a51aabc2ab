using AfterSales.Cases;
using NodaTime;

namespace AfterSales.Json.Tests.Documents;

/// <summary>Every day of a range is tried, so a short text could ask for years of work: ranges end where an answer would no longer come at once.</summary>
public class DateRangeTests
{
    [Theory]
    [InlineData("0001-01-01", "8999-12-31")]
    [InlineData("1924-01-01", "2024-01-02")]
    public void A_longer_range_is_refused_with_its_place(string first, string last)
    {
        var problems = EntryPoint.All["request"].Problems(Request(first, last));

        Assert.Equal(["case.unit.dates.sale"], problems.Select(problem => problem.Path));
    }

    [Fact]
    public void The_longest_one_is_decided() =>
        Assert.Contains("undetermined", AfterSalesJson.Decide(Request("1924-01-01", "2024-01-01")), StringComparison.Ordinal);

    [Fact]
    public void The_limit_is_that_of_the_date_itself()
    {
        var first = new LocalDate(1984, 1, 1);

        Assert.Equal(first.PlusDays(36_525), DateFact.Between(first, first.PlusDays(36_525)).LastDay);
        Assert.Throws<ArgumentException>(() => DateFact.Between(first, first.PlusDays(36_526)));
    }

    private static string Request(string first, string last) =>
        $$"""
        {
          "format": 1, "on": "2024-05-01",
          "policy": { "format": 1, "id": "P", "version": "1", "warranty": { "start": ["sale"], "terms": [ { "for": "unit", "length": "P2Y" } ] } },
          "case": { "format": 1, "unit": { "dates": { "sale": ["{{first}}", "{{last}}"] } } }
        }
        """;
}
