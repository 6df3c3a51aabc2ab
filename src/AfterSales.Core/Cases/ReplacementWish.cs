using AfterSales.Amounts;

namespace AfterSales.Cases;

/// <summary>What the customer wants when the unit is to be exchanged.</summary>
public enum ReplacementChoice
{
    /// <summary>Not known.</summary>
    NotKnown,

    /// <summary>The same model.</summary>
    SameModel,

    /// <summary>Another model.</summary>
    OtherModel,

    /// <summary>No exchange.</summary>
    Refuses,
}

/// <summary>What the customer wants when the unit is to be exchanged, and what the other model costs.</summary>
public sealed record ReplacementWish
{
    private ReplacementWish(ReplacementChoice choice, Money? newPrice)
    {
        Choice = choice;
        NewPrice = newPrice;
    }

    /// <summary>The choice.</summary>
    public ReplacementChoice Choice { get; }

    /// <summary>The price of the other model; null when not known.</summary>
    public Money? NewPrice { get; }

    /// <summary>A wish.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="newPrice">The price of the other model; null, the default, when not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
    public static ReplacementWish Of(ReplacementChoice choice, Money? newPrice = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(choice);
        return newPrice is { IsNegative: true }
            ? throw new ArgumentOutOfRangeException(nameof(newPrice), newPrice, "A price is zero or more.")
            : new ReplacementWish(choice, newPrice);
    }

    /// <summary>Choice and price.</summary>
    public override string ToString() => NewPrice is null ? Choice.ToString() : $"{Choice}, {NewPrice}";
}
