using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.ServiceLevels.Rules;

/// <content>Counts of days, and what comes in on a day off.</content>
internal ref partial struct MetricClock
{
    /// <summary>From when a clock counts that starts at an instant.</summary>
    private readonly long Intake(CommitmentPlan plan, long at)
    {
        var calendar = plan.Commitment.Calendar.AsOfTicks(OpenedAt);
        var clock = calendar.Clock;
        if (plan.Commitment.Intake is not { } rule || at < clock.KnownFrom || at >= clock.KnownUntil)
        {
            return at;
        }

        var day = clock.DayOf(at);
        var moved = at;
        if (rule.DayOff != DayOffIntake.Stays && !clock.Works(day))
        {
            if (clock.WorkingDay(day, 1, out day) != CountingRefusal.None)
            {
                return clock.KnownUntil;
            }

            moved = rule.DayOff == DayOffIntake.Opening ? clock.OpeningOf(day) : calendar.AtTimeOfDay(day, TimeOfDay(clock, at));
        }

        if (rule.CutOff is { } cutOff && TimeOfDay(clock, moved) >= cutOff.TickOfDay)
        {
            moved = clock.WorkingDay(day, 1, out day) == CountingRefusal.None ? clock.OpeningOf(day) : clock.KnownUntil;
        }

        return moved;
    }

    private static long TimeOfDay(BusinessClock clock, long at)
    {
        var local = clock.ToLocal(at);
        return local - (BusinessClock.FloorDay(local) * NodaConstants.TicksPerDay);
    }

    private readonly Reached DayDue(ServiceTarget target, out long? missed)
    {
        missed = null;
        if (Times(target) is not { } times)
        {
            return new Reached(ReachedKind.NoQuantity, 0);
        }

        var calendar = Calendar;
        var days = (int)Math.Min((long)target.Days * times, BusinessClock.MaxDays + 1);
        var wall = target.Kind == TargetKind.CalendarDays;
        var refusal = wall
            ? calendar.AddCalendarDays(Origin, days, out var at)
            : calendar.AddWorkingDays(Origin, days, target.DayEnd, out at);
        var unmoved = at;
        var stood = 0L;
        foreach (ref readonly var segment in Segments)
        {
            // What stands still before the due time pushes it on; what begins later changes nothing.
            if (refusal == CountingRefusal.None && segment.Kind != SegmentKind.Running && segment.From < at)
            {
                var measured = segment.Until - segment.From;
                if (!wall && segment.Kind == SegmentKind.Paused && at < segment.Until && !calendar.Clock.IsOpen(at)
                    && calendar.Clock.Elapsed(segment.From, at, out var before) == CountingRefusal.None && before == 0)
                {
                    missed ??= at;
                }

                refusal = wall ? CountingRefusal.None : CalendarOf(segment.Plan).Clock.Elapsed(segment.From, segment.Until, out measured);
                stood += measured;
                at = unmoved + stood;
                refusal = refusal == CountingRefusal.None && !wall && stood > 0 ? calendar.Clock.Add(unmoved, stood, Landing.Close, out at) : refusal;
                at = stood == 0 ? unmoved : at;
            }
        }

        return refusal switch
        {
            CountingRefusal.None => new Reached(ReachedKind.Known, at),
            CountingRefusal.NeverOpens => new Reached(ReachedKind.Never, 0),
            _ => new Reached(ReachedKind.NotKnown, calendar.Clock.KnownUntil),
        };
    }

    /// <summary>When a day target was missed outside hours while a pause stood that had begun before it.</summary>
    private readonly long? MissedWhilePaused(ServiceTarget target)
    {
        if (target.Kind is TargetKind.WorkingDays or TargetKind.SameDay)
        {
            DayDue(target, out var missed);
            return missed;
        }

        // Of the latest of several, those that move with the pause are never missed during it.
        long? first = null;
        foreach (var part in target.Kind == TargetKind.EarliestOf ? target.Parts : default)
        {
            first = MissedWhilePaused(part) is { } missed && !(first <= missed) ? missed : first;
        }

        return first;
    }
}
