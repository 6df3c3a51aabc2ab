using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>Days out of service: the union of the days of repairs, whole stays, less the union of excluded days. A day counts once.</summary>
internal static class OutOfService
{
    /// <summary>
    /// The days of the repairs in <paramref name="counts"/>, less the excluded days of those in <paramref name="excluding"/>. What is uncertain adds days where the most is
    /// asked for, and takes days away where the least is.
    /// </summary>
    public static long Days(
        in Question question, RemedyMeasure measure, Repair[] repairs, ReadOnlySpan<Truth> counts, ReadOnlySpan<Truth> excluding, bool most, ref ulong missing)
    {
        if (measure.DayCount == RemedyDayCount.StartedDays)
        {
            return StartedDays(question, measure, repairs, counts, most, ref missing);
        }

        var room = repairs.Length;
        foreach (var repair in repairs)
        {
            room += repair.Record?.Excluded.Count ?? 0;
        }

        // The days of the repairs stand first, the excluded ones after them: |U - E| = |U or E| - |E|.
        Span<StandStill> days = room <= 64 ? stackalloc StandStill[room] : new StandStill[room];
        var count = 0;
        for (var i = 0; i < repairs.Length; i++)
        {
            if (counts[i] == Truth.Yes || (counts[i] == Truth.Unknown && most))
            {
                if (repairs[i].EarliestHandBack != repairs[i].LatestHandBack)
                {
                    missing |= question.Facts.RepairHandedBack;
                }

                days[count++] = StandStill.Of(repairs[i].From, RepairGroups.HandBack(repairs[i], question.On, most), (DayCount)measure.DayCount, question.On);
            }
        }

        var stays = count;
        for (var i = 0; i < repairs.Length; i++)
        {
            var excludes = excluding[i] == Truth.Yes || (excluding[i] == Truth.Unknown && !most);
            foreach (var excluded in excludes ? repairs[i].Record?.Excluded ?? [] : [])
            {
                if (measure.Excludes(excluded.Reason))
                {
                    // None where only hours are excluded, or days still to come.
                    days[count++] = StandStill.Of(excluded.First, Math.Min(excluded.Last, question.On), DayCount.Touched, question.On);
                }
            }
        }

        var left = Union(days.Slice(stays, count - stays));
        return Union(days.Slice(0, count)) - left;
    }

    /// <summary>The number of days in the union of some stretches. Sorts them.</summary>
    public static long Union(Span<StandStill> days)
    {
        StandStill.Sort(days);
        long sum = 0;
        var through = int.MinValue;
        foreach (var run in days)
        {
            var from = Math.Max(run.From, through);
            if (run.Until > from)
            {
                sum += run.Until - from;
                through = run.Until;
            }
        }

        return sum;
    }

    /// <summary>Started days of 24 hours, record by record, added up; days that are shared count in each.</summary>
    private static long StartedDays(in Question question, RemedyMeasure measure, Repair[] repairs, ReadOnlySpan<Truth> counts, bool most, ref ulong missing)
    {
        long sum = 0;
        for (var i = 0; i < repairs.Length; i++)
        {
            if (counts[i] == Truth.No || (counts[i] == Truth.Unknown && !most))
            {
                continue;
            }

            sum += Math.Max(0, (long)decimal.Ceiling(Hours(question, measure, repairs[i], most, ref missing) / 24));
        }

        return sum;
    }

    /// <summary>
    /// The hours of one record up to the day asked, at least or at most. Those of a stay that ends later are not known yet on that day, and those of one that goes on hold only
    /// for the day they were taken on: the nights tell which days that can be.
    /// </summary>
    private static decimal Hours(in Question question, RemedyMeasure measure, Repair repair, bool most, ref ulong missing)
    {
        var record = repair.Record;
        var isOver = repair.LatestHandBack <= question.On;
        var canBeOver = repair.EarliestHandBack <= question.On;

        // The days alone leave the hours of the first and the last one open.
        var nights = (record?.Hours is null ? RepairGroups.HandBack(repair, question.On, most) : question.On) - repair.From;
        var bound = most ? (nights + 1) * 24m : Math.Max(0, nights - 1) * 24m;
        var isSeen = isOver || (repair.HandedBack.Kind == DateFactKind.NotYet && record?.Hours >= (nights - 1) * 24m && record.Hours <= (nights + 1) * 24m);
        if (record?.Hours is not { } hours || !isSeen)
        {
            missing |= question.Facts.RepairHours | (isOver || !canBeOver ? 0 : question.Facts.RepairHandedBack);
            hours = !canBeOver || record?.Hours is not { } whole ? bound : most ? Math.Max(whole, bound) : Math.Min(whole, bound);
            if (most && !isOver)
            {
                // What the policy leaves out may be still to come.
                return hours;
            }
        }

        foreach (var excluded in record?.Excluded ?? [])
        {
            hours -= measure.Excludes(excluded.Reason) ? excluded.Hours : 0;
        }

        return hours;
    }
}
