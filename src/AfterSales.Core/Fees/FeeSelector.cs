using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Fees;

/// <summary>When a tariff rule applies: values for the facts that it names; a fact that it does not name may be anything. The narrowest matching rule wins.</summary>
public sealed record FeeSelector
{
    private FeeSelector(
        ValueList<LineKind> kinds,
        ValueList<CoverageStatus> coverages,
        ValueList<ServiceMode> modes,
        ValueList<Cause> causes,
        ValueList<string> components,
        ValueList<string> regions)
    {
        Kinds = kinds;
        Coverages = coverages;
        Modes = modes;
        Causes = causes;
        Components = components;
        Regions = regions;
        NamesMore = !(modes.IsEmpty && causes.IsEmpty && components.IsEmpty && regions.IsEmpty);
        KindBits = NameBits.Of(kinds, kind => kind.Bit);
        foreach (var coverage in coverages)
        {
            CoverageMask |= 1 << (int)coverage;
        }
    }

    /// <summary>Applies always.</summary>
    public static FeeSelector Always { get; } = new([], [], [], [], [], []);

    /// <summary>The kinds of line.</summary>
    public ValueList<LineKind> Kinds { get; }

    /// <summary>How a line of this kind is covered.</summary>
    public ValueList<CoverageStatus> Coverages { get; }

    /// <summary>The service modes.</summary>
    public ValueList<ServiceMode> Modes { get; }

    /// <summary>The causes.</summary>
    public ValueList<Cause> Causes { get; }

    /// <summary>The components, by id or class.</summary>
    public ValueList<string> Components { get; }

    /// <summary>The regions.</summary>
    public ValueList<string> Regions { get; }

    /// <summary>The number of facts named: the more, the narrower.</summary>
    public int FactCount =>
        (Kinds.IsEmpty ? 0 : 1) + (Coverages.IsEmpty ? 0 : 1) + (Modes.IsEmpty ? 0 : 1) + (Causes.IsEmpty ? 0 : 1) + (Components.IsEmpty ? 0 : 1) + (Regions.IsEmpty ? 0 : 1);

    /// <summary>The bits of the kinds named; none where any kind will do.</summary>
    internal ulong KindBits { get; }

    /// <summary>The coverages named, a bit each.</summary>
    internal int CoverageMask { get; }

    /// <summary>False where it names kinds and coverages at most.</summary>
    internal bool NamesMore { get; }

    /// <summary>A selector. A fact left out may be anything; of a fact named, one of its values has to be there.</summary>
    /// <param name="kinds">The kinds of line.</param>
    /// <param name="coverages">How a line of this kind is covered.</param>
    /// <param name="modes">The service modes.</param>
    /// <param name="causes">The causes.</param>
    /// <param name="components">The components, by id or class.</param>
    /// <param name="regions">The regions.</param>
    /// <exception cref="InvalidInputException">A coverage is undetermined, which is no answer to select by, or a name is empty.</exception>
    public static FeeSelector Create(
        ValueList<LineKind> kinds = default,
        ValueList<CoverageStatus> coverages = default,
        ValueList<ServiceMode> modes = default,
        ValueList<Cause> causes = default,
        ValueList<string> components = default,
        ValueList<string> regions = default)
    {
        var problems = new ProblemList();
        foreach (var coverage in coverages)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(coverage, nameof(coverages));
            problems.AddIf(coverage == CoverageStatus.Undetermined, "when.coverage", "A rule cannot select by a coverage that is not known; leave the fact out for any coverage.");
        }

        problems.AddIf(components.Any(string.IsNullOrWhiteSpace), "when.component", "A component is empty; give its id or class.");
        problems.AddIf(regions.Any(string.IsNullOrWhiteSpace), "when.region", "A region is empty; give its name.");
        problems.ThrowIfAny();
        return new FeeSelector(kinds, coverages, modes, causes, components, regions);
    }

    /// <summary>The facts named.</summary>
    public override string ToString()
    {
        var parts = new List<string>(6);
        Add(Kinds, "kind");
        Add(Coverages, "coverage");
        Add(Modes, "mode");
        Add(Causes, "cause");
        Add(Components, "component");
        Add(Regions, "region");
        return parts.Count == 0 ? "always" : string.Join(", ", parts);

        void Add<T>(ValueList<T> values, string name)
        {
            if (!values.IsEmpty)
            {
                parts.Add(name + " " + string.Join(" | ", values));
            }
        }
    }
}
