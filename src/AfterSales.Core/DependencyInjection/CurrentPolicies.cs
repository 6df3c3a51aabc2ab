using AfterSales.Explanations;
using AfterSales.Policies;

namespace AfterSales.DependencyInjection;

/// <summary>The policies of a host's sources. They change all at once when they are reloaded; a policy that is refused then leaves its last good version in force.</summary>
/// <remarks>Safe to share between threads: who asks while others reload sees either all old or all new policies.</remarks>
public sealed class CurrentPolicies : ICurrentPolicies
{
    private readonly IPolicySource[] _sources;
    private readonly object _reloading = new();
    private volatile Snapshot _now;

    /// <summary>Reads the sources for the first time.</summary>
    /// <param name="sources">The sources.</param>
    /// <exception cref="InvalidInputException">A policy was refused, and there is no earlier one to keep: every problem of every source is listed, after the source's name.</exception>
    public CurrentPolicies(IEnumerable<IPolicySource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = [.. sources];
        _now = Snapshot.After(Snapshot.Empty, Read());
        if (!_now.Refused.IsEmpty)
        {
            throw new InvalidInputException(ValueList.From(
                from reading in _now.Refused
                from problem in reading.Problems
                select Problem.At(problem.Path.Length == 0 ? reading.Source : reading.Source + ": " + problem.Path, problem.Message)));
        }
    }

    /// <inheritdoc/>
    public ValueList<AfterSalesPolicy> Policies => _now.Policies;

    /// <summary>What the last reload refused; empty when everything was taken.</summary>
    public ValueList<PolicyReading> Refused => _now.Refused;

    /// <inheritdoc/>
    public AfterSalesPolicy? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        foreach (var policy in _now.Policies)
        {
            if (policy.Id == id)
            {
                return policy;
            }
        }

        return null;
    }

    /// <summary>Reads all sources again.</summary>
    /// <remarks>
    /// A refused policy leaves the last good one of the same source in force. Policies that share an id are all refused. A source that is gone takes its policy with it.
    /// </remarks>
    /// <returns>What was refused, each with all its problems.</returns>
    public ValueList<PolicyReading> Reload()
    {
        lock (_reloading)
        {
            var next = Snapshot.After(_now, Read());
            _now = next;
            return next.Refused;
        }
    }

    private List<PolicyReading> Read() => [.. _sources.SelectMany(source => source.Read())];

    /// <summary>What is in force at one time, by its source.</summary>
    private sealed class Snapshot
    {
        public static readonly Snapshot Empty = new([], []);

        private readonly List<PolicyReading> _kept;

        private Snapshot(List<PolicyReading> kept, List<PolicyReading> refused)
        {
            _kept = kept;
            Policies = ValueList.From(kept.Select(reading => reading.Policy!));
            Refused = ValueList.From(refused);
        }

        public ValueList<AfterSalesPolicy> Policies { get; }

        public ValueList<PolicyReading> Refused { get; }

        public static Snapshot After(Snapshot last, List<PolicyReading> readings)
        {
            var refused = new List<PolicyReading>();
            var candidates = new List<PolicyReading>();
            foreach (var reading in readings)
            {
                if (candidates.Concat(refused).Any(other => other.Source == reading.Source))
                {
                    refused.Add(PolicyReading.Refused(reading.Source, [Problem.At("", "Two policies come from here; give each a source of its own.")]));
                }
                else if (reading.Policy is null)
                {
                    refused.Add(reading);
                    candidates.AddRange(last.KeptOf(reading.Source));
                }
                else
                {
                    candidates.Add(reading);
                }
            }

            // An earlier version that comes back in a clash's place can clash with another new one, until only earlier ones are left: those never clash.
            while (candidates.GroupBy(candidate => candidate.Policy!.Id).FirstOrDefault(same => same.Count() > 1) is { } clash)
            {
                foreach (var candidate in clash.Where(candidate => !last._kept.Contains(candidate)).ToList())
                {
                    refused.Add(PolicyReading.Refused(
                        candidate.Source,
                        [Problem.At("id", $"The id \"{clash.Key}\" is also that of {string.Join(", ", clash.Where(other => other.Source != candidate.Source).Select(other => other.Source))}; give each policy its own.")]));
                    var place = candidates.IndexOf(candidate);
                    candidates.RemoveAt(place);
                    candidates.InsertRange(place, last.KeptOf(candidate.Source));
                }
            }

            return new Snapshot(candidates, refused);
        }

        private IEnumerable<PolicyReading> KeptOf(string source) => _kept.Where(reading => reading.Source == source);
    }
}
