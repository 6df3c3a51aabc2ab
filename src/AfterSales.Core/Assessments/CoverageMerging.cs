using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Assessments;

/// <summary>Of several coverage decisions the one most favourable to the customer.</summary>
internal static class CoverageMerging
{
    public static MergedCoverage? Of(ValueList<PolicyLayer> layers)
    {
        var asked = layers.Where(layer => layer.Assessment.Coverage is not null).Select(layer => new Answer(layer, layer.Assessment.Coverage!.Value)).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var best = asked.Max(answer => Rank(answer.Truth));
        var standing = asked.Where(answer => Rank(answer.Truth) == best).ToList();
        // Sorting keeps the policies' order among equals, so that order only decides which name is given.
        var source = standing
            .OrderBy(answer => Distance(answer.Decision.Status))
            .ThenByDescending(answer => LayerMerging.First(answer.Decision.LastDays))
            .ThenByDescending(answer => LayerMerging.Last(answer.Decision.LastDays))
            .First();
        var isOpen = source.Truth == Truth.Unknown;
        return new MergedCoverage(
            isOpen ? CoverageStatus.Undetermined : source.Decision.Status,
            source.Layer.Policy,
            source.Decision,
            isOpen ? null : LayerMerging.Latest(standing.Select(answer => answer.Decision.LastDays)),
            isOpen ? LayerMerging.Sorted(standing.SelectMany(answer => LayerMerging.Missing(answer.Layer, answer.Decision.Missing))) : []);
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

    private readonly struct Answer(PolicyLayer layer, CoverageDecision decision)
    {
        public readonly PolicyLayer Layer = layer;
        public readonly CoverageDecision Decision = decision;

        public Truth Truth => LayerMerging.And(Layer, Decision.IsCovered ? Truth.Yes : Decision.Status == CoverageStatus.Undetermined ? Truth.Unknown : Truth.No);
    }
}
