using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The answer over all windows: what a decision holds.</summary>
internal readonly struct ReturnVerdict(ReturnStatus status, ulong missing, int? lastDay)
{
    public readonly ReturnStatus Status = status;
    public readonly ulong Missing = missing;
    public readonly int? LastDay = lastDay;
}

/// <summary>Puts the windows together: open if any is open, else undetermined, refused, not started, closed.</summary>
internal static class ReturnRule
{
    public static ReturnVerdict Decide(ReturnPolicy policy, ServiceCase serviceCase, int on)
    {
        var all = default(Summary);
        var silent = default(SilentRecorder);
        for (var i = 0; i < policy.Windows.Count; i++)
        {
            WindowRule.Decide(policy, i, serviceCase, on, ref silent, out var window);
            all.Add(window);
        }

        var verdict = all.Verdict;
        return verdict.Status == ReturnStatus.Undetermined && EveryDay.Status(policy, serviceCase, on) is not ReturnStatus.Undetermined and var status
            ? new ReturnVerdict(status, 0, null)
            : verdict;
    }

    public static ReturnExplanation Explain(ReturnPolicy policy, ServiceCase serviceCase, int on, in ReturnVerdict verdict, ReasonLog log)
    {
        var recorder = new ReasonRecorder(log);
        var count = policy.Windows.Count;
        Span<WindowVerdict> windows = count <= 16 ? stackalloc WindowVerdict[count] : new WindowVerdict[count];
        for (var i = 0; i < windows.Length; i++)
        {
            WindowRule.Decide(policy, i, serviceCase, on, ref recorder, out windows[i]);
        }

        var options = OptionRule.Options(policy, serviceCase, on, windows, ref recorder);
        var deadlines = DeadlineRule.Decide(policy, serviceCase, on, ref recorder);
        var request = serviceCase.Return;
        var left = request?.LeftOn(on);
        var quantity = request?.Requested is { } asked ? (left < asked ? left : asked) : null;
        if (left > 0 && left < request!.Requested)
        {
            recorder.Add(ReturnReasons.QuantityCut, null, ReasonArgument.OfNumber(request.Requested.Value), ReasonArgument.OfNumber(left.Value), default);
        }

        var reasons = log.Take();
        return new ReturnExplanation(
            policy,
            serviceCase,
            on,
            verdict.Status,
            ReturnHeadline.Of(verdict),
            reasons,
            ReturnAlternatives.Of(policy, serviceCase, on, verdict, windows, log),
            new FactSet(policy.Facts.Table, verdict.Missing),
            options,
            deadlines,
            quantity,
            left);
    }

    private struct Summary
    {
        private bool _open;
        private bool _undetermined;
        private bool _refused;
        private bool _notStarted;
        private bool _closed;
        private ulong _missing;
        private int _openThrough;
        private int _closedThrough;

        public readonly ReturnVerdict Verdict
        {
            get
            {
                var status =
                    _open ? ReturnStatus.Open
                    : _undetermined ? ReturnStatus.Undetermined
                    : _refused ? ReturnStatus.Refused
                    : _notStarted ? ReturnStatus.NotStarted
                    : _closed ? ReturnStatus.Closed
                    : ReturnStatus.NoWindow;
                var last = status == ReturnStatus.Open ? _openThrough : _closedThrough;
                return new ReturnVerdict(status, status == ReturnStatus.Undetermined ? _missing : 0, IsDay(last) && status != ReturnStatus.Undetermined ? last : null);
            }
        }

        public void Add(in WindowVerdict window)
        {
            _open |= window.State == WindowState.Open;
            _undetermined |= window.State == WindowState.Undetermined;
            _refused |= window.State == WindowState.Refused;
            _notStarted |= window.State == WindowState.NotStarted;
            _closed |= window.State == WindowState.Closed;
            _missing |= window.Missing;
            ref readonly var end = ref window.Time.End;
            if (window.State == WindowState.Open)
            {
                Raise(ref _openThrough, end.First == end.Last ? end.Last : DayNumber.FarAhead);
            }
            else if (window.State is WindowState.Closed or WindowState.Refused && end.IsKnown && end.First == end.Last)
            {
                Raise(ref _closedThrough, end.Last);
            }
        }

        /// <summary>0 stands for none yet: the first day of the count is never a last day that matters.</summary>
        private static void Raise(ref int through, int day) => through = through == 0 ? day : Math.Max(through, day);

        private static bool IsDay(int day) => day != 0 && day > DayNumber.LongAgo && day < DayNumber.FarAhead;
    }
}
