using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>Whether a repair counts: begun in the period, covered, of a defect, on record, in scope, and finished where that matters.</summary>
internal static class RepairFilter
{
    public static Truth Counts(in Question question, Repair repair, bool finished, ref ulong missing)
    {
        if (repair.Kind != StayKind.Repair || repair.From > question.On)
        {
            return Truth.No;
        }

        var facts = question.Facts;
        var record = repair.Record;
        var unknown = 0UL;
        var result = question.Holds(repair.From, ref unknown);
        result = Kleene.And(result, Note(record?.Covered ?? Truth.Unknown, facts.RepairCovered, ref unknown));
        result = Kleene.And(result, Note(record?.Cause is { } cause ? Kleene.Of(cause.IsDefect) : Truth.Unknown, facts.RepairCause, ref unknown));
        result = Kleene.And(result, Note(record?.OnRecord ?? Truth.Unknown, facts.RepairOnRecord, ref unknown));
        result = Kleene.And(result, question.Holds(record?.Usage, facts.RepairUsage, ref unknown));
        result = Kleene.And(result, InScope(question, repair, ref unknown));
        if (finished)
        {
            var done = repair.LatestHandBack <= question.On ? Truth.Yes : repair.EarliestHandBack > question.On ? Truth.No : Truth.Unknown;
            result = Kleene.And(result, Note(done, facts.RepairHandedBack, ref unknown));
        }

        missing |= result == Truth.Unknown ? unknown : 0;
        return result;
    }

    private static Truth Note(Truth truth, ulong bit, ref ulong unknown)
    {
        unknown |= truth == Truth.Unknown ? bit : 0;
        return truth;
    }

    private static Truth InScope(in Question question, Repair repair, ref ulong unknown)
    {
        var facts = question.Facts;
        var claim = question.Case.Claim;
        switch (question.Trigger.Scope)
        {
            case RemedyScope.SameFault:
                unknown |= (claim?.Defect is null ? facts.Defect : 0) | (repair.Defect is null ? facts.RepairDefect : 0);
                return claim?.Defect is null || repair.Defect is null ? Truth.Unknown : Kleene.Of(string.Equals(claim.Defect, repair.Defect, StringComparison.Ordinal));
            case RemedyScope.SafetyFault:
                return Note(repair.Record?.SafetyFault ?? Truth.Unknown, facts.RepairSafety, ref unknown);
            case RemedyScope.SameMainPart:
                return SameMainPart(claim?.MainParts, repair.Record?.MainParts, facts, ref unknown);
            default:
                return Truth.Yes;
        }
    }

    private static Truth SameMainPart(ValueList<string>? now, ValueList<string>? then, RemedyFacts facts, ref ulong unknown)
    {
        if (now is { IsEmpty: true } || then is { IsEmpty: true })
        {
            return Truth.No;
        }

        if (now is not { } failed || then is not { } repaired)
        {
            unknown |= (now is null ? facts.MainParts : 0) | (then is null ? facts.RepairMainParts : 0);
            return Truth.Unknown;
        }

        foreach (var part in failed)
        {
            foreach (var other in repaired)
            {
                if (string.Equals(part, other, StringComparison.Ordinal))
                {
                    return Truth.Yes;
                }
            }
        }

        return Truth.No;
    }
}
