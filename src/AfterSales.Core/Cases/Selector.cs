using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>Which cases a rule is for: all, or those whose traits have one of the values named. Of several rules that match, the one that names most traits wins.</summary>
public sealed record Selector
{
    private Selector(ValueList<SelectorTest> tests) => Tests = tests;

    /// <summary>Every case.</summary>
    public static Selector Any { get; } = new([]);

    /// <summary>What is asked, all of it, by the name of the trait; empty for every case.</summary>
    public ValueList<SelectorTest> Tests { get; }

    /// <summary>Cases whose trait has one of several values.</summary>
    /// <param name="kind">The trait.</param>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="InvalidInputException">No value is given, or one is empty.</exception>
    public static Selector Where(TraitKind kind, ValueList<string> values) => Of([SelectorTest.Of(kind, values)]);

    /// <summary>Cases that pass several tests.</summary>
    /// <param name="tests">The tests; one for each trait.</param>
    /// <exception cref="InvalidInputException">A trait is tested twice.</exception>
    public static Selector Of(ValueList<SelectorTest> tests)
    {
        var problems = new ProblemList();
        foreach (var kind in tests.GroupBy(test => test.Kind).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("when." + kind.Name, $"{kind} is tested more than once; name its values in one test.");
        }

        problems.ThrowIfAny();
        return new Selector(ValueList.From(tests.OrderBy(test => test.Kind.Name, StringComparer.Ordinal)));
    }

    /// <summary>The tests.</summary>
    public override string ToString() => Tests.IsEmpty ? "any" : string.Join(" and ", Tests);

    /// <summary>The trait facts that this selector can ask for.</summary>
    internal ulong Register(FactTable facts)
    {
        ulong bits = 0;
        foreach (var test in Tests)
        {
            bits |= facts.Bit(test.Kind.Fact);
        }

        return bits;
    }

    /// <summary>Whether a case is meant; the kinds that are not known are added to <paramref name="missing"/>.</summary>
    internal Truth Matches(ServiceCase serviceCase, FactTable facts, ref ulong missing)
    {
        var result = Truth.Yes;
        ulong unknown = 0;
        foreach (var test in Tests)
        {
            var value = serviceCase.TraitOf(test.Kind);
            if (value is null)
            {
                unknown |= facts.Bit(test.Kind.Fact);
                result = Kleene.And(result, Truth.Unknown);
            }
            else if (!test.Passes(value))
            {
                return Truth.No;
            }
        }

        missing |= unknown;
        return result;
    }
}

/// <summary>One test of a <see cref="Selector"/>: a trait and the values that pass.</summary>
public sealed record SelectorTest
{
    private SelectorTest(TraitKind kind, ValueList<string> values)
    {
        Kind = kind;
        Values = values;
    }

    /// <summary>The trait.</summary>
    public TraitKind Kind { get; }

    /// <summary>The values that pass.</summary>
    public ValueList<string> Values { get; }

    /// <summary>A test.</summary>
    /// <param name="kind">The trait.</param>
    /// <param name="values">The values that pass; at least one.</param>
    /// <exception cref="InvalidInputException">No value is given, or one is empty.</exception>
    public static SelectorTest Of(TraitKind kind, ValueList<string> values)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var problems = new ProblemList();
        problems.AddIf(values.IsEmpty, "when." + kind.Name, "No value is named; name those that pass, or leave the test out.");
        foreach (var value in values)
        {
            problems.AddIf(string.IsNullOrWhiteSpace(value), "when." + kind.Name, "A value is empty.");
        }

        problems.ThrowIfAny();
        return new SelectorTest(kind, values);
    }

    /// <summary>Trait and values.</summary>
    public override string ToString() => $"{Kind} {string.Join(" or ", Values)}";

    internal bool Passes(string value)
    {
        foreach (var candidate in Values)
        {
            if (string.Equals(candidate, value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
