namespace AfterSales.Calendars;

/// <summary>The arithmetic of terms on day numbers: one place for month ends, first days, working days and rolls.</summary>
internal static class Counting
{
    /// <summary>The last day of a term before any roll (under clear days, the day after it).</summary>
    public static int End(CountingProfile profile, Term term, int start, out CountingRefusal refusal) => End(profile, term.Length, start, out refusal);

    /// <summary>The last day of a term, or of several added up, before any roll.</summary>
    public static int End(CountingProfile profile, in TermLength term, int start, out CountingRefusal refusal)
    {
        var included = profile.FirstDay == FirstDay.Included;
        refusal = CountingRefusal.None;
        int last;
        if (profile.CountsWorkingDays(term))
        {
            var calendar = profile.Calendar!;
            last = calendar.After(included ? start - 1 : start, term.WorkingDays > 0 ? term.WorkingDays : term.Days);
            refusal = calendar.IsKnown(start) && calendar.IsKnown(last) ? CountingRefusal.None : CountingRefusal.CalendarNotKnown;
        }
        else
        {
            var same = start;
            if (term.Months == 0 || (term.Months % 12 == 0 && DayNumber.TryPlusYears(start, term.Months / 12, out same)))
            {
                // Whole years, or none: they need neither a month nor its end, but for 29 February.
                last = included ? same - 1 : same;
            }
            else if (included)
            {
                last = MonthsOnIncluded(start, term.Months, profile.MonthEnd, ref refusal);
            }
            else
            {
                last = MonthsOn(start, term.Months, profile.MonthEnd, ref refusal);
            }

            last += term.Days;
        }

        return profile.ClearDays ? last + 1 : last;
    }

    /// <summary>The mirror of counting forward: the latest day a term before an event, before any roll.</summary>
    public static int Back(CountingProfile profile, Term term, int end, out CountingRefusal refusal)
    {
        var length = term.Length;
        var included = profile.FirstDay == FirstDay.Included;
        refusal = CountingRefusal.None;
        int day;
        if (profile.CountsWorkingDays(length))
        {
            var calendar = profile.Calendar!;
            day = calendar.Before(included ? end + 1 : end, term.WorkingDays > 0 ? term.WorkingDays : term.Days);
            refusal = calendar.IsKnown(end) && calendar.IsKnown(day) ? CountingRefusal.None : CountingRefusal.CalendarNotKnown;
        }
        else
        {
            day = end;
            if (length.Months != 0)
            {
                day = included ? MonthsBackIncluded(end, length.Months, profile.MonthEnd, ref refusal) : MonthsOn(end, -length.Months, profile.MonthEnd, ref refusal);
            }
            else if (included)
            {
                day++;
            }

            day -= length.Days;
        }

        return profile.ClearDays ? day - 1 : day;
    }

    public static CountedDay Rolled(Roll roll, WorkingDayCalendar? calendar, int day, CountingRefusal refusal)
    {
        if (refusal != CountingRefusal.None)
        {
            return new CountedDay(0, refusal);
        }

        day = RollDay(roll, calendar, day, out refusal);
        return new CountedDay(day, refusal);
    }

    public static int RollDay(Roll roll, WorkingDayCalendar? calendar, int day, out CountingRefusal refusal)
    {
        refusal = CountingRefusal.None;
        if (roll == Roll.None)
        {
            return day;
        }

        var rolled = calendar!.Works(day) ? day : roll == Roll.NextWorkingDay ? calendar.After(day, 1) : calendar.Before(day, 1);
        if (!calendar.IsKnown(day) || !calendar.IsKnown(rolled))
        {
            refusal = CountingRefusal.CalendarNotKnown;
        }

        return rolled;
    }

    private static int MonthsOn(int start, int months, MonthEnd monthEnd, ref CountingRefusal refusal)
    {
        DayNumber.ToParts(start, out var year, out var month, out var day);
        Shift(ref year, ref month, months);
        return OnDay(year, month, day, monthEnd, ref refusal);
    }

    private static int MonthsOnIncluded(int start, int months, MonthEnd monthEnd, ref CountingRefusal refusal)
    {
        DayNumber.ToParts(start, out var year, out var month, out var day);
        Shift(ref year, ref month, months);

        // The day before the first of a month is its day 0.
        return OnDay(year, month, day - 1, monthEnd, ref refusal);
    }

    private static int MonthsBackIncluded(int end, int months, MonthEnd monthEnd, ref CountingRefusal refusal)
    {
        DayNumber.ToParts(end, out var year, out var month, out var day);
        var isLast = day == DayNumber.DaysInMonth(year, month);
        Shift(ref year, ref month, -months);
        return isLast ? DayNumber.FromParts(year, month, DayNumber.DaysInMonth(year, month)) + 1 : OnDay(year, month, day + 1, monthEnd, ref refusal);
    }

    private static int OnDay(int year, int month, int day, MonthEnd monthEnd, ref CountingRefusal refusal)
    {
        var last = DayNumber.DaysInMonth(year, month);
        if (day <= last)
        {
            return DayNumber.FromParts(year, month, day);
        }

        if (monthEnd == MonthEnd.Refuse)
        {
            refusal = CountingRefusal.MissingDayOfMonth;
        }

        return DayNumber.FromParts(year, month, last) + (monthEnd == MonthEnd.NextFirst ? 1 : 0);
    }

    private static void Shift(ref int year, ref int month, int months)
    {
        var index = (year * 12) + month - 1 + months;
        year = index >= 0 ? index / 12 : (index - 11) / 12;
        month = index - (year * 12) + 1;
    }
}
