using System.Runtime.CompilerServices;
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
internal static partial class RepairEffects
{
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
    // Neither this nor the next is inlined: the layers need few of their registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void End(
        in LayerQuestion question, ReadOnlySpan<StandStill> stays, in TermLength term, int start, int? fixedLast, int eventsFrom, ref ulong unknown, out LayerEnd end)
    {
        var profile = question.Policy.Profile;
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
            var plain = Plain(question, term, end.Extensions, start, fixedLast, out workingDays, out end.Refusal);
            if (end.Refusal != CountingRefusal.None)
            {
                end.Last = plain;
                return;
            }

            end.Last = Tolling.Sweep(stays, Tolling.FirstCounted(profile, start), plain, workingDays, out end.TolledDays, out end.IsProvisional);
            var extensions = question.Policy.FixedExtension is null ? 0 : CountExtensions(question, eventsFrom, end.Last, ref unknown);
            if (extensions <= end.Extensions)
            {
                break;
            }

            end.Extensions = extensions;
        }

        if (!question.Policy.Floors.IsEmpty)
        {
            RaiseToFloors(question, ref end, eventsFrom, ref unknown);
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

    /// <summary>The last day of a term that no repair moves, and that is only rolled: of part warranties, extensions beside the base, and a base without repairs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OnlyRolled(CountingProfile profile, in TermLength term, int start, out LayerEnd end)
    {
        end = default;
        if (!profile.CanCount(term))
        {
            end.Last = start;
            end.Refusal = CountingRefusal.CalendarNotKnown;
            return;
        }

        end.Last = Counting.End(profile, term, start, out end.Refusal);
        end.BeforeRoll = end.Last;
        if (end.Refusal == CountingRefusal.None)
        {
            end.Last = Counting.RollDay(profile.Roll, profile.Calendar, end.Last, out end.Refusal);
        }
    }

    /// <summary>The last day before tolling: of the term and the months that repairs added; and the calendar whose days count, where only working days do.</summary>
    private static int Plain(
        in LayerQuestion question, in TermLength term, int extensions, int start, int? fixedLast, out WorkingDayCalendar? workingDays, out CountingRefusal refusal)
    {
        var profile = question.Policy.Profile;
        var included = profile.FirstDay == FirstDay.Included ? 1 : 0;
        var origin = fixedLast is { } last ? last + included : start;
        if (extensions == 0)
        {
            workingDays = profile.CountsWorkingDays(term) ? profile.Calendar : null;
            refusal = CountingRefusal.None;
            return term.IsNone ? fixedLast!.Value : Counting.End(profile, term, origin, out refusal);
        }

        var months = TermLength.OfMonths(extensions * question.Policy.FixedExtension!.Months);
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

    private static int CountExtensions(in LayerQuestion question, int from, int through, ref ulong unknown)
    {
        var rule = question.Policy.FixedExtension!;
        var count = 0;
        foreach (var repair in question.Case.SortedRepairs)
        {
            if (repair.From >= from && repair.From <= through && Counts(question, repair, rule.Scope, ref unknown))
            {
                count++;
            }
        }

        return Math.Min(count, rule.Maximum);
    }

    /// <summary>Whether a repair is free of charge, finished, and of the defect where that matters.</summary>
    private static bool Counts(in LayerQuestion question, Repair repair, RepairScope scope, ref ulong unknown)
    {
        var plan = question.Policy.Plan;
        if (repair.Kind != StayKind.Repair || repair.From > question.AsOf
            || (scope == RepairScope.Defect && !IsSameDefect(plan, repair, question.Case.Claim, question.Defect, question.Hope, ref unknown)))
        {
            return false;
        }

        return IsFinished(plan, repair, question.AsOf, question.Hope, ref unknown, out _) && IsFree(plan, repair, question.Hope, ref unknown);
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

    /// <summary>Whether a repair was of a defect: the claim's, or the one that the claim's is tried as; of neither where the latter is null.</summary>
    public static bool IsSameDefect(WarrantyPlan plan, Repair repair, Claim? claim, string? defect, ulong hope, ref ulong unknown)
    {
        if (claim is null)
        {
            return false;
        }

        if (repair.Defect is not null)
        {
            return repair.Defect == defect;
        }

        var bits = plan.RepairDefect | (claim.Defect is null ? plan.Defect : 0);
        unknown |= bits;
        return (hope & bits) == bits;
    }

    public static bool IsUnpaidOrCounts(WarrantyPlan plan, Repair repair, PaidRepairs paidRepairs, ulong hope, ref ulong unknown) =>
        paidRepairs == PaidRepairs.Count || IsFree(plan, repair, hope, ref unknown);
}
