using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

public class SettlementLaws
{
    private static readonly LocalDate Day = new(2024, 6, 30);

    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    [Fact]
    public void Set_off_never_exceeds_either_side() => Law.Holds(tape =>
    {
        var month = Month(tape, Truth.Yes);
        var decision = Policy(tape).Decide(month, Day);
        var notice = decision.Notice();
        var total = decision.Total!.Value;
        var due = Sum(month.Receivables.Where(item => item.DueOn <= Day && item.Amount.Currency == Yuan).Select(item => item.Amount));
        tape.Classify("all of the total is set off", !decision.SetOffTotal!.Value.IsZero && decision.Payout!.Value.IsZero);
        tape.Classify("all that is due is set off", !decision.Payout!.Value.IsZero && !due.IsZero);
        tape.Classify("a negative total", total.IsNegative);

        Assert.All(notice.SetOffs, item => Assert.True(item.Amount <= item.Receivable.Amount && !item.Amount.IsNegative));
        Assert.Equal(decision.SetOffTotal, Sum(notice.SetOffs.Select(item => item.Amount)));
        Assert.True(decision.SetOffTotal <= Money.Max(total, Money.Zero(Yuan)));
        Assert.False(decision.Payout!.Value.IsNegative);
        Assert.Equal(Money.Max(total, Money.Zero(Yuan)), decision.SetOffTotal!.Value + decision.Payout.Value);
        Assert.Equal(due - decision.SetOffTotal.Value + Money.Max(-total, Money.Zero(Yuan)), decision.OwedByDealer);
    });

    [Fact]
    public void The_oldest_receivables_are_paid_first() => Law.Holds(tape =>
    {
        var month = Month(tape, Truth.Yes);
        var notice = Policy(tape).Decide(month, Day).Notice();
        tape.Classify("several", notice.SetOffs.Count > 1);

        foreach (var paid in notice.SetOffs)
        {
            var older = month.Receivables.Where(item => item.DueOn < paid.Receivable.DueOn && item.Amount.Currency == Yuan);
            Assert.All(older, item => Assert.True(item.Amount.IsZero || notice.SetOffs.Any(other => other.Receivable == item && other.Amount == item.Amount)));
        }
    });

    [Fact]
    public void Claims_and_receivables_in_another_order_give_the_same_sums() => Law.Holds(tape =>
    {
        var month = Month(tape, Truth.Unknown);
        var shuffled = DealerMonth.Create(month.Month, ValueList.From(tape.Shuffled(month.Claims)), ValueList.From(tape.Shuffled(month.Receivables)), month.Grade);
        var policy = Policy(tape);
        var one = policy.Decide(month, Day);
        var other = policy.Decide(shuffled, Day);

        Assert.Equal((one.Verified, one.Total, one.SetOffTotal, one.Payout, one.OwedByDealer, one.WaitingCount), (other.Verified, other.Total, other.SetOffTotal, other.Payout, other.OwedByDealer, other.WaitingCount));
    });

    [Fact]
    public void Payable_lines_add_up_and_are_never_more_than_eligible_nor_eligible_more_than_claimed() => Law.Holds(tape =>
    {
        var decision = Policy(tape).Decide(Month(tape, Truth.Unknown), Day);
        var notice = decision.Notice();
        var settled = notice.Claims.Where(claim => claim.Outcome is SettlementOutcome.Approved or SettlementOutcome.Reduced).ToList();
        tape.Classify("reduced", settled.Any(claim => claim.Outcome == SettlementOutcome.Reduced));
        tape.Classify("waiting", !notice.Waiting.IsEmpty);

        Assert.Equal(decision.Verified, Sum(settled.SelectMany(claim => claim.Lines).Select(line => line.Payable!.Value)));
        Assert.Equal(decision.WaitingCount, notice.Waiting.Count);
        Assert.Equal(decision.WaitingCount > 0, decision.Status != SettlementStatus.Complete);
        Assert.All(notice.Claims.SelectMany(claim => claim.Lines).Where(line => line.Line.Claimed.Currency == Yuan && !line.Line.Claimed.IsNegative), line =>
        {
            Assert.True(line.Eligible <= line.Line.Claimed);
            Assert.True(line.Payable is null || line.Payable <= line.Eligible);
        });
        Assert.All(notice.Claims, claim => Assert.Equal(claim.Outcome == SettlementOutcome.Undetermined, !claim.Missing.IsEmpty));
    });

