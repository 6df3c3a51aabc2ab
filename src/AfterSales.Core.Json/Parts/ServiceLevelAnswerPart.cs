using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>How the promises of a service level stand.</summary>
internal static class ServiceLevelAnswerPart
{
    private static readonly Part<Instant> At = Values.DecidedInstant.As(at => at.ToInstant(), at => at.WithOffset(Offset.Zero));

    private static readonly TextPart<decimal> Share = new(
        "^(?:0|[1-9][0-9]{0,19})(?:\\.[0-9]{1,28})?$",
        49,
        "a share of the target as text, not negative, such as \"0.75\"",
        text => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        share => share.ToString("0.############################", CultureInfo.InvariantCulture));

    private static readonly Part<WarningFinding> Warning = new ObjectPart<WarningFinding>("warning-standing", "A warning share, and when it is reached.", shape =>
    {
        var share = shape.Required("share", Share, warning => warning.Share, "The share of the target.");
        var at = shape.OptionalValue("at", At, warning => warning.ReachedAt, "When it is reached; absent where that is not known.");
        return fields => new WarningFinding(share.In(fields), at.In(fields));
    });

    private static readonly Part<RaisedFinding> Raised = new ObjectPart<RaisedFinding>("raised-step", "A step of the ladder that was raised.", shape =>
    {
        var name = shape.Required("name", Values.Label, step => step.Name, "The step, or whom it informs.");
        var at = shape.Required("at", At, step => step.RaisedAt, "When it was raised.");
        return fields => new RaisedFinding(name.In(fields), at.In(fields));
    });

    public static readonly Part<ServiceLevelAnswer> Part = new ObjectPart<ServiceLevelAnswer>("service-level-standing", "How one promise stands.", shape =>
    {
        var metric = shape.Required("metric", TicketPart.Metric, answer => answer.Findings.Metric, "What is measured.");
        var status = shape.Required("status", Words.Of<ServiceLevelStatus>(), answer => answer.Findings.Status, "The answer.");
        var refusal = shape.Optional(
            "no-due", Words.Of(CountingRefusal.None), answer => answer.Findings.Refusal, CountingRefusal.None, "Why there is no due time: the calendar is not known that far, or never opens.");
        var started = Instant("started", findings => findings.StartedAt, "From when the clock counts; absent while it has not started.");
        var stopped = Instant("stopped", findings => findings.StoppedAt, "When it stopped; absent while it has not.");
        var due = Instant("due", findings => findings.DueAt, "The due time; absent where there is none, or it is not known.");
        var notBefore = Instant("not-before", findings => findings.NotBeforeAt, "The end of what the calendar knows, where the due time lies past it.");
        var provisional = shape.Optional("provisional", Values.Flag, answer => answer.Findings.IsProvisional, false, "Whether a pause stands that moves the due time.");
        var agreed = shape.Optional("agreed", Values.Flag, answer => answer.Findings.IsAgreed, false, "Whether a time agreed with the customer replaces the target.");
        var expected = Instant("expected", findings => findings.ExpectedAt, "The expected time of a pair.");
        var late = shape.Optional("later-than-expected", Values.Flag, answer => answer.Findings.IsLaterThanExpected, false, "Whether it was done in time, but after the expected time.");
        var earlier = Instant("breached-earlier", findings => findings.BreachedEarlierAt, "The first due time that was missed before something moved it.");
        var elapsed = Length("elapsed", findings => findings.Elapsed, "The open, unpaused time that has run.");
        var remaining = Length("remaining", findings => findings.Remaining, "The open time left until the due time.");
        var overdue = Length("overdue", findings => findings.Overdue, "The open, unpaused time since the due time.");
        var wall = Length("overdue-on-the-wall", findings => findings.OverdueOnTheWall, "The unpaused time since the due time on the wall clock.");
        var share = shape.OptionalValue("share", Share, answer => answer.Findings.Share, "The share of the target that is used up.");
        var common = new AnswerMembers<ServiceLevelAnswer>(shape);
        var warnings = shape.List("warnings", Warning, answer => answer.Findings.Warnings, "When each warning share is, or was, reached.");
        var raised = shape.List("raised", Raised, answer => answer.Findings.Raised, "The steps of the ladder that were raised, in the order of time.");
        var triggers = shape.Optional("triggers", AnswerParts.Names, answer => answer.Findings.Triggers, default, "What a miss triggers.");
        return fields => new ServiceLevelAnswer(
            new ServiceLevelFindings
            {
                Metric = metric.In(fields),
                Status = status.In(fields),
                Refusal = refusal.In(fields),
                StartedAt = started.In(fields),
                StoppedAt = stopped.In(fields),
                DueAt = due.In(fields),
                NotBeforeAt = notBefore.In(fields),
                IsProvisional = provisional.In(fields),
                IsAgreed = agreed.In(fields),
                ExpectedAt = expected.In(fields),
                IsLaterThanExpected = late.In(fields),
                BreachedEarlierAt = earlier.In(fields),
                Elapsed = elapsed.In(fields),
                Remaining = remaining.In(fields),
                Overdue = overdue.In(fields),
                OverdueOnTheWall = wall.In(fields),
                Share = share.In(fields),
                Warnings = warnings.In(fields),
                Raised = raised.In(fields),
                Triggers = triggers.In(fields),
            },
            common.Missing(fields),
            common.Headline(fields),
            common.Reasons(fields),
            common.Alternatives(fields));

        Member<ServiceLevelAnswer, Instant?> Instant(string name, Func<ServiceLevelFindings, Instant?> get, string about) => shape.OptionalValue(name, At, answer => get(answer.Findings), about);

        Member<ServiceLevelAnswer, string?> Length(string name, Func<ServiceLevelFindings, string?> get, string about) =>
            shape.OptionalReference(name, Values.DurationText, answer => get(answer.Findings), about);
    });
}
