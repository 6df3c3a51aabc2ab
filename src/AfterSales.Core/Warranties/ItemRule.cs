using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>What a warranty can pay for.</summary>
public enum CoverageItem
{
    /// <summary>Parts and materials.</summary>
    Parts,

    /// <summary>Labour.</summary>
    Labour,

    /// <summary>Travel of the technician.</summary>
    Travel,

    /// <summary>Freight of the unit or of parts.</summary>
    Freight,
}

/// <summary>Terms or layers of their own for parts, labour, travel or freight. An item without a rule is covered as the whole is.</summary>
public sealed record ItemRule
{
    private ItemRule(CoverageItem item, ValueList<TermRule> terms, ValueList<LayerKind> layers, Clause? clause)
    {
        Item = item;
        Terms = terms;
        Layers = layers;
        Clause = clause;
    }

    /// <summary>The item.</summary>
    public CoverageItem Item { get; }

    /// <summary>Its own terms; empty for the policy's.</summary>
    public ValueList<TermRule> Terms { get; }

    /// <summary>The only layers that cover it; empty for all.</summary>
    public ValueList<LayerKind> Layers { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A rule for an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="terms">Its own terms; empty, the default, for the policy's.</param>
    /// <param name="layers">The only layers that cover it; empty, the default, for all.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">Neither terms nor layers.</exception>
    public static ItemRule Create(CoverageItem item, ValueList<TermRule> terms = default, ValueList<LayerKind> layers = default, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(item);
        foreach (var layer in layers)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(layer, nameof(layers));
        }

        return terms.IsEmpty && layers.IsEmpty
            ? throw new ArgumentException($"The rule for {item} has neither terms nor layers of its own; leave it out.", nameof(terms))
            : new ItemRule(item, terms, layers, clause);
    }

    /// <summary>The item and what is its own.</summary>
    public override string ToString() => $"{Item}: {string.Join(", ", Terms)} {string.Join(", ", Layers)}".TrimEnd();
}
