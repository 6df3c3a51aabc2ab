using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Calendars;
using AfterSales.Fees;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

public class SettlementPolicyTests
{
    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    [Fact]
    public void A_claim_submitted_after_the_day_asked_is_not_in_the_sums_but_named()
    {
        var month = DealerMonth.Create(new YearMonth(2024, 6), [Claim("c1", new LocalDate(2024, 5, 21))]);
        var early = PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 6, 11)).Explain();

        Assert.Empty(early.Notice.Claims);
        Assert.Equal(month.Claims, early.Notice.NotSubmittedYet);
        Assert.Contains(early.Reasons, reason => reason.Code == SettlementReasons.NotSubmittedYet);
        Assert.Empty(PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 6, 12)).Notice().NotSubmittedYet);
        Assert.Equal(Money.Zero(Yuan), PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 6, 11)).Verified);
        Assert.Equal(Money.Of(100, Yuan), PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 6, 30)).Verified);
    }

    [Fact]
    public void What_is_not_covered_is_refused_by_the_clause_on_coverage()
    {
        var claim = DealerClaim.Create(
            "c1", new LocalDate(2024, 6, 12), [DealerClaimLine.Create("oil", LineKind.Parts, Money.Of(20, Yuan), CoverageStatus.Excluded)]);
        var reasons = PublishedTariffs.Settlement.Decide(DealerMonth.Create(new YearMonth(2024, 6), [claim]), new LocalDate(2024, 6, 30)).Explain().Reasons;

        Assert.Equal(Clause.Of("P4.2"), reasons.Single(reason => reason.Code == SettlementReasons.NotCovered).Clause);
    }

    [Fact]
    public void Before_the_last_day_what_is_not_there_yet_is_waited_for()
    {
        var claim = DealerClaim.Create(
            "c1",
            new LocalDate(2024, 5, 12),
            [DealerClaimLine.Create("l1", LineKind.Labour, Money.Of(100, Yuan), CoverageStatus.Covered)],
            new LocalDate(2024, 5, 1),
            DateFact.NotYet,
            new LocalDate(2024, 5, 10),
            documents: [Evidence.Present(EvidenceKind.Of("record-signed"))],
            oldParts: OldParts.Create(Truth.No),
            settledBefore: Truth.No);
        var month = DealerMonth.Create(new YearMonth(2024, 5), [claim]);

        Assert.Equal(["claims.registered", "claims.old-parts"], PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 5, 21)).Missing.Select(fact => fact.Path));
        Assert.Equal(SettlementOutcome.Rejected, PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 5, 22)).Notice().Claims[0].Outcome);
    }

    [Fact]
    public void A_missing_day_of_the_month_is_its_last()
    {
        var policy = SettlementPolicy.Create(Yuan, parts: PartsReturn.ByDayOfMonth(31));
        var claim = DealerClaim.Create(
            "c1",
            new LocalDate(2024, 2, 12),
            [DealerClaimLine.Create("l1", LineKind.Labour, Money.Of(100, Yuan), CoverageStatus.Covered)],
            oldParts: OldParts.Create(Truth.Yes, new LocalDate(2024, 2, 29)),
            settledBefore: Truth.No);
        var month = DealerMonth.Create(new YearMonth(2024, 2), [claim]);

        Assert.Equal(Money.Of(100, Yuan), policy.Decide(month, new LocalDate(2024, 2, 29)).Verified);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var dollar = Money.Of(1, "USD");
        var limit = TariffLimit.Of(LineKind.Labour, dollar);
        var policy = Assert.Throws<InvalidInputException>(() => SettlementPolicy.Create(
            Yuan,
            [EvidenceKind.Certificate, EvidenceKind.Certificate],
            registerWithin: Term.OfWorkingDays(3),
            tariff: [limit, limit],
            bonuses: [DealerBonus.Of(1), DealerBonus.Of(2)],
            rounding: Rounding.Of(unit: 0.001m)));
        var line = DealerClaimLine.Create("l", LineKind.Parts, dollar);
        var claim = Assert.Throws<InvalidInputException>(() => DealerClaim.Create(
            "", new LocalDate(2024, 6, 1), [line, line], repaired: new LocalDate(2024, 6, 2), documents: [Evidence.Present(EvidenceKind.Certificate), Evidence.Absent(EvidenceKind.Certificate)]));
        var receivable = Receivable.Create("i", new LocalDate(2024, 6, 1), dollar);
        var month = Assert.Throws<InvalidInputException>(() => DealerMonth.Create(
            new YearMonth(2024, 6), [Claim("c", DateFact.Unknown), Claim("c", DateFact.Unknown)], [receivable, receivable], " "));

        Assert.Equal(
            [
                "settlement.documents", "settlement.tariff", "settlement.bonuses", "settlement.tariff[0].most", "settlement.tariff[1].most",
                "settlement.register-within", "settlement.rounding.unit",
            ],
            policy.Problems.Select(problem => problem.Path));
        Assert.Equal(["id", "lines[1].id", "documents.certificate", "repaired"], claim.Problems.Select(problem => problem.Path));
        Assert.Equal(["claims[1].id", "receivables[1].id", "grade"], month.Problems.Select(problem => problem.Path));
        Assert.Throws<InvalidInputException>(() => DealerClaim.Create("c", new LocalDate(2024, 6, 1), []));
        Assert.Throws<InvalidInputException>(() => DealerClaimLine.Create("l", LineKind.Parts, Money.Of(0.001m, Yuan)));
        Assert.Throws<InvalidInputException>(() => Receivable.Create("i", new LocalDate(2024, 6, 1), -dollar));
        Assert.Throws<ArgumentOutOfRangeException>(() => DealerBonus.Of(101));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartsReturn.ByDayOfMonth(32));
        Assert.Throws<ArgumentOutOfRangeException>(() => StockReturnPolicy.Create(Term.OfMonths(6), 0));
        Assert.Throws<ArgumentException>(() => StockReturnPolicy.Create(Term.OfWorkingDays(6)));
        Assert.Throws<InvalidInputException>(() => StockItem.Create(new LocalDate(2024, 2, 1), new LocalDate(2024, 1, 31), new LocalDate(2024, 1, 31)));
    }

    [Fact]
    public void The_notice_reads_line_by_line()
    {
        var month = DealerMonth.Create(new YearMonth(2024, 6), [Claim("c1", new LocalDate(2024, 5, 22))], [Receivable.Create("i1", new LocalDate(2024, 6, 1), Money.Of(5, Yuan))]);

        Assert.Equal(
            """
            Verified 0.00 CNY, bonus 0.00 CNY, total 0.00 CNY
              because c1: the sale was registered on 2024-05-22, after 2024-05-21 (P4.1) [settlement.registration-late]
              because c1 is rejected [settlement.rejected]
              because the dealer owes 5.00 CNY (P4.6) [settlement.owed]
            """,
            PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 6, 30)).Explain().ToString(),
            ignoreLineEndingDifferences: true);
    }

    private static DealerClaim Claim(string id, DateFact registered) => DealerClaim.Create(
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
