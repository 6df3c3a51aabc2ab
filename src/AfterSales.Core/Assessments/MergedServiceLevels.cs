using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>How the promises of service levels stand at an instant over every policy that applies: for each metric the earliest due time that is known.</summary>
public sealed class MergedServiceLevels
{
    internal MergedServiceLevels(ValueList<PolicyStanding> standings, ServiceRequest request, Instant at)
    {
        Standings = standings;
        At = at;
        Metrics = MetricMerging.Of(standings, request, at);
    }

    /// <summary>The instant asked about.</summary>
    public Instant At { get; }

    /// <summary>How every policy of the catalog stands to the request.</summary>
    public ValueList<PolicyStanding> Standings { get; }

    /// <summary>The metrics that any policy promises, by name.</summary>
    public ValueList<MergedMetric> Metrics { get; }

    /// <summary>The answer for a metric; null where no policy that applies promises it.</summary>
    /// <param name="metric">The metric.</param>
    public MergedMetric? Of(ServiceMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Metrics.FirstOrDefault(item => item.Metric == metric);
    }

    /// <summary>The metrics.</summary>
    public override string ToString() => string.Join("; ", Metrics);
}

/// <summary>How one promise stands over every policy that applies.</summary>
public sealed class MergedMetric
{
    internal MergedMetric(ServiceMetric metric, ServiceLevelStatus status, AfterSalesPolicy source, MetricDecision decision, Instant? dueAt, ValueList<Fact> missing, ValueList<PolicyMetric> decisions)
    {
        Metric = metric;
        Status = status;
        Source = source;
        Decision = decision;
        DueAt = dueAt;
        Missing = missing;
        Decisions = decisions;
    }

    /// <summary>What is measured.</summary>
    public ServiceMetric Metric { get; }

    /// <summary>How the promise with the earliest due time stands; undetermined where none is known and facts are missing.</summary>
    public ServiceLevelStatus Status { get; }

    /// <summary>The policy that the answer comes from; the first in the catalog of equal ones.</summary>
    public AfterSalesPolicy Source { get; }

    /// <summary>The decision of that policy.</summary>
    public MetricDecision Decision { get; }

    /// <summary>The earliest due time of those known; null where none is.</summary>
    public Instant? DueAt { get; }

    /// <summary>True where a policy whose answer is open could ask for it sooner: it is due then at the latest.</summary>
    public bool IsAtTheLatest => DueAt is not null && !Missing.IsEmpty;

    /// <summary>The facts that could make it due sooner, by name.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>Each policy's decision, in the catalog's order.</summary>
    public ValueList<PolicyMetric> Decisions { get; }

    /// <summary>Metric, status, due time and source.</summary>
    public override string ToString() => $"{Metric}: {Status}{(DueAt is { } due ? ", due " + IsoText.Of(due) : "")}{(IsAtTheLatest ? " at the latest" : "")}, by {Source}";
}

/// <summary>One policy's decision for a metric.</summary>
public sealed class PolicyMetric
{
    internal PolicyMetric(PolicyStanding standing, MetricDecision decision)
    {
        Standing = standing;
        Decision = decision;
    }

    /// <summary>Whether the policy applies, and why.</summary>
    public PolicyStanding Standing { get; }

    /// <summary>The decision, should it apply.</summary>
    public MetricDecision Decision { get; }

    /// <summary>Policy and decision.</summary>
    public override string ToString() => $"{Standing.Policy}: {Decision}";
}

/// <summary>For each metric the earliest due time that is known.</summary>
internal static class MetricMerging
{
    public static ValueList<MergedMetric> Of(ValueList<PolicyStanding> standings, ServiceRequest request, Instant at) => ValueList.From(
        standings
            .Where(standing => standing.Applies != Truth.No && standing.Policy.ServiceLevels is not null)
            .SelectMany(standing => standing.Policy.ServiceLevels!.Decide(request, at).Select(decision => new PolicyMetric(standing, decision)))
            .GroupBy(answer => answer.Decision.Metric!)
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => Merge(group.Key, [.. group])));

    private static MergedMetric Merge(ServiceMetric metric, List<PolicyMetric> answers)
    {
        var known = answers.Where(answer => answer.Standing.Applies == Truth.Yes && answer.Decision.DueAt is not null).OrderBy(answer => answer.Decision.DueAt).FirstOrDefault();
        var due = known?.Decision.DueAt;
        var open = answers.Where(answer => IsOpen(answer, due)).ToList();
        var source = known
            ?? open.FirstOrDefault()
            ?? answers.OrderBy(answer => answer.Decision.Status == ServiceLevelStatus.NotApplicable).First();
        return new MergedMetric(
            metric,
            known is null && open.Count > 0 ? ServiceLevelStatus.Undetermined : source.Decision.Status,
            source.Standing.Policy,
            source.Decision,
            due,
            LayerMerging.Sorted(open.SelectMany(answer => answer.Standing.Missing.Concat(answer.Decision.Missing))),
            ValueList.From(answers));
    }

    /// <summary>True where the policy could still ask for it before the due time: what is certainly later, or not promised at all, cannot.</summary>
    private static bool IsOpen(PolicyMetric answer, Instant? due)
    {
        var decision = answer.Decision;
        var isSure = answer.Standing.Applies == Truth.Yes;
        return decision.Status == ServiceLevelStatus.NotApplicable ? false
            : decision.Status == ServiceLevelStatus.Undetermined ? decision.NotBeforeAt is null || due is null || decision.NotBeforeAt < due
            : !isSure && (due is null || decision.DueAt is null || decision.DueAt < due);
    }
}
