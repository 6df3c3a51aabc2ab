using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>How the cells of a claims file are written. Every method says what it found and what it takes.</summary>
internal static class ClaimCells
{
    private const string Dates = "write 2024-03-10, a month 2024-03, a year 2024, a range 2024-03-01..2024-03-31, \"not-yet\" or \"none\"";

    /// <summary>The last year that cells and documents can name.</summary>
    public const int LastYear = 8999;

    /// <summary>A day, a month, a year, a range of these, "not-yet" or "none"; empty is not known.</summary>
    public static DateFact Date(string cell)
    {
        if (cell.Length == 0)
        {
            return DateFact.Unknown;
        }

        if (cell is "not-yet" or "none")
        {
            return cell == "none" ? DateFact.Absent : DateFact.NotYet;
        }

        var ends = cell.Split("..");
        var first = Parts(ends[0]);
        var last = ends.Length == 2 ? Parts(ends[1]) : first;
        return ends.Length <= 2 && first is { } from && last is { } until && from.First <= until.Last
            ? DateFact.Between(from.First, until.Last)
            : throw new FormatException($"\"{cell}\" is not a date; {Dates}.");
    }

    /// <summary>A day that must be known.</summary>
    public static LocalDate Day(string cell) =>
        Parts(cell) is { } day && day.First == day.Last ? day.First : throw new FormatException($"\"{cell}\" is not a day; write 2024-03-10.");

    /// <summary>"yes", "no"; empty is not known.</summary>
    public static Truth Truth(string cell) => cell switch
    {
        "" => Explanations.Truth.Unknown,
        "yes" => Explanations.Truth.Yes,
        "no" => Explanations.Truth.No,
        _ => throw new FormatException($"\"{cell}\" is neither \"yes\" nor \"no\"; leave it empty when it is not known."),
    };

    /// <summary>Stays separated by semicolons: <c>[parts|transit] 2024-06-01..2024-06-11 [free|paid] [covered] [parts=lamp+shade] [defect=motor]</c>; "open" for a unit not yet handed back, "covered" for a repair of a covered defect that is on record.</summary>
    public static ValueList<Repair> Repairs(string cell) =>
        [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Repair)];

    /// <summary>Days separated by semicolons.</summary>
    public static ValueList<Exchange> Exchanges(string cell) =>
        [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(day => Exchange.Of(Day(day)))];

    private static Repair Repair(string text)
    {
        var kind = StayKind.Repair;
        var paid = Explanations.Truth.Unknown;
        ValueList<string>? parts = null;
        string? defect = null;
        string[]? days = null;
        var covered = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case "parts":
                    kind = StayKind.WaitingForParts;
                    break;
                case "transit":
                    kind = StayKind.Transit;
                    break;
                case "free" or "paid":
                    paid = word == "paid" ? Explanations.Truth.Yes : Explanations.Truth.No;
                    break;
                case "covered":
                    covered = true;
                    break;
                case var _ when word.StartsWith("parts=", StringComparison.Ordinal):
                    parts = [.. word["parts=".Length..].Split('+')];
                    break;
                case var _ when word.StartsWith("defect=", StringComparison.Ordinal):
                    defect = word["defect=".Length..];
                    break;
                case var _ when word.Contains("..", StringComparison.Ordinal) && days is null:
                    days = word.Split("..");
                    break;
                default:
                    throw new FormatException($"\"{word}\" has no meaning in a stay; write 2024-06-01..2024-06-11 free parts=lamp defect=motor.");
            }
        }

        if (days is not [var from, var until])
        {
            throw new FormatException($"\"{text}\" has no days; write 2024-06-01..2024-06-11, or 2024-06-01..open.");
        }

        var repair = Cases.Repair.Create(Day(from), until == "open" ? DateFact.NotYet : Day(until), kind, paid, parts, defect);
        return covered ? repair.WithRecord(RepairRecord.Create(Explanations.Truth.Yes, Cause.Quality)) : repair;
    }

    private static (LocalDate First, LocalDate Last)? Parts(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day })
        {
            return InRange(text, day.Year) ? (day, day) : null;
        }

        if (YearMonthPattern.Iso.Parse(text) is { Success: true, Value: var month })
        {
            return InRange(text, month.Year) ? (month.OnDayOfMonth(1), month.OnDayOfMonth(month.Calendar.GetDaysInMonth(month.Year, month.Month))) : null;
        }

        return text.Length == 4 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && InRange(text, year)
            ? (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))
            : null;
    }

    /// <summary>A day leaves room for the terms that are counted from it, as in documents.</summary>
    private static bool InRange(string text, int year) =>
        year is >= 1 and <= LastYear ? true : throw new FormatException($"\"{text}\" is not in the years 0001 to {LastYear}.");
}
