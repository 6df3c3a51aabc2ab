using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>One line of the work: what it is, how much of it, and the prices that the host's lists give. What was not said is not known.</summary>
/// <remarks>Cause, component, mode and region are those of the case unless the line names its own.</remarks>
public sealed record WorkLine
{
    /// <summary>Beyond these an entry is a slip of the keyboard, and products of them could overflow.</summary>
    private const decimal MaxQuantity = 1_000_000_000;
    private const decimal MaxPrice = 1_000_000_000_000;

    private readonly Digits _listed;

    private WorkLine(
        string id, LineKind kind, decimal? quantity, Money? listPrice, Money? cost, Cause? cause, Component? component, ServiceMode? mode, string? region)
    {
        Id = id;
        Kind = kind;
        Quantity = quantity;
        ListPrice = listPrice;
        Cost = cost;
        Cause = cause;
        Component = component;
        Mode = mode;
        Region = region;
        if (quantity is { } count && listPrice is { } price && Digits.TryOf(count * price.Amount, price.Currency.MinorDigits, out var listed))
        {
            _listed = listed;
        }
    }

    /// <summary>The line's id, unique in the work.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public LineKind Kind { get; }

    /// <summary>How much of it, in the unit of its prices (pieces, hours, kilometres); null when not known.</summary>
    public decimal? Quantity { get; }

    /// <summary>The list price of one unit; negative for a credit; null when not known.</summary>
    public Money? ListPrice { get; }

    /// <summary>What one unit costs the company; null when not known.</summary>
    public Money? Cost { get; }

    /// <summary>The line's own cause; null for the claim's.</summary>
    public Cause? Cause { get; }

    /// <summary>The line's own component; null for the claim's.</summary>
    public Component? Component { get; }

    /// <summary>The line's own mode; null for the work's.</summary>
    public ServiceMode? Mode { get; }

    /// <summary>The line's own region; null for the work's.</summary>
    public string? Region { get; }

    /// <summary>Quantity times list price, in integers; none where it is not known or too large for them.</summary>
    internal ref readonly Digits Listed => ref _listed;

    /// <summary>A line.</summary>
    /// <param name="id">Its id, unique in the work.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="quantity">How much, zero or more; null, the default, when not known.</param>
    /// <param name="listPrice">The list price of one unit; null, the default, when not known.</param>
    /// <param name="cost">What one unit costs the company, zero or more; null, the default, when not known.</param>
    /// <param name="cause">The line's own cause; null, the default, for the claim's.</param>
    /// <param name="component">The line's own component; null, the default, for the claim's.</param>
    /// <param name="mode">The line's own mode; null, the default, for the work's.</param>
    /// <param name="region">The line's own region; null, the default, for the work's.</param>
    /// <exception cref="InvalidInputException">The id or region is empty, or quantity or cost is negative or beyond all measure: every problem is listed.</exception>
    public static WorkLine Create(
        string id,
        LineKind kind,
        decimal? quantity = null,
        Money? listPrice = null,
        Money? cost = null,
        Cause? cause = null,
        Component? component = null,
        ServiceMode? mode = null,
        string? region = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(kind);
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "The line has no id; give it one that is unique in the work.");
        problems.AddIf(quantity < 0, "quantity", FormattableString.Invariant($"The quantity is {quantity}; it is zero or more. A credit has a negative price."));
        problems.AddIf(quantity > MaxQuantity, "quantity", FormattableString.Invariant($"The quantity is {quantity}; it is at most {MaxQuantity}."));
        problems.AddIf(listPrice is { } list && Math.Abs(list.Amount) > MaxPrice, "list-price", FormattableString.Invariant($"The list price is {listPrice}; it is at most {MaxPrice}."));
        problems.AddIf(cost is { } paid && paid.Amount > MaxPrice, "cost", FormattableString.Invariant($"The cost is {cost}; it is at most {MaxPrice}."));
        problems.AddIf(cost is { IsNegative: true }, "cost", $"The cost is {cost}; it is zero or more.");
        problems.AddIf(region is not null && string.IsNullOrWhiteSpace(region), "region", "The region is empty; leave it out where it is not known.");
        problems.ThrowIfAny();
        return new WorkLine(id, kind, quantity, listPrice, cost, cause, component, mode, region);
    }

    /// <inheritdoc/>
    public bool Equals(WorkLine? other) =>
        other is not null && Id == other.Id && Kind == other.Kind && Quantity == other.Quantity && ListPrice == other.ListPrice && Cost == other.Cost
        && Cause == other.Cause && Component == other.Component && Mode == other.Mode && Region == other.Region;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Quantity, ListPrice, Cost, Cause, Component, Mode);

    /// <summary>Id, kind and quantity.</summary>
    public override string ToString() => $"{Id}: {Quantity?.ToString(CultureInfo.InvariantCulture) ?? "?"} {Kind}";
}
