using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>A count, or the bounds of one where facts are missing.</summary>
internal readonly struct MeasuredCount(long least, long most)
{
    public readonly long Least = Math.Min(least, most);
    public readonly long Most = Math.Max(least, most);

    public bool IsCertain => Least == Most;
}

/// <summary>Counts what a measure counts, once without what is uncertain and once with it.</summary>
internal static class MeasureRule
{
    /// <summary>What is added to <paramref name="missing"/> counts only where the count is not certain.</summary>
    public static MeasuredCount Count(in Question question, RemedyMeasure measure, ref ulong missing)
    {
        if (measure.Kind == RemedyMeasureKind.Irreparable)
        {
            var found = question.Case.Has(EvidenceKind.Irreparable);
            missing |= question.Facts.Evidence(EvidenceKind.Irreparable);
            return new MeasuredCount(found == Truth.Yes ? 1 : 0, found == Truth.No ? 0 : 1);
        }

        var least = Over(question, measure, false, ref missing, out var isCertain);
        return new MeasuredCount(least, isCertain ? least : Over(question, measure, true, ref missing, out _));
    }

    /// <summary>Certain is a number of repairs of which each counts or does not, and whose days are known: no other one is possible then.</summary>
    private static long Over(in Question question, RemedyMeasure measure, bool most, ref ulong missing, out bool isCertain)
    {
        var repairs = question.Case.SortedRepairs;
        Span<Truth> counts = repairs.Length <= 64 ? stackalloc Truth[repairs.Length] : new Truth[repairs.Length];
        var finished = measure.Kind is RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements;
        isCertain = measure.Kind == RemedyMeasureKind.Repairs;
        for (var i = 0; i < repairs.Length; i++)
        {
            counts[i] = RepairFilter.Counts(question, repairs[i], finished, ref missing);
            isCertain = isCertain && counts[i] != Truth.Unknown && repairs[i].EarliestHandBack == repairs[i].LatestHandBack;
        }

        return measure.Kind switch
        {
            RemedyMeasureKind.Repairs => RepairGroups.Number(repairs, counts, question.On, most),
            RemedyMeasureKind.Replacements => Replacements(question, measure, repairs, counts, most, ref missing),
            RemedyMeasureKind.PartsUnavailable => PartsRule.Longest(question, measure, repairs, counts, most, ref missing),
            RemedyMeasureKind.SingleRepair => RepairGroups.Longest(question, measure, repairs, counts, most, ref missing),
            _ => OutOfService.Days(question, measure, repairs, counts, counts, most, ref missing),
        };
    }

    /// <summary>The most replacements of one part; assembly and part counts are never added.</summary>
    private static long Replacements(in Question question, RemedyMeasure measure, Repair[] repairs, ReadOnlySpan<Truth> counts, bool most, ref ulong missing)
    {
        Span<Truth> replaced = repairs.Length <= 64 ? stackalloc Truth[repairs.Length] : new Truth[repairs.Length];
        if (measure.Part is { } named)
        {
            return Replaced(question, named, repairs, counts, replaced, most, ref missing);
        }

        // Where nothing is known of the parts, it can have been one that nobody named.
        var best = Replaced(question, "", repairs, counts, replaced, most, ref missing);
        for (var i = 0; i < repairs.Length; i++)
        {
            foreach (var part in repairs[i].Record?.Replaced ?? [])
            {
                best = Math.Max(best, Replaced(question, part, repairs, counts, replaced, most, ref missing));
            }
        }

        return best;
    }

    private static long Replaced(in Question question, string part, Repair[] repairs, ReadOnlySpan<Truth> counts, Span<Truth> replaced, bool most, ref ulong missing)
    {
        for (var i = 0; i < repairs.Length; i++)
        {
            replaced[i] = Kleene.And(counts[i], Replaced(repairs[i].Record?.Replaced, part));
            missing |= replaced[i] == Truth.Unknown && repairs[i].Record?.Replaced is null ? question.Facts.RepairReplaced : 0;
        }

        return RepairGroups.Number(repairs, replaced, question.On, most);
    }

    private static Truth Replaced(ValueList<string>? parts, string part)
    {
        if (parts is not { } known)
        {
            return Truth.Unknown;
        }

        foreach (var own in known)
        {
            if (string.Equals(own, part, StringComparison.Ordinal))
            {
                return Truth.Yes;
            }
        }

        return Truth.No;
    }
}
