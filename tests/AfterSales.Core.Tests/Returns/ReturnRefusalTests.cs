using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Fees;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Returns;

/// <summary>What return policies and refund terms refuse, and how they say it: the sentence is what a host shows.</summary>
public class ReturnRefusalTests
{
    private static readonly Money Five = Money.Of(5, "EUR");

    [Fact]
    public void A_policy_tells_every_window_that_does_not_fit()
    {
        AssertRefused("returns: There is no window; promise at least one, or leave returns out.", () => ReturnPolicy.Create([]));
        AssertRefused(
            """
            returns: Two windows have the id "a"; ids are unique.
            deadlines: Two deadlines have the id "d"; ids are unique.
            returns[0].replaces: There is no window "x".
            returns[1].replaces: "c" and "b" replace each other; keep one of the two.
            returns[2].replaces: "b" and "c" replace each other; keep one of the two.
            returns[2].replaces: There is no window "y".
            """,
            () => ReturnPolicy.Create([Window("a", ["x"]), Window("b", ["c", "a"]), Window("c", ["b", "y"]), Window("a")], [Deadline("d"), Deadline("e"), Deadline("d")]));
        AssertRefused("accepted", () => ReturnPolicy.Create([Window("a"), Window("b", ["a"]), Window("c", ["a", "b"])], [Deadline("d"), Deadline("e")]));
    }

    /// <summary>The reason and the day of delivery are asked for by each of these policies, the rest are conditions.</summary>
    [Fact]
    public void A_policy_asks_for_at_most_64_facts()
    {
        AssertRefused("accepted", () => With(62));
        AssertRefused("returns: The windows ask for more than 64 facts; use fewer traits and conditions.", () => With(63));

        static ReturnPolicy With(int conditions) => ReturnPolicy.Create([Window("a", conditions: [.. Enumerable.Range(0, conditions).Select(i => EvidenceKind.Of("e" + i))])]);
    }

