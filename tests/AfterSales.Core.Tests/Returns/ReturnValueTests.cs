using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Returns;

/// <summary>Decisions about returns and refunds as values: what they are equal by, how they read, and what stands in them where nothing was decided.</summary>
public class ReturnValueTests
{
    private static readonly LocalDate Day = new(2024, 3, 5);
    private static readonly RefundPolicy Daily = RefundPolicy.Create(Deduction.PerDay(0.01m), [GroundDeduction.Of("fault", Deduction.None), GroundDeduction.Of("again", Deduction.PerDay(0.01m))]);

    [Fact]
    public void Return_decisions_differ_with_the_policy_the_case_and_the_day() => AssertAllDiffer(
        () => Policy().Decide(Sold(Day), Day),
        () => Policy(Remedy.Exchange).Decide(Sold(Day), Day),
        () => Policy().Decide(Sold(Day.PlusDays(-1)), Day),
        () => Policy().Decide(Sold(Day), Day.PlusDays(1)));

    [Fact]
    public void Refunds_differ_with_the_terms_the_ground_the_fee_the_case_and_the_day()
    {
        AssertAllDiffer(
            () => Daily.Decide(Sold(Day), Day),
            () => RefundPolicy.Default.Decide(Sold(Day), Day),
            () => Daily.Decide(Sold(Day), Day, "fault"),
            () => Daily.Decide(Sold(Day.PlusDays(-1)), Day),
            () => Daily.Decide(Sold(Day), Day.PlusDays(1)),
            () => RefundOf(RestockingFee.Percent(10)),
            () => RefundOf(RestockingFee.Percent(20)));
        Assert.Equal(Daily.Decide(Sold(Day), Day), Daily.Decide(Sold(Day), Day, "again"));

        static RefundDecision RefundOf(RestockingFee fee) => Policy(Remedy.Return, fee).Decide(Sold(Day), Day).Explain().Options[0].Refund!.Value;
    }

    [Fact]
    public void Refund_terms_differ_with_each_part()
    {
        AssertAllDiffer(
            () => RefundPolicy.Create(),
            () => RefundPolicy.Create(Deduction.PerDay(0.1m)),
            () => RefundPolicy.Create(grounds: [GroundDeduction.Of("fault", Deduction.None)]),
            () => RefundPolicy.Create(fee: RestockingFee.Percent(1)),
            () => RefundPolicy.Create(parts: [RefundPart.Tax]),
            () => RefundPolicy.Create(usedFrom: UnitEvent.Delivery),
            () => RefundPolicy.Create(notUsedDuring: TollingRule.Create([TolledStay.Of(StayKind.Transit)])),
            () => RefundPolicy.Create(afterExchange: AfterExchange.Restart),
            () => RefundPolicy.Create(counter: Counter.Kilometres),
            () => RefundPolicy.Create(paymentOrder: ["card"]),
            () => RefundPolicy.Create(rounding: Rounding.Of(RoundingMode.Down)),
            () => RefundPolicy.Create(clause: Clause.Of("R")));
        Assert.Equal("again, fault", string.Join(", ", Daily.Grounds.Select(item => item.Ground)));
        Assert.Equal([RefundPart.Goods, RefundPart.Tax, RefundPart.Freight], RefundPolicy.Create(parts: [RefundPart.Tax, RefundPart.Goods, RefundPart.Freight]).Parts);
    }

    [Fact]
    public void Where_nothing_was_decided_nothing_is_said()
    {
        Assert.Equal(ReturnStatus.Undetermined, default(ReturnDecision).Status);
        Assert.True(default(ReturnDecision).Missing.IsEmpty);
        Assert.Null(default(ReturnDecision).LastDay);
        Assert.Equal("Undetermined", default(ReturnDecision).ToString());
        Assert.Equal(RefundStatus.Undetermined, default(RefundDecision).Status);
        Assert.True(default(RefundDecision).Missing.IsEmpty);
        Assert.Null(default(RefundDecision).Amount);
        Assert.Equal("Undetermined", default(RefundDecision).ToString());
    }

    [Fact]
    public void Windows_options_and_deadlines_read_as_text()
    {
        var reasons = ReturnWindow.Create("w", [ReturnReason.WrongItem, ReturnReason.TransportDamage], ReturnStart.LatestOf([UnitEvent.Sale, ReturnBasis.LastParcel]), Term.OfDays(9), [Remedy.Return]);
        Assert.Equal("w: wrong-item, transport-damage, P9D from Latest of sale, Last parcel", reasons.ToString());
        Assert.Equal("First of informed, Own parcel", ReturnStart.FirstOf([ReturnEvent.Informed, ReturnBasis.OwnParcel]).ToString());

        var deadline = SellerDeadline.Create("refund", ReturnStart.At(ReturnEvent.SentBack), Term.OfDays(14));
        var policy = ReturnPolicy.Create(
            [
                ReturnWindow.Create("always", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), WindowLength.Unlimited, [Remedy.Repair]),
                ReturnWindow.Create("month", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfMonths(1), [Remedy.Return]),
            ],
            [deadline]);
        var why = policy.Decide(Sold(Day), Day).Explain();
        Assert.Equal("Repair, unlimited; Return until 2024-04-05", string.Join("; ", why.Options));
        Assert.Equal("refund by -", why.Deadlines.Single().ToString());
        Assert.Same(why.Windows[0], why.Windows[0]);
    }

    /// <summary>Days before 1970 are days like all others.</summary>
    [Theory]
    [InlineData("1969-03-07", "Open, 1969-03-12")]
    [InlineData("1969-03-12", "Open, 1969-03-12")]
    [InlineData("1969-03-13", "Closed, 1969-03-12")]
    public void The_latest_window_of_an_old_sale_is_the_last(string on, string expected)
    {
        var policy = ReturnPolicy.Create([Window("long", 7), Window("short", 3)]);
        Assert.Equal(expected, policy.Decide(Sold(new LocalDate(1969, 3, 5)), NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value).ToString());

        static ReturnWindow Window(string id, int days) => ReturnWindow.Create(id, [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(days), [Remedy.Return]);
    }

    private static ReturnPolicy Policy(Remedy remedy = Remedy.Return, RestockingFee? fee = null) =>
        ReturnPolicy.Create([ReturnWindow.Create("w", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(14), [remedy], fee: fee)]);

    private static ServiceCase Sold(LocalDate day) =>
        ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, day)])).WithPurchase(Purchase.OfLine(Money.Of(100, "EUR")));

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
