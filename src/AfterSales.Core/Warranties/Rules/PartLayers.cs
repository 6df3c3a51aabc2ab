using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>The warranty of repaired parts or of a repaired defect, from completion of the repair: only rolled.</summary>
internal static class PartLayers
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add<R>(in LayerQuestion question, Term? ownTerm, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var policy = question.Policy;
        var rule = policy.PartWarranty!;
        if ((rule.Length ?? ownTerm) is not { } term)
        {
            return;
        }

        foreach (var repair in question.Case.SortedRepairs)
        {
            if (repair.Kind != StayKind.Repair || repair.From < question.Start || repair.From > question.AsOf
                || !Concerns(question, rule, repair, ref answer.Unknown)
                || !RepairEffects.IsFinished(policy.Plan, repair, question.AsOf, question.Hope, ref answer.Unknown, out var completed)
                || !RepairEffects.IsUnpaidOrCounts(policy.Plan, repair, rule.PaidRepairs, question.Hope, ref answer.Unknown))
            {
                continue;
            }

            RepairEffects.OnlyRolled(policy.Profile, term.Length, completed, out var end);
            LayerScan.Add(question, LayerKind.Part, IndexOf(question.Case.Repairs, repair), completed, end, ref answer, ref recorder);
            if (recorder.IsOn)
            {
                recorder.Add(WarrantyReasons.PartWarranty, rule.Clause, ReasonArgument.OfTerm(term), ReasonArgument.OfDay(completed), ReasonArgument.OfDay(end.Last));
            }
        }
    }

    /// <summary>Layers are told apart by the place of their repair in the case.</summary>
    private static int IndexOf(ValueList<Repair> repairs, Repair repair)
    {
        var index = 0;
        while (!ReferenceEquals(repairs[index], repair))
        {
            index++;
        }

        return index;
    }

    private static bool Concerns(in LayerQuestion question, PartWarrantyRule rule, Repair repair, ref ulong unknown)
    {
        var plan = question.Policy.Plan;
        if (rule.Scope == PartWarrantyScope.Defect)
        {
            return RepairEffects.IsSameDefect(plan, repair, question.Case.Claim, question.Defect, question.Hope, ref unknown);
        }

        if (question.Case.Claim is null || (question.ComponentKnown && question.Component.IsWholeUnit))
        {
            return false;
        }

        if (question.ComponentKnown && repair.Parts is { } parts)
        {
            return parts.AsSpan().IndexOf(question.Component.Id) >= 0;
        }

        if (repair.Parts is { IsEmpty: true })
        {
            return false;
        }

        var bits = (repair.Parts is null ? plan.RepairParts : 0) | (question.ComponentKnown ? 0 : plan.Component);
        unknown |= bits;
        return (question.Hope & bits) == bits;
    }
}
