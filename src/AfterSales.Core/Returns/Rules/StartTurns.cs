using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>Tries every day of a start known as a range, and says where the answer turns. There can be several turns: a later start can end earlier at month ends.</summary>
internal static class StartTurns
{
    public static ValueList<StartTurn> Of(ReturnPolicy policy, int index, ServiceCase serviceCase, int on, WindowTime time)
    {
        if (!time.HasStart || time.FirstStart == time.LastStart || time.LastStart - (long)time.FirstStart > DateFact.LongestRange)
        {
            return [];
        }

        var turns = new List<StartTurn>();
        WindowState? before = null;
        for (var start = time.FirstStart; start <= time.LastStart; start++)
        {
            var state = StateFrom(policy, index, serviceCase, start, on, time);
            if (state != before)
            {
                turns.Add(new StartTurn(start, state));
                before = state;
            }
        }

        return ValueList.From(turns);
    }

    private static WindowState StateFrom(ReturnPolicy policy, int index, ServiceCase serviceCase, int start, int on, in WindowTime time)
    {
        var window = policy.Windows[index];
        if (start > on && window.Early == EarlyReturn.NotBeforeStart)
        {
            return WindowState.NotStarted;
        }

        var inTime = time.End.InTime;
        if (window.Length.IsCounted)
        {
            WindowEnd.Of(policy, index, serviceCase, start, on, out var end);
            inTime = end.InTime;
        }

        return (start > on ? Truth.Yes : inTime) switch
        {
            Truth.Yes => WindowState.Open,
            Truth.No => WindowState.Closed,
            _ => WindowState.Undetermined,
        };
    }
}
