using System.Globalization;
using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns;
using NodaTime;
using static AfterSales.Tests.Returns.LawSettings;

namespace AfterSales.Tests.Returns;

/// <summary>What the tests, documents and issue threads of other systems expect of returns and refunds, answered through policy settings.</summary>
public class PeerCaseTests
{
    private static readonly LocalDate Today = new(2025, 10, 1);
    private static readonly EvidenceKind Returnable = EvidenceKind.Of("returnable");
    private static readonly TraitKind Member = TraitKind.Of("member");

    [Fact]
    public void At_least_52_of_66_answers_of_other_systems_are_reproduced_and_the_report_is_current()
    {
        var same = OutsideCases.Report(
            "peer-returns.jsonl",
            "docs/return-peers.md",
            "Returns, remedies and refunds: what other systems expect",
            "expected results from the tests, documents and issue threads of other systems are reproduced through policy settings; the others say why not. Names of errors and remarks are not compared. A test keeps this page current.",
            Answer,
            name => name is not ("errorKey" or "manualIntervention" or "why" or "actual"));
        Assert.True(same >= 52, $"{same} answers agree.");
    }

    private static OutsideAnswer Answer(JsonElement row)
    {
        var facts = row.GetProperty("facts");
        var id = row.GetProperty("id").GetString()!;
        return row.GetProperty("area").GetString() switch
        {
            "return-window" => Windows(id, facts),
            "return-eligibility" => Eligibility(facts),
            "restocking-fee" => Fees(id, facts),
            "refund" or "refund-allocation" => Refunds(id, facts),
            "tax" => Tax(facts),
            "exchange" => Exchanges(facts),
            "depreciation" => Depreciation(facts),
            "reimbursement" => Reimbursement(facts),
            _ => Remedies(id, facts),
        };
    }

