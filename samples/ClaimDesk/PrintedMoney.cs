using AfterSales.Amounts;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>Prints who pays what: a quote by line and bearer, and a dealer's notice.</summary>
internal static class PrintedMoney
{
    /// <summary>The lines of a quote with a column for each bearer, and the totals.</summary>
    public static void Quote(FeeQuote quote)
    {
        var bearers = quote.Lines.SelectMany(line => line.Shares).Select(share => share.Bearer).Distinct().ToList();
        var table = Plain(["line", "kind", "rule", "amount", .. bearers.Select(bearer => bearer.Name), "missing"]);
        foreach (var line in quote.Lines)
        {
            Row(table,
            [
                line.Work.Id,
                line.Work.Kind.Name,
                line.Rule?.Id ?? "",
                line.Amount is { } amount ? Text(amount) : "open",
                .. bearers.Select(bearer => line.BorneBy(bearer) is { } share ? Text(share) : ""),
                string.Join(", ", line.Missing.Select(fact => fact.Path)),
            ]);
        }

        Row(table,
        [
            quote.IsComplete ? "total" : "known so far",
            quote.Currency.Code,
            "",
            Text(quote.Known),
            .. bearers.Select(bearer => quote.BorneBy(bearer) is { } share ? Text(share) : ""),
            "",
        ]);
        AnsiConsole.Write(table);
    }

    /// <summary>What is paid for each line of each claim and why; what waits; bonus, set-off and payout.</summary>
    public static void Notice(SettlementExplanation explanation, AfterSalesPolicy policy, LocalDate on, Language language)
    {
        var notice = explanation.Notice;
        var decision = notice.Decision;
        AnsiConsole.MarkupLineInterpolated(
            $"Notice for {FormattableString.Invariant($"{notice.Month.Year:0000}-{notice.Month.Month:00}")}, settled under {policy} on {LocalDatePattern.Iso.Format(on)}");
        foreach (var claim in notice.Claims)
        {
            AnsiConsole.MarkupLineInterpolated($"  {claim.Claim.Id}: {Outcome(claim.Outcome)}{Missing(claim)}");
            foreach (var line in claim.Lines)
            {
                AnsiConsole.MarkupLineInterpolated(
                    $"    {line.Line.Id} {line.Line.Kind}: {Outcome(line.Outcome)}, claimed {line.Line.Claimed}, paid {(line.Payable is { } paid ? paid.ToString() : "open")}");
                foreach (var reason in line.Reasons)
                {
                    AnsiConsole.MarkupLineInterpolated($"      [dim]{reason.ToString(language)}[/]");
                }
            }
        }

        foreach (var claim in notice.OfOtherMonths)
        {
            AnsiConsole.MarkupLineInterpolated($"  {claim.Id}: left to its month, submitted on {LocalDatePattern.Iso.Format(claim.SubmittedOn)}");
        }

        AnsiConsole.MarkupLineInterpolated($"  {explanation.Headline.Text(language)}");
        foreach (var setOff in notice.SetOffs)
        {
            AnsiConsole.MarkupLineInterpolated($"    set off {setOff.Amount} against {setOff.Receivable}");
        }

        if (decision is { Payout: { } payout, OwedByDealer: { } owed })
        {
            AnsiConsole.MarkupLineInterpolated($"  Paid out: {payout}. Still owed by the dealer: {owed}.");
        }
    }

    private static string Outcome(SettlementOutcome outcome) => outcome switch
    {
        SettlementOutcome.Approved => "approved",
        SettlementOutcome.Reduced => "reduced",
        SettlementOutcome.Rejected => "rejected",
        _ => "waits",
    };

    private static string Missing(SettledClaim claim) => claim.Missing.Any() ? ", missing " + string.Join(", ", claim.Missing.Select(fact => fact.Path)) : "";

    private static string Text(Money money) => money.ToString().Split(' ')[0];

    private static Table Plain(IEnumerable<string> columns)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var column in columns)
        {
            table.AddColumn(column);
        }

        return table;
    }

    private static void Row(Table table, IEnumerable<string> cells) => table.AddRow([.. cells.Select(Markup.Escape)]);
}
