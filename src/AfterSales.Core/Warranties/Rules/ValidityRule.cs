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

    /// <summary>Nothing is certain: any day can be the first and any the last.</summary>
    public static Validity Any => new(DayNumber.LongAgo, DayNumber.FarAhead, DayNumber.LongAgo, DayNumber.FarAhead, 0);

    /// <summary>Whether it has one first day.</summary>
    public bool HasOneFirst => First == OtherFirst;

    /// <summary>Whether both say the same of every day.</summary>
    public bool Spans(in Validity other) => First == other.First && OtherFirst == other.OtherFirst && FirstLast == other.FirstLast && LastLast == other.LastLast;

    /// <summary>What both can be, and the facts that would tell which.</summary>
    public Validity Hull(in Validity other, ulong unknown) => new(
        Math.Min(First, other.First), Math.Max(OtherFirst, other.OtherFirst), Math.Min(FirstLast, other.FirstLast), Math.Max(LastLast, other.LastLast), Unknown | other.Unknown | unknown);
}

/// <summary>Tells other promises how long a warranty is valid, whatever the claim's cause.</summary>
internal static class ValidityRule
{
    /// <summary>The validity; without one first day where facts that are not known leave room for several.</summary>
    public static void Find(WarrantyPolicy policy, ServiceCase serviceCase, int on, out Validity validity)
    {
        validity = Validity.Any;
        var plan = policy.Plan;
        if (plan.Variants.Length > 1)
        {
            return;
        }

        var silent = default(SilentRecorder);
        StartRule.Resolve(plan, plan.Variants[0].Bases, serviceCase, on, ref silent, out var starts);
        if (starts.IsCertain)
        {
            validity = Of(policy, serviceCase, plan.Variants[0], starts.ToStart(starts.First(0)), on);
        }
    }

    /// <summary>The one validity that a coverage verdict on the same case and day has found; false where it has not.</summary>
    public static bool TryFound(ServiceCase serviceCase, in CoverageVerdict verdict, out Validity validity)
    {
        validity = new Validity(verdict.ValidFrom, verdict.ValidFrom, verdict.ValidThrough, verdict.ValidThrough, 0);
        return verdict.IsOneValidity && serviceCase.SortedExchanges.Length == 0;
    }

    /// <summary>
    /// The next combination of fallbacks, from one on, that can be the case and whose start bases none before it has; -1 where there is none. Registration in time and evidence
    /// are what they are for the coverage itself.
    /// </summary>
    public static int NextBases(WarrantyPolicy policy, ServiceCase serviceCase, int mask, int on, ref ulong unknown)
    {
        var variants = policy.Plan.Variants;
        for (; mask < variants.Length; mask++)
        {
            var isNew = IsPossible(policy, serviceCase, mask, null, on, ref unknown);
            for (var before = 0; before < mask && isNew; before++)
            {
                isNew = variants[before].Bases != variants[mask].Bases || !IsPossible(policy, serviceCase, before, null, on, ref unknown);
            }

            if (isNew)
            {
                return mask;
            }
        }

        return -1;
    }

    /// <summary>How long it is valid, from the start bases of some combination of fallbacks; false where that start belongs to another.</summary>
    public static bool TryFind(WarrantyPolicy policy, ServiceCase serviceCase, ValueList<StartBasis> bases, int start, bool isCertain, int on, out Validity validity)
    {
        var plan = policy.Plan;
        if (plan.Variants.Length == 1)
        {
            validity = Of(policy, serviceCase, plan.Variants[0], start, on);
            return true;
        }

        var hull = new Validity(int.MaxValue, int.MinValue, int.MaxValue, int.MinValue, 0);
        var fallbacks = 0UL;
        var differ = false;
        var isFirst = true;
        for (var mask = 0; mask < plan.Variants.Length; mask++)
        {
            var variant = plan.Variants[mask];
            StartSpan? from = isCertain || bases != plan.Variants[0].Bases ? null : new StartSpan(start, start, 0);
            if (variant.Bases == bases && IsPossible(policy, serviceCase, mask, from, on, ref fallbacks))
            {
                var one = Of(policy, serviceCase, variant, start, on);
                differ = differ || (!isFirst && !one.Spans(hull));
                hull = hull.Hull(one, 0);
                isFirst = false;
            }
        }

        validity = new Validity(hull.First, hull.OtherFirst, hull.FirstLast, hull.LastLast, Named(hull.Unknown | (differ ? fallbacks : 0)));
        return !isFirst;
    }

