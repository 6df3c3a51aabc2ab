using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What was paid for a line of an order: goods, freight, tax, by which payments, and what of them was paid back.</summary>
public sealed record Purchase
{
    /// <summary>More than anything costs, and little enough to be reckoned with exactly.</summary>
    internal const decimal MaxAmount = 1_000_000_000_000_000_000;

    private Purchase(Money? linePaid, ValueList<OrderLine> lines, Money? orderDiscount, string? line)
    {
        LinePaid = linePaid;
        Lines = lines;
        OrderDiscount = orderDiscount;
        Line = line;
    }

    /// <summary>What was paid for all units of the line, after every discount; null when not known.</summary>
    public Money? LinePaid { get; }

    /// <summary>The lines of the order, where the line's share of a discount is to be reckoned; empty otherwise.</summary>
    public ValueList<OrderLine> Lines { get; }

    /// <summary>The discount on the whole order; null without one.</summary>
    public Money? OrderDiscount { get; }

    /// <summary>The id of the line in the order; null where the line's amount is given.</summary>
    public string? Line { get; }

    /// <summary>The freight paid for the line; null when not known.</summary>
    public Money? Freight { get; private init; }

    /// <summary>The tax paid on the line beside the price; null when not known, zero where prices include it.</summary>
    public Money? Tax { get; private init; }

    /// <summary>The payments, in the order made; empty when not known.</summary>
    public ValueList<Payment> Payments { get; private init; }

    /// <summary>A line whose amount is known.</summary>
    /// <param name="paid">What was paid for all its units, after every discount.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or more than 10^18.</exception>
    public static Purchase OfLine(Money paid) =>
        IsOutOfRange(paid) ? throw new ArgumentOutOfRangeException(nameof(paid), paid, "What was paid is zero or more, at most 10^18.") : new Purchase(paid, [], null, null);

    /// <summary>A line of an order whose discount is shared by its lines, by value, without a lost cent.</summary>
    /// <param name="line">The id of the line.</param>
    /// <param name="lines">The lines of the order, after line discounts.</param>
    /// <param name="discount">The discount on the whole order.</param>
    /// <exception cref="InvalidInputException">The line is none of them, an id is twice, currencies differ, or the discount is negative or above the sum.</exception>
    public static Purchase OfOrder(string line, ValueList<OrderLine> lines, Money discount)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(line);
        var problems = new ProblemList();
        problems.AddIf(lines.All(item => item.Id != line), "purchase.line", $"The order has no line \"{line}\".");
        problems.AddIf(lines.Select(item => item.Id).Distinct().Count() < lines.Count, "purchase.lines", "Two lines have the same id; ids are unique.");
        var oneCurrency = lines.All(item => item.Value.Currency == discount.Currency);
        problems.AddIf(!oneCurrency, "purchase.discount", "Lines and discount are in one currency.");
        problems.AddIf(discount.IsNegative, "purchase.discount", $"The discount is {discount}; it is zero or more.");
        problems.AddIf(oneCurrency && discount.Amount > lines.Sum(item => item.Value.Amount), "purchase.discount", $"The discount {discount} is more than the lines are worth.");
        problems.ThrowIfAny();
        var at = lines.TakeWhile(item => item.Id != line).Count();
        var shares = Allocation.SplitByValue(discount, ValueList.From(lines.Select(item => item.Value)));
        return new Purchase(lines[at].Value - shares[at], lines, discount, line);
    }

    /// <summary>This purchase with the freight and tax paid for the line.</summary>
    /// <param name="freight">The freight; null when not known.</param>
    /// <param name="tax">The tax beside the price; null when not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public Purchase WithExtras(Money? freight, Money? tax) =>
        (freight is { } carried && IsOutOfRange(carried)) || (tax is { } levied && IsOutOfRange(levied))
            ? throw new ArgumentOutOfRangeException(nameof(freight), "Freight and tax are zero or more, at most 10^18.")
            : this with { Freight = freight, Tax = tax };

    /// <summary>This purchase with its payments.</summary>
    /// <param name="payments">The payments; ids are unique.</param>
    /// <exception cref="InvalidInputException">An id is given twice.</exception>
    public Purchase WithPayments(ValueList<Payment> payments)
    {
        var problems = new ProblemList();
        foreach (var id in payments.GroupBy(payment => payment.Id).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("purchase.payments", $"Two payments have the id \"{id}\"; ids are unique.");
        }

        problems.ThrowIfAny();
        return this with { Payments = payments };
    }

    internal static bool IsOutOfRange(Money amount) => amount.IsNegative || amount.Amount > MaxAmount;

    /// <summary>What was paid for the line.</summary>
    public override string ToString() => LinePaid?.ToString() ?? "price unknown";
}

/// <summary>A line of an order and its value after line discounts.</summary>
public sealed record OrderLine
{
    private OrderLine(string id, Money value)
    {
        Id = id;
        Value = value;
    }

    /// <summary>Its id, unique in the order.</summary>
    public string Id { get; }

    /// <summary>Its value after line discounts.</summary>
    public Money Value { get; }

    /// <summary>A line.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="value">Its value after line discounts; zero or more.</param>
    /// <exception cref="ArgumentException">The id is empty, or the value negative.</exception>
    public static OrderLine Of(string id, Money value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return Purchase.IsOutOfRange(value) ? throw new ArgumentOutOfRangeException(nameof(value), value, "A line is worth zero or more, at most 10^18.") : new OrderLine(id, value);
    }

    /// <summary>Id and value.</summary>
    public override string ToString() => $"{Id}: {Value}";
}

/// <summary>One of the payments of an order, and what of it was paid back before.</summary>
public sealed record Payment
{
    private Payment(string id, string method, Money paid, Money? refunded)
    {
        Id = id;
        Method = method;
        Paid = paid;
        Refunded = refunded;
    }

    /// <summary>Its id, unique in the purchase.</summary>
    public string Id { get; }

    /// <summary>The method, by the name that policies use: <c>card</c>, <c>voucher</c>.</summary>
    public string Method { get; }

    /// <summary>What was paid.</summary>
    public Money Paid { get; }

    /// <summary>What was paid back of it before; null for nothing.</summary>
    public Money? Refunded { get; }

    /// <summary>What is left on it.</summary>
    public Money Left => Refunded is { } refunded ? Paid - refunded : Paid;

    /// <summary>A payment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="method">The method: lower-case letters, digits and hyphens.</param>
    /// <param name="paid">What was paid; zero or more.</param>
    /// <param name="refunded">What was paid back of it before; nothing by default.</param>
    /// <exception cref="ArgumentException">The id is empty, the method has another form, or more was paid back than paid.</exception>
    public static Payment Of(string id, string method, Money paid, Money? refunded = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        KebabName.Checked(method);
        return Purchase.IsOutOfRange(paid) || refunded is { IsNegative: true } || refunded > paid
            ? throw new ArgumentOutOfRangeException(nameof(refunded), refunded, $"Of {paid} paid, between nothing and all can have been paid back.")
            : new Payment(id, method, paid, refunded);
    }

    /// <summary>Id, method and amount.</summary>
    public override string ToString() => $"{Id} {Method} {Paid}";
}
