using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>Reads the policies and cases of rows about refunds.</summary>
internal static class RefundRows
{
    private static readonly Counter Usage = Counter.Of("usage");

    public static RefundDecision Decide(JsonRow row)
    {
        var policy = RowReader.Policy(row);
        var currency = RowReader.Currency(policy);
        var serviceCase = Case(row["case"], currency);
        return RowReader.Text(row["case"], "ground") is { } ground
            ? Policy(policy, currency).Decide(serviceCase, on: row.Day("day")!.Value, RowReader.Kebab(ground))
            : Policy(policy, currency).Decide(serviceCase, on: row.Day("day")!.Value);
    }

    public static RefundPolicy Policy(JsonElement policy, Currency currency) => RefundPolicy.Create(
        Deduction(RowReader.Member(policy, "deduction")),
        RowReader.Member(policy, "deductions") is { } grounds
            ? ValueList.From(grounds.EnumerateObject().Select(item => GroundDeduction.Of(RowReader.Kebab(item.Name), Deduction(item.Value)!)))
            : [],
        ReturnRows.Fee(RowReader.Member(policy, "fee"), currency),
        ValueList.From(RowReader.Texts(policy, "basis").Select(part => Enum.Parse<RefundPart>(part, ignoreCase: true))),
        notUsedDuring: TollingRule.Create([TolledStay.Of(StayKind.Repair, RowReader.Choice<AfterSales.Calendars.DayCount>(policy, "dayCount"))]),
        afterExchange: AfterExchange.Restart,
        counter: Usage,
        paymentOrder: ValueList.From(RowReader.Texts(policy, "paymentOrder").Select(RowReader.Kebab)),
        rounding: Rounding(RowReader.Member(policy, "rounding")));

    public static ServiceCase Case(JsonElement from, Currency currency)
    {
        var readings = RowReader.Member(from, "reading") ?? default;
        var sale = RowReader.Date(RowReader.Member(from, "sale"));
        var returned = RowReader.Number(from, "returnedBefore") ?? 0;
        var delivered = Amount(readings, "delivery");
        var stays = RowReader.Items(from, "stays").Select(stay => Repair.Create(
            RowReader.Day(stay[0].GetString()!), stay[1].ValueKind == JsonValueKind.Null ? DateFact.NotYet : RowReader.Date(stay[1]), paid: Truth.No));

        // The reading at the first repair stands on a record of its own, which takes no night.
        IEnumerable<Repair> first = Amount(readings, "FirstRepair") is { } reading
            ? [Repair.Create(sale.FirstDay!.Value, sale, paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, usage: reading))]
            : [];
        return ServiceCase.Create(
                SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sale), UnitDate.Of(UnitEvent.Delivery, sale)]),
                Claim.Create(null).WithFindings(usage: Amount(readings, "Claim")),
                ValueList.From(first.Concat(stays)),
                RowReader.Day(from, "restart") is { } restart ? [Exchange.Of(restart)] : [],
                readings: [
                    .. Amount(readings, "Refund") is { } now ? [Reading.Of(Usage, now)] : Array.Empty<Reading>(),
                    .. delivered is { } atDelivery ? [Reading.Of(Usage, atDelivery, sale.FirstDay)] : Array.Empty<Reading>()])
            .WithReturn(ReturnRequest.Create(
                    bought: RowReader.Number(from, "bought"),
                    requested: RowReader.Number(from, "quantity"),
                    earlier: returned > 0 ? [EarlierReturn.Of(returned)] : [])
                .WithDaysNotUsed(ValueList.From(RowReader.Items(from, "excludedDays").Select(days =>
                    ExcludedTime.OfDays(RowReader.Day(days[0].GetString()!), RowReader.Day(days[1].GetString()!), "excluded")))))
            .WithPurchase(Purchase(from, currency));
    }

    private static Purchase Purchase(JsonElement from, Currency currency)
    {
        var extras = RowReader.Member(from, "extras") ?? default;
        var order = RowReader.Member(from, "order") ?? default;
        var purchase = RowReader.Money(from, "paid", currency) is { } paid
            ? AfterSales.Cases.Purchase.OfLine(paid)
            : AfterSales.Cases.Purchase.OfOrder(
                RowReader.Text(order, "line")!,
                ValueList.From(RowReader.Items(order, "lines").Select(line => OrderLine.Of(line[0].GetString()!, Money.Of(RowReader.Decimal(line[1]), currency)))),
                RowReader.Money(order, "discount", currency)!.Value);
        return purchase
            .WithExtras(RowReader.Money(extras, "freight", currency), RowReader.Money(extras, "tax", currency))
            .WithPayments(ValueList.From(RowReader.Items(from, "payments").Select(payment => Payment.Of(
                RowReader.Text(payment, "id")!, RowReader.Kebab(RowReader.Text(payment, "method")!), RowReader.Money(payment, "paid", currency)!.Value, RowReader.Money(payment, "refunded", currency)))));
    }

    private static decimal? Amount(JsonElement from, string name) => RowReader.Member(from, name) is { } value ? RowReader.Decimal(value) : null;

    private static Rounding? Rounding(JsonElement? from) => from switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } mode => AfterSales.Amounts.Rounding.Of(Enum.Parse<RoundingMode>(mode.GetString()!)),
        { } rule => AfterSales.Amounts.Rounding.Of(RowReader.Choice<RoundingMode>(rule, "mode"), Amount(rule, "unit")),
    };

    public static Deduction? Deduction(JsonElement? from)
    {
        if (from is not { } deduction)
        {
            return null;
        }

        var readingAt = RowReader.Choice<DeductionReading>(deduction, "readingAt");
        var result = RowReader.Text(deduction, "kind") switch
        {
            "none" => AfterSales.Amounts.Deduction.None,
            "daily" => AfterSales.Amounts.Deduction.PerDay(Amount(deduction, "rate")!.Value, Amount(deduction, "cap")),
            "perDivisor" => AfterSales.Amounts.Deduction.ByUsage(Amount(deduction, "divisor")!.Value, Amount(deduction, "allowance") ?? 0, readingAt),
            "perThousand" => AfterSales.Amounts.Deduction.PerThousand(Amount(deduction, "rate")!.Value, Amount(deduction, "cap"), Amount(deduction, "allowance") ?? 0, readingAt),
            var kind => throw new InvalidDataException("No such deduction: " + kind),
        };
        return RowReader.Member(deduction, "noneWithin") is { } term ? result.WithNoneWithin(RowReader.Term(term)) : result;
    }
}
