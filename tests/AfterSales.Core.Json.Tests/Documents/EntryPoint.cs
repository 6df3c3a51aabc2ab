using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.DealerMonths;
using AfterSales.Json.Tests.Policies;
using AfterSales.Json.Tests.ServiceLevels;
using AfterSales.Tests;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Documents;

/// <summary>A way for text to come in: every one of them, so that what holds for documents is tried on all.</summary>
/// <param name="Draw">A document that comes in there.</param>
/// <param name="Take">Takes a text in, and writes again what was read of it.</param>
/// <param name="Published">Documents that come with the samples.</param>
internal sealed record EntryPoint(Func<Tape, string> Draw, Action<string> Take, string[] Published)
{
    private static readonly string[] Policies = Texts("samples/policies");

    public static IReadOnlyDictionary<string, EntryPoint> All { get; } = new Dictionary<string, EntryPoint>
    {
        ["case"] = new(tape => AfterSalesJson.WriteCase(tape.Case()), text => AfterSalesJson.WriteCase(AfterSalesJson.ReadCase(text)), []),
        ["policy"] = new(tape => AfterSalesJson.WritePolicy(tape.Policy()), text => AfterSalesJson.WritePolicy(AfterSalesJson.ReadPolicy(text)), Policies),
        ["decision"] = new(
            tape => AfterSalesJson.WriteDecision(StoredDecision.Of(tape.Policy().Assess(tape.CaseToDecide(), tape.Day()), tape.Any<Language>())),
            text => AfterSalesJson.WriteDecision(AfterSalesJson.ReadDecision(text)),
            []),
        ["dealer-month"] = new(
            tape => AfterSalesJson.WriteDealerMonth(DealerMonthDocumentLaws.Drawn(tape)),
            text => AfterSalesJson.WriteDealerMonth(AfterSalesJson.ReadDealerMonth(text)),
            Texts("samples/dealer-months")),
        ["ticket"] = new(tape => AfterSalesJson.WriteTicket(tape.Ticket()), text => AfterSalesJson.WriteTicket(AfterSalesJson.ReadTicket(text)), Texts("samples/tickets")),
        ["calendar"] = new(tape => AfterSalesJson.WriteCalendar(tape.BusinessCalendar()), text => AfterSalesJson.WriteCalendar(AfterSalesJson.ReadCalendar(text)), []),
        ["request"] = new(
            tape => $$"""
                { "format": 1, "on": "{{tape.Day():uuuu-MM-dd}}", "language": "es",
                  "policy": {{(tape.Flag() ? tape.Pick(Policies) : AfterSalesJson.WritePolicy(tape.Policy()))}}, "case": {{AfterSalesJson.WriteCase(tape.CaseToDecide())}} }
                """,
            text => AfterSalesJson.Decide(text),
            []),
    };

    /// <summary>A document that comes in there, drawn or published.</summary>
    public string Document(Tape tape) => Published.Length > 0 && tape.Flag() ? tape.Pick(Published) : Draw(tape);

    /// <summary>The problems of a text; anything else than the documented error fails the test.</summary>
    public ValueList<Problem> Problems(string text)
    {
        try
        {
            Take(text);
            return [];
        }
        catch (InvalidInputException invalid)
        {
            Assert.NotEmpty(invalid.Problems);
            return invalid.Problems;
        }
    }

    private static string[] Texts(string folder) => [.. Repository.Files(folder, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
