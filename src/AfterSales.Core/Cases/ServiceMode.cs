using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>Where and how the service is given.</summary>
public sealed record ServiceMode : INamed
{
    private ServiceMode(string name) => Name = name;

    /// <summary>The customer brings the unit.</summary>
    public static ServiceMode CarryIn { get; } = new("carry-in");

    /// <summary>The customer sends the unit.</summary>
    public static ServiceMode MailIn { get; } = new("mail-in");

    /// <summary>At the place of use.</summary>
    public static ServiceMode OnSite { get; } = new("on-site");

    /// <summary>By telephone or over the network.</summary>
    public static ServiceMode Remote { get; } = new("remote");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static ServiceMode Of(string name) => new(KebabName.Checked(name));

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.Modes.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
