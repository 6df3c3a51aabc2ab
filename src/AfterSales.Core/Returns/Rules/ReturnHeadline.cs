using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The answer in one sentence, and for a "no" what would make it a "yes".</summary>
internal static class ReturnHeadline
{
    public static Reason Of(ReturnVerdict verdict) => verdict.Status switch
    {
        ReturnStatus.Open when verdict.LastDay is { } day => One(ReturnReasons.Possible, null, ReasonArgument.OfDay(day)),
        ReturnStatus.Open => One(ReturnReasons.PossibleToday, null),
        ReturnStatus.Refused => One(ReturnReasons.RefusedToday, null),
        ReturnStatus.NotStarted => One(ReturnReasons.NotYet, null),
        ReturnStatus.Closed => One(ReturnReasons.TooLate, null),
        ReturnStatus.NoWindow => One(ReturnReasons.NoWindow, null),
        _ => One(ReturnReasons.NotDetermined, null),
    };

    public static ValueList<Reason> Alternatives(ReturnPolicy policy, ServiceCase serviceCase, int on, ReturnVerdict verdict, WindowVerdict[] windows)
    {
        var found = new List<Reason>();
        var recorder = new ReasonRecorder(found);
        for (var i = 0; i < windows.Length; i++)
        {
            var window = policy.Windows[i];
            ref readonly var time = ref windows[i].Time;
            switch (windows[i].State)
            {
                case WindowState.Closed when verdict.Status == ReturnStatus.Closed && time.HasLastDay && time.InTime == Truth.No:
                    recorder.Add(ReturnReasons.IfDeclaredBy, window.Clause, ReasonArgument.OfDay(time.End.First), ReasonArgument.OfDays(on - time.End.First));
                    break;
                case WindowState.NotStarted when verdict.Status == ReturnStatus.NotStarted && time.HasStart && time.FirstStart == time.LastStart:
                    recorder.Add(ReturnReasons.IfFrom, window.Clause, ReasonArgument.OfDay(time.FirstStart));
                    break;
                case WindowState.Refused when verdict.Status == ReturnStatus.Refused:
                    foreach (var condition in window.Conditions)
                    {
                        if (serviceCase.Has(condition) == Truth.No)
                        {
                            recorder.Add(ReturnReasons.IfPresent, window.Clause, ReasonArgument.OfName(condition.Name));
                        }
                    }

                    break;
            }
        }

        return ValueList.From(found);
    }

    private static Reason One(ReasonCode code, Clause? clause, ReasonArgument a = default, ReasonArgument b = default) => new(code, a, b, default, clause);
}
