using System.Text.Json;
using AfterSales.Tests.Returns;

namespace AfterSales.Tests.Warranties;

/// <summary>Worked examples of statutes about counting and warranties, answered through policy settings. Not legal advice.</summary>
public class LawCaseTests
{
    [Fact]
    public void All_49_statutory_examples_are_reproduced_and_the_report_is_current()
    {
        var same = OutsideCases.Report(
            "law-warranty.jsonl",
            "docs/warranty-law-cases.md",
            "Counting and warranties: statutory examples",
            "worked examples of statutes are reproduced through policy settings; the others say why not. Where a law supports more than one reading, the one named in the settings was taken. This is a test of counting, not legal advice. A test keeps this page current.",
            Answer,
            _ => true,
            "expected");
        Assert.Equal(49, same);
    }

    private static OutsideAnswer Answer(JsonElement row)
    {
        var id = row.GetProperty("id").GetString()!;
        var category = row.GetProperty("category").GetString()!;
        var facts = row.GetProperty("facts");
        return category switch
        {
            "validity" or "roll" or "tolling" or "limitation" or "burden" or "six-months" or "extension" or "restart" or "spare-parts" or "complaint" or "process" or "repair-warranty"
                => LawWarrantyCases.Answer(id, category, facts),
            _ => LawCountingCases.Answer(category, facts),
        };
    }
}
