using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;

namespace AfterSales.Remedies.Rules;

/// <summary>
/// The first day on which a loaner was due during the stay that goes on now: each day asked what was known of its days then. From one day on which something happened to the
/// next, counts only grow, so that the first day in between is searched by halves: a stay of many years costs little more than one of a week.
/// </summary>
internal static class LoanerRule
{
    public static int? DueFrom(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int on)
    {
        var first = int.MaxValue;
        foreach (var repair in serviceCase.SortedRepairs)
        {
            if (repair.Kind == StayKind.Repair && repair.From <= on && repair.LatestHandBack > on)
            {
                first = Math.Min(first, repair.From);
            }
        }

        // Where nothing is counted today the start is not known, and no earlier day tells more.
        if (first > on || Counts(policy, trigger, serviceCase, on).Count == 0)
        {
            return null;
        }

        var turns = Turns(serviceCase, first, on);
        for (var i = 0; i < turns.Count; i++)
        {
            var from = turns[i];
            var through = i + 1 < turns.Count ? turns[i + 1] - 1 : on;
            if (!IsReached(policy, trigger, serviceCase, through))
            {
                continue;
            }

            while (from < through)
            {
                var middle = from + ((through - from) / 2);
                if (IsReached(policy, trigger, serviceCase, middle))
                {
                    through = middle;
                }
                else
                {
                    from = middle + 1;
                }
            }

            return from;
        }

        return null;
    }

    /// <summary>Only the measures are asked: the failure and the conditions are those of the day asked about.</summary>
    private static bool IsReached(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int day)
    {
        var counts = Counts(policy, trigger, serviceCase, day);
        return counts.Count > 0 && counts.TrueForAll(count => count.Reached == Truth.Yes);
    }

    private static List<MeasureFinding> Counts(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int day)
    {
        var silent = default(SilentRecorder);
        var counts = new List<MeasureFinding>();
        // Every validity is tried: the one that is known is that of the day asked about.
        TriggerRule.Decide(policy, trigger, serviceCase, day, Validity.Any, counts, ref silent);
        return counts;
    }

    /// <summary>
    /// The first day, and those after it on which a count can fall back: another repair begins (or takes its first night) or ends, the unit is exchanged, or the promise changes
    /// with a date, such as that of the registration. Everything else only adds.
    /// </summary>
    private static List<int> Turns(ServiceCase serviceCase, int first, int on)
    {
        var turns = new SortedSet<int> { first };
        foreach (var repair in serviceCase.SortedRepairs)
        {
            Add(repair.From);
            Add(repair.From + 1);
            Add(repair.EarliestHandBack);
            Add(repair.LatestHandBack);
        }

        foreach (var exchange in serviceCase.SortedExchanges)
        {
            Add(exchange.Day);
        }

        for (var i = 0; i < UnitEvents.Count; i++)
        {
            Add(serviceCase.Unit.Date((UnitEvent)i).First);
        }

        return [.. turns];

        void Add(int day)
        {
            if (day > first && day <= on)
            {
                turns.Add(day);
            }
        }
    }
}
