using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>A property of a sale by which policies tell customers, goods and channels apart.</summary>
public sealed record TraitKind : INamed
{
    private TraitKind(string name)
    {
        Name = name;
        // The category is a fact of the unit; the others are said with the case.
        Fact = Fact.At(name == "category" ? "unit.category" : "traits." + name);
    }

    /// <summary>The category of goods; the unit's own (<see cref="SoldUnit.Category"/>).</summary>
    public static TraitKind Category { get; } = new("category");

    /// <summary>The channel of the sale: online, shop, doorstep.</summary>
    public static TraitKind Channel { get; } = new("channel");

    /// <summary>The customer's tier: member, gold.</summary>
    public static TraitKind Tier { get; } = new("tier");

    /// <summary>The season of the sale.</summary>
    public static TraitKind Season { get; } = new("season");

    /// <summary>Who sold it.</summary>
    public static TraitKind Seller { get; } = new("seller");

    /// <summary>The kind of buyer: consumer, business, institution.</summary>
    public static TraitKind Buyer { get; } = new("buyer");

    /// <summary>The jurisdiction whose law applies to the sale.</summary>
    public static TraitKind Jurisdiction { get; } = new("jurisdiction");

    /// <summary>How grave a service request is: routine, emergency; it can change while the request is open.</summary>
    public static TraitKind Severity { get; } = new("severity");

    /// <summary>The region of the customer or of the service: city, remote, abroad.</summary>
    public static TraitKind Region { get; } = new("region");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    internal Fact Fact { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static TraitKind Of(string name) => new(KebabName.Checked(name));

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.Traits.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>One known trait of a case: the channel was online.</summary>
public sealed record Trait
{
    private Trait(TraitKind kind, string value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>Which property.</summary>
    public TraitKind Kind { get; }

    /// <summary>Its value, compared letter by letter.</summary>
    public string Value { get; }

    /// <summary>A trait.</summary>
    /// <param name="kind">Which property; the category is said on the unit.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The value is empty, or the trait is the category.</exception>
    public static Trait Of(TraitKind kind, string value)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return kind == TraitKind.Category
            ? throw new ArgumentException("The category is a fact of the unit; say it there.", nameof(kind))
            : new Trait(kind, value);
    }

    /// <summary>Kind and value.</summary>
    public override string ToString() => $"{Kind} {Value}";
}
