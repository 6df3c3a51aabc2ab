using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Puts the findings of a coverage decision into words: headline, reasons, layers and turning points.</summary>
internal static class ExplanationOfCoverage
{
    public static CoverageExplanation Of(in CoverageDecision decision, WarrantyPolicy policy, ServiceCase serviceCase, int on, in CoverageVerdict verdict)
    {
        var reasons = new List<Reason>(8);
        var layers = new List<LayerSummary>(2);
        var recorder = new ReasonRecorder(reasons);
        List<StartSegment> days = [];
        if (verdict.Completions > 1)
        {
            CoverageRule.Decide(policy, serviceCase, on, on, days, out _);
        }

        CoverageRecord.Record(policy, serviceCase, on, on, verdict, layers, ref recorder);
        if (decision.GoodwillPercent is { } percent)
        {
            recorder.Add(WarrantyReasons.Goodwill, policy.Goodwill!.Clause, ReasonArgument.OfNumber(percent), Day(decision.LastGoodwillDay!.Value), default);
        }

        var segments = Segments(days);
        return new CoverageExplanation(
            Headline(decision),
            ValueList.From(reasons),
            ValueList.From(CoverageAlternatives.Of(decision, policy, serviceCase, on, verdict, segments, layers, reasons)),
            decision.Missing,
            ValueList.From(layers),
            ValueList.From(segments));
    }

    private static Reason Headline(in CoverageDecision decision) => decision.Status switch
    {
        CoverageStatus.Covered when decision.LastDays is { IsOneDay: true } last => Say(WarrantyReasons.Covered, Day(last.LastDay)),
        CoverageStatus.Covered when decision.LastDays is { } days => Say(WarrantyReasons.CoveredBetween, Day(days.FirstDay), Day(days.LastDay)),
        CoverageStatus.Covered => Say(WarrantyReasons.CoveredForNow),
        CoverageStatus.CoveredAbnormalLife => Say(WarrantyReasons.CoveredForAbnormalLife),
        CoverageStatus.Excluded => Say(WarrantyReasons.NotCoveredCause),
        CoverageStatus.NotCovered => Say(WarrantyReasons.NotCoveredCondition),
        CoverageStatus.NotStarted => Say(WarrantyReasons.NotCoveredYet),
        CoverageStatus.Expired => Say(WarrantyReasons.NoLongerCovered),
        _ => Say(WarrantyReasons.Undetermined),
    };

    /// <summary>Joins days with the same status.</summary>
    private static List<CoverageSegment> Segments(List<StartSegment> days)
    {
        if (days.Count == 0)
        {
            return [];
        }

        var segments = new List<CoverageSegment>();
        for (var i = 0; i < days.Count;)
        {
            var first = i;
            while (i < days.Count && days[i].Status == days[first].Status)
            {
                i++;
            }

            segments.Add(new CoverageSegment(new DayRange(days[first].First, days[i - 1].Last), days[first].Status));
        }

        return segments;
    }

    private static ReasonArgument Day(NodaTime.LocalDate day) => ReasonArgument.OfDay(DayNumber.From(day));

    private static Reason Say(ReasonCode code, ReasonArgument a = default, ReasonArgument b = default) => new(code, a, b, default, null);
}
