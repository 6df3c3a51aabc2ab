using AfterSales.Fees;

namespace AfterSales.Assessments;

/// <summary>Of several quotes the one that is cheapest for the customer.</summary>
internal static class FeeMerging
{
    public static MergedFees? Of(ValueList<PolicyLayer> layers)
    {
        var asked = layers.Where(layer => layer.Assessment.Fees is not null).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var cheapest = ValueList.From(asked
            .Where(layer => layer.IsCertain && layer.Assessment.Fees!.Value.Status == FeeStatus.Complete)
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
}