    [Fact]
    public void A_missing_fact_leaves_a_claim_as_it_is_or_makes_it_wait() => Law.Holds(tape =>
    {
        var policy = Policy(tape);
        var claim = Claim(tape, "c", Truth.Yes);
        var with = Outcome(policy, claim);
        var without = Outcome(policy, Without(claim, tape.Next(7)));
        tape.Classify("it waits", without != with);
        tape.Classify("it does not matter", without == with);

        Assert.True(without == with || without == SettlementOutcome.Undetermined, $"{with} became {without}: {claim}");
    });

    [Fact]
    public void Another_claim_does_not_change_what_becomes_of_one() => Law.Holds(tape =>
    {
        var policy = Policy(tape);
        var claim = Claim(tape, "c", Truth.Unknown);
        var both = policy.Decide(DealerMonth.Create(new YearMonth(2024, 6), [Claim(tape, "d", Truth.Unknown), claim]), Day).Notice();

        Assert.Equal(Outcome(policy, claim), both.Claims[1].Outcome);
    });

    [Fact]
    public void A_settlement_is_the_one_reckoned_by_hand() => Law.Holds(
        tape =>
        {
            var policy = tape.AnySettlement();
            var month = tape.AnyMonth(policy);
            var day = tape.DayAsked();
            var decision = policy.Decide(month, day);
            tape.Classify("something waits", decision.WaitingCount > 0);
            tape.Classify("a grade is missing", decision.Status == SettlementStatus.Undetermined);
            tape.Classify("something is verified", !decision.Verified.IsZero);

            Assert.Equal(SettlementOracle.Notice(policy, month, day), SettlementOracle.Notice(decision));
        },
        tapeLength: 300,
        cases: 10 * Law.Cases);

    [Fact]
    public void Stock_counts_as_sold_once_and_for_all() => Law.Holds(tape =>
    {
        var received = tape.Day();
        var item = StockItem.Create(received, tape.Pick(DateFact.NotYet, DateFact.Absent, received.PlusDays(tape.Next(500))), tape.Pick(DateFact.NotYet, DateFact.Absent, received.PlusDays(tape.Next(500))));
        var day = received.PlusDays(tape.Next(600));
        var now = PublishedTariffs.Stock.Decide(item, day);
        var later = PublishedTariffs.Stock.Decide(item, day.PlusDays(tape.Next(300)));
        tape.Classify("counts as sold", now.Status == StockStatus.CountsAsSold);
        tape.Classify("can go back", now.Status == StockStatus.CanGoBack);

        Assert.NotEqual(StockStatus.Undetermined, now.Status);
        Assert.True(now.Status == StockStatus.CanGoBack || now.Status == later.Status || later.Status == StockStatus.Sold);
        Assert.True(now.Status != StockStatus.CountsAsSold || (now.SoldOn == later.SoldOn && now.SoldOn == now.LastDay && day > now.LastDay));
    });

    private static SettlementPolicy Policy(Tape tape) => SettlementPolicy.Create(
        Yuan,
        tape.Flag() ? [EvidenceKind.Of("record-signed"), EvidenceKind.Of("photo")] : [],
        tape.Flag() ? PartsReturn.ByDayOfMonth(tape.Pick(25, 31, 1), tape.Pick(Enum.GetValues<TruckReturn>())) : null,
        tape.Flag() ? Term.OfDays(20) : null,
        tape.Flag() ? Term.OfDays(tape.Between(1, 40)) : null,
        tariff: tape.Flag() ? [TariffLimit.Of(LineKind.Labour, Money.Of(tape.Next(150), Yuan))] : [],
        overTariff: tape.Pick(Enum.GetValues<OverTariff>()),
        bonuses: tape.Flag() ? [DealerBonus.Of(tape.Between(-20, 20) / 3m)] : [],
        checks: tape.Flag(3) ? [ClaimCheck.AuthorizedBeforeRepair, ClaimCheck.OneCausalPart] : []);

