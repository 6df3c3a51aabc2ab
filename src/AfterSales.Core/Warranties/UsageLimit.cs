using System.Globalization;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>Covered only while a counter shows no more than a limit: "24 months or 50,000 km, whichever ends first".</summary>
public sealed record UsageLimit
{
    private UsageLimit(Counter counter, decimal limit, ValueList<LayerKind> layers, Clause? clause)
    {
        Counter = counter;
        Limit = limit;
        Layers = layers;
        Clause = clause;
    }

    /// <summary>The counter.</summary>
    public Counter Counter { get; }

    /// <summary>The last reading that is still covered.</summary>
    public decimal Limit { get; }

    /// <summary>The layers that it limits.</summary>
    public ValueList<LayerKind> Layers { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A usage limit.</summary>
    /// <param name="counter">The counter.</param>
    /// <param name="limit">The last reading that is still covered; zero or more.</param>
    /// <param name="layers">The layers that it limits; by default base, consecutive extensions and exchange layers.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static UsageLimit Create(Counter counter, decimal limit, ValueList<LayerKind> layers = default, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(counter);
        foreach (var layer in layers)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(layer, nameof(layers));
        }

        return limit < 0
            ? throw new ArgumentOutOfRangeException(nameof(limit), limit, "A usage limit is zero or more.")
            : new UsageLimit(counter, limit, layers.IsEmpty ? [LayerKind.Base, LayerKind.Extension, LayerKind.Exchange] : layers, clause);
    }

    /// <summary>Counter and limit.</summary>
    public override string ToString() => $"{Limit.ToString(CultureInfo.InvariantCulture)} {Counter}";
}
