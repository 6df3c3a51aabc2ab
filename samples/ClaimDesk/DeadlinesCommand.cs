using System.CommandLine;
using System.Globalization;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json;
using AfterSales.Policies;
using AfterSales.ServiceLevels;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary><c>claimdesk deadlines TICKET.json --policy POLICY.json --at INSTANT</c>: by when what must be done, and why. Exit 0 decided, 3 undetermined, 2 invalid.</summary>
internal static class DeadlinesCommand
{
    private static readonly OffsetDateTimePattern Local = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'sso<G>");

    private static readonly DurationPattern Length = DurationPattern.CreateWithInvariantCulture("-H:mm:ss");

    public static Command Create()
    {
        var file = new Argument<FileInfo>("TICKET") { Description = "The ticket, as a document." };
        var policy = new Option<string>("--policy") { Description = "The policy: its document, or the id of one that comes with the claim desk.", Required = true };
        var before = new Option<FileInfo?>("--before") { Description = "The policy before it was amended: what an amended holiday moved is told." };
        var at = new Option<string?>("--at") { Description = "The instant asked about, as 2024-03-10T09:30:00+08:00; now by default." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");
        var language = new Option<string>("--lang") { Description = "en, es or zh-Hans.", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("en", "es", "zh-Hans");
        var command = new Command("deadlines", "Says how every promise of a service level stands for a ticket, and what each stretch of time counted for.") { file, policy, before, at, format, language };
        command.SetAction(result => Documents.Run(() => Run(
            Documents.Read(result.GetRequiredValue(file), AfterSalesJson.ReadTicket),
            KnownPolicies.Given(result.GetRequiredValue(policy)),
            result.GetValue(before) is { } earlier ? Documents.Read(earlier, AfterSalesJson.ReadPolicy).ServiceLevels : null,
            result.GetValue(at),
            result.GetRequiredValue(format),
            AssessCommand.LanguageOf(result.GetRequiredValue(language)))));
        return command;
    }

    private static int Run(ServiceRequest request, AfterSalesPolicy policy, ServiceLevelPolicy? before, string? at, string format, Language language)
    {
        if (policy.ServiceLevels is not { } levels)
        {
            throw new InvalidInputException([Problem.At("service-levels", $"The policy {policy} promises no service levels; name one that does.")]);
        }

        var asked = at is null ? Now() : At(at);
        if (format == "json")
        {
            Console.WriteLine(AfterSalesJson.WriteDecision(StoredDecision.Of(policy, request, asked, language)));
        }

        var undetermined = false;
        foreach (var decision in levels.Decide(request, asked))
        {
            if (format == "text")
            {
                Print(decision, before?.Decide(request, asked).Of(decision.Metric!), policy.Zone, language);
            }

            undetermined |= decision.Status == ServiceLevelStatus.Undetermined;
        }

        return undetermined ? Documents.Undetermined : Documents.Decided;
    }

    private static void Print(MetricDecision decision, MetricDecision? before, DateTimeZone zone, Language language)
    {
        var explanation = decision.Explain();
        AnsiConsole.MarkupLineInterpolated($"[bold]{decision.Metric?.ToString(language)}[/]{(language == Language.SimplifiedChinese ? "：" : ": ")}{Names.Of(decision.Status, language)}");
        Line(Labels.Due.In(language), decision.DueAt, zone);
        Amended(decision, before, zone, language);
        Line(Labels.Expected.In(language), decision.ExpectedAt, zone);
        Line(Labels.MissedEarlier.In(language), decision.BreachedEarlierAt, zone);
        foreach (var warning in decision.Warnings())
        {
            Line(Labels.Warning.In(language) + " " + warning.Share.ToString("P0", CultureInfo.InvariantCulture), warning.ReachedAt, zone);
        }

        foreach (var step in decision.RaisedSteps())
        {
            Line(Labels.Raised.In(language) + " " + step.Step.Name, step.RaisedAt, zone);
        }

        Line(Labels.Elapsed.In(language), decision.Elapsed);
        Line(Labels.Remaining.In(language), decision.Remaining > Duration.Zero ? decision.Remaining : null);
        Line(Labels.Overdue.In(language), decision.Overdue > Duration.Zero ? decision.Overdue : null);
        if (decision.Triggers() is { IsEmpty: false } triggers)
        {
            AnsiConsole.MarkupLineInterpolated($"  {Labels.Triggers.In(language)} {string.Join(Labels.Between.In(language), triggers.Select(what => LineKind.Of(what).ToString(language)))}");
        }

        foreach (var line in explanation.ToString(language).Split('\n'))
        {
            AnsiConsole.MarkupLineInterpolated($"  {line}");
        }

        foreach (var step in explanation.Steps)
        {
            AnsiConsole.MarkupLineInterpolated($"    [dim]{step.ToString(language)}[/]");
        }
    }

    /// <summary>What was due before an amendment, where that was another time, and the days between the opening and the later of the two that it changed.</summary>
    private static void Amended(MetricDecision decision, MetricDecision? before, DateTimeZone zone, Language language)
    {
        if (before is not { DueAt: { } was } earlier || was == decision.DueAt)
        {
            return;
        }

        Line(Labels.BeforeAmendment.In(language), was, zone);
        if (decision is { Commitment.Calendar: { } now, StartedAt: { } started, DueAt: { } due } && earlier.Commitment?.Calendar is { } then)
        {
            var days = now.DaysThatDifferFrom(then, started.InZone(zone).Date, Instant.Max(due, was).InZone(zone).Date);
            AnsiConsole.MarkupLineInterpolated($"  {Labels.ChangedDays.In(language)} {string.Join(Labels.Between.In(language), days.Select(LocalDatePattern.Iso.Format))}");
        }
    }

    private static void Line(string name, Instant? at, DateTimeZone zone)
    {
        if (at is { } instant)
        {
            AnsiConsole.MarkupLineInterpolated($"  {name} {Local.Format(instant.InZone(zone).ToOffsetDateTime())}");
        }
    }

    private static void Line(string name, Duration? length)
    {
        if (length is { } duration)
        {
            AnsiConsole.MarkupLineInterpolated($"  {name} {Length.Format(duration)}");
        }
    }

    /// <summary>The clock of this host, to the second; the library never reads one.</summary>
    private static Instant Now() => Instant.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    private static Instant At(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } parsed
            ? parsed.Value.ToInstant()
            : throw new InvalidInputException([Problem.At("--at", $"Found \"{text}\"; write an instant as 2024-03-10T09:30:00+08:00.")]);
}
