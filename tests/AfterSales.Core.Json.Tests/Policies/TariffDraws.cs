using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Fees;
using AfterSales.Json.Tests.Cases;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;

namespace AfterSales.Json.Tests.Policies;

/// <summary>Tariffs, settlements and stock returns of every kind that can be written.</summary>
internal static class TariffDraws
{
    private static readonly LineKind[] Kinds = [LineKind.Parts, LineKind.TripInVain, LineKind.Of("a-3")];

    private static readonly CoverageStatus[] Coverages = [.. Enum.GetValues<CoverageStatus>().Where(status => status != CoverageStatus.Undetermined)];

    public static FeePolicy Fees(this Tape tape)
    {
        var currency = tape.Currency();
        var rules = tape.List(2, () => tape.Rule(currency)).Prepend(tape.Rule(currency)).DistinctBy(rule => rule.Id);
        return FeePolicy.Create(
            currency,
            ValueList.From(rules),
            tape.MaybeOf(tape.Rounding),
            tape.MaybeOf(() => Deductible.Of(tape.Whole(currency), tape.SomeClause())),
            tape.Any<ShareTies>(),
            tape.Any<PriceBasis>(),
            tape.Flag(3) ? Share.Of(1 + tape.Next(3), 4) : null,
            tape.MaybeOf(() => AdvanceQuote.Create(tape.Maybe(tape.Term), tape.Profile(), tape.SomeClause())),
            ValueList.From(tape.List(2, () => CreditRule.Create(
                tape.Label(),
                tape.Pick(ServiceMetric.Resolution, ServiceMetric.Of("loaner")),
                tape.Whole(currency),
                tape.Any<CreditBasis>(),
                tape.Flag() ? tape.Whole(currency) : null,
                tape.Maybe(() => tape.Pick(Kinds)),
                tape.SomeClause())).DistinctBy(credit => credit.Id)));
    }

    public static SettlementPolicy Settlement(this Tape tape)
    {
        var currency = tape.Currency();
        return SettlementPolicy.Create(
            currency,
            tape.Different(2, () => tape.Pick(EvidenceKind.Of("record-signed"), EvidenceKind.ProofOfPurchase)),
            tape.MaybeOf(() => tape.Flag()
                ? PartsReturn.By(tape.Day(), tape.Any<TruckReturn>(), tape.SomeClause())
                : PartsReturn.ByDayOfMonth(1 + tape.Next(31), tape.Any<TruckReturn>(), tape.SomeClause())),
            tape.Maybe(tape.Term),
            tape.Maybe(tape.Term),
            tape.Profile(),
            ValueList.From(tape.List(2, () => TariffLimit.Of(tape.Pick(Kinds), tape.Whole(currency), tape.SomeClause())).DistinctBy(limit => limit.Kind)),
            tape.Any<OverTariff>(),
            ValueList.From(tape.List(2, () => DealerBonus.Of(tape.Pick(0m, 3m, -12.5m, 100m, -100m), tape.Maybe(tape.Label), tape.SomeClause())).DistinctBy(bonus => bonus.Grade)),
            tape.Different(2, tape.Any<ClaimCheck>),
            tape.MaybeOf(tape.Rounding),
            tape.MaybeOf(() => SettlementClauses.Of(tape.SomeClause(), tape.SomeClause(), tape.SomeClause(), tape.SomeClause())));
    }

    public static StockReturnPolicy Stock(this Tape tape) => StockReturnPolicy.Create(tape.Term(), 1, tape.Profile(), tape.SomeClause());

    public static Currency Currency(this Tape tape) => Amounts.Currency.Of(tape.Pick("EUR", "JPY", "KWD"));

    /// <summary>More than zero, whole in minor units.</summary>
    public static Money Whole(this Tape tape, Currency currency) => Money.OfMinor(1 + tape.Next(90_000), currency);

    private static Money Price(this Tape tape, Currency currency) => Money.Of(tape.Pick(0m, 12.5m, 0.0000000001m, 999_999m), currency);