    /// <summary>What only the warranty's own rules try both ways is no fact that others could name.</summary>
    private static ulong Named(ulong unknown) => unknown & ~(WarrantyPlan.NoLastDay | WarrantyPlan.Envelope);

    private static bool IsPossible(WarrantyPolicy policy, ServiceCase serviceCase, int mask, StartSpan? start, int on, ref ulong unknown) =>
        policy.Plan.Variants.Length == 1 || CoverageRule.IsPossible(policy, serviceCase, mask, start, on, on, ref unknown);

    private static Validity Of(WarrantyPolicy policy, ServiceCase serviceCase, WarrantyVariant variant, int start, int on)
    {
        var claimed = serviceCase.Claim is null ? Component.WholeUnit : serviceCase.Claim.Component;
        var names = variant.SeriesNames.Length;
        if (serviceCase.Unit.Series is not null || names == 1)
        {
            return OfSeries(policy, serviceCase, variant, claimed, serviceCase.Unit.Series, start, on);
        }

        var hull = default(Validity);
        for (var i = 0; i < names; i++)
        {
            var one = OfSeries(policy, serviceCase, variant, claimed, variant.SeriesNames[i], start, on);
            hull = i == 0 ? one : hull.Hull(one, one.Spans(hull) ? 0 : policy.Plan.Series);
        }

        return hull;
    }

    private static Validity OfSeries(WarrantyPolicy policy, ServiceCase serviceCase, WarrantyVariant variant, Component? claimed, string? series, int start, int on)
    {
        var unknown = 0UL;
        var first = int.MaxValue;
        var last = int.MinValue;
        var components = claimed is null ? variant.Components.Length : 1;
        for (var i = 0; i < components; i++)
        {
            var component = claimed ?? variant.Components[i];
            var question = Question(policy, serviceCase, variant, component, claimed is not null, series, start, on);
            Last(ref question, out var least, out var most, ref unknown);
            first = Math.Min(first, least);
            last = Math.Max(last, most);
        }

        var anchor = Anchor(policy, serviceCase, variant, claimed, series, start, on, false, ref unknown);
        var other = Anchor(policy, serviceCase, variant, claimed, series, start, on, true, ref unknown);
        return new Validity(anchor, other, first, last, Named(unknown | (components > 1 && first != last ? policy.Plan.Component : 0)));
    }

    private static void Last(ref LayerQuestion question, out int least, out int most, ref ulong unknown)
    {
        var silent = default(SilentRecorder);
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

            unknown |= least <= most && (first != least || last != most) ? question.Policy.Plan.Defect : 0;
            least = Math.Min(least, first);
            most = Math.Max(most, last);
        }
        while (question.NextDefect());
    }

    /// <summary>The last exchange under the promise, on or before the day asked, that lets everything begin anew; else the start.</summary>
    private static int Anchor(
        WarrantyPolicy policy, ServiceCase serviceCase, WarrantyVariant variant, Component? claimed, string? series, int start, int on, bool hopeful, ref ulong unknown)
    {
        var anchor = start;
        if (serviceCase.SortedExchanges.Length == 0)
        {
            return anchor;
        }

        var hope = hopeful ? ulong.MaxValue : 0;
        var question = Question(policy, serviceCase, variant, claimed ?? Component.WholeUnit, claimed is not null, series, start, on);
        foreach (var exchange in serviceCase.SortedExchanges)
        {
            if (exchange.Day > on || exchange.Day < anchor || ExchangeLayers.Match(question, exchange, question.Rule?.Length, hope, ref unknown) is not { Mode: ExchangeMode.Restart })
            {
                continue;
            }

            var then = Question(policy, serviceCase, variant, claimed ?? Component.WholeUnit, claimed is not null, series, start, exchange.Day);
            Last(ref then, out var least, out var most, ref unknown);
            anchor = exchange.Day <= (hopeful ? most : least) ? exchange.Day : anchor;
        }

        return anchor;
    }

    private static LayerQuestion Question(
        WarrantyPolicy policy, ServiceCase serviceCase, WarrantyVariant variant, Component component, bool known, string? series, int start, int on) =>
        new(policy, serviceCase, on, on, start, true, new StartSpan(start, start, 0), component, known, variant.Match(component, series));
}
