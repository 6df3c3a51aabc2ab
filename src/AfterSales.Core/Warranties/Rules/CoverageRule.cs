using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>The one place where coverage is decided: every start that is possible, every term that can apply, conditions met or not; then all of them merged.</summary>
internal static class CoverageRule
{
    private const int MostTermsCompared = 64;
    private const int MostTurningPoints = 1_000;

    /// <summary>Whether a day is covered, by what is known as of another.</summary>
    public static Truth IsCovered(WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf)
    {
        Decide(policy, serviceCase, on, asOf, null, out var verdict);
        return verdict.Status switch
        {
            CoverageStatus.Undetermined => Truth.Unknown,
            CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife => Truth.Yes,
            _ => Truth.No,
        };
    }

    /// <summary>The verdict on a day, by what is known as of it.</summary>
    public static void Decide(WarrantyPolicy policy, ServiceCase serviceCase, int on, out CoverageVerdict verdict) =>
        Decide(policy, serviceCase, on, on, null, out verdict);

    /// <summary>Decides what is known as of one day about the same or another one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Decide(WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, List<StartSegment>? segments, out CoverageVerdict verdict)
    {
        verdict = default;
        var merge = default(CoverageMerge);
        var excluded = ConditionRule.IsExcluded(policy, serviceCase, out var causeUnknown, out _);
        var plan = policy.Plan;
        if (plan.OnlyVariant is { } variant)
        {
            DecideVariant(policy, serviceCase, on, asOf, 0, variant, 0, excluded, causeUnknown, segments, ref merge, ref verdict);
        }
        else
        {
            DecideVariants(policy, serviceCase, on, asOf, excluded, causeUnknown, segments, ref merge, ref verdict);
        }

        merge.Finish(ref verdict);
    }

