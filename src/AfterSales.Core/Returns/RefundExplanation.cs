using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Returns;

/// <summary>How a refund was reckoned: price, deduction, fee, and the payments to which it goes.</summary>
public sealed class RefundExplanation : Explanation
{
    internal RefundExplanation(
        RefundStatus status,
        Reason headline,
        ValueList<Reason> reasons,
        FactSet missing,
        Money? price,
        Money? paidFor,
        int? daysUsed,
        Money? deduction,
        Money? fee,
        Money? amount,
        ValueList<RefundPlacement> placements,
        Money? unplaced)
        : base(headline, reasons, [], missing)
    {
        Status = status;
        Price = price;
        PaidFor = paidFor;
        DaysUsed = daysUsed;
        Deduction = deduction;
        Fee = fee;
        Amount = amount;
        Placements = placements;
        Unplaced = unplaced;
    }

    /// <summary>Whether the amount is known.</summary>
    public RefundStatus Status { get; }

    /// <summary>The price paid for the units that go back; null when not known.</summary>
    public Money? Price { get; }

    /// <summary>The price with the freight and tax that are paid back; null when not known.</summary>
    public Money? PaidFor { get; }

    /// <summary>The days on which the unit was used; null when not certain.</summary>
    public int? DaysUsed { get; }

    /// <summary>What is taken off for use; null when not known.</summary>
    public Money? Deduction { get; }

    /// <summary>The restocking fee; null when not known.</summary>
    public Money? Fee { get; }

    /// <summary>What is paid back; null when not known.</summary>
    public Money? Amount { get; }

    /// <summary>To which payments it goes; empty where the payments are not known.</summary>
    public ValueList<RefundPlacement> Placements { get; }

    /// <summary>What cannot be placed on any payment; null where the payments or the amount are not known.</summary>
    public Money? Unplaced { get; }
}

/// <summary>A part of a refund that goes to one payment.</summary>
public sealed record RefundPlacement
{
    internal RefundPlacement(string payment, Money amount)
    {
        Payment = payment;
        Amount = amount;
    }

    /// <summary>The payment's id.</summary>
    public string Payment { get; }

    /// <summary>The amount.</summary>
    public Money Amount { get; }

    /// <summary>Payment and amount.</summary>
    public override string ToString() => $"{Payment}: {Amount}";
}
