using AfterSales.Calendars;
using AfterSales.Cases;

namespace AfterSales.Remedies.Rules;

/// <summary>Records that share a night are one repair.</summary>
internal static class RepairGroups
{
    /// <summary>How many repairs the records that count amount to.</summary>
    public static long Number(Repair[] repairs, ReadOnlySpan<bool> counts, int on, bool most)
    {
        long number = 0;
        var until = DayNumber.LongAgo;
        for (var i = 0; i < repairs.Length; i++)
        {
            if (counts[i])
            {
                number += IsNew(repairs[i], on, most, ref until) ? 1 : 0;
            }
        }

        return number;
    }

    /// <summary>The days of the longest repair; of the one that goes on now where only that counts.</summary>
    public static long Longest(in Question question, RemedyMeasure measure, Repair[] repairs, Span<bool> counts, bool most, ref ulong missing)
    {
        Span<bool> group = repairs.Length <= 64 ? stackalloc bool[repairs.Length] : new bool[repairs.Length];
        long longest = 0;
        for (var first = 0; first < repairs.Length; first++)
        {
            if (!counts[first])
            {
                continue;
            }

            group.Clear();
            Join(repairs, counts, group, first, question.On, most);
            if (!measure.CurrentStayOnly || IsOpen(question, repairs, group, most, ref missing))
            {
                longest = Math.Max(longest, OutOfService.Days(question, measure, repairs, group, most, ref missing));
            }
        }

        return longest;
    }

    /// <summary>The day of hand-back as far as it is known, not after the day asked about.</summary>
    public static int HandBack(Repair repair, int on, bool most) => Math.Min(on, most ? repair.LatestHandBack : repair.EarliestHandBack);

    /// <summary>Moves a record, and all that share a night with what was moved before, from one set to another.</summary>
    private static void Join(Repair[] repairs, Span<bool> from, Span<bool> group, int first, int on, bool most)
    {
        var until = DayNumber.LongAgo;
        for (var i = first; i < repairs.Length; i++)
        {
            // Records that take no night stand alone; the others come in order, so that the first one after all those nights ends the repair.
            var takesNights = HandBack(repairs[i], on, most) > repairs[i].From;
            if (!from[i] || (i > first && !takesNights))
            {
                continue;
            }

            if (i > first && IsNew(repairs[i], on, most, ref until))
            {
                return;
            }

            until = i == first && takesNights ? HandBack(repairs[i], on, most) : until;
            from[i] = false;
            group[i] = true;
        }
    }

    /// <summary>False when the record shares a night with those before it, whose last hand-back is <paramref name="until"/>.</summary>
    private static bool IsNew(Repair repair, int on, bool most, ref int until)
    {
        var handBack = HandBack(repair, on, most);
        var sharesNight = handBack > repair.From && repair.From < until;
        until = Math.Max(until, handBack);
        return !sharesNight;
    }

    private static bool IsOpen(in Question question, Repair[] repairs, ReadOnlySpan<bool> group, bool most, ref ulong missing)
    {
        for (var i = 0; i < repairs.Length; i++)
        {
            if (!group[i])
            {
                continue;
            }

            if (repairs[i].EarliestHandBack > question.On)
            {
                return true;
            }

            if (repairs[i].LatestHandBack > question.On)
            {
                missing |= question.Facts.RepairHandedBack;
                if (most)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