    /// <summary>Every combination of fallbacks that is possible.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DecideVariants(
        WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, Truth excluded, ulong causeUnknown, List<StartSegment>? segments, ref CoverageMerge merge, ref CoverageVerdict verdict)
    {
        var variants = policy.Plan.Variants;
        for (var mask = 0; mask < variants.Length; mask++)
        {
            var fallbackUnknown = 0UL;
            if (IsPossible(policy, serviceCase, mask, null, on, asOf, ref fallbackUnknown))
            {
                DecideVariant(policy, serviceCase, on, asOf, mask, variants[mask], fallbackUnknown, excluded, causeUnknown, segments, ref merge, ref verdict);
            }
        }
    }

    /// <summary>One combination of fallbacks: where start, term and component are certain there is one thing to ask; else every one that is possible.</summary>
    private static void DecideVariant(
        WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, int mask, WarrantyVariant variant, ulong fallbackUnknown, Truth excluded, ulong causeUnknown, List<StartSegment>? segments, ref CoverageMerge merge, ref CoverageVerdict verdict)
    {
        var plan = policy.Plan;
        var claimed = serviceCase.Claim is null ? Component.WholeUnit : serviceCase.Claim.Component;
        if (claimed is not null && plan.OnlyVariant is not null && (serviceCase.Unit.Series is not null || variant.SeriesNames.Length == 1)
            && StartRule.TryFirst(variant, serviceCase, out var first))
        {
            merge.BeginVariant(fallbackUnknown, mask, 1, ref verdict);
            var one = new LayerQuestion(
                policy, serviceCase, on, asOf, first, true, new StartSpan(first, first, 0), claimed, true, variant.Match(claimed, serviceCase.Unit.Series));
            merge.AddOnly(ref one, excluded, causeUnknown, ref verdict);
        }
        else
        {
            DecideStarts(policy, serviceCase, on, asOf, mask, variant, fallbackUnknown, excluded, causeUnknown, segments, ref merge, ref verdict);
        }
    }

    /// <summary>The same where the start takes more than the date of one event.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DecideStarts(
        WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, int mask, WarrantyVariant variant, ulong fallbackUnknown, Truth excluded, ulong causeUnknown, List<StartSegment>? segments, ref CoverageMerge merge, ref CoverageVerdict verdict)
    {
        var plan = policy.Plan;
        var claimed = serviceCase.Claim is null ? Component.WholeUnit : serviceCase.Claim.Component;
        var silent = default(SilentRecorder);
        StartRule.Resolve(plan, variant.Bases, serviceCase, on, ref silent, out var starts);
        merge.BeginVariant(fallbackUnknown, mask, starts.Basis, ref verdict);
        if (claimed is null || (serviceCase.Unit.Series is null && variant.SeriesNames.Length > 1) || !starts.IsCertain || merge.HasSeveralVariants)
        {
            DecideSeveral(policy, serviceCase, on, asOf, mask, ref starts, excluded, causeUnknown, segments, ref merge, ref verdict);
            return;
        }

        var start = starts.ToStart(starts.First(0));
        var question = new LayerQuestion(
            policy, serviceCase, on, asOf, start, true, new StartSpan(start, start, starts.Unknown), claimed, true, variant.Match(claimed, serviceCase.Unit.Series));
        merge.Add(ref question, excluded, causeUnknown, ref verdict);
    }

    private static void DecideSeveral(
        WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, int mask, ref StartDays starts, Truth excluded, ulong causeUnknown, List<StartSegment>? segments, ref CoverageMerge merge, ref CoverageVerdict verdict)
    {
        var plan = policy.Plan;
        var variant = plan.Variants[mask];
        if (starts.CanBeEarlier && FirstEffect(policy, serviceCase, asOf) is { } effect)
        {
            starts.From(EarliestReaching(policy, variant, effect));
        }

        if (segments is not null && (merge.HasSeveralVariants || starts.Count > 1 || starts.IsCertain))
        {
            // Only the dates of one range can be told apart.
            segments.Clear();
            segments = null;
        }

        Span<byte> firstStatuses = stackalloc byte[MostTermsCompared];
        var claimed = serviceCase.Claim is null ? Component.WholeUnit : serviceCase.Claim.Component;
        var span = starts.Span;
        var components = claimed is null ? variant.Components.Length : 1;
        var series = serviceCase.Unit.Series is null ? variant.SeriesNames.Length : 1;
        var firstDay = true;
        var pairs = plan.FallsBackByStart && !starts.IsCertain && variant.Bases == plan.Variants[0].Bases;
        for (var range = 0; range < starts.Count; range++)
        {
            for (var day = starts.First(range); day <= starts.Last(range); day++)
            {
                var start = starts.ToStart(day);
                var ignored = 0UL;
                if (pairs && !IsPossible(policy, serviceCase, mask, new StartSpan(start, start, 0), on, asOf, ref ignored))
                {
                    // Started on this day, the unit was registered in time, or was not: the other promise holds.
                    continue;
                }

                var statusOfDay = CoverageStatus.Undetermined;
                for (var i = 0; i < components * series; i++)
                {
                    var component = claimed ?? variant.Components[i / series];
                    var rule = variant.Match(component, serviceCase.Unit.Series ?? variant.SeriesNames[i % series]);
                    var question = new LayerQuestion(policy, serviceCase, on, asOf, start, starts.IsTold, span, component, claimed is not null || i / series < variant.NamedComponents, rule);
                    var status = merge.Add(ref question, excluded, causeUnknown, ref verdict);
                    CompareTerms(ref merge, plan, firstStatuses, i, series, status, firstDay, range == 0 ? starts.Ranges : starts.Unknown & ~starts.Ranges);
                    statusOfDay = i == 0 || status == statusOfDay ? status : CoverageStatus.Undetermined;
                }

                firstDay = false;
                segments?.Add(new StartSegment(day, statusOfDay));
            }
        }
    }

    /// <summary>The next later day on which the status is another one, knowing what is known today; null when there is none.</summary>
    /// <remarks>
    /// A start that is not known can be any day asked about, so its turning points go on for ever: the search ends after more turning points than the life of
    /// a unit has.
    /// </remarks>
    public static int? NextChange(WarrantyPolicy policy, ServiceCase serviceCase, int on, in CoverageVerdict verdict)
    {
        var boundary = verdict.NextBoundary;
        for (var turns = 0; boundary < DayNumber.FarAhead / 2 && turns < MostTurningPoints; turns++)
        {
            Decide(policy, serviceCase, boundary, on, null, out var later);
            if (later.Status != verdict.Status)
            {
                return boundary;
            }

            boundary = later.NextBoundary;
        }

        return null;
    }

    /// <summary>The first day of a repair or exchange that can move an end; null where there is none.</summary>
    private static int? FirstEffect(WarrantyPolicy policy, ServiceCase serviceCase, int asOf)
    {
        var moves = policy.Tolling is not null || policy.FixedExtension is not null || !policy.Floors.IsEmpty;
        var first = moves && serviceCase.SortedRepairs.Length > 0 ? serviceCase.SortedRepairs[0].From : int.MaxValue;
        first = serviceCase.Claim is { Appeared.IsKnown: true } claim && !policy.Floors.IsEmpty ? Math.Min(first, claim.Appeared.First) : first;
        first = !policy.Exchanges.IsEmpty && serviceCase.SortedExchanges.Length > 0 ? Math.Min(first, serviceCase.SortedExchanges[0].Day) : first;
        return first <= asOf ? first : null;
    }

    /// <summary>The earliest start of which some term reaches a day; what began before it has ended without any effect.</summary>
    private static int EarliestReaching(WarrantyPolicy policy, WarrantyVariant variant, int day)
    {
        var start = day;
        foreach (var rule in variant.Terms)
        {
            while (rule.Length is { } length && Counting.End(policy.Profile, length, start - 1, out _) >= day)
            {
                start--;
            }
        }

        return start;
    }

    /// <summary>Whether a combination of met and unmet fallback conditions can be the case.</summary>
    public static bool IsPossible(WarrantyPolicy policy, ServiceCase serviceCase, int mask, StartSpan? start, int on, int asOf, ref ulong unknown)
    {
        var plan = policy.Plan;
        for (var i = 0; i < plan.FallbackIndex.Length; i++)
        {
            if (plan.FallbackIndex[i] < 0)
            {
                continue;
            }

            var unmet = (mask >> plan.FallbackIndex[i] & 1) != 0;
            var met = IsFallbackMet(policy, serviceCase, i, start, on, asOf, ref unknown, out _);
            if (met == (unmet ? Truth.Yes : Truth.No))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a condition with a fallback is met for a start of the promise proper; whatever it is, where none is given.</summary>
    public static Truth IsFallbackMet(WarrantyPolicy policy, ServiceCase serviceCase, int index, StartSpan? start, int on, int asOf, ref ulong unknown, out int registerBy)
    {
        var span = start ?? default;
        if (start is null && policy.Conditions[index] is { RegisterWithin: not null, RegisterFrom: null })
        {
            var recorder = default(SilentRecorder);
            StartRule.Resolve(policy.Plan, policy.StartBases, serviceCase, on, ref recorder, out var starts);
            span = ConditionRule.SpanOf(serviceCase, starts.Span);
        }

        return ConditionRule.IsMet(policy, index, serviceCase, span, on, asOf, ref unknown, out registerBy);
    }

    /// <summary>Names the facts that tell two completions apart: the component or series within one start, the start within one term.</summary>
    private static void CompareTerms(
        ref CoverageMerge merge, WarrantyPlan plan, Span<byte> firstStatuses, int index, int series, CoverageStatus status, bool firstDay, ulong startUnknown)
    {
        if (index >= MostTermsCompared)
        {
            merge.Missing |= (index >= series ? plan.Component : 0) | (series > 1 ? plan.Series : 0) | startUnknown;
            return;
        }

        if (firstDay)
        {
            firstStatuses[index] = (byte)status;
            if (index > 0)
            {
                var bySeries = index % series != 0;
                var other = bySeries ? index - 1 : index - series;
                merge.Missing |= firstStatuses[other] != (byte)status ? bySeries ? plan.Series : plan.Component : 0;
            }
        }
        else if (firstStatuses[index] != (byte)status)
        {
            merge.Missing |= startUnknown;
        }
    }
}
