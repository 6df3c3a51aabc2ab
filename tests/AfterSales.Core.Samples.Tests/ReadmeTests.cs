using System.Text.RegularExpressions;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Samples.Tests;

/// <summary>The code of the README is the code between the marks below, and prints what the README says.</summary>
public partial class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_says()
    {
        var blocks = Blocks("README.md").ToList();
        var printed = new StringWriter();

        FirstExample(printed);

        Assert.Equal(("csharp", Marked("first")), blocks[0]);
        Assert.Equal(("text", printed.ToString().ReplaceLineEndings("\n")), blocks[1]);
    }

    private static void FirstExample(TextWriter console)
    {
        // <first>
        var tolling = Clause.Of("P17.4", "Validity excludes the time in repair and the wait for spare parts");
        var policy = WarrantyPolicy.Create(
            startBases: [UnitEvent.Invoice],
            terms: [TermRule.ForUnit(Term.OfYears(1), Clause.Of("P17.3", "Counted from the invoice"))],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair)], clause: tolling));

        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Invoice, new LocalDate(2024, 3, 10))]),
            Claim.Create(Component.WholeUnit, Cause.Quality),
            [Repair.Create(new LocalDate(2024, 6, 1), new LocalDate(2024, 6, 11), paid: Truth.No)]);

        var decision = policy.Decide(serviceCase, on: new LocalDate(2025, 3, 18));
        console.WriteLine(decision.Explain());
        // </first>
    }

    private static IEnumerable<(string Language, string Text)> Blocks(string path) =>
        Fence().Matches(File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n")).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    /// <summary>The code between the marks, without its indentation; the README prints to the console.</summary>
    private static string Marked(string name)
    {
        var source = File.ReadAllText(Repository.PathOf("tests/AfterSales.Core.Samples.Tests/ReadmeTests.cs")).ReplaceLineEndings("\n");
        var start = source.IndexOf("// <" + name + ">\n", StringComparison.Ordinal) + name.Length + 6;
        var end = source.IndexOf("// </" + name + ">", StringComparison.Ordinal);
        var lines = source[start..end].TrimEnd(' ').Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line);
        return string.Join('\n', lines).Replace("console.WriteLine", "Console.WriteLine", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^```(csharp|text)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
