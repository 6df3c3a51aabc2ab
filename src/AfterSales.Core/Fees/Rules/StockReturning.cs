using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>Sold, sent back in time, still able to go back, or counted as sold.</summary>
internal static class StockReturning
{
    public static StockReturnDecision Decide<R>(StockReturnPolicy policy, StockItem item, int on, ref R recorder)
        where R : struct, IRecorder
    {
        var sold = item.Sold;
        var back = item.SentBack;
        ulong missing = 0;
        if (!item.Received.IsKnown || item.Received.First > on)
        {
            missing |= policy.Received;
            return Open(policy, item, on, null, missing, ref recorder);
        }

        var earliest = LastDay(policy, item.Received.First);
        var latest = LastDay(policy, item.Received.Last);
        if (earliest is not { } first || latest is not { } last)
        {
            return Open(policy, item, on, null, policy.Received, ref recorder);
        }

        int? lastDay = first == last ? first : null;
        if (recorder.IsOn && lastDay is { } day)
        {
            recorder.Add(
                StockReasons.LastDay, policy.Clause, ReasonArgument.OfTerm(policy.Term), ReasonArgument.OfDay(item.Received.First), ReasonArgument.OfDay(day));
        }

        // A sale counts wherever it comes before the last day; later, the unit counts as sold already.
        var soldInTime = InTime(sold, on, first, last, policy.Sold, ref missing);
        var backInTime = InTime(back, on, first, last, policy.SentBack, ref missing);
        if (soldInTime == Truth.Yes && !sold.IsRange)
        {
            recorder.Add(StockReasons.Sold, policy.Clause, ReasonArgument.OfDay(sold.First));
            return new StockReturnDecision(policy, item, on, StockStatus.Sold, lastDay, sold.First, 0);
        }

        if (backInTime == Truth.Yes && !back.IsRange)
        {
            recorder.Add(StockReasons.SentBack, policy.Clause, ReasonArgument.OfDay(back.First));
            return new StockReturnDecision(policy, item, on, StockStatus.SentBack, lastDay, null, 0);
        }

        if (soldInTime == Truth.No && backInTime == Truth.No && on <= first)
        {
            recorder.Add(StockReasons.CanGoBack, policy.Clause, ReasonArgument.OfDay(first));
            return new StockReturnDecision(policy, item, on, StockStatus.CanGoBack, lastDay, null, 0);
        }

        if (soldInTime == Truth.No && backInTime == Truth.No && on > last && lastDay is { } end)
        {
            recorder.Add(StockReasons.CountsAsSold, policy.Clause, ReasonArgument.OfDay(end));
            return new StockReturnDecision(policy, item, on, StockStatus.CountsAsSold, lastDay, end, 0);
        }

        missing |= lastDay is null ? policy.Received : 0;
        missing |= soldInTime == Truth.Yes ? policy.Sold : 0;
        missing |= backInTime == Truth.Yes ? policy.SentBack : 0;
        return Open(policy, item, on, lastDay, missing, ref recorder);
    }

    private static StockReturnDecision Open<R>(StockReturnPolicy policy, StockItem item, int on, int? lastDay, ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        recorder.Add(StockReasons.Open, policy.Clause);
        return new StockReturnDecision(policy, item, on, StockStatus.Undetermined, lastDay, null, missing);
    }

    /// <summary>Whether it happened by the day asked and by the last day; what is dated after the day asked has not happened yet.</summary>
    private static Truth InTime(DateFact done, int on, int first, int last, ulong fact, ref ulong missing)
    {
        var result = done.Kind switch
        {
            DateFactKind.Absent or DateFactKind.NotYet => Truth.No,
            DateFactKind.Known when done.First > Math.Min(on, last) => Truth.No,
            DateFactKind.Known when done.Last <= Math.Min(on, first) => Truth.Yes,
            _ => Truth.Unknown,
        };
        missing |= result == Truth.Unknown ? fact : 0;
        return result;
    }

    private static int? LastDay(StockReturnPolicy policy, int received) =>
        policy.Profile.LastDay(DayNumber.ToDate(received), policy.Term).Day is { } day ? DayNumber.From(day) : null;
}
