using System.Globalization;
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
    /// <summary>What the sums of a notice come to; the other reasons stand beside their claims.</summary>
    private static readonly ReasonCode[] Sums =
        [SettlementReasons.Bonus, SettlementReasons.Malus, SettlementReasons.SetOff, SettlementReasons.PaidOut, SettlementReasons.Owed];

    /// <summary>The lines of a quote with a column for each bearer, and the totals.</summary>
    public static void Quote(FeeQuote quote, Language language)
    {
        var bearers = quote.Lines.SelectMany(line => line.Shares).Select(share => share.Bearer).Distinct().ToList();
        var table = Plain(
        [
            Labels.Line.In(language), Labels.Kind.In(language), Labels.Rule.In(language), Labels.Amount.In(language), .. bearers.Select(bearer => bearer.ToString(language)), Labels.Missing.In(language),
        ]);
        foreach (var line in quote.Lines)
        {
            Row(table,
            [
                line.Work.Id,
                line.Work.Kind.ToString(language),
                line.Rule?.Id ?? "",
                line.Amount is { } amount ? Text(amount) : Labels.Open.In(language),
                .. bearers.Select(bearer => line.BorneBy(bearer) is { } share ? Text(share) : ""),
                string.Join(Labels.Between.In(language), line.Missing.Select(fact => fact.ToString(language))),
            ]);
        }

        Row(table,
        [
            (quote.IsComplete ? Labels.Total : Labels.KnownSoFar).In(language),
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
        AnsiConsole.WriteLine(Say(
            Labels.Notice.In(language),
            FormattableString.Invariant($"{notice.Month.Year:0000}-{notice.Month.Month:00}"),
            policy,
            LocalDatePattern.Iso.Format(on)));
        foreach (var claim in notice.Claims)
        {
            Money Sum(Func<SettledLine, Money?> amount) =>
                claim.Lines.Select(amount).OfType<Money>().Aggregate(Money.Zero(claim.Lines[0].Line.Claimed.Currency), (sum, money) => sum + money);

            AnsiConsole.MarkupLineInterpolated(
                $"  {Outcome(claim.Claim.Id, claim.Outcome, Sum(line => line.Line.Claimed), Sum(line => line.Payable), language)}{Missing(claim, language)}");
            foreach (var line in claim.Lines)
            {
                AnsiConsole.MarkupLineInterpolated($"    {Outcome(Say(Labels.ClaimedLine.In(language), line.Line.Id, line.Line.Kind.ToString(language), line.Line.Claimed), line.Outcome, line.Line.Claimed, line.Payable, language)}");
                foreach (var reason in line.Reasons)
                {
                    AnsiConsole.MarkupLineInterpolated($"      [dim]{reason.ToString(language)}[/]");
                }
            }
        }

        foreach (var claim in notice.NotSubmittedYet)
        {
            AnsiConsole.WriteLine("  " + Say(SettlementReasons.NotSubmittedYet.Template(language), claim.Id, LocalDatePattern.Iso.Format(claim.SubmittedOn)));
        }

        foreach (var claim in notice.OfOtherMonths)
        {
            AnsiConsole.WriteLine("  " + Say(SettlementReasons.OtherMonth.Template(language), claim.Id, LocalDatePattern.Iso.Format(claim.SubmittedOn)));
        }

        AnsiConsole.MarkupLineInterpolated($"  {explanation.Headline.Text(language)}");
        foreach (var reason in explanation.Reasons.Where(reason => Sums.Contains(reason.Code)))
        {
            AnsiConsole.MarkupLineInterpolated($"    [dim]{reason.ToString(language)}[/]");
        }
    }

    /// <summary>What became of a claim or a line, in the library's words.</summary>
    private static string Outcome(string what, SettlementOutcome outcome, Money claimed, Money? paid, Language language) => outcome switch
    {
        SettlementOutcome.Approved => Say(SettlementReasons.Approved.Template(language), what, paid),
        SettlementOutcome.Reduced => Say(SettlementReasons.Reduced.Template(language), what, claimed, paid),
        SettlementOutcome.Rejected => Say(SettlementReasons.Rejected.Template(language), what),
        _ => Say(SettlementReasons.Waiting.Template(language), what),
    };

    private static string Say(string template, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, template, arguments);

    private static string Missing(SettledClaim claim, Language language) =>
        claim.Missing.Any() ? Say(Labels.Aside.In(language), string.Join(Labels.Between.In(language), claim.Missing.Select(fact => fact.ToString(language)))) : "";

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
