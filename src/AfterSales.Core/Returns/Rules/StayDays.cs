using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Returns.Rules;

/// <summary>The days of the stays that a rule names, as few or as many as the facts allow, in order.</summary>
internal static class StayDays
{
    public static Span<StandStill> Collect(
        ServiceCase serviceCase, TollingRule rule, int on, bool most, Span<StandStill> room, ulong paidBit, ulong handBackBit, ref ulong missing)
    {
        var count = 0;
        foreach (var repair in serviceCase.SortedRepairs)
        {
            if (repair.From > on || !rule.Tolls(repair.Kind, out var dayCount))
            {
                continue;
            }

            if (rule.PaidRepairs == PaidRepairs.DoNotCount && repair.Kind != StayKind.Transit)
            {
                missing |= repair.Paid == Truth.Unknown ? paidBit : 0;
                if (repair.Paid == Truth.Yes || (repair.Paid == Truth.Unknown && !most))
                {
                    continue;
                }
            }

            missing |= repair.HandedBack.Kind == DateFactKind.Unknown || repair.HandedBack.IsRange ? handBackBit : 0;
            room[count++] = StandStill.Of(repair.From, most ? repair.LatestHandBack : repair.EarliestHandBack, dayCount, on);
        }

        var days = room.Slice(0, count);
        StandStill.Sort(days);
        return days;
    }
}
