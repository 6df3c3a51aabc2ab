using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Remedies;
using AfterSales.Returns;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>Prints an assessment: each answer with its reasons. Questions that nobody asked are left out.</summary>
internal static class Printed
{
    public static void Assessment(Assessment assessment, Language language)
    {
        foreach (var explanation in assessment.Explain())
        {
            if ((explanation is ReturnExplanation && assessment.Case.Return is null) || (explanation is RemedyExplanation && assessment.Case.Repairs.IsEmpty))
            {
                // Nobody asked to send anything back; nothing was repaired yet.
                continue;
            }

            var lines = explanation.ToString(language).Split('\n');
            AnsiConsole.MarkupLineInterpolated($"  {lines[0]}");
            foreach (var line in lines.Skip(1))
            {
                AnsiConsole.MarkupLineInterpolated($"  [dim]{line}[/]");
            }

            if (explanation is FeeExplanation fees)
            {
                PrintedMoney.Quote(fees.Quote, language);
            }
        }
    }

    /// <summary>Everything that the customer may ask for on the day, best first: with last day, cost, later changes and clause.</summary>
    public static void Ladder(Assessment assessment, Language language)
    {
        AnsiConsole.MarkupLineInterpolated($"  {Labels.MayAskFor.In(language)}");
        foreach (var line in assessment.Ladder().ToString(language).Split('\n'))
        {
            AnsiConsole.MarkupLineInterpolated($"    {line}");
        }
    }
}
