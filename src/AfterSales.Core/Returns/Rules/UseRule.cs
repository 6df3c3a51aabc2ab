using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>How much a unit was used: days, or units of a counter; bounds where facts are missing.</summary>
internal readonly struct Use(decimal least, decimal most, bool isKnown, int? start, int? days)
{
    public readonly decimal Least = least;
    public readonly decimal Most = most;

    /// <summary>False where nothing can be said.</summary>
    public readonly bool IsKnown = isKnown;

    /// <summary>The day from which use counts; null when not certain.</summary>
    public readonly int? Start = start;

    public readonly int? Days = days;
}

/// <summary>Days of use are the days from the start up to the day before the refund on which the unit was in no stay and not kept from the customer.</summary>
internal static class UseRule
{
    public static Use Of<R>(RefundPolicy policy, Deduction deduction, ServiceCase serviceCase, int on, ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        var date = serviceCase.Unit.Date(policy.UsedFrom);
        var restart = Restart(policy, serviceCase, on);
        var first = restart ?? (date.IsKnown ? date.First : DayNumber.LongAgo);
        var last = restart ?? (date.IsKnown ? date.Last : on);
        int? start = first == last ? first : null;
        int? days = null;
        var least = 0;
        var most = 0;
        if (restart is not null || date.IsKnown)
        {
            var unknown = 0UL;
            least = DaysUsed(policy, serviceCase, last, on, true, ref unknown);
            most = DaysUsed(policy, serviceCase, first, on, false, ref unknown);
            days = least == most ? most : null;
            missing |= deduction.Basis == DeductionBasis.DaysUsed && least != most ? unknown | (start is null ? policy.Facts.Date(policy.UsedFrom) : 0) : 0;
        }

        var free = IsFree(policy, deduction, serviceCase, on, ref missing, ref recorder);
        if (free == Truth.Yes || deduction.Basis == DeductionBasis.Nothing)
        {
            return new Use(0, 0, true, start, days);
        }

        if (free == Truth.Unknown)
        {
            return new Use(0, 0, false, start, days);
        }

        if (deduction.Basis != DeductionBasis.DaysUsed)
        {
            var usage = Counted(policy, deduction, serviceCase, first, on, ref missing);
            Note(policy, usage, ref recorder);
            return new Use(usage ?? 0, usage ?? 0, usage is not null, start, days);
        }

        if (restart is null && !date.IsKnown)
        {
            missing |= policy.Facts.Date(policy.UsedFrom);
            return new Use(0, 0, false, start, null);
        }

        if (recorder.IsOn && days is { } certain && start is { } from)
        {
            recorder.Add(RefundReasons.DaysUsed, policy.Clause, ReasonArgument.OfDays(certain), ReasonArgument.OfDay(from));
        }

        return new Use(least, most, true, start, days);
    }

    /// <summary>The last exchange, where use counts anew from it.</summary>
    private static int? Restart(RefundPolicy policy, ServiceCase serviceCase, int on)
    {
        int? restart = null;
        foreach (var exchange in policy.AfterExchange == AfterExchange.Restart ? serviceCase.SortedExchanges : [])
        {
            restart = exchange.Day <= on ? exchange.Day : restart;
        }

        return restart;
    }

    private static int DaysUsed(RefundPolicy policy, ServiceCase serviceCase, int start, int on, bool mostAway, ref ulong missing)
    {
        var notUsed = serviceCase.Return?.NotUsed ?? [];
        var size = serviceCase.SortedRepairs.Length + notUsed.Count;
        Span<StandStill> room = size <= 48 ? stackalloc StandStill[size] : new StandStill[size];
        var count = StayDays.Collect(serviceCase, policy.NotUsedDuring, on, mostAway, room, policy.Facts.RepairPaid, policy.Facts.HandBack, ref missing).Length;
        foreach (var time in notUsed)
        {
            if (time.From is not null && time.First < on)
            {
                room[count++] = StandStill.Of(time.First, Math.Min(time.Last, on - 1), DayCount.Touched, on);
            }
        }

        var away = room.Slice(0, count);
        StandStill.Sort(away);
        var used = on - start;
        var from = start;
        foreach (var run in away)
        {
            var begin = Math.Max(run.From, from);
            var end = Math.Min(run.Until, on);
            if (end > begin)
            {
                used -= end - begin;
                from = end;
            }
        }

        return Math.Max(0, used);
    }

