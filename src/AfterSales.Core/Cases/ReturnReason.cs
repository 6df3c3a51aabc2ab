using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>Why a customer wants to return or exchange goods.</summary>
public sealed record ReturnReason : INamed
{
    private ReturnReason(string name) => Name = name;

    /// <summary>No reason needs to be given; a window for it serves every reason.</summary>
    public static ReturnReason NoReason { get; } = new("no-reason");

    /// <summary>The unit does not perform as it should.</summary>
    public static ReturnReason PerformanceFailure { get; } = new("performance-failure");

    /// <summary>The quality is not what can be expected.</summary>
    public static ReturnReason QualityProblem { get; } = new("quality-problem");

    /// <summary>The goods are not as described.</summary>
    public static ReturnReason NotAsDescribed { get; } = new("not-as-described");

    /// <summary>Another item was delivered.</summary>
    public static ReturnReason WrongItem { get; } = new("wrong-item");

    /// <summary>Damaged in transport.</summary>
    public static ReturnReason TransportDamage { get; } = new("transport-damage");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static ReturnReason Of(string name) => new(KebabName.Checked(name));

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.ReturnReasons.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
