using AfterSales.Amounts;
using AfterSales.Fees;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>How a line is priced: a word where nothing more is to be said, an object otherwise.</summary>
internal static class PricingPart
{
    private static readonly Part<TradeInBand> Band = new ObjectPart<TradeInBand>("trade-in-band", "What an old product up to an age and a use is worth.", shape =>
    {
        var age = shape.Required("age-months", Values.Whole(0, int.MaxValue), band => band.MaxAgeMonths, "The greatest age, in months.");
        var use = shape.Required("use", Values.Amount, band => band.MaxUse, "The greatest use, as the policy counts it.");
        var worth = shape.Required("worth", Values.Money, band => band.Worth, "What is taken off; zero or more.");
        var model = shape.OptionalReference("model", Values.Label, band => band.Model, "The model; absent for any.");
        return fields => TradeInBand.Create(age.In(fields), use.In(fields), worth.In(fields), model.In(fields));
    });

    private static readonly Part<Discount> AnyDiscount = new UnionPart<Discount>(
        null,
        [
            new("percent", discount => discount.Kind == DiscountKind.Percent, new ObjectPart<Discount>("discount-percent", "A percentage off.", shape =>
            {
                var percent = shape.Required("percent", Values.Amount, discount => discount.Percent, "More than 0, at most 100: 100 where the fee is waived.");
                var condition = shape.OptionalReference("if", CasePart.EvidenceName, discount => discount.Condition, "What has to be shown; absent for always.");
                var clause = shape.Clause(discount => discount.Clause);
                return fields => Discount.OfPercent(percent.In(fields), condition.In(fields), clause.In(fields));
            })),
            new("amount", discount => discount.Kind == DiscountKind.Amount, new ObjectPart<Discount>("discount-amount", "An amount off.", shape =>
            {
                var amount = shape.Required("amount", Values.Money, discount => discount.Amount, "More than zero.");
                var condition = shape.OptionalReference("if", CasePart.EvidenceName, discount => discount.Condition, "What has to be shown; absent for always.");
                var clause = shape.Clause(discount => discount.Clause);
                return fields => Discount.OfAmount(amount.In(fields), condition.In(fields), clause.In(fields));
            })),
            new("bands", discount => discount.Kind == DiscountKind.TradeIn, new ObjectPart<Discount>("discount-trade-in", "What an old product is worth that is handed in.", shape =>
            {
                var bands = shape.Required("bands", new ListPart<TradeInBand>(Band, 1), discount => discount.Bands, "By age, use and model; the first that fits.");
                var clause = shape.Clause(discount => discount.Clause);
                return fields => Discount.ForTradeIn(bands.In(fields), clause.In(fields));
            })),
        ])
    {
        Name = "discount",
        About = "What is taken off a price.",
    };

    private static readonly Part<PriceTier> Tier = new ObjectPart<PriceTier>("price-tier", "A price for quantities up to a limit.", shape =>
    {
        var upTo = shape.OptionalValue("up-to", Values.Amount, tier => tier.UpTo, "The last quantity of the tier; absent for the open last one.", "quantity");
        var price = shape.Required("price", Values.Money, tier => tier.UnitPrice, "The price of one unit; zero or more.");
        return fields => upTo.In(fields) is { } quantity ? PriceTier.To(quantity, price.In(fields)) : PriceTier.Beyond(price.In(fields));
    });

    private static readonly Part<Pricing> Full = new UnionPart<Pricing>(
        null,
        [
            new("price", pricing => pricing.Kind is PricingKind.Listed or PricingKind.Cost, Of("pricing-given", "The list price or the cost.", shape =>
            {
                var price = shape.Required("price", Words.Of("listed", PricingKind.Listed, "cost", PricingKind.Cost), pricing => pricing.Kind, "Which of the prices that the line names.");
                return fields => price.In(fields) == PricingKind.Cost ? Pricing.Cost : Pricing.Listed;
            })),
            new("cost-plus", pricing => pricing.Kind == PricingKind.CostPlus, Of("pricing-cost-plus", "The cost and a percentage of it.", shape =>
            {
                var percent = shape.Required("cost-plus", FeeValues.Signed, pricing => pricing.Percent, "The percentage on top of the cost; -100 or more.", "percent");
                return fields => Pricing.CostPlus(percent.In(fields));
            })),
            new("rate", pricing => pricing.Kind == PricingKind.Rate, Of("pricing-rate", "A price of the tariff itself.", shape =>
            {
                var rate = shape.Required("rate", Values.Money, pricing => pricing.Rate!.Value, "The price of one unit.", "perUnit");
                return fields => Pricing.AtRate(rate.In(fields));
            })),
            new("tiers", pricing => pricing.Kind == PricingKind.Tiers, Of("pricing-tiers", "Prices by quantity.", shape =>
            {
                var tiers = shape.Required("tiers", new ListPart<PriceTier>(Tier, 1), pricing => pricing.Tiers, "The tiers, smaller quantities first.");
                var mode = shape.Optional("mode", Words.Of<TierMode>(), pricing => pricing.TierMode, TierMode.Graduated, "Whether each tier prices its own part, or the last reached the whole; graduated where absent.");
                return fields => Pricing.Tiered(tiers.In(fields), mode.In(fields));
            })),
        ]);

    /// <summary>How a line is priced.</summary>
    public static readonly Part<Pricing> Part = new ChoicePart<Pricing>(
        "\"no-charge\", \"listed\", \"cost\", or an object with \"price\", \"cost-plus\", \"rate\" or \"tiers\"",
        ChoicePart<Pricing>.Word("no-charge", Pricing.NoCharge),
        ChoicePart<Pricing>.Word("listed", Pricing.Listed),
        ChoicePart<Pricing>.Word("cost", Pricing.Cost),
        ChoicePart<Pricing>.Of(Full, pricing => pricing, pricing => pricing.Kind != PricingKind.NoCharge, pricing => pricing))
    {
        Name = "pricing",
        About = "How a line is priced: nobody is charged, the list price, the cost, or more.",
    };

    /// <summary>A kind of pricing with what every kind can have.</summary>
    private static ObjectPart<Pricing> Of(string name, string about, Func<Shape<Pricing>, Func<Fields, Pricing>> describe) => new(name, about, shape =>
    {
        var make = describe(shape);
        var allowance = shape.Optional("allowance", Values.Amount, pricing => pricing.Allowance, 0m, "The quantity that is free; none where absent.", "quantity");
        var minimum = shape.OptionalValue("minimum", Values.Money, pricing => pricing.Minimum, "The least that is charged where anything is.");
        var maximum = shape.OptionalValue("maximum", Values.Money, pricing => pricing.Maximum, "The most that is charged.");
        var discounts = shape.List("discounts", AnyDiscount, pricing => pricing.Discounts, "What is taken off, in this order.");
        return fields =>
        {
            var pricing = make(fields).WithAllowance(allowance.In(fields));
            pricing = minimum.In(fields) is { } least ? pricing.WithMinimum(least) : pricing;
            pricing = maximum.In(fields) is { } most ? pricing.WithMaximum(most) : pricing;
            return discounts.In(fields).IsEmpty ? pricing : pricing.WithDiscounts(discounts.In(fields));
        };
    });
}