    private static Truth IsFree<R>(RefundPolicy policy, Deduction deduction, ServiceCase serviceCase, int on, ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (deduction.NoneWithin is not { } term || deduction.Basis == DeductionBasis.Nothing)
        {
            return Truth.No;
        }

        var date = serviceCase.Unit.Date(policy.UsedFrom);
        if (!date.IsKnown)
        {
            missing |= policy.Facts.Date(policy.UsedFrom);
            return Truth.Unknown;
        }

        var all = Truth.Unknown;
        for (var day = date.First; day <= date.Last; day++)
        {
            var free = Kleene.Of(on <= Counting.End(CountingProfile.Default, term, day, out _));
            all = day == date.First || all == free ? free : Truth.Unknown;
            if (all == Truth.Unknown)
            {
                missing |= policy.Facts.Date(policy.UsedFrom);
                return all;
            }
        }

        if (all == Truth.Yes)
        {
            recorder.Add(RefundReasons.NoneWithin, policy.Clause, ReasonArgument.OfTerm(term));
        }

        return all;
    }

    /// <summary>The reading that the deduction uses, less the one at delivery where that is known.</summary>
    private static decimal? Counted(RefundPolicy policy, Deduction deduction, ServiceCase serviceCase, int first, int on, ref ulong missing)
    {
        decimal? reading;
        switch (deduction.ReadingAt)
        {
            case DeductionReading.FirstRepair:
                reading = FirstRepair(serviceCase, first, on);
                missing |= reading is null ? policy.Facts.RepairUsage : 0;
                break;
            case DeductionReading.Claim:
                reading = serviceCase.Claim?.Usage;
                missing |= reading is null ? policy.Facts.ClaimUsage : 0;
                break;
            default:
                reading = CounterOf(policy, serviceCase) is { } counter ? serviceCase.ReadingOn(counter, on)?.Value : null;
                missing |= reading is null ? policy.Facts.Reading : 0;
                break;
        }

        // More than any counter shows, and little enough to be multiplied by any price.
        return reading is { } counted ? Math.Min(counted - AtDelivery(policy, serviceCase, on), 10_000_000_000m) : null;
    }

    /// <summary>The policy's counter, or the only one that the unit has.</summary>
    private static Counter? CounterOf(RefundPolicy policy, ServiceCase serviceCase)
    {
        var only = policy.Counter;
        if (only is null)
        {
            foreach (var reading in serviceCase.Readings)
            {
                if (only is not null && reading.Counter != only)
                {
                    return null;
                }

                only = reading.Counter;
            }
        }

        return only;
    }

    private static decimal? FirstRepair(ServiceCase serviceCase, int first, int on)
    {
        foreach (var repair in serviceCase.SortedRepairs)
        {
            if (repair.Kind == StayKind.Repair && repair.From >= first && repair.From <= on)
            {
                return repair.Record?.Usage;
            }
        }

        return null;
    }

    private static decimal AtDelivery(RefundPolicy policy, ServiceCase serviceCase, int on)
    {
        var delivered = serviceCase.Unit.Date(UnitEvent.Delivery);
        if (CounterOf(policy, serviceCase) is not { } counter || !delivered.IsKnown || delivered.IsRange)
        {
            return 0;
        }

        foreach (var reading in serviceCase.Readings)
        {
            if (reading.Counter == counter && reading.ReadOn is not null && reading.Day == delivered.First && reading.Day <= on)
            {
                return reading.Value;
            }
        }

        return 0;
    }

    private static void Note<R>(RefundPolicy policy, decimal? usage, ref R recorder)
        where R : struct, IRecorder
    {
        if (recorder.IsOn && usage is { } counted)
        {
            recorder.Add(RefundReasons.Usage, policy.Clause, ReasonArgument.OfAmount(counted, (INamed?)policy.Counter ?? KnownNames.Units));
        }
    }
}
