using AfterSales.Calendars;
using AfterSales.Cases;

namespace AfterSales.Warranties.Rules;

internal static partial class RepairEffects
{
    /// <summary>
    /// Days that are known raise the end until nothing changes. One known as a range is chosen by the end that stands without it, once: it cannot lie on what it raised itself.
    /// Several of them can each stand on what another raised, so each is asked as often as there are some.
    /// </summary>
    private static void RaiseToFloors(in LayerQuestion question, ref LayerEnd end, int from, ref ulong unknown)
    {
        var ranges = 0;
        while (RaiseBy(question, false, ref end, from, ref ranges, ref unknown))
        {
            ranges = 0;
        }

        for (var round = ranges; round > 0; round--)
        {
            RaiseBy(question, true, ref end, from, ref ranges, ref unknown);
            while (RaiseBy(question, false, ref end, from, ref ranges, ref unknown))
            {
            }
        }
    }

    /// <summary>Raises the end to the floors after the events whose day is known, or after those known as a range; counts the others.</summary>
    private static bool RaiseBy(in LayerQuestion question, bool isRange, ref LayerEnd end, int from, ref int others, ref ulong unknown)
    {
        var changed = false;
        if (AppearedBetween(question, out var first, out var last))
        {
            others += (first == last) == isRange ? 1 : 0;
            if ((first != last) == isRange && DayWithin(question, first, last, from, end.Last, question.Policy.Plan.Appeared, ref unknown) is { } day)
            {
                foreach (var floor in question.Policy.Floors)
                {
                    changed |= floor.After == FloorEvent.DefectAppeared && Raise(question, ref end, floor, day);
                }
            }
        }

        foreach (var repair in question.Case.SortedRepairs)
        {
            if (repair.Kind != StayKind.Repair || repair.From > question.AsOf)
            {
                continue;
            }

            others += (repair.EarliestHandBack == repair.LatestHandBack) == isRange ? 1 : 0;
            if ((repair.EarliestHandBack != repair.LatestHandBack) != isRange || repair.From > end.Last || !GivesFloor(question, repair, ref unknown)
                || DayWithin(question, repair.EarliestHandBack, repair.LatestHandBack, from, end.Last, question.Policy.Plan.RepairHandedBack, ref unknown) is not { } day)
            {
                continue;
            }

            foreach (var floor in question.Policy.Floors)
            {
                changed |= floor.After == FloorEvent.HandBack && Counts(question, repair, floor.Scope, ref unknown) && Raise(question, ref end, floor, day);
            }
        }

        return changed;
    }

    private static bool GivesFloor(in LayerQuestion question, Repair repair, ref ulong unknown)
    {
        foreach (var floor in question.Policy.Floors)
        {
            if (floor.After == FloorEvent.HandBack && Counts(question, repair, floor.Scope, ref unknown))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Raise(in LayerQuestion question, ref LayerEnd end, FloorRule floor, int day)
    {
        var raised = Counting.End(floor.Profile ?? question.Policy.Profile, floor.Length, day, out var refusal);
        if (refusal != CountingRefusal.None)
        {
            end.Refusal = refusal;
            return false;
        }

        if (raised <= end.Last)
        {
            return false;
        }

        end.Last = raised;
        return true;
    }

    /// <summary>The days on which the defect can have appeared; false where it has not, or no floor counts from then.</summary>
    private static bool AppearedBetween(in LayerQuestion question, out int first, out int last)
    {
        var appeared = question.Case.Claim?.Appeared ?? DateFact.Absent;

        // Not known at all: it can have appeared before the promise began, and helps nothing then.
        first = appeared.IsKnown ? appeared.First : DayNumber.LongAgo;
        last = appeared.IsKnown ? appeared.Last : question.AsOf;
        if (appeared.Kind is DateFactKind.NotYet or DateFactKind.Absent)
        {
            return false;
        }

        foreach (var floor in question.Policy.Floors)
        {
            if (floor.After == FloorEvent.DefectAppeared)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A day known as a range, if it lies in the layer and is past: of several the one that helps least, or most where hoped for.</summary>
    private static int? DayWithin(in LayerQuestion question, int first, int last, int from, int through, ulong bit, ref ulong unknown)
    {
        var latest = Math.Min(through, question.AsOf);
        if (first == last)
        {
            return first >= from && first <= latest ? first : null;
        }

        unknown |= bit;
        if ((question.Hope & bit) == 0)
        {
            return first >= from && last <= latest ? first : null;
        }

        last = Math.Min(last, latest);
        return last >= Math.Max(first, from) ? last : null;
    }
}
