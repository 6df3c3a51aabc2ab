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
            tape.Price(currency)));
        var work = Work.Create(
            ValueList.From(lines),
            tape.Pick(Modes),
            goodwill: tape.Flag(4) ? GoodwillGrant.Create(tape.Pick(Share.Of(1, 2), Share.Of(2, 3), Share.Whole), tape.Flag() ? [LineKind.Parts] : []) : null);
        return ServiceCase.Create(
            SoldUnit.Create(), Claim.Create(Component.WholeUnit, tape.Pick(Causes)), evidence: [Evidence.Of(Member, tape.Flag() ? Truth.Yes : Truth.No)]).WithWork(work);
    }

    private static Money Price(this Tape tape, Currency currency) => Money.Of(tape.Between(0, 20_000) / 1000m * (currency.MinorDigits == 0 ? 100 : 1), currency);

    private static FeeRule Rule(this Tape tape, Currency currency, string id)
    {
        var pricing = tape.Pricing(currency);
        var when = FeeSelector.Create(
            tape.Flag(3) ? [tape.Pick(Kinds)] : [],
            tape.Flag() ? [.. Coverages.Where(_ => tape.Flag())] : [],
            tape.Flag(4) ? [tape.Pick(ServiceMode.OnSite, ServiceMode.MailIn)] : [],
            tape.Flag(3) ? [tape.Pick(Cause.Quality, Cause.Misuse)] : []);
        return FeeRule.Create(id, pricing, pricing.Kind == PricingKind.NoCharge ? [] : tape.Shares(), when);
    }

    private static Pricing Pricing(this Tape tape, Currency currency)
    {
        Money Of(int minor) => Money.OfMinor(minor, currency);
        var pricing = tape.Next(6) switch
        {
            0 => AfterSales.Fees.Pricing.NoCharge,
            1 => AfterSales.Fees.Pricing.Cost,
            2 => AfterSales.Fees.Pricing.CostPlus(tape.Pick(10, 33.3m, -5)),
            3 => AfterSales.Fees.Pricing.Tiered([PriceTier.To(1, Of(300)), PriceTier.To(5, Of(201)), PriceTier.Beyond(Of(7))], tape.Pick(Enum.GetValues<TierMode>())),
            _ => AfterSales.Fees.Pricing.Listed,
        };
        pricing = tape.Flag(4) ? pricing.WithAllowance(1) : pricing;
        pricing = tape.Flag(4) ? pricing.WithMinimum(Of(50)).WithMaximum(Of(1500)) : pricing;
        return tape.Flag(3) ? pricing.WithDiscounts([Discount.OfPercent(5, Member), Discount.OfAmount(Of(30))]) : pricing;
    }
}
