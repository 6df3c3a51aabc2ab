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

    [Fact]
    public void The_page_on_warranties_prints_what_it_says()
    {
        var blocks = Blocks("docs/warranties.md").ToList();
        var printed = new StringWriter();

        WarrantyExample(printed);

        Assert.Equal(("csharp", Marked("warranty")), blocks[0]);
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

    private static void WarrantyExample(TextWriter console)
    {
        // <warranty>
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale, UnitEvent.Invoice],
            [
                TermRule.ForUnit(Term.OfYears(2), Clause.Of("1", "Two years from the sale")),
                TermRule.ForClass("battery", Term.OfMonths(6), Clause.Of("2", "Batteries six months")),
            ],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair)], clause: Clause.Of("3", "Days in repair do not count")),
            partWarranty: PartWarrantyRule.Create(Term.OfMonths(3), clause: Clause.Of("4", "Repaired parts three months")),
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, Clause.Of("5", "Against the receipt"))],
            exclusions: [CauseRule.Of(Cause.Misuse, Clause.Of("6", "Not where it was misused"))]);

        var battery = Claim.Create(Component.Of("b1", "battery"), Cause.Quality);
        var receipt = (ValueList<Evidence>)[Evidence.Present(EvidenceKind.ProofOfPurchase)];
        var sold = SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 1, 31))]);
        var repaired = ServiceCase.Create(
            sold, battery, [Repair.Create(new LocalDate(2024, 7, 20), new LocalDate(2024, 7, 30), paid: Truth.No, parts: (ValueList<string>)["b1"])], evidence: receipt);

        // The repaired part answers where the base no longer does; a day later nothing does, and the answer says what was missing.
        console.WriteLine(policy.Decide(repaired, on: new LocalDate(2024, 10, 30)).Explain());
        console.WriteLine(policy.Decide(repaired, on: new LocalDate(2024, 10, 31)).Explain());

        // Bought some day in January: whether it is covered depends on the day, and the answer says from which on.
        var bought = SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, DateFact.Between(new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 31)))]);
        console.WriteLine(policy.Decide(ServiceCase.Create(bought, battery, evidence: receipt), on: new LocalDate(2024, 7, 15)).Explain());

        // No receipt, and misused: every failure that is certain is told.
        var misused = Claim.Create(Component.WholeUnit, Cause.Misuse);
        console.WriteLine(policy.Decide(ServiceCase.Create(sold, misused, evidence: [Evidence.Absent(EvidenceKind.ProofOfPurchase)]), on: new LocalDate(2024, 7, 15)).Explain());
        // </warranty>
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
