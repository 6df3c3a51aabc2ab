using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels.Rules;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>What a service level promises: commitments measured on clocks, and recurring duties.</summary>
public sealed record ServiceLevelPolicy
{
    private ServiceLevelPolicy(ValueList<ServiceCommitment> commitments, ValueList<ServiceDuty> duties, FactTable facts, List<PauseReason> pauses, CommitmentPlan[] plans)
    {
        Commitments = commitments;
        Duties = duties;
        Facts = facts;
        Pauses = [.. pauses];
        Metrics = [.. plans.GroupBy(plan => plan.Commitment.Metric).Select(group => new MetricPlan(group.Key, [.. group]))];
        Plans = plans;
    }

    /// <summary>The commitments.</summary>
    public ValueList<ServiceCommitment> Commitments { get; }

    /// <summary>The recurring duties.</summary>
    public ValueList<ServiceDuty> Duties { get; }

    internal FactTable Facts { get; }

    internal PauseReason[] Pauses { get; }

    internal MetricPlan[] Metrics { get; }

    internal CommitmentPlan[] Plans { get; }

    /// <summary>A policy.</summary>
    /// <param name="commitments">The commitments.</param>
    /// <param name="duties">The recurring duties; none by default.</param>
    /// <exception cref="InvalidInputException">Nothing is promised, two duties share an id, or more than 64 facts or reasons for pauses are named.</exception>
    public static ServiceLevelPolicy Create(ValueList<ServiceCommitment> commitments, ValueList<ServiceDuty> duties = default)
    {
        var facts = new FactTable();
        var pauses = new List<PauseReason>();
        var plans = new CommitmentPlan[commitments.Count];
        for (var i = 0; i < plans.Length; i++)
        {
            plans[i] = new CommitmentPlan(commitments[i], i, facts, pauses);
        }

        var problems = new ProblemList();
        problems.AddIf(commitments.IsEmpty && duties.IsEmpty, "", "Nothing is promised: give a commitment or a duty.");
        problems.AddIf(facts.Count > FactTable.Capacity, "commitments", FormattableString.Invariant($"{facts.Count} facts are asked for; at most {FactTable.Capacity} can be."));
        problems.AddIf(pauses.Count > 64, "commitments", FormattableString.Invariant($"{pauses.Count} reasons for pauses are named; at most 64 can be."));
        foreach (var duty in duties.GroupBy(duty => duty.Id).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("duties", $"Two duties have the id \"{duty}\"; ids are unique.");
        }

        problems.ThrowIfAny();
        return new ServiceLevelPolicy(commitments, duties, facts, pauses, plans);
    }

    /// <summary>How every promise stands at an instant. Nothing that happened later is seen.</summary>
    /// <param name="request">What happened.</param>
    /// <param name="at">The instant asked about.</param>
    public ServiceLevelDecision Decide(ServiceRequest request, Instant at)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ServiceLevelDecision(this, request, at);
    }

    /// <inheritdoc/>
    public bool Equals(ServiceLevelPolicy? other) =>
        other is not null && Commitments == other.Commitments && Duties == other.Duties;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Commitments, Duties);

    /// <summary>The commitments, then the duties.</summary>
    public override string ToString() => string.Join("; ", Commitments.Select(commitment => commitment.ToString()).Concat(Duties.Select(duty => duty.ToString())));
}
