using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What a usage limit counts: kilometres, hours, prints.</summary>
public sealed record Counter : INamed
{
    private Counter(string name) => Name = name;

    /// <summary>Kilometres driven.</summary>
    public static Counter Kilometres { get; } = new("km");

    /// <summary>Hours of operation.</summary>
    public static Counter Hours { get; } = new("hours");

    /// <summary>Cycles of operation.</summary>
    public static Counter Cycles { get; } = new("cycles");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static Counter Of(string name) => new(KebabName.Checked(name));

    /// <inheritdoc/>
    public bool Equals(Counter? other) => ReferenceEquals(this, other) || (other is not null && Name == other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.Counters.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
