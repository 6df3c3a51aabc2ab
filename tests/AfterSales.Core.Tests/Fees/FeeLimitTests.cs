using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Calendars;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>Sums that are more than can be counted are refused, never wrapped to something else.</summary>
public class FeeLimitTests
{
    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    private static readonly LocalDate Today = new(2024, 6, 1);

    /// <summary>Two of these are more than fits a count of minor units.</summary>
    private static readonly Money Huge = Money.OfMinor(6_000_000_000_000_000_000, Yuan);

    [Theory]
    [InlineData("parts parts", false)]
    [InlineData("-labour parts parts", false)]
    [InlineData("labour labour", false)]
    [InlineData("labour labour", true)]
    [InlineData("parts parts", true)]
    [InlineData("-labour parts parts", true)]
    [InlineData("-labour open open", false)]
    public void A_quote_that_cannot_be_counted_is_refused(string lines, bool withGoodwill)
    {
        var policy = FeePolicy.Create(
            Yuan,
            [
                FeeRule.Create("labour", Pricing.Listed, [Bearer.Company], FeeSelector.Create([LineKind.Labour])),
                FeeRule.Create("open in", Pricing.Listed, [Bearer.Customer, BearerShare.Of(Bearer.Company, Share.Of(0))], FeeSelector.Create([LineKind.Of("open")], [CoverageStatus.Covered])),
                FeeRule.Create("parts", Pricing.Listed, [Bearer.Customer]),
            ]);
        var work = Work.Create(
            [.. lines.Split(' ').Select((kind, i) => WorkLine.Create("l" + i, LineKind.Of(kind.TrimStart('-')), 60_000, kind[0] == '-' ? -Money.Of(1e12m, Yuan) : Money.Of(1e12m, Yuan)))],
            goodwill: withGoodwill ? GoodwillGrant.Create(Share.Of(1, 1_000_000)) : null);

        Assert.Throws<OverflowException>(() => policy.Decide(ServiceCase.Create(SoldUnit.Create()).WithWork(work), default, Today));
    }

    [Fact]
    public void A_credit_that_cannot_be_counted_is_refused()
    {
        var resolution = ServiceMetric.Of("resolution");
        var opened = Instant.FromUtc(2024, 6, 1, 0, 0);
        var policy = FeePolicy.Create(
            Yuan, [FeeRule.Create("r", Pricing.Listed, [Bearer.Customer])], credits: [CreditRule.Create("c", resolution, Huge, CreditBasis.PerStartedDay)]);
        var levels = ServiceLevelPolicy.Create(
                [ServiceCommitment.Create(resolution, BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), ServiceTarget.Within(Duration.FromHours(1)), [ServiceEventKind.Resolved])])
            .Decide(ServiceRequest.Create([ServiceEvent.Opened(opened)]), opened + Duration.FromDays(3));
        var work = Work.Create([WorkLine.Create("l1", LineKind.Parts, 1, Money.Of(1, Yuan))]);

        Assert.Throws<OverflowException>(() => policy.Decide(ServiceCase.Create(SoldUnit.Create()).WithWork(work), default, levels, Today));
    }

    /// <summary>What is claimed, what is eligible, the claims, the bonus, what is due, what is owed: each sum of its own.</summary>
    [Theory]
    [InlineData("parts parts", "", false, 0)]
    [InlineData("-travel parts parts", "", false, 0)]
    [InlineData("parts|parts", "", false, 0)]
    [InlineData("parts", "", false, 100)]
    [InlineData("labour", "due due", false, 0)]
    [InlineData("-travel", "due due", false, 0)]
    [InlineData("-parts", "due", false, 0)]
    [InlineData("labour labour", "", true, 0)]
    public void A_settlement_that_cannot_be_counted_is_refused(string claims, string receivables, bool withTariff, int bonus)
    {
        var policy = SettlementPolicy.Create(
            Yuan,
            tariff: withTariff ? [TariffLimit.Of(LineKind.Labour, Money.Of(1, Yuan))] : [],
            bonuses: bonus == 0 ? [] : [DealerBonus.Of(bonus)]);
        var month = DealerMonth.Create(
            new YearMonth(2024, 6),
            [.. claims.Split('|').Select((lines, i) => DealerClaim.Create("c" + i, Today, [.. lines.Split(' ').Select(Line)], settledBefore: Truth.No))],
            [.. receivables.Split(' ').Where(item => item.Length > 0).Select((_, i) => Receivable.Create("i" + i, Today, Huge))]);

        Assert.Throws<OverflowException>(() => policy.Decide(month, Today).Explain());

        static DealerClaimLine Line(string kind, int number) => DealerClaimLine.Create(
            "l" + number,
            LineKind.Of(kind.TrimStart('-')),
            kind[0] == '-' ? -Huge : Huge,
            kind.EndsWith("travel", StringComparison.Ordinal) ? CoverageStatus.Expired : CoverageStatus.Covered);
    }
}