    [Fact]
    public void A_window_tells_all_that_does_not_fit()
    {
        AssertRefused(
            """
            id: A window needs an id.
            reasons: No reason is named; name those that the window serves, or no-reason for all.
            remedies: No remedy is named; a window offers at least one.
            replaces: A window cannot replace itself.
            exempt: A category is empty.
            usage: A usage limit needs both its counter and the last reading.
            tolling: Only a term can stand still, not Unlimited.
            after-exchange: Only a term can be counted anew, not Unlimited.
            """,
            () => ReturnWindow.Create(
                " ",
                [],
                ReturnStart.At(UnitEvent.Delivery),
                WindowLength.Unlimited,
                [],
                replaces: [" "],
                exemptCategories: ["food", ""],
                counter: Counter.Kilometres,
                tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair)]),
                afterExchange: AfterExchange.Restart));
        AssertRefused(
            """
            reasons: A reason is named twice; name it once.
            remedies: A remedy is named twice; name it once.
            conditions: A condition is named twice; name it once.
            usage: The usage limit is -0.5; it is zero or more.
            refund.fee: The restocking fee is the window's; leave it out of the refund terms.
            length: The term P3WD counts working days: its profile needs a calendar of working days.
            """,
            () => ReturnWindow.Create(
                "a",
                [ReturnReason.WrongItem, ReturnReason.NoReason, ReturnReason.WrongItem],
                ReturnStart.At(UnitEvent.Delivery),
                Term.OfWorkingDays(3),
                [Remedy.Return, Remedy.Return],
                conditions: [EvidenceKind.Unused, EvidenceKind.Unused],
                counter: Counter.Kilometres,
                usageLimit: -0.5m,
                refund: RefundPolicy.Create(fee: RestockingFee.PerReturn(Five))));
        AssertRefused(
            "usage: A usage limit needs both its counter and the last reading.",
            () => ReturnWindow.Create("a", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Delivery), WindowLength.None, [Remedy.Return], usageLimit: 0));
        Assert.Throws<ArgumentOutOfRangeException>(
            "remedies", () => ReturnWindow.Create("a", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Delivery), WindowLength.None, [Remedy.Return, (Remedy)99]));
    }

    [Fact]
    public void A_start_names_each_date_once()
    {
        AssertRefused("start: No date is named; a window is counted from at least one.", () => ReturnStart.LatestOf([]));
        AssertRefused("start: A date is named twice; name each once.", () => ReturnStart.EarliestOf([UnitEvent.Sale, UnitEvent.Delivery, UnitEvent.Sale]));
        AssertRefused("start: A date is named twice; name each once.", () => ReturnStart.FirstOf([ReturnEvent.Informed, ReturnEvent.Of("informed")]));
    }

    [Fact]
    public void A_deadline_has_an_id_and_a_term_that_its_profile_counts()
    {
        AssertRefused(
            """
            id: A deadline needs an id.
            term: The term P3WD counts working days: its profile needs a calendar of working days.
            """,
            () => SellerDeadline.Create(" ", ReturnStart.At(ReturnEvent.Informed), Term.OfWorkingDays(3)));
        AssertRefused(
            "accepted",
            () => SellerDeadline.Create("d", ReturnStart.At(ReturnEvent.Informed), Term.OfWorkingDays(3), CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday)));
    }

    [Fact]
    public void Refund_terms_name_grounds_and_methods_once()
    {
        AssertRefused(
            """
            deductions: The ground "late" has two deductions; give it one.
            payment-order: A method is named twice; name it once.
            payment-order: "My card" is not a name; write lower-case letters, digits and hyphens.
            """,
            () => RefundPolicy.Create(
                grounds: [GroundDeduction.Of("late", Deduction.None), GroundDeduction.Of("fault", Deduction.None), GroundDeduction.Of("late", Deduction.PerDay(0.1m))],
                paymentOrder: ["card", "My card", "card"]));
        Assert.Throws<ArgumentOutOfRangeException>("parts", () => RefundPolicy.Create(parts: [RefundPart.Tax, (RefundPart)7]));
        AssertRefused("accepted", () => RefundPolicy.Create(paymentOrder: ["card", "voucher"]));
    }

    [Fact]
    public void A_fee_takes_something_and_its_tiers_go_forward()
    {
        AssertRefused("percent: A restocking fee is more than 0 % and at most 100 %; leave it out where none is taken.", () => RestockingFee.Percent(0));
        AssertRefused("percent: A restocking fee is more than 0 % and at most 100 %; leave it out where none is taken.", () => RestockingFee.Percent(100.1m));
        AssertRefused("accepted", () => RestockingFee.Percent(100));
        AssertRefused("amount: A restocking fee is more than zero; leave it out where none is taken.", () => RestockingFee.PerReturn(Money.Of(0, "EUR")));
        AssertRefused("amount: A restocking fee is more than zero; leave it out where none is taken.", () => RestockingFee.PerUnit(-Five));
        AssertRefused("fee.tiers: There is no tier; give at least one.", () => RestockingFee.ByDay([]));
        AssertRefused(
            """
            fee.tiers[1]: Tiers go from earlier to later days; only the last is open.
            fee.tiers[2]: A tier cannot have tiers; give a percentage or an amount.
            fee.tiers[3]: Tiers go from earlier to later days; only the last is open.
            """,
            () => RestockingFee.ByDay(
            [
                RestockingTier.Through(3, null),
                RestockingTier.Through(3, RestockingFee.Percent(10)),
                RestockingTier.After(RestockingFee.ByDay([RestockingTier.After(null)])),
                RestockingTier.Through(9, null),
            ]));
        AssertRefused("accepted", () => RestockingFee.ByDay([RestockingTier.Through(0, null), RestockingTier.Through(1, RestockingFee.Percent(10)), RestockingTier.After(RestockingFee.PerUnit(Five))]));
    }

    private static ReturnWindow Window(string id, ValueList<string> replaces = default, ValueList<EvidenceKind> conditions = default) =>
        ReturnWindow.Create(id, [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Delivery), Term.OfDays(14), [Remedy.Return], replaces: replaces, conditions: conditions);

    private static SellerDeadline Deadline(string id) => SellerDeadline.Create(id, ReturnStart.At(ReturnEvent.SentBack), Term.OfDays(14));

    private static void AssertRefused(string expected, Func<object?> make) => Assert.Equal(expected.ReplaceLineEndings("\n"), FeeRefusals.Of(make));
}
