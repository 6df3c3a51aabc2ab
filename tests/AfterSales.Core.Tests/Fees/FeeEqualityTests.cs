using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>Two values are equal when all their parts are, and differ with each of them.</summary>
public class FeeEqualityTests
{
    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    private static readonly LocalDate Day = new(2024, 6, 1);

    private static readonly Money One = Money.Of(1, Yuan);

    [Fact]
    public void Tariffs_differ_with_each_part()
    {
        var yen = Currency.Of("JPY");
        AssertAllDiffer(
            () => FeePolicy.Create(Yuan, [Rule("r")]),
            () => FeePolicy.Create(yen, [Rule("r")]),
            () => FeePolicy.Create(Yuan, [Rule("s")]),
            () => FeePolicy.Create(Yuan, [Rule("r")], Rounding.Of(RoundingMode.Down)),
            () => FeePolicy.Create(Yuan, [Rule("r")], deductible: Deductible.Of(One)),
            () => FeePolicy.Create(Yuan, [Rule("r")], ties: ShareTies.AsListed),
            () => FeePolicy.Create(Yuan, [Rule("r")], prices: PriceBasis.Net),
            () => FeePolicy.Create(Yuan, [Rule("r")], goodwillUpTo: Share.Of(1, 2)),
            () => FeePolicy.Create(Yuan, [Rule("r")], advance: AdvanceQuote.Create()),
            () => FeePolicy.Create(Yuan, [Rule("r")], credits: [CreditRule.Create("c", ServiceMetric.Of("resolution"), One)]));

        static FeeRule Rule(string id) => FeeRule.Create(id, Pricing.Listed, [Bearer.Customer]);
    }

    [Fact]
    public void Settlements_differ_with_each_part()
    {
        AssertAllDiffer(
            () => SettlementPolicy.Create(Yuan),
            () => SettlementPolicy.Create(Currency.Of("JPY")),
            () => SettlementPolicy.Create(Yuan, [EvidenceKind.Certificate]),
            () => SettlementPolicy.Create(Yuan, parts: PartsReturn.ByDayOfMonth(25)),
            () => SettlementPolicy.Create(Yuan, registerWithin: Term.OfDays(20)),
            () => SettlementPolicy.Create(Yuan, submitWithin: Term.OfDays(20)),
            () => SettlementPolicy.Create(Yuan, profile: CountingProfile.Create(FirstDay.Included)),
            () => SettlementPolicy.Create(Yuan, tariff: [TariffLimit.Of(LineKind.Labour, One)]),
            () => SettlementPolicy.Create(Yuan, overTariff: OverTariff.Reject),
            () => SettlementPolicy.Create(Yuan, bonuses: [DealerBonus.Of(3)]),
            () => SettlementPolicy.Create(Yuan, checks: [ClaimCheck.OneCausalPart]),
            () => SettlementPolicy.Create(Yuan, rounding: Rounding.Of(RoundingMode.Down)),
            () => SettlementPolicy.Create(Yuan, clauses: SettlementClauses.Of(coverage: Clause.Of("C"))),
            () => SettlementPolicy.Create(Yuan, clauses: SettlementClauses.Of(documents: Clause.Of("C"))));
    }

    [Fact]
    public void Dealers_months_differ_with_each_part()
    {
        var claim = DealerClaim.Create("c", Day, [DealerClaimLine.Create("l", LineKind.Parts, One)]);
        AssertAllDiffer(
            () => DealerMonth.Create(new YearMonth(2024, 6), []),
            () => DealerMonth.Create(new YearMonth(2024, 7), []),
            () => DealerMonth.Create(new YearMonth(2024, 6), [claim]),
            () => DealerMonth.Create(new YearMonth(2024, 6), [], [Receivable.Create("i", Day, One)]),
            () => DealerMonth.Create(new YearMonth(2024, 6), [], grade: "gold"));
    }

    [Fact]
    public void Stock_policies_differ_with_each_part() => AssertAllDiffer(
        () => StockReturnPolicy.Create(Term.OfMonths(6)),
        () => StockReturnPolicy.Create(Term.OfMonths(6), 3),
        () => StockReturnPolicy.Create(Term.OfMonths(6), profile: CountingProfile.Create(FirstDay.Included)),
        () => StockReturnPolicy.Create(Term.OfMonths(6), clause: Clause.Of("C")));

