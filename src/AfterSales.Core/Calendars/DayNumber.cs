using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Days as numbers, counted from 1970-01-01 in the ISO calendar; NodaTime stands at the edges only.</summary>
internal static class DayNumber
{
    /// <summary>Long ago and far ahead: beyond every date that a case can hold, far from overflow.</summary>
    public const int LongAgo = -100_000_000;
    public const int FarAhead = 100_000_000;

    private static readonly int First = From(new LocalDate(1, 1, 1));
    private static readonly int Last = From(new LocalDate(9999, 12, 31));

    public static int From(LocalDate date)
    {
        if (date.Calendar != CalendarSystem.Iso)
        {
            date = date.WithCalendar(CalendarSystem.Iso);
        }

        return FromParts(date.Year, date.Month, date.Day);
    }

    /// <summary>The date of a day number; days that no date can say print as the first or the last one that can.</summary>
    public static LocalDate ToDate(int day)
    {
        ToParts(day < First ? First : day > Last ? Last : day, out var year, out var month, out var dayOfMonth);
        return new LocalDate(year, month, dayOfMonth);
    }

    public static int FromParts(int year, int month, int day)
    {
        if (month <= 2)
        {
            year--;
        }

        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146097) + dayOfEra - 719468;
    }

    public static void ToParts(int number, out int year, out int month, out int day)
    {
        number += 719468;
        var era = (number >= 0 ? number : number - 146096) / 146097;
        var dayOfEra = number - (era * 146097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        day = dayOfYear - (((153 * shifted) + 2) / 5) + 1;
        month = shifted < 10 ? shifted + 3 : shifted - 9;
        year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
    }

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int WeekdayIndex(int day)
    {
        var index = (day + 3) % 7;
        return index < 0 ? index + 7 : index;
    }
}
