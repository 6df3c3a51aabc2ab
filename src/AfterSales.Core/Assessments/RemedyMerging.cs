using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;

namespace AfterSales.Assessments;

/// <summary>Of several decisions about what repairs have earned the most favourable one, with the remedies of all.</summary>
internal static class RemedyMerging
{
    public static MergedRemedies? Of(ValueList<PolicyLayer> layers, LayerOffers offers)
    {
        var asked = layers.Where(layer => layer.Assessment.Remedies is not null).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var source = asked.OrderBy(layer => Rank(StatusOf(layer))).First();
        var status = StatusOf(source);
        return new MergedRemedies(
            status,
            source.Policy,
            source.Assessment.Remedies!.Value,
            offers.BestOf(LadderSource.Repairs),
            status == RemedyStatus.Undetermined
                ? LayerMerging.Sorted(asked.Where(layer => StatusOf(layer) == RemedyStatus.Undetermined).SelectMany(layer => LayerMerging.Missing(layer, layer.Assessment.Remedies!.Value.Missing)))
                : []);
    }

    private static RemedyStatus StatusOf(PolicyLayer layer)
    {
        var status = layer.Assessment.Remedies!.Value.Status;
        return status is RemedyStatus.Right or RemedyStatus.Presumption && !layer.IsCertain ? RemedyStatus.Undetermined : status;
    }

    private static int Rank(RemedyStatus status) => status switch
    {
        RemedyStatus.Right => 0,
        RemedyStatus.Presumption => 1,
        RemedyStatus.Undetermined => 2,
        _ => 3,
    };
}
