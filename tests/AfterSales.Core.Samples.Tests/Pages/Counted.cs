using System.Globalization;
using System.Text.RegularExpressions;
using AfterSales.Tests;
using AfterSales.Tests.Tables;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>Counts what the pages quote, from the data, the tests, the sources and the results themselves.</summary>
internal static partial class Counted
{
    /// <summary>Cases with known answers, one a line.</summary>
    public static int Rows(params string[] files) => files.Sum(file => Lines("tests/AfterSales.Core.Tests/Data/" + file).Count(line => line.Length > 0));

    public static int ExampleRows => Repository.Files("tests/AfterSales.Core.Tests", "*Examples.md").Sum(file => MarkdownTable.Read(Path.GetRelativePath(Repository.PathOf("tests"), file)).Count);

    /// <summary>Facts and theories in the files of laws that hold something for random cases.</summary>
    public static int Laws => Repository.Files("tests", "*Laws.cs").Sum(file => Law().Count(File.ReadAllText(file)));

    public static int Oracles => Repository.Files("tests", "*Oracle.cs").Count();

    /// <summary>How many of how many answers a page, kept current by its own test, says are ours too: the head of it, counted again in its rows.</summary>
    public static (int Same, int All) Agreement(string page)
    {
        var head = Agreed().Match(new Page(page).Text);
        var counts = (Number(head.Groups[1].Value), Number(head.Groups[2].Value));
        Assert.Equal(counts.Item2, Tables.Rows(page).Count);
        return counts;
    }

    public static int PublishedPolicies => new Page("docs/published-rules.md").Text.Split('\n').Count(line => line.StartsWith("## P", StringComparison.Ordinal));

    public static IReadOnlyList<IReadOnlyList<string>> PublishedRules => Tables.Rows("docs/published-rules.md");

    public static int OrganisationalRules => PublishedRules.Count(cells => cells[2].StartsWith("organisational", StringComparison.Ordinal));

    /// <summary>A number in a file, after the text given.</summary>
    public static int In(string file, string before)
    {
        var match = Regex.Match(File.ReadAllText(Repository.PathOf(file)), Regex.Escape(before) + @"[^\d\n]*?([\d_]+)");
        Assert.True(match.Success, $"{file} has no number after \"{before}\".");
        return Number(match.Groups[1].Value);
    }

    /// <summary>The lines of files, to the number given.</summary>
    public static int LinesOf(int roundedTo, params string[] files) => (int)Math.Round(files.Sum(file => Lines(file).Count()) / (double)roundedTo, MidpointRounding.AwayFromZero) * roundedTo;

    public static int DownTo(int round, int number) => number / round * round;

    /// <summary>A figure of a table of results: the number with which the cell begins.</summary>
    public static decimal Result(string page, string row, int column, decimal roundedTo = 0.1m)
    {
        var cells = Tables.Rows("benchmarks/results/" + page).FirstOrDefault(cells => cells[0] == row);
        Assert.True(cells is not null, $"benchmarks/results/{page} has no row \"{row}\".");
        var figure = decimal.Parse(Figure().Match(cells[column]).Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return Math.Round(figure / roundedTo, MidpointRounding.AwayFromZero) * roundedTo;
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Repository.PathOf(file));

    private static int Number(string text) => int.Parse(text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Law\.Holds\(")]
    private static partial Regex Law();

    [GeneratedRegex(@"^(\d+) of (\d+) ", RegexOptions.Multiline)]
    private static partial Regex Agreed();

    [GeneratedRegex(@"^[\d,.]+")]
    private static partial Regex Figure();
}
