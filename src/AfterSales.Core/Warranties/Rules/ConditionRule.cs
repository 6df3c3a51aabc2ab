using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Conditions: evidence present, registration in time. And the causes: excluded, or not one of the only ones covered.</summary>
internal static class ConditionRule
{
    /// <summary>Whether one condition is met; for a registration the last day on which it can still be, where that day is not past.</summary>
    public static Truth IsMet(WarrantyPolicy policy, int index, ServiceCase serviceCase, in StartSpan start, int on, int asOf, ref ulong unknown, out int registerBy)
    {
        registerBy = int.MinValue;
        return policy.Conditions[index].Evidence is { } kind
            ? IsShown(policy, index, kind, serviceCase, ref unknown)
            : IsRegistered(policy, policy.Conditions[index], serviceCase, start, on, asOf, ref unknown, out registerBy);
    }

    /// <summary>Whether all conditions without a fallback are met.</summary>
    public static Truth AllMet(in LayerQuestion question, ref ulong unknown, out int registerBy)
    {
        var policy = question.Policy;
        var conditions = policy.Conditions.Items;
        var fallbacks = policy.Plan.FallbackIndex;
        var all = Truth.Yes;
        registerBy = int.MaxValue;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (fallbacks[i] >= 0)
            {
                continue;
            }

            if (conditions[i].Evidence is { } kind)
            {
                all = Kleene.And(all, IsShown(policy, i, kind, question.Case, ref unknown));
                continue;
            }

            var span = SpanOf(question.Case, new StartSpan(question.Start, question.Start, question.Starts.Unknown));
            all = Kleene.And(all, IsRegistered(policy, conditions[i], question.Case, span, question.On, question.AsOf, ref unknown, out var by));
            registerBy = Math.Min(registerBy, by);
        }