    [Fact]
    public void Quotes_and_settlements_differ_with_the_policy_the_case_and_the_day()
    {
        var (tariff, other) = (PublishedTariffs.All["P1"], PublishedTariffs.All["P2"]);
        var (one, two) = (Case(1), Case(2));
        AssertAllDiffer(
            () => tariff.Decide(Case(1), CoverageStatus.Covered, Day),
            () => other.Decide(one, CoverageStatus.Covered, Day),
            () => tariff.Decide(two, CoverageStatus.Covered, Day),
            () => tariff.Decide(one, CoverageStatus.Expired, Day),
            () => tariff.Decide(one, CoverageStatus.Covered, Day.PlusDays(1)),
            () => tariff.Decide(one, CoverageStatus.Covered, Levels, Day));

        var month = DealerMonth.Create(new YearMonth(2024, 6), []);
        AssertAllDiffer(
            () => PublishedTariffs.Settlement.Decide(DealerMonth.Create(new YearMonth(2024, 6), []), Day),
            () => PublishedTariffs.SettlementByGrade.Decide(month, Day),
            () => PublishedTariffs.Settlement.Decide(DealerMonth.Create(new YearMonth(2024, 5), []), Day),
            () => PublishedTariffs.Settlement.Decide(month, Day.PlusDays(1)));

        AssertAllDiffer(
            () => PublishedTariffs.Stock.Decide(StockItem.Create(Day), Day),
            () => StockReturnPolicy.Create(Term.OfMonths(6), 3).Decide(StockItem.Create(Day), Day),
            () => PublishedTariffs.Stock.Decide(StockItem.Create(Day.PlusDays(-1)), Day),
            () => PublishedTariffs.Stock.Decide(StockItem.Create(Day), Day.PlusDays(1)));
        Assert.True(tariff.Decide(one, CoverageStatus.Covered, Day) != tariff.Decide(two, CoverageStatus.Covered, Day));
        Assert.False(tariff.Decide(one, CoverageStatus.Covered, Day) != tariff.Decide(Case(1), CoverageStatus.Covered, Day));
        Assert.True(PublishedTariffs.Settlement.Decide(month, Day) != PublishedTariffs.Settlement.Decide(month, Day.PlusDays(1)));
        Assert.False(PublishedTariffs.Settlement.Decide(month, Day) != PublishedTariffs.Settlement.Decide(month, Day));
        Assert.True(PublishedTariffs.Stock.Decide(StockItem.Create(Day), Day) != PublishedTariffs.Stock.Decide(StockItem.Create(Day), Day.PlusDays(1)));
        Assert.False(PublishedTariffs.Stock.Decide(StockItem.Create(Day), Day) != PublishedTariffs.Stock.Decide(StockItem.Create(Day), Day));
    }

    [Fact]
    public void Coverages_differ_with_what_they_were_decided_by()
    {
        var oneYear = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.Create(TermPromise.Fixed, Term.OfYears(1))]);
        var twoYears = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.Create(TermPromise.Fixed, Term.OfYears(2))]);
        var (one, two) = (Case(1), Case(2));
        AssertAllDiffer(
            () => ClaimCoverage.From(oneYear.Decide(Case(1), Day)),
            () => ClaimCoverage.From(twoYears.Decide(one, Day)),
            () => ClaimCoverage.From(oneYear.Decide(two, Day)),
            () => ClaimCoverage.From(oneYear.Decide(one, Day.PlusDays(1))),
            () => ClaimCoverage.Of(CoverageStatus.Undetermined),
            () => ClaimCoverage.From(oneYear.Decide(one, Day)).WithKind(LineKind.Parts, CoverageStatus.Covered),
            () => ClaimCoverage.From(oneYear.Decide(one, Day)).WithLine("l1", CoverageStatus.Covered));
        Assert.True(ClaimCoverage.Of(CoverageStatus.Covered) != CoverageStatus.Expired);
        Assert.False(ClaimCoverage.Of(CoverageStatus.Covered) != CoverageStatus.Covered);
    }

    private static ServiceLevelDecision Levels => ServiceLevelPolicy.Create(
        [
            ServiceCommitment.Create(
                ServiceMetric.Of("resolution"), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), ServiceTarget.Within(Duration.FromHours(24)), [ServiceEventKind.Resolved]),
        ])
        .Decide(ServiceRequest.Create([ServiceEvent.Opened(Instant.FromUtc(2024, 6, 1, 0, 0))]), Instant.FromUtc(2024, 6, 1, 1, 0));

    private static ServiceCase Case(int price) =>
        ServiceCase.Create(SoldUnit.Create()).WithWork(Work.Create([WorkLine.Create("l1", LineKind.Parts, 1, Money.Of(price, Yuan))]));

    private static void AssertAllDiffer<T>(params Func<T>[] values)
        where T : notnull
    {
        for (var i = 0; i < values.Length; i++)
        {
            var one = values[i]();
            Assert.True(one.Equals(values[i]()), $"{i} differs from itself");
            Assert.Equal(one.GetHashCode(), values[i]().GetHashCode());
            Assert.False(one.Equals(null));
            for (var j = 0; j < values.Length; j++)
            {
                Assert.True(i == j || !one.Equals(values[j]()), $"{i} equals {j}");
            }
        }
    }
}
