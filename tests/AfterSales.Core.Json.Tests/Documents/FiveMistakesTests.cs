namespace AfterSales.Json.Tests.Documents;

/// <summary>Five mistakes are five problems, wherever a text comes in: each with its place, what was found and what is allowed.</summary>
public class FiveMistakesTests
{
    private static readonly Dictionary<string, (string Text, string[] Paths)> Mistakes = new()
    {
        ["policy"] = (
            """
            {
              "format": 1, "id": "P", "version": 1, "zone": "Asia/Shangai",
              "clauses": { "1": "Two years" },
              "warranty": { "start": ["sale"], "terms": [ { "for": "unit", "length": "2 years", "clause": "1" } ] },
              "returns": [ { "reasons": [], "from": "sale", "length": "P7D", "offers": ["return"], "clause": "2" } ]
            }
            """,
            ["version", "zone", "warranty.terms[0].length", "returns[0].reasons", "returns[0].clause"]),
        ["request"] = (
            """
            {
              "format": 1, "on": "2024-05-32", "language": "de",
              "policy": { "format": 1, "id": "P", "version": "1", "warranty": { "start": ["sale"], "terms": [ { "for": "unit", "length": "P0D" } ] } },
              "case": { "format": 1, "unit": { "dates": { "sale": null }, "serise": "X" } }
            }
            """,
            ["on", "language", "policy.warranty.terms[0].length", "case.unit.serise", "case.unit.dates.sale"]),
        ["ticket"] = (
            """
            {
              "format": "1",
              "events": [ { "event": "opened", "at": "2024-01-05" }, { "event": "Opened", "at": "2024-01-05T10:00:00+08:00" }, { "event": "paused", "at": null } ],
              "quantity": 0
            }
            """,
            ["format", "quantity", "events[0].at", "events[1].event", "events[2].at"]),
        ["calendar"] = (
            """
            {
              "format": 1,
              "calendar": {
                "zone": "Mars/Base", "week": { "monday": ["9-17"], "moonday": ["09:00-17:00"] }, "special-days": [ { "day": "2024-02-30" } ], "known-through": "soon"
              }
            }
            """,
            ["calendar.zone", "calendar.week.monday[0]", "calendar.week.moonday", "calendar.special-days[0].day", "calendar.known-through"]),
        ["dealer-month"] = (
            """
            {
              "format": 1, "month": "2024-13",
              "claims": [ { "id": "", "submitted": "2024-06-01", "lines": [ { "id": "a", "kind": "Parts", "claimed": "12,30 CNY", "coverage": "yes" } ] } ]
            }
            """,
            ["month", "claims[0].id", "claims[0].lines[0].kind", "claims[0].lines[0].claimed", "claims[0].lines[0].coverage"]),
    };

    public static TheoryData<string> Entries => [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Entries))]
    public void Five_mistakes_are_five_problems_each_with_its_place_what_was_found_and_what_is_allowed(string entry)
    {
        var (text, paths) = Mistakes[entry];

        var problems = EntryPoint.All[entry].Problems(text);

        Assert.Equal(paths, problems.Select(problem => problem.Path));
        Assert.All(problems, problem => Assert.Matches("^(Found|The term) .+; .+[.]$", problem.Message));
    }

    /// <summary>A decision document is written by the library; five mistakes in it are five all the same.</summary>
    [Fact]
    public void A_decision_is_read_as_strictly()
    {
        var decision = AfterSalesJson.Decide("""
            {
              "format": 1, "on": "2024-05-01",
              "policy": { "format": 1, "id": "P", "version": "1", "warranty": { "start": ["sale"], "terms": [ { "for": "unit", "length": "P2Y" } ] } },
              "case": { "format": 1, "unit": { "dates": { "sale": "2024-03-10" } } }
            }
            """);
        var wrong = decision
            .Replace("\"2024-05-01\"", "\"2024-05-32\"", StringComparison.Ordinal)
            .Replace("\"status\": \"covered\"", "\"status\": \"maybe\"", StringComparison.Ordinal)
            .Replace("\"covers\": true", "\"covers\": \"yes\"", StringComparison.Ordinal)
            .Replace("\"kind\": \"base\"", "\"kind\": null", StringComparison.Ordinal)
            .Replace("\"semantics\": 1", "\"semantics\": 0", StringComparison.Ordinal);

        var problems = EntryPoint.All["decision"].Problems(wrong);

        Assert.Equal(["on", "semantics", "coverage.status", "coverage.layers[0].kind", "coverage.layers[0].covers"], problems.Select(problem => problem.Path));
        Assert.All(problems, problem => Assert.Matches("^Found .+; .+[.]$", problem.Message));
    }
}
