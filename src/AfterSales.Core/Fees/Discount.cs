using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>What a discount takes off.</summary>
public enum DiscountKind
{
    /// <summary>A percentage of what is left.</summary>
    Percent,

    /// <summary>A fixed amount, at most what is left.</summary>
    Amount,

    /// <summary>An amount by age, use and model of the product given in part exchange, at most what is left.</summary>
    TradeIn,
}

/// <summary>What an old product is worth in part exchange, up to an age and a use. Both ends belong to the band.</summary>
public sealed record TradeInBand
{
    private TradeInBand(int maxAgeMonths, decimal maxUse, Money worth, string? model)
    {
        MaxAgeMonths = maxAgeMonths;
        MaxUse = maxUse;
        Worth = worth;
        Model = model;
    }

    /// <summary>The greatest age, in months.</summary>
    public int MaxAgeMonths { get; }

    /// <summary>The greatest use.</summary>
    public decimal MaxUse { get; }

    /// <summary>What it is worth.</summary>
    public Money Worth { get; }

    /// <summary>The model; null for any.</summary>
    public string? Model { get; }

    /// <summary>A band.</summary>
    /// <param name="maxAgeMonths">The greatest age, in months; zero or more.</param>
    /// <param name="maxUse">The greatest use; zero or more.</param>
    /// <param name="worth">What it is worth; zero or more.</param>
    /// <param name="model">The model; null, the default, for any.</param>
    /// <exception cref="InvalidInputException">A number is negative, or the model is empty.</exception>
    public static TradeInBand Create(int maxAgeMonths, decimal maxUse, Money worth, string? model = null)
    {
        var problems = new ProblemList();
        problems.AddIf(maxAgeMonths < 0, "age-months", FormattableString.Invariant($"The greatest age is {maxAgeMonths} months; it is zero or more."));
        problems.AddIf(maxUse < 0, "use", FormattableString.Invariant($"The greatest use is {maxUse}; it is zero or more."));
        problems.AddIf(worth.IsNegative, "worth", $"The worth is {worth}; it is zero or more.");
        problems.AddIf(model is not null && string.IsNullOrWhiteSpace(model), "model", "The model is empty; leave it out for any model.");
        problems.ThrowIfAny();
        return new TradeInBand(maxAgeMonths, maxUse, worth, model);
    }

    /// <summary>Age, use and worth.</summary>
    public override string ToString() => FormattableString.Invariant($"{Model ?? "any"} to {MaxAgeMonths} months and {MaxUse}: {Worth}");
}

/// <summary>Something taken off a price: for members, for a repair that follows the diagnosis, for an old product given in part exchange.</summary>
public sealed record Discount
{
    private Discount(DiscountKind kind, decimal percent, Money amount, ValueList<TradeInBand> bands, EvidenceKind? condition, Clause? clause)
    {
        Kind = kind;
        Percent = percent;
        Amount = amount;
        Bands = bands;
        Condition = condition;
        Clause = clause;
    }

    /// <summary>What it takes off.</summary>
    public DiscountKind Kind { get; }

    /// <summary>The percentage; 0 for other kinds.</summary>
    public decimal Percent { get; }

    /// <summary>The amount; zero for other kinds.</summary>
    public Money Amount { get; }

    /// <summary>The bands of a trade-in; the first that fits counts, none fitting is worth nothing.</summary>
    public ValueList<TradeInBand> Bands { get; }

    /// <summary>What has to be there for the discount; null when nothing has to.</summary>
    public EvidenceKind? Condition { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A percentage of what is left.</summary>
    /// <param name="percent">More than 0, at most 100: 5 is 5 %. 100 waives the line.</param>
    /// <param name="condition">What has to be there for it, such as membership; null, the default, for nothing.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range.</exception>
    public static Discount OfPercent(decimal percent, EvidenceKind? condition = null, Clause? clause = null) =>
        percent is <= 0 or > 100
            ? throw new ArgumentOutOfRangeException(nameof(percent), percent, "A discount is more than 0 % and at most 100 %.")
            : new Discount(DiscountKind.Percent, percent, default, [], condition, clause);

    /// <summary>A fixed amount, at most what is left.</summary>
    /// <param name="amount">More than zero.</param>
    /// <param name="condition">What has to be there for it; null, the default, for nothing.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static Discount OfAmount(Money amount, EvidenceKind? condition = null, Clause? clause = null) =>
        amount.Amount <= 0
            ? throw new ArgumentOutOfRangeException(nameof(amount), amount.Amount, "A discount takes off more than zero.")
            : new Discount(DiscountKind.Amount, 0, amount, [], condition, clause);

    /// <summary>The line is waived where something is there: the diagnosis is free when the repair is done.</summary>
    /// <param name="condition">What has to be there.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static Discount WaivedIf(EvidenceKind condition, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return OfPercent(100, condition, clause);
    }

    /// <summary>An amount for the old product, by age, use and model, at most what is left.</summary>
    /// <param name="bands">The bands, in order; at least one.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">There is no band.</exception>
    public static Discount ForTradeIn(ValueList<TradeInBand> bands, Clause? clause = null) =>
        bands.IsEmpty
            ? throw new ArgumentException("A trade-in needs at least one band.", nameof(bands))
            : new Discount(DiscountKind.TradeIn, 0, default, bands, null, clause);

    /// <summary>What it takes off, and for what.</summary>
    public override string ToString() => Kind switch
    {
        DiscountKind.Percent => $"{Percent.ToString(CultureInfo.InvariantCulture)} %",
        DiscountKind.Amount => Amount.ToString(),
        _ => "trade-in",
    } + (Condition is null ? "" : " if " + Condition);

    /// <summary>The amount or percentage, and the condition by its name.</summary>
    internal LocalizedName Named
    {
        get
        {
            var what = Kind == DiscountKind.Amount ? Amount.ToString() : Percent.ToString(CultureInfo.InvariantCulture) + " %";
            return Condition is null
                ? new LocalizedName(what, what, what, what)
                : new LocalizedName(what, $"{what} if {Condition.ToString(Language.English)}", $"{what} si: {Condition.ToString(Language.Spanish)}", $"{what}，条件：{Condition.ToString(Language.SimplifiedChinese)}");
        }
    }
}