    private static OutsideAnswer Windows(string id, JsonElement facts)
    {
        switch (id)
        {
            case "solidus-001":
                return new OutsideAnswer("P365D from order").With("eligible", IsOpen(Term.OfDays(365), Today.PlusDays(-1)));
            case "solidus-002":
                var ordered = Today.At(new LocalTime(15, 30)).InUtc();
                var exact = ServiceCase.Create(SoldUnit.Create([UnitDate.At(UnitEvent.Order, ordered)]))
                    .WithReturn(ReturnRequest.Create(ReturnReason.NoReason, declaredAt: ordered.ToInstant() + Duration.FromDays(365)));
                var hours = Promise(Window(WindowLength.Of(ElapsedWindow.OfDays(365)), start: ReturnStart.At(UnitEvent.Order)));
                return new OutsideAnswer("365 x 24 h from the order, the very instant is late").With("eligible", hours.Decide(exact, Today.PlusDays(365)).Status == ReturnStatus.Open);
            case "spree-001":
                var exchanged = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Order, Today)]), exchanges: [Exchange.Of(Today.PlusDays(40))]).WithReturn(ReturnRequest.Create(ReturnReason.NoReason));
                var finding = Promise(Window(Term.OfDays(45), start: ReturnStart.At(UnitEvent.Order))).Decide(exchanged, Today.PlusDays(46)).Explain().Windows[0];
                return new OutsideAnswer("P45D from order, an exchange changes nothing")
                    .With("anchor", finding is { State: WindowState.Closed } && finding.Start!.Value.FirstDay == Today ? "original purchase, not the exchange shipment" : "the exchange");
            case "oca-rma-024":
                var date = new LocalDate(2025, 10, 1);
                return new OutsideAnswer("P30D, dates in UTC").With("exceeded", !IsOpen(Term.OfDays(30), date, new LocalDate(2025, 10, 31)));
            case "oca-rma-026" or "oca-rma-027":
                var isWarranty = facts.GetProperty("operation").GetString() == "warranty";
                return Length(
                    "P30D for no reason, P730D for quality problems",
                    Promise(Window(Term.OfDays(30), id: "mind"), Window(Term.OfDays(730), reason: ReturnReason.QualityProblem, id: "warranty")),
                    Delivered(Today, isWarranty ? ReturnReason.QualityProblem : ReturnReason.NoReason));
            case "d365-001" or "d365-002":
                var isDairy = facts.GetProperty("department").GetString() == "dairy";
                var departments = Promise(Window(Term.OfDays(7), id: "all"), Window(Term.OfDays(1), id: "dairy", when: Selector.Where(TraitKind.Category, ["dairy"])));
                var days = Period.DaysBetween(Today, departments.Decide(Delivered(Today, category: isDairy ? "dairy" : "tools"), Today).LastDay!.Value);
                return new OutsideAnswer("P7D, P1D for the category dairy").With("perDepartment", days == facts.GetProperty("windowDays").GetInt32());
            case "shopify-001":
                var raw = new LocalDate(2024, 7, 6);
                var rolled = LastDay(Promise(Window(Term.OfDays(30), profile: Rolled())), Delivered(raw.PlusDays(-30)), raw);
                return new OutsideAnswer("P30D, roll to the next working day").With("deadline", rolled == raw.PlusDays(2) ? "next business day" : rolled?.ToString("R", CultureInfo.InvariantCulture));
            case "shopify-002":
                var parcels = ServiceCase.Create(SoldUnit.Create())
                    .WithReturn(ReturnRequest.Create(ReturnReason.NoReason, parcels: [new LocalDate(2025, 3, 1), new LocalDate(2025, 3, 9)]));
                var start = Promise(Window(Term.OfDays(30), start: ReturnStart.At(ReturnBasis.LastParcel))).Decide(parcels, new LocalDate(2025, 3, 10)).Explain().Windows[0].Start!.Value.FirstDay;
                return new OutsideAnswer("from the last parcel").With("anchor", start.ToString("d MMM", CultureInfo.InvariantCulture));
            case "nopcommerce-002":
                return new OutsideAnswer("unlimited").With("eligible", IsOpen(WindowLength.Unlimited, new LocalDate(2010, 1, 1)));
            default:
                return ByTrait(facts);
        }
    }

    /// <summary>Shops whose window depends on one property of buyer, goods, payment, date or channel.</summary>
    private static OutsideAnswer ByTrait(JsonElement facts)
    {
        var (kind, yes, no, value) = facts.EnumerateObject().First().Name switch
        {
            "member" => (Member, 365, 90, facts.GetProperty("member").GetBoolean()),
            "opened" => (TraitKind.Of("opened"), 180, 365, facts.GetProperty("opened").GetBoolean()),
            "paidWith" => (TraitKind.Of("paid-with"), 120, 180, facts.GetProperty("paidWith").GetString() == "store card"),
            "purchasedIn" => (TraitKind.Season, 60, 30, facts.GetProperty("purchasedIn").GetString() == "Nov-Dec"),
            _ => (TraitKind.Channel, 60, 30, facts.GetProperty("channel").GetString() == "online"),
        };
        return Length(
            $"P{no}D, P{yes}D where the trait {kind} says so",
            Promise(Window(Term.OfDays(no), id: "all"), Window(Term.OfDays(yes), id: "narrow", when: Selector.Where(kind, ["yes"]))),
            Delivered(Today).WithTraits([Trait.Of(kind, value ? "yes" : "no")]));
    }

    private static OutsideAnswer Length(string settings, ReturnPolicy policy, ServiceCase serviceCase) =>
        new OutsideAnswer(settings).With("windowDays", Period.DaysBetween(Today, policy.Decide(serviceCase, Today).LastDay!.Value));

    private static OutsideAnswer Eligibility(JsonElement facts)
    {
        var name = facts.EnumerateObject().First().Name;
        switch (name)
        {
            case "orderCompleted" or "unitShipped":
                var unitEvent = name == "orderCompleted" ? UnitEvent.Order : UnitEvent.Dispatch;
                var started = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(unitEvent, facts.GetProperty(name).GetBoolean() ? DateFact.On(Today) : DateFact.NotYet)])).WithReturn(ReturnRequest.Create(ReturnReason.NoReason));
                return new OutsideAnswer("a window from that event").With("eligible", Promise(Window(Term.OfDays(30), start: ReturnStart.At(unitEvent))).Decide(started, Today).Status == ReturnStatus.Open);
            case "alreadyReimbursed":
                ValueList<EarlierReturn> earlier = !facts.GetProperty(name).GetBoolean() ? []
                    : facts.GetProperty("priorReturnState").GetString() == "expired" ? [EarlierReturn.Of(1, EarlierReturnState.Expired)]
                    : [EarlierReturn.Of(1, EarlierReturnState.Cancelled)];
                return new OutsideAnswer("earlier returns that expired or were called off do not count").With("eligible", Left(1, earlier).Status == ReturnStatus.Open);
            case "qtyOrdered":
                return new OutsideAnswer("an open return counts").With("qtyAvailable", Left(3, [EarlierReturn.Of(1, EarlierReturnState.Open)]).Explain().Left!.Value);
            case "enabled":
                return new OutsideAnswer("length none").With("eligible", IsOpen(WindowLength.None, Today));
            case "created":
                return new OutsideAnswer("P30D").With("eligible", IsOpen(Term.OfDays(30), new LocalDate(2020, 1, 1)));
            case "windowDays" when facts.TryGetProperty("eligibleItems", out _):
                return new OutsideAnswer("nothing is left to return").With("eligible", Left(1, [EarlierReturn.Of(1)]).Status == ReturnStatus.Open);
            case "windowDays":
                return new OutsideAnswer("unlimited").With("eligible", IsOpen(WindowLength.Unlimited, new LocalDate(2010, 1, 1)));
            default:
                var kind = name switch { "itemType" => facts.GetProperty(name).GetString()!, "childOfBundle" => "bundle-child", _ => "not-returnable" };
                var status = Promise(Window(Term.OfDays(30), exempt: ["virtual", "downloadable", "bundle-child", "not-returnable"])).Decide(Delivered(Today, category: kind), Today).Status;
                return new OutsideAnswer("exempt categories").With("returnable", status == ReturnStatus.Open).With("eligible", status == ReturnStatus.Open);
        }
    }

    private static ReturnDecision Left(int bought, ValueList<EarlierReturn> earlier) =>
        Promise(Window(Term.OfDays(30))).Decide(Delivered(Today).WithReturn(ReturnRequest.Create(ReturnReason.NoReason, bought: bought, requested: 1, earlier: earlier)), Today);

    private static OutsideAnswer Fees(string id, JsonElement facts)
    {
        switch (id)
        {
            case "oca-rma-015" or "oca-rma-016":
                Func<object> zero = facts.GetProperty("fee").GetString() == "fixed" ? () => RestockingFee.PerReturn(Money.Of(0, "EUR")) : () => RestockingFee.Percent(0);
                return new OutsideAnswer("a fee of zero is refused").With("error", Record.Exception(() => zero()) is ArgumentOutOfRangeException ? "must be greater than zero" : "accepted");
            case "oca-rma-018":
                return new OutsideAnswer("no fee").With("restockingFee", Fee(null, 100) is { } none && none != "0.00" ? none : null);
            case "oca-rma-019":
                return new OutsideAnswer("fixed for each return").With("restockingFee", Fee(RestockingFee.PerReturn(Money.Of(5.50m, "EUR")), 100));
            case "oca-rma-020":
                return new OutsideAnswer("percentage").With("restockingFee", Fee(RestockingFee.Percent(80), 1_500));
            case "ucp-015":
                return new OutsideAnswer("percentage").With("restockingFee", Fee(RestockingFee.Percent(15), 100));
            case "hcl-002":
                return new OutsideAnswer("fixed for each return").With("refund", Refund(RefundPolicy.Create(fee: RestockingFee.PerReturn(Money.Of(10, "EUR"))), 8))
                    .Because("a fee is never above the refund; it is cut to what is there, not refused");
            default:
                var tiers = RestockingFee.ByDay([RestockingTier.Through(7, null), RestockingTier.Through(15, RestockingFee.Percent(10))]);
                return new OutsideAnswer("nothing through day 7, 10 % through day 15; costs are the policy's freight")
                    .With("refund", Number(LawSettings.Refund(RefundPolicy.Create(fee: tiers), Money.Of(100, "CNY"), Today, Today.PlusDays(10)).Amount) + " less costs");
        }
    }

    private static string? Fee(RestockingFee? fee, decimal value)
    {
        var serviceCase = Delivered(Today).WithReturn(ReturnRequest.Create(ReturnReason.NoReason, value: Money.Of(value, "EUR")));
        return Number(Promise(Window(Term.OfDays(30), fee: fee)).Decide(serviceCase, Today).Explain().Options[0].Terms.Fee);
    }

    private static string? Refund(RefundPolicy policy, decimal paid) => Number(LawSettings.Refund(policy, Money.Of(paid, "EUR"), Today, Today).Amount);

    private static OutsideAnswer Refunds(string id, JsonElement facts)
    {
        switch (id)
        {
            case "solidus-031":
                var matrix = RemedyPolicy.Create(Warranty(Term.OfYears(1)), [Trigger("one", RemedyMeasure.Repairs(1))], [ReplacementRow.Of(Truth.Unknown, ReplacementChoice.OtherModel, Remedy.ExchangeOtherModel)]);
                var exchange = Failing(Today, Today.PlusDays(60), Repairs(Today, 1)).WithPurchase(Purchase.OfLine(Money.Of(100, "USD"))).WithReplacement(ReplacementWish.Of(ReplacementChoice.OtherModel, Money.Of(100, "USD")));
                return new OutsideAnswer("an exchange at the same price settles no difference").With("refund", Number(matrix.Decide(exchange, Today.PlusDays(60)).Explain().Replacement.Difference));
            case "solidus-032":
                return new OutsideAnswer("price of all units").With("refund", Number(Units(Money.Of(0, "USD"), 3, 0, 3)));
            case "solidus-034":
                var unplaced = Place([], 10, Payment.Of("card", "card", Money.Of(10, "USD"), Money.Of(1, "USD"))).Unplaced!.Value;
                return new OutsideAnswer("each payment takes at most what is left on it; the rest is named")
                    .With("error", unplaced.IsZero ? "none" : "unpaid amount not zero: cannot refund more than remains on payment");
            case "solidus-037" or "solidus-040":
                var order = facts.TryGetProperty("order", out var methods) ? ValueList.From(methods.EnumerateArray().Select(method => method.GetString()!)) : [];
                var placed = Place(order, decimal.Parse(facts.GetProperty("refund").GetString()!, CultureInfo.InvariantCulture), Payment.Of("card", "card", Money.Of(5, "USD")), Payment.Of("check", "check", Money.Of(5, "USD")));
                return new OutsideAnswer("payments in the policy's order").With("refundedTo", string.Join(", ", placed.Placements.Select(item => item.Payment)));
            default:
                var line = Purchase.OfOrder("line", [OrderLine.Of("line", Money.Of(100, "EUR"))], Money.Of(20, "EUR")).WithExtras(null, Money.Of(8, "EUR"));
                var returned = facts.GetProperty("returned").GetInt32();
                var whole = Units(line, 2, 0, 2);
                var remaining = returned == 2 ? Units(line, 2, 2, 1) : whole;
                return new OutsideAnswer("price after discounts, with tax")
                    .With("paid", Short(whole)).With("refundableRemaining", returned == 0 ? Short(remaining) + " (not 85.8)" : Short(remaining));
        }
    }

    private static Money? Units(Money paid, int bought, int returned, int asked) => Units(Purchase.OfLine(paid).WithExtras(null, Money.Zero(paid.Currency)), bought, returned, asked);

    private static Money? Units(Purchase purchase, int bought, int returned, int asked) =>
        RefundPolicy.Create(parts: [RefundPart.Tax])
            .Decide(
                Delivered(Today).WithReturn(ReturnRequest.Create(ReturnReason.NoReason, bought: bought, requested: asked, earlier: returned > 0 ? [EarlierReturn.Of(returned)] : [])).WithPurchase(purchase),
                Today)
            .Amount;

    private static string? Short(Money? money) => money is { } amount ? amount.Amount.ToString("0.##", CultureInfo.InvariantCulture) : null;

    private static RefundExplanation Place(ValueList<string> order, decimal refund, params Payment[] payments) =>
        RefundPolicy.Create(paymentOrder: order)
            .Decide(Delivered(Today).WithReturn(ReturnRequest.Create()).WithPurchase(Purchase.OfLine(Money.Of(refund, "USD")).WithPayments(ValueList.From(payments))), Today)
            .Explain();

    private static OutsideAnswer Tax(JsonElement facts)
    {
        var isIncluded = facts.TryGetProperty("inclusive", out var inclusive) && inclusive.GetBoolean();
        var rate = facts.GetProperty("taxRate").ValueKind == JsonValueKind.Null ? 0 : decimal.Parse(facts.GetProperty("taxRate").GetString()!, CultureInfo.InvariantCulture);
        var net = Money.Of(100, "USD");
        var tax = net * rate;
        var purchase = isIncluded ? Purchase.OfLine(net + tax).WithExtras(null, Money.Zero(net.Currency)) : Purchase.OfLine(net).WithExtras(null, tax);
        var back = (Units(purchase, 1, 0, 1) - net)!.Value;
        return isIncluded ? new OutsideAnswer("prices include the tax").With("includedTaxRefund", back == tax ? "equals the line's included tax" : back.ToString())
            : rate == 0 ? new OutsideAnswer("tax of zero").With("taxRefund", Short(back))
            : new OutsideAnswer("tax beside the price is paid back").With("taxRefund", back == tax ? "equals the line's additional tax" : back.ToString());
    }

    /// <summary>Each variant on stock is asked as a case with its traits: the window is for those that share the traits that the policy names.</summary>
    private static OutsideAnswer Exchanges(JsonElement facts)
    {
        string[] names = ["color", "waist", "length"];
        var own = facts.GetProperty("original").GetString()!.Split('/');
        var restrict = facts.GetProperty("restrict").EnumerateArray().Select(name => name.GetString()!).ToList();
        var policy = Promise(Window(Term.OfDays(30), [Remedy.Exchange], when: Selector.Of(ValueList.From(restrict.Select(name => SelectorTest.Of(TraitKind.Of(name), [own[Array.IndexOf(names, name)]]))))));
        var stock = facts.GetProperty("inStock").EnumerateArray().Select(item => item.GetString()!).ToList();
        var eligible = stock.Where(item =>
            policy.Decide(Delivered(Today).WithTraits(ValueList.From(item.Split('/').Select((value, index) => Trait.Of(TraitKind.Of(names[index]), value)))), Today).Status == ReturnStatus.Open).ToList();
        return new OutsideAnswer("a window for the traits that must be the same").With("eligible", eligible.Count == 4 ? "all four" : string.Join(", ", eligible));
    }

    /// <summary>Linear depreciation to a floor: what lies above the floor is used up over the months, as a counter of whole months shows them.</summary>
    private static OutsideAnswer Depreciation(JsonElement facts)
    {
        var cost = decimal.Parse(facts.GetProperty("cost").GetString()!, CultureInfo.InvariantCulture);
        var floor = decimal.Parse(facts.GetProperty("floor").GetString()!.Split(' ')[^1], CultureInfo.InvariantCulture);
        var months = facts.TryGetProperty("wholeMonthsPassed", out var passed) ? passed.GetInt32() : 120;
        var policy = RefundPolicy.Create(Deduction.ByUsage(facts.GetProperty("months").GetInt32()), counter: Usage);
        var left = LawSettings.Refund(policy, Money.Of(cost - floor, "USD"), Today, Today, reading: months).Amount!.Value;
        return new OutsideAnswer("cost above the floor x months / life").With("value", Number(left + Money.Of(floor, "USD")));
    }

    private static OutsideAnswer Reimbursement(JsonElement facts)
    {
        if (facts.TryGetProperty("laborRate", out var rate))
        {
            var yen = Money.Of(Decimal(rate) * Decimal(facts.GetProperty("fx")), "JPY");
            return new OutsideAnswer("rounded up to the yen").With("laborRateJPY", Number(Rounding.Of(RoundingMode.Up).Round(yen)));
        }

        var parts = facts.GetProperty("parts").EnumerateArray().Sum(part => Decimal(part.GetProperty("price")) * part.GetProperty("qty").GetInt32());
        return new OutsideAnswer("cost x rate, rounded").With("partsTotal", Number(Rounding.Default.Round(Money.Of(parts, "USD") * Decimal(facts.GetProperty("PRR")))));

        static decimal Decimal(JsonElement value) => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);
    }

    private static OutsideAnswer Remedies(string id, JsonElement facts)
    {
        switch (id)
        {
            case "solidus-043" or "solidus-044":
                var shipped = Today.PlusDays(facts.GetProperty("shippedAt").GetString() == "now-P89D" ? -89 : -91);
                return new OutsideAnswer("P90D from dispatch").With("past", !IsOpen(Term.OfDays(90), shipped));
            case "solidus-046" or "solidus-047":
                var past = facts.GetProperty("past").GetBoolean();
                var options = Promise(Window(Term.OfDays(90), [Remedy.Refund], id: "refund"), Window(WindowLength.Unlimited, [Remedy.StoreCredit], id: "credit")).Decide(Delivered(Today.PlusDays(past ? -91 : -89)), Today).Explain().Options;
                return new OutsideAnswer("refund for P90D, credit without end").With("preferredAllowed", options.Any(option => option.Remedy == Remedy.Refund));
            case "solidus-049":
                var overridden = Promise(Window(Term.OfDays(90), [Remedy.Refund], id: "default"), Window(Term.OfDays(90), [Remedy.StoreCredit], id: "override", replaces: ["default"])).Decide(Delivered(Today), Today).Explain().Options;
                return new OutsideAnswer("a window that replaces the default's remedies; X is store credit").With("remedy", overridden.Count == 1 && overridden[0].Remedy == Remedy.StoreCredit ? "X" : "default");
            default:
                var repairs = facts.GetProperty("repairs").GetInt32();
                var covered = facts.GetProperty("underWarranty").GetBoolean();
                var policy = RemedyPolicy.Create(Warranty(covered ? Term.OfYears(5) : Term.OfYears(1)), [Trigger("any", RemedyMeasure.Repairs(4))]);
                var sold = Today.PlusYears(-2);
                var qualified = policy.Decide(Failing(sold, Today, Repairs(sold, repairs, fault: null)), Today).Status == RemedyStatus.Right;
                return new OutsideAnswer("4 repairs of any fault within the warranty").With("qualified", qualified).With("correct", qualified ? "qualified" : "not qualified");
        }
    }

    private static bool IsOpen(WindowLength length, LocalDate start, LocalDate? on = null) => Promise(Window(length)).Decide(Delivered(start), on ?? Today).Status == ReturnStatus.Open;
}
