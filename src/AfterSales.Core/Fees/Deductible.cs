using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>What the customer bears first of a claim's covered lines, in their order.</summary>
public sealed record Deductible
{
    private Deductible(Money amount, Clause? clause)
    {
        Amount = amount;
        Clause = clause;
    }

    /// <summary>The amount.</summary>
    public Money Amount { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A deductible.</summary>
    /// <param name="amount">More than zero, whole in minor units.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The amount is not above zero, or finer than the minor unit.</exception>
    public static Deductible Of(Money amount, Clause? clause = null) =>
        amount.Amount <= 0 || !amount.IsWhole
            ? throw new ArgumentException($"The deductible is {amount}; it is more than zero and whole in minor units.", nameof(amount))
            : new Deductible(amount, clause);

    /// <summary>The amount.</summary>
    public override string ToString() => Amount.ToString();
}
