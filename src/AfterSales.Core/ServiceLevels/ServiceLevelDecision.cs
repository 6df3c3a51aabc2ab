using System.Collections;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels.Rules;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>How every promise of a service level stands at an instant: one decision for each metric, in the policy's order.</summary>
/// <remarks>The default is a decision of no policy, with no metric. Each metric is decided when it is asked for.</remarks>
public readonly struct ServiceLevelDecision : IReadOnlyList<MetricDecision>, IEquatable<ServiceLevelDecision>
{
    private readonly ServiceLevelPolicy? _policy;
    private readonly ServiceRequest? _request;
    private readonly long _at;

    internal ServiceLevelDecision(ServiceLevelPolicy policy, ServiceRequest request, Instant at)
    {
        _policy = policy;
        _request = request;
        _at = at.ToUnixTimeTicks();
    }

    /// <summary>The instant asked about.</summary>
    public Instant At => Instant.FromUnixTimeTicks(_at);

    /// <summary>The policy that was asked; null for the default.</summary>
    public ServiceLevelPolicy? Policy => _policy;

    /// <summary>The number of metrics.</summary>
    public int Count => _policy?.Metrics.Length ?? 0;

    /// <summary>The decision for a metric by its place.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public MetricDecision this[int index] =>
        (uint)index < (uint)Count ? MetricDecision.Of(_policy!, _policy!.Metrics[index], _request!, _at) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The decision for a metric; not applicable where the policy does not know it.</summary>
    /// <param name="metric">The metric.</param>
    public MetricDecision Of(ServiceMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        for (var i = 0; i < Count; i++)
        {
            if (_policy!.Metrics[i].Metric == metric)
            {
                return this[i];
            }
        }

        return MetricDecision.NotPromised(metric);
    }

    /// <summary>Equal when policy, request and instant are.</summary>
    public static bool operator ==(ServiceLevelDecision left, ServiceLevelDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ServiceLevelDecision left, ServiceLevelDecision right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ServiceLevelDecision other) => _at == other._at && Equals(_policy, other._policy) && Equals(_request, other._request);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceLevelDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_policy, _request, _at);

    /// <summary>Goes through the metrics without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<MetricDecision> IEnumerable<MetricDecision>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<MetricDecision>)this).GetEnumerator();

    /// <summary>Each metric with its status and due time.</summary>
    public override string ToString() => string.Join("; ", (IEnumerable<MetricDecision>)this);

    /// <summary>Goes through the metrics of a <see cref="ServiceLevelDecision"/> without allocating.</summary>
    public struct Enumerator
    {
        private readonly ServiceLevelDecision _decision;
        private int _index;

        internal Enumerator(ServiceLevelDecision decision)
        {
            _decision = decision;
            _index = -1;
        }

        /// <summary>The decision reached.</summary>
        public readonly MetricDecision Current => _decision[_index];

        /// <summary>Goes on to the next metric; false when there is none.</summary>
        public bool MoveNext() => ++_index < _decision.Count;
    }
}