        registerBy = registerBy == int.MaxValue ? int.MinValue : registerBy;
        return all;
    }

    private static Truth IsShown(WarrantyPolicy policy, int index, EvidenceKind kind, ServiceCase serviceCase, ref ulong unknown)
    {
        var present = serviceCase.Has(kind);
        unknown |= present == Truth.Unknown ? policy.Plan.ConditionBits[index] : 0;
        return present;
    }

    /// <summary>The days from which a registration counts. Where only the end of the promise is known they are any, or none if no date will ever tell: then no term runs.</summary>
    public static StartSpan SpanOf(ServiceCase serviceCase, in StartSpan start) =>
        serviceCase.Unit.FixedLast is null || start.Last != DayNumber.LongAgo ? start
        : start.Unknown == 0 ? new StartSpan(DayNumber.FarAhead, DayNumber.FarAhead, 0)
        : new StartSpan(DayNumber.LongAgo, DayNumber.FarAhead, start.Unknown);

    /// <summary>Whether the cause is excluded. Without a claim there is no cause to check.</summary>
    public static Truth IsExcluded(WarrantyPolicy policy, ServiceCase serviceCase, out ulong unknown, out Cause? cause)
    {
        unknown = 0;
        cause = null;
        if (serviceCase.Claim is not { } claim || (policy.Plan.ExcludedCauses | policy.Plan.OnlyCauses) == 0)
        {
            return Truth.No;
        }

        if (claim.Cause is not null)
        {
            cause = claim.Cause;
            return Kleene.Of(IsExcluded(policy, cause));
        }

        // The first finding present tells the cause; one listed before it that is not known could tell another.
        var ifExcluded = 0UL;
        var ifNot = 0UL;
        for (var i = 0; i < policy.Findings.Count; i++)
        {
            var present = serviceCase.Has(policy.Findings[i].Finding);
            var isExcluded = IsExcluded(policy, policy.Findings[i].Cause);
            if (present == Truth.Yes)
            {
                unknown = isExcluded ? ifNot : ifExcluded;
                cause = unknown == 0 ? policy.Findings[i].Cause : null;
                return unknown == 0 ? Kleene.Of(isExcluded) : Truth.Unknown;
            }

            ifExcluded |= present == Truth.Unknown && isExcluded ? policy.Plan.FindingBits[i] : 0;
            ifNot |= present == Truth.Unknown && !isExcluded ? policy.Plan.FindingBits[i] : 0;
        }

        unknown = policy.Plan.Cause | ifExcluded | ifNot;
        return Truth.Unknown;
    }

    /// <summary>The clause by which a cause is excluded: that of the exclusion, else that of the causes covered, of which it is none.</summary>
    public static Clause? ClauseExcluding(WarrantyPolicy policy, Cause cause) =>
        IndexOf(policy.Exclusions, cause) is >= 0 and var index ? policy.Exclusions[index].Clause : policy.OnlyCauses[0].Clause;

    private static bool IsExcluded(WarrantyPolicy policy, Cause cause) =>
        ((policy.Plan.ExcludedCauses & cause.Bit) != 0 && IndexOf(policy.Exclusions, cause) >= 0)
        || (policy.Plan.OnlyCauses != 0 && IndexOf(policy.OnlyCauses, cause) < 0);

    private static int IndexOf(ValueList<CauseRule> rules, Cause cause)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Cause == cause)
            {
                return i;
            }
        }

        return -1;
    }

    private static Truth IsRegistered(
        WarrantyPolicy policy, WarrantyCondition condition, ServiceCase serviceCase, in StartSpan start, int on, int asOf, ref ulong unknown, out int registerBy)
    {
        registerBy = int.MinValue;
        var from = condition.RegisterFrom is { } basis ? SpanOf(policy, basis, serviceCase) : start;
        var firstLimit = Limit(policy, condition, from.First, out var refused);
        var lastLimit = from.First == from.Last ? firstLimit : Limit(policy, condition, from.Last, out refused);
        ref readonly var registered = ref serviceCase.Unit.Date(UnitEvent.Registration);
        if (registered.Kind is DateFactKind.Absent)
        {
            return Truth.No;
        }

        if (refused)
        {
            return Truth.Unknown;
        }

        if (registered.IsKnown && registered.Last <= Math.Min(firstLimit, asOf))
        {
            return Truth.Yes;
        }

        var isLater = registered.Kind == DateFactKind.NotYet || (registered.IsKnown && registered.First > asOf);
        if (isLater || (registered.IsKnown && registered.First > lastLimit))
        {
            var isPossible = from.First == from.Last && on <= lastLimit && lastLimit < DayNumber.FarAhead / 2;
            registerBy = isPossible ? lastLimit : int.MinValue;
            return Truth.No;
        }

        // Too early to be late and too late to be in time: the date of registration, or the day from which its term counts, is not known well enough.
        unknown |= registered.Kind == DateFactKind.Unknown || registered.IsRange ? policy.Plan.DateBits[(int)UnitEvent.Registration] : 0;
        unknown |= registered.IsKnown ? from.Unknown : 0;
        return Truth.Unknown;
    }

    /// <summary>The last day on which a registration is in time whatever the start; null where no date tells it.</summary>
    public static int? LastDayToRegister(WarrantyPolicy policy, WarrantyCondition condition, ServiceCase serviceCase, in StartSpan start)
    {
        var from = condition.RegisterFrom is { } basis ? SpanOf(policy, basis, serviceCase) : start;
        var limit = Limit(policy, condition, from.First, out var refused);
        return refused || Math.Abs((long)limit) > DayNumber.FarAhead / 2 ? null : limit;
    }

    private static int Limit(WarrantyPolicy policy, WarrantyCondition condition, int from, out bool refused)
    {
        if (from is DayNumber.LongAgo or DayNumber.FarAhead)
        {
            refused = false;
            return from;
        }

        RepairEffects.OnlyRolled(condition.Profile ?? policy.Profile, condition.RegisterWithin!.Length, from, out var end);
        refused = end.Refusal != CountingRefusal.None;
        return end.Last;
    }

    /// <summary>The days from which a registration's term can count. Where the event has not happened, the term has not begun to run.</summary>
    private static StartSpan SpanOf(WarrantyPolicy policy, StartBasis basis, ServiceCase serviceCase)
    {
        ref readonly var date = ref serviceCase.Unit.Date(basis.Events[0]);
        if (!date.IsKnown)
        {
            return date.Kind == DateFactKind.Unknown
                ? new StartSpan(DayNumber.LongAgo, DayNumber.FarAhead, policy.Plan.DateBits[(int)basis.Events[0]])
                : new StartSpan(DayNumber.FarAhead, DayNumber.FarAhead, 0);
        }

        var first = date.First;
        var last = date.Last;
        if (basis.Allowance is { } allowance)
        {
            first = Counting.End(CountingProfile.Default, allowance, first, out _);
            last = Counting.End(CountingProfile.Default, allowance, last, out _);
        }

        return new StartSpan(first, last, date.IsRange ? policy.Plan.DateBits[(int)basis.Events[0]] : 0);
    }
}

/// <summary>The first and the last day on which something can have started, and the facts that would tell which.</summary>
internal readonly struct StartSpan(int first, int last, ulong unknown)
{
    public readonly int First = first;
    public readonly int Last = last;
    public readonly ulong Unknown = unknown;
}
