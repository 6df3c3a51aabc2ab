using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Parts;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Json;

/// <summary>How one promise of a service level stands, with everything that the decision said.</summary>
internal sealed record ServiceLevelAnswer : StoredAnswer
{
    public const string Name = "service-levels";

    private const string OfRequest = "request.";

    public ServiceLevelAnswer(ServiceLevelFindings findings, ValueList<string> missing, StoredReason headline, ValueList<StoredReason> reasons, ValueList<StoredReason> alternatives)
        : base(Name + "." + findings.Metric.Name, Words.Word(findings.Status), missing, headline, reasons, alternatives) => Findings = findings;

    public ServiceLevelFindings Findings { get; }

    public override LocalDate? LastDay => null;

    public override Instant? DueAt => Findings.DueAt;

    public static ServiceLevelAnswer Of(MetricDecision decision, Language language)
    {
        var explanation = decision.Explain();
        return new ServiceLevelAnswer(
            new ServiceLevelFindings
            {
                Metric = decision.Metric!,
                Status = decision.Status,
                Refusal = decision.Refusal,
                StartedAt = decision.StartedAt,
                StoppedAt = decision.StoppedAt,
                DueAt = decision.DueAt,
                NotBeforeAt = decision.NotBeforeAt,
                IsProvisional = decision.IsProvisional,
                IsAgreed = decision.IsAgreed,
                ExpectedAt = decision.ExpectedAt,
                IsLaterThanExpected = decision.IsLaterThanExpected,
                BreachedEarlierAt = decision.BreachedEarlierAt,
                Elapsed = Text(decision.Elapsed),
                Remaining = Text(decision.Remaining),
                Overdue = Text(decision.Overdue),
                OverdueOnTheWall = Text(decision.OverdueOnTheWall),
                Share = decision.Share,
                Warnings = ValueList.From(decision.Warnings().Select(warning => new WarningFinding(warning.Share, warning.ReachedAt))),
                Raised = ValueList.From(decision.RaisedSteps().Select(step => new RaisedFinding(step.Step.Name, step.RaisedAt))),
                Triggers = decision.Triggers(),
            },
            // A ticket is the request: its places are named without it.
            ValueList.From(Paths(explanation.Missing).Select(path => path.StartsWith(OfRequest, StringComparison.Ordinal) ? path.Substring(OfRequest.Length) : path)),
            StoredReason.Of(explanation.Headline, language),
            StoredReason.Of(explanation.Reasons, language),
            StoredReason.Of(explanation.Alternatives, language));
    }

    private static string? Text(Duration? length) => length is { } duration ? Values.TextOf(duration) : null;
}

/// <summary>The data of the decision about one metric. Lengths are as documents write them.</summary>
internal sealed record ServiceLevelFindings
{
    public required ServiceMetric Metric { get; init; }

    public required ServiceLevelStatus Status { get; init; }

    public CountingRefusal Refusal { get; init; }

    public Instant? StartedAt { get; init; }

    public Instant? StoppedAt { get; init; }

    public Instant? DueAt { get; init; }

    public Instant? NotBeforeAt { get; init; }

    public bool IsProvisional { get; init; }

    public bool IsAgreed { get; init; }

    public Instant? ExpectedAt { get; init; }

    public bool IsLaterThanExpected { get; init; }

    public Instant? BreachedEarlierAt { get; init; }

    public string? Elapsed { get; init; }

    public string? Remaining { get; init; }

    public string? Overdue { get; init; }

    public string? OverdueOnTheWall { get; init; }

    public decimal? Share { get; init; }

    public ValueList<WarningFinding> Warnings { get; init; }

    public ValueList<RaisedFinding> Raised { get; init; }

    public ValueList<string> Triggers { get; init; }
}

/// <summary>A warning share, and when it is reached.</summary>
internal sealed record WarningFinding(decimal Share, Instant? ReachedAt);

/// <summary>A step of the ladder that was raised.</summary>
internal sealed record RaisedFinding(string Name, Instant RaisedAt);
