using System.Globalization;
using System.Text.RegularExpressions;
using AfterSales.Tests;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>Every figure that a page quotes is counted anew: the sentence stands here with a place for each number, and the page has to hold it with the numbers in.</summary>
public sealed partial class FigureTests
{
    private static readonly IReadOnlyList<(string Page, string Sentence, Func<object[]> Figures)> Quoted =
    [
        ("README.md", "| example rows, beside the tests (`*Examples.md`) | more than {0} |", () => [Counted.DownTo(100, Counted.ExampleRows)]),
        ("README.md", "| rows worked out elsewhere: counting, warranties, returns, remedies, refunds, fees, settlement, service levels, business time | {0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}: all agree |", () =>
        [
            Counted.Rows("terms.jsonl", "terms-by-hand.jsonl"), Counted.Rows("warranty-rows.jsonl"), Counted.Rows("return-rows.jsonl"), Counted.Rows("remedy-rows.jsonl"), Counted.Rows("refund-rows.jsonl"),
            Counted.Rows("fee-rows.jsonl"), Counted.Rows("settlement-rows.jsonl"), Counted.Rows("service-levels.jsonl"), Counted.Agreement("docs/business-time-rows.md").Same,
        ]),
        ("README.md", "business time [{0} of {1}](docs/service-level-peers.md)", () => Agreement("docs/service-level-peers.md")),
        ("README.md", "warranties [{0} of {1}](docs/warranty-peers.md)", () => Agreement("docs/warranty-peers.md")),
        ("README.md", "returns [{0} of {1}](docs/return-peers.md)", () => Agreement("docs/return-peers.md")),
        ("README.md", "fees [{0} of {1}](docs/fee-peers.md)", () => Agreement("docs/fee-peers.md")),
        ("README.md", "| statutory examples | [{0}](docs/warranty-law-cases.md) of counting and warranties, [{1}](docs/return-law-cases.md) of returns and remedies |", () =>
            [Counted.Agreement("docs/warranty-law-cases.md").Same, Counted.Agreement("docs/return-law-cases.md").Same]),
        ("README.md", "| laws, and second implementations | more than {0}, those in the files `*Laws.cs` of the library with {1} random cases each in `.ci/run`; {2} |", () =>
            [Counted.DownTo(100, Counted.Laws), Counted.In(".ci/run", "    AFTERSALES_LAW_CASES="), Counted.Oracles]),
        ("README.md", "| [published policies](docs/published-rules.md), as documents | {0}; of their {1} rules {2} are computed, {3} are organisational |", () =>
            [Counted.PublishedPolicies, Counted.PublishedRules.Count, Counted.PublishedRules.Count - Counted.OrganisationalRules, Counted.OrganisationalRules]),
        ("README.md", "You need the .NET SDK {0}.", () => [Counted.In("global.json", "\"version\": ")]),
        ("README.md", "| coverage verdict, no repair | {0} times | {1} |", () => [Counted.Result("warranties.md", "verdict", 1), Counted.Result("warranties.md", "bytes of a verdict", 1, 1)]),
        ("README.md", "| coverage verdict, three repairs and two layers | {0} and {1} times | {2} |", () =>
            [Counted.Result("warranties.md", "verdict", 2), Counted.Result("warranties.md", "verdict", 3), Counted.Result("warranties.md", "bytes of a verdict", 2, 1)]),
        ("README.md", "| due time ten years ahead | 1/{0}; {1} times that of one hour | {2} |", () =>
            [Counted.Result("calendars.md", "20,000 (ten years)", 2, 100), Counted.Result("calendars.md", "20,000 (ten years)", 1), Counted.Result("calendars.md", "20,000 (ten years)", 3, 1)]),
        ("README.md", "| every question about one case | {0} times | {1} |", () => [Counted.Result("assessments.md", "every question", 1), Counted.Result("assessments.md", "every question", 2, 1)]),
        ("README.md", "| every question with all reasons | {0} times | {1} |", () => [Counted.Result("assessments.md", "every question with reasons", 1), Counted.Result("assessments.md", "every question with reasons", 2, 1)]),

        ("docs/calendars.md", "{0} computed terms and {1} worked by hand", () => [Counted.Rows("terms.jsonl"), Counted.Rows("terms-by-hand.jsonl")]),
        ("docs/warranties.md", "{0} rows worked out by hand", () => [Counted.Rows("warranty-rows.jsonl")]),
        ("docs/warranties.md", "[{0} of {1} answers of other systems](warranty-peers.md)", () => Agreement("docs/warranty-peers.md")),
        ("docs/warranties.md", "[{0} statutory examples](warranty-law-cases.md)", () => [Counted.Agreement("docs/warranty-law-cases.md").Same]),
        ("docs/returns.md", "{0} rows worked out by hand", () => [Counted.Rows("return-rows.jsonl")]),
        ("docs/returns.md", "[{0} of {1} answers of other systems](return-peers.md)", () => Agreement("docs/return-peers.md")),
        ("docs/returns.md", "[{0} statutory examples](return-law-cases.md)", () => [Counted.Agreement("docs/return-law-cases.md").Same]),
        ("docs/remedies.md", "{0} rows of remedies and {1} of refunds worked out by hand", () => [Counted.Rows("remedy-rows.jsonl"), Counted.Rows("refund-rows.jsonl")]),
        ("docs/fees.md", "{0} rows of fees and {1} of settlement worked out by hand", () => [Counted.Rows("fee-rows.jsonl"), Counted.Rows("settlement-rows.jsonl")]),
        ("docs/fees.md", "[{0} of {1} answers of other systems](fee-peers.md)", () => Agreement("docs/fee-peers.md")),
        ("docs/service-levels.md", "[{0} rows](business-time-rows.md) of business time", () => [Counted.Agreement("docs/business-time-rows.md").Same]),
        ("docs/service-levels.md", "[{0} rows](service-level-peers.md) from the tests of other systems, of which {1} do", () =>
            [Counted.Agreement("docs/service-level-peers.md").All, Counted.Agreement("docs/service-level-peers.md").Same]),
        ("docs/service-levels.md", "{0} rows worked out by hand", () => [Counted.Rows("service-levels.jsonl")]),

        ("docs/documents.md", "At most {0} characters, {1} levels, {2} items a list ({3} days a calendar), {4} characters a name.", () =>
            [Limit("Document"), Limit("Depth"), Limit("Items"), Limit("Days"), Limit("Label")]),
        ("docs/documents.md", "spans {0} days (100 years) at most", () => [Counted.In("src/AfterSales.Core/Cases/DateFact.cs", "const int LongestRange =")]),
        ("docs/documents.md", "{0} documents with bytes flipped", () => [InFull("AFTERSALES_MUTATIONS")]),
        ("docs/documents.md", "{0} with every change", () => [InCi("AFTERSALES_MUTATIONS")]),

        ("CONTRIBUTING.md", "`AFTERSALES_LAW_CASES` | random cases per law; {0} by default, {1} for the laws of the library in `.ci/run`", () =>
            [Counted.In("tests/AfterSales.Core.Tests/Laws/Law.cs", "? (int)cases :"), Counted.In(".ci/run", "    AFTERSALES_LAW_CASES=")]),
        ("CONTRIBUTING.md", "for hours: other seeds, {0} cases a law", () => [InFull("AFTERSALES_LAW_CASES")]),
        ("CONTRIBUTING.md", "within a second; {0} by default, {1} in `.ci/run`, {2} before a release", () =>
            [Counted.In("tests/AfterSales.Core.Json.Tests/Documents/EntryPointTests.cs", "\"AFTERSALES_MUTATIONS\""), InCi("AFTERSALES_MUTATIONS"), InFull("AFTERSALES_MUTATIONS")]),
        ("CONTRIBUTING.md", "each endpoint of the service desk; {0} by default, {1} in `.ci/run`, {2} before a release", () =>
            [Counted.In("tests/AfterSales.Core.Hosts.Tests/ServiceDesk/FuzzTests.cs", "Math.Clamp(requests, 1, 20_000) :"), InCi("AFTERSALES_FUZZ_REQUESTS"), InFull("AFTERSALES_FUZZ_REQUESTS")]),
        ("CONTRIBUTING.md", "killed at a random moment; {0} by default, {1} in `.ci/run`, {2} before a release", () =>
            [Counted.In("tests/AfterSales.Core.Hosts.Tests/NightlyAudit/KillTests.cs", "kills, CultureInfo.InvariantCulture) :"), InCi("AFTERSALES_KILLS"), InFull("AFTERSALES_KILLS")]),
        ("CONTRIBUTING.md", "one of them killed on the way; {0} by default, {1} before a release", () => [DefaultUnits(), InFull("AFTERSALES_QUEUE_UNITS")]),

        ("samples/README.md", "have less than {0} lines each", () => [Counted.In("tests/AfterSales.Core.Hosts.Tests/HostSizeTests.cs", "A_host_has_less_than_")]),
        ("samples/README.md", "NightlyAudit has almost {0}", () => [Counted.LinesOf(1_000, [.. Sources("NightlyAudit")])]),
        ("samples/README.md", "a reader of mappings ({0})", () => [Counted.LinesOf(100, Audit("Mapping"), Audit("Import"), Audit("CellReader"), Audit("CsvRows"))]),
        ("samples/README.md", "a generator of exports ({0})", () => [Counted.LinesOf(100, Audit("ErpNextExport"), Audit("GenerateCommand"))]),
        ("samples/README.md", "`Audit.cs`, `Differences.cs` and `TicketAudit.cs`, {0} lines", () => [Counted.LinesOf(50, Audit("Audit"), Audit("Differences"), Audit("TicketAudit"))]),
        ("samples/NightlyAudit/README.md", "Of the city's {0} requests {1} were late", () =>
            [File.ReadLines(Repository.PathOf("tests/AfterSales.Core.Samples.Tests/Data/replay/boston-311/requests-2011q3.csv")).Count() - 1, Counted.In("tests/AfterSales.Core.Hosts.Tests/NightlyAudit/TicketTests.cs", "\"HolidaysIgnored ")]),
        ("samples/NightlyAudit/README.md", "amid {0} units ({1} before a release)", () => [DefaultUnits(), InFull("AFTERSALES_QUEUE_UNITS")]),
    ];

