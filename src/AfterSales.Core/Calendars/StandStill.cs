namespace AfterSales.Calendars;

/// <summary>Days in which the clock stands still: from a day up to, not including, another; perhaps still open.</summary>
internal readonly struct StandStill
{
    public readonly int From;
    public readonly int Until;
    public readonly bool IsOpen;

    private StandStill(int from, int until, bool isOpen)
    {
        From = from;
        Until = until;
        IsOpen = isOpen;
    }

    /// <summary>The days of a stay (its last day is the day of hand-back) as they are known on a day.</summary>
    public static StandStill Of(int from, int handBack, DayCount dayCount, int asOf)
    {
        var open = handBack > asOf;
        if (open)
        {
            handBack = asOf;
        }

        return dayCount switch
        {
            DayCount.Nights => new StandStill(from, handBack, open),
            DayCount.DaysAfter => new StandStill(from + 1, handBack + 1, open),
            _ => new StandStill(from, handBack + 1, open),
        };
    }

    /// <summary>Puts the days in order of their first day. They come nearly sorted, and there are few.</summary>
    public static void Sort(Span<StandStill> days)
    {
        for (var i = 1; i < days.Length; i++)
        {
            var item = days[i];
            var j = i - 1;
            while (j >= 0 && days[j].From > item.From)
            {
                days[j + 1] = days[j];
                j--;
            }

            days[j + 1] = item;
        }
    }
}