    private static DealerMonth Month(Tape tape, Truth known) => DealerMonth.Create(
        new YearMonth(2024, 6),
        [.. Enumerable.Range(0, tape.Next(4)).Select(i => Claim(tape, "c" + i, known))],
        [.. Enumerable.Range(0, tape.Next(5)).Select(i => Receivable.Create(
            "i" + i, tape.DayNear(Day, 20), Money.OfMinor(tape.Next(30_000), tape.Flag(5) ? Currency.Of("EUR") : Yuan)))]);

    /// <summary>A claim; where everything has to be known, nothing is left open.</summary>
    private static DealerClaim Claim(Tape tape, string id, Truth known)
    {
        var isOpen = known == Truth.Unknown;
        var repaired = new LocalDate(2024, 6, 1).PlusDays(tape.Next(8) - 20);
        return DealerClaim.Create(
            id,
            new LocalDate(2024, 6, tape.Between(1, 30)),
            [.. Enumerable.Range(0, tape.Between(1, 3)).Select(i => DealerClaimLine.Create(
                "l" + i,
                tape.Pick(LineKind.Labour, LineKind.Parts),
                Money.OfMinor(tape.Flag(6) ? -tape.Next(20_000) : tape.Next(20_000), Yuan),
                isOpen && tape.Flag(5) ? CoverageStatus.Undetermined : tape.Pick(CoverageStatus.Covered, CoverageStatus.Covered, CoverageStatus.CoveredAbnormalLife, CoverageStatus.Expired),
                isOpen ? tape.Pick(Enum.GetValues<Truth>()) : tape.Pick(Truth.Yes, Truth.No)))],
            new LocalDate(2024, 5, 1),
            isOpen && tape.Flag(5) ? DateFact.Unknown : tape.Pick<DateFact>(new LocalDate(2024, 5, 21), new LocalDate(2024, 5, 22), new LocalDate(2024, 5, 2), DateFact.Absent),
            repaired,
            isOpen && tape.Flag(5) ? DateFact.Unknown : repaired.PlusDays(tape.Between(-3, 1)),
            [Evidence.Of(EvidenceKind.Of("record-signed"), Answer()), Evidence.Of(EvidenceKind.Of("photo"), Answer())],
            OldParts.Create(Answer(), new LocalDate(2024, 6, tape.Between(1, 30)), Answer()),
            tape.Flag(5) ? Truth.Yes : isOpen && tape.Flag(5) ? Truth.Unknown : Truth.No);

        Truth Answer() => isOpen && tape.Flag(5) ? Truth.Unknown : tape.Flag(4) ? Truth.No : Truth.Yes;
    }

    private static DealerClaim Without(DealerClaim claim, int fact) => DealerClaim.Create(
        claim.Id,
        claim.SubmittedOn,
        fact == 0 ? [.. claim.Lines.Select(line => DealerClaimLine.Create(line.Id, line.Kind, line.Claimed, causal: line.Causal))] : claim.Lines,
        fact == 1 ? DateFact.Unknown : claim.Sale,
        fact == 2 ? DateFact.Unknown : claim.Registered,
        fact == 3 ? DateFact.Unknown : claim.Repaired,
        fact == 4 ? DateFact.Unknown : claim.Authorized,
        fact == 5 ? [] : claim.Documents,
        fact == 6 ? OldParts.Unknown : claim.OldParts,
        claim.SettledBefore);

    private static SettlementOutcome Outcome(SettlementPolicy policy, DealerClaim claim) =>
        policy.Decide(DealerMonth.Create(new YearMonth(2024, 6), [claim]), Day).Notice().Claims[0].Outcome;

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(Yuan), (sum, amount) => sum + amount);
}
