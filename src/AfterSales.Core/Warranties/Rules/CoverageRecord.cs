using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Says why: runs the same rules once more with the recorder on. Where several completions were tried, the first stands for what they share.</summary>
internal static class CoverageRecord
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Record<R>(
        WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, in CoverageVerdict verdict, List<LayerSummary>? layers, ref R recorder)
        where R : struct, IRecorder
    {
        var unknown = 0UL;
        RecordCause(policy, serviceCase, ref recorder);
        var variant = policy.Plan.Variants[RecordFallbacks(policy, serviceCase, on, asOf, ref recorder)];
        StartRule.Resolve(policy.Plan, variant.Bases, serviceCase, on, ref recorder, out var starts);
        var start = starts.ToStart(starts.First(0));
        var isSettled = verdict.Status != CoverageStatus.Undetermined && starts.IsNamed;
        if (starts.IsNamed)
        {
            recorder.Add(
                starts.IsCertain ? WarrantyReasons.Start : WarrantyReasons.StartRange,
                null,
                ReasonArgument.OfName(variant.Bases[starts.Basis - 1].Named),
                ReasonArgument.OfDay(start),
                starts.IsCertain ? default : ReasonArgument.OfDay(starts.ToStart(starts.Last(starts.Count - 1))));
        }

        RecordConditions(policy, serviceCase, ConditionRule.SpanOf(serviceCase, starts.Span), on, asOf, ref recorder);
        var claimed = serviceCase.Claim is null ? Component.WholeUnit : serviceCase.Claim.Component;
        var component = claimed ?? variant.Components[variant.Components.Length - 1];
        if (isSettled && !starts.IsCertain && (verdict.Status is CoverageStatus.Expired or CoverageStatus.NotCovered))
        {
            // Not even the latest start would have been enough.
            start = starts.ToStart(starts.Last(starts.Count - 1));
        }

        var question = new LayerQuestion(policy, serviceCase, on, asOf, start, starts.IsTold, starts.Span, component, claimed is not null, variant.Match(component, serviceCase.Unit.Series));
        var listed = starts.IsNamed || serviceCase.Unit.FixedLast is not null ? layers : null;
        if (starts.IsCertain || isSettled)
        {
            question.Summary = listed;
            LayerRule.Ask(ref question, 0, ref recorder, out _);
        }
        else if (listed is not null && policy.Plan.Variants.Length == 1)
        {
            var silent = default(SilentRecorder);
            question.Summary = listed;
            LayerRule.Ask(ref question, 0, ref silent, out _);
        }

        if (verdict.Status is CoverageStatus.CoveredAbnormalLife || (verdict.Status == CoverageStatus.Undetermined && policy.AbnormalLife is not null && starts.IsCertain))
        {
            var boundary = 0;
            AbnormalLife.Decide(question, ref unknown, ref boundary, ref recorder);
        }
    }

    /// <summary>The layers alone.</summary>
    public static LayerSummary[] Layers(WarrantyPolicy policy, ServiceCase serviceCase, int on)
    {
        var silent = default(SilentRecorder);
        var layers = new List<LayerSummary>();
        CoverageRule.Decide(policy, serviceCase, on, out var verdict);
        Record(policy, serviceCase, on, on, verdict, layers, ref silent);
        return [.. layers];
    }

    private static void RecordCause<R>(WarrantyPolicy policy, ServiceCase serviceCase, ref R recorder)
        where R : struct, IRecorder
    {
        var excluded = ConditionRule.IsExcluded(policy, serviceCase, out _, out var cause);
        if (excluded == Truth.Yes)
        {
            recorder.Add(WarrantyReasons.Excluded, ConditionRule.ClauseExcluding(policy, cause!), ReasonArgument.OfName(cause!));
        }
        else if (excluded == Truth.Unknown)
        {
            recorder.Add(WarrantyReasons.CauseUnknown, null);
        }

        if (cause is not null && serviceCase.Claim is { Cause: null })
        {
            foreach (var rule in policy.Findings)
            {
                if (rule.Cause == cause && serviceCase.Has(rule.Finding) == Truth.Yes)
                {
                    recorder.Add(WarrantyReasons.CauseFound, rule.Clause, ReasonArgument.OfName(rule.Finding), ReasonArgument.OfName(cause));
                    break;
                }
            }
        }
    }

    /// <summary>Returns the variant that holds: the one whose conditions are certainly unmet, no others.</summary>
    private static int RecordFallbacks<R>(WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, ref R recorder)
        where R : struct, IRecorder
    {
        var unknown = 0UL;
        var mask = 0;
        for (var i = 0; i < policy.Conditions.Count; i++)
        {
            if (policy.Plan.FallbackIndex[i] >= 0 && CoverageRule.IsFallbackMet(policy, serviceCase, i, null, on, asOf, ref unknown, out var registerBy) == Truth.No)
            {
                mask |= 1 << policy.Plan.FallbackIndex[i];
                recorder.Add(WarrantyReasons.FallsBack, policy.Conditions[i].Clause, ReasonArgument.OfName(NameOf(policy.Conditions[i])));
                RecordRegisterBy(policy.Conditions[i], registerBy, ref recorder);
            }
        }

        return mask;
    }

    private static void RecordConditions<R>(WarrantyPolicy policy, ServiceCase serviceCase, in StartSpan span, int on, int asOf, ref R recorder)
        where R : struct, IRecorder
    {
        for (var i = 0; i < policy.Conditions.Count; i++)
        {
            if (policy.Plan.FallbackIndex[i] >= 0)
            {
                continue;
            }

            var condition = policy.Conditions[i];
            var unknown = 0UL;
            var met = ConditionRule.IsMet(policy, i, serviceCase, span, on, asOf, ref unknown, out var registerBy);
            var code = met switch
            {
                Truth.Yes => WarrantyReasons.ConditionMet,
                Truth.Unknown => WarrantyReasons.ConditionUnknown,
                _ => WarrantyReasons.ConditionUnmet,
            };
            recorder.Add(code, condition.Clause, ReasonArgument.OfName(NameOf(condition)));
            RecordRegisterBy(condition, registerBy, ref recorder);
        }
    }

    private static void RecordRegisterBy<R>(WarrantyCondition condition, int registerBy, ref R recorder)
        where R : struct, IRecorder
    {
        if (registerBy != int.MinValue)
        {
            recorder.Add(WarrantyReasons.RegisterBy, condition.Clause, ReasonArgument.OfDay(registerBy));
        }
    }

    private static INamed NameOf(WarrantyCondition condition) => (INamed?)condition.Evidence ?? UnitEvents.Named(UnitEvent.Registration);
}
