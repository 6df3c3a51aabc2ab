using System.Globalization;
using AfterSales.Amounts;

namespace AfterSales.Fees;

/// <summary>How tiers price a quantity that lies in several of them.</summary>
public enum TierMode
{
    /// <summary>Each part of the quantity at the price of its own tier. The default.</summary>
    Graduated,

    /// <summary>The whole quantity at the price of the tier in which it ends.</summary>
    Whole,
}

/// <summary>A band of quantity and its price. The upper end belongs to the band.</summary>
public sealed record PriceTier
{
    private PriceTier(decimal? upTo, Money unitPrice)
    {
        UpTo = upTo;
        UnitPrice = unitPrice;
    }

    /// <summary>The upper end; null for the last tier, which has none.</summary>
    public decimal? UpTo { get; }

    /// <summary>The price of one unit.</summary>
    public Money UnitPrice { get; }

    /// <summary>A tier up to and including a quantity.</summary>
    /// <param name="quantity">The upper end, more than zero.</param>
    /// <param name="unitPrice">The price of one unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The upper end is not above zero.</exception>
    public static PriceTier To(decimal quantity, Money unitPrice) =>
        quantity <= 0 ? throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "A tier ends above zero.") : new PriceTier(quantity, unitPrice);

    /// <summary>The last tier: every quantity beyond the one before.</summary>
    /// <param name="unitPrice">The price of one unit.</param>
    public static PriceTier Beyond(Money unitPrice) => new(null, unitPrice);

    /// <summary>Upper end and price.</summary>
    public override string ToString() => $"{(UpTo is { } end ? "to " + end.ToString(CultureInfo.InvariantCulture) : "beyond")}: {UnitPrice}";
}
