using System.Diagnostics;
using System.Text.RegularExpressions;
using AfterSales.Explanations;

namespace AfterSales.Json.Tests.Documents;

public class StrictReaderTests
{
    [Fact]
    public void Five_mistakes_are_five_problems_each_with_its_place_what_was_found_and_what_is_allowed()
    {
        var problems = Problems("""
            {
              "format": 1,
              "unit": { "dates": { "sale": "2024-02-30" }, "serise": "X1" },
              "repairs": [
                { "handed-in": "2024-05-01", "handed-back": "2024-05-09", "paid": "no" },
                { "handed-in": "2024-06-01", "handed-back": "2024-05-01" }
              ],
              "evidence": { "proof-of-purchase": null }
            }
            """);

        Assert.Equal(
            [
                "unit.serise: Found a member that is not known here (did you mean \"series\"?); write \"dates\", \"series\", \"category\", \"agreed-term\", \"fixed-last-day\".",
                "unit.dates.sale: Found \"2024-02-30\"; write a day as \"2024-03-10\", a range as [\"2024-03-01\", \"2024-03-31\"], \"not-yet\" or \"absent\" (years 0001 to 8999).",
                "repairs[0].paid: Found \"no\"; write true or false.",
                "repairs[1].handed-back: The unit was handed back on 2024-05-01, before it was handed in on 2024-06-01.",
                "evidence.proof-of-purchase: Found null; write one of \"present\", \"absent\", or leave the member out where it is not known.",
            ],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_contradiction_is_told_although_something_else_was_refused() =>
        Assert.Equal(
            ["repairs[0].handed-in", "repairs[1].handed-in", "readings[2].value"],
            Problems("""
                {
                  "format": 1,
                  "unit": { "dates": { "manufacture": "2024-01-01" } },
                  "repairs": [ { "handed-in": "2024-13-01" }, { "handed-in": "2023-05-01" } ],
                  "readings": [ { "counter": "km", "value": "9", "on": "2024-01-01" }, { "counter": "hours", "value": "1" }, { "counter": "km", "value": "8", "on": "2024-01-02" } ]
                }
                """).Select(problem => problem.Path));

    [Theory]
    [InlineData("", "", "Found no text; write one JSON object. (at line 1, column 1)")]
    [InlineData("{ \"format\": 1", "format", "The text breaks off; every object, list and text needs its end. (at line 1, column 14)")]
    [InlineData("{ \"format\": 1 } x", "", "Found \"x\" after the end; a document is one JSON object and nothing else. (at line 1, column 17)")]
    [InlineData("{ \"format\": 1 }\n{}", "", "Found \"{}\" after the end; a document is one JSON object and nothing else. (at line 2, column 1)")]
    [InlineData("// a case\n{}", "", "Found \"// a case\uFFFD…\"; comments have no place in a document. (at line 1, column 1)")]
    [InlineData("{ \"unit\": { 'series': 1 } }", "unit", "Found \"'series': …\"; texts and names stand in double quotes. (at line 1, column 13)")]
    [InlineData("{ \"format\": NaN }", "format", "Found \"NaN }\", which is not JSON here; write * (at line 1, column 13)")]
    [InlineData("{ \"repairs\": [ {}, ] }", "repairs[1]", "Found \"] }\", which is not JSON here; write * (at line 1, column 20)")]
    [InlineData("\uFEFF{}", "", "Found a byte order mark, which is not JSON here; write * (at line 1, column 1)")]
    [InlineData("{ \"unit\": { \"series\": \"\\q\" } }", "unit.series", "Found \"q\" } }\", which is not JSON here; write * (at line 1, column 25)")]
    [InlineData("{ \"format\": 1, \"unit\": { \"series\": \"\\ud83d\" } }", "unit.series", "Found text that holds half a surrogate pair; write whole characters.")]
    [InlineData("{ \"format\": 1, \"\\udc00\": 1 }", "", "Found a member whose name holds half a surrogate pair; write whole characters.")]
    [InlineData("[]", "", "Found a list of 0; write an object with \"format\", \"unit\", \"claim\", *")]
    [InlineData("null", "", "Found null; write an object with \"format\", \"unit\", \"claim\", *")]
    [InlineData("{}", "format", "Found no \"format\"; write 1, the only format that there is.")]
    [InlineData("{ \"format\": 2 }", "format", "Found the number 2; write 1, the only format that there is.")]
    [InlineData("{ \"format\": 1e999999999 }", "format", "Found the number 1e999999999; write 1, the only format that there is.")]
    [InlineData("{ \"format\": 1, \"format\": 1 }", "format", "Found this member twice; write it once.")]
    [InlineData("{ \"format\": 1, \"unit\": { \"dates\": { \"sale\": \"2024-01-01\", \"sale\": \"2024-01-01\" } } }", "unit.dates.sale", "Found this member twice; write it once.")]
    [InlineData("{ \"format\": 1, \"extensions\": [ { \"id\": \"a\", \"mode\": \"consecutive\", \"length\": \"P1Y\", \"start\": \"2024-01-01\" } ] }", "extensions[0].start", "Found a member that is not known here; write \"id\", \"mode\", \"length\", \"bought\".")]
    [InlineData("{ \"format\": 1, \"extensions\": [ { \"id\": \"a\", \"mode\": \"concurent\" } ] }", "extensions[0].mode", "Found \"concurent\"; write one of \"consecutive\", \"concurrent\" (did you mean \"concurrent\"?).")]
    [InlineData("{ \"format\": 1, \"a.b c\": 1 }", "[\"a.b c\"]", "Found a member that is not known here; write *")]
    public void What_is_not_a_document_is_told_with_its_place(string json, string path, string message)
    {
        var problem = Assert.Single(Problems(json));
        Assert.Equal(path, problem.Path);
        Assert.Matches("^" + Regex.Escape(message).Replace("\\*", ".*") + "$", problem.Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_the_text_itself_is_told_with_its_place()
    {
        // Not among the rows above: test runners print their rows as UTF-8.
        var problem = Assert.Single(Problems("{ \"unit\": { \"series\": \"" + '\uD83D' + "\" } }"));
        Assert.Equal("unit.series: Found half a surrogate pair at line 1, column 24; write whole characters.", problem.ToString());
    }

    public static TheoryData<string> HugeDocuments => [.. Huge.Keys];

    private static readonly Dictionary<string, Func<string>> Huge = new()
    {
        ["a text of 50 MB"] = () => "{ \"format\": 1, \"unit\": { \"series\": \"" + new string('x', 50_000_000) + "\" } }",
        ["a text of 3 MB"] = () => "{ \"format\": 1, \"unit\": { \"series\": \"" + new string('x', 3_000_000) + "\" } }",
        ["a name of 3 MB"] = () => "{ \"format\": 1, \"" + new string('x', 3_000_000) + "\": 1 }",
        ["a number of 3 million digits"] = () => "{ \"format\": " + new string('9', 3_000_000) + " }",
        ["10,000 lists, one in the other"] = () => "{ \"format\": 1, \"unit\": " + new string('[', 10_000) + new string(']', 10_000) + " }",
        ["10,000 objects, one in the other"] = () => string.Concat(Enumerable.Repeat("{ \"unit\": ", 10_000)) + "1" + new string('}', 10_000),
        ["100,000 objects that break off"] = () => string.Concat(Enumerable.Repeat("{ \"unit\": ", 100_000)),
        ["100,000 unknown members"] = () => "{ \"format\": 1" + string.Concat(Enumerable.Range(0, 100_000).Select(number => ", \"x" + number + "\": 1")) + " }",
        ["100,000 times the same member"] = () => "{ \"format\": 1" + string.Concat(Enumerable.Repeat(", \"unit\": {}", 100_000)) + " }",
        ["900,000 items"] = () => "{ \"format\": 1, \"readings\": [" + string.Join(", ", Enumerable.Repeat("{}", 900_000)) + "] }",
        ["as many items as there can be, all wrong"] = () => "{ \"format\": 1, \"readings\": [" + string.Join(", ", Enumerable.Repeat("{ \"a\": 1, \"b\": 2, \"c\": 3 }", 1_000)) + "] }",
        ["an unending name of evidence"] = () => "{ \"format\": 1, \"evidence\": { \"" + string.Concat(Enumerable.Repeat("a-", 500_000)) + "\": \"present\" } }",
    };

    [Theory]
    [MemberData(nameof(HugeDocuments))]
    public void Huge_documents_are_refused_at_once(string what)
    {
        var json = Huge[what]();
        var problems = ValueList.Create<Problem>([]);

        // Of three tries the fastest counts: what else the machine does can only add.
        var fastest = Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            problems = Problems(json);
            return watch.ElapsedMilliseconds;
        });
        Assert.True(fastest < 1_000, $"{what}: {fastest} ms");
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.InRange(problem.ToString().Length, 1, 2_500));
    }

    [Fact]
    public void Of_very_many_problems_the_first_thousand_are_told_and_the_others_counted()
    {
        var problems = Problems("{ \"format\": 1, \"readings\": [" + string.Join(", ", Enumerable.Repeat("{ \"a\": 1, \"b\": 2 }", 1_000)) + "] }");
        Assert.Equal(1_001, problems.Count);
        Assert.Equal("There are 3000 more problems; the first are listed.", problems[1_000].Message);
    }

    [Fact]
    public void No_text_at_all_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentNullException>(() => AfterSalesJson.ReadCase(null!));

    [Fact]
    public void The_category_is_told_with_the_unit_and_refused_among_the_traits()
    {
        var problem = Assert.Single(Problems("""{ "format": 1, "unit": {}, "traits": { "category": "shoes", "channel": "web" } }"""));

        Assert.Equal("traits.category", problem.Path);
        Assert.Contains("told with the unit", problem.Message, StringComparison.Ordinal);
    }

    private static ValueList<Problem> Problems(string json) => Assert.Throws<InvalidInputException>(() => AfterSalesJson.ReadCase(json)).Problems;
}
