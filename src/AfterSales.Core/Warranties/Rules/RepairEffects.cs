using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>The last day of one layer, with what moved it.</summary>
internal struct LayerEnd
{
    public int Last;
    public int BeforeRoll;
    public int TolledDays;
    public int Extensions;
    public bool IsProvisional;
    public CountingRefusal Refusal;

    /// <summary>No layer: it has no last day, so that nothing follows it.</summary>
    public static LayerEnd None => new() { Last = int.MinValue };
}

/// <summary>
/// What repairs do to a term: fixed extensions and tolling, repeated until stable; then floors, repeated until stable; then the roll.
/// A fact that is not known is tried one way or the other, as its bit in <c>hope</c> says: for the customer where it is set.
/// </summary>
internal readonly ref struct RepairEffects
{
    private readonly WarrantyPolicy _policy;
    private readonly ServiceCase _case;
    private readonly int _asOf;
    private readonly ulong _hope;
    private readonly ReadOnlySpan<StandStill> _stays;

    public RepairEffects(WarrantyPolicy policy, ServiceCase serviceCase, int asOf, ulong hope, ReadOnlySpan<StandStill> stays)
    {
        _policy = policy;
        _case = serviceCase;
        _asOf = asOf;
        _hope = hope;
        _stays = stays;
    }

    /// <summary>The stays that toll, in order, as they are known on a day; returns how many.</summary>
    public static int Collect(WarrantyPolicy policy, ServiceCase serviceCase, int asOf, int notBefore, ulong hope, Span<StandStill> stays, ref ulong unknown)
    {
        var count = 0;
        if (policy.Tolling is not { } rule)
        {
            return 0;
        }

        foreach (var repair in serviceCase.SortedRepairs)
        {
            if (repair.From > asOf)
            {
                break;
            }

            if (repair.From < notBefore || !rule.Tolls(repair.Kind, out var dayCount)
                || (rule.PaidRepairs == PaidRepairs.DoNotCount && repair.Kind != StayKind.Transit && !IsFree(policy.Plan, repair, hope, ref unknown)))
            {
                continue;
            }

            var handBack = repair.EarliestHandBack;
            if (handBack != repair.LatestHandBack)
            {
                unknown |= policy.Plan.RepairHandedBack;
                handBack = (hope & policy.Plan.RepairHandedBack) != 0 ? repair.LatestHandBack : handBack;
            }

            stays[count++] = StandStill.Of(repair.From, handBack, dayCount, asOf);
        }

        StandStill.Sort(stays.Slice(0, count));
        return count;
    }

    /// <summary>The last day of a term from a start (or of what follows a fixed last day), with every effect of repairs begun on or after a day.</summary>
    public void End(in TermLength term, int start, int? fixedLast, int eventsFrom, ref ulong unknown, out LayerEnd end)
    {
        var profile = _policy.Profile;
        end = default;
        if (!profile.CanCount(term))
        {
            end.Last = start;
            end.Refusal = CountingRefusal.CalendarNotKnown;
            return;
        }

        WorkingDayCalendar? workingDays;
        while (true)
        {
            var plain = Plain(term, end.Extensions, start, fixedLast, out workingDays, out end.Refusal);
            if (end.Refusal != CountingRefusal.None)
            {
                end.Last = plain;
                return;
            }

            end.Last = Tolling.Sweep(_stays, Tolling.FirstCounted(profile, start), plain, workingDays, out end.TolledDays, out end.IsProvisional);
            var extensions = _policy.FixedExtension is null ? 0 : CountExtensions(eventsFrom, end.Last, ref unknown);
            if (extensions <= end.Extensions)
            {
                break;
            }

            end.Extensions = extensions;
        }

        if (!_policy.Floors.IsEmpty)
        {
            RaiseToFloors(ref end, eventsFrom, ref unknown);
        }

        if (workingDays?.IsKnown(end.Last) == false)
        {
            end.Refusal = CountingRefusal.CalendarNotKnown;
        }

        end.BeforeRoll = end.Last;
        if (profile.Roll != Roll.None && end.Refusal == CountingRefusal.None && (fixedLast is null || end.Last != fixedLast))
        {
            // What moved a given last day never leaves less than was given, even where it rolls back.
            end.Last = Math.Max(fixedLast is not null && term.IsNone ? fixedLast.Value : int.MinValue, Counting.RollDay(profile.Roll, profile.Calendar, end.Last, out end.Refusal));
        }
    }

    /// <summary>The last day of a term that no repair moves: part warranties and extensions beside the base are only rolled.</summary>
    public static LayerEnd OnlyRolled(CountingProfile profile, Term term, int start)
    {
        var end = default(LayerEnd);
        if (!profile.CanCount(term.Length))
        {
            end.Last = start;
            end.Refusal = CountingRefusal.CalendarNotKnown;
            return end;
        }

        end.Last = Counting.End(profile, term, start, out end.Refusal);
        end.BeforeRoll = end.Last;
        if (end.Refusal == CountingRefusal.None)
        {
            end.Last = Counting.RollDay(profile.Roll, profile.Calendar, end.Last, out end.Refusal);
        }

        return end;
    }

    /// <summary>The last day before tolling: of the term and the months that repairs added; and the calendar whose days count, where only working days do.</summary>
    private int Plain(in TermLength term, int extensions, int start, int? fixedLast, out WorkingDayCalendar? workingDays, out CountingRefusal refusal)
    {
        var profile = _policy.Profile;
        var included = profile.FirstDay == FirstDay.Included ? 1 : 0;
        var origin = fixedLast is { } last ? last + included : start;
        if (extensions == 0)
        {
            workingDays = profile.CountsWorkingDays(term) ? profile.Calendar : null;
            refusal = CountingRefusal.None;
            return term.IsNone ? fixedLast!.Value : Counting.End(profile, term, origin, out refusal);
        }

        var months = TermLength.OfMonths(extensions * _policy.FixedExtension!.Months);
        var isJoined = term.CanJoin(months);
        var length = isJoined ? term.Plus(months) : term;
        workingDays = profile.CountsWorkingDays(length) ? profile.Calendar : null;
        var plain = Counting.End(profile, length, origin, out refusal);

        // Where working days meet months, the months count from where the working days end.
        return isJoined || refusal != CountingRefusal.None ? plain : Counting.End(profile, months, plain + included, out refusal);
    }

    private static bool IsFree(WarrantyPlan plan, Repair repair, ulong hope, ref ulong unknown)
    {
        if (repair.Paid != Truth.Unknown)
        {
            return repair.Paid == Truth.No;
        }

        unknown |= plan.RepairPaid;
        return (hope & plan.RepairPaid) != 0;
    }

    private int CountExtensions(int from, int through, ref ulong unknown)
    {
        var rule = _policy.FixedExtension!;
        var count = 0;
        foreach (var repair in _case.SortedRepairs)
        {
            if (repair.From >= from && repair.From <= through && Counts(repair, rule.Scope, ref unknown))
            {
                count++;
            }
        }

        return Math.Min(count, rule.Maximum);
    }

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

    /// <summary>Whether a repair is free of charge, finished, and of the defect where that matters.</summary>
    private bool Counts(Repair repair, RepairScope scope, ref ulong unknown)
    {
        var plan = _policy.Plan;
        if (repair.Kind != StayKind.Repair || repair.From > _asOf || (scope == RepairScope.Defect && !IsSameDefect(plan, repair, _case.Claim, _hope, ref unknown)))
        {
            return false;
        }

        return IsFinished(plan, repair, _asOf, _hope, ref unknown, out _) && IsFree(plan, repair, _hope, ref unknown);
    }

    public static bool IsFinished(WarrantyPlan plan, Repair repair, int asOf, ulong hope, ref ulong unknown, out int handedBack)
    {
        handedBack = repair.EarliestHandBack;
        if (handedBack > asOf)
        {
            return false;
        }

        if (handedBack != repair.LatestHandBack)
        {
            unknown |= plan.RepairHandedBack;
            if (repair.LatestHandBack > asOf)
            {
                handedBack = Math.Min(asOf, repair.LatestHandBack);
                return (hope & plan.RepairHandedBack) != 0;
            }

            handedBack = (hope & plan.RepairHandedBack) != 0 ? repair.LatestHandBack : handedBack;
        }

        return true;
    }

    public static bool IsSameDefect(WarrantyPlan plan, Repair repair, Claim? claim, ulong hope, ref ulong unknown)
    {
        if (claim is null)
        {
            return false;
        }

        if (claim.Defect is not null && repair.Defect is not null)
        {
            return claim.Defect == repair.Defect;
        }

        var bits = (claim.Defect is null ? plan.Defect : 0) | (repair.Defect is null ? plan.RepairDefect : 0);
        unknown |= bits;
        return (hope & bits) == bits;
    }

    public static bool IsUnpaidOrCounts(WarrantyPlan plan, Repair repair, PaidRepairs paidRepairs, ulong hope, ref ulong unknown) =>
        paidRepairs == PaidRepairs.Count || IsFree(plan, repair, hope, ref unknown);
}
