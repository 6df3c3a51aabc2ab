using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;

namespace AfterSales.Remedies.Rules;

/// <summary>One trigger asked for one first day of its period: the case, the day, and the time in which things count.</summary>
internal readonly struct Question
{
    public readonly RemedyPolicy Policy;
    public readonly RemedyTrigger Trigger;
    public readonly ServiceCase Case;
    public readonly int On;

    /// <summary>The first day of the period.</summary>
    public readonly int First;

    /// <summary>The earliest and the latest day that can be its last.</summary>
    public readonly int FirstLast;
    public readonly int LastLast;

    /// <summary>The facts that would tell the last day.</summary>
    public readonly ulong PeriodUnknown;

    public Question(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, in Validity validity, int first, int on)
    {
        Policy = policy;
        Trigger = trigger;
        Case = serviceCase;
        On = on;
        First = first;
        FirstLast = validity.FirstLast;
        LastLast = validity.LastLast;
        PeriodUnknown = policy.Facts.Warranty.Translate(validity.Unknown);
        if (trigger.Period.Term is { } term)
        {
            var last = Counting.End(trigger.Period.Profile, term, First, out var refusal);
            last = refusal == CountingRefusal.None ? Counting.RollDay(trigger.Period.Profile.Roll, trigger.Period.Profile.Calendar, last, out refusal) : last;
            FirstLast = refusal == CountingRefusal.None ? last : DayNumber.LongAgo;
            LastLast = refusal == CountingRefusal.None ? last : DayNumber.FarAhead;
            PeriodUnknown = 0;
        }
    }

    public RemedyFacts Facts => Policy.Facts;

    /// <summary>Whether a day lies in the period.</summary>
    public Truth Holds(int day, ref ulong missing)
    {
        if (day < First || day > LastLast)
        {
            return Truth.No;
        }

        if (day <= FirstLast)
        {
            return Truth.Yes;
        }

        missing |= PeriodUnknown;
        return Truth.Unknown;
    }

    /// <summary>Whether a reading lies within the period's limit.</summary>
    public Truth Holds(decimal? usage, ulong bit, ref ulong missing)
    {
        if (Trigger.Period.UsageLimit is not { } limit)
        {
            return Truth.Yes;
        }

        missing |= usage is null ? bit : 0;
        return usage is { } reading ? Kleene.Of(reading <= limit) : Truth.Unknown;
    }

    /// <summary>Whether it is asked for in time.</summary>
    public Truth IsAskedInTime() => Trigger.ClaimBy is null ? Truth.Yes : AskBy() is { } last ? Kleene.Of(On <= last) : Truth.Unknown;

    /// <summary>The last day for asking; null where there is none, or the calendar does not tell.</summary>
    public int? AskBy()
    {
        if (Trigger.ClaimBy is not { } term)
        {
            return null;
        }

        var profile = Trigger.Period.Profile;
        var last = Counting.End(profile, term, First, out var refusal);
        last = refusal == CountingRefusal.None ? Counting.RollDay(profile.Roll, profile.Calendar, last, out refusal) : last;
        return refusal == CountingRefusal.None ? last : null;
    }
}
