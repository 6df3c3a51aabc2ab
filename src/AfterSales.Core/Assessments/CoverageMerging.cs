using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Assessments;

/// <summary>Of several coverage decisions the one most favourable to the customer.</summary>
internal static class CoverageMerging
{
    /// <summary>The merged answer; null where no policy promises a warranty.</summary>
    /// <param name="layers">The policies that apply, or may apply.</param>
    /// <param name="choices">Among them versions of which certainly one applies.</param>
    public static MergedCoverage? Of(ValueList<PolicyLayer> layers, List<List<PolicyLayer>> choices)
    {
        var asked = layers.Where(layer => layer.Assessment.Coverage is not null).Select(layer => AnswerOf(layer, choices)).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var best = asked.Max(answer => Rank(answer.Truth));
        var standing = asked.Where(answer => Rank(answer.Truth) == best).ToList();

        // Sorting keeps the policies' order among equals, so that order only decides which name is given.
        var source = standing
            .OrderBy(answer => answer.Distance)
            .ThenByDescending(answer => LayerMerging.First(answer.LastDays))
            .ThenByDescending(answer => LayerMerging.Last(answer.LastDays))
            .First();
        var isOpen = source.Truth == Truth.Unknown;
        return new MergedCoverage(
            isOpen ? CoverageStatus.Undetermined : source.Decision.Status,
            source.Layer.Policy,
            source.Decision,
            isOpen ? null : LayerMerging.Latest(standing.Select(answer => answer.LastDays)),
            isOpen ? LayerMerging.Sorted(standing.SelectMany(answer => LayerMerging.Missing(answer.Layer, answer.Decision.Missing))) : []);
    }

    private static Answer AnswerOf(PolicyLayer layer, List<List<PolicyLayer>> choices)
    {
        var decision = layer.Assessment.Coverage!.Value;
        if (choices.FirstOrDefault(versions => versions.Contains(layer) && versions.All(version => version.Assessment.Coverage is { IsCovered: true })) is { } sure)
        {
            // Covered under whichever version it is: from the earliest last day to the latest.
            var decisions = sure.Select(version => version.Assessment.Coverage!.Value).ToList();
            var ranges = decisions.Select(one => one.LastDays).OfType<DayRange>().ToList();
            return new Answer(
                layer, decision, Truth.Yes, ranges.Count == 0 ? null : new DayRange(ranges.Min(LayerMerging.First), ranges.Max(LayerMerging.Last)), decisions.Max(one => Distance(one.Status)));
        }

        var answer = decision.IsCovered ? Truth.Yes : decision.Status == CoverageStatus.Undetermined ? Truth.Unknown : Truth.No;
        return new Answer(layer, decision, LayerMerging.And(layer, answer), decision.LastDays, Distance(decision.Status));
    }

    private static int Rank(Truth truth) => truth switch { Truth.Yes => 2, Truth.Unknown => 1, _ => 0 };

    /// <summary>How far a status is from cover: what starts later or only lacks a condition is nearer to it than what is over or excluded.</summary>
    private static int Distance(CoverageStatus status) => status switch
    {
        CoverageStatus.Covered => 0,
        CoverageStatus.CoveredAbnormalLife => 1,
        CoverageStatus.Undetermined => 2,
        CoverageStatus.NotStarted => 3,
        CoverageStatus.NotCovered => 4,
        CoverageStatus.Expired => 5,
        _ => 6,
    };

    private readonly struct Answer(PolicyLayer layer, CoverageDecision decision, Truth truth, DayRange? lastDays, int distance)
    {
        public readonly PolicyLayer Layer = layer;
        public readonly CoverageDecision Decision = decision;
        public readonly Truth Truth = truth;
        public readonly DayRange? LastDays = lastDays;
        public readonly int Distance = distance;
    }
}