    private static Rounding Rounding(this Tape tape) => Amounts.Rounding.Of(tape.Any<RoundingMode>(), tape.Flag() ? null : 5m, tape.Any<RoundingPlace>());

    private static FeeRule Rule(this Tape tape, Currency currency)
    {
        var pricing = tape.OnePricing(currency);
        return FeeRule.Create(tape.Label(), pricing, pricing.Kind == PricingKind.NoCharge ? [] : tape.Shares(), tape.MaybeOf(tape.When), tape.SomeClause());
    }

    private static FeeSelector When(this Tape tape) => FeeSelector.Create(
        tape.Different(2, () => tape.Pick(Kinds)),
        tape.Different(2, () => tape.Pick(Coverages)),
        tape.Different(2, () => tape.Pick(ServiceMode.OnSite, ServiceMode.Of("b-1"))),
        tape.Different(2, () => tape.Pick(Cause.Misuse, Cause.Of("rust-2"))),
        tape.Different(2, tape.Label),
        tape.Different(2, tape.Label));

    private static Pricing OnePricing(this Tape tape, Currency currency)
    {
        var pricing = tape.Next(6) switch
        {
            0 => Pricing.Listed,
            1 => Pricing.Cost,
            2 => Pricing.CostPlus(tape.Pick(0m, 10m, -100m, 12.25m)),
            3 => Pricing.AtRate(tape.Price(currency)),
            4 => Pricing.Tiered([PriceTier.To(0.5m, tape.Price(currency)), PriceTier.To(1 + tape.Next(10), tape.Price(currency)), PriceTier.Beyond(tape.Price(currency))], tape.Any<TierMode>()),
            _ => Pricing.NoCharge,
        };
        if (pricing.Kind == PricingKind.NoCharge || tape.Flag())
        {
            return pricing;
        }

        pricing = tape.Flag() ? pricing.WithAllowance(tape.Pick(0m, 10m, 0.5m)) : pricing;
        pricing = tape.Flag() ? pricing.WithMinimum(Money.Of(tape.Next(20), currency)) : pricing;
        pricing = tape.Flag() ? pricing.WithMaximum(Money.Of(20 + tape.Next(20), currency)) : pricing;
        return pricing.WithDiscounts(tape.Some(2, () => tape.OneDiscount(currency)));
    }

    private static Discount OneDiscount(this Tape tape, Currency currency) => tape.Next(4) switch
    {
        0 => Discount.OfPercent(tape.Pick(5m, 12.5m, 100m), tape.Maybe(() => EvidenceKind.Of("member")), tape.SomeClause()),
        1 => Discount.OfAmount(tape.Whole(currency), tape.Maybe(() => EvidenceKind.Of("member")), tape.SomeClause()),
        2 => Discount.WaivedIf(EvidenceKind.Of("repaired"), tape.SomeClause()),
        _ => Discount.ForTradeIn(
            ValueList.From(tape.List(1, () => tape.Band(currency)).Prepend(tape.Band(currency))), tape.SomeClause()),
    };

    private static TradeInBand Band(this Tape tape, Currency currency) =>
        TradeInBand.Create(tape.Next(120), tape.Pick(0m, 1000m, 2.5m), tape.Whole(currency), tape.Maybe(tape.Label));

    private static ValueList<BearerShare> Shares(this Tape tape) => tape.Pick<ValueList<BearerShare>>(
        [Bearer.Customer],
        [Bearer.Company, Bearer.Of("marketing")],
        [BearerShare.Of(Bearer.Customer, Share.Of(1, 3)), BearerShare.Of(Bearer.Company, Share.Of(2, 3))],
        [BearerShare.Of(Bearer.Dealer, Share.Of(0)), BearerShare.Of(Bearer.Supplier, Share.Of(7)), BearerShare.Of(Bearer.Customer, Share.Of(2))]);
}
