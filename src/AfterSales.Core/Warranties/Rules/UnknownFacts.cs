using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>What the layers say where facts are not known, each of them tried alone against the others.</summary>
internal static class UnknownFacts
{
    /// <summary>Every fact tried for the customer.</summary>
    public const ulong Hope = ~WarrantyPlan.Envelope;

    public static bool IsSeveral(ulong bits) => (bits & (bits - 1)) != 0;

    /// <summary>Whether no fact, alone against the others, moves the layers: a longer base can put off the extension that covers.</summary>
    public static bool Agree(ref LayerQuestion question, ulong unknown, Failures failures)
    {
        for (var rest = unknown; rest != 0; rest &= rest - 1)
        {
            var bit = rest & (~rest + 1);
            if (FailuresOf(ref question, bit) != failures || FailuresOf(ref question, Hope & ~bit) != failures)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The failures that are there whatever one fact is, alone against the others.</summary>
    public static Failures CommonOf(ref LayerQuestion question, ulong unknown)
    {
        var common = (Failures)byte.MaxValue;
        for (var rest = unknown; rest != 0 && IsSeveral(unknown); rest &= rest - 1)
        {
            var bit = rest & (~rest + 1);
            common &= FailuresOf(ref question, bit) & FailuresOf(ref question, Hope & ~bit);
        }

        return common;
    }

    /// <summary>Of the facts looked for, those that alone move the layers from one answer to the other; all of them where none does alone.</summary>
    public static ulong Relevant(ref LayerQuestion question, ulong unknown, Failures least, Failures most)
    {
        var relevant = 0UL;
        for (var rest = unknown; rest != 0; rest &= rest - 1)
        {
            var bit = rest & (~rest + 1);
            if (FirstOf(FailuresOf(ref question, bit)) != FirstOf(least)
                || FirstOf(FailuresOf(ref question, Hope & ~bit)) != FirstOf(most))
            {
                relevant |= bit;
            }
        }

        return relevant != 0 ? relevant : unknown;
    }

    private static Failures FailuresOf(ref LayerQuestion question, ulong hope)
    {
        var silent = default(SilentRecorder);
        LayerRule.Ask(ref question, hope, ref silent, out var answer);
        return answer.Failures;
    }

    private static Failures FirstOf(Failures failures) => failures & (Failures)(-(int)failures);
}
