using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;

namespace AfterSales.Tests.Fees;

/// <summary>Tariffs that show one setting each, by the name that the example tables use.</summary>
internal static class ExampleTariffs
{
    private static readonly Currency Dollar = Currency.Of("USD");

    public static FeePolicy Of(string name) => PublishedTariffs.All.TryGetValue(name, out var published) ? published : name switch
    {
        "customer pays" => Simple(Pricing.Listed, [Bearer.Customer]),
        "company pays" => Simple(Pricing.Listed, [Bearer.Company]),
        "cost" => Simple(Pricing.Cost, [Bearer.Customer]),
        "cost plus 10 %" => Simple(Pricing.CostPlus(10), [Bearer.Customer]),
        "2.50 a km" => Simple(Pricing.AtRate(Usd(2.5m)), [Bearer.Customer]),
        "graduated" => Simple(Pricing.Tiered(Tiers), [Bearer.Customer]),
        "whole" => Simple(Pricing.Tiered(Tiers, TierMode.Whole), [Bearer.Customer]),
        "allowance 10, 20 to 50" => Simple(Pricing.Listed.WithAllowance(10).WithMinimum(Usd(20)).WithMaximum(Usd(50)), [Bearer.Customer]),
        "fixed discount" => Simple(Pricing.Listed.WithDiscounts([Discount.OfAmount(Usd(15)), Discount.OfPercent(10)]), [Bearer.Customer]),
        "diagnosis" => Simple(Pricing.Listed.WithDiscounts([Discount.WaivedIf(EvidenceKind.Of("repaired"))]), [Bearer.Customer]),
        "halves" => Simple(Pricing.Listed, [Bearer.Customer, Bearer.Company]),
        "halves as listed" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer, Bearer.Company])], ties: ShareTies.AsListed),
        "thirds" => Simple(Pricing.Listed, [Third(Bearer.Customer), Third(Bearer.Dealer), Third(Bearer.Company)]),
        "deductible 50" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Company])], deductible: Deductible.Of(Usd(50), Clause.Of("D"))),
        "deductible 50, halves" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer, Bearer.Company])], deductible: Deductible.Of(Usd(50))),
        "round line" => Rounded(Rounding.Default),
        "round unit price" => Rounded(Rounding.Of(place: RoundingPlace.UnitPrice)),
        "round total" => Rounded(Rounding.Of(place: RoundingPlace.Total)),
        "round total down" => Rounded(Rounding.Of(RoundingMode.Down, place: RoundingPlace.Total)),
        "round to 0.05" => Rounded(Rounding.Of(unit: 0.05m)),
        "goodwill at most 1/2" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer])], goodwillUpTo: Share.Of(1, 2)),
        "net" => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer])], prices: PriceBasis.Net),
        "narrow first" => FeePolicy.Create(Dollar,
        [
            FeeRule.Create("always", Pricing.Listed, [Bearer.Customer]),
            FeeRule.Create("kind", Pricing.Listed, [Bearer.Customer], FeeSelector.Create([LineKind.Parts])),
            FeeRule.Create("kind again", Pricing.Listed, [Bearer.Company], FeeSelector.Create([LineKind.Parts])),
            FeeRule.Create("kind and region", Pricing.Listed, [Bearer.Dealer], FeeSelector.Create([LineKind.Parts], regions: ["island"])),
            FeeRule.Create("compressor", Pricing.Listed, [Bearer.Supplier], FeeSelector.Create([LineKind.Parts], regions: ["island"], components: ["compressor"])),
        ]),
        "credits" => FeePolicy.Create(
            Dollar,
            [Rule(Pricing.Listed, [Bearer.Customer])],
            credits:
            [
                CreditRule.Create("late", ServiceMetric.Of("resolution"), Usd(10), CreditBasis.PerStartedDay, Usd(25), clause: Clause.Of("C1")),
                CreditRule.Create("no-loaner", ServiceMetric.Of("loaner"), Usd(20), kind: LineKind.LoanerCredit, clause: Clause.Of("C2")),
            ]),
        _ => throw new ArgumentException($"There is no example tariff \"{name}\"."),
    };

    private static ValueList<PriceTier> Tiers => [PriceTier.To(10, Usd(2)), PriceTier.To(50, Usd(1)), PriceTier.Beyond(Usd(0.5m))];

    private static Money Usd(decimal amount) => Money.Of(amount, Dollar);

    private static BearerShare Third(Bearer bearer) => BearerShare.Of(bearer, Share.Of(1, 3));

    private static FeeRule Rule(Pricing pricing, ValueList<BearerShare> shares) => FeeRule.Create("r", pricing, shares, clause: Clause.Of("R"));

    private static FeePolicy Simple(Pricing pricing, ValueList<BearerShare> shares) => FeePolicy.Create(Dollar, [Rule(pricing, shares)]);

    private static FeePolicy Rounded(Rounding rounding) => FeePolicy.Create(Dollar, [Rule(Pricing.Listed, [Bearer.Customer])], rounding);
}
