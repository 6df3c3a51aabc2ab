using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The answer in one sentence.</summary>
internal static class ReturnHeadline
{
    public static Reason Of(in ReturnVerdict verdict) => verdict.Status switch
    {
        ReturnStatus.Open when verdict.LastDay is { } day => One(ReturnReasons.Possible, null, ReasonArgument.OfDay(day)),
        ReturnStatus.Open => One(ReturnReasons.PossibleToday, null),
        ReturnStatus.Refused => One(ReturnReasons.RefusedToday, null),
        ReturnStatus.NotStarted => One(ReturnReasons.NotYet, null),
        ReturnStatus.Closed => One(ReturnReasons.TooLate, null),
        ReturnStatus.NoWindow => One(ReturnReasons.NoWindow, null),
        _ => One(ReturnReasons.NotDetermined, null),
    };

    private static Reason One(ReasonCode code, Clause? clause, ReasonArgument a = default) => new(code, a, default, default, clause);
}
