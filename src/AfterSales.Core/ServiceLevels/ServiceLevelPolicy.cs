using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels.Rules;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>What a service level promises: commitments measured on clocks, and recurring duties.</summary>
public sealed record ServiceLevelPolicy
{
    private ServiceLevelPolicy(string id, string version, ValueList<ServiceCommitment> commitments, ValueList<ServiceDuty> duties, FactTable facts, List<PauseReason> pauses, CommitmentPlan[] plans)
    {
        Id = id;
        Version = version;
        Commitments = commitments;
        Duties = duties;
        Facts = facts;
        Pauses = [.. pauses];
        Metrics = [.. plans.GroupBy(plan => plan.Commitment.Metric).Select(group => new MetricPlan(group.Key, [.. group]))];
        Plans = plans;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The version; empty when there is only one.</summary>
    public string Version { get; }

    /// <summary>The commitments.</summary>
    public ValueList<ServiceCommitment> Commitments { get; }

    /// <summary>The recurring duties.</summary>
    public ValueList<ServiceDuty> Duties { get; }

    internal FactTable Facts { get; }

    internal PauseReason[] Pauses { get; }

    internal MetricPlan[] Metrics { get; }

    internal CommitmentPlan[] Plans { get; }

    /// <summary>A policy.</summary>
    /// <param name="id">The id.</param>
    /// <param name="version">The version; empty when there is only one.</param>
    /// <param name="commitments">The commitments.</param>
    /// <param name="duties">The recurring duties; none by default.</param>
    /// <exception cref="InvalidInputException">Nothing is promised, two duties share an id, or more than 64 facts or reasons for pauses are named.</exception>
    public static ServiceLevelPolicy Create(string id, string version, ValueList<ServiceCommitment> commitments, ValueList<ServiceDuty> duties = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(version);
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
        return new ServiceLevelPolicy(id, version, commitments, duties, facts, pauses, plans);
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
        other is not null && Id == other.Id && Version == other.Version && Commitments == other.Commitments && Duties == other.Duties;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Commitments, Duties);

    /// <summary>Id and version.</summary>
    public override string ToString() => Version.Length == 0 ? Id : Id + " " + Version;
}
