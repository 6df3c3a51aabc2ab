using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The seller's own deadlines: each with its own start, term and profile.</summary>
internal static class DeadlineRule
{
    public static ValueList<DeadlineFinding> Decide<R>(ReturnPolicy policy, ServiceCase serviceCase, int on, ref R recorder)
        where R : struct, IRecorder
    {
        if (policy.Deadlines.IsEmpty)
        {
            return [];
        }

        var findings = new List<DeadlineFinding>(policy.Deadlines.Count);
        foreach (var deadline in policy.Deadlines)
        {
            var day = LastDay(deadline, StartDays.Of(deadline.Start, serviceCase, on));
            if (day is { IsOneDay: true } known)
            {
                recorder.Add(ReturnReasons.Deadline, deadline.Clause, ReasonArgument.OfName(deadline.Id), ReasonArgument.OfDay(DayNumber.From(known.LastDay)));
            }

            findings.Add(new DeadlineFinding(deadline.Id, day, deadline.Clause));
        }

        return ValueList.From(findings);
    }

    private static DayRange? LastDay(SellerDeadline deadline, PossibleDays start) =>
        !start.CanBeDay || start.CanBeAbsent || start.First <= DayNumber.LongAgo || start.Last >= DayNumber.FarAhead
        || deadline.Profile.LastDay(DayNumber.ToDate(start.First), deadline.Term).Day is not { } first
        || deadline.Profile.LastDay(DayNumber.ToDate(start.Last), deadline.Term).Day is not { } last
            ? null
            : new DayRange(DayNumber.From(first), DayNumber.From(last));
}
