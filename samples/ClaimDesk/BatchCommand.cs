using System.CommandLine;
using System.Globalization;
using AfterSales.Assessments;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>
/// <c>claimdesk batch FILE --policy ID</c>: decides the coverage of every claim of a CSV file; a line that names a policy of its own is decided under that. <c>batch FILE --returns 7,14,30</c>: was each return in time?
/// <c>batch FILE --policy ID --against ID --on DAY</c>: which claims would another policy decide otherwise, and what is at stake?
/// Malformed lines are listed and do not stop the run.
/// </summary>
internal static class BatchCommand
{
    private const int ProblemsShown = 20;
    private const int DifferencesShown = 10;

    /// <summary>A hundred years; no shop promises more.</summary>
    private const int LongestWindow = 36_600;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The claims, as CSV with a header." };
        var policy = new Option<string?>("--policy") { Description = "The id of a policy that comes with the claim desk, a policy document, or a plain term from the sale such as P3Y: is each claim covered? For lines that name a policy in the column policy it is that one." };
        var against = new Option<string?>("--against") { Description = "Another policy: how many claims would it decide otherwise on the day of --on, and what amounts are at stake (column amount, such as 12.34 EUR)?" };
        var returns = new Option<string?>("--returns") { Description = "Lengths of return windows such as 7,14,30: was each return in time, by days and by hours?" };
        var zone = new Option<string>("--zone") { Description = "The zone whose days count for returns.", DefaultValueFactory = _ => "UTC" };
        var list = new Option<int?>("--list") { Description = "How many malformed lines are listed (20 by default), and how many of the returns on which days and hours differ (10)." };
        var columns = new Option<string?>("--columns") { Description = "Which columns of the file stand for ours: sold=in_service,asked=failed_on; two columns make a range: sold=made..asked." };
        var on = new Option<string?>("--on") { Description = "The day asked about, for lines that give none. Without it such lines are left out." };
        var command = new Command("batch", "Decides every claim, or every return, of a CSV file.") { file, policy, against, returns, columns, on, zone, list };
        command.Validators.Add(result =>
        {
            if (result.GetValue(policy) is not null && result.GetValue(returns) is not null)
            {
                result.AddError("Ask one question: --policy for coverage, or --returns for return windows.");
            }

            if (result.GetValue(list) < 0)
            {
                result.AddError("--list is a number of lines, 0 or more.");
            }

            if (result.GetValue(against) is not null && (result.GetValue(policy) is null || result.GetValue(on) is null))
            {
                result.AddError("A comparison needs the present policy and a day: --policy ID --against ID --on DAY.");
            }
        });
        command.SetAction(result => Run(result.GetRequiredValue(file), input => result.GetValue(returns) is { } lengths
            ? Returns(input, lengths, result.GetRequiredValue(zone), result.GetValue(columns), result.GetValue(list) ?? DifferencesShown)
            : result.GetValue(against) is { } other
            ? Comparison(input, result.GetRequiredValue(policy)!, other, result.GetValue(columns), ClaimCells.Day(result.GetRequiredValue(on)!), result.GetValue(list) ?? ProblemsShown)
            : Coverage(input, result.GetValue(policy), result.GetValue(columns), result.GetValue(on), result.GetValue(list) ?? ProblemsShown)));
        return command;
    }

    private static int Run(FileInfo file, Func<FileInfo, int> batch)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"There is no file {file}. Name a CSV file with a header line.");
            return Documents.Invalid;
        }

        try
        {
            return batch(file) > 0 ? 1 : 0;
        }
        catch (Exception exception) when (exception is FormatException or InvalidInputException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return Documents.Invalid;
        }
    }

    /// <summary>Decides coverage, prints the summary, and returns how many lines are malformed.</summary>
    private static int Coverage(FileInfo file, string? policy, string? columns, string? on, int listed)
    {
        var summary = new BatchSummary(policy);
        Decide(file, ClaimFile.WithColumns(columns), on is null ? null : ClaimCells.Day(on), summary);
        summary.Print(listed);
        return summary.Malformed;
    }

    /// <summary>Compares two policies, prints what changes, and returns how many lines are malformed.</summary>
    private static int Comparison(FileInfo file, string policy, string against, string? columns, LocalDate on, int listed)
    {
        var before = Warranty(policy);
        var after = Warranty(against);
        using var stream = file.OpenRead();
        var claims = Portfolio.Of(ClaimFile.WithColumns(columns).Read(stream), line => line.Case ?? throw new InvalidInputException(ValueList.From(line.Problems.Select(problem => Problem.At("", problem)))));
        var comparison = claims.Compare(claim => before.Decide(claim, on).Status, claim => after.Decide(claim, on).Status, line => line.Amount);
        Console.WriteLine(comparison);
        stream.Position = 0;
        foreach (var line in ClaimFile.WithColumns(columns).Read(stream).Where(line => line.Case is null).Take(listed))
        {
            Console.WriteLine(FormattableString.Invariant($"  line {line.Line}: {string.Join("; ", line.Problems)}"));
        }

        return (int)comparison.Refused;

        static WarrantyPolicy Warranty(string name) => KnownPolicies.Named(name).Warranty ?? throw new FormatException($"{name} promises no warranty; a batch decides coverage.");
    }

    /// <summary>Decides returns, prints the summary, and returns how many lines are malformed.</summary>
    private static int Returns(FileInfo file, string lengths, string zone, string? columns, int listed)
    {
        var days = lengths.Split(',').Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= LongestWindow
            ? length
            : throw new FormatException($"\"{text}\" is not a number of days from 1 to {LongestWindow}; write 7,14,30.")).ToArray();
        var batch = new ReturnBatch(days, DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new FormatException($"There is no zone \"{zone}\"; write one such as Europe/London."), listed);
        var names = ClaimFile.Mapping(columns);
        using var stream = file.OpenRead();
        batch.Read(stream, names["sold"], names["asked"]);
        batch.Print();
        return batch.Malformed;
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
}
