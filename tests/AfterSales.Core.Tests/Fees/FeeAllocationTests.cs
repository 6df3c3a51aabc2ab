using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>A verdict on fees, settlements and stock costs nothing to collect, whatever the policy asks.</summary>
public class FeeAllocationTests
{
    private static readonly LocalDate Today = new(2024, 6, 1);

    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    [Theory]
    [InlineData("warranty")]
    [InlineData("covered")]
    [InlineData("customer's total")]
    [InlineData("rounded total")]
    [InlineData("open")]
    [InlineData("goodwill")]
    [InlineData("discounts")]
    [InlineData("advance quote")]
    [InlineData("open deductible")]
    [InlineData("sixteen bearers")]
    [InlineData("sixteen bearers, open deductible")]
    [InlineData("sixteen bearers, open")]
    [InlineData("credits")]
    [InlineData("settlement")]
    [InlineData("stock")]
    public void A_verdict_allocates_nothing(string question) => Assert.Equal(0, Allocations.Of(Ask(question)));

    private static Action Ask(string question)
    {
        var policy = PublishedTariffs.All["P6"];
        var total = FeePolicy.Create(Yuan, policy.Rules, Rounding.Of(place: RoundingPlace.Total), Deductible.Of(Money.Of(50, Yuan)));
        var discounts = PublishedTariffs.All["P9"];
        var repair = Repair(("parts", 80), ("labour", 120), ("freight", 15.01m));
        var sale = ServiceCase.Create(SoldUnit.Create(), evidence: [Evidence.Present(EvidenceKind.Of("member"))])
            .WithWork(Work.Create([WorkLine.Create("l1", LineKind.Product, 1, Money.Of(199.99m, Yuan))], tradeIn: TradeIn.Create(24, 1000)));
        var open = ServiceCase.Create(SoldUnit.Create()).WithWork(repair.Work!);
        var goodwill = repair.WithWork(Work.Create(repair.Work!.Lines, goodwill: GoodwillGrant.Create(Share.Of(1, 2))));
        var warranty = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))],
            items: [ItemRule.Create(CoverageItem.Labour, [TermRule.Create(TermPromise.Fixed, Term.OfMonths(3))])]);
        var covered = warranty.Decide(repair, Today);
        var halves = FeePolicy.Create(
            Yuan, [FeeRule.Create("r", Pricing.Listed, [Bearer.Customer, Bearer.Company])], deductible: Deductible.Of(Money.Of(50, Yuan)));
        ValueList<BearerShare> many = [Bearer.Customer, .. Enumerable.Range(1, 15).Select(i => (BearerShare)Bearer.Of("b" + i))];
        var sixteen = FeePolicy.Create(Yuan, [FeeRule.Create("r", Pricing.Listed, many)]);
        var sixteenFirst = FeePolicy.Create(Yuan, sixteen.Rules, deductible: Deductible.Of(Money.Of(50, Yuan)));
        var sixteenOpen = FeePolicy.Create(
            Yuan, [FeeRule.Create("in", Pricing.Listed, many, FeeSelector.Create(coverages: [CoverageStatus.Covered])), FeeRule.Create("out", Pricing.Cost, many)]);
        var opened = Instant.FromUtc(2024, 5, 1, 0, 0);
        var resolution = ServiceMetric.Of("resolution");
        var late = ServiceLevelPolicy.Create(
                [ServiceCommitment.Create(resolution, BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), ServiceTarget.Within(Duration.FromHours(1)), [ServiceEventKind.Resolved])])
            .Decide(ServiceRequest.Create([ServiceEvent.Opened(opened)]), opened + Duration.FromDays(3));
        var credits = FeePolicy.Create(Yuan, halves.Rules, credits: [CreditRule.Create("c", resolution, Money.Of(1, Yuan))]);
        var month = DealerMonth.Create(
            new YearMonth(2024, 6),
            [DealersClaim("c1", new LocalDate(2024, 5, 21)), DealersClaim("c2", new LocalDate(2024, 5, 22)), DealersClaim("c3", DateFact.Unknown)],
            [Receivable.Create("i1", new LocalDate(2024, 5, 31), Money.Of(400, Yuan))]);
        var stock = StockItem.Create(new LocalDate(2023, 2, 28), DateFact.NotYet, DateFact.NotYet);
        return question switch
        {
            "warranty" => () => policy.Decide(repair, covered, Today),
            "covered" => () => policy.Decide(repair, CoverageStatus.Covered, Today),
            "customer's total" => () => policy.Decide(repair, CoverageStatus.Covered, Today).CustomerTotal.GetValueOrDefault(),
            "rounded total" => () => total.Decide(repair, CoverageStatus.Covered, Today),
            "open" => () => policy.Decide(open, CoverageStatus.Undetermined, Today),
            "goodwill" => () => policy.Decide(goodwill, CoverageStatus.Expired, Today),
            "discounts" => () => discounts.Decide(sale, default, Today),
            "advance quote" => () => PublishedTariffs.All["P18"].Decide(repair, CoverageStatus.Expired, Today),
            "open deductible" => () => halves.Decide(repair, CoverageStatus.Undetermined, Today),
            "sixteen bearers" => () => sixteen.Decide(repair, CoverageStatus.Covered, Today),
            "sixteen bearers, open deductible" => () => sixteenFirst.Decide(repair, CoverageStatus.Undetermined, Today),
            "sixteen bearers, open" => () => sixteenOpen.Decide(repair, CoverageStatus.Undetermined, Today),
            "credits" => () => credits.Decide(repair, CoverageStatus.Covered, late, Today),
            "settlement" => () => PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 6, 30)),
            _ => () => PublishedTariffs.Stock.Decide(stock, new LocalDate(2024, 6, 30)),
        };
    }

    private static ServiceCase Repair(params (string Kind, decimal Price)[] lines) =>
        ServiceCase.Create(SoldUnit.Create(), Claim.Create(Component.WholeUnit, Cause.Quality)).WithWork(Work.Create(
            [.. lines.Select((line, i) => WorkLine.Create("l" + (i + 1), LineKind.Of(line.Kind), 1, Money.Of(line.Price, Yuan), Money.Of(line.Price, Yuan)))], ServiceMode.MailIn));

    private static DealerClaim DealersClaim(string id, DateFact registered) => DealerClaim.Create(
        id,
        new LocalDate(2024, 6, 12),
        [DealerClaimLine.Create("l1", LineKind.Labour, Money.Of(100, Yuan), CoverageStatus.Covered)],
        new LocalDate(2024, 5, 1),
        registered,
        new LocalDate(2024, 6, 10),
        documents: [Evidence.Present(EvidenceKind.Of("record-signed"))],
        oldParts: OldParts.Create(Truth.Yes, new LocalDate(2024, 6, 20)),
        settledBefore: Truth.No);
}
