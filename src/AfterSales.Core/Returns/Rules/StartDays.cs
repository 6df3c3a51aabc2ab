using AfterSales.Cases;

namespace AfterSales.Returns.Rules;

/// <summary>From which days a window or deadline can be counted, as far as its dates are known.</summary>
internal static class StartDays
{
    public static PossibleDays Of(ReturnStart start, ServiceCase serviceCase, int on, TriedDay tried = default)
    {
        if (start.Bases.Count == 1 && tried.Basis is null)
        {
            return start.Bases[0].DaysOf(serviceCase, on);
        }

        var days = PossibleDays.Absent;
        foreach (var basis in start.Bases)
        {
            var other = basis == tried.Basis ? PossibleDays.On(tried.Day) : basis.DaysOf(serviceCase, on);
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

/// <summary>A day that is tried for a date known as a range; none by default.</summary>
internal readonly struct TriedDay(ReturnBasis basis, int day)
{
    public readonly ReturnBasis? Basis = basis;
    public readonly int Day = day;
}
