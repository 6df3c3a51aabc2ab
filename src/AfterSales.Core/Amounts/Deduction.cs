using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Amounts;

/// <summary>What a deduction for use is measured by.</summary>
public enum DeductionBasis
{
    /// <summary>Nothing is deducted. The default.</summary>
    Nothing,

    /// <summary>Days used: price x rate x days.</summary>
    DaysUsed,

    /// <summary>A counter: price x (reading - allowance) / divisor.</summary>
    UsagePerDivisor,

    /// <summary>A counter: price x (reading - allowance) / 1000 x rate.</summary>
    UsagePerThousand,
}

/// <summary>Which reading of the counter a deduction uses.</summary>
public enum DeductionReading
{
    /// <summary>The one at the refund. The default.</summary>
    Refund,

    /// <summary>The one at the first repair.</summary>
    FirstRepair,

    /// <summary>The one at the claim.</summary>
    Claim,
}

/// <summary>What is taken off a refund for the use that was had: nothing, a daily rate, or a formula over a counter. Never below zero, never above the price.</summary>
public sealed record Deduction
{
    private Deduction(DeductionBasis basis, decimal rate, decimal divisor, decimal allowance, DeductionReading readingAt, Term? noneWithin)
    {
        Basis = basis;
        Rate = rate;
        Divisor = divisor;
        Allowance = allowance;
        ReadingAt = readingAt;
        NoneWithin = noneWithin;
    }

    /// <summary>Nothing is deducted.</summary>
    public static Deduction None { get; } = new(DeductionBasis.Nothing, 0, 1, 0, DeductionReading.Refund, null);

    /// <summary>What it is measured by.</summary>
    public DeductionBasis Basis { get; }

    /// <summary>The share of the price per day, or per thousand units of the counter; 0 where none is used.</summary>
    public decimal Rate { get; }

    /// <summary>The counter's units in which the whole price is used up; 1 where none is used.</summary>
    public decimal Divisor { get; }

    /// <summary>The counter's units that are free.</summary>
    public decimal Allowance { get; }

    /// <summary>Which reading of the counter is used.</summary>
    public DeductionReading ReadingAt { get; }

    /// <summary>Nothing is deducted up to and including the last day of this term from the sale; null when there is none.</summary>
    public Term? NoneWithin { get; }

    /// <summary>A share of the price for each day used. (Chinese "three guarantees" rules: depreciation by day)</summary>
    /// <param name="rate">The share for a day, 0 to 1: 0.001 is 0.1 %.</param>
    /// <param name="cap">The highest rate that the law allows; null, the default, for none.</param>
    /// <exception cref="InvalidInputException">The rate is out of range or above the cap.</exception>
    public static Deduction PerDay(decimal rate, decimal? cap = null) =>
        new(DeductionBasis.DaysUsed, CheckedRate(rate, cap), 1, 0, DeductionReading.Refund, null);

    /// <summary>The price in proportion to use: price x (reading - allowance) / divisor. (California Civil Code 1793.2 (d)(2)(C): 120,000 miles)</summary>
    /// <param name="divisor">The counter's units in which the whole price is used up; more than zero.</param>
    /// <param name="allowance">The units that are free; 0 by default.</param>
    /// <param name="readingAt">Which reading is used; the one at the refund by default.</param>
    /// <exception cref="InvalidInputException">The divisor is not above zero, or the allowance is negative.</exception>
    public static Deduction ByUsage(decimal divisor, decimal allowance = 0, DeductionReading readingAt = DeductionReading.Refund)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(readingAt);
        var problems = new ProblemList();
        problems.AddIf(divisor <= 0, "deduction.divisor", FormattableString.Invariant($"The divisor is {divisor}; give the units in which the whole price is used up, more than zero."));
        problems.AddIf(allowance < 0, "deduction.allowance", FormattableString.Invariant($"The allowance is {allowance}; it is zero or more."));
        problems.ThrowIfAny();
        return new Deduction(DeductionBasis.UsagePerDivisor, 0, divisor, allowance, readingAt, null);
    }

    /// <summary>A share of the price for each thousand units of the counter: price x (reading - allowance) / 1000 x rate. (Chinese rules for cars)</summary>
    /// <param name="rate">The share for a thousand units, 0 to 1.</param>
    /// <param name="cap">The highest rate that the law allows; null, the default, for none.</param>
    /// <param name="allowance">The units that are free; 0 by default.</param>
    /// <param name="readingAt">Which reading is used; the one at the refund by default.</param>
    /// <exception cref="InvalidInputException">The rate is out of range or above the cap, or the allowance is negative.</exception>
    public static Deduction PerThousand(decimal rate, decimal? cap = null, decimal allowance = 0, DeductionReading readingAt = DeductionReading.Refund)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(readingAt);
        return allowance < 0
            ? throw new InvalidInputException([Problem.At("deduction.allowance", FormattableString.Invariant($"The allowance is {allowance}; it is zero or more."))])
            : new Deduction(DeductionBasis.UsagePerThousand, CheckedRate(rate, cap), 1_000, allowance, readingAt, null);
    }

    /// <summary>This deduction, with none up to and including the last day of a term from the sale. After it all use counts.</summary>
    /// <param name="term">The term.</param>
    public Deduction WithNoneWithin(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new Deduction(Basis, Rate, Divisor, Allowance, ReadingAt, term);
    }

    /// <summary>The deduction from a price, rounded; never below zero, never above the price.</summary>
    /// <param name="price">The price, zero or more.</param>
    /// <param name="used">Days used, or the counter's units used (the reading less the one at delivery, where that is known). Not read where nothing is deducted.</param>
    /// <param name="rounding">How it is rounded.</param>
    /// <exception cref="ArgumentException">The price is negative, or the rounding does not fit the currency.</exception>
    public Money AmountFor(Money price, decimal used, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        if (price.IsNegative)
        {
            throw new ArgumentException($"The price is {price}; it is zero or more.", nameof(price));
        }

        var counted = Math.Max(used - Allowance, 0);
        var exact = Basis switch
        {
            DeductionBasis.DaysUsed => price.Amount * counted * Rate,
            DeductionBasis.UsagePerDivisor => price.Amount * counted / Divisor,
            DeductionBasis.UsagePerThousand => price.Amount * counted * Rate / Divisor,
            _ => 0,
        };
        return Money.Min(rounding.RoundInAny(Money.Of(exact, price.Currency)), price);
    }

    /// <summary>The formula.</summary>
    public override string ToString() => Basis switch
    {
        DeductionBasis.DaysUsed => $"{Text(Rate)} a day",
        DeductionBasis.UsagePerDivisor => $"(reading - {Text(Allowance)}) / {Text(Divisor)}",
        DeductionBasis.UsagePerThousand => $"(reading - {Text(Allowance)}) / 1000 x {Text(Rate)}",
        _ => "none",
    };

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static decimal CheckedRate(decimal rate, decimal? cap)
    {
        var problems = new ProblemList();
        problems.AddIf(rate is < 0 or > 1, "deduction.rate", $"The rate is {Text(rate)}; it is a share of the price, 0 to 1.");
        problems.AddIf(rate > cap, "deduction.rate", $"The rate {Text(rate)} is above the cap {Text(cap ?? 0)}; lower it to the cap.");
        problems.ThrowIfAny();
        return rate;
    }
}
