using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Remedies;

public class RefundExampleTests
{
    private const string Table = "AfterSales.Core.Tests/Remedies/RefundExamples.md";

    private static readonly Counter Kilometres = Counter.Kilometres;

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows(Table);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_reckoned_as_it_says(MarkdownRow row)
    {
        var decision = Policy(row).Decide(Case(row), on: row.Day("on")!.Value);
        var explanation = decision.Explain();
        Assert.Equal(row.Text("refund"), Words(decision.Amount));
        Assert.Equal(row.Text("refund") is null, decision.Status == RefundStatus.Undetermined && !decision.Missing.IsEmpty);
        Assert.Equal(row.Text("price"), Words(explanation.Price));
        Assert.Equal(row.Text("deduction"), Words(explanation.Deduction));
        Assert.Equal(row.Text("fee"), Words(explanation.Fee));
        Assert.Empty(row.Items("reasons").Except(ReturnExampleRow.Codes(explanation)));
        if (row.Text("placed") is { } placed)
        {
            Assert.Equal(placed, string.Join("; ", explanation.Placements.Select(item => item.Payment + " " + Words(item.Amount)))
                + (explanation.Unplaced is { IsZero: false } left ? "; unplaced " + Words(left) : ""));
        }
    }

    [Fact]
    public void A_verdict_allocates_nothing()
    {
        foreach (var row in MarkdownTable.Read(Table))
        {
            var policy = Policy(row);
            var serviceCase = Case(row);
            var on = row.Day("on")!.Value;
            Assert.Equal(0, Allocations.Of(() => policy.Decide(serviceCase, on)));
        }
    }

    private static string? Words(Money? money) => money?.ToString().Split(' ')[0];

    internal static RefundPolicy Policy(MarkdownRow row)
    {
        var terms = (row.Text("terms") ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => text.Split(' ')).ToDictionary(words => words[0], words => words[^1]);
        var readingAt = terms.GetValueOrDefault("at") switch
        {
            "claim" => DeductionReading.Claim,
            "first-repair" => DeductionReading.FirstRepair,
            _ => DeductionReading.Refund,
        };
        var deduction =
            terms.TryGetValue("daily", out var daily) ? Deduction.PerDay(Number(daily))
            : terms.TryGetValue("divisor", out var divisor) ? Deduction.ByUsage(Number(divisor), readingAt: readingAt)
            : terms.TryGetValue("thousand", out var thousand) ? Deduction.PerThousand(Number(thousand), readingAt: readingAt)
            : Deduction.None;
        return RefundPolicy.Create(
            terms.TryGetValue("none", out var within) ? deduction.WithNoneWithin(Term.Parse(within)) : deduction,
            fee: terms.TryGetValue("fee", out var percent) ? RestockingFee.Percent(Number(percent)) : null,
            parts: [.. terms.ContainsKey("freight") ? [RefundPart.Freight] : Array.Empty<RefundPart>(), .. terms.ContainsKey("tax") ? [RefundPart.Tax] : Array.Empty<RefundPart>()],
            afterExchange: terms.ContainsKey("restart") ? AfterExchange.Restart : AfterExchange.Unchanged,
            counter: terms.ContainsKey("any") ? null : Kilometres,
            paymentOrder: terms.TryGetValue("order", out var order) ? ValueList.From(order.Split('+')) : []);
    }

    internal static ServiceCase Case(MarkdownRow row)
    {
        var currency = Currency.Of(row["currency"]);
        var facts = row.Items("facts").Select(text => text.Split(' ')).ToList();
        var sale = row.Day("sale");
        var purchase = row.Text("paid") is { } paid ? Purchase.OfLine(Amount(paid)) : null;
        foreach (var discount in All("discount"))
        {
            var lines = discount[3].Split('+');
            purchase = Purchase.OfOrder("a", [OrderLine.Of("a", Amount(lines[0])), OrderLine.Of("b", Amount(lines[1]))], Amount(discount[1]));
        }

        var repairs = All("stay").Select(words => Stay(words[1], Truth.No)).Concat(All("paid").Select(words => Stay(words[2], Truth.Yes)))
            .Concat(All("repair").Select(words => Repair.Create(sale!.Value, sale.Value, paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, usage: Number(words[2])))));
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create(sale is { } day ? [UnitDate.Of(UnitEvent.Sale, day), UnitDate.Of(UnitEvent.Delivery, day)] : []),
            Claim.Create(null).WithFindings(usage: One("claim") is { } claim ? Number(claim[2]) : null),
            ValueList.From(repairs),
            ValueList.From(All("exchange").Select(words => Exchange.Of(Day(words[1])))),
            readings:
            [
                .. All("km").Select(words => Reading.Of(Kilometres, Number(words[1]))),
                .. All("hours").Select(words => Reading.Of(Counter.Hours, Number(words[1]))),
                .. All("delivered").Select(words => Reading.Of(Kilometres, Number(words[2]), sale)),
            ]);
        serviceCase = serviceCase.WithReturn(ReturnRequest.Create(
                bought: Count("bought"),
                requested: Count("asked"),
                earlier: Count("returned") is { } returned ? [EarlierReturn.Of(returned)] : [])
            .WithDaysNotUsed(ValueList.From(All("kept").Select(words => ExcludedTime.OfDays(Day(words[1].Split("..")[0]), Day(words[1].Split("..")[1]), "not-collected")))));
        return purchase is null ? serviceCase : serviceCase.WithPurchase(purchase
            .WithExtras(One("freight") is { } freight ? Amount(freight[1]) : null, One("tax") is { } tax ? Amount(tax[1]) : null)
            .WithPayments(ValueList.From(All("pay").Select(words => Payment.Of(words[1], words[1], Amount(words[2]))))));

        IEnumerable<string[]> All(string name) => facts.Where(words => words[0] == name);

        string[]? One(string name) => All(name).SingleOrDefault();

        int? Count(string name) => One(name) is { } words ? int.Parse(words[1], CultureInfo.InvariantCulture) : null;

        Money Amount(string text) => Money.Of(Number(text), currency);
    }

    private static Repair Stay(string days, Truth paid) => Repair.Create(Day(days.Split("..")[0]), Day(days.Split("..")[1]), paid: paid);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
