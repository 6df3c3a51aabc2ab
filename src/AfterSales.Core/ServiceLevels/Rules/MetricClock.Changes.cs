using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.ServiceLevels.Rules;

/// <content>What changes a promise while its clock runs: agreed times, reopenings, changes of severity.</content>
internal ref partial struct MetricClock
{
    private void Agree<R>(ServiceEvent item, long at, ref R recorder, List<CommitmentPlan>? breached)
        where R : struct, IRecorder
    {
        if (Phase == ClockPhase.Stopped || Plan is null || (item.Metric is not null && item.Metric != _metric.Metric))
        {
            return;
        }

        var rule = Plan.Commitment.AgreedTime;
        if (rule == AgreedTimeRule.DoesNotReplace)
        {
            // An agreement for everything that may be replaced says nothing about this one.
            if (item.Metric is not null)
            {
                recorder.Add(ServiceLevelReasons.AgreedNotAllowed, Plan.Commitment.Clause, Of(at));
            }
        }
        else if (rule == AgreedTimeRule.ReplacesWithReason && string.IsNullOrWhiteSpace(item.Reason))
        {
            recorder.Add(ServiceLevelReasons.AgreedWithoutReason, Plan.Commitment.Clause, Of(at));
        }
        else
        {
            NoteBreach(at, breached);
            AgreedUntil = item.AgreedUntil!.Value.ToUnixTimeTicks();
            AgreedFrom = at;
            recorder.Add(ServiceLevelReasons.Agreed, Plan.Commitment.Clause, Of(AgreedUntil), Of(at));
        }
    }

    private void Reopen<R>(long at, ref R recorder, List<CommitmentPlan>? breached)
        where R : struct, IRecorder
    {
        var continues = Phase == ClockPhase.Stopped && _goesOn;
        if (Phase == ClockPhase.Stopped && !continues)
        {
            return;
        }

        NoteBreach(at, breached);
        if (IsAgreed)
        {
            AgreedUntil = None;
            recorder.Add(ServiceLevelReasons.AgreedEnded, Plan?.Commitment.Clause, Of(at));
        }

        if (!continues)
        {
            return;
        }

        Choose();
        if (!Goes())
        {
            return;
        }

        Phase = ClockPhase.Running;
        if (Plan!.Commitment.OnReopen == ReopenRule.Restart)
        {
            CarriedShare = 0;
            CarriedElapsed = 0;
            Restarts++;
            Begin(at);
            recorder.Add(ServiceLevelReasons.ReopenedRestarted, Plan.Commitment.Clause, Of(at));
        }
        else
        {
            Push(StoppedAt, SegmentKind.Stood);
            Touch(at);
            Push(at, SegmentKind.Running);
            recorder.Add(ServiceLevelReasons.ReopenedContinued, Plan.Commitment.Clause, Of(at));
        }
    }

    private void ChangePriority<R>(long at, int index, ref R recorder, List<CommitmentPlan>? breached)
        where R : struct, IRecorder
    {
        if (Phase == ClockPhase.Stopped)
        {
            // It keeps its verdict; a reopening looks at the severity then in force.
            return;
        }

        NoteBreach(at, breached);
        Missing |= Phase == ClockPhase.NotStarted && IsOpened ? _notChosen : 0;
        var elapsed = Phase == ClockPhase.Running && Measured(out var ticks) ? ticks : 0;
        var share = Phase == ClockPhase.Running ? ShareUsed() : 0;
        Choose();
        if (!Goes())
        {
            return;
        }

        var rule = Plan!.Commitment.OnPriority;
        var clause = Plan.Commitment.Clause;
        if (Phase == ClockPhase.NotStarted)
        {
            StartNewlyPromised(at, index, ref recorder);
        }
        else if (rule == PriorityRule.Restart)
        {
            CarriedShare = 0;
            CarriedElapsed = 0;
            Restarts++;
            Begin(at);
            recorder.Add(ServiceLevelReasons.PriorityRestarted, clause, Of(at));
        }
        else if (rule == PriorityRule.KeepShare)
        {
            CarriedShare = share;
            CarriedElapsed = elapsed;
            Begin(at);
            if (recorder.IsOn)
            {
                recorder.Add(ServiceLevelReasons.PriorityKeptShare, clause, Of(at), ReasonArgument.OfAmount(Math.Round(share, 4), ""));
            }
        }
        else
        {
            Switch(at);
            recorder.Add(ServiceLevelReasons.PriorityContinued, clause, Of(at));
        }
    }

    /// <summary>What the new severity promises for the first time counts from the change, if what starts it has happened; what was done before is done.</summary>
    private void StartNewlyPromised<R>(long at, int index, ref R recorder)
        where R : struct, IRecorder
    {
        var started = false;
        var stopped = EventMeaning.None;
        var isStopped = false;
        for (var i = 0; i < index; i++)
        {
            var kind = _request.SortedEvents[i].Kind;
            if (started && StopsWith(Plan!, kind) && !isStopped)
            {
                (isStopped, stopped) = (true, kind.Meaning);
            }
            else if (kind.Meaning == EventMeaning.Reopened && stopped is EventMeaning.Resolved or EventMeaning.Closed)
            {
                (isStopped, stopped) = (false, EventMeaning.None);
            }

            started |= kind == Plan!.Commitment.Starts;
        }

        if (started)
        {
            recorder.Add(ServiceLevelReasons.NewlyPromised, Plan!.Commitment.Clause, Of(at));
            Start(at, index);
            if (isStopped)
            {
                Stop(at, stopped);
            }
        }
    }

    /// <summary>True when a commitment is in force; otherwise the clock ends, or waits for a fact.</summary>
    private bool Goes()
    {
        if (Plan is not null)
        {
            return true;
        }

        Missing |= Phase == ClockPhase.NotStarted ? 0 : _notChosen;
        Phase = ClockPhase.NotStarted;
        _count = 0;
        return false;
    }

    private void Choose()
    {
        Plan = _metric.Choose(_request, _severity, _rank, out var count, out _notChosen);
        Candidates = Math.Max(Candidates, count);
    }

    /// <summary>A breach stays in the decision, whatever is agreed, reopened or changed later.</summary>
    private void NoteBreach(long at, List<CommitmentPlan>? breached)
    {
        if (Phase == ClockPhase.NotStarted || Plan is null)
        {
            return;
        }

        End = Phase == ClockPhase.Stopped ? StoppedAt : at;
        if (Due() is { IsKnown: true } due && due.At < End)
        {
            EarlierBreach = Math.Min(EarlierBreach, due.At);
            breached?.Add(Plan);
        }

        NotePausedBreach(breached);
    }

    /// <summary>A day target can be missed outside hours while a pause stands that has not moved it yet; when it moves it later, that breach stays too.</summary>
    private void NotePausedBreach(List<CommitmentPlan>? breached)
    {
        if (Phase != ClockPhase.NotStarted && !IsAgreed && MissedWhilePaused(Plan!.Commitment.Target) is { } breach)
        {
            EarlierBreach = Math.Min(EarlierBreach, breach);
            breached?.Add(Plan);
        }
    }
}
