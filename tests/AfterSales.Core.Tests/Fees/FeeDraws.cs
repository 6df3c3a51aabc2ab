using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;

namespace AfterSales.Tests.Fees;

/// <summary>Random tariffs and work, small enough that rules meet often.</summary>
internal static class FeeDraws
{
    public static readonly LineKind[] Kinds = [LineKind.Parts, LineKind.Labour, LineKind.Freight];

    public static readonly CoverageStatus[] Coverages =
    [
        CoverageStatus.Covered, CoverageStatus.CoveredAbnormalLife, CoverageStatus.Excluded, CoverageStatus.NotCovered, CoverageStatus.NotStarted, CoverageStatus.Expired,
    ];

    public static readonly Cause[] Causes = [Cause.Quality, Cause.Misuse, Cause.Of("of-no-rule")];

    public static readonly ServiceMode[] Modes = [ServiceMode.OnSite, ServiceMode.MailIn, ServiceMode.Of("of-no-rule")];

    public static readonly Component[] Components = [Component.WholeUnit, Component.Of("motor", "drive"), Component.Of("fan"), Component.Of("of-no-rule")];

    public static readonly string[] Regions = ["island", "coast", "of-no-rule"];

    public static readonly EvidenceKind Member = EvidenceKind.Of("member");

    public static Currency CurrencyOf(this Tape tape) => Currency.Of(tape.Pick("EUR", "JPY", "KWD"));

    public static FeePolicy Tariff(this Tape tape, Currency currency, bool withTotals = true)
    {
        var rules = Enumerable.Range(0, tape.Between(1, 6)).Select(i => tape.Rule(currency, "r" + i)).ToList();
        return FeePolicy.Create(
            currency,
            ValueList.From(rules),
            Rounding.Of(
                tape.Pick(Enum.GetValues<RoundingMode>()),
                tape.Flag(4) ? 5 * currency.MinorUnit : null,
                withTotals ? tape.Pick(Enum.GetValues<RoundingPlace>()) : tape.Pick(RoundingPlace.Line, RoundingPlace.UnitPrice)),
            tape.Flag(3) ? Deductible.Of(Money.OfMinor(tape.Between(1, 900), currency)) : null,
            tape.Pick(Enum.GetValues<ShareTies>()),
            goodwillUpTo: tape.Flag(4) ? Share.Of(1, 2) : null);
    }

    public static ValueList<BearerShare> Shares(this Tape tape) => tape.Pick<ValueList<BearerShare>>(
        [Bearer.Customer],
        [Bearer.Company],
        [Bearer.Customer, Bearer.Company],
        [BearerShare.Of(Bearer.Customer, Share.Of(1, 3)), BearerShare.Of(Bearer.Company, Share.Of(2, 3))],
        [Bearer.Dealer, Bearer.Customer, Bearer.Supplier],
        [BearerShare.Of(Bearer.Dealer, Share.Of(0)), BearerShare.Of(Bearer.Supplier, Share.Of(7)), BearerShare.Of(Bearer.Customer, Share.Of(2))]);

    public static ServiceCase Case(this Tape tape, Currency currency, int most = 4)
    {
        var lines = Enumerable.Range(0, tape.Between(1, most)).Select(i => WorkLine.Create(
            "l" + i,
            tape.Pick(Kinds),
            tape.Pick(1, 0, 2, 12.5m, 0.333m),
            tape.Price(currency),
            tape.Price(currency),
            tape.Flag(6) ? tape.Pick(Causes) : null,
            tape.Flag(6) ? tape.Pick(Components) : null,
            tape.Flag(6) ? tape.Pick(Modes) : null,
            tape.Flag(6) ? tape.Pick(Regions) : null));
        var work = Work.Create(
            ValueList.From(lines),
            tape.Pick(Modes),
            tape.Pick(Regions),
            tradeIn: tape.Flag(3) ? TradeIn.None : TradeIn.Create(tape.Pick(0, 12, 13, 60, 61), tape.Pick(0m, 1000, 1000.5m, 5000), tape.Pick("M1", "M2", "M3")),
            goodwill: tape.Flag(4) ? GoodwillGrant.Create(tape.Pick(Share.Of(1, 2), Share.Of(2, 3), Share.Whole), tape.Flag() ? [LineKind.Parts] : []) : null);
        return ServiceCase.Create(
            SoldUnit.Create(), Claim.Create(tape.Pick(Components), tape.Pick(Causes)), evidence: [Evidence.Of(Member, tape.Flag() ? Truth.Yes : Truth.No)]).WithWork(work);
    }

    private static Money Price(this Tape tape, Currency currency) => Money.Of(tape.Between(0, 20_000) / 1000m * (currency.MinorDigits == 0 ? 100 : 1), currency);

    private static FeeRule Rule(this Tape tape, Currency currency, string id)
    {
        var pricing = tape.Pricing(currency);
        var when = FeeSelector.Create(
            tape.Flag(3) ? [tape.Pick(Kinds)] : [],
            tape.Flag() ? [.. Coverages.Where(_ => tape.Flag())] : [],
            tape.Flag(4) ? [tape.Pick(ServiceMode.OnSite, ServiceMode.MailIn)] : [],
            tape.Flag(3) ? [tape.Pick(Cause.Quality, Cause.Misuse)] : [],
            tape.Flag(6) ? [tape.Pick("motor", "drive", "fan")] : [],
            tape.Flag(6) ? [tape.Pick("island", "coast")] : []);
        return FeeRule.Create(id, pricing, pricing.Kind == PricingKind.NoCharge ? [] : tape.Shares(), when);
    }

    private static Pricing Pricing(this Tape tape, Currency currency)
    {
        Money Of(int minor) => Money.OfMinor(minor, currency);
        var pricing = tape.Next(7) switch
        {
            0 => AfterSales.Fees.Pricing.NoCharge,
            1 => AfterSales.Fees.Pricing.Cost,
            2 => AfterSales.Fees.Pricing.CostPlus(tape.Pick(10, 33.3m, -5)),
            4 => AfterSales.Fees.Pricing.AtRate(Money.Of(tape.Pick(0, 1.234m, 3), currency)),
            3 => AfterSales.Fees.Pricing.Tiered([PriceTier.To(1, Of(300)), PriceTier.To(5, Of(201)), PriceTier.Beyond(Of(7))], tape.Pick(Enum.GetValues<TierMode>())),
            _ => AfterSales.Fees.Pricing.Listed,
        };
        pricing = tape.Flag(4) ? pricing.WithAllowance(1) : pricing;
        pricing = tape.Flag(4) ? pricing.WithMinimum(Of(50)).WithMaximum(Of(1500)) : pricing;
        return tape.Next(6) switch
        {
            0 => pricing.WithDiscounts([Discount.OfPercent(5, Member), Discount.OfAmount(Of(30))]),
            1 => pricing.WithDiscounts([Discount.OfAmount(Of(30), Member), tape.TradedIn(currency), Discount.OfPercent(tape.Pick(100, 12.5m))]),
            2 => pricing.WithDiscounts([tape.TradedIn(currency), Discount.WaivedIf(Member)]),
            _ => pricing,
        };
    }

    private static Discount TradedIn(this Tape tape, Currency currency) => Discount.ForTradeIn(
        [
            TradeInBand.Create(12, 1000, Money.OfMinor(tape.Next(400), currency), tape.Pick("M1", "M2")),
            TradeInBand.Create(12, 5000, Money.OfMinor(200, currency)),
            TradeInBand.Create(60, 1000, Money.OfMinor(tape.Next(200), currency)),
        ]);
}
