using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.Tests.Calendars;

/// <summary>Counting as one does it with a finger on a wall calendar: slow, day by day, and obvious.</summary>
internal static class CountingOracle
{
    /// <summary>The last day of a term, after the roll; null when refused.</summary>
    public static LocalDate? LastDay(CountingProfile profile, LocalDate start, Term term) => Rolled(profile, LastDayBeforeRoll(profile, start, term));

    public static LocalDate? LastDayBeforeRoll(CountingProfile profile, LocalDate start, Term term)
    {
        var included = profile.FirstDay == FirstDay.Included;
        LocalDate? last;
        if (CountsWorkingDays(profile, term))
        {
            // Put the finger on the day before the first that may count, and move it until enough working days were touched.
            var day = included ? start.PlusDays(-1) : start;
            for (var touched = 0; touched < term.WorkingDays + term.Days;)
            {
                day = day.PlusDays(1);
                touched += Works(profile.Calendar!, day) ? 1 : 0;
            }

            last = day;
        }
        else
        {
            last = start;
            var months = (12 * term.Years) + term.Months;
            if (months > 0)
            {
                // The day that corresponds to the start, or to the day before it when the first day counts.
                var first = included && start.Day == 1;
                last = included ? (first ? EndOfMonth(start, months - 1) : SameDay(start, months, start.Day - 1, profile.MonthEnd)) : SameDay(start, months, start.Day, profile.MonthEnd);
            }
            else if (included)
            {
                last = start.PlusDays(-1);
            }

            for (var i = 0; i < (7 * term.Weeks) + term.Days; i++)
            {
                last = last?.PlusDays(1);
            }
        }

        return profile.ClearDays ? last?.PlusDays(1) : last;
    }

    /// <summary>The last day of a term whose clock stands still: the n-th counted day that no stay takes away.</summary>
    public static (LocalDate? LastDay, int TolledDays, bool IsProvisional) Tolled(CountingProfile profile, LocalDate start, Term term, IReadOnlyCollection<Stay> stays, LocalDate on)
    {
        var (last, tolled) = TolledWhenOpenOnesEnd(profile, start, term, stays, on, on);
        var (later, _) = TolledWhenOpenOnesEnd(profile, start, term, stays, on, on.PlusDays(400));
        return (Rolled(profile, last), tolled, later != last);
    }

    public static LocalDate? Rolled(CountingProfile profile, LocalDate? day)
    {
        while (day is { } here && profile.Roll != Roll.None && !Works(profile.Calendar!, here))
        {
            day = here.PlusDays(profile.Roll == Roll.NextWorkingDay ? 1 : -1);
        }

        return day;
    }

    /// <summary>The latest day that lies a term of months before an event, without roll; null when refused.</summary>
    public static LocalDate? MonthsBefore(CountingProfile profile, LocalDate end, int months)
    {
        if (profile.FirstDay == FirstDay.Excluded)
        {
            return SameDay(end, -months, end.Day, profile.MonthEnd);
        }

        return end.PlusDays(1).Day == 1 ? EndOfMonth(end, -months).PlusDays(1) : SameDay(end, -months, end.Day + 1, profile.MonthEnd);
    }

    public static bool Works(WorkingDayCalendar calendar, LocalDate day) =>
        calendar.MakeUpDays.Contains(day) || (calendar.Week.Contains(day.DayOfWeek) && !calendar.DaysOff.Contains(day));

    private static (LocalDate? LastDay, int TolledDays) TolledWhenOpenOnesEnd(
        CountingProfile profile, LocalDate start, Term term, IReadOnlyCollection<Stay> stays, LocalDate on, LocalDate openEnd)
    {
        if (LastDayBeforeRoll(profile, start, term) is not { } plain)
        {
            return (null, 0);
        }

        var still = new HashSet<LocalDate>();
        foreach (var stay in stays.Where(stay => stay.From <= on))
        {
            var until = stay.Until is { } ended && ended <= on ? ended : openEnd;
            var from = stay.DayCount == DayCount.DaysAfter ? stay.From.PlusDays(1) : stay.From;
            var through = stay.DayCount == DayCount.Nights ? until.PlusDays(-1) : until;
            for (var day = from; day <= through; day = day.PlusDays(1))
            {
                still.Add(day);
            }
        }

        var firstCounted = profile.FirstDay == FirstDay.Included ? start : start.PlusDays(1);
        var length = 0;
        for (var day = firstCounted; day <= plain; day = day.PlusDays(1))
        {
            length += Counts(day) ? 1 : 0;
        }

        var tolled = 0;
        var last = firstCounted.PlusDays(-1);
        for (var counted = 0; counted < length;)
        {
            last = last.PlusDays(1);
            if (Counts(last))
            {
                counted += still.Contains(last) ? 0 : 1;
                tolled += still.Contains(last) ? 1 : 0;
            }
        }

        return (last, tolled);

        bool Counts(LocalDate day) => !CountsWorkingDays(profile, term) || Works(profile.Calendar!, day);
    }

    private static bool CountsWorkingDays(CountingProfile profile, Term term) =>
        term.WorkingDays > 0 || (term is { Years: 0, Months: 0, Weeks: 0 } && term.Days <= profile.ShortTermDays);

    private static LocalDate? SameDay(LocalDate start, int months, int day, MonthEnd monthEnd)
    {
        var end = EndOfMonth(start, months);
        return day <= end.Day ? new LocalDate(end.Year, end.Month, day)
            : monthEnd == MonthEnd.LastDay ? end
            : monthEnd == MonthEnd.NextFirst ? end.PlusDays(1)
            : null;
    }

    /// <summary>The last day of the month that lies so many months after that of a day.</summary>
    private static LocalDate EndOfMonth(LocalDate day, int months)
    {
        var first = day;
        while (first.Day != 1)
        {
            first = first.PlusDays(-1);
        }

        for (var i = 0; i < Math.Abs(months); i++)
        {
            first = NextFirst(first, Math.Sign(months));
        }

        return NextFirst(first, 1).PlusDays(-1);
    }

    private static LocalDate NextFirst(LocalDate day, int step)
    {
        do
        {
            day = day.PlusDays(step);
        }
        while (day.Day != 1);

        return day;
    }
}
