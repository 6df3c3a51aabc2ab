using System.Globalization;

namespace AfterSales.Amounts;

/// <summary>Where an amount between two units goes.</summary>
public enum RoundingMode
{
    /// <summary>To the nearer unit, halves away from zero: 0.005 becomes 0.01. The default.</summary>
    HalfAwayFromZero,

    /// <summary>To the nearer unit, halves to the even one: 0.005 becomes 0.00, 0.015 becomes 0.02.</summary>
    HalfEven,

    /// <summary>Towards zero.</summary>
    Down,

    /// <summary>Away from zero.</summary>
    Up,
}

/// <summary>What is rounded.</summary>
public enum RoundingPlace
{
    /// <summary>Each line. The default.</summary>
    Line,

    /// <summary>The unit price first, then the line.</summary>
    UnitPrice,

    /// <summary>The total; the difference is split over the lines in proportion to their amounts, so that they add up to it.</summary>
    Total,
}

/// <summary>How amounts are rounded: mode, unit and place. The one rounding rule for prices, shares, deductions and bonuses.</summary>
public sealed record Rounding
{
    private Rounding(RoundingMode mode, decimal? unit, RoundingPlace place)
    {
        Mode = mode;
        Unit = unit;
        Place = place;
    }

    /// <summary>Half away from zero, to the currency's minor unit, line by line.</summary>
    public static Rounding Default { get; } = new(RoundingMode.HalfAwayFromZero, null, RoundingPlace.Line);

    /// <summary>Where an amount between two units goes.</summary>
    public RoundingMode Mode { get; }

    /// <summary>The unit, such as 0.05; null for the currency's minor unit.</summary>
    public decimal? Unit { get; }

    /// <summary>What is rounded.</summary>
    public RoundingPlace Place { get; }

    /// <summary>A rounding rule.</summary>
    /// <param name="mode">Where an amount between two units goes; half away from zero by default.</param>
    /// <param name="unit">The unit, more than zero; null, the default, for the currency's minor unit.</param>
    /// <param name="place">What is rounded; the line by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is zero or negative.</exception>
    public static Rounding Of(RoundingMode mode = RoundingMode.HalfAwayFromZero, decimal? unit = null, RoundingPlace place = RoundingPlace.Line)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(mode);
        ArgumentOutOfRangeException.ThrowIfUndefined(place);
        return unit <= 0
            ? throw new ArgumentOutOfRangeException(nameof(unit), unit, "A rounding unit is more than zero, such as 0.05.")
            : new Rounding(mode, unit, place);
    }

    /// <summary>An amount, rounded.</summary>
    /// <param name="money">The amount.</param>
    /// <exception cref="ArgumentException">The unit is not a whole number of the currency's minor units.</exception>
    public Money Round(Money money) =>
        Objection(money.Currency) is { } objection
            ? throw new ArgumentException(objection, nameof(money))
            : Money.Of(Round(money.Amount, money.Currency), money.Currency);

    /// <summary>Mode, unit and place.</summary>
    public override string ToString() => $"{Mode} to {Unit?.ToString(CultureInfo.InvariantCulture) ?? "the minor unit"}, {Place}";

    /// <summary>What keeps this rule from use with a currency; null when nothing does.</summary>
    internal string? Objection(Currency currency) =>
        Unit is { } unit && !currency.IsWhole(unit)
            ? FormattableString.Invariant($"The rounding unit {unit} is not a whole number of minor units of {currency} ({currency.MinorUnit}); amounts rounded to it could not be paid.")
            : null;

    /// <summary>
    /// For rules that are written for no currency: a unit such as 0.05 in a currency without decimals rounds to the minor unit, which is a whole number of units and can be paid.
    /// </summary>
    internal Money RoundInAny(Money money) =>
        Unit is { } unit && money.Currency.MinorUnit % unit == 0 ? Money.Of(Round(money.Amount, money.Currency.MinorUnit), money.Currency) : Round(money);

    internal decimal Round(decimal amount, Currency currency) => Round(amount, Unit ?? currency.MinorUnit);

    internal long RoundToMinor(decimal amount, Currency currency) =>
        Unit is null && Digits.TryOf(amount, currency.MinorDigits, out var digits) ? Rounded(digits) : currency.ToMinor(Round(amount, currency));

    /// <summary>The same in integers: whole minor units, and what lies behind them.</summary>
    internal long Rounded(in Digits digits)
    {
        var twice = 2 * digits.Rest;
        var away = Mode switch
        {
            RoundingMode.Up => digits.Rest > 0,
            RoundingMode.Down => false,
            RoundingMode.HalfEven => twice > digits.Unit || (twice == digits.Unit && digits.Whole % 2 != 0),
            _ => twice >= digits.Unit,
        };
        var size = digits.Whole + (away ? 1 : 0);
        return digits.IsNegative ? -size : size;
    }

    private decimal Round(decimal amount, decimal unit)
    {
        // The remainder is exact where a division would not be, so that a tie is seen as one whatever the unit.
        var remainder = amount % unit;
        if (remainder == 0)
        {
            return amount;
        }

        var down = amount - remainder;
        var twice = 2 * Math.Abs(remainder);
        var away = Mode switch
        {
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfEven => twice > unit || (twice == unit && down / unit % 2 != 0),
            _ => twice >= unit,
        };
        return away ? down + (amount < 0 ? -unit : unit) : down;
    }
}
