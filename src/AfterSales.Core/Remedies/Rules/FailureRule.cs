using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>Whether the unit fails now, in the period and scope, with a covered defect.</summary>
internal static class FailureRule
{
    /// <summary>What is added to <paramref name="missing"/> counts only where the answer is open.</summary>
    public static Truth Holds(in Question question, ref ulong missing)
    {
        var claim = question.Case.Claim;
        var facts = question.Facts;
        var result = Note(claim?.Fails ?? Truth.Unknown, facts.Fails, ref missing);
        result = Kleene.And(result, Note(claim?.Covered ?? Truth.Unknown, facts.Covered, ref missing));
        result = Kleene.And(result, Note(claim?.Cause is { } cause ? Kleene.Of(cause.IsDefect) : Truth.Unknown, facts.Cause, ref missing));
        result = Kleene.And(result, Appeared(question, claim, ref missing));
        result = Kleene.And(result, question.Holds(claim?.Usage, facts.Usage, ref missing));
        return Kleene.And(result, Scope(question, claim, ref missing));
    }

    private static Truth Note(Truth truth, ulong bit, ref ulong unknown)
    {
        unknown |= truth == Truth.Unknown ? bit : 0;
        return truth;
    }

    /// <summary>A failure that is not dated can have appeared on any day of the period up to the one asked about.</summary>
    private static Truth Appeared(in Question question, Claim? claim, ref ulong unknown)
    {
        var date = claim is null ? DateFact.Unknown : claim.Appeared.Kind == DateFactKind.Unknown ? claim.Failed : claim.Appeared;
        if (date.Kind is DateFactKind.NotYet or DateFactKind.Absent || (date.IsKnown && date.First > question.On))
        {
            return Truth.No;
        }

        var first = date.IsKnown ? date.First : Math.Min(question.First, question.On);
        var last = date.IsKnown ? Math.Min(date.Last, question.On) : question.On;
        ulong period = 0;
        var early = question.Holds(first, ref period);
        var late = question.Holds(last, ref period);

        // A period is one stretch of days: both ends inside, or all before, or all after.
        if (early == late && (early != Truth.No || last < question.First || first > question.LastLast))
        {
            unknown |= period;
            return early;
        }

        unknown |= period | question.Facts.Appeared;
        return Truth.Unknown;
    }

    private static Truth Scope(in Question question, Claim? claim, ref ulong unknown) => question.Trigger.Scope switch
    {
        RemedyScope.SafetyFault => Note(claim?.SafetyFault ?? Truth.Unknown, question.Facts.Safety, ref unknown),
        RemedyScope.SameMainPart => Note(claim?.MainParts is { } parts ? Kleene.Of(!parts.IsEmpty) : Truth.Unknown, question.Facts.MainParts, ref unknown),
        _ => Truth.Yes,
    };
}
