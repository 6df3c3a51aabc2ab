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
        for (var first = Next(counts, 0); first < repairs.Length;)
        {
            group.Clear();
            var until = DayNumber.LongAgo;
            IsNew(repairs[first], question.On, most, ref until);
            group[first] = true;
            var next = Next(counts, first + 1);
            for (; next < repairs.Length && !IsNew(repairs[next], question.On, most, ref until); next = Next(counts, next + 1))
            {
                group[next] = true;
            }

            if (!measure.CurrentStayOnly || IsOpen(question, repairs, group, most, ref missing))
            {
                longest = Math.Max(longest, OutOfService.Days(question, measure, repairs, group, most, ref missing));
            }

            first = next;
        }

        return longest;
    }

    /// <summary>The day of hand-back as far as it is known, not after the day asked about.</summary>
    public static int HandBack(Repair repair, int on, bool most) => Math.Min(on, most ? repair.LatestHandBack : repair.EarliestHandBack);

    private static int Next(ReadOnlySpan<bool> counts, int from)
    {
        while (from < counts.Length && !counts[from])
        {
            from++;
        }

        return from;
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
