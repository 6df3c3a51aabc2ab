using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Fees;

public class SettlementExampleTests
{
    private static readonly LocalDate MonthEnd = new(2024, 6, 30);

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Fees/SettlementExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_settled_as_it_says(MarkdownRow row)
    {
        if (row.Has("received"))
        {
            CheckStock(row);
        }
        else
        {
            CheckSettlement(row);
        }
    }

    private static void CheckSettlement(MarkdownRow row)
    {
        var policy = row.Has("grade") ? PublishedTariffs.SettlementByGrade : PublishedTariffs.Settlement;
        var month = DealerMonth.Create(new YearMonth(2024, 6), [Claim(row)], [.. row.Has("receivables") ? row.Items("receivables").Select(Owed) : []], row.Text("grade"));
        var decision = policy.Decide(month, on: MonthEnd);
        var explanation = decision.Explain();
        var notice = explanation.Notice;
        foreach (var column in row.Columns)
        {
            string? actual = column switch
            {
                "outcome" => notice.OfOtherMonths.IsEmpty ? notice.Claims[0].Outcome.ToString() : "other month",
                "result" => string.Join("; ", notice.Claims.SelectMany(claim => claim.Lines).Select(line => $"{Text(line.Line.Claimed)} > {Text(line.Eligible)} > {Text(line.Payable)}")),
                "verified" => Text(decision.Verified),
                "bonus" => Text(decision.Bonus),
                "total" => Text(decision.Total),
                "set off" => string.Join("; ", notice.SetOffs.Select(item => $"{item.Receivable.Id} {Text(item.Amount)}")),
                "payout" => Text(decision.Payout),
                "owed" => Text(decision.OwedByDealer),
                "missing" => string.Join(", ", decision.Missing.Select(fact => fact.Path)),
                _ => null,
            };
            if (actual is not null)
            {
                Assert.Equal($"{column}: {row[column]}", $"{column}: {actual}");
            }
        }

        CheckReasons(row, explanation);
    }

    private static void CheckStock(MarkdownRow row)
    {
        var item = StockItem.Create(Date(row.Text("received")), Date(row.Text("sold")), Date(row.Text("sent back")));
        var decision = PublishedTariffs.Stock.Decide(item, on: row.Day("on")!.Value);

        Assert.Equal(row["status"], decision.Status.ToString());
        Assert.Equal(row.Day("last day"), decision.LastDay);
        Assert.Equal(row.Day("sold on"), decision.SoldOn);
        Assert.Equal(row["missing"], string.Join(", ", decision.Missing.Select(fact => fact.Path)));
        CheckReasons(row, decision.Explain());
    }

    private static void CheckReasons(MarkdownRow row, Explanation explanation)
    {
        var codes = explanation.Reasons.Select(reason => reason.Code.Id).Append(explanation.Headline.Code.Id);
        Assert.Equal([], row.Items("reasons").Except(codes));
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotContain("{", explanation.ToString(language)));
    }

    private static DealerClaim Claim(MarkdownRow row) => DealerClaim.Create(
        "c1",
        row.Day("submitted") ?? new LocalDate(2024, 6, 12),
        [.. row.Items(row.Has("lines") ? "lines" : "verified lines").Select(Line)],
        new LocalDate(2024, 5, 1),
        row.Has("registered") ? Date(row.Text("registered")) : new LocalDate(2024, 5, 1),
        row.Has("repaired") ? Repaired(row) : new LocalDate(2024, 6, 10),
        Date(row.Text("authorized")),
        [Evidence.Of(EvidenceKind.Of("record-signed"), row.Has("record signed") ? Known(row.Text("record signed")) : Truth.Yes)],
        row.Has("returned") ? OldParts.Create(Known(row.Text("returned")), Date(row.Text("on")), Known(row.Text("truck"))) : OldParts.Create(Truth.Yes, new LocalDate(2024, 6, 20)),
        row.Has("settled before") ? Known(row.Text("settled before")) : Truth.No);

    /// <summary>A claim of an earlier month cannot be for a later repair: such rows are about the month alone.</summary>
    private static DateFact Repaired(MarkdownRow row) =>
        Date(row.Text("repaired")) is { FirstDay: { } day } date && day <= (row.Day("submitted") ?? MonthEnd) ? date : DateFact.Unknown;

    /// <summary>"parts 100.00 Covered !"</summary>
    private static DealerClaimLine Line(string text, int index)
    {
        var words = text.Split(' ');
        return DealerClaimLine.Create(
            "l" + (index + 1).ToString(CultureInfo.InvariantCulture),
            LineKind.Of(words[0]),
            Amount(words[1]),
            words[2] == "?" ? CoverageStatus.Undetermined : Enum.Parse<CoverageStatus>(words[2]),
            words.Length > 3 ? Truth.Yes : Truth.Unknown);
    }

    /// <summary>"i1 2024-05-31 400.00"</summary>
    private static Receivable Owed(string text)
    {
        var words = text.Split(' ');
        return Receivable.Create(words[0], Day(words[1]), Amount(words[2]));
    }

    private static Money Amount(string text) => Money.Parse(text.Contains('_') ? text.Replace('_', ' ') : text + " CNY");

    private static Truth Known(string? text) => text switch { "yes" => Truth.Yes, "no" => Truth.No, _ => Truth.Unknown };

    private static DateFact Date(string? text) => text switch
    {
        null => DateFact.Unknown,
        "absent" => DateFact.Absent,
        "not yet" => DateFact.NotYet,
        _ when text.Contains("..") => DateFact.Between(Day(text.Split("..")[0]), Day(text.Split("..")[1])),
        _ => Day(text),
    };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string Text(Money? money) => money is { } known ? known.ToString().Split(' ')[0] : "?";
}
