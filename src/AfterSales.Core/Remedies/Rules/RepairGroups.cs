using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>Records that share a night are one repair. Repairs come in the order of their first day.</summary>
internal static class RepairGroups
{
    /// <summary>How many repairs the records that count amount to, at least or at most: an uncertain record can join repairs into one, or be one of its own.</summary>
    public static long Number(Repair[] repairs, ReadOnlySpan<Truth> counts, int on, bool most) => most ? Most(repairs, counts, on) : Least(repairs, counts, on);

    /// <summary>The days of the longest repair; of the one that goes on now where only that counts.</summary>
    public static long Longest(in Question question, RemedyMeasure measure, Repair[] repairs, Span<Truth> counts, bool most, ref ulong missing)
    {
        Span<Truth> group = repairs.Length <= 64 ? stackalloc Truth[repairs.Length] : new Truth[repairs.Length];
        Span<Truth> all = repairs.Length <= 64 ? stackalloc Truth[repairs.Length] : new Truth[repairs.Length];
        counts.CopyTo(all);
        var isSure = IsSure(repairs, counts);
        long longest = 0;
        for (var first = 0; first < repairs.Length; first++)
        {
            if (!IsIn(counts[first], most))
            {
                continue;
            }

            group.Fill(Truth.No);
            Join(repairs, counts, group, first, question.On, most);
            if (!measure.CurrentStayOnly || IsOpen(question, repairs, group, most, ref missing))
            {
                // What is uncertain belongs to another repair, or to this one and takes days away.
                longest = Math.Max(longest, OutOfService.Days(question, measure, repairs, group, most || isSure ? group : all, most, ref missing));
            }
        }

        return longest;
    }

    /// <summary>The day of hand-back as far as it is known, not after the day asked about.</summary>
    public static int HandBack(Repair repair, int on, bool most) => Math.Min(on, most ? repair.LatestHandBack : repair.EarliestHandBack);

    private static bool IsIn(Truth counts, bool most) => counts == Truth.Yes || (counts == Truth.Unknown && most);

    /// <summary>Whether it is known of every record that it counts, or does not, and how long it took: then it is known which ones are one repair.</summary>
    private static bool IsSure(Repair[] repairs, ReadOnlySpan<Truth> counts)
    {
        for (var i = 0; i < repairs.Length; i++)
        {
            if (counts[i] == Truth.Unknown || (counts[i] == Truth.Yes && repairs[i].EarliestHandBack != repairs[i].LatestHandBack))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every uncertain record joins what it can; a repair counts if a certain record belongs to it.</summary>
    private static long Least(Repair[] repairs, ReadOnlySpan<Truth> counts, int on)
    {
        long number = 0;
        var until = DayNumber.LongAgo;
        var isCounted = true;
        for (var i = 0; i < repairs.Length; i++)
        {
            if (counts[i] == Truth.No)
            {
                continue;
            }

            var handBack = HandBack(repairs[i], on, true);
            var takesNights = handBack > repairs[i].From;
            if (!takesNights)
            {
                number += counts[i] == Truth.Yes ? 1 : 0;
                continue;
            }

            isCounted = repairs[i].From < until && isCounted;
            until = Math.Max(until, handBack);
            if (counts[i] == Truth.Yes && !isCounted)
            {
                number++;
                isCounted = true;
            }
        }

        return number;
    }

    /// <summary>
    /// An uncertain record counts as one of its own where it can be: where it shares no night with those that count. Of uncertain ones that share a night, the one that ends first
    /// leaves room for most others.
    /// </summary>
    private static long Most(Repair[] repairs, ReadOnlySpan<Truth> counts, int on)
    {
        long number = 0;
        var until = DayNumber.LongAgo;
        var uncertainUntil = DayNumber.LongAgo;
        for (var i = 0; i < repairs.Length; i++)
        {
            var from = repairs[i].From;
            var handBack = HandBack(repairs[i], on, false);
            if (counts[i] == Truth.Yes)
            {
                number += handBack > from && from < until ? 0 : 1;
                until = Math.Max(until, handBack);
            }
            else if (counts[i] == Truth.Unknown && handBack <= from)
            {
                number++;
            }
            else if (counts[i] == Truth.Unknown && from >= until && !SharesNightWithLater(repairs, counts, i, on))
            {
                number += from < uncertainUntil ? 0 : 1;
                uncertainUntil = from < uncertainUntil ? Math.Min(uncertainUntil, handBack) : handBack;
            }
        }

        return number;
    }

    private static bool SharesNightWithLater(Repair[] repairs, ReadOnlySpan<Truth> counts, int index, int on)
    {
        var handBack = HandBack(repairs[index], on, false);
        for (var i = index + 1; i < repairs.Length && repairs[i].From < handBack; i++)
        {
            if (counts[i] == Truth.Yes && HandBack(repairs[i], on, false) > repairs[i].From)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves a record, and all that share a night with what was moved before, from one set to another.</summary>
    private static void Join(Repair[] repairs, Span<Truth> from, Span<Truth> group, int first, int on, bool most)
    {
        var until = DayNumber.LongAgo;
        for (var i = first; i < repairs.Length; i++)
        {
            // Records that take no night stand alone; the others come in order, so that the first one after all those nights ends the repair.
            var handBack = HandBack(repairs[i], on, most);
            var takesNights = handBack > repairs[i].From;
            if (!IsIn(from[i], most) || (i > first && !takesNights))
            {
                continue;
            }

            if (i > first && repairs[i].From >= until)
            {
                return;
            }

            until = Math.Max(until, handBack);
            group[i] = from[i];
            from[i] = Truth.No;
        }
    }

    private static bool IsOpen(in Question question, Repair[] repairs, ReadOnlySpan<Truth> group, bool most, ref ulong missing)
    {
        for (var i = 0; i < repairs.Length; i++)
        {
            if (group[i] == Truth.No)
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
