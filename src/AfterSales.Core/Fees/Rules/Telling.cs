using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>Whether the customer was told the charges before the work, and whether what was told still stands.</summary>
internal static class Telling
{
    public static void Decide<R>(FeePolicy policy, ServiceCase serviceCase, int on, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IRecorder
    {
        if (policy.Advance is not { } advance || (verdict.IsCustomerKnown && verdict.Customer <= 0))
        {
            verdict.Standing = QuoteStanding.NotNeeded;
            return;
        }

        var quoted = serviceCase.Work?.Quoted ?? DateFact.Unknown;
        verdict.Standing = quoted.Kind switch
        {
            DateFactKind.Known => StandingOf(advance, quoted, on, ref verdict),
            DateFactKind.Unknown => QuoteStanding.Undetermined,
            _ => QuoteStanding.ToBeGiven,
        };
        if (!recorder.IsOn)
        {
            return;
        }

        switch (verdict.Standing)
        {
            case QuoteStanding.ToBeGiven:
                recorder.Add(FeeReasons.TellBefore, advance.Clause);
                break;
            case QuoteStanding.Stands:
                recorder.Add(FeeReasons.QuoteStands, advance.Clause, ReasonArgument.OfName(quoted.ToString()));
                break;
            case QuoteStanding.Lapsed:
                recorder.Add(FeeReasons.QuoteLapsed, advance.Clause, ReasonArgument.OfName(quoted.ToString()), ReasonArgument.OfDay(verdict.QuoteLastDay!.Value));
                break;
            default:
                break;
        }
    }

    /// <summary>A quote told in the future was not told yet. Over a range of days both ends have to agree.</summary>
    private static QuoteStanding StandingOf(AdvanceQuote advance, DateFact quoted, int on, ref QuoteVerdict verdict)
    {
        var first = StandingOf(advance, quoted.First, on, out _);
        var last = StandingOf(advance, quoted.Last, on, out var lastDay);
        if (first != last)
        {
            return QuoteStanding.Undetermined;
        }

        verdict.QuoteLastDay = quoted.IsRange && last == QuoteStanding.Stands ? null : lastDay;
        return last;
    }

    private static QuoteStanding StandingOf(AdvanceQuote advance, int quoted, int on, out int? lastDay)
    {
        lastDay = null;
        if (quoted > on)
        {
            return QuoteStanding.ToBeGiven;
        }

        if (advance.Validity is not { } validity)
        {
            return QuoteStanding.Stands;
        }

        if (advance.Profile.LastDay(DayNumber.ToDate(quoted), validity).Day is not { } day)
        {
            return QuoteStanding.Undetermined;
        }

        lastDay = DayNumber.From(day);
        return on <= lastDay ? QuoteStanding.Stands : QuoteStanding.Lapsed;
    }
}
