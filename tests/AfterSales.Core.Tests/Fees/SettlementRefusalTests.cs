using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>What settlements with dealers refuse, and how they say it.</summary>
public class SettlementRefusalTests
{
    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    private static readonly LocalDate Day = new(2024, 6, 1);

    private static readonly Money TooFine = Money.Of(0.001m, Yuan);

    private static readonly Money Dollar = Money.Of(1, "USD");

    [Fact]
    public void A_claim_has_an_id_lines_and_a_repair_before_it()
    {
        var line = DealerClaimLine.Create("l", LineKind.Parts, Dollar);

        AssertRefused(
            """
            id: The line has no id; give it one that is unique in its claim.
            claimed: 0.001 CNY is finer than the minor unit; round it first.
            """,
            () => DealerClaimLine.Create(" ", LineKind.Parts, TooFine));
        AssertRefused(
            """
            id: The claim has no id; give it one that is unique among the dealer's claims.
            lines: The claim has no line; give at least one.
            documents.photo: photo is given more than once; give it once.
            repaired: The repair (2024-06-02) lies after the day on which it was claimed (2024-06-01).
            """,
            () => DealerClaim.Create("", Day, [], repaired: Day.PlusDays(1), documents: [Photo(Truth.Yes), Photo(Truth.No)]));
        AssertRefused("lines[1].id: Two lines have the id \"l\"; ids are unique.", () => DealerClaim.Create("c", Day, [line, line], repaired: Day));
        AssertRefused("accepted", () => DealerClaim.Create("c", Day, [line], repaired: Day));
        AssertRefused("accepted", () => DealerClaim.Create("c", Day, [line], repaired: DateFact.Between(Day, Day.PlusDays(3))));

        static Evidence Photo(Truth isPresent) => Evidence.Of(EvidenceKind.Of("photo"), isPresent);
    }

    [Fact]
    public void Documents_are_kept_by_name_and_those_that_are_not_known_are_left_out()
    {
        var claim = DealerClaim.Create(
            "c",
            Day,
            [DealerClaimLine.Create("l", LineKind.Parts, Dollar)],
            documents: [Evidence.Absent(EvidenceKind.Of("photo")), Evidence.Of(EvidenceKind.Of("film"), Truth.Unknown), Evidence.Present(EvidenceKind.Of("certificate"))]);

        Assert.Equal([Evidence.Present(EvidenceKind.Of("certificate")), Evidence.Absent(EvidenceKind.Of("photo"))], claim.Documents);
    }

    [Fact]
    public void What_is_owed_is_zero_or_more_and_can_be_paid()
    {
        AssertRefused(
            """
            id: The receivable has no id; give it one that is unique.
            amount: 0.001 CNY cannot be owed; give zero or more, whole in minor units.
            """,
            () => Receivable.Create("", Day, TooFine));
        AssertRefused("amount: -1.00 USD cannot be owed; give zero or more, whole in minor units.", () => Receivable.Create("i", Day, -Dollar));
        AssertRefused("accepted", () => Receivable.Create("i", Day, Money.Zero(Yuan)));
    }

    [Fact]
    public void A_month_holds_each_claim_and_receivable_once()
    {
        var claim = DealerClaim.Create("c", Day, [DealerClaimLine.Create("l", LineKind.Parts, Dollar)]);
        var receivable = Receivable.Create("i", Day, Dollar);

        AssertRefused(
            """
            claims[1].id: Two claims have the id "c"; a claim is settled once.
            receivables[1].id: Two receivables have the id "i"; ids are unique.
            grade: The grade is empty; leave it out where it is not known.
            """,
            () => DealerMonth.Create(new YearMonth(2024, 6), [claim, claim], [receivable, receivable], " "));
    }

    [Fact]
    public void A_settlement_names_everything_once_in_one_currency()
    {
        var limit = TariffLimit.Of(LineKind.Labour, Dollar);

        AssertRefused(
            """
            settlement.documents: certificate is given more than once; give it once.
            settlement.tariff: labour is given more than once; give it once.
            settlement.bonuses: all dealers is given more than once; give it once.
            settlement.bonuses: gold is given more than once; give it once.
            settlement.checks: OneCausalPart is given more than once; give it once.
            settlement.tariff[0].most: 1.00 USD is not in the settlement's currency, CNY.
            settlement.tariff[1].most: 1.00 USD is not in the settlement's currency, CNY.
            settlement.register-within: The term P3WD counts working days: its profile needs a calendar of working days.
            settlement.submit-within: The term P4WD counts working days: its profile needs a calendar of working days.
            settlement.rounding.unit: The rounding unit 0.001 is not a whole number of minor units of CNY (0.01); amounts rounded to it could not be paid.
            """,
            () => SettlementPolicy.Create(
                Yuan,
                [EvidenceKind.Certificate, EvidenceKind.Certificate],
                registerWithin: Term.OfWorkingDays(3),
                submitWithin: Term.OfWorkingDays(4),
                tariff: [limit, limit],
                bonuses: [DealerBonus.Of(1), DealerBonus.Of(2), DealerBonus.Of(3, "gold"), DealerBonus.Of(4, "gold")],
                checks: [ClaimCheck.OneCausalPart, ClaimCheck.OneCausalPart],
                rounding: Rounding.Of(unit: 0.001m)));
        AssertRefused("accepted", () => Needing(48));
        AssertRefused("settlement.documents: A claim needs at most 48 documents.", () => Needing(49));

        static SettlementPolicy Needing(int documents) => SettlementPolicy.Create(Yuan, [.. Enumerable.Range(0, documents).Select(i => EvidenceKind.Of("d" + i))]);
    }

