using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.ServiceLevels.Rules;

/// <content>Where targets are used up.</content>
internal ref partial struct MetricClock
{
    /// <summary>The due time as the clock stands; as if resumed at its end while it is paused.</summary>
    public readonly Reached Due() => IsAgreed ? new Reached(ReachedKind.Known, AgreedUntil) : DueOf(Plan!.Commitment.Target);

    public readonly Reached DueOf(ServiceTarget target)
    {
        switch (target.Kind)
        {
            case TargetKind.EarliestOf:
            case TargetKind.LatestOf:
                var chosen = DueOf(target.Parts[0]);
                for (var i = 1; i < target.Parts.Count; i++)
                {
                    chosen = target.Kind == TargetKind.EarliestOf ? Earlier(chosen, DueOf(target.Parts[i])) : Later(chosen, DueOf(target.Parts[i]));
                }

                return chosen;
            case TargetKind.Duration:
            case TargetKind.Immediately:
                if (Times(target) is not { } times)
                {
                    return new Reached(ReachedKind.NoQuantity, 0);
                }

                var amount = target.Ticks > BusinessClock.MaxAmount / times ? BusinessClock.MaxAmount : target.Ticks * times;
                if (CarriedShare >= 1)
                {
                    return new Reached(ReachedKind.Known, Origin, amount);
                }

                return Reach(CarriedShare == 0 ? amount : (long)Math.Round((1 - CarriedShare) * amount)).For(amount);
            default:
                return DayDue(target, out _);
        }
    }

    /// <summary>The earliest instant at which so much open time has run, not counting pauses; as if resumed at the end while it stands.</summary>
    public readonly Reached Reach(long amount)
    {
        var sum = 0L;
        for (var i = 0; i < _count; i++)
        {
            ref readonly var segment = ref _segments[i];
            if (segment.Kind != SegmentKind.Running)
            {
                continue;
            }

            var calendar = CalendarOf(segment.Plan);
            var rest = amount - sum;
            var refusal = calendar.Clock.Add(segment.From, rest, calendar.Landing, out var at);
            var goesOn = Phase == ClockPhase.Running && i == _count - 1;
            if (refusal == CountingRefusal.None && (at <= segment.Until || goesOn))
            {
                return new Reached(ReachedKind.Known, at);
            }

            if (segment.From < calendar.Clock.KnownFrom || segment.Until > calendar.Clock.KnownUntil)
            {
                return new Reached(ReachedKind.NotKnown, calendar.Clock.KnownUntil);
            }

            if (goesOn)
            {
                return refusal == CountingRefusal.NeverOpens ? new Reached(ReachedKind.Never, 0) : new Reached(ReachedKind.NotBefore, calendar.Clock.KnownUntil);
            }

            calendar.Clock.Elapsed(segment.From, segment.Until, out var elapsed);
            if (rest > 0 && elapsed >= rest)
            {
                // Used up at a close, and lands on an opening after the segment's end.
                return refusal == CountingRefusal.None ? new Reached(ReachedKind.Known, at) : new Reached(ReachedKind.NotBefore, calendar.Clock.KnownUntil);
            }

            sum += elapsed;
        }

        var last = Calendar;
        return last.Clock.Add(Math.Max(End, Origin), amount - sum, last.Landing, out var resumed) switch
        {
            CountingRefusal.None => new Reached(ReachedKind.Known, resumed),
            CountingRefusal.NeverOpens => new Reached(ReachedKind.Never, 0),
            _ => new Reached(ReachedKind.NotBefore, last.Clock.KnownUntil),
        };
    }

    /// <summary>The open time that has run; false where the calendar is not known.</summary>
    public readonly bool Measured(out long ticks)
    {
        ticks = CarriedElapsed;
        return Sum(long.MinValue, ref ticks, out _);
    }

    /// <summary>The open time, and the wall time, that has run after an instant; false where the calendar is not known.</summary>
    public readonly bool MeasuredAfter(long instant, out long ticks, out long wall)
    {
        ticks = 0;
        return Sum(instant, ref ticks, out wall);
    }

    /// <summary>The instant at which so much overdue time has run; null while it has not, or is not known to.</summary>
    public readonly long? ReachAfter(long due, long amount)
    {
        if (amount == 0)
        {
            return due;
        }

        for (var i = 0; i < _count; i++)
        {
            ref readonly var segment = ref _segments[i];
            var goesOn = Phase == ClockPhase.Running && i == _count - 1;
            if (segment.Kind != SegmentKind.Running || (segment.Until <= due && !goesOn))
            {
                continue;
            }

            var clock = CalendarOf(segment.Plan).Clock;
            var from = Math.Max(segment.From, due);
            if (clock.Add(from, amount, Landing.Close, out var at) == CountingRefusal.None && (at <= segment.Until || goesOn))
            {
                return at;
            }

            amount -= clock.Elapsed(from, Math.Max(from, segment.Until), out var elapsed) == CountingRefusal.None ? elapsed : 0;
        }

        return null;
    }

    /// <summary>The share of the present target that is used up; 1 and more when it is due.</summary>
    public readonly decimal ShareUsed()
    {
        var due = DueOf(Plan!.Commitment.Target);
        if (!Measured(out var elapsed))
        {
            return 1;
        }

        if (due.IsDuration)
        {
            return due.Amount == 0 ? 1 : CarriedShare + ((decimal)(elapsed - CarriedElapsed) / due.Amount);
        }

        var whole = WholeOf(due, elapsed);
        return whole > 0 ? (decimal)elapsed / whole.Value : 1;
    }

    /// <summary>The open time from the origin to a due time, without what stood still; null where it is not known.</summary>
    public readonly long? WholeOf(Reached due, long elapsed)
    {
        if (!due.IsKnown || !MeasuredAfter(due.At, out var overdue, out _))
        {
            return null;
        }

        return Calendar.Clock.Elapsed(Math.Max(End, Origin), due.At, out var remaining) == CountingRefusal.None ? elapsed + remaining - overdue : null;
    }

    /// <summary>The instant at which a share of the target is used up, rounded down to the second; null where it is not known, or the target has no length.</summary>
    public readonly long? ReachShare(decimal share)
    {
        var due = Due();
        if (share == 1)
        {
            return due.IsKnown && due.Amount != 0 ? due.At : null;
        }

        if (IsAgreed)
        {
            var from = Math.Max(AgreedFrom, Origin);
            var calendar = Calendar;
            return calendar.Clock.Elapsed(from, AgreedUntil, out var length) == CountingRefusal.None
                && calendar.Clock.Add(from, WholeSeconds(share * length), calendar.Landing, out var at) == CountingRefusal.None ? at : null;
        }

        if (!due.IsDuration)
        {
            return Measured(out var elapsed) && WholeOf(due, elapsed) is { } whole && Reach(WholeSeconds(share * whole)) is { IsKnown: true } day ? day.At : null;
        }

        var amount = WholeSeconds((share - CarriedShare) * due.Amount);
        return due.Amount == 0 ? null : share <= CarriedShare ? Origin : Reach(amount) is { IsKnown: true } reached ? reached.At : null;
    }

    /// <summary>Since when the clock has been paused without a break; null when it is not.</summary>
    public readonly long? PausedSince()
    {
        long? since = null;
        for (var i = _count - 1; i >= 0 && IsPaused && _segments[i].Kind == SegmentKind.Paused; i--)
        {
            since = _segments[i].From;
        }

        return since;
    }

    public readonly BusinessCalendar CalendarOf(int plan) => _policy.Plans[plan].Commitment.Calendar.AsOfTicks(OpenedAt);

    public readonly BusinessCalendar Calendar => Plan!.Commitment.Calendar.AsOfTicks(OpenedAt);

    /// <summary>How many times the target counts; null where the quantity is missing.</summary>
    public readonly int? Times(ServiceTarget target) =>
        target.PerUnits == 0 ? 1 : _request.Quantity is { } quantity ? ((quantity - 1) / target.PerUnits) + 1 : null;

    private readonly bool Sum(long after, ref long ticks, out long wall)
    {
        wall = 0;
        foreach (ref readonly var segment in Segments)
        {
            if (segment.Kind == SegmentKind.Running && segment.Until > after)
            {
                var from = Math.Max(segment.From, after);
                if (CalendarOf(segment.Plan).Clock.Elapsed(from, segment.Until, out var elapsed) != CountingRefusal.None)
                {
                    return false;
                }

                ticks += elapsed;
                wall += segment.Until - from;
            }
        }

        return true;
    }

    private static long WholeSeconds(decimal ticks) => (long)(ticks / NodaConstants.TicksPerSecond) * NodaConstants.TicksPerSecond;

    private static Reached Earlier(Reached a, Reached b) =>
        a.Kind == ReachedKind.NoQuantity || b.Kind == ReachedKind.Never ? a
        : b.Kind == ReachedKind.NoQuantity || a.Kind == ReachedKind.Never ? b
        : a.Kind == ReachedKind.NotKnown ? a
        : b.Kind == ReachedKind.NotKnown ? b
        : b.At < a.At ? b : a;

    private static Reached Later(Reached a, Reached b) =>
        a.Kind == ReachedKind.NoQuantity ? a
        : b.Kind == ReachedKind.NoQuantity ? b
        : a.Kind == ReachedKind.Never ? a
        : b.Kind == ReachedKind.Never ? b
        : a.Kind == ReachedKind.NotKnown ? a
        : b.Kind == ReachedKind.NotKnown ? b
        : !a.IsKnown || !b.IsKnown ? new Reached(ReachedKind.NotBefore, Math.Max(a.At, b.At))
        : b.At > a.At ? b : a;
}
