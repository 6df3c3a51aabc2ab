using System.Globalization;
using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Remedies;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>Decides the claims that come with the program, and prints each decision with its reasons.</summary>
internal static class BundledClaims
{
    public static int Decide(Language language)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "claims.csv"));
        foreach (var line in ClaimFile.WithColumns(null).Read(stream))
        {
            Print(line.Name, KnownPolicies.Named(line.Policy).Assess(line.Case!, line.Asked!.Value), language);
        }

        return 0;
    }

    private static void Print(string name, Assessment assessment, Language language)
    {
        var asked = string.Format(CultureInfo.InvariantCulture, Labels.AskedOn.In(language), assessment.Policy.Id, NodaTime.Text.LocalDatePattern.Iso.Format(assessment.On));
        AnsiConsole.MarkupLineInterpolated($"[bold]{name}[/][dim]{asked}[/]");
        Printed.Assessment(assessment, language);
        if (assessment.Case.Return is not null || assessment.Remedies is { Status: RemedyStatus.Right or RemedyStatus.Presumption })
        {
            // Where the customer wants something, or repairs have earned it.
            Printed.Ladder(assessment, language);
        }

        AnsiConsole.WriteLine();
    }
}
