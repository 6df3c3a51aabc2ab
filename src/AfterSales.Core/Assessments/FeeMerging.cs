using AfterSales.Fees;

namespace AfterSales.Assessments;

/// <summary>Of several quotes the one that is cheapest for the customer.</summary>
internal static class FeeMerging
{
    public static MergedFees? Of(ValueList<PolicyLayer> layers, List<List<PolicyLayer>> choices)
    {
        var asked = layers.Where(layer => layer.Assessment.Fees is not null).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var cheapest = ValueList.From(asked
            .Where(layer => layer.IsCertain && IsComplete(layer))
            .Concat(choices.Select(Dearest).OfType<PolicyLayer>())
            .Select(layer => new PolicyQuote(layer.Policy, layer.Assessment.Fees!.Value))
            .GroupBy(quote => quote.CustomerTotal.Currency)
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => group.OrderBy(quote => quote.CustomerTotal.Amount).First()));
        return cheapest.Count switch
        {
            0 => new MergedFees(
                FeeStatus.Undetermined,
                asked[0].Policy,
                asked[0].Assessment.Fees,
                [],
                LayerMerging.Sorted(asked.SelectMany(layer => LayerMerging.Missing(layer, layer.Assessment.Fees!.Value.Missing)))),
            1 => new MergedFees(FeeStatus.Complete, cheapest[0].Policy, cheapest[0].Decision, cheapest, []),
            _ => new MergedFees(FeeStatus.Complete, null, null, cheapest, []),
        };
    }

    private static bool IsComplete(PolicyLayer layer) => layer.Assessment.Fees is { Status: FeeStatus.Complete };

    /// <summary>Of versions of which one certainly applies, the dearest quote: the customer pays no more under any. Null where one has none, or where they are in several currencies.</summary>
    private static PolicyLayer? Dearest(List<PolicyLayer> versions) =>
        versions.All(IsComplete) && versions.Select(version => version.Assessment.Fees!.Value.CustomerTotal!.Value.Currency).Distinct().Count() == 1
            ? versions.OrderByDescending(version => version.Assessment.Fees!.Value.CustomerTotal!.Value.Amount).First()
            : null;
}
