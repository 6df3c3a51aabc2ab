using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels.Rules;

/// <summary>The findings of a verdict that are not events: what was promised, what stood still, how the calendar was read.</summary>
internal static class MetricFindings
{
    public static void Tell<R>(ref MetricClock clock, in Verdict verdict, ref R recorder)
        where R : struct, IRecorder
    {
        var commitment = clock.Plan!.Commitment;
        var clause = commitment.Clause;
        foreach (ref readonly var segment in clock.Segments)
        {
            if (segment.Kind != SegmentKind.Running && segment.Until > segment.From)
            {
                if (verdict.DueAt <= segment.From)
                {
                    recorder.Add(ServiceLevelReasons.PauseTooLate, clause, Of(segment.From));
                }
                else
                {
                    recorder.Add(ServiceLevelReasons.StoodStill, clause, Of(segment.From), Of(segment.Until));
                }
            }
        }

        if (!clock.IsAgreed)
        {
            Promise(clock.Times(commitment.Target), commitment.Target, commitment, ref recorder);
        }

        if (verdict.IsLaterThanExpected)
        {
            recorder.Add(ServiceLevelReasons.LaterThanExpected, clause, Of(verdict.ExpectedBy!.Value));
        }

        if (verdict.Refusal != CountingRefusal.None || verdict.NotBefore is not null)
        {
            recorder.Add(verdict.Refusal == CountingRefusal.NeverOpens ? ServiceLevelReasons.NeverOpens : ServiceLevelReasons.CalendarNotKnown, clause);
        }

        if (clock.Calendar.Gap == GapEdge.Shift)
        {
            recorder.Add(ServiceLevelReasons.GapShifted, clause);
        }

        if (clock.Calendar.Landing == Landing.NextOpening)
        {
            recorder.Add(ServiceLevelReasons.LandsOnOpening, clause);
        }
    }

    private static void Promise<R>(int? times, ServiceTarget target, ServiceCommitment commitment, ref R recorder)
        where R : struct, IRecorder
    {
        var metric = ReasonArgument.OfName(commitment.Metric);
        switch (target.Kind)
        {
            case TargetKind.EarliestOf:
            case TargetKind.LatestOf:
                foreach (var part in target.Parts)
                {
                    Promise(null, part, commitment, ref recorder);
                }

                break;
            case TargetKind.SameDay:
                recorder.Add(ServiceLevelReasons.PromisedSameDay, commitment.Clause, metric);
                break;
            case TargetKind.Immediately when target.Ticks == 0:
                recorder.Add(ServiceLevelReasons.PromisedAtOnce, commitment.Clause, metric);
                break;
            case TargetKind.WorkingDays:
                recorder.Add(ServiceLevelReasons.Promised, commitment.Clause, metric, ReasonArgument.OfTerm(Term.OfWorkingDays(target.Days)));
                break;
            case TargetKind.CalendarDays:
                recorder.Add(ServiceLevelReasons.Promised, commitment.Clause, metric, ReasonArgument.OfTerm(Term.OfDays(target.Days)));
                break;
            default:
                recorder.Add(ServiceLevelReasons.Promised, commitment.Clause, metric, ReasonArgument.OfDuration(target.Amount));
                break;
        }

        if (target.PerUnits > 0 && times is { } factor)
        {
            recorder.Add(ServiceLevelReasons.ByQuantity, commitment.Clause, ReasonArgument.OfNumber(target.PerUnits), ReasonArgument.OfNumber(factor));
        }
    }

    private static ReasonArgument Of(long at) => ReasonArgument.OfInstant(Instant.FromUnixTimeTicks(at));
}
