using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.ServiceLevels.Rules;

/// <summary>Which steps of a ladder were raised, and when: each at the first instant at which, knowing only what had happened by then, it was due.</summary>
internal static class LadderRules
{
    public static List<RaisedStep> Raised(ServiceLevelPolicy policy, MetricPlan metric, ServiceRequest request, long now)
    {
        var raised = new List<RaisedStep>();
        var known = request.KnownAt(now);
        var segments = new Segment[MetricClock.SegmentsFor(known)];
        var silent = default(SilentRecorder);
        for (var seen = 1; seen <= known; seen++)
        {
            var from = request.EventTicks[seen - 1];
            var isLast = seen == known;
            if (!isLast && request.EventTicks[seen] == from)
            {
                continue;
            }

            // What was known from this event until the next one: whatever fell due in between was raised then.
            var until = isLast ? now : request.EventTicks[seen] - 1;
            var first = MetricRules.FirstDue(policy, metric, request, seen, from, segments, ref silent);
            var clock = new MetricClock(policy, metric, request, first, segments);
            clock.Run(seen, from, ref silent);
            if (clock.Phase != ClockPhase.Running || clock.Missing != 0)
            {
                continue;
            }

            foreach (var step in clock.Plan!.Commitment.Ladder)
            {
                var due = DueAt(ref clock, step);
                if (due > (clock.IsPaused && !clock.IsAgreed ? Math.Max(from, clock.Origin) : until) || due is null || IsRaised(step, clock.Restarts))
                {
                    continue;
                }

                raised.Add(new RaisedStep(step, Math.Max(Math.Max(due.Value, from), clock.Origin), clock.Restarts));
            }
        }

        raised.Sort((a, b) => a.Ticks.CompareTo(b.Ticks));
        return raised;

        bool IsRaised(LadderStep step, int run)
        {
            foreach (var earlier in raised)
            {
                if (earlier.Restarts == run && earlier.Step.Name == step.Name)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static long? DueAt(ref MetricClock clock, LadderStep step)
    {
        var due = clock.Due();
        if (step.Kind == LadderKind.Share)
        {
            return due is { IsKnown: true, Amount: 0 } ? due.At : clock.ReachShare(step.Share);
        }

        if (!due.IsKnown)
        {
            return null;
        }

        var calendar = clock.Calendar;
        if (step.WorkingDays > 0)
        {
            return calendar.AddWorkingDays(due.At, step.Kind == LadderKind.BeforeDue ? -step.WorkingDays : step.WorkingDays, DayEnd.SameTime, out var day) == CountingRefusal.None ? day : null;
        }

        return step.Kind == LadderKind.AfterDue ? clock.ReachAfter(due.At, step.Ticks)
            : calendar.Clock.Subtract(due.At, step.Ticks, out var before) == CountingRefusal.None ? before : null;
    }
}
