using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.ServiceLevels.Rules;

/// <summary>A commitment with what deciding it needs at hand: its pauses and its facts as bits.</summary>
internal sealed class CommitmentPlan
{
    public CommitmentPlan(ServiceCommitment commitment, int index, FactTable facts, List<PauseReason> pauses)
    {
        Commitment = commitment;
        Index = index;
        Bits = [.. commitment.When.Tests.Select(test => facts.Bit(test.Kind.Fact))];
        QuantityBit = commitment.Target.NeedsQuantity || commitment.Expected is { NeedsQuantity: true } ? facts.Bit("request.quantity") : 0;
        foreach (var reason in commitment.PausedBy)
        {
            PauseMask |= Bit(pauses, reason);
        }
    }

    public ServiceCommitment Commitment { get; }

    /// <summary>The place in the policy.</summary>
    public int Index { get; }

    public ulong PauseMask { get; }

    public ulong QuantityBit { get; }

    /// <summary>The fact that each test of the selector asks for.</summary>
    public ulong[] Bits { get; }

    /// <summary>Whether the commitment is for a request; a certain no beats what is not known.</summary>
    public Truth Matches(ServiceRequest request, string? severity, out ulong missing)
    {
        var result = Truth.Yes;
        missing = 0;
        for (var i = 0; i < Bits.Length; i++)
        {
            var test = Commitment.When.Tests[i];
            var value = test.Kind == TraitKind.Severity ? severity : request.TraitOf(test.Kind);
            if (value is null)
            {
                missing |= Bits[i];
                result = Truth.Unknown;
            }
            else if (!test.Passes(value))
            {
                missing = 0;
                return Truth.No;
            }
        }

        return result;
    }

    private static ulong Bit(List<PauseReason> pauses, PauseReason reason)
    {
        var index = pauses.IndexOf(reason);
        if (index < 0)
        {
            index = pauses.Count;
            pauses.Add(reason);
        }

        return index < 64 ? 1UL << index : 0;
    }
}

/// <summary>The commitments of one metric, and which of them is in force.</summary>
internal sealed class MetricPlan(ServiceMetric metric, CommitmentPlan[] commitments)
{
    public ServiceMetric Metric { get; } = metric;

    public CommitmentPlan[] Commitments { get; } = commitments;

    /// <summary>
    /// The commitment for a request at a severity: of those that match, one that names most traits; rank chooses among equally narrow ones.
    /// Where a missing fact could lead to another one, nothing is chosen.
    /// </summary>
    public CommitmentPlan? Choose(ServiceRequest request, string? severity, int rank, out int count, out ulong missing)
    {
        var best = -1;
        count = 0;
        missing = 0;
        foreach (var plan in Commitments)
        {
            if (plan.Bits.Length >= best && plan.Matches(request, severity, out _) == Truth.Yes)
            {
                count = plan.Bits.Length > best ? 1 : count + 1;
                best = plan.Bits.Length;
            }
        }

        CommitmentPlan? chosen = null;
        var wanted = rank < count ? rank : count - 1;
        for (int i = 0, found = 0; i < Commitments.Length && chosen is null; i++)
        {
            if (Commitments[i].Bits.Length == best && Commitments[i].Matches(request, severity, out _) == Truth.Yes && found++ == wanted)
            {
                chosen = Commitments[i];
            }
        }

        foreach (var plan in Commitments)
        {
            if (plan.Bits.Length >= best && plan.Matches(request, severity, out var unknown) == Truth.Unknown
                && (chosen is null || count > 1 || !plan.Commitment.PromisesTheSameAs(chosen.Commitment)))
            {
                missing |= unknown;
            }
        }

        return missing == 0 ? chosen : null;
    }
}
