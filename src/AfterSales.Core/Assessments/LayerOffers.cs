using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;

namespace AfterSales.Assessments;

/// <summary>What several policies offer: rungs of those that certainly apply, questions of those of which that is open.</summary>
internal sealed class LayerOffers
{
    public List<LadderRung> Rungs { get; } = [];

    public List<LadderQuestion> Questions { get; } = [];

    public static LayerOffers Of(ValueList<PolicyLayer> layers)
    {
        var offers = new LayerOffers();
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

            foreach (var rung in rungs)
            {
                offers.Questions.Add(new LadderQuestion(rung.Policy, rung.Source, string.Join(", ", rung.Grounds), [rung.Remedy], layer.Standing.Missing));
            }

            foreach (var question in questions)
            {
                offers.Questions.Add(new LadderQuestion(
                    question.Policy, question.Source, question.Ground, question.Remedies, LayerMerging.Sorted(layer.Standing.Missing.Concat(question.Missing))));
            }
        }

        return offers;
    }

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
