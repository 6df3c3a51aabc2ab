using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AfterSales.Mutants;

/// <summary>The tests of some assemblies, each of which can be run alone, in this process and as often as one likes.</summary>
internal sealed class Suite
{
    private readonly Dictionary<string, (ITestCase Case, ITestFrameworkExecutor Executor)> _tests = [];
    private readonly IReadOnlyList<Assembly> _assemblies;

    /// <param name="assemblies">Where the tests are.</param>
    /// <param name="classes">The classes whose tests are asked for; empty for all.</param>
    public Suite(IReadOnlyList<Assembly> assemblies, IReadOnlyList<string> classes)
    {
        _assemblies = assemblies;
        foreach (var assembly in assemblies)
        {
            var framework = new XunitTestFramework(new NoSink());
            var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
            var executor = framework.GetExecutor(assembly.GetName());
            var finders = classes.Count == 0
                ? [Found(finder => discoverer.Find(false, finder, new Options()))]
                : classes.Where(name => assembly.GetType(name) is not null).Select(name => Found(finder => discoverer.Find(name, false, finder, new Options())));
            foreach (var test in finders.SelectMany(finder => finder.Cases))
            {
                _tests.TryAdd(test.UniqueID, (test, executor));
            }
        }
    }

    /// <summary>The ids of the tests.</summary>
    public IEnumerable<string> Ids => _tests.Keys;

    public string NameOf(string id) => _tests[id].Case.DisplayName;

    public string ClassOf(string id) => _tests[id].Case.TestMethod.TestClass.Class.Name;

    /// <summary>Makes what the static fields of the tests hold, which they otherwise do when they are first asked.</summary>
    public void MakeShared()
    {
        foreach (var type in _assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.TypeInitializer is not null && !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    /// <summary>Runs one test, to its first failure; null where it passes. A test that is not there finds nothing: the fault has given its case another name.</summary>
    public string? Failure(string id)
    {
        if (!_tests.TryGetValue(id, out var test))
        {
            return null;
        }

        var runner = new Runner();
        test.Executor.RunTests([test.Case], runner, new Options());
        runner.Done.Wait();
        return runner.Failure;
    }

    private static Finder Found(Action<Finder> find)
    {
        var finder = new Finder();
        find(finder);
        finder.Done.Wait();
        return finder;
    }

    private sealed class NoSink : LongLivedMarshalByRefObject, IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }

    private sealed class Finder : LongLivedMarshalByRefObject, IMessageSink
    {
        public ManualResetEventSlim Done { get; } = new();

        public List<ITestCase> Cases { get; } = [];

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage found)
            {
                Cases.Add(found.TestCase);
            }
            else if (message is IDiscoveryCompleteMessage)
            {
                Done.Set();
            }

            return true;
        }
    }

    private sealed class Runner : LongLivedMarshalByRefObject, IMessageSink
    {
        public ManualResetEventSlim Done { get; } = new();

        public string? Failure { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case IFailureInformation failure:
                    Failure ??= string.Join(" ", failure.Messages);
                    break;
                case ITestAssemblyFinished:
                    Done.Set();
                    break;
                default:
                    break;
            }

            return Failure is null;
        }
    }

    /// <summary>One test after the other, no other thread beside it.</summary>
    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
