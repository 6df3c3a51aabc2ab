using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>What is said about a window: one finding that names its state, and those that led to it.</summary>
internal static class WindowNotes
{
    public static void Add<R>(
        ReturnPolicy policy, ReturnWindow window, ServiceCase serviceCase, int on, in WindowVerdict verdict, Truth usage, int narrower, ref R recorder)
        where R : struct, IRecorder
    {
        var id = ReasonArgument.OfName(window.Id);
        ref readonly var time = ref verdict.Time;
        switch (verdict.State)
        {
            case WindowState.Open when time.End.IsEndless:
                recorder.Add(ReturnReasons.OpenUnlimited, window.Clause, id);
                break;
            case WindowState.Open when time.End.IsKnown && time.End.First < time.End.Last:
                recorder.Add(ReturnReasons.OpenAtLeast, window.Clause, id, ReasonArgument.OfDay(time.End.First), ReasonArgument.OfDay(time.End.Last));
                Counted(window, time, ref recorder);
                break;
            case WindowState.Open when time.End.IsKnown:
                recorder.Add(ReturnReasons.Open, window.Clause, id, ReasonArgument.OfDay(time.End.Last));
                Counted(window, time, ref recorder);
                break;
            case WindowState.NotForReason:
                recorder.Add(ReturnReasons.OtherReason, window.Clause, id);
                break;
            case WindowState.NotForSelector:
                recorder.Add(ReturnReasons.OtherCase, window.Clause, id);
                break;
            case WindowState.Displaced:
                recorder.Add(ReturnReasons.Displaced, window.Clause, id, ReasonArgument.OfName(policy.Windows[narrower].Id));
                break;
            case WindowState.NotStarted when time.HasStart && time.FirstStart == time.LastStart:
                recorder.Add(ReturnReasons.NotStarted, window.Clause, id, ReasonArgument.OfDay(time.FirstStart));
                break;
            case WindowState.NotStarted:
                recorder.Add(ReturnReasons.NotStartedYet, window.Clause, id);
                break;
            case WindowState.Closed:
                Closed(window, on, time, usage, ref recorder);
                break;
            case WindowState.Refused:
                Refused(window, serviceCase, on, ref recorder);
                break;
            case WindowState.Undetermined:
                Undetermined(policy, window, verdict, ref recorder);
                break;
        }
    }

    private static void Closed<R>(ReturnWindow window, int on, in WindowTime time, Truth usage, ref R recorder)
        where R : struct, IRecorder
    {
        var id = ReasonArgument.OfName(window.Id);
        if (window.Length.Kind == WindowLengthKind.None)
        {
            recorder.Add(ReturnReasons.NonePromised, window.Clause, id);
        }
        else if (usage == Truth.No && time.InTime != Truth.No)
        {
            recorder.Add(ReturnReasons.UsageExceeded, window.Clause, id, ReasonArgument.OfAmount(window.UsageLimit ?? 0, (INamed?)window.Counter ?? KnownNames.Units));
        }
        else if (time.End.IsKnown && time.End.First < time.End.Last)
        {
            recorder.Add(ReturnReasons.ClosedBetween, window.Clause, id, ReasonArgument.OfDay(time.End.First), ReasonArgument.OfDay(time.End.Last));
            Counted(window, time, ref recorder);
        }
        else if (time.End.IsKnown)
        {
            recorder.Add(ReturnReasons.Closed, window.Clause, id, ReasonArgument.OfDay(time.End.Last), ReasonArgument.OfDays(on - time.End.Last));
            Counted(window, time, ref recorder);
        }
    }

    private static void Counted<R>(ReturnWindow window, in WindowTime time, ref R recorder)
        where R : struct, IRecorder
    {
        if (window.Length.Term is { } term && time.FirstStart == time.LastStart)
        {
            recorder.Add(ReturnReasons.Counted, window.Clause, ReasonArgument.OfTerm(term), ReasonArgument.OfDay(time.End.HasRestart ? time.End.Restart : time.FirstStart));
        }

        if (time.End.HasRestart)
        {
            recorder.Add(ReturnReasons.Restarted, window.Clause, ReasonArgument.OfDay(time.End.Restart));
        }

        if (time.End.Tolled > 0)
        {
            recorder.Add(ReturnReasons.Tolled, window.Tolling?.Clause ?? window.Clause, ReasonArgument.OfDays(time.End.Tolled));
        }

        if (time.End.IsProvisional)
        {
            recorder.Add(ReturnReasons.Provisional, window.Tolling?.Clause ?? window.Clause);
        }
    }

    private static void Refused<R>(ReturnWindow window, ServiceCase serviceCase, int on, ref R recorder)
        where R : struct, IRecorder
    {
        var id = ReasonArgument.OfName(window.Id);
        if (serviceCase.Return?.LeftOn(on) == 0)
        {
            recorder.Add(ReturnReasons.NothingLeft, window.Clause, ReasonArgument.OfNumber(serviceCase.Return.Bought ?? 0));
        }

        if (WindowRule.IsExempt(window, serviceCase) == Truth.Yes)
        {
            recorder.Add(ReturnReasons.CategoryExempt, window.Clause, id, ReasonArgument.OfName(serviceCase.Unit.Category!));
        }

        foreach (var condition in window.Conditions)
        {
            if (serviceCase.Has(condition) == Truth.No)
            {
                recorder.Add(ReturnReasons.ConditionNotMet, window.Clause, id, ReasonArgument.OfName(condition));
            }
        }
    }

    private static void Undetermined<R>(ReturnPolicy policy, ReturnWindow window, in WindowVerdict verdict, ref R recorder)
        where R : struct, IRecorder
    {
        var id = ReasonArgument.OfName(window.Id);
        if (verdict.Time.End.Refusal != CountingRefusal.None)
        {
            recorder.Add(verdict.Time.End.Refusal == CountingRefusal.MissingDayOfMonth ? ReturnReasons.NoSuchDay : ReturnReasons.CalendarNotKnown, window.Clause, id);
        }

        foreach (var fact in new FactSet(policy.Facts.Table, verdict.Missing))
        {
            recorder.Add(ReturnReasons.FactMissing, window.Clause, id, ReasonArgument.OfName(fact));
        }
    }
}
