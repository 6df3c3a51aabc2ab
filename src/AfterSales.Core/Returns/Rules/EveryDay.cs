using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>
/// A date known as a range moves all windows that count from it at once: each of its days is tried over all of them. What no single window promises on every day, they can
/// promise together. Other dates stay as they are known; combinations of ranges are not tried.
/// </summary>
internal static class EveryDay
{
    private const int FewWindows = 64;

    /// <summary>The status that some range leads to on each of its days; undetermined where none does.</summary>
    public static ReturnStatus Status(ReturnPolicy policy, ServiceCase serviceCase, int on)
    {
        var answer = new Answer { Status = ReturnStatus.Undetermined };
        Try(policy, serviceCase, on, false, ref answer);
        return answer.Status;
    }

    /// <summary>A bit for each remedy that is offered on every day of some range.</summary>
    public static ulong Offered(ReturnPolicy policy, ServiceCase serviceCase, int on)
    {
        var answer = new Answer { Status = ReturnStatus.Undetermined };
        Try(policy, serviceCase, on, true, ref answer);
        return answer.Offered;
    }

    private static void Try(ReturnPolicy policy, ServiceCase serviceCase, int on, bool offers, ref Answer answer)
    {
        var count = policy.Windows.Count;
        if (count < 2)
        {
            return;
        }

        Span<WindowState> states = count <= FewWindows ? stackalloc WindowState[count] : new WindowState[count];
        for (var i = 0; i < count; i++)
        {
            foreach (var basis in policy.Windows[i].Start.Bases)
            {
                var days = basis.DaysOf(serviceCase, on);
                if (days.IsRange && !IsTried(policy, i, basis))
                {
                    Try(policy, serviceCase, on, basis, days, offers, states, ref answer);
                }
            }
        }
    }

    private static void Try(
        ReturnPolicy policy, ServiceCase serviceCase, int on, ReturnBasis basis, in PossibleDays days, bool offers, Span<WindowState> states, ref Answer answer)
    {
        var silent = default(SilentRecorder);
        for (var i = 0; i < states.Length; i++)
        {
            states[i] = WindowState.Undetermined;
            if (!Counts(policy.Windows[i], basis))
            {
                WindowRule.Decide(policy, i, serviceCase, on, ref silent, out var verdict);
                states[i] = verdict.State;
            }
        }

        // All days after the one asked come to the same.
        var last = Math.Max(days.First, Math.Min(days.Last, on + 1));
        var same = true;
        var status = ReturnStatus.Undetermined;
        var offered = offers ? ulong.MaxValue : 0;
        for (var day = days.First; day <= last && (same || offered != 0); day++)
        {
            var tried = new TriedDay(basis, day);
            for (var i = 0; i < states.Length; i++)
            {
                var window = policy.Windows[i];
                if (!Counts(window, basis))
                {
                    continue;
                }

                states[i] = WindowState.Undetermined;
                if (StartDays.Of(window.Start, serviceCase, on, tried).IsCertain)
                {
                    WindowRule.Decide(policy, i, serviceCase, on, ref silent, out var verdict, tried);
                    states[i] = verdict.State;
                }
            }

            var one = StatusOf(states);
            same = same && one != ReturnStatus.Undetermined && (day == days.First || one == status);
            status = one;
            offered &= offers ? OfferedIn(policy, states) : 0;
        }

        answer.Status = same ? status : answer.Status;
        answer.Offered |= offered;
    }

    /// <summary>Open if any is open, else undetermined, refused, not started, closed.</summary>
    private static ReturnStatus StatusOf(ReadOnlySpan<WindowState> states)
    {
        var status = ReturnStatus.NoWindow;
        foreach (var state in states)
        {
            var one = state switch
            {
                WindowState.Open => ReturnStatus.Open,
                WindowState.Undetermined => ReturnStatus.Undetermined,
                WindowState.Refused => ReturnStatus.Refused,
                WindowState.NotStarted => ReturnStatus.NotStarted,
                WindowState.Closed => ReturnStatus.Closed,
                _ => ReturnStatus.NoWindow,
            };
            status = Rank(one) > Rank(status) ? one : status;
        }

        return status;
    }

    private static int Rank(ReturnStatus status) => status switch
    {
        ReturnStatus.Open => 5,
        ReturnStatus.Undetermined => 4,
        ReturnStatus.Refused => 3,
        ReturnStatus.NotStarted => 2,
        ReturnStatus.Closed => 1,
        _ => 0,
    };

    private static ulong OfferedIn(ReturnPolicy policy, ReadOnlySpan<WindowState> states)
    {
        var offered = 0UL;
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] != WindowState.Open || IsReplaced(policy, i, states))
            {
                continue;
            }

            foreach (var remedy in policy.Windows[i].Remedies)
            {
                offered |= 1UL << (int)remedy;
            }
        }

        return offered;
    }

    private static bool IsReplaced(ReturnPolicy policy, int index, ReadOnlySpan<WindowState> states)
    {
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] is WindowState.Open or WindowState.Undetermined && policy.Windows[i].IsReplacing(policy.Windows[index].Id))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Counts(ReturnWindow window, ReturnBasis basis)
    {
        foreach (var own in window.Start.Bases)
        {
            if (own == basis)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTried(ReturnPolicy policy, int windows, ReturnBasis basis)
    {
        for (var i = 0; i < windows; i++)
        {
            if (Counts(policy.Windows[i], basis))
            {
                return true;
            }
        }

        return false;
    }

    private struct Answer
    {
        public ReturnStatus Status;
        public ulong Offered;
    }
}
