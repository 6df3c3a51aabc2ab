using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The answer in one sentence.</summary>
internal static class ReturnHeadline
{
    public static Reason Of(in ReturnVerdict verdict) => verdict.Status switch
    {
        ReturnStatus.Open when verdict.LastDay is { } day => new Reason(ReturnReasons.Possible, [ReasonArgument.OfDay(day)], null),
        ReturnStatus.Open => ReturnReasons.PossibleToday.Alone,
        ReturnStatus.Refused => ReturnReasons.RefusedToday.Alone,
        ReturnStatus.NotStarted => ReturnReasons.NotYet.Alone,
        ReturnStatus.Closed => ReturnReasons.TooLate.Alone,
        ReturnStatus.NoWindow => ReturnReasons.NoWindow.Alone,
        _ => ReturnReasons.NotDetermined.Alone,
    };
}
