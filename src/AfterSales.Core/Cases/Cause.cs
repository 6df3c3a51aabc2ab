using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What caused a failure or a cost, as found on inspection.</summary>
public sealed record Cause : INamed
{
    private static readonly string[] NoDefects =
    [
        "misuse", "customer", "people", "self-repair", "alteration", "foreign-object", "force-majeure", "wear-part", "non-original-part", "not-maintained", "maintenance",
        "carrier", "not-a-defect",
    ];

    private Cause(string name)
    {
        Name = name;
        Bit = NameBits.Of(name);
        IsDefect = Array.IndexOf(NoDefects, name) < 0;
    }

    /// <summary>A defect of quality, not narrowed further.</summary>
    public static Cause Quality { get; } = new("quality");

    /// <summary>A fault of design.</summary>
    public static Cause Design { get; } = new("design");

    /// <summary>A fault of the production process.</summary>
    public static Cause Process { get; } = new("process");

    /// <summary>A fault of manufacture.</summary>
    public static Cause Manufacture { get; } = new("manufacture");

    /// <summary>A fault of assembly.</summary>
    public static Cause Assembly { get; } = new("assembly");

    /// <summary>A fault of material.</summary>
    public static Cause Material { get; } = new("material");

    /// <summary>A fault of a part that was bought in.</summary>
    public static Cause BoughtInPart { get; } = new("bought-in-part");

    /// <summary>A fault of the works carried out.</summary>
    public static Cause Construction { get; } = new("construction");

    /// <summary>Improper use or handling.</summary>
    public static Cause Misuse { get; } = new("misuse");

    /// <summary>Caused by the customer, not narrowed further.</summary>
    public static Cause Customer { get; } = new("customer");

    /// <summary>Caused by people, not by the product.</summary>
    public static Cause People { get; } = new("people");

    /// <summary>Repaired or dismantled by somebody not authorised.</summary>
    public static Cause SelfRepair { get; } = new("self-repair");

    /// <summary>An unauthorised change.</summary>
    public static Cause Alteration { get; } = new("alteration");

    /// <summary>A foreign object, such as iron, got in.</summary>
    public static Cause ForeignObject { get; } = new("foreign-object");

    /// <summary>An event outside everybody's control.</summary>
    public static Cause ForceMajeure { get; } = new("force-majeure");

    /// <summary>A part that is meant to wear.</summary>
    public static Cause WearPart { get; } = new("wear-part");

    /// <summary>A part or consumable that is not original.</summary>
    public static Cause NonOriginalPart { get; } = new("non-original-part");

    /// <summary>Not used, maintained or serviced as required.</summary>
    public static Cause NotMaintained { get; } = new("not-maintained");

    /// <summary>Maintenance that was due: nothing had failed.</summary>
    public static Cause Maintenance { get; } = new("maintenance");

    /// <summary>Damaged in transport.</summary>
    public static Cause Carrier { get; } = new("carrier");

    /// <summary>Nothing is wrong with the product: appearance, output below expectation, mismatch with other brands.</summary>
    public static Cause NotADefect { get; } = new("not-a-defect");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>False where nothing was wrong with the product itself: misuse, maintenance, people, force majeure.</summary>
    internal bool IsDefect { get; }

    /// <summary>Its bit among 64: where a set lacks it, the cause is not in it.</summary>
    internal ulong Bit { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static Cause Of(string name) => new(KebabName.Checked(name));

    /// <inheritdoc/>
    public bool Equals(Cause? other) => ReferenceEquals(this, other) || (other is not null && Name == other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.Causes.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
