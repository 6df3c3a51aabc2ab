using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>How long a warranty is valid for one start day: from its start or the last restart, through its last day, or the bounds of one.</summary>
internal readonly struct Validity(int first, int otherFirst, int firstLast, int lastLast, ulong unknown)
{
    /// <summary>The start, or the day of the last exchange with which everything began anew.</summary>
    public readonly int First = first;

    /// <summary>The same where it is not certain that an exchange let everything begin anew; else the same day.</summary>
    public readonly int OtherFirst = otherFirst;

    /// <summary>The earliest day that can be the last; before every day where nothing is promised.</summary>
    public readonly int FirstLast = firstLast;

    /// <summary>The latest day that can be the last.</summary>
    public readonly int LastLast = lastLast;

    /// <summary>The facts that would tell more.</summary>
    public readonly ulong Unknown = unknown;
}

/// <summary>Tells other promises how long a warranty is valid, whatever the claim's cause.</summary>
internal static class ValidityRule
{
    /// <summary>The start bases and terms that stand: those of the fallbacks whose condition is known to be unmet.</summary>
    public static WarrantyVariant Variant(WarrantyPolicy policy, ServiceCase serviceCase)
    {
        var plan = policy.Plan;
        var mask = 0;
        for (var i = 0; i < plan.FallbackIndex.Length; i++)
        {
            if (plan.FallbackIndex[i] >= 0 && policy.Conditions[i].Evidence is { } evidence && serviceCase.Has(evidence) == Truth.No)
            {
                mask |= 1 << plan.FallbackIndex[i];
            }
        }

        return plan.Variants[mask];
    }

    public static Validity Of(WarrantyPolicy policy, ServiceCase serviceCase, int start, int on)
    {
        var variant = Variant(policy, serviceCase);
        var claimed = serviceCase.Claim is null ? Component.WholeUnit : serviceCase.Claim.Component;
        var unknown = 0UL;
        var first = int.MaxValue;
        var last = int.MinValue;
        var components = claimed is null ? variant.Components.Length : 1;
        for (var i = 0; i < components; i++)
        {
            var component = claimed ?? variant.Components[i];
            Last(policy, serviceCase, variant, component, claimed is not null, start, on, out var least, out var most, ref unknown);
            first = Math.Min(first, least);
            last = Math.Max(last, most);
        }

        var anchor = Anchor(policy, serviceCase, variant, claimed, start, on, false, ref unknown);
        var other = Anchor(policy, serviceCase, variant, claimed, start, on, true, ref unknown);
        // What only the warranty's own rules try both ways is no fact that others could name.
        unknown &= ~(WarrantyPlan.NoLastDay | WarrantyPlan.Envelope);
        return new Validity(anchor, other, first, last, unknown | (components > 1 && first != last ? policy.Plan.Component : 0));
    }

    private static void Last(
        WarrantyPolicy policy, ServiceCase serviceCase, WarrantyVariant variant, Component component, bool known, int start, int on, out int least, out int most, ref ulong unknown)
    {
        var silent = default(SilentRecorder);
        var question = Question(policy, serviceCase, variant, component, known, start, on);
        least = int.MaxValue;
        most = int.MinValue;
        do
        {
            LayerRule.Ask(ref question, 0, ref silent, out var answer);
            var first = answer.HasNoLastDay ? DayNumber.LongAgo : answer.LastOfAll;
            var last = answer.HasNoLastDay ? DayNumber.FarAhead : answer.LastOfAll;
            if (answer.Unknown != 0)
            {
                LayerRule.Ask(ref question, ulong.MaxValue, ref silent, out var hopeful);
                last = hopeful.HasNoLastDay ? DayNumber.FarAhead : Math.Max(last, hopeful.LastOfAll);
                unknown |= first != last ? answer.Unknown | hopeful.Unknown : 0;
            }

            unknown |= least <= most && (first != least || last != most) ? policy.Plan.Defect : 0;
            least = Math.Min(least, first);
            most = Math.Max(most, last);
        }
        while (question.NextDefect());
    }

    /// <summary>The last exchange under the promise, on or before the day asked, that lets everything begin anew; else the start.</summary>
    private static int Anchor(WarrantyPolicy policy, ServiceCase serviceCase, WarrantyVariant variant, Component? claimed, int start, int on, bool hopeful, ref ulong unknown)
    {
        var anchor = start;
        var hope = hopeful ? ulong.MaxValue : 0;
        var question = Question(policy, serviceCase, variant, claimed ?? Component.WholeUnit, claimed is not null, start, on);
        foreach (var exchange in serviceCase.SortedExchanges)
        {
            if (exchange.Day > on || exchange.Day < anchor || ExchangeLayers.Match(question, exchange, question.Rule?.Length, hope, ref unknown) is not { Mode: ExchangeMode.Restart })
            {
                continue;
            }

            Last(policy, serviceCase, variant, claimed ?? Component.WholeUnit, claimed is not null, start, exchange.Day, out var least, out var most, ref unknown);
            anchor = exchange.Day <= (hopeful ? most : least) ? exchange.Day : anchor;
        }

        return anchor;
    }

    private static LayerQuestion Question(WarrantyPolicy policy, ServiceCase serviceCase, WarrantyVariant variant, Component component, bool known, int start, int on) =>
        new(policy, serviceCase, on, on, start, true, new StartSpan(start, start, 0), component, known, variant.Match(component, serviceCase.Unit.Series));
}
