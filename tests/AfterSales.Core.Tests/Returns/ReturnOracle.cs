using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Returns;

/// <summary>A slow second reading of a window's last day: walks the wall calendar day by day, with the days away from the customer written down one by one.</summary>
internal static class ReturnOracle
{
    /// <summary>The last day of a term of days whose first day does not count; restarted by each exchange up to it.</summary>
    public static LocalDate LastDay(LocalDate start, int days, TollingRule? tolling, ValueList<Repair> repairs, IEnumerable<LocalDate> exchanges, LocalDate on)
    {
        var away = DaysAway(tolling, repairs, on);
        var last = Walk(start, days, away);
        foreach (var exchange in exchanges.Where(day => day >= start && day <= on).Order())
        {
            if (exchange <= last)
            {
                var renewed = Walk(exchange, days, away);
                last = renewed > last ? renewed : last;
            }
        }

        return last;
    }

    /// <summary>The days on which the clock stands still, as they are known on a day.</summary>
    public static HashSet<LocalDate> DaysAway(TollingRule? tolling, ValueList<Repair> repairs, LocalDate on)
    {
        var away = new HashSet<LocalDate>();
        foreach (var repair in repairs.Where(repair => repair.HandedInOn <= on))
        {
            if (tolling?.Stays.SingleOrDefault(stay => stay.Kind == repair.Kind) is not { } stay
                || (repair.Paid == AfterSales.Explanations.Truth.Yes && repair.Kind != StayKind.Transit && tolling.PaidRepairs == PaidRepairs.DoNotCount))
            {
                continue;
            }

            var back = repair.HandedBack.LastDay is { } day && day <= on ? day : on;
            for (var date = repair.HandedInOn; date <= back; date = date.PlusDays(1))
            {
                var counts = stay.DayCount switch
                {
                    DayCount.Nights => date < back,
                    DayCount.DaysAfter => date > repair.HandedInOn,
                    _ => true,
                };
                if (counts)
                {
                    away.Add(date);
                }
            }
        }

        return away;
    }

    private static LocalDate Walk(LocalDate start, int days, HashSet<LocalDate> away)
    {
        var day = start;
        for (var left = days; left > 0;)
        {
            day = day.PlusDays(1);
            left -= away.Contains(day) ? 0 : 1;
        }

        return day;
    }
}
