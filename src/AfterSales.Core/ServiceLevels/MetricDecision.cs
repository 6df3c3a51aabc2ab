using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels.Rules;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>How one promise stands at an instant: status, due time, and what was measured. The default is undetermined.</summary>
public readonly struct MetricDecision : IEquatable<MetricDecision>
{
    private readonly ServiceLevelPolicy? _policy;
    private readonly MetricPlan? _metric;
    private readonly ServiceRequest? _request;
    private readonly long _now;
    private readonly Verdict _verdict;
    private readonly ServiceMetric? _notPromised;

    private MetricDecision(ServiceLevelPolicy? policy, MetricPlan? metric, ServiceRequest? request, long now, Verdict verdict, ServiceMetric? notPromised)
    {
        _policy = policy;
        _metric = metric;
        _request = request;
        _now = now;
        _verdict = verdict;
        _notPromised = notPromised;
    }

    /// <summary>What is measured; null for the default.</summary>
    public ServiceMetric? Metric => _metric?.Metric ?? _notPromised;

    /// <summary>How it stands.</summary>
    public ServiceLevelStatus Status => _verdict.Status;

    /// <summary>The commitment in force; null where nothing is promised, or it is not known what.</summary>
    public ServiceCommitment? Commitment => _verdict.Plan?.Commitment;

    /// <summary>The facts that are missing.</summary>
    public FactSet Missing => _policy is null ? default : new FactSet(_policy.Facts, _verdict.Missing);

    /// <summary>Why there is no due time: the calendar is not known, or never opens.</summary>
    public CountingRefusal Refusal => _verdict.Refusal;

    /// <summary>From when the clock counts; null when it has not started.</summary>
    public Instant? StartedAt => At(_verdict.StartedAt);

    /// <summary>When it stopped; null while it has not.</summary>
    public Instant? StoppedAt => At(_verdict.StoppedAt);

    /// <summary>How often the clock has begun anew: 0 for its first run. What a host says once in a run, such as a warning, it keeps under this number.</summary>
    public int Restarts => _verdict.Restarts;

    /// <summary>The due time; while a pause stands that moves it, as if work resumed at the instant asked about. Null when the clock has not started, or it is not known.</summary>
    public Instant? DueAt => At(_verdict.DueAt);

    /// <summary>The end of what the calendar knows, where the due time lies past it; else null.</summary>
    public Instant? NotBeforeAt => At(_verdict.NotBefore);

    /// <summary>True while a pause stands that moves the due time.</summary>
    public bool IsProvisional => _verdict.IsProvisional;

    /// <summary>True while a time agreed with the customer replaces the target.</summary>
    public bool IsAgreed => _verdict.IsAgreed;

    /// <summary>The expected time of a pair; null for none.</summary>
    public Instant? ExpectedAt => At(_verdict.ExpectedBy);

    /// <summary>True when it was done in time, but after the expected time of a pair.</summary>
    public bool IsLaterThanExpected => _verdict.IsLaterThanExpected;

    /// <summary>The first due time that was missed before something moved it to the present one; null for none.</summary>
    public Instant? BreachedEarlierAt => At(_verdict.EarlierBreach);

    /// <summary>The open, unpaused time that has run; null when the clock has not started, or the calendar is not known.</summary>
    public Duration? Elapsed => Length(_verdict.Elapsed);

    /// <summary>The open time left until the due time; zero when it is over.</summary>
    public Duration? Remaining => Length(_verdict.Remaining);

    /// <summary>The open, unpaused time since the due time; zero before it.</summary>
    public Duration? Overdue => Length(_verdict.Overdue);

    /// <summary>The unpaused time since the due time on the wall clock; zero before it.</summary>
    public Duration? OverdueOnTheWall => Length(_verdict.OverdueWall);

    /// <summary>The share of the target that is used up, not capped at 1; null where the target has no length, or it is not known.</summary>
    public decimal? Share => _verdict.Share;

    /// <summary>When each warning share is, or was, reached; as far as it is known.</summary>
    public ValueList<ServiceWarning> Warnings()
    {
        if (_verdict.StartedAt is null || _verdict.Missing != 0)
        {
            return [];
        }

        var warnings = new List<ServiceWarning>();
        var silent = default(SilentRecorder);
        var clock = Replayed(null, ref silent);
        foreach (var share in clock.Plan!.Commitment.WarnAt)
        {
            warnings.Add(new ServiceWarning(share, At(clock.ReachShare(share))));
        }

        return ValueList.From(warnings);
    }

    /// <summary>The steps of the ladder that were raised by the instant asked about, in the order of time.</summary>
    public ValueList<RaisedStep> RaisedSteps() => _policy is null ? [] : ValueList.From(LadderRules.Raised(_policy, _metric!, _request!, _now));

    /// <summary>What a miss triggers, of the present promise if it was missed and of every one that was missed before; each once.</summary>
    public ValueList<string> Triggers()
    {
        if (_policy is null)
        {
            return [];
        }

        var breached = new List<CommitmentPlan>();
        var silent = default(SilentRecorder);
        _ = Replayed(breached, ref silent);
        if (Status is ServiceLevelStatus.Breached or ServiceLevelStatus.MetLate)
        {
            breached.Add(_verdict.Plan!);
        }

        return ValueList.From(breached.SelectMany(plan => plan.Commitment.OnMiss).Distinct());
    }

    /// <summary>Why: the headline, the findings, and what every stretch of time counted for.</summary>
    public ServiceLevelExplanation Explain() => ServiceLevelExplanation.Of(this);

    /// <summary>Equal when what was decided is.</summary>
    public static bool operator ==(MetricDecision left, MetricDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(MetricDecision left, MetricDecision right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MetricDecision other) =>
        _now == other._now && Equals(_policy, other._policy) && Equals(Metric, other.Metric) && Equals(_request, other._request);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MetricDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_now, Metric, _request);

    /// <summary>Metric, status and due time.</summary>
    public override string ToString() => $"{Metric}: {Status}{(DueAt is { } due ? ", due " + IsoText.Of(due) : "")}";

    internal ServiceLevelPolicy? Policy => _policy;

    internal ServiceRequest? Request => _request;

    internal long Now => _now;

    internal Instant? PausedSince => At(_verdict.PausedSince);

    internal static MetricDecision Of(ServiceLevelPolicy policy, MetricPlan metric, ServiceRequest request, long now)
    {
        var silent = default(SilentRecorder);
        return new MetricDecision(policy, metric, request, now, MetricRules.Decide(policy, metric, request, now, ref silent), null);
    }

    internal static MetricDecision NotPromised(ServiceMetric metric) =>
        new(null, null, null, 0, new Verdict { Status = ServiceLevelStatus.NotApplicable }, metric);

    /// <summary>The same rules once more, with the findings taken down.</summary>
    internal ValueList<Reason> Reasons()
    {
        var log = new ReasonLog(8);
        if (_policy is not null)
        {
            var recorder = new ReasonRecorder(log);
            MetricRules.Decide(_policy, _metric!, _request!, _now, ref recorder);
        }

        return log.Take();
    }

    /// <summary>The clock's stretches of time; where the due time lies ahead, up to it.</summary>
    internal IReadOnlyList<ClockStep> Steps()
    {
        var trace = new ClockTrace();
        if (_verdict.StartedAt is null || _verdict.Missing != 0)
        {
            return trace.Steps;
        }

        var silent = default(SilentRecorder);
        var clock = Replayed(null, ref silent);
        foreach (ref readonly var segment in clock.Segments)
        {
            var calendar = clock.CalendarOf(segment.Plan);
            if (segment.Kind == SegmentKind.Running)
            {
                trace.Run(calendar, segment.From, segment.Until);
            }
            else
            {
                trace.Stand(calendar, segment.Kind == SegmentKind.Paused ? ClockStepKind.Paused : ClockStepKind.Stopped, segment.From, segment.Until);
            }
        }

        if (_verdict.StoppedAt is null)
        {
            trace.Run(clock.Calendar, Math.Max(clock.End, clock.Origin), _verdict.DueAt ?? clock.End);
        }

        return trace.Steps;
    }

    internal MetricClock Replayed(List<CommitmentPlan>? breached, ref SilentRecorder silent)
    {
        var known = _request!.KnownAt(_now);
        var segments = new Segment[MetricClock.SegmentsFor(known)];
        var clock = new MetricClock(_policy!, _metric!, _request, _verdict.Rank, segments);
        clock.Run(known, _now, ref silent, breached);
        return clock;
    }

    private static Instant? At(long? ticks) => ticks is { } at ? Instant.FromUnixTimeTicks(at) : null;

    private static Duration? Length(long? ticks) => ticks is { } length ? Duration.FromTicks(length) : null;
}
