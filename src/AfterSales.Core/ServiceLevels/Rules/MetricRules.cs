using System.Buffers;
using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels.Rules;

/// <summary>Decides how one metric of a policy stands. The only code that does, with reasons or without.</summary>
internal static class MetricRules
{
    private const int OnStack = 64;

    public static Verdict Decide<R>(ServiceLevelPolicy policy, MetricPlan metric, Cases.ServiceRequest request, long now, ref R recorder)
        where R : struct, IRecorder
    {
        var known = request.KnownAt(now);
        var size = MetricClock.SegmentsFor(known);
        var rented = size > OnStack ? ArrayPool<Segment>.Shared.Rent(size) : null;
        var segments = rented is null ? stackalloc Segment[OnStack] : rented;
        try
        {
            var silent = default(SilentRecorder);
            var best = Judge(policy, metric, request, known, now, 0, segments, ref silent, out var candidates);
            var earliestBreach = best.EarlierBreach;
            for (var rank = 1; rank < candidates; rank++)
            {
                // Equally narrow commitments: the one due first counts, as far as due times are known.
                var other = Judge(policy, metric, request, known, now, rank, segments, ref silent, out var more);
                candidates = Math.Max(candidates, more);
                earliestBreach = other.EarlierBreach < earliestBreach || earliestBreach is null ? other.EarlierBreach : earliestBreach;
                if (other.DueAt < best.DueAt || (best.DueAt is null && other.DueAt is not null))
                {
                    best = other;
                }
            }

            if (recorder.IsOn)
            {
                best = Judge(policy, metric, request, known, now, best.Rank, segments, ref recorder, out _);
            }

            best.EarlierBreach = earliestBreach < best.DueAt || best.DueAt is null ? earliestBreach : null;
            if (best.EarlierBreach is { } breach)
            {
                recorder.Add(ServiceLevelReasons.BreachedEarlier, best.Plan?.Commitment.Clause, Of(breach));
            }

            return best;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<Segment>.Shared.Return(rented);
            }
        }
    }

    /// <summary>Which of equally narrow commitments is due first, by its rank.</summary>
    public static int FirstDue(ServiceLevelPolicy policy, MetricPlan metric, Cases.ServiceRequest request, int known, long now, Span<Segment> segments, ref SilentRecorder silent)
    {
        var best = Judge(policy, metric, request, known, now, 0, segments, ref silent, out var candidates);
        for (var rank = 1; rank < candidates; rank++)
        {
            var other = Judge(policy, metric, request, known, now, rank, segments, ref silent, out var more);
            candidates = Math.Max(candidates, more);
            best = other.DueAt < best.DueAt || (best.DueAt is null && other.DueAt is not null) ? other : best;
        }

        return best.Rank;
    }

    private static Verdict Judge<R>(
        ServiceLevelPolicy policy, MetricPlan metric, Cases.ServiceRequest request, int known, long now, int rank, Span<Segment> segments, ref R recorder, out int candidates)
        where R : struct, IRecorder
    {
        var clock = new MetricClock(policy, metric, request, rank, segments);
        clock.Run(known, now, ref recorder);
        candidates = clock.Candidates;
        var verdict = new Verdict
        {
            Rank = rank,
            Plan = clock.Plan,
            Missing = clock.Missing,
            Restarts = clock.Restarts,
            EarlierBreach = clock.EarlierBreach == long.MaxValue ? null : clock.EarlierBreach,
            IsAgreed = clock.IsAgreed,
        };
        if (!clock.IsOpened)
        {
            verdict.Status = ServiceLevelStatus.NotApplicable;
            verdict.Missing = 0;
            verdict.Plan = null;
            return verdict;
        }

        if (clock.Missing != 0)
        {
            return verdict;
        }

        if (clock.Phase == ClockPhase.NotStarted)
        {
            verdict.Status = clock.Plan is null || (clock.IsClosed && clock.Plan.Commitment.Starts.Meaning is not (Cases.EventMeaning.HandedBack or Cases.EventMeaning.Closed))
                ? ServiceLevelStatus.NotApplicable
                : ServiceLevelStatus.Pending;
            return verdict;
        }

        Measure(ref clock, ref verdict);
        verdict.Status = StatusOf(ref clock, ref verdict, now);
        if (recorder.IsOn)
        {
            MetricFindings.Tell(ref clock, in verdict, ref recorder);
        }

        return verdict;
    }

    private static void Measure(ref MetricClock clock, ref Verdict verdict)
    {
        var commitment = clock.Plan!.Commitment;
        var stopped = clock.Phase == ClockPhase.Stopped;
        var due = clock.Due();
        verdict.StartedAt = clock.Origin;
        verdict.StoppedAt = stopped ? clock.StoppedAt : null;
        verdict.PausedSince = clock.PausedSince();
        verdict.DueAt = due.IsKnown ? due.At : null;
        verdict.NotBefore = due.Kind == ReachedKind.NotBefore ? due.At : null;
        verdict.Missing = due.Kind == ReachedKind.NoQuantity ? clock.Plan.QuantityBit : 0;
        verdict.Refusal = due.Kind switch
        {
            ReachedKind.NotKnown => CountingRefusal.CalendarNotKnown,
            ReachedKind.Never => CountingRefusal.NeverOpens,
            _ => CountingRefusal.None,
        };
        if (!clock.IsAgreed && commitment.Expected is { } expected)
        {
            verdict.ExpectedBy = clock.DueOf(expected) is { IsKnown: true } by ? by.At : null;
        }

        if (!clock.Measured(out var elapsed))
        {
            return;
        }

        verdict.Elapsed = elapsed;
        var rest = elapsed - clock.CarriedElapsed;
        var end = Math.Max(clock.End, clock.Origin);
        if (due.IsDuration)
        {
            verdict.Remaining = Math.Max(0, (long)Math.Round((1 - clock.CarriedShare) * due.Amount) - rest);
        }
        else if (due.IsKnown)
        {
            verdict.Remaining = clock.Calendar.Clock.Elapsed(end, due.At, out var remaining) == CountingRefusal.None ? remaining : null;
        }

        if (due.IsKnown && clock.MeasuredAfter(due.At, out var overdue, out var wall))
        {
            verdict.Overdue = overdue;
            verdict.OverdueWall = wall;
        }
        else if (due.Kind == ReachedKind.NotBefore)
        {
            verdict.Overdue = 0;
            verdict.OverdueWall = 0;
        }

        verdict.Share = ShareOf(ref clock, due, rest);
    }

    private static decimal? ShareOf(ref MetricClock clock, Reached due, long elapsed)
    {
        if (clock.IsAgreed)
        {
            var from = Math.Max(clock.AgreedFrom, clock.Origin);
            var calendar = clock.Calendar.Clock;
            return calendar.Elapsed(from, clock.AgreedUntil, out var length) == CountingRefusal.None && length > 0
                && calendar.Elapsed(from, clock.End, out var used) == CountingRefusal.None ? (decimal)used / length : null;
        }

        return due.IsDuration ? due.Amount > 0 ? clock.CarriedShare + ((decimal)elapsed / due.Amount) : null
            : clock.WholeOf(due, elapsed) is > 0 and var whole ? (decimal)elapsed / whole : null;
    }

    private static ServiceLevelStatus StatusOf(ref MetricClock clock, ref Verdict verdict, long now)
    {
        var stopped = clock.Phase == ClockPhase.Stopped;
        if (verdict.Missing != 0)
        {
            return ServiceLevelStatus.Undetermined;
        }

        if (verdict.DueAt is not { } due)
        {
            // A stopped clock is judged by what it measured: what is due past the horizon, or never, was not missed before it.
            var calendar = clock.Calendar.Clock;
            var isJudged = verdict.NotBefore is not null || verdict.Refusal == CountingRefusal.NeverOpens
                || (clock.Origin >= calendar.KnownFrom && clock.StoppedAt <= calendar.KnownUntil && verdict.Elapsed is not null);
            if (stopped && isJudged)
            {
                verdict.Refusal = CountingRefusal.None;
                return ServiceLevelStatus.Met;
            }

            return verdict.NotBefore is null ? ServiceLevelStatus.Undetermined
                : clock.IsPaused ? Paused(ref verdict)
                : Running(ref clock, ref verdict, now);
        }

        if (stopped)
        {
            verdict.IsLaterThanExpected = verdict.ExpectedBy < clock.StoppedAt && clock.StoppedAt <= due;
            return clock.StoppedAt <= due ? ServiceLevelStatus.Met : ServiceLevelStatus.MetLate;
        }

        return now > due ? ServiceLevelStatus.Breached
            : clock.IsPaused && !clock.IsAgreed && verdict.PausedSince < due ? Paused(ref verdict)
            : Running(ref clock, ref verdict, now);
    }

    private static ServiceLevelStatus Paused(ref Verdict verdict)
    {
        verdict.IsProvisional = true;
        return ServiceLevelStatus.Paused;
    }

    private static ServiceLevelStatus Running(ref MetricClock clock, ref Verdict verdict, long now)
    {
        if (now > verdict.ExpectedBy)
        {
            return ServiceLevelStatus.AtRisk;
        }

        foreach (var share in clock.Plan!.Commitment.WarnAt)
        {
            if (clock.ReachShare(share) <= now)
            {
                return ServiceLevelStatus.AtRisk;
            }
        }

        return ServiceLevelStatus.Pending;
    }

    private static ReasonArgument Of(long at) => ReasonArgument.OfInstant(Instant.FromUnixTimeTicks(at));
}
