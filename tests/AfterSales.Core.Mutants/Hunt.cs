using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AfterSales.Mutants;

/// <summary>Tries every fault with the tests that reach it, the likeliest and quickest first, until one fails; several processes share the work.</summary>
internal sealed class Hunt
{
    /// <summary>Tests that take longer do not take part: what only they would find counts as survived.</summary>
    private const double SlowTest = 250;

    /// <summary>How much of other tests a fault is tried with that only the first reading of a value kept by the process reaches.</summary>
    private const double FreshBudget = 3000;

    private readonly List<Mutant> _mutants;
    private readonly List<Mutant> _chosen;
    private readonly Map.Entry[] _tests;
    private readonly string _results;
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<int, List<int>> _reachedBy = [];
    private readonly Dictionary<int, List<int>> _onceBy = [];
    private readonly Dictionary<string, HashSet<int>> _testsOfFile = [];
    private readonly Dictionary<(string File, int Test), int> _finds = [];
    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _done;

    public Hunt(List<Mutant> mutants, List<Mutant> chosen, Map map, string results)
    {
        _mutants = mutants;
        _chosen = chosen;
        _results = results;
        _tests = [.. map.Tests.Where(test => test.Milliseconds < SlowTest)];
        _byId = Enumerable.Range(0, _tests.Length).ToDictionary(index => _tests[index].Id);
        var files = mutants.ToDictionary(mutant => mutant.Id, mutant => mutant.File);
        for (var test = 0; test < _tests.Length; test++)
        {
            foreach (var mutant in _tests[test].Reaches)
            {
                Add(_reachedBy, mutant, test);
                if (files.TryGetValue(mutant, out var file))
                {
                    (_testsOfFile.TryGetValue(file, out var tests) ? tests : _testsOfFile[file] = []).Add(test);
                }
            }

            foreach (var mutant in _tests[test].ReachesOnce)
            {
                Add(_onceBy, mutant, test);
            }
        }
    }

    public void Run(int workers)
    {
        // Faults of one file together: the tests that find one of them often find the next.
        var untried = new Queue<Mutant>(_chosen.Where(mutant => mutant.Fate == Fate.Untried));
        var total = untried.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total} faults, {_tests.Length} tests, {workers} processes"));
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() => Work(untried, total))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Save();
    }

    private static void Add(Dictionary<int, List<int>> lists, int key, int value) => (lists.TryGetValue(key, out var list) ? list : lists[key] = []).Add(value);

    private void Work(Queue<Mutant> untried, int total)
    {
        using var shared = new WorkerProcess(-1);
        while (true)
        {
            Mutant mutant;
            lock (_gate)
            {
                if (!untried.TryDequeue(out mutant!))
                {
                    return;
                }
            }

            var (fate, by) = Try(shared, mutant);
            lock (_gate)
            {
                mutant.Fate = fate;
                mutant.By = by is { } test ? _tests[test].Name : null;
                if (by is { } finder)
                {
                    _finds[(mutant.File, finder)] = _finds.GetValueOrDefault((mutant.File, finder)) + 1;
                }

                if (++_done % 100 == 0 || _done == total)
                {
                    Save();
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_done} of {total} after {_watch.Elapsed:hh\\:mm\\:ss}: {Score.Of(_chosen)}"));
                }
            }
        }
    }

    private (Fate Fate, int? By) Try(WorkerProcess shared, Mutant mutant)
    {
        var once = _onceBy.GetValueOrDefault(mutant.Id) ?? [];
        if (_reachedBy.TryGetValue(mutant.Id, out var tests))
        {
            var (fate, by) = Ask(shared, mutant, Ordered(mutant, tests));
            if (fate != Fate.Survived || once.Count == 0)
            {
                return (fate, by);
            }
        }
        else if (once.Count == 0)
        {
            return (Fate.NotReached, null);
        }

        // Computed once a process and kept: the fault has to be there from the start, and any test that reads what was kept may find it.
        var near = new List<int>(once);
        var classes = once.Select(test => _tests[test].Class).ToHashSet();
        var others = Enumerable.Range(0, _tests.Length).Where(test => classes.Contains(_tests[test].Class)).Concat(_testsOfFile.GetValueOrDefault(mutant.File) ?? []).ToHashSet();
        others.ExceptWith(once);
        lock (_gate)
        {
            near.AddRange(_finds.Keys.Where(key => key.File == mutant.File).Select(key => key.Test).Except(near));
        }

        var time = 0.0;
        foreach (var test in Ordered(mutant, others))
        {
            time += _tests[test].Milliseconds + 1;
            if (time > FreshBudget)
            {
                break;
            }

            near.Add(test);
        }

        using var fresh = new WorkerProcess(mutant.Id);
        return Ask(fresh, mutant, Ordered(mutant, near.Distinct()));
    }

    private List<int> Ordered(Mutant mutant, IEnumerable<int> tests)
    {
        lock (_gate)
        {
            return [.. tests.OrderBy(test => (_tests[test].Milliseconds + 1) / (1 + (20 * _finds.GetValueOrDefault((mutant.File, test)))))];
        }
    }

    private (Fate Fate, int? By) Ask(WorkerProcess worker, Mutant mutant, List<int> tests)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            var answer = worker.Ask(mutant.Id, tests.Select(test => (_tests[test].Id, _tests[test].Milliseconds)));
            switch (answer)
            {
                case ["killed", var id]:
                    return (Fate.Killed, _byId[id]);
                case ["slow", var id]:
                    return (Fate.TimedOut, _byId[id]);
                case ["survived"]:
                    return (Fate.Survived, null);
                case ["broken", ..]:
                    // Something was left behind: a new process, and this fault once more.
                    worker.Replace();
                    break;
                default:
                    return (Fate.Crashed, null);
            }
        }

        // Not to be told apart from what was left behind: it counts as not found.
        return (Fate.Survived, null);
    }

    private void Save() => File.WriteAllBytes(_results, JsonSerializer.SerializeToUtf8Bytes(_mutants, Results.Options));
}
