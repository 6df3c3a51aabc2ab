using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What a service level measures: the time to an answer, to an arrival, to a repair.</summary>
public sealed record ServiceMetric : INamed
{
    private ServiceMetric(string name) => Name = name;

    /// <summary>The time until the customer is answered.</summary>
    public static ServiceMetric Response { get; } = new("response");

    /// <summary>The time until somebody is on site.</summary>
    public static ServiceMetric OnSite { get; } = new("on-site");

    /// <summary>The time until the request is solved.</summary>
    public static ServiceMetric Resolution { get; } = new("resolution");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static ServiceMetric Of(string name) => new(KebabName.Checked(name));

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.Metrics.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>Why work on a service request pauses: it waits for the customer, for parts, for a supplier.</summary>
public sealed record PauseReason : INamed
{
    private PauseReason(string name) => Name = name;

    /// <summary>Waiting for the customer.</summary>
    public static PauseReason Customer { get; } = new("customer");

    /// <summary>Waiting for parts.</summary>
    public static PauseReason Parts { get; } = new("parts");

    /// <summary>Waiting for a supplier.</summary>
    public static PauseReason Supplier { get; } = new("supplier");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static PauseReason Of(string name) => new(KebabName.Checked(name));

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.PauseReasons.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
