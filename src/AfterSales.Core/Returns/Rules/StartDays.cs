using AfterSales.Cases;

namespace AfterSales.Returns.Rules;

/// <summary>From which days a window or deadline can be counted, as far as its dates are known.</summary>
internal static class StartDays
{
    public static PossibleDays Of(ReturnStart start, ServiceCase serviceCase, int on)
    {
        if (start.Bases.Count == 1)
        {
            return start.Bases[0].DaysOf(serviceCase, on);
        }

        var days = PossibleDays.Absent;
        foreach (var basis in start.Bases)
        {
            var other = basis.DaysOf(serviceCase, on);
            days = start.Pick switch
            {
                ReturnStartPick.Latest => days.Latest(other),
                ReturnStartPick.Earliest => days.Earliest(other),
                _ => days.Else(other),
            };
        }

        return days;
    }
}
