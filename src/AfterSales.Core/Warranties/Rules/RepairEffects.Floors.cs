using AfterSales.Calendars;
using AfterSales.Cases;

namespace AfterSales.Warranties.Rules;

internal readonly ref partial struct RepairEffects
{
    /// <summary>
    /// Days that are known raise the end until nothing changes. One known as a range is chosen by the end that stands without it, once: it cannot lie on what it raised itself.
    /// Several of them can each stand on what another raised, so each is asked as often as there are some.
    /// </summary>
    private void RaiseToFloors(ref LayerEnd end, int from, ref ulong unknown)
    {
        var ranges = 0;
        while (RaiseBy(false, ref end, from, ref ranges, ref unknown))
        {
            ranges = 0;
        }

        for (var round = ranges; round > 0; round--)
        {
            RaiseBy(true, ref end, from, ref ranges, ref unknown);
            while (RaiseBy(false, ref end, from, ref ranges, ref unknown))
            {
            }
        }
    }

    /// <summary>Raises the end to the floors after the events whose day is known, or after those known as a range; counts the others.</summary>
    private bool RaiseBy(bool isRange, ref LayerEnd end, int from, ref int others, ref ulong unknown)
    {
        var changed = false;
        if (AppearedBetween(out var first, out var last))
        {
            others += (first == last) == isRange ? 1 : 0;
            if ((first != last) == isRange && DayWithin(first, last, from, end.Last, _policy.Plan.Appeared, ref unknown) is { } day)
            {
                foreach (var floor in _policy.Floors)
                {
                    changed |= floor.After == FloorEvent.DefectAppeared && Raise(ref end, floor, day);
                }
            }
        }

        foreach (var repair in _case.SortedRepairs)
        {
            if (repair.Kind != StayKind.Repair || repair.From > _asOf)
            {
                continue;
            }

            others += (repair.EarliestHandBack == repair.LatestHandBack) == isRange ? 1 : 0;
            if ((repair.EarliestHandBack != repair.LatestHandBack) != isRange || repair.From > end.Last || !GivesFloor(repair, ref unknown)
                || DayWithin(repair.EarliestHandBack, repair.LatestHandBack, from, end.Last, _policy.Plan.RepairHandedBack, ref unknown) is not { } day)
            {
                continue;
            }

            foreach (var floor in _policy.Floors)
            {
                changed |= floor.After == FloorEvent.HandBack && Counts(repair, floor.Scope, ref unknown) && Raise(ref end, floor, day);
            }
        }

        return changed;
    }

    private bool GivesFloor(Repair repair, ref ulong unknown)
    {
        foreach (var floor in _policy.Floors)
        {
            if (floor.After == FloorEvent.HandBack && Counts(repair, floor.Scope, ref unknown))
            {
                return true;
            }
        }

        return false;
    }

    private bool Raise(ref LayerEnd end, FloorRule floor, int day)
    {
        var raised = Counting.End(floor.Profile ?? _policy.Profile, floor.Length, day, out var refusal);
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
    private bool AppearedBetween(out int first, out int last)
    {
        var appeared = _case.Claim?.Appeared ?? DateFact.Absent;

        // Not known at all: it can have appeared before the promise began, and helps nothing then.
        first = appeared.IsKnown ? appeared.First : DayNumber.LongAgo;
        last = appeared.IsKnown ? appeared.Last : _asOf;
        if (appeared.Kind is DateFactKind.NotYet or DateFactKind.Absent)
        {
            return false;
        }

        foreach (var floor in _policy.Floors)
        {
            if (floor.After == FloorEvent.DefectAppeared)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A day known as a range, if it lies in the layer and is past: of several the one that helps least, or most where hoped for.</summary>
    private int? DayWithin(int first, int last, int from, int through, ulong bit, ref ulong unknown)
    {
        var latest = Math.Min(through, _asOf);
        if (first == last)
        {
            return first >= from && first <= latest ? first : null;
        }

        unknown |= bit;
        if ((_hope & bit) == 0)
        {
            return first >= from && last <= latest ? first : null;
        }

        last = Math.Min(last, latest);
        return last >= Math.Max(first, from) ? last : null;
    }
}