    public static TheoryData<string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (page, sentence, _) in Quoted)
            {
                data.Add(page, sentence);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_figure_that_a_page_quotes_is_the_one_counted(string page, string sentence)
    {
        var expected = Sentence(page, sentence);

        Assert.True(OneLine(new Page(page).Text).Contains(expected, StringComparison.Ordinal), $"{page} has to say: {expected}");
    }

    /// <summary>What the README claims of tests and speed has no figure that nobody counts; the aims, and names with numbers in them, are no figures.</summary>
    [Theory]
    [InlineData("Why trust it")]
    [InlineData("Speed")]
    public void No_figure_of_the_readme_is_left_uncounted(string heading)
    {
        var section = OneLine(new Page("README.md").Text.Split($"\n## {heading}\n")[1].Split("\n## ")[0]);
        foreach (var (page, sentence, _) in Quoted.Where(quoted => quoted.Page == "README.md"))
        {
            section = section.Replace(Sentence(page, sentence), "", StringComparison.Ordinal);
        }

        Assert.Empty(Figure().Matches(section).Select(match => match.Value));
    }

    private static string Sentence(string page, string sentence) =>
        string.Format(CultureInfo.InvariantCulture, sentence, [.. Quoted.Single(quoted => quoted.Page == page && quoted.Sentence == sentence).Figures().Select(Text)]);

    private static string OneLine(string text) => text.Replace('\n', ' ');

    private static object[] Agreement(string page) => Counted.Agreement(page) is var (same, all) ? [same, all] : [];

    private static int Limit(string name) => Counted.In("src/AfterSales.Core.Json/Documents/Limits.cs", $"const int {name} =");

    private static int InCi(string variable) => Counted.In(".ci/run", $" {variable}=");

    private static int InFull(string variable) => Counted.In("eng/full", variable + ":-");

    private static int DefaultUnits() => Counted.In("tests/AfterSales.Core.Hosts.Tests/NightlyAudit/QueueTests.cs", "units, CultureInfo.InvariantCulture) :");

    private static string Audit(string file) => $"samples/NightlyAudit/{file}.cs";

    private static IEnumerable<string> Sources(string sample) => Repository.Files("samples/" + sample, "*.cs").Select(file => Path.GetRelativePath(Repository.Root, file));

    /// <summary>A number in running text, but not that of .NET 10, of a file's name, or of an aim in brackets.</summary>
    [GeneratedRegex(@"(?<![\w./-]|\.NET |\()\d[\d,.]*\d|(?<![\w./-]|\.NET |\(|\d)\d(?![\d,.])")]
    private static partial Regex Figure();

    /// <summary>A number with its thousands parted, and without zeros at the end of a fraction.</summary>
    private static object Text(object figure) => figure switch
    {
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        decimal number => number.ToString("#,0.##", CultureInfo.InvariantCulture),
        _ => figure,
    };
}
