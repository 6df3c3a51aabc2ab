using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Conditions: evidence present, registration in time. And the causes: excluded, or not one of the only ones covered.</summary>
internal static class ConditionRule
{
    /// <summary>Whether one condition is met; for a registration the last day on which it can still be, where that day is not past.</summary>
    public static Truth IsMet(WarrantyPolicy policy, int index, ServiceCase serviceCase, int start, int on, int asOf, ref ulong unknown, out int registerBy)
    {
        var condition = policy.Conditions[index];
        registerBy = int.MinValue;
        if (condition.Evidence is { } kind)
        {
            var present = serviceCase.Has(kind);
            unknown |= present == Truth.Unknown ? policy.Plan.ConditionBits[index] : 0;
            return present;
        }

        var from = start;
        if (condition.RegisterFrom is { } basis)
        {
            ref readonly var date = ref serviceCase.Unit.Date(basis.Events[0]);
            if (!date.IsKnown || date.IsRange)
            {
                unknown |= policy.Plan.DateBits[(int)basis.Events[0]];
                return Truth.Unknown;
            }

            from = basis.Allowance is { } allowance ? Counting.End(CountingProfile.Default, allowance, date.First, out _) : date.First;
        }

        var profile = condition.Profile ?? policy.Profile;
        var limit = Counting.End(profile, condition.RegisterWithin!, from, out var refusal);
        limit = refusal == CountingRefusal.None ? Counting.RollDay(profile.Roll, profile.Calendar, limit, out refusal) : limit;
        if (refusal != CountingRefusal.None)
        {
            unknown |= WarrantyPlan.NoLastDay;
            return Truth.Unknown;
        }

        ref readonly var registered = ref serviceCase.Unit.Date(UnitEvent.Registration);
        if (registered.Kind == DateFactKind.Unknown)
        {
            unknown |= policy.Plan.DateBits[(int)UnitEvent.Registration];
            return Truth.Unknown;
        }

        var last = Math.Min(limit, asOf);
        if (registered.IsKnown && registered.Last <= last)
        {
            return Truth.Yes;
        }

        if (registered.IsKnown && registered.First <= last)
        {
            unknown |= policy.Plan.DateBits[(int)UnitEvent.Registration];
            return Truth.Unknown;
        }

        registerBy = on <= limit && limit < DayNumber.FarAhead / 2 && (!registered.IsKnown || registered.First > asOf) ? limit : int.MinValue;
        return Truth.No;
    }

    /// <summary>Whether all conditions without a fallback are met.</summary>
    public static Truth AllMet(WarrantyPolicy policy, ServiceCase serviceCase, int start, int on, int asOf, ref ulong unknown, out int registerBy)
    {
        var all = Truth.Yes;
        registerBy = int.MinValue;
        var onlyRegistrationMissing = true;
        for (var i = 0; i < policy.Conditions.Count; i++)
        {
            if (policy.Plan.FallbackIndex[i] >= 0)
            {
                continue;
            }

            var met = IsMet(policy, i, serviceCase, start, on, asOf, ref unknown, out var by);
            registerBy = Math.Max(registerBy, by);
            onlyRegistrationMissing &= met != Truth.No || by != int.MinValue;
            all = Kleene.And(all, met);
        }

        registerBy = onlyRegistrationMissing ? registerBy : int.MinValue;
        return all;
    }

    /// <summary>Whether the cause is excluded. Without a claim there is no cause to check.</summary>
    public static Truth IsExcluded(WarrantyPolicy policy, ServiceCase serviceCase, ref ulong unknown, out Cause? cause, out Clause? clause)
    {
        cause = null;
        clause = null;
        if (serviceCase.Claim is not { } claim || (policy.Exclusions.IsEmpty && policy.OnlyCauses.IsEmpty))
        {
            return Truth.No;
        }

        var findings = 0UL;
        cause = claim.Cause ?? CauseOf(policy, serviceCase, ref findings);
        if (cause is null)
        {
            unknown |= policy.Plan.Cause | findings;
            return Truth.Unknown;
        }

        foreach (var rule in policy.Exclusions)
        {
            if (rule.Cause == cause)
            {
                clause = rule.Clause;
                return Truth.Yes;
            }
        }

        if (policy.OnlyCauses.IsEmpty)
        {
            return Truth.No;
        }

        foreach (var rule in policy.OnlyCauses)
        {
            if (rule.Cause == cause)
            {
                return Truth.No;
            }
        }

        clause = policy.OnlyCauses[0].Clause;
        return Truth.Yes;
    }

    /// <summary>The cause that the first finding present tells; null where none does.</summary>
    private static Cause? CauseOf(WarrantyPolicy policy, ServiceCase serviceCase, ref ulong unknown)
    {
        for (var i = 0; i < policy.Findings.Count; i++)
        {
            var present = serviceCase.Has(policy.Findings[i].Finding);
            if (present == Truth.Yes)
            {
                return policy.Findings[i].Cause;
            }

            unknown |= present == Truth.Unknown ? policy.Plan.FindingBits[i] : 0;
        }

        return null;
    }
}
