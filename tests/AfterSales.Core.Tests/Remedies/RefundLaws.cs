using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using AfterSales.Tests.Returns;
using NodaTime;

namespace AfterSales.Tests.Remedies;

public class RefundLaws
{
    [Fact]
    public void Refund_deduction_and_fee_add_up_to_the_price() => Law.Holds(tape =>
    {
        var policy = Policy(tape, RestockingFee.PerReturn(Money.Of(tape.Between(1, 30), "EUR")));
        var on = Sale.PlusDays(tape.Next(1_200));
        var explanation = policy.Decide(Case(tape, Money.Of(tape.Next(200_000) / 100m, "EUR"), 3, tape.Next(3), tape.Between(1, 3), on), on).Explain();

        Assert.Equal(explanation.Price, explanation.Amount + explanation.Deduction + explanation.Fee);
        Assert.False(explanation.Amount!.Value.IsNegative);
        Assert.False(explanation.Deduction!.Value.IsNegative);
        Assert.False(explanation.Fee!.Value.IsNegative);
        tape.Classify("something is left", !explanation.Amount.Value.IsZero);
        tape.Classify("nothing is left", explanation.Amount.Value.IsZero && !explanation.Price!.Value.IsZero);
        tape.Classify("deduction and fee", !explanation.Deduction.Value.IsZero && !explanation.Fee.Value.IsZero);
    });

    [Fact]
    public void Two_returns_on_one_day_pay_back_what_one_does() => Law.Holds(tape =>
    {
        var policy = Policy(tape, RestockingFee.Percent(tape.Between(1, 20)));
        var on = Sale.PlusDays(tape.Next(400));
        var bought = tape.Between(2, 7);
        var first = tape.Between(1, bought - 1);
        var second = tape.Between(1, bought - first);
        var paid = Money.Of(tape.Next(100_000) / 100m, "EUR");

        var together = policy.Decide(Case(tape, paid, bought, 0, first + second, on), on);
        var one = policy.Decide(Case(tape, paid, bought, 0, first, on), on);
        var other = policy.Decide(Case(tape, paid, bought, first, second, on), on);

        Assert.True(one.Amount + other.Amount == together.Amount, $"{one} + {other}, but {together} for {first} + {second} of {bought} for {paid} on {on:R}: {policy}");
        tape.Classify("deduction", !together.Explain().Deduction!.Value.IsZero);
        tape.Classify("all of them", first + second == bought);
    });

    [Fact]
    public void All_units_one_by_one_pay_back_the_line() => Law.Holds(tape =>
    {
        var bought = tape.Between(1, 9);
        var paid = Money.Of(tape.Next(10_000) / 100m, "EUR");
        var sum = Money.Zero(paid.Currency);
        for (var i = 0; i < bought; i++)
        {
            sum += RefundPolicy.Default.Decide(Case(tape, paid, bought, i, 1, Sale), Sale).Amount!.Value;
        }

        Assert.Equal(paid, sum);
    });

    [Fact]
    public void Days_of_use_are_the_days_at_home() => Law.Holds(tape =>
    {
        var facts = tape.ReturnCase();
        var policy = RefundPolicy.Create(Deduction.PerDay(0.001m), usedFrom: UnitEvent.Delivery);
        var delivered = facts.Delivery.FirstDay!.Value;
        var on = delivered.PlusDays(tape.Next(60));
        var away = ReturnOracle.DaysAway(policy.NotUsedDuring, facts.Repairs, on);
        var days = Period.DaysBetween(delivered, on);
        var used = Enumerable.Range(0, days).Count(n => !away.Contains(delivered.PlusDays(n)));

        var explanation = policy.Decide((facts with { Returned = 0 }).Case.WithPurchase(Purchase.OfLine(Money.Of(1_000, "EUR"))), on).Explain();

        Assert.True(used == explanation.DaysUsed, $"{used} days expected, {explanation.DaysUsed} found on {on:R}: {facts}");
        tape.Classify("away", used < days);
    });

    [Fact]
    public void Placements_never_exceed_a_payment_and_add_up() => Law.Holds(tape =>
    {
        var payments = Enumerable.Range(0, tape.Between(1, 4)).Select(n => (Id: "p" + n, Method: tape.Pick("card", "voucher", "cash"), Paid: (decimal)tape.Next(100), Back: tape.Next(101) / 100m))
            .Select(item => Payment.Of(item.Id, item.Method, Money.Of(item.Paid, "EUR"), Money.Of(decimal.Floor(item.Paid * item.Back), "EUR"))).ToList();
        var policy = RefundPolicy.Create(paymentOrder: tape.Pick<ValueList<string>>([], ["voucher", "card"], ["cash"]));
        var refund = Money.Of(tape.Next(200), "EUR");
        var serviceCase = Case(tape, refund, 1, 0, 1, Sale);

        var explanation = policy.Decide(serviceCase.WithPurchase(serviceCase.Purchase!.WithPayments(ValueList.From(payments))), Sale).Explain();

        Assert.Equal(refund, explanation.Placements.Aggregate(explanation.Unplaced!.Value, (sum, item) => sum + item.Amount));
        Assert.All(explanation.Placements, item => Assert.True(item.Amount <= payments.Single(payment => payment.Id == item.Payment).Left));
        Assert.True(explanation.Unplaced.Value.IsZero || payments.TrueForAll(payment => payment.Left.IsZero || explanation.Placements.Any(item => item.Payment == payment.Id)));
        tape.Classify("several payments", explanation.Placements.Count > 1);
        tape.Classify("not placed", !explanation.Unplaced.Value.IsZero);
    });

    private static LocalDate Sale { get; } = new(2024, 1, 31);

    private static RefundPolicy Policy(Tape tape, RestockingFee fee)
    {
        var deduction = tape.Pick(Deduction.None, Deduction.PerDay(0.001m), Deduction.PerDay(0.0035m), Deduction.ByUsage(1_200), Deduction.PerThousand(0.05m));
        return RefundPolicy.Create(
            tape.Flag(4) ? deduction.WithNoneWithin(Term.OfMonths(6)) : deduction,
            fee: tape.Flag() ? fee : null,
            counter: Counter.Kilometres,
            rounding: Rounding.Of(tape.Pick(RoundingMode.HalfAwayFromZero, RoundingMode.HalfEven, RoundingMode.Down, RoundingMode.Up)));
    }

    private static ServiceCase Case(Tape tape, Money paid, int bought, int returned, int asked, LocalDate on)
    {
        return ServiceCase.Create(
                SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale)]),
                readings: [Reading.Of(Counter.Kilometres, 333)])
            .WithReturn(ReturnRequest.Create(
                bought: bought, requested: Math.Min(asked, bought), earlier: returned > 0 ? [EarlierReturn.Of(Math.Min(returned, bought), declaredOn: on)] : []))
            .WithPurchase(Purchase.OfLine(paid));
    }
}
