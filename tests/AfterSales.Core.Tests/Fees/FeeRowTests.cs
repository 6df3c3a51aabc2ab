using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Fees;

/// <summary>Quotes and settlements that were worked out by hand and by a second, independent implementation.</summary>
public class FeeRowTests
{
    public static TheoryData<JsonRow> Quotes => JsonRows.Rows("AfterSales.Core.Tests/Data/fee-rows.jsonl");

    public static TheoryData<JsonRow> Settlements => JsonRows.Rows("AfterSales.Core.Tests/Data/settlement-rows.jsonl");

    [Theory]
    [MemberData(nameof(Quotes))]
    public void The_quote_is_the_known_one(JsonRow row)
    {
        var tariff = FeeRows.Tariff(FeeRows.PolicyOf(row));
        var (serviceCase, coverage) = FeeRows.Case(row["case"], tariff.Currency);
        var decision = tariff.Decide(serviceCase, coverage, on: row.Day("day")!.Value);
        var quote = decision.Quote();
        foreach (var member in row["expected"].EnumerateObject())
        {
            switch (member.Name)
            {
                case "lines":
                    Assert.Equal(member.Value.EnumerateArray().Select(Expected), quote.Lines.Select((line, i) => Actual(line, member.Value[i])));
                    break;
                case "total":
                    Assert.Equal(member.Value.GetString(), Text(decision.Total));
                    Assert.Equal(decision.Total, quote.Total);
                    break;
                case "totals":
                    Assert.Equal(Pairs(member.Value), quote.Totals.Select(total => $"{total.Bearer} {Text(total.Amount)}").Order());
                    break;
                case "known":
                    Assert.Equal(member.Value.GetString(), Text(decision.Known));
                    break;
                default:
                    Assert.Fail($"The row expects \"{member.Name}\", which no property tells.");
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Settlements))]
    public void The_settlement_is_the_known_one(JsonRow row)
    {
        var policy = FeeRows.Settlement(FeeRows.PolicyOf(row));
        var day = row.Day("day")!.Value;
        var decision = policy.Decide(FeeRows.Month(row["case"], policy.Currency, day), on: day);
        var notice = decision.Notice();
        foreach (var member in row["expected"].EnumerateObject())
        {
            var actual = member.Name switch
            {
                "verified" => Text(decision.Verified),
                "bonus" => Text(decision.Bonus),
                "total" => Text(decision.Total),
                "payout" => Text(decision.Payout),
                "owedByDealer" => Text(decision.OwedByDealer),
                "setOff" => string.Join(", ", notice.SetOffs.Select(item => $"{item.Receivable.Id} {Text(item.Amount)}")),
                "waiting" => string.Join(", ", notice.Waiting.Select(claim => claim.Claim.Id)),
                "claims" => string.Join(", ", notice.Claims.Select(claim => $"{claim.Claim.Id} {claim.Outcome}: " + string.Join(", ", claim.Lines.Select(Line)))),
                _ => throw new NotSupportedException($"The row expects \"{member.Name}\", which no property tells."),
            };
            var expected = member.Name switch
            {
                "setOff" => string.Join(", ", member.Value.EnumerateArray().Select(pair => $"{pair[0]} {pair[1]}")),
                "waiting" => string.Join(", ", member.Value.EnumerateArray()),
                "claims" => string.Join(", ", member.Value.EnumerateArray().Select(claim =>
                    $"{claim.GetProperty("id")} {claim.GetProperty("status")}: " + string.Join(", ", claim.GetProperty("lines").EnumerateArray().Select(Line)))),
                _ => member.Value.ToString(),
            };
            Assert.Equal(member.Name + ": " + expected, member.Name + ": " + actual);
        }
    }

    private static string Line(SettledLine line) =>
        $"{line.Line.Id} {Text(line.Line.Claimed)} {Text(line.Eligible)} {Text(line.Payable)} {line.Outcome} [{string.Join(", ", line.Reasons.Select(reason => reason.Code))}]";

    private static string Line(JsonElement line) =>
        $"{line.GetProperty("id")} {line.GetProperty("claimed")} {line.GetProperty("eligible")} {line.GetProperty("payable")} {line.GetProperty("status")} "
        + $"[{string.Join(", ", line.GetProperty("reasons").EnumerateArray().Select(reason => "settlement." + FeeRows.Kebab(reason.GetString()!).Replace('.', '-')))}]";

    /// <summary>Shares are compared by bearer: their order is the rule's, with those added that the rule does not name.</summary>
    private static string Expected(JsonElement line) => line.TryGetProperty("undetermined", out var missing)
        ? $"{line.GetProperty("id")} open: {string.Join(", ", missing.EnumerateArray().Select(fact => FactOf(fact.GetString()!)).Order())}; customer {line.GetProperty("customer")}"
        : $"{line.GetProperty("id")} {line.GetProperty("rule")} {line.GetProperty("amount")}: {string.Join(", ", Pairs(line.GetProperty("shares")))}";

    private static string Actual(QuoteLine line, JsonElement expected) => line.IsOpen
        ? $"{line.Work.Id} open: {string.Join(", ", line.Missing.Select(fact => fact.Path).Order())}; customer {Text(line.Customer)}"
        : $"{line.Work.Id} {line.Rule!.Id} {Text(line.Amount)}: {string.Join(", ", line.Shares.Select(share => $"{share.Bearer} {Text(share.Amount)}").Order())}"
            + (expected.TryGetProperty("rule", out _) ? "" : " (the row says nothing of the rule)");

    private static IEnumerable<string> Pairs(JsonElement pairs) => pairs.EnumerateArray().Select(pair => $"{FeeRows.Kebab(pair[0].GetString()!)} {pair[1]}").Order();

    /// <summary>The rows' names of facts, as paths of a case; facts of another line are named without it.</summary>
    private static string FactOf(string fact) => fact[(fact.IndexOf('.') + 1)..] switch
    {
        "list" => "work.lines.list-price",
        "quantity" => "work.lines.quantity",
        "cost" => "work.lines.cost",
        "mode" or "region" => "work." + fact,
        "cause" or "component" => "claim." + fact,
        "noRule" => "fees.rules",
        var other => other,
    };

    private static string? Text(Money? money) => money is { } known ? known.ToString().Split(' ')[0] : null;
}
