using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Days as numbers, counted from 1970-01-01 in the ISO calendar; NodaTime stands at the edges only.</summary>
internal static class DayNumber
{
    /// <summary>Long ago and far ahead: beyond every date that a case can hold, far from overflow.</summary>
    public const int LongAgo = -100_000_000;
    public const int FarAhead = 100_000_000;

    /// <summary>700 cycles of 400 years: what makes every year and day number positive.</summary>
    private const int YearShift = 400 * 700;
    private const uint DayShift = 719468 + (146097 * 700);

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
        // Years begin in March, so that the leap day is their last; they are counted from one long before every day.
        var isEarly = month <= 2;
        var y = (uint)(year + YearShift - (isEarly ? 1 : 0));
        var m = (uint)(isEarly ? month + 12 : month);
        return (int)(DaysBefore(y) + (((979 * m) - 2919) / 32) + (uint)day - 1 - DayShift);
    }

    public static void ToParts(int number, out int year, out int month, out int day)
    {
        var marchYear = MarchYear(number, out var dayOfYear);
        var months = (2141 * dayOfYear) + 197913;
        var isLate = dayOfYear >= 306;
        year = (int)marchYear - YearShift + (isLate ? 1 : 0);
        month = (int)(months >> 16) - (isLate ? 12 : 0);
        day = (int)((months & 0xFFFF) / 2141) + 1;
    }

    /// <summary>The same day of another year; false for 29 February, which not every year has.</summary>
    public static bool TryPlusYears(int number, int years, out int same)
    {
        // No month is needed for it: where years begin in March the same day is as far from the first in each of them.
        var year = MarchYear(number, out var dayOfYear);
        same = number + (int)(DaysBefore((uint)((int)year + years)) - DaysBefore(year));
        return dayOfYear != 365;
    }

    /// <summary>The shifted year, begun in March, in which a day lies; and how far it is from the first of March.</summary>
    private static uint MarchYear(int number, out uint dayOfYear)
    {
        // Whole centuries, then years by one multiplication, then (in ToParts) months by another. (Neri and Schneider, Euclidean affine functions)
        var n = (4 * (uint)(number + (int)DayShift)) + 3;
        var product = 2939745UL * ((n % 146097) | 3);
        dayOfYear = (uint)product / 2939745 / 4;
        return (100 * (n / 146097)) + (uint)(product >> 32);
    }

    /// <summary>The days, shifted too, before the first of March of a shifted year.</summary>
    private static uint DaysBefore(uint marchYear) => (1461 * marchYear / 4) - (marchYear / 100) + (marchYear / 400);

    // From August on it is the even months that have 31 days.
    public static int DaysInMonth(int year, int month) =>
        month != 2 ? 30 | (month ^ (month >> 3))
        : year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29
        : 28;

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int WeekdayIndex(int day)
    {
        var index = (day + 3) % 7;
        return index < 0 ? index + 7 : index;
    }
}
