using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Returns;

namespace AfterSales.Assessments;

/// <summary>Of several decisions about returns the most favourable one, with the options of all.</summary>
internal static class ReturnMerging
{
    public static MergedReturns? Of(ValueList<PolicyLayer> layers, List<List<PolicyLayer>> choices, LayerOffers offers)
    {
        var asked = layers.Where(layer => layer.Assessment.Returns is not null).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var source = asked
            .OrderBy(layer => Rank(StatusOf(layer, choices)))
            .ThenByDescending(layer => layer.Assessment.Returns!.Value.LastDay ?? NodaTime.LocalDate.MinIsoValue)
            .First();
        var status = StatusOf(source, choices);
        return new MergedReturns(
            status,
            source.Policy,
            source.Assessment.Returns!.Value,
            offers.BestOf(LadderSource.ReturnWindow),
            status == ReturnStatus.Undetermined
                ? LayerMerging.Sorted(asked.Where(layer => StatusOf(layer, choices) == ReturnStatus.Undetermined).SelectMany(layer => LayerMerging.Missing(layer, layer.Assessment.Returns!.Value.Missing)))
                : []);
    }

    private static ReturnStatus StatusOf(PolicyLayer layer, List<List<PolicyLayer>> choices)
    {
        var status = layer.Assessment.Returns!.Value.Status;
        return status == ReturnStatus.Open && !VersionChoice.IsCertain(layer, choices, version => version.Assessment.Returns is { Status: ReturnStatus.Open }) ? ReturnStatus.Undetermined : status;
    }

    /// <summary>As windows of one policy are put together.</summary>
    private static int Rank(ReturnStatus status) => status switch
    {
        ReturnStatus.Open => 0,
        ReturnStatus.Undetermined => 1,
        ReturnStatus.Refused => 2,
        ReturnStatus.NotStarted => 3,
        ReturnStatus.Closed => 4,
        _ => 5,
    };
}
