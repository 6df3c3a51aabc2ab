using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>
/// For every certain failure what would make it none: another day, cause or reading, evidence, a registration in time. Where nothing in the case would, the promise that is lacking.
/// For an answer that a range of dates leaves open, the dates with which it is covered.
/// </summary>
internal static class CoverageAlternatives
{
    // Not inlined: the decision would have room on the stack of every explanation, also of who is covered.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueList<Reason> Of(
        WarrantyPolicy policy,
        ServiceCase serviceCase,
        int on,
        in CoverageVerdict verdict,
        ValueList<CoverageSegment> segments,
        List<LayerSummary> layers,
        ValueList<Reason> reasons,
        ReasonLog found)
    {
        var decision = new CoverageDecision(policy, serviceCase, on, verdict);
        if (decision.Status == CoverageStatus.Undetermined)
        {
            foreach (var segment in segments)
            {
                if (segment.Status == CoverageStatus.Covered)
                {
                    found.Add(WarrantyReasons.IfStarted, null, ReasonArgument.OfName(decision.Basis!.Named), Day(segment.Dates.FirstDay), Day(segment.Dates.LastDay));
                }
            }

            return found.Take();
        }

        if (ConditionRule.IsExcluded(policy, serviceCase, out _, out var cause) == Truth.Yes)
        {
            found.Add(WarrantyReasons.IfOtherCause, ConditionRule.ClauseExcluding(policy, cause!), ReasonArgument.OfName(cause!));
        }

        if ((verdict.Failures & Failures.NotCovered) != 0)
        {
            Conditions(policy, serviceCase, on, verdict, found);
            if (found.Count == 0 || reasons.Any(reason => reason.Code == WarrantyReasons.NoTerm))
            {
                Term(policy, serviceCase, verdict, found);
            }
        }

        if ((verdict.Failures & Failures.NotStarted) != 0)
        {
            Start(decision, policy, on, verdict, layers, found);
        }

        if ((verdict.Failures & Failures.Expired) != 0)
        {
            End(decision, policy, serviceCase, on, layers, found);
        }

        if (found.Count == 0)
        {
            Term(policy, serviceCase, verdict, found);
        }

        return found.Take();
    }

    private static void Conditions(WarrantyPolicy policy, ServiceCase serviceCase, int on, in CoverageVerdict verdict, ReasonLog found)
    {
        var silent = default(SilentRecorder);
        StartRule.Resolve(policy.Plan, policy.Plan.Variants[verdict.Variant].Bases, serviceCase, on, ref silent, out var starts);
        var span = ConditionRule.SpanOf(serviceCase, starts.Span);
        for (var i = 0; i < policy.Conditions.Count; i++)
        {
            var condition = policy.Conditions[i];
            if (condition.Fallback is not null)
            {
                continue;
            }

            var ignored = 0UL;
            if (condition.Evidence is { } kind)
            {
                if (serviceCase.Has(kind) == Truth.No)
                {
                    found.Add(WarrantyReasons.IfShown, condition.Clause, ReasonArgument.OfName(kind));
                }
            }
            else if (ConditionRule.IsMet(policy, i, serviceCase, span, on, on, ref ignored, out _) != Truth.Yes)
            {
                var last = ConditionRule.LastDayToRegister(policy, condition, serviceCase, span);
                found.Add(
                    last is null ? WarrantyReasons.IfRegisteredWithin : WarrantyReasons.IfRegisteredBy,
                    condition.Clause,
                    last is { } day ? ReasonArgument.OfDay(day) : ReasonArgument.OfTerm(condition.RegisterWithin!));
            }
        }
    }

    /// <summary>Nothing is promised for what was claimed: an agreed term would be, or another policy.</summary>
    private static void Term(WarrantyPolicy policy, ServiceCase serviceCase, in CoverageVerdict verdict, ReasonLog found)
    {
        var component = serviceCase.Claim is null ? Component.WholeUnit : serviceCase.Claim.Component;
        var rule = component is null ? null : policy.Plan.Variants[verdict.Variant].Match(component, serviceCase.Unit.Series);
        if (rule is { Promise: TermPromise.AgreedUpTo } && serviceCase.Unit.AgreedTerm is { IsKnown: true, Term: null })
        {
            found.Add(WarrantyReasons.IfAgreed, rule.Clause, ReasonArgument.OfTerm(rule.Length!));
        }
        else
        {
            found.Add(WarrantyReasons.IfPromised, rule?.Clause, ReasonArgument.OfName(component ?? Component.WholeUnit));
        }
    }

    private static void Start(
        in CoverageDecision decision, WarrantyPolicy policy, int on, in CoverageVerdict verdict, List<LayerSummary> layers, ReasonLog found)
    {
        if (decision.StartDays is { } starts && DayNumber.From(starts.LastDay) > on)
        {
            found.Add(WarrantyReasons.IfAskedFrom, null, Day(starts.LastDay));
            return;
        }

        var later = layers.Where(layer => layer.FirstDay is { } first && DayNumber.From(first) > on).ToList();
        if (later.Count > 0)
        {
            found.Add(WarrantyReasons.IfAskedFrom, null, Day(later.Min(layer => layer.FirstDay!.Value)));
            return;
        }

        found.Add(WarrantyReasons.IfHappened, null, ReasonArgument.OfName((decision.Basis ?? policy.Plan.Variants[verdict.Variant].Bases[0]).Named));
    }

    private static void End(in CoverageDecision decision, WarrantyPolicy policy, ServiceCase serviceCase, int on, List<LayerSummary> layers, ReasonLog found)
    {
        var last = decision.LastDays is { } days && DayNumber.From(days.FirstDay) < on ? DayNumber.From(days.FirstDay)
            : layers.Where(layer => layer.LastDay is { } day && DayNumber.From(day) < on).Select(layer => (int?)DayNumber.From(layer.LastDay!.Value)).Max()
            ?? LatestEnd(policy, serviceCase, on);
        if (last is { } by)
        {
            found.Add(WarrantyReasons.IfAskedBy, null, ReasonArgument.OfDay(by), ReasonArgument.OfDays(on - by));
        }

        foreach (var limit in policy.UsageLimits)
        {
            if (serviceCase.ReadingOn(limit.Counter, on)?.Value > limit.Limit)
            {
                found.Add(WarrantyReasons.IfUsedLess, limit.Clause, ReasonArgument.OfAmount(limit.Limit, limit.Counter.Name));
            }
        }
    }

    /// <summary>No end is listed, and it is over all the same, as where no date tells the start: the latest that any start and any term can have ended. Up to that day it was not known to be over.</summary>
    private static int? LatestEnd(WarrantyPolicy policy, ServiceCase serviceCase, int on)
    {
        int? latest = null;
        for (var mask = 0; mask < policy.Plan.Variants.Length; mask++)
        {
            var unknown = 0UL;
            if (CoverageRule.IsPossible(policy, serviceCase, mask, null, on, on, ref unknown))
            {
                AddEnds(policy, policy.Plan.Variants[mask], serviceCase, on, ref latest);
            }
        }

        return latest;
    }

    private static void AddEnds(WarrantyPolicy policy, WarrantyVariant variant, ServiceCase serviceCase, int on, ref int? latest)
    {
        var silent = default(SilentRecorder);
        StartRule.Resolve(policy.Plan, variant.Bases, serviceCase, on, ref silent, out var starts);
        var claimed = serviceCase.Claim is null ? Component.WholeUnit : serviceCase.Claim.Component;
        for (var range = 0; range < starts.Count; range++)
        {
            foreach (var component in claimed is null ? variant.Components : [claimed])
            {
                foreach (var series in serviceCase.Unit.Series is { } known ? [known] : variant.SeriesNames)
                {
                    var isKnown = claimed is not null || Array.IndexOf(variant.Components, component) < variant.NamedComponents;
                    var question = new LayerQuestion(
                        policy, serviceCase, on, on, starts.ToStart(starts.Last(range)), starts.IsTold, starts.Span, component, isKnown, variant.Match(component, series));
                    LayerRule.Ask(ref question, UnknownFacts.Hope, ref silent, out var most);
                    latest = most.LastOfAll < on && most.LastOfAll > Math.Max(latest ?? int.MinValue, DayNumber.LongAgo / 2) ? most.LastOfAll : latest;
                }
            }
        }
    }

    private static ReasonArgument Day(NodaTime.LocalDate day) => ReasonArgument.OfDay(DayNumber.From(day));
}
