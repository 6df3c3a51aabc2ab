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

/// <summary>What a row of the settlement examples says.</summary>
internal static class SettlementExampleRow
{
    public static readonly LocalDate MonthEnd = new(2024, 6, 30);

    /// <summary>The dealer's month that a row is about.</summary>
    public static DealerMonth Month(MarkdownRow row) => DealerMonth.Create(
        new YearMonth(2024, 6), [Claim(row)], [.. row.Has("receivables") ? row.Items("receivables").Select(Owed) : []], row.Text("grade"));

    /// <summary>The unit in stock that a row is about.</summary>
    public static StockItem Stock(MarkdownRow row) => StockItem.Create(Date(row.Text("received")), Date(row.Text("sold")), Date(row.Text("sent back")));

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
}
