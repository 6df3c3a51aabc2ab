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
    /// <exception cref="InvalidInputException">
    /// There is no policy, or one was refused, and there is no earlier one to keep: every problem of every source is listed, after the source's name.
    /// </exception>
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
    public PolicyCatalog Catalog => _now.Catalog!;

    /// <summary>What the last reload refused; empty when everything was taken.</summary>
    public ValueList<PolicyReading> Refused => _now.Refused;

    /// <summary>Reads all sources again.</summary>
    /// <remarks>
    /// A refused policy leaves the last good one of the same source in force. Versions of a policy that do not go together are refused, as far as they are new.
    /// A source that is gone takes its policy with it.
    /// </remarks>
    /// <returns>What was refused, each with all its problems.</returns>
    /// <exception cref="InvalidInputException">No policy is left; nothing changes.</exception>
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
        public static readonly Snapshot Empty = new([], [], null);

        private readonly List<PolicyReading> _kept;

        private Snapshot(List<PolicyReading> kept, List<PolicyReading> refused, PolicyCatalog? catalog)
        {
            _kept = kept;
            Refused = ValueList.From(refused);
            Catalog = catalog;
        }

        public PolicyCatalog? Catalog { get; }

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

            // What comes back in the place of one that was refused can clash with another new one, until only earlier ones are left: those never clash.
            while (Clash(candidates) is { } clash)
            {
                foreach (var candidate in candidates.Where(candidate => candidate.Policy!.Id == clash.Id && !last._kept.Contains(candidate)).ToList())
                {
                    refused.Add(PolicyReading.Refused(candidate.Source, clash.Problems));
                    var place = candidates.IndexOf(candidate);
                    candidates.RemoveAt(place);
                    candidates.InsertRange(place, last.KeptOf(candidate.Source));
                }
            }

            // At the start every problem is told at once, also where nothing is left.
            return new Snapshot(candidates, refused, candidates.Count == 0 && refused.Count > 0 && last.Catalog is null ? null : Together(candidates));
        }

        private static PolicyCatalog Together(IEnumerable<PolicyReading> readings) => PolicyCatalog.Of(ValueList.From(readings.Select(reading => reading.Policy!)));

        /// <summary>The first policy whose versions do not go together.</summary>
        private static Versions? Clash(List<PolicyReading> candidates)
        {
            foreach (var versions in candidates.GroupBy(candidate => candidate.Policy!.Id).Where(versions => versions.Count() > 1))
            {
                try
                {
                    Together(versions);
                }
                catch (InvalidInputException clash)
                {
                    // Places within the catalog say nothing to those who look after a file.
                    return new Versions(versions.Key, ValueList.From(clash.Problems.Select(problem => Problem.At(problem.Path.Substring(problem.Path.IndexOf('.') + 1), problem.Message))));
                }
            }

            return null;
        }

        private IEnumerable<PolicyReading> KeptOf(string source) => _kept.Where(reading => reading.Source == source);
    }

    /// <summary>A policy whose versions do not go together, and why.</summary>
    private sealed class Versions(string id, ValueList<Problem> problems)
    {
        public string Id { get; } = id;

        public ValueList<Problem> Problems { get; } = problems;
    }
}
