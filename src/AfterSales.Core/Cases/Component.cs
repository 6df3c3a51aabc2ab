using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What a claim is about: the whole unit, or one of its components. Where a claim has none, it is not known.</summary>
public sealed record Component : INamed
{
    private Component(string id, string? componentClass)
    {
        Id = id;
        Class = componentClass;
    }

    /// <summary>The unit as a whole.</summary>
    public static Component WholeUnit { get; } = new("", null);

    /// <summary>The component's id; empty for the whole unit.</summary>
    public string Id { get; }

    /// <summary>The class of components that it belongs to, such as <c>lighting</c>; null when it belongs to none.</summary>
    public string? Class { get; }

    /// <summary>True for the unit as a whole.</summary>
    public bool IsWholeUnit => Id.Length == 0;

    /// <summary>A component.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="componentClass">Its class; null, the default, when it belongs to none.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Component Of(string id, string? componentClass = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new Component(id, componentClass);
    }

    string INamed.Name => IsWholeUnit ? KnownNames.WholeUnit.Id : Id;

    /// <summary>Id and class, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Id and class; the whole unit by its name.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => IsWholeUnit ? KnownNames.WholeUnit.ToString(language) : Class is null ? Id : $"{Id} ({Class})";
}
