using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>Why a promise of a service level stands as it does.</summary>
public sealed class ServiceLevelExplanation : Explanation
{
    private ServiceLevelExplanation(Reason headline, ValueList<Reason> reasons, ValueList<Reason> alternatives, MetricDecision decision)
        : base(headline, reasons, alternatives, decision.Missing)
    {
        Decision = decision;
        Steps = ValueList.From(decision.Steps());
    }

    /// <summary>The decision explained.</summary>
    public MetricDecision Decision { get; }

    /// <summary>
    /// What every stretch of time was to the clock, from where it counts to the due time or, when that is over, to the stop or the instant asked about:
    /// openings, holidays, breaks, changes of the clocks, pauses. Empty when the clock has not started.
    /// </summary>
    public ValueList<ClockStep> Steps { get; }

    internal static ServiceLevelExplanation Of(MetricDecision decision)
    {
        var alternatives = new List<Reason>();
        if (decision.Status is ServiceLevelStatus.MetLate or ServiceLevelStatus.Breached)
        {
            // Out of hours the clock stands: then the instant tells it, and no length of time.
            alternatives.Add(decision.Overdue is { } overdue && overdue > Duration.Zero
                ? new Reason(ServiceLevelReasons.Sooner, [ReasonArgument.OfDuration(overdue)], decision.Commitment?.Clause)
                : new Reason(ServiceLevelReasons.IfDoneBy, [ReasonArgument.OfInstant(decision.DueAt ?? default)], decision.Commitment?.Clause));
        }

        return new ServiceLevelExplanation(Local(Head(decision)), ValueList.From(decision.Reasons().Select(Local)), ValueList.From(alternatives.Select(Local)), decision);

        Reason Local(Reason reason) => decision.Commitment is { } commitment ? reason.In(commitment.Calendar.Zone) : reason;
    }

    private static Reason Head(MetricDecision decision)
    {
        var metric = decision.Metric is null ? ReasonArgument.OfName("") : ReasonArgument.OfName(decision.Metric);
        return decision.Status switch
        {
            ServiceLevelStatus.NotApplicable when decision.Commitment is not null => Say(ServiceLevelReasons.EndedBeforeStart, metric),
            ServiceLevelStatus.NotApplicable when decision.Request is { } request && request.KnownAt(decision.Now) == 0 => Say(ServiceLevelReasons.NotOpened),
            ServiceLevelStatus.NotApplicable => Say(ServiceLevelReasons.NotPromised, metric),
            ServiceLevelStatus.Met => Say(ServiceLevelReasons.Met, metric, At(decision.StoppedAt)),
            ServiceLevelStatus.MetLate => Say(ServiceLevelReasons.MetLate, metric, At(decision.StoppedAt), ReasonArgument.OfDuration(decision.Overdue ?? Duration.Zero)),
            ServiceLevelStatus.Breached => Say(ServiceLevelReasons.Breached, metric, At(decision.DueAt), ReasonArgument.OfDuration(decision.Overdue ?? Duration.Zero)),
            ServiceLevelStatus.Paused => Say(ServiceLevelReasons.Paused, metric, At(decision.PausedSince)),
            ServiceLevelStatus.AtRisk when decision.DueAt is not null => Say(ServiceLevelReasons.AtRisk, metric, At(decision.DueAt)),
            ServiceLevelStatus.Pending when decision.StartedAt is null => Say(ServiceLevelReasons.NotStarted, metric, ReasonArgument.OfName(decision.Commitment!.Starts)),
            ServiceLevelStatus.Pending when decision.DueAt is not null => Say(ServiceLevelReasons.Pending, metric, At(decision.DueAt)),
            ServiceLevelStatus.Pending or ServiceLevelStatus.AtRisk => Say(ServiceLevelReasons.NotBefore, metric, At(decision.NotBeforeAt)),
            _ => Say(ServiceLevelReasons.Undetermined, metric),
        };

        Reason Say(ReasonCode code, params ReasonArgument[] arguments) => new(code, arguments.AsSpan(), decision.Commitment?.Clause);

        static ReasonArgument At(Instant? at) => ReasonArgument.OfInstant(at ?? default);
    }
}
