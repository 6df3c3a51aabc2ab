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
        var findings = new List<DeadlineFinding>();
        foreach (var deadline in policy.Deadlines)
        {
            var day = LastDay(deadline, StartDays.Of(deadline.Start, serviceCase, on));
            if (day.IsKnown && !day.IsRange)
            {
                recorder.Add(ReturnReasons.Deadline, deadline.Clause, ReasonArgument.OfName(deadline.Id), ReasonArgument.OfDay(day.Last));
            }

            findings.Add(new DeadlineFinding(deadline.Id, day, deadline.Clause));
        }

        return ValueList.From(findings);
    }

    private static DateFact LastDay(SellerDeadline deadline, PossibleDays start)
    {
        if (!start.CanBeDay)
        {
            return DateFact.Absent;
        }

        return start.CanBeAbsent || start.First <= DayNumber.LongAgo || start.Last >= DayNumber.FarAhead
            || deadline.Profile.LastDay(DayNumber.ToDate(start.First), deadline.Term).Day is not { } first
            || deadline.Profile.LastDay(DayNumber.ToDate(start.Last), deadline.Term).Day is not { } last
            ? DateFact.Unknown
            : DateFact.Between(first, last);
    }
}
