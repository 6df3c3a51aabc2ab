using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What the customer claims now: a failure of the unit or a component. What was not said is not known.</summary>
public sealed record Claim
{
    private Claim(Component? component, Cause? cause, string? defect, DateFact appeared, DateFact failed, DateFact partInstalled, Truth fails)
    {
        Component = component;
        Cause = cause;
        Defect = defect;
        Appeared = appeared;
        Failed = failed;
        PartInstalled = partInstalled;
        Fails = fails;
    }

    /// <summary>What failed; null when not known.</summary>
    public Component? Component { get; }

    /// <summary>The cause; null when not known.</summary>
    public Cause? Cause { get; }

    /// <summary>The defect, by a name that stays the same from repair to repair; null when not known.</summary>
    public string? Defect { get; }

    /// <summary>What is known of the day the defect appeared.</summary>
    public DateFact Appeared { get; }

    /// <summary>What is known of the day the component failed; the day asked about where it is not known.</summary>
    public DateFact Failed { get; }

    /// <summary>What is known of the day the failed part was installed; the start of the warranty where it is not known.</summary>
    public DateFact PartInstalled { get; }

    /// <summary>Whether the unit cannot be used normally now. A claim of a failure says so by default.</summary>
    public Truth Fails { get; }

    /// <summary>Whether the failure is covered by the promise; not known where it was not inspected.</summary>
    public Truth Covered { get; private init; }

    /// <summary>Whether the fault endangers safety.</summary>
    public Truth SafetyFault { get; private init; }

    /// <summary>The main parts concerned (engine, gearbox); empty for none, null when not known.</summary>
    public ValueList<string>? MainParts { get; private init; }

    /// <summary>The reading of the counter when it failed; null when not known.</summary>
    public decimal? Usage { get; private init; }

    /// <summary>A claim.</summary>
    /// <param name="component">What failed; <see cref="Component.WholeUnit"/> for the unit as a whole; null when not known.</param>
    /// <param name="cause">The cause; null, the default, when not known.</param>
    /// <param name="defect">The defect; null, the default, when not known.</param>
    /// <param name="appeared">The day the defect appeared; not known by default.</param>
    /// <param name="failed">The day the component failed; not known by default.</param>
    /// <param name="partInstalled">The day the failed part was installed; not known by default.</param>
    /// <param name="fails">Whether the unit cannot be used normally now; yes by default.</param>
    /// <exception cref="InvalidInputException">A name is empty.</exception>
    public static Claim Create(
        Component? component,
        Cause? cause = null,
        string? defect = null,
        DateFact appeared = default,
        DateFact failed = default,
        DateFact partInstalled = default,
        Truth fails = Truth.Yes)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(fails);
        var problems = new ProblemList();
        problems.AddIf(defect is { Length: 0 }, "claim.defect", "The defect is empty; leave it out when it is not known.");
        problems.ThrowIfAny();
        return new Claim(component, cause, defect, appeared, failed, partInstalled, fails);
    }

    /// <summary>This claim with what an inspection found.</summary>
    /// <param name="covered">Whether the failure is covered; not known by default.</param>
    /// <param name="safetyFault">Whether the fault endangers safety; not known by default.</param>
    /// <param name="mainParts">The main parts concerned; null, the default, when not known.</param>
    /// <param name="usage">The reading of the counter when it failed; null, the default, when not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reading is negative.</exception>
    public Claim WithFindings(Truth covered = Truth.Unknown, Truth safetyFault = Truth.Unknown, ValueList<string>? mainParts = null, decimal? usage = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(covered);
        ArgumentOutOfRangeException.ThrowIfUndefined(safetyFault);
        return usage < 0
            ? throw new ArgumentOutOfRangeException(nameof(usage), usage, "A counter shows zero or more.")
            : this with { Covered = covered, SafetyFault = safetyFault, MainParts = mainParts, Usage = usage };
    }

    /// <summary>Component, cause and defect.</summary>
    public override string ToString() => $"{Component?.ToString() ?? "component unknown"}, {Cause?.ToString() ?? "cause unknown"}{(Defect is null ? "" : ", " + Defect)}";
}
