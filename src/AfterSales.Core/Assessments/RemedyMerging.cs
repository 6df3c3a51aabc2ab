using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;

namespace AfterSales.Assessments;

/// <summary>Of several decisions about what repairs have earned the most favourable one, with the remedies of all.</summary>
internal static class RemedyMerging
{
    public static MergedRemedies? Of(ValueList<PolicyLayer> layers, List<List<PolicyLayer>> choices, LayerOffers offers)
    {
        var asked = layers.Where(layer => layer.Assessment.Remedies is not null).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        // Of versions of which one applies the weakest is told, for that is what is certain.
        var source = asked.OrderBy(layer => Rank(StatusOf(layer, choices))).ThenByDescending(layer => Rank(layer.Assessment.Remedies!.Value.Status)).First();
        var status = StatusOf(source, choices);
        return new MergedRemedies(
            status,
            source.Policy,
            source.Assessment.Remedies!.Value,
            offers.BestOf(LadderSource.Repairs),
            status == RemedyStatus.Undetermined
                ? LayerMerging.Sorted(asked.Where(layer => StatusOf(layer, choices) == RemedyStatus.Undetermined).SelectMany(layer => LayerMerging.Missing(layer, layer.Assessment.Remedies!.Value.Missing)))
                : []);
    }

    /// <summary>Of versions of which one certainly applies the weakest of their answers is certain.</summary>
    private static RemedyStatus StatusOf(PolicyLayer layer, List<List<PolicyLayer>> choices)
    {
        var status = layer.Assessment.Remedies!.Value.Status;
        return status is not (RemedyStatus.Right or RemedyStatus.Presumption) || layer.IsCertain ? status
            : VersionChoice.IsCertain(layer, choices, version => version.Assessment.Remedies is { Status: RemedyStatus.Right }) ? RemedyStatus.Right
            : VersionChoice.IsCertain(layer, choices, version => version.Assessment.Remedies is { Status: RemedyStatus.Right or RemedyStatus.Presumption }) ? RemedyStatus.Presumption
            : RemedyStatus.Undetermined;
    }

    private static int Rank(RemedyStatus status) => status switch
    {
        RemedyStatus.Right => 0,
        RemedyStatus.Presumption => 1,
        RemedyStatus.Undetermined => 2,
        _ => 3,
    };
}
