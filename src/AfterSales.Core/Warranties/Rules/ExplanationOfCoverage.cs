using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Puts the findings of a coverage decision into words: headline, reasons, layers and turning points.</summary>
internal static class ExplanationOfCoverage
{
    public static CoverageExplanation Of(WarrantyPolicy policy, ServiceCase serviceCase, int on, in CoverageVerdict verdict, ReasonLog log)
    {
        var recorder = new ReasonRecorder(log);
        var days = verdict.Completions > 1 ? StartDays(policy, serviceCase, on) : null;

        // Who is covered need not be told what else could be: the layers are made when they are read.
        var isCovered = verdict.Status is CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife;
        var layers = isCovered ? null : new List<LayerSummary>(2);
        CoverageRecord.Record(policy, serviceCase, on, on, verdict, layers, ref recorder);
        if (policy.Goodwill is not null)
        {
            RecordGoodwill(policy, on, verdict, log);
        }

        var reasons = log.Take();
        var segments = days is null ? default : Segments(days);
        return new CoverageExplanation(
            policy,
            serviceCase,
            on,
            Headline(verdict),
            reasons,
            layers is null ? default : CoverageAlternatives.Of(policy, serviceCase, on, verdict, segments, layers, reasons, log),
            new FactSet(policy.Plan.Facts, verdict.Missing),
            layers is null ? null : [.. layers],
            segments);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RecordGoodwill(WarrantyPolicy policy, int on, in CoverageVerdict verdict, ReasonLog log)
    {
        if (verdict.GoodwillPercent(policy, on) is { } percent)
        {
            log.Add(WarrantyReasons.Goodwill, policy.Goodwill!.Clause, ReasonArgument.OfNumber(percent), Day(verdict.LastGoodwillDay(policy)!.Value));
        }
    }

    /// <summary>What each possible start comes to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<StartSegment> StartDays(WarrantyPolicy policy, ServiceCase serviceCase, int on)
    {
        var days = new List<StartSegment>();
        CoverageRule.Decide(policy, serviceCase, on, on, days, out _);
        return days;
    }

    private static Reason Headline(in CoverageVerdict verdict) => verdict.Status switch
    {
        CoverageStatus.Covered when verdict.FirstLast == DayNumber.FarAhead => WarrantyReasons.CoveredForNow.Alone,
        CoverageStatus.Covered when verdict.FirstLast == verdict.LastLast => Say(WarrantyReasons.Covered, ReasonArgument.OfDay(verdict.FirstLast)),
        CoverageStatus.Covered => Say(WarrantyReasons.CoveredBetween, ReasonArgument.OfDay(verdict.FirstLast), ReasonArgument.OfDay(verdict.LastLast)),
        CoverageStatus.CoveredAbnormalLife => WarrantyReasons.CoveredForAbnormalLife.Alone,
        CoverageStatus.Excluded => WarrantyReasons.NotCoveredCause.Alone,
        CoverageStatus.NotCovered => WarrantyReasons.NotCoveredCondition.Alone,
        CoverageStatus.NotStarted => WarrantyReasons.NotCoveredYet.Alone,
        CoverageStatus.Expired => WarrantyReasons.NoLongerCovered.Alone,
        _ => WarrantyReasons.Undetermined.Alone,
    };

    /// <summary>Joins days with the same status.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueList<CoverageSegment> Segments(List<StartSegment> days)
    {
        var segments = new List<CoverageSegment>();
        for (var i = 0; i < days.Count;)
        {
            var first = i;
            while (i < days.Count && days[i].Status == days[first].Status)
            {
                i++;
            }

            segments.Add(new CoverageSegment(new DayRange(days[first].Day, days[i - 1].Day), days[first].Status));
        }

        return ValueList.From(segments);
    }

    private static ReasonArgument Day(NodaTime.LocalDate day) => ReasonArgument.OfDay(DayNumber.From(day));

    private static Reason Say(ReasonCode code, ReasonArgument a, ReasonArgument b = default) => new(code, a, b, default, null);
}
