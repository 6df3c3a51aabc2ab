using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>The first day on which a loaner was due during the stay that goes on now: each day asked what was known of its days then.</summary>
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

        var silent = default(SilentRecorder);
        var counts = new List<MeasureFinding>();
        if (first <= on)
        {
            // Where nothing is counted today the start is not known, and no earlier day tells more.
            TriggerRule.Decide(policy, trigger, serviceCase, on, null, counts, ref silent);
        }

        for (var day = first; day <= on && counts.Count > 0; day++)
        {
            if (IsReached(policy, trigger, serviceCase, day, ref silent))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Only the measures are asked: the failure and the conditions are those of the day asked about.</summary>
    private static bool IsReached<R>(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int day, ref R recorder)
        where R : struct, IRecorder
    {
        var counts = new List<MeasureFinding>();
        TriggerRule.Decide(policy, trigger, serviceCase, day, null, counts, ref recorder);
        return counts.Count > 0 && counts.TrueForAll(count => count.Reached == Truth.Yes);
    }
}
