using System.CommandLine;
using AfterSales.Calendars;
using AfterSales.Policies;
using NodaTime;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary><c>claimdesk batch FILE --policy ID</c>: decides the coverage of every claim of a CSV file; malformed lines are listed and do not stop the run.</summary>
internal static class BatchCommand
{
    private const int ProblemsShown = 20;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The claims, as CSV with a header." };
        var policy = new Option<string>("--policy") { Description = "P1, P17, or a plain term from the sale such as P3Y.", Required = true };
        var columns = new Option<string?>("--columns") { Description = "Which columns of the file stand for ours: sold=in_service,asked=failed_on; two columns make a range: sold=made..asked." };
        var on = new Option<string?>("--on") { Description = "The day asked about, for lines that give none. Without it such lines are left out." };
        var command = new Command("batch", "Decides every claim of a CSV file.") { file, policy, columns, on };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetRequiredValue(policy), result.GetValue(columns), result.GetValue(on)));
        return command;
    }

    private static int Run(FileInfo file, string policyName, string? columns, string? on)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"There is no file {file}. Name a CSV file with a header line.");
            return 2;
        }

        try
        {
            var policy = Policy(policyName);
            var summary = new BatchSummary(policy);
            var claims = ClaimFile.WithColumns(columns);
            LocalDate? asked = on is null ? null : ClaimCells.Day(on);
            Decide(file, claims, asked, summary);
            summary.Print(ProblemsShown);
            return summary.Malformed > 0 ? 1 : 0;
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }

    private static void Decide(FileInfo file, ClaimFile claims, LocalDate? asked, BatchSummary summary)
    {
        using var stream = file.OpenRead();
        if (Console.IsOutputRedirected)
        {
            foreach (var line in claims.Read(stream))
            {
                summary.Add(line, asked);
            }

            return;
        }

        AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            var progress = context.AddTask(Markup.Escape(file.Name), maxValue: Math.Max(1, file.Length));
            foreach (var line in claims.Read(stream))
            {
                summary.Add(line, asked);
                progress.Value = stream.Position;
            }

            progress.Value = progress.MaxValue;
        });
    }

    private static AfterSalesPolicy Policy(string name) =>
        name == PublishedPolicies.Appliances.Id ? PublishedPolicies.Appliances
        : name == PublishedPolicies.National.Id ? PublishedPolicies.National
        : Term.TryParse(name, out var term) ? PublishedPolicies.Plain(term)
        : throw new FormatException($"There is no policy \"{name}\"; name P1 or P17, or a plain term from the sale such as P3Y.");
}
