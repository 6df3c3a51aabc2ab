using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>Somebody who bears a cost: the customer, the company, a dealer, a supplier, a department.</summary>
public sealed record Bearer : INamed
{
    private Bearer(string name) => Name = name;

    /// <summary>The customer.</summary>
    public static Bearer Customer { get; } = new("customer");

    /// <summary>The company that gave the promise: maker or seller.</summary>
    public static Bearer Company { get; } = new("company");

    /// <summary>The dealer.</summary>
    public static Bearer Dealer { get; } = new("dealer");

    /// <summary>The supplier of the part.</summary>
    public static Bearer Supplier { get; } = new("supplier");

    /// <summary>The carrier.</summary>
    public static Bearer Carrier { get; } = new("carrier");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>One by its name, such as a department's; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static Bearer Of(string name) => new(KebabName.Checked(name));

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.Bearers.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
