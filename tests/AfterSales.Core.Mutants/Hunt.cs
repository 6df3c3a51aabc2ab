using System.Collections.Concurrent;
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
    private const double FreshBudget = 300;

    /// <summary>What finds a fault in one value that is computed once finds it in others too: the tests of all codes, all names, all texts.</summary>
    private const string Anywhere = "*";

    /// <summary>What these tests share takes seconds to make, in a new process each time: they come last there.</summary>
    private const string SlowToBegin = ".SurfaceTests";

    private static readonly string[] TestsOfEverything = ["ReasonCodeTests", "NameTests", "PublicApiTests", "LintTests"];

    /// <summary>A number that no fault has.</summary>
    private const int NoFault = int.MaxValue;

    private readonly HashSet<int> _fit = [];
    private readonly ConcurrentDictionary<int, bool> _unfit = [];
    private readonly List<Mutant> _mutants;
    private readonly List<Mutant> _chosen;
    private readonly Map.Entry[] _tests;
    private readonly string _results;
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<int, List<int>> _reachedBy = [];
    private readonly Dictionary<int, List<int>> _onceBy = [];
    private readonly Dictionary<string, HashSet<int>> _testsOfFile = [];
    private readonly Dictionary<(string File, int Test), int> _finds = [];
    private readonly int[] _findsOfAll;
    private readonly double _budget = double.Parse(Environment.GetEnvironmentVariable("AFTERSALES_MUTANT_BUDGET") ?? "10000", CultureInfo.InvariantCulture);
    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _done;
    private int _total;

    public Hunt(List<Mutant> mutants, List<Mutant> chosen, Map map, string results)
    {
        _mutants = mutants;
        _chosen = chosen;
        _results = results;
        _tests = [.. map.Tests.Where(test => test.Milliseconds < SlowTest)];
        _findsOfAll = new int[_tests.Length];
        _byId = Enumerable.Range(0, _tests.Length).ToDictionary(index => _tests[index].Id);
        foreach (var test in Enumerable.Range(0, _tests.Length).Where(test => TestsOfEverything.Any(name => _tests[test].Class.EndsWith("." + name, StringComparison.Ordinal))))
        {
            _finds[(Anywhere, test)] = 1;
        }

        var byName = Enumerable.Range(0, _tests.Length).ToLookup(test => _tests[test].Name);
        foreach (var found in mutants.Where(mutant => mutant.By is not null))
        {
            foreach (var test in byName[found.By!])
            {
                _finds[(found.File, test)] = _finds.GetValueOrDefault((found.File, test)) + 1;
                _findsOfAll[test]++;
            }
        }

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

        // Only on the way to what all tests share: any test of the file may find it.
        foreach (var mutant in map.Kept.Where(mutant => !_reachedBy.ContainsKey(mutant)))
        {
            _onceBy.TryAdd(mutant, []);
        }
    }

    public void Run(int workers)
    {
        // Faults of one file together: the tests that find one of them often find the next. Those that need a process each come last.
        var untried = _chosen.Where(mutant => mutant.Fate == Fate.Untried).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{untried.Count} faults, {_tests.Length} tests, {workers} processes"));
        _total = untried.Count;
        InParallel(workers, untried, TryShared);
        InParallel(workers, [.. untried.Where(mutant => mutant.Fate == Fate.Untried || (mutant.Fate == Fate.Survived && _onceBy.ContainsKey(mutant.Id)))], (_, mutant) => TryFresh(mutant));
        Save();
    }

    private void InParallel(int workers, List<Mutant> mutants, Func<WorkerProcess, Mutant, (Fate Fate, int? By)> attempt)
    {
        var queue = new Queue<Mutant>(mutants);
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() => Work(queue, attempt))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    private static void Add(Dictionary<int, List<int>> lists, int key, int value) => (lists.TryGetValue(key, out var list) ? list : lists[key] = []).Add(value);

    private void Work(Queue<Mutant> queue, Func<WorkerProcess, Mutant, (Fate Fate, int? By)> attempt)
    {
        using var shared = new WorkerProcess(-1, []);
        while (true)
        {
            Mutant mutant;
            lock (_gate)
            {
                if (!queue.TryDequeue(out mutant!))
                {
                    return;
                }
            }

            var (fate, by) = attempt(shared, mutant);
            lock (_gate)
            {
                mutant.Fate = fate;
                mutant.By = by is { } test ? _tests[test].Name : null;
                if (by is { } finder)
                {
                    _finds[(mutant.File, finder)] = _finds.GetValueOrDefault((mutant.File, finder)) + 1;
                    _findsOfAll[finder]++;
                }

                if (++_done % 100 == 0 || queue.Count == 0)
                {
                    Save();
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed:hh\\:mm\\:ss} {queue.Count} of {_total} left, {mutant.File}: {Score.Of(_chosen)}"));
                }
            }
        }
    }

    private (Fate Fate, int? By) TryShared(WorkerProcess shared, Mutant mutant)
    {
        if (!_reachedBy.TryGetValue(mutant.Id, out var tests))
        {
            return (_onceBy.ContainsKey(mutant.Id) ? Fate.Untried : Fate.NotReached, null);
        }

        var time = 0.0;
        return Ask(shared, mutant, [.. Ordered(mutant, tests).TakeWhile(test => (time += _tests[test].Milliseconds) <= _budget)]);
    }

    private (Fate Fate, int? By) TryFresh(Mutant mutant)
    {
        var once = _onceBy[mutant.Id];

        // Computed once a process and kept: the fault has to be there from the start, and any test that reads what was kept may find it.
        var near = new List<int>(once);
        var classes = once.Select(test => _tests[test].Class).ToHashSet();
        var others = Enumerable.Range(0, _tests.Length).Where(test => classes.Contains(_tests[test].Class)).Concat(_testsOfFile.GetValueOrDefault(mutant.File) ?? []).ToHashSet();
        others.ExceptWith(once);
        lock (_gate)
        {
            near.AddRange(_finds.Keys.Where(key => key.File == mutant.File || key.File == Anywhere).Select(key => key.Test).Except(near));
        }

        var spent = 0.0;
        near.AddRange(Ordered(mutant, others).TakeWhile(test => (spent += _tests[test].Milliseconds + 1) <= FreshBudget));

        var tests = InOrderOfFresh(near.Distinct().Where(test => !_unfit.ContainsKey(test)));
        using var fresh = new WorkerProcess(mutant.Id, tests.Select(test => _tests[test].Class).Distinct());
        var answer = Ask(fresh, mutant, tests);
        if (answer.By is { } find)
        {
            if (!IsFit(find))
            {
                return TryFresh(mutant);
            }

            lock (_gate)
            {
                _finds[(Anywhere, find)] = _finds.GetValueOrDefault((Anywhere, find)) + 1;
            }
        }

        return answer;
    }

    /// <summary>True where a test passes alone in a new process without any fault; else it is of no use where each fault has a process of its own.</summary>
    private bool IsFit(int test)
    {
        lock (_gate)
        {
            if (_fit.Contains(test))
            {
                return true;
            }
        }

        using var control = new WorkerProcess(NoFault, [_tests[test].Class]);
        var passed = control.Ask(NoFault, [(_tests[test].Id, _tests[test].Milliseconds)]) is ["survived"];
        lock (_gate)
        {
            if (passed)
            {
                _fit.Add(test);
            }
            else
            {
                _unfit[test] = true;
            }
        }

        return passed;
    }

    private List<int> Ordered(Mutant mutant, IEnumerable<int> tests)
    {
        lock (_gate)
        {
            return [.. tests.OrderBy(test => (_tests[test].Milliseconds + 1) / (1 + (20 * _finds.GetValueOrDefault((mutant.File, test))) + _findsOfAll[test]))];
        }
    }

    /// <summary>Those first that have found faults in processes of their own.</summary>
    private List<int> InOrderOfFresh(IEnumerable<int> tests)
    {
        lock (_gate)
        {
            return [.. tests.OrderBy(test => _tests[test].Class.EndsWith(SlowToBegin, StringComparison.Ordinal)).ThenBy(test => (_tests[test].Milliseconds + 10) / (1 + _finds.GetValueOrDefault((Anywhere, test))))];
        }
    }

    private (Fate Fate, int? By) Ask(WorkerProcess worker, Mutant mutant, List<int> tests)
    {
        var crashes = 0;
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
                    // Twice, or it was not the fault that ended the process.
                    if (++crashes == 2)
                    {
                        return (Fate.Crashed, null);
                    }

                    break;
            }
        }

        // Not to be told apart from what was left behind: it counts as not found.
        return (Fate.Survived, null);
    }

    private void Save() => File.WriteAllBytes(_results, JsonSerializer.SerializeToUtf8Bytes(_mutants, Results.Options));
}
