using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Fees;

/// <summary>What a bearer bears.</summary>
public sealed record BearerAmount
{
    private BearerAmount(Bearer bearer, Money amount)
    {
        Bearer = bearer;
        Amount = amount;
    }

    /// <summary>The bearer.</summary>
    public Bearer Bearer { get; }

    /// <summary>The amount; negative for what the bearer is given.</summary>
    public Money Amount { get; }

    /// <summary>Bearer and amount.</summary>
    public override string ToString() => $"{Bearer} {Amount}";

    internal static BearerAmount Of(Bearer bearer, Money amount) => new(bearer, amount);
}

/// <summary>One line of a quote.</summary>
public sealed record QuoteLine
{
    internal QuoteLine(
        WorkLine work, CoverageStatus coverage, FeeRule? rule, Money? unitPrice, Money? amount, ValueList<BearerAmount> shares, Money? customer, FactSet missing)
    {
        Work = work;
        Coverage = coverage;
        Rule = rule;
        UnitPrice = unitPrice;
        Amount = amount;
        Shares = shares;
        Customer = customer;
        Missing = missing;
    }

    /// <summary>The line of work; for a credit, a line made from its rule.</summary>
    public WorkLine Work { get; }

    /// <summary>The coverage that led to it.</summary>
    public CoverageStatus Coverage { get; }

    /// <summary>The rule that applies; null where that is open, and for credits.</summary>
    public FeeRule? Rule { get; }

    /// <summary>The price of one unit, not rounded unless the policy says so; null for tiers and where it is open.</summary>
    public Money? UnitPrice { get; }

    /// <summary>The amount; null where the line is open.</summary>
    public Money? Amount { get; }

    /// <summary>Who bears how much, adding up to the amount, in the rule's order; none where the line is open or nobody is charged.</summary>
    public ValueList<BearerAmount> Shares { get; }

    /// <summary>What the customer bears; known even on an open line, where it comes out the same whatever is missing. Null otherwise.</summary>
    public Money? Customer { get; }

    /// <summary>The facts that are missing; <c>fees.rules</c> among them where the tariff says nothing on the line. Empty unless the line is open.</summary>
    public FactSet Missing { get; }

    /// <summary>True where amount or shares are not known.</summary>
    public bool IsOpen => Amount is null;

    /// <summary>What somebody bears of the line; zero where nothing.</summary>
    /// <param name="bearer">The bearer.</param>
    public Money? BorneBy(Bearer bearer)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        return Amount is not { } amount ? null : Shares.FirstOrDefault(share => share.Bearer == bearer)?.Amount ?? Money.Zero(amount.Currency);
    }

    /// <summary>Id, amount and shares.</summary>
    public override string ToString() => IsOpen ? $"{Work.Id}: open" : $"{Work.Id}: {Amount} ({string.Join(", ", Shares)})";
}

/// <summary>A quote: the lines, and what each bearer bears in all.</summary>
public sealed record FeeQuote
{
    private FeeQuote(Currency currency, PriceBasis prices, ValueList<QuoteLine> lines, Money known)
    {
        Currency = currency;
        Prices = prices;
        Lines = lines;
        Known = known;
        IsComplete = lines.All(line => !line.IsOpen);
        Totals = IsComplete
            ? ValueList.From(lines.SelectMany(line => line.Shares)
                .GroupBy(share => share.Bearer)
                .Select(group => BearerAmount.Of(group.Key, group.Aggregate(Money.Zero(currency), (sum, share) => sum + share.Amount))))
            : [];
    }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>Whether the amounts hold the tax.</summary>
    public PriceBasis Prices { get; }

    /// <summary>The lines, in the order of the work.</summary>
    public ValueList<QuoteLine> Lines { get; }

    /// <summary>True where every line is known.</summary>
    public bool IsComplete { get; }

    /// <summary>The sum of the known lines.</summary>
    public Money Known { get; }

    /// <summary>The total; null where a line is open.</summary>
    public Money? Total => IsComplete ? Known : null;

    /// <summary>What each bearer bears in all, adding up to the total, in the order in which the lines name them; none where a line is open.</summary>
    public ValueList<BearerAmount> Totals { get; }

    /// <summary>What somebody bears in all; null where a line is open.</summary>
    /// <param name="bearer">The bearer.</param>
    public Money? BorneBy(Bearer bearer)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        return IsComplete ? Totals.FirstOrDefault(total => total.Bearer == bearer)?.Amount ?? Money.Zero(Currency) : null;
    }

    /// <summary>The known lines of which somebody bears a part: what the customer sees, what is charged to a department, what is recovered from a supplier.</summary>
    /// <param name="bearer">The bearer.</param>
    public ValueList<QuoteLine> LinesOf(Bearer bearer)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        return ValueList.From(Lines.Where(line => line.BorneBy(bearer) is { IsZero: false }));
    }

    /// <summary>The lines and the total.</summary>
    public override string ToString() => $"{string.Join("; ", Lines)}; {(IsComplete ? "total" : "known so far")} {Known}";

    internal static FeeQuote Of(FeePolicy policy, List<QuoteLine> lines, Money known) => new(policy.Currency, policy.Prices, ValueList.From(lines), known);
}
