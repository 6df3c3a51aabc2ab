using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;

namespace AfterSales.Assessments;

/// <summary>What several policies offer: rungs of those that certainly apply, questions of those of which that is open.</summary>
internal sealed class LayerOffers
{
    public List<LadderRung> Rungs { get; } = [];

    public List<LadderQuestion> Questions { get; } = [];

    public static LayerOffers Of(ValueList<PolicyLayer> layers, List<List<PolicyLayer>> choices)
    {
        var offers = new LayerOffers();
        var open = new Dictionary<PolicyLayer, List<LadderRung>>();
        foreach (var layer in layers)
        {
            var rungs = new List<LadderRung>();
            var questions = new List<LadderQuestion>();
            LadderRules.Returns(layer.Assessment, rungs, questions);
            LadderRules.Remedies(layer.Assessment, rungs, questions);
            LadderRules.Service(layer.Assessment, rungs, questions);
            if (layer.IsCertain)
            {
                offers.Rungs.AddRange(rungs);
                offers.Questions.AddRange(questions);
                continue;
            }

            open.Add(layer, rungs);

            foreach (var question in questions)
            {
                offers.Questions.Add(new LadderQuestion(
                    question.Policy, question.Source, question.Ground, question.Remedies, LayerMerging.Sorted(layer.Standing.Missing.Concat(question.Missing))));
            }
        }

        foreach (var versions in choices)
        {
            offers.Rungs.AddRange(OfEvery(versions.Select(version => open[version]).ToList()));
        }

        // What only some versions give, or perhaps nobody, depends on which applies.
        foreach (var rung in layers.Where(open.ContainsKey).SelectMany(layer => open[layer].Select(rung => (Layer: layer, Rung: rung)))
            .Where(offer => !offers.Rungs.Any(sure => sure.Policy == offer.Rung.Policy && sure.Source == offer.Rung.Source && sure.Remedy == offer.Rung.Remedy)))
        {
            offers.Questions.Add(new LadderQuestion(rung.Rung.Policy, rung.Rung.Source, string.Join(", ", rung.Rung.Grounds), [rung.Rung.Remedy], rung.Layer.Standing.Missing));
        }

        return offers;
    }

    /// <summary>Of versions of which one certainly applies, what each of them gives, each term as it is worst for the customer: no version gives less.</summary>
    private static IEnumerable<LadderRung> OfEvery(List<List<LadderRung>> versions)
    {
        foreach (var remedy in versions[0].Select(rung => (rung.Source, rung.Remedy)).Distinct())
        {
            var given = versions.Select(rungs => rungs.Where(rung => (rung.Source, rung.Remedy) == remedy).ToList()).ToList();
            if (given.Any(rungs => rungs.Count != 1))
            {
                continue;
            }

            var all = given.Select(rungs => rungs[0]).ToList();
            var worst = all.OrderByDescending(rung => rung.Strength).ThenBy(rung => rung.PaidBack?.Amount ?? 0).First();
            var ending = all.Where(rung => !rung.IsUnlimited).ToList();
            var isKnown = ending.All(rung => rung.LastDay is not null);
            yield return worst with
            {
                PaidBack = Comparable(all.Select(rung => rung.PaidBack)) is { } refunds ? refunds.Min() : null,
                CustomerPays = Comparable(all.Select(rung => rung.CustomerPays)) is { } costs ? costs.Max() : null,
                FreightToSeller = all.Min(rung => rung.FreightToSeller),
                FreightToCustomer = all.Min(rung => rung.FreightToCustomer),
                IsUnlimited = ending.Count == 0,
                LastDay = ending.Count == 0 || !isKnown ? null : new DayRange(ending.Min(rung => LayerMerging.First(rung.LastDay)), ending.Max(rung => LayerMerging.Last(rung.LastDay))),
                Changes = all.Select(rung => rung.Changes).Distinct().Count() == 1 ? worst.Changes : [],
            };
        }
    }

    /// <summary>The amounts; null where one is not known, or where they are in several currencies.</summary>
    private static List<Money>? Comparable(IEnumerable<Money?> amounts) =>
        amounts.ToList() is var all && all.TrueForAll(amount => amount is not null) && all.Select(amount => amount!.Value.Currency).Distinct().Count() == 1 ? [.. all.OfType<Money>()] : null;

    /// <summary>Of the offers of one source each remedy once, as it is best for the customer; once for each currency where money goes back in several.</summary>
    public ValueList<LadderRung> BestOf(LadderSource source)
    {
        var best = Rungs.Where(rung => rung.Source == source)
            .GroupBy(rung => (rung.Remedy, rung.PaidBack?.Currency))
            .Select(group => group
                .OrderBy(rung => rung.Strength)
                .ThenByDescending(rung => rung.PaidBack?.Amount ?? 0)
                .ThenBy(rung => rung.CustomerPays?.Amount ?? decimal.MaxValue)
                .ThenByDescending(rung => rung.IsUnlimited)
                .ThenByDescending(rung => LayerMerging.First(rung.LastDay))
                .ThenByDescending(rung => LayerMerging.Last(rung.LastDay))
                .ThenByDescending(Freight)
                .First())
            .ToList();

        // An amount that is known beats one that is not.
        return ValueList.From(best
            .Where(rung => rung.PaidBack is not null || !best.Any(other => other.Remedy == rung.Remedy && other.PaidBack is not null && other.Strength <= rung.Strength))
            .OrderBy(rung => rung.Strength)
            .ThenBy(rung => rung.Remedy)
            .ThenBy(rung => rung.PaidBack?.Currency.Code ?? "", StringComparer.Ordinal));
    }

    private static int Freight(LadderRung rung) => (rung.FreightToSeller == FreightPayer.Seller ? 1 : 0) + (rung.FreightToCustomer == FreightPayer.Seller ? 1 : 0);
}