    [Fact]
    public void Limits_bonuses_and_days_are_in_range()
    {
        AssertRefused("most: The tariff for labour is -1.00 USD; it is zero or more and whole in minor units.", () => TariffLimit.Of(LineKind.Labour, -Dollar));
        AssertRefused("most: The tariff for labour is 0.001 CNY; it is zero or more and whole in minor units.", () => TariffLimit.Of(LineKind.Labour, TooFine));
        AssertRefused("accepted", () => TariffLimit.Of(LineKind.Labour, Money.Zero(Yuan)));
        AssertRefused("percent: A bonus is -100 % to 100 %.", () => DealerBonus.Of(100.01m));
        AssertRefused("percent: A bonus is -100 % to 100 %.", () => DealerBonus.Of(-100.01m));
        AssertRefused("accepted", () => DealerBonus.Of(100));
        AssertRefused("accepted", () => DealerBonus.Of(-100));
        AssertRefused("grade: The grade is empty; leave it out for all dealers.", () => DealerBonus.Of(1, " "));
        AssertRefused("accepted", () => DealerBonus.Of(1, "gold"));
        AssertRefused("dayOfMonth: A month has the days 1 to 31.", () => PartsReturn.ByDayOfMonth(0));
        AssertRefused("dayOfMonth: A month has the days 1 to 31.", () => PartsReturn.ByDayOfMonth(32));
        AssertRefused("accepted", () => PartsReturn.ByDayOfMonth(1));
        AssertRefused("accepted", () => PartsReturn.ByDayOfMonth(31));
    }

    [Fact]
    public void Stock_is_received_before_it_is_sold_or_sent_back()
    {
        AssertRefused(
            """
            sold: It was sold (2024-05-31) before it was received (2024-06-01).
            sent-back: It was sent back (2024-05-30..2024-05-31) before it was received (2024-06-01).
            """,
            () => StockItem.Create(Day, Day.PlusDays(-1), DateFact.Between(Day.PlusDays(-2), Day.PlusDays(-1))));
        AssertRefused("accepted", () => StockItem.Create(Day, Day, Day));
        AssertRefused("accepted", () => StockItem.Create(Day, DateFact.Between(Day.PlusDays(-2), Day), DateFact.Between(Day.PlusDays(-2), Day)));
        AssertRefused("accepted", () => StockItem.Create(DateFact.Unknown, Day, Day));
    }

    [Fact]
    public void Stock_goes_back_for_1_to_100_work_cycles_that_can_be_counted()
    {
        AssertRefused("cycles: Stock can go back for 1 to 100 work cycles.", () => StockReturnPolicy.Create(Term.OfMonths(6), 0));
        AssertRefused("cycles: Stock can go back for 1 to 100 work cycles.", () => StockReturnPolicy.Create(Term.OfMonths(6), 101));
        AssertRefused("workCycle: The term P12WD counts working days: its profile needs a calendar of working days.", () => StockReturnPolicy.Create(Term.OfWorkingDays(6)));
        Assert.Equal(Term.Of(3, 6, 9, 12), StockReturnPolicy.Create(Term.Of(1, 2, 3, 4), 3).Term);
        Assert.Equal(Term.OfMonths(6), StockReturnPolicy.Create(Term.OfMonths(6), 1).Term);
        Assert.Equal(Term.OfMonths(600), StockReturnPolicy.Create(Term.OfMonths(6), 100).Term);
        Assert.Equal(Term.OfMonths(12), StockReturnPolicy.Create(Term.OfMonths(6)).Term);
    }

    [Fact]
    public void Stock_can_go_back_for_working_days() => Assert.Equal(
        Term.OfWorkingDays(12), StockReturnPolicy.Create(Term.OfWorkingDays(6), profile: CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday)).Term);

    private static void AssertRefused(string expected, Func<object?> make) => Assert.Equal(expected, FeeRefusals.Of(make), ignoreLineEndingDifferences: true);
}
