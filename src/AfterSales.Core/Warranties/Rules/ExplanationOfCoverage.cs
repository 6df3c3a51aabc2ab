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
        var decision = new CoverageDecision(policy, serviceCase, on, verdict);
        var days = verdict.Completions > 1 ? StartDays(policy, serviceCase, on) : null;

        // Who is covered need not be told what else could be: the layers are made when they are read.
        var layers = decision.IsCovered ? null : new List<LayerSummary>(2);
        CoverageRecord.Record(policy, serviceCase, on, on, verdict, layers, ref recorder);
        if (policy.Goodwill is not null)
        {
            RecordGoodwill(decision, log);
        }

        var reasons = log.Take();
        var segments = Segments(days);
        return new CoverageExplanation(
            policy,
            serviceCase,
            on,
            Headline(decision),
            reasons,
            layers is null ? default : CoverageAlternatives.Of(decision, policy, serviceCase, on, verdict, segments, layers, reasons, log),
            decision.Missing,
            layers is null ? null : [.. layers],
            segments);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RecordGoodwill(in CoverageDecision decision, ReasonLog log)
    {
        if (decision.GoodwillPercent is { } percent)
        {
            log.Add(WarrantyReasons.Goodwill, decision.Policy.Goodwill!.Clause, ReasonArgument.OfNumber(percent), Day(decision.LastGoodwillDay!.Value));
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

    private static Reason Headline(in CoverageDecision decision) => decision.Status switch
    {
        CoverageStatus.Covered when decision.LastDays is { IsOneDay: true } last => Say(WarrantyReasons.Covered, Day(last.LastDay)),
        CoverageStatus.Covered when decision.LastDays is { } days => Say(WarrantyReasons.CoveredBetween, Day(days.FirstDay), Day(days.LastDay)),
        CoverageStatus.Covered => WarrantyReasons.CoveredForNow.Alone,
        CoverageStatus.CoveredAbnormalLife => WarrantyReasons.CoveredForAbnormalLife.Alone,
        CoverageStatus.Excluded => WarrantyReasons.NotCoveredCause.Alone,
        CoverageStatus.NotCovered => WarrantyReasons.NotCoveredCondition.Alone,
        CoverageStatus.NotStarted => WarrantyReasons.NotCoveredYet.Alone,
        CoverageStatus.Expired => WarrantyReasons.NoLongerCovered.Alone,
        _ => WarrantyReasons.Undetermined.Alone,
    };

    /// <summary>Joins days with the same status.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueList<CoverageSegment> Segments(List<StartSegment>? days)
    {
        if (days is null)
        {
            return default;
        }

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
