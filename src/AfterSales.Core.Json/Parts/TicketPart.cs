using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>A request for service and what happened to it.</summary>
internal static class TicketPart
{
    /// <summary>A kind of event by its name.</summary>
    public static readonly TextPart<ServiceEventKind> EventKind = Values.Name("responded", ServiceEventKind.Of, kind => kind.Name);

    /// <summary>A metric by its name.</summary>
    public static readonly TextPart<ServiceMetric> Metric = Values.Name("resolution", ServiceMetric.Of, metric => metric.Name);

    /// <summary>The reason of a pause by its name.</summary>
    public static readonly TextPart<PauseReason> Pause = Values.Name("customer", PauseReason.Of, reason => reason.Name);

    private static readonly Part<Instant> At = Values.Instant.As(at => at.ToInstant(), at => at.WithOffset(Offset.Zero));

    private static readonly Part<ServiceEvent> Event = new ObjectPart<ServiceEvent>("service-event", "Something that happened to the request.", shape =>
    {
        var kind = shape.Required("event", EventKind, item => item.Kind, "What happened.", "kind");
        var at = shape.Required("at", At, item => item.At, "When.");
        var pause = shape.OptionalReference("pause", Pause, item => item.Pause, "Of \"paused\", why. Of \"resumed\", which pause ended; all where absent.");
        var until = shape.OptionalValue("until", At, item => item.AgreedUntil, "Of \"agreed\", the time agreed.");
        var metric = shape.OptionalReference("metric", Metric, item => item.Metric, "Of \"agreed\", what it replaces; all that may be replaced where absent.");
        var reason = shape.Optional<string>("reason", Values.Label, item => item.Reason, "", "Of \"agreed\", the reason stated.");
        var severity = shape.Optional<string>("severity", Values.Label, item => item.Severity, "", "Of \"priority-changed\", the severity from then on.");
        return fields => Read(kind.In(fields), at.In(fields), pause.In(fields), until.In(fields), metric.In(fields), reason.In(fields), severity.In(fields));
    });

    public static readonly Part<ServiceRequest> Document = new ObjectPart<ServiceRequest>("ticket", "A request for service and what happened to it. What is absent is not known.", shape =>
    {
        shape.Format();
        var traits = shape.Optional("traits", ReturnRequestPart.Traits, request => request.Traits, default, "What is known of severity, region and the like; the severity is that of the opening.");
        var quantity = shape.OptionalValue("quantity", Values.Whole(1, int.MaxValue), request => request.Quantity, "How many units it is about.");
        var events = shape.List("events", Event, request => request.Events, "What happened, in any order; of several at one instant the first given comes first.");
        return fields => Create(events.In(fields), traits.In(fields), quantity.In(fields));
    });

    private static ServiceEvent Read(ServiceEventKind kind, Instant at, PauseReason? pause, Instant? until, ServiceMetric? metric, string reason, string severity)
    {
        var isPaused = kind == ServiceEventKind.Paused;
        var isAgreed = kind == ServiceEventKind.Agreed;
        var isChange = kind == ServiceEventKind.PriorityChanged;
        var problems = new List<Problem>();
        Needs(problems, "pause", isPaused, isPaused || kind == ServiceEventKind.Resumed, pause is not null);
        Needs(problems, "until", isAgreed, isAgreed, until is not null);
        Needs(problems, "metric", false, isAgreed, metric is not null);
        Needs(problems, "reason", false, isAgreed, reason.Length > 0);
        Needs(problems, "severity", isChange, isChange, severity.Length > 0);
        return problems.Count > 0 ? throw new InvalidInputException(ValueList.From(problems))
            : isPaused ? ServiceEvent.Paused(at, pause!)
            : isAgreed ? ServiceEvent.Agreed(at, until!.Value, metric, reason)
            : isChange ? ServiceEvent.PriorityChanged(at, severity)
            : kind == ServiceEventKind.Resumed ? ServiceEvent.Resumed(at, pause)
            : ServiceEvent.Of(kind, at);

        void Needs(List<Problem> found, string member, bool isNeeded, bool isPossible, bool isGiven)
        {
            if (isNeeded && !isGiven)
            {
                found.Add(Problem.At(member, $"The event \"{kind}\" needs \"{member}\"."));
            }
            else if (isGiven && !isPossible)
            {
                found.Add(Problem.At(member, $"The event \"{kind}\" has no \"{member}\"; leave it out."));
            }
        }
    }

    /// <summary>The request; its own problems name their place from the request on, which is this document.</summary>
    private static ServiceRequest Create(ValueList<ServiceEvent> events, ValueList<Trait> traits, int? quantity)
    {
        const string Own = "request.";
        try
        {
            return ServiceRequest.Create(events, traits, quantity);
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException(ValueList.From(exception.Problems.Select(problem =>
                problem.Path.StartsWith(Own, StringComparison.Ordinal) ? Problem.At(problem.Path.Substring(Own.Length), problem.Message) : problem)));
        }
    }
}
