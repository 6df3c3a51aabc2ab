using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Returns;

/// <summary>Drawn refunds: what is deducted by days and by counters, fees, freight and tax, payments, and what of it is not known; the same ones in every run.</summary>
internal static class DecidedRefunds
{
    private static readonly Counter Hours = Counter.Of("h");

    /// <summary>A refund by its number.</summary>
    public static RefundDecision Numbered(int number)
    {
        var tape = Tape.Numbered(1_000_000 + number, length: 400);
        var on = tape.Day();
        var policy = RefundPolicy.Create(
            tape.Off(),
            fee: tape.Fee(),
            parts: tape.Pick<ValueList<RefundPart>>([], [], [], [], [RefundPart.Freight], [RefundPart.Tax, RefundPart.Freight], [RefundPart.Goods, RefundPart.Tax]),
            usedFrom: tape.Pick(UnitEvent.Sale, UnitEvent.Delivery),
            notUsedDuring: tape.Flag(3) ? TollingRule.Create([TolledStay.Of(StayKind.Transit, DayCount.Touched), TolledStay.Of(StayKind.Repair)], PaidRepairs.Count) : null,
            afterExchange: tape.Flag(3) ? AfterExchange.Restart : AfterExchange.Unchanged,
            counter: tape.Flag() ? Counter.Kilometres : null,
            paymentOrder: tape.Pick<ValueList<string>>([], ["voucher", "card"], ["cash"]),
            rounding: tape.Flag(3) ? Rounding.Of(RoundingMode.Up, 0.05m) : null,
            clause: tape.Flag() ? Clause.Of("R.1") : null);
        return policy.Decide(tape.Case(on), on);
    }

    private static Deduction Off(this Tape tape)
    {
        var at = tape.Pick(DeductionReading.Refund, DeductionReading.FirstRepair, DeductionReading.Claim);
        var deduction = tape.Next(6) switch
        {
            0 => Deduction.None,
            1 => Deduction.ByUsage(5_000, tape.Pick(0, 150), at),
            2 => Deduction.PerThousand(0.5m, allowance: tape.Pick(0, 90), readingAt: at),
            _ => Deduction.PerDay(tape.Pick(0.001m, 0.01m, 0.06m)),
        };
        return tape.Flag(3) ? deduction.WithNoneWithin(tape.Pick(Term.OfDays(10), Term.OfWeeks(2), Term.OfMonths(6))) : deduction;
    }

    private static RestockingFee? Fee(this Tape tape)
    {
        var fees = new[] { RestockingFee.Percent(tape.Between(1, 30)), RestockingFee.PerReturn(Money.Of(5, "EUR")), RestockingFee.PerUnit(Money.Of(3, "EUR")), RestockingFee.PerReturn(Money.Of(5, tape.Flag(3) ? Currency.Of("USD") : Currency.Of("EUR"))) };
        return tape.Next(5) switch
        {
            0 or 1 => tape.Pick(fees),
            2 => RestockingFee.ByDay([RestockingTier.Through(6, null), RestockingTier.Through(14, tape.Pick(fees)), RestockingTier.After(tape.Pick(fees))]),
            _ => null,
        };
    }

    private static ServiceCase Case(this Tape tape, LocalDate on)
    {
        var delivery = tape.Flag() ? on.PlusDays(-tape.Next(30)) : tape.Date(on);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, tape.Flag() ? on.PlusDays(-tape.Next(30)) : tape.Date(on)), UnitDate.Of(UnitEvent.Delivery, delivery)]),
            tape.Flag() ? Claim.Create(null).WithFindings(usage: tape.Flag(3) ? null : 160) : null,
            ValueList.From(tape.List(3, () => tape.Stay(on))),
            ValueList.From(tape.List(2, () => Exchange.Of(on.PlusDays(2 - tape.Next(20))))),
            readings: ValueList.From(tape.Readings(on, delivery)));
        var bought = tape.Flag(7) ? (int?)null : tape.Between(1, 5);
        if (!tape.Flag(4))
        {
            serviceCase = serviceCase.WithReturn(ReturnRequest.Create(
                    bought: bought,
                    requested: tape.Flag(7) ? null : tape.Between(1, 4),
                    earlier: bought > 0 && tape.Flag() ? [EarlierReturn.Of(tape.Between(1, bought.Value), declaredOn: on.PlusDays(tape.Between(-1, 1)))] : [],
                    value: tape.Flag(3) ? Money.Of(70, "EUR") : null)
                .WithDaysNotUsed(tape.Flag(3) ? [ExcludedTime.OfDays(on.PlusDays(-5), on.PlusDays(tape.Between(-4, 3)), "not-collected"), ExcludedTime.OfHours(3, "loaner")] : []));
        }

        return tape.Flag(9) ? serviceCase : serviceCase.WithPurchase(tape.Bought());
    }

    private static Repair Stay(this Tape tape, LocalDate on)
    {
        var from = on.PlusDays(2 - tape.Next(20));
        var repair = Repair.Create(from, tape.HandBack(from), tape.Pick(StayKind.Repair, StayKind.Repair, StayKind.Transit), tape.Pick(Truth.No, Truth.No, Truth.Yes, Truth.Unknown));
        return tape.Flag(3) ? repair : repair.WithRecord(RepairRecord.Create(Truth.Yes, usage: tape.Flag(4) ? null : Shown(from, on)));
    }

    /// <summary>What a counter shows that goes up by one a day.</summary>
    private static decimal Shown(LocalDate day, LocalDate on) => 160 - Period.DaysBetween(day, on);

    private static List<Reading> Readings(this Tape tape, LocalDate on, DateFact delivery)
    {
        var readings = new List<Reading>();
        if (delivery.FirstDay is { } delivered && tape.Flag())
        {
            readings.Add(Reading.Of(tape.Flag(4) ? Hours : Counter.Kilometres, Shown(delivered, on), delivered));
        }

        if (!tape.Flag(4))
        {
            readings.Add(Reading.Of(Counter.Kilometres, 200 + tape.Next(200), tape.Flag(3) ? LocalDate.Max(on, delivery.FirstDay ?? on) : null));
        }

        if (tape.Flag(4))
        {
            readings.Add(Reading.Of(Hours, 240));
        }

        return readings;
    }

    private static Purchase Bought(this Tape tape)
    {
        var paid = Money.Of(100 + tape.Next(100) * 0.5m, "EUR");
        var extras = Purchase.OfLine(paid).WithExtras(tape.Pick<Money?>(Money.Of(4.99m, "EUR"), Money.Of(4.99m, "EUR"), Money.Of(3, "USD"), null), tape.Pick<Money?>(Money.Of(19, "EUR"), Money.Of(19, "EUR"), Money.Of(0, "EUR"), null));
        return tape.Flag()
            ? extras
            : extras.WithPayments(
            [
                Payment.Of("p1", "card", Money.Of(60, "EUR"), tape.Flag(3) ? Money.Of(20, "EUR") : null),
                Payment.Of("p2", "voucher", tape.Pick(Money.Of(20, "EUR"), Money.Of(20, "USD"))),
                Payment.Of("p3", "cash", Money.Of(20 + tape.Next(60), "EUR")),
            ]);
    }
}
