using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>Where the price of a line comes from.</summary>
public enum PricingKind
{
    /// <summary>Nobody is charged. The default.</summary>
    NoCharge,

    /// <summary>The line's list price.</summary>
    Listed,

    /// <summary>What it costs the company.</summary>
    Cost,

    /// <summary>What it costs the company, plus a percentage.</summary>
    CostPlus,

    /// <summary>A rate of the tariff: by the hour, by the kilometre, by the piece.</summary>
    Rate,

    /// <summary>Rates of the tariff by quantity.</summary>
    Tiers,
}

/// <summary>How a line is priced: allowance on the quantity, then the price, then minimum and maximum, then discounts in order; the result is rounded.</summary>
/// <remarks>
/// "Free" is a customer's share of zero on a priced line, since the amount is needed to recover it from somebody else; <see cref="NoCharge"/> is for what nobody is charged.
/// Minimum and maximum apply only where a chargeable quantity is left; minimum, maximum and discounts do not apply to credits (negative prices).
/// </remarks>
public sealed record Pricing
{
    private Pricing(PricingKind kind) => Kind = kind;

    /// <summary>Nobody is charged.</summary>
    public static Pricing NoCharge { get; } = new(PricingKind.NoCharge);

    /// <summary>The line's list price times its quantity.</summary>
    public static Pricing Listed { get; } = new(PricingKind.Listed);

    /// <summary>What it costs the company, times its quantity.</summary>
    public static Pricing Cost { get; } = new(PricingKind.Cost);

    /// <summary>Where the price comes from.</summary>
    public PricingKind Kind { get; }

    /// <summary>The percentage added to the cost; 0 for other kinds.</summary>
    public decimal Percent { get; private init; }

    /// <summary>The rate for one unit; null for other kinds.</summary>
    public Money? Rate { get; private init; }

    /// <summary>The tiers; none for other kinds.</summary>
    public ValueList<PriceTier> Tiers { get; private init; }

    /// <summary>How tiers price a quantity that lies in several of them.</summary>
    public TierMode TierMode { get; private init; }

    /// <summary>The quantity that is not charged; 0 by default.</summary>
    public decimal Allowance { get; private init; }

    /// <summary>The least amount; null for none.</summary>
    public Money? Minimum { get; private init; }

    /// <summary>The greatest amount; null for none.</summary>
    public Money? Maximum { get; private init; }

    /// <summary>What is taken off, in order.</summary>
    public ValueList<Discount> Discounts { get; private init; }

    /// <summary>What it costs the company plus a percentage, times its quantity.</summary>
    /// <param name="percent">The percentage added: 10 is 10 %; -100 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is below -100.</exception>
    public static Pricing CostPlus(decimal percent) =>
        percent < -100
            ? throw new ArgumentOutOfRangeException(nameof(percent), percent, "Less than -100 % would make the price negative.")
            : new Pricing(PricingKind.CostPlus) { Percent = percent };

    /// <summary>A rate times the quantity.</summary>
    /// <param name="perUnit">The rate for one unit: hour, kilometre, piece; negative for a credit.</param>
    public static Pricing AtRate(Money perUnit) => new(PricingKind.Rate) { Rate = perUnit };

    /// <summary>Rates by quantity.</summary>
    /// <param name="tiers">The tiers, upper ends rising, the last one open.</param>
    /// <param name="mode">How a quantity in several tiers is priced; graduated by default.</param>
    /// <exception cref="InvalidInputException">There is no tier, the ends do not rise, a price is negative, or the last tier is not open.</exception>
    public static Pricing Tiered(ValueList<PriceTier> tiers, TierMode mode = TierMode.Graduated)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(mode);
        var problems = new ProblemList();
        problems.AddIf(tiers.IsEmpty, "tiers", "There is no tier; give at least the last, open one.");
        for (var i = 0; i < tiers.Count; i++)
        {
            var isLast = i == tiers.Count - 1;
            problems.AddIf(tiers[i].UnitPrice.IsNegative, $"tiers[{i}].price", $"The price is {tiers[i].UnitPrice}; it is zero or more.");
            problems.AddIf(isLast && tiers[i].UpTo is not null, $"tiers[{i}].up-to", $"The last tier ends at {Text(tiers[i].UpTo)}; leave it open, or quantities beyond have no price.");
            problems.AddIf(!isLast && tiers[i].UpTo is null, $"tiers[{i}].up-to", "Only the last tier is open.");
            problems.AddIf(i > 0 && tiers[i].UpTo <= tiers[i - 1].UpTo, $"tiers[{i}].up-to", $"The tier ends at {Text(tiers[i].UpTo)}, not after the one before.");
        }

        problems.ThrowIfAny();
        return new Pricing(PricingKind.Tiers) { Tiers = tiers, TierMode = mode };
    }

    /// <summary>This pricing with a quantity that is not charged: the first 10 km.</summary>
    /// <param name="quantity">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative.</exception>
    public Pricing WithAllowance(decimal quantity) =>
        quantity < 0 ? throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "An allowance is zero or more.") : this with { Allowance = quantity };

    /// <summary>This pricing with a least amount, where a chargeable quantity is left.</summary>
    /// <param name="minimum">Zero or more, at most the maximum.</param>
    /// <exception cref="ArgumentException">It is negative or above the maximum.</exception>
    public Pricing WithMinimum(Money minimum) => minimum.IsNegative || (Maximum is { } maximum && maximum < minimum)
        ? throw new ArgumentException($"The minimum {minimum} is negative or above the maximum.", nameof(minimum))
        : this with { Minimum = minimum };

    /// <summary>This pricing with a greatest amount.</summary>
    /// <param name="maximum">Zero or more, at least the minimum.</param>
    /// <exception cref="ArgumentException">It is negative or below the minimum.</exception>
    public Pricing WithMaximum(Money maximum) => maximum.IsNegative || (Minimum is { } minimum && maximum < minimum)
        ? throw new ArgumentException($"The maximum {maximum} is negative or below the minimum.", nameof(maximum))
        : this with { Maximum = maximum };

    /// <summary>This pricing with discounts, taken off in order, never below zero.</summary>
    /// <param name="discounts">The discounts.</param>
    public Pricing WithDiscounts(ValueList<Discount> discounts) => this with { Discounts = discounts };

    /// <summary>Where the price comes from.</summary>
    public override string ToString() => Kind switch
    {
        PricingKind.CostPlus => $"cost plus {Text(Percent)} %",
        PricingKind.Rate => Rate + " per unit",
        PricingKind.Tiers => $"{TierMode} tiers",
        _ => Kind.ToString(),
    };

    /// <summary>Every amount of the tariff, with its place.</summary>
    internal IEnumerable<KeyValuePair<string, Money>> Amounts()
    {
        if (Rate is { } rate)
        {
            yield return new("rate", rate);
        }

        if (Minimum is { } minimum)
        {
            yield return new("minimum", minimum);
        }

        if (Maximum is { } maximum)
        {
            yield return new("maximum", maximum);
        }

        for (var i = 0; i < Tiers.Count; i++)
        {
            yield return new($"tiers[{i}].price", Tiers[i].UnitPrice);
        }

        for (var i = 0; i < Discounts.Count; i++)
        {
            if (Discounts[i].Kind == DiscountKind.Amount)
            {
                yield return new($"discounts[{i}].amount", Discounts[i].Amount);
            }

            for (var j = 0; j < Discounts[i].Bands.Count; j++)
            {
                yield return new($"discounts[{i}].bands[{j}].worth", Discounts[i].Bands[j].Worth);
            }
        }
    }

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
