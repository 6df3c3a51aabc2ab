using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Returns;

/// <summary>How a restocking fee is given.</summary>
public enum RestockingFeeKind
{
    /// <summary>A percentage of the value returned.</summary>
    Percent,

    /// <summary>An amount for each return.</summary>
    PerReturn,

    /// <summary>An amount for each unit returned.</summary>
    PerUnit,

    /// <summary>By how many days after the start of the window the return is declared.</summary>
    Tiers,
}

/// <summary>What the seller keeps when goods go back for money. It is never above the refund.</summary>
public sealed record RestockingFee
{
    private RestockingFee(RestockingFeeKind kind, decimal rate, Money? amount, ValueList<RestockingTier> tiers)
    {
        Kind = kind;
        Rate = rate;
        Amount = amount;
        Tiers = tiers;
    }

    /// <summary>How it is given.</summary>
    public RestockingFeeKind Kind { get; }

    /// <summary>The percentage; 0 where it is given otherwise.</summary>
    public decimal Rate { get; }

    /// <summary>The amount; null where it is given otherwise.</summary>
    public Money? Amount { get; }

    /// <summary>The tiers, in order; empty where it is given otherwise.</summary>
    public ValueList<RestockingTier> Tiers { get; }

    /// <summary>A percentage of the value returned, taken before any deduction.</summary>
    /// <param name="percent">More than 0, at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static RestockingFee Percent(decimal percent) =>
        percent is > 0 and <= 100
            ? new RestockingFee(RestockingFeeKind.Percent, percent, null, [])
            : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A restocking fee is more than 0 % and at most 100 %; leave it out where none is taken.");

    /// <summary>An amount for each return.</summary>
    /// <param name="amount">More than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public static RestockingFee PerReturn(Money amount) => new(RestockingFeeKind.PerReturn, 0, Checked(amount), []);

    /// <summary>An amount for each unit returned.</summary>
    /// <param name="amount">More than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public static RestockingFee PerUnit(Money amount) => new(RestockingFeeKind.PerUnit, 0, Checked(amount), []);

    /// <summary>By how many days after the start of the window the return is declared.</summary>
    /// <param name="tiers">The tiers, later ones after earlier ones; the last can be open.</param>
    /// <exception cref="InvalidInputException">There is no tier, they are out of order, or a tier has tiers.</exception>
    public static RestockingFee ByDay(ValueList<RestockingTier> tiers)
    {
        var problems = new ProblemList();
        problems.AddIf(tiers.IsEmpty, "fee.tiers", "There is no tier; give at least one.");
        for (var i = 0; i < tiers.Count; i++)
        {
            problems.AddIf(tiers[i].Fee is { Kind: RestockingFeeKind.Tiers }, FormattableString.Invariant($"fee.tiers[{i}]"), "A tier cannot have tiers; give a percentage or an amount.");
            problems.AddIf(
                i > 0 && (tiers[i - 1].ThroughDay is not { } before || tiers[i].ThroughDay <= before),
                FormattableString.Invariant($"fee.tiers[{i}]"),
                "Tiers go from earlier to later days; only the last is open.");
        }

        problems.ThrowIfAny();
        return new RestockingFee(RestockingFeeKind.Tiers, 0, null, tiers);
    }

    /// <summary>The percentage, the amount or the tiers.</summary>
    public override string ToString() => Kind switch
    {
        RestockingFeeKind.Percent => Rate.ToString(CultureInfo.InvariantCulture) + " %",
        RestockingFeeKind.PerReturn => Amount + " a return",
        RestockingFeeKind.PerUnit => Amount + " a unit",
        _ => string.Join(", ", Tiers),
    };

    /// <summary>The fee for goods of a value, declared so many days after the start; null where a fact that it needs is not known.</summary>
    internal Money? For(Money value, int? units, int? daysSinceStart, Rounding rounding)
    {
        switch (Kind)
        {
            case RestockingFeeKind.Percent:
                return Money.Min(rounding.RoundInAny(value * Rate * 0.01m), value);
            case RestockingFeeKind.Tiers:
                return daysSinceStart is not { } days ? null : TierOn(days) is { } fee ? fee.For(value, units, days, rounding) : Money.Zero(value.Currency);
            default:
                var times = Kind == RestockingFeeKind.PerUnit ? units : 1;
                return times is null || Amount!.Value.Currency != value.Currency ? null : Money.Min(Amount.Value * times.Value, value);
        }
    }

    /// <summary>True for an amount for each return or unit, false for a percentage or none; null where the tier is not known.</summary>
    internal bool? IsFixedOn(int? daysSinceStart) => Kind switch
    {
        RestockingFeeKind.Percent => false,
        RestockingFeeKind.Tiers => daysSinceStart is { } days ? TierOn(days)?.IsFixedOn(days) ?? false : null,
        _ => true,
    };

    private static Money Checked(Money amount) =>
        amount.IsZero || amount.IsNegative
            ? throw new ArgumentOutOfRangeException(nameof(amount), amount, "A restocking fee is more than zero; leave it out where none is taken.")
            : amount;

    private RestockingFee? TierOn(int days)
    {
        foreach (var tier in Tiers)
        {
            if (tier.ThroughDay is null || days <= tier.ThroughDay)
            {
                return tier.Fee;
            }
        }

        return null;
    }
}

/// <summary>One tier of a restocking fee: up to a day after the start, or from there on.</summary>
public sealed record RestockingTier
{
    private RestockingTier(int? throughDay, RestockingFee? fee)
    {
        ThroughDay = throughDay;
        Fee = fee;
    }

    /// <summary>The last day after the start that it is for; null for the open last tier.</summary>
    public int? ThroughDay { get; }

    /// <summary>The fee; null for none.</summary>
    public RestockingFee? Fee { get; }

    /// <summary>A tier up to and including a day after the start.</summary>
    /// <param name="day">0 or more; 0 is the day of the start itself.</param>
    /// <param name="fee">The fee; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is negative.</exception>
    public static RestockingTier Through(int day, RestockingFee? fee)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(day);
        return new RestockingTier(day, fee);
    }

    /// <summary>The last tier: all later days.</summary>
    /// <param name="fee">The fee; null for none.</param>
    public static RestockingTier After(RestockingFee? fee) => new(null, fee);

    /// <summary>Day and fee.</summary>
    public override string ToString() => FormattableString.Invariant($"{(ThroughDay is null ? "then" : "through day " + ThroughDay)} {Fee?.ToString() ?? "free"}");
}
