using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>
/// The longest time for which a repair lacked spare parts, while the unit was in repair: from hand-in, or from the beginning of the wait. Stays that wait for parts count like repairs' own waits.
/// </summary>
internal static class PartsRule
{
    public static long Longest(in Question question, RemedyMeasure measure, Repair[] repairs, ReadOnlySpan<Truth> counts, bool most, ref ulong missing)
    {
        long longest = 0;
        for (var i = 0; i < repairs.Length; i++)
        {
            var repair = repairs[i];
            if (repair.Kind == StayKind.WaitingForParts && repair.From <= question.On)
            {
                var began = measure.PartsFrom == PartsCountedFrom.Waiting ? repair.From : HandInBefore(repairs, i);
                longest = InPeriod(question, began, most, ref missing) ? Math.Max(longest, Length(question, measure, began, repair, most, ref missing)) : longest;
            }
            else if (counts[i] == Truth.Yes || (counts[i] == Truth.Unknown && most))
            {
                longest = Math.Max(longest, OfRepair(question, measure, repair, most, ref missing));
            }
        }

        return longest;
    }

    private static long OfRepair(in Question question, RemedyMeasure measure, Repair repair, bool most, ref ulong missing)
    {
        var wait = repair.Record?.PartsWait ?? default;
        if (wait.Waited == Truth.Unknown)
        {
            // It can have waited all the time or not at all.
            missing |= question.Facts.RepairPartsWait;
            return most ? Length(question, measure, repair.From, repair, most, ref missing) : 0;
        }

        if (wait.Waited == Truth.No || wait.First > question.On)
        {
            return 0;
        }

        if (repair.EarliestHandBack < wait.Last && repair.EarliestHandBack != repair.LatestHandBack)
        {
            missing |= question.Facts.RepairHandedBack;
        }

        var from = measure.PartsFrom == PartsCountedFrom.Waiting ? wait.First : repair.From;
        return Days(measure, from, Math.Min(wait.Last, RepairGroups.HandBack(repair, question.On, most)));
    }

    private static long Length(in Question question, RemedyMeasure measure, int from, Repair stay, bool most, ref ulong missing)
    {
        if (stay.EarliestHandBack != stay.LatestHandBack)
        {
            missing |= question.Facts.RepairHandedBack;
        }

        return Days(measure, from, RepairGroups.HandBack(stay, question.On, most));
    }

    private static long Days(RemedyMeasure measure, int from, int until) => Math.Max(0, until - from + (measure.DayCount == RemedyDayCount.Touched ? 1 : 0));

    /// <summary>The hand-in of the repair that the wait belongs to: of those that had begun and were not over, the first.</summary>
    private static int HandInBefore(Repair[] repairs, int wait)
    {
        var from = repairs[wait].From;
        for (var i = 0; i < repairs.Length; i++)
        {
            if (repairs[i].Kind == StayKind.Repair && repairs[i].LatestHandBack >= repairs[wait].From)
            {
                from = Math.Min(from, repairs[i].From);
            }
        }

        return from;
    }

    private static bool InPeriod(in Question question, int day, bool most, ref ulong missing)
    {
        var truth = question.Holds(day, ref missing);
        return truth == Truth.Yes || (truth == Truth.Unknown && most);
    }
}
