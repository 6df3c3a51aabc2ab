using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels.Rules;

/// <summary>What a clock does over a stretch of time.</summary>
internal enum SegmentKind : byte
{
    /// <summary>It runs while its calendar is open.</summary>
    Running,

    /// <summary>It is paused.</summary>
    Paused,

    /// <summary>It was stopped, and went on after a reopening.</summary>
    Stood,
}

/// <summary>A stretch of time in which a clock did one thing under one commitment.</summary>
internal struct Segment
{
    public long From;
    public long Until;
    public int Plan;
    public SegmentKind Kind;
}

internal enum ClockPhase : byte
{
    NotStarted,
    Running,
    Stopped,
}

/// <summary>The clock of one metric: the events replayed up to an instant, as stretches of running, pausing and standing. Due times are found from them.</summary>
/// <remarks>Rank chooses among equally narrow commitments; each of them is a clock of its own, and the one due first counts.</remarks>
internal ref partial struct MetricClock
{
    private const long None = long.MinValue;

    private readonly ServiceLevelPolicy _policy;
    private readonly MetricPlan _metric;
    private readonly ServiceRequest _request;
    private readonly int _rank;
    private readonly Span<Segment> _segments;
    private int _count;
    private ulong _pauses;
    private string? _severity;
    private ulong _notChosen;
    private int _startIndex;
    private int _lastDone;
    private bool _goesOn;

    public MetricClock(ServiceLevelPolicy policy, MetricPlan metric, ServiceRequest request, int rank, Span<Segment> segments)
    {
        this = default;
        _policy = policy;
        _metric = metric;
        _request = request;
        _rank = rank;
        _segments = segments;
        _lastDone = -1;
        AgreedUntil = None;
        EarlierBreach = long.MaxValue;
    }

    public ClockPhase Phase { get; private set; }

    /// <summary>The commitment in force; null where nothing is promised, or it is not known what.</summary>
    public CommitmentPlan? Plan { get; private set; }

    /// <summary>How many equally narrow commitments there were at most.</summary>
    public int Candidates { get; private set; }

    public ulong Missing { get; private set; }

    public bool IsOpened { get; private set; }

    public bool IsClosed { get; private set; }

    public long OpenedAt { get; private set; }

    /// <summary>From when it counts: the start, moved by the intake rule, or the last restart.</summary>
    public long Origin { get; private set; }

    public long StoppedAt { get; private set; }

    /// <summary>Up to when it is measured: the stop, or the instant asked about.</summary>
    public long End { get; private set; }

    public long AgreedUntil { get; private set; }

    public long AgreedFrom { get; private set; }

    /// <summary>The share used up before the last change of severity that kept it.</summary>
    public decimal CarriedShare { get; private set; }

    public long CarriedElapsed { get; private set; }

    /// <summary>The earliest due time that was missed before something changed it; far ahead for none.</summary>
    public long EarlierBreach { get; private set; }

    public int Restarts { get; private set; }

    public readonly bool IsAgreed => AgreedUntil != None;

    public readonly ReadOnlySpan<Segment> Segments => _segments.Slice(0, _count);

    public readonly bool IsPaused => Phase == ClockPhase.Running && _count > 0 && _segments[_count - 1].Kind == SegmentKind.Paused;

    /// <summary>How many segments a history can have at most.</summary>
    public static int SegmentsFor(int events) => (3 * events) + 4;

    /// <summary>Replays the first events of a history up to an instant. A list given takes the commitments that were breached before something changed.</summary>
    public void Run<R>(int known, long now, ref R recorder, List<CommitmentPlan>? breached = null)
        where R : struct, IRecorder
    {
        _severity = _request.TraitOf(TraitKind.Severity) ?? FirstLearnt(known);
        Choose();
        for (var i = 0; i < known; i++)
        {
            Take(i, ref recorder, breached);
        }

        if (Phase == ClockPhase.Running)
        {
            Touch(now);
        }

        End = Phase == ClockPhase.Stopped ? StoppedAt : now;
        Missing |= Phase == ClockPhase.NotStarted ? _notChosen : 0;
        NotePausedBreach(breached);
    }

    private void Take<R>(int index, ref R recorder, List<CommitmentPlan>? breached)
        where R : struct, IRecorder
    {
        var item = _request.SortedEvents[index];
        var at = _request.EventTicks[index];
        var meaning = item.Kind.Meaning;
        if (Phase == ClockPhase.Running)
        {
            Touch(at);
        }

        switch (meaning)
        {
            case EventMeaning.Opened:
                IsOpened = true;
                OpenedAt = at;
                break;
            case EventMeaning.Paused:
                _pauses |= PauseBit(item.Pause!);
                Switch(at);
                break;
            case EventMeaning.Resumed:
                _pauses &= item.Pause is null ? 0 : ~PauseBit(item.Pause);
                Switch(at);
                break;
            case EventMeaning.PriorityChanged when !string.Equals(item.Severity, _severity, StringComparison.Ordinal):
                _severity = item.Severity;
                ChangePriority(at, index, ref recorder, breached);
                break;
            case EventMeaning.Reopened:
                IsClosed = false;
                Reopen(at, ref recorder, breached);
                break;
            case EventMeaning.Agreed:
                Agree(item, at, ref recorder, breached);
                break;
        }

        if (Phase == ClockPhase.Running && StopsWith(Plan!, item.Kind))
        {
            Stop(at, meaning);
        }
        else if (Phase == ClockPhase.Running && meaning == EventMeaning.Closed && EndsWithClosing(Plan!))
        {
            recorder.Add(ServiceLevelReasons.StoppedByClosing, Plan!.Commitment.Clause, Of(at));
            Stop(at, meaning);
        }
        else if (Phase == ClockPhase.NotStarted && IsOpened && Plan is not null && item.Kind == Plan.Commitment.Starts)
        {
            recorder.Add(ServiceLevelReasons.Started, Plan.Commitment.Clause, Of(at), ReasonArgument.OfName(item.Kind));
            Start(Intake(Plan, at), index);
            if (Origin != at)
            {
                recorder.Add(ServiceLevelReasons.IntakeMoved, Plan.Commitment.Intake?.Clause, Of(Origin));
            }
        }

        if (meaning is EventMeaning.Resolved or EventMeaning.Closed)
        {
            _pauses = 0;
            Switch(at);
        }

        IsClosed |= meaning == EventMeaning.Closed;
        _lastDone = meaning is EventMeaning.Resolved or EventMeaning.HandedBack ? index : _lastDone;
    }

    private void Start(long origin, int index)
    {
        Phase = ClockPhase.Running;
        _startIndex = index;
        Begin(origin);
    }

    /// <summary>Measuring begins anew: at a start, a restart, or where a share was kept.</summary>
    private void Begin(long origin)
    {
        Origin = origin;
        _count = 0;
        Push(origin, (_pauses & Plan!.PauseMask) != 0 ? SegmentKind.Paused : SegmentKind.Running);
    }

    private void Stop(long at, EventMeaning meaning)
    {
        Phase = ClockPhase.Stopped;
        StoppedAt = at;
        _goesOn = meaning is EventMeaning.Resolved or EventMeaning.Closed;
    }

    private void Touch(long at)
    {
        ref var last = ref _segments[_count - 1];
        last.Until = Math.Max(last.Until, at);
    }

    private void Switch(long at)
    {
        if (Phase != ClockPhase.Running)
        {
            return;
        }

        var kind = (_pauses & Plan!.PauseMask) != 0 ? SegmentKind.Paused : SegmentKind.Running;
        ref var last = ref _segments[_count - 1];
        if (at < last.From)
        {
            // The clock has yet to begin: what happens before its origin only decides how it begins.
            last.Kind = kind;
            last.Plan = Plan.Index;
        }
        else if (last.Kind != kind || last.Plan != Plan.Index)
        {
            Push(at, kind);
        }
    }

    private void Push(long from, SegmentKind kind) => _segments[_count++] = new Segment { From = from, Until = from, Plan = Plan!.Index, Kind = kind };

    private readonly bool EndsWithClosing(CommitmentPlan plan) =>
        plan.Commitment.Starts.Meaning is not (EventMeaning.HandedBack or EventMeaning.Closed) && (_lastDone < 0 || _startIndex < _lastDone);

    private readonly ulong PauseBit(PauseReason reason)
    {
        for (var i = 0; i < _policy.Pauses.Length; i++)
        {
            if (_policy.Pauses[i] == reason)
            {
                return 1UL << i;
            }
        }

        return 0;
    }

    /// <summary>Severity first learnt at triage counts from the opening.</summary>
    private readonly string? FirstLearnt(int known)
    {
        for (var i = 0; i < known; i++)
        {
            if (_request.SortedEvents[i].Kind.Meaning == EventMeaning.PriorityChanged)
            {
                return _request.SortedEvents[i].Severity;
            }
        }

        return null;
    }

    private static bool StopsWith(CommitmentPlan plan, ServiceEventKind kind)
    {
        foreach (var stop in plan.Commitment.Stops)
        {
            if (stop == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static ReasonArgument Of(long at) => ReasonArgument.OfInstant(Instant.FromUnixTimeTicks(at));
}
