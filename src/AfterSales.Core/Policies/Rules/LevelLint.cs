using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;

namespace AfterSales.Policies.Rules;

/// <summary>Commitments that never count, responses that are due after the resolution, and credits for what is not promised.</summary>
internal static class LevelLint
{
    public static void Add(AfterSalesPolicy policy, LintFindings findings)
    {
        var commitments = policy.ServiceLevels?.Commitments ?? default;
        for (var i = 0; i < commitments.Count; i++)
        {
            var commitment = commitments[i];
            var path = FormattableString.Invariant($"service-levels.commitments[{i}].target");
            if (commitments.FirstOrDefault(other => other.Metric == commitment.Metric && IsSooner(other, commitment)) is { } sooner)
            {
                findings.Add(LintRules.CommitmentNeverCounts, path, ReasonArgument.OfName(commitment.Metric), Length(commitment), Length(sooner));
            }

            if (commitment.Metric == ServiceMetric.Response
                && commitments.FirstOrDefault(other => other.Metric == ServiceMetric.Resolution && IsSooner(other, commitment, sameStops: false)) is { } resolution)
            {
                findings.Add(LintRules.ResponseAfterResolution, path, Length(commitment), Length(resolution));
            }
        }

        for (var i = 0; i < policy.Fees?.Credits.Count; i++)
        {
            var credit = policy.Fees.Credits[i];
            findings.AddIf(
                !commitments.Any(commitment => commitment.Metric == credit.Metric),
                LintRules.CreditWithoutPromise,
                FormattableString.Invariant($"fees.credits[{i}].metric"),
                Lint.Name(credit.Id),
                ReasonArgument.OfName(credit.Metric));
        }
    }

    /// <summary>True where the first is due before the second for every request that both are for; only plain durations on one calendar can be compared.</summary>
    private static bool IsSooner(ServiceCommitment first, ServiceCommitment second, bool sameStops = true) =>
        first.Target is { Kind: TargetKind.Duration, PerUnits: 0 } && second.Target is { Kind: TargetKind.Duration, PerUnits: 0 }
        && first.Target.Amount < second.Target.Amount
        && first.When == second.When && first.Starts == second.Starts && first.Calendar.Equals(second.Calendar) && first.Intake == second.Intake
        && first.PausedBy == second.PausedBy && first.AgreedTime == second.AgreedTime && first.OnReopen == second.OnReopen && first.OnPriority == second.OnPriority
        && (!sameStops || (first.Stops == second.Stops && first.Expected is null && second.Expected is null));

    private static ReasonArgument Length(ServiceCommitment commitment) => ReasonArgument.OfDuration(commitment.Target.Amount);
}
