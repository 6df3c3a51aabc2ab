using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>Whether prices hold the tax. A quote is in one of the two, never both.</summary>
public enum PriceBasis
{
    /// <summary>With tax; the default.</summary>
    Gross,

    /// <summary>Without tax.</summary>
    Net,
}

/// <summary>The work that a claim leads to, done or still to be done: what fees are decided on. What was not said is not known.</summary>
public sealed record Work
{
    private Work(ValueList<WorkLine> lines, ServiceMode? mode, string? region, PriceBasis prices, TradeIn? tradeIn, DateFact quoted, GoodwillGrant? goodwill)
    {
        Lines = lines;
        Mode = mode;
        Region = region;
        Prices = prices;
        TradeIn = tradeIn;
        Quoted = quoted;
        Goodwill = goodwill;
    }

    /// <summary>The lines, in the order in which they are charged.</summary>
    public ValueList<WorkLine> Lines { get; }

    /// <summary>Where and how the service is given; null when not known.</summary>
    public ServiceMode? Mode { get; }

    /// <summary>The region of the place of use; null when not known.</summary>
    public string? Region { get; }

    /// <summary>Whether the lines' prices hold the tax.</summary>
    public PriceBasis Prices { get; }

    /// <summary>The old product given in part exchange; null when not known.</summary>
    public TradeIn? TradeIn { get; }

    /// <summary>What is known of the day on which the customer was told the charges.</summary>
    public DateFact Quoted { get; }

    /// <summary>What somebody takes over out of goodwill; null when nothing was granted.</summary>
    public GoodwillGrant? Goodwill { get; }

    /// <summary>Work.</summary>
    /// <param name="lines">The lines, in the order in which they are charged.</param>
    /// <param name="mode">Where and how the service is given; null, the default, when not known.</param>
    /// <param name="region">The region of the place of use; null, the default, when not known.</param>
    /// <param name="prices">Whether the lines' prices hold the tax; they do by default.</param>
    /// <param name="tradeIn">The old product given in part exchange; null, the default, when not known.</param>
    /// <param name="quoted">The day on which the customer was told the charges; not known by default.</param>
    /// <param name="goodwill">What somebody takes over out of goodwill; null, the default, when nothing was granted.</param>
    /// <exception cref="InvalidInputException">Two lines have one id, prices are in two currencies, or the region is empty: every problem is listed.</exception>
    public static Work Create(
        ValueList<WorkLine> lines,
        ServiceMode? mode = null,
        string? region = null,
        PriceBasis prices = PriceBasis.Gross,
        TradeIn? tradeIn = null,
        DateFact quoted = default,
        GoodwillGrant? goodwill = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(prices);
        var problems = new ProblemList();
        var currencies = lines.SelectMany(line => new[] { line.ListPrice, line.Cost }).OfType<Amounts.Money>().Select(price => price.Currency).Distinct().ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var id = lines[i].Id;
            problems.AddIf(lines.Take(i).Any(line => line.Id == id), $"lines[{i}].id", $"Two lines have the id \"{id}\"; ids are unique.");
        }

        problems.AddIf(currencies.Count > 1, "lines", $"The prices are in {string.Join(" and ", currencies)}; a quote is in one currency.");
        problems.AddIf(region is not null && string.IsNullOrWhiteSpace(region), "region", "The region is empty; leave it out where it is not known.");
        problems.ThrowIfAny();
        return new Work(lines, mode, region, prices, tradeIn, quoted, goodwill);
    }

    /// <summary>The lines.</summary>
    public override string ToString() => string.Join("; ", Lines);
}
