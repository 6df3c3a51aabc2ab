using System.Runtime.CompilerServices;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>What an exchange comes to by stock and choice, once something is due.</summary>
internal static class MatrixRule
{
    private static readonly Fact Stock = Fact.At("evidence." + EvidenceKind.SameModelAvailable.Name);
    private static readonly ReplacementFinding Nothing = new(null, null, null, [], null);
    private static readonly Fact Choice = Fact.At("replacement.choice");

    public static ReplacementFinding Resolve<R>(RemedyPolicy policy, ServiceCase serviceCase, int on, List<RemedyTrigger> met, ref R recorder)
        where R : struct, IRecorder
    {
        return met.Count == 0 || policy.Matrix.IsEmpty ? Nothing : RowOf(policy, serviceCase, on, met, ref recorder);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReplacementFinding RowOf<R>(RemedyPolicy policy, ServiceCase serviceCase, int on, List<RemedyTrigger> met, ref R recorder)
        where R : struct, IRecorder
    {
        var stock = serviceCase.Has(EvidenceKind.SameModelAvailable);
        var choice = serviceCase.Replacement?.Choice ?? ReplacementChoice.NotKnown;
        Truth[] stocks = stock == Truth.Unknown ? [Truth.Yes, Truth.No] : [stock];
        ReplacementChoice[] choices = choice == ReplacementChoice.NotKnown
            ? [ReplacementChoice.SameModel, ReplacementChoice.OtherModel, ReplacementChoice.Refuses]
            : [choice];
        var rows = stocks.SelectMany(available => choices.Select(wish => Find(policy, available, wish))).ToList();
        if (rows.Any(row => row?.Remedy != rows[0]?.Remedy))
        {
            return new ReplacementFinding(null, null, null, Missing(stock, choice), null);
        }

        if (rows[0] is not { } one)
        {
            recorder.Add(RemedyReasons.NoRow, null);
            return Nothing;
        }

        recorder.Add(RemedyReasons.Resolved, one.Clause, ReasonArgument.OfName(one.Remedy.Name()));
        return new ReplacementFinding(
            one.Remedy,
            one.Remedy == Remedy.ExchangeOtherModel ? Difference(serviceCase) : null,
            one.Remedy.PaysBack() ? RefundOfRemedy.Best(policy, RightsFirst(met), one.Remedy, serviceCase, on) : null,
            [],
            one.Clause);
    }

    /// <summary>A right beats a presumption; of equal grounds the best for the customer counts.</summary>
    private static IEnumerable<RemedyTrigger> RightsFirst(List<RemedyTrigger> met) =>
        met.Exists(trigger => trigger.Strength == RemedyStrength.Right) ? met.Where(trigger => trigger.Strength == RemedyStrength.Right) : met;

    private static ReplacementRow? Find(RemedyPolicy policy, Truth available, ReplacementChoice choice)
    {
        foreach (var row in policy.Matrix)
        {
            if (row.IsFor(available, choice))
            {
                return row;
            }
        }

        return null;
    }

    private static ValueList<Fact> Missing(Truth stock, ReplacementChoice choice)
    {
        var missing = new List<Fact>();
        if (stock == Truth.Unknown)
        {
            missing.Add(Stock);
        }

        if (choice == ReplacementChoice.NotKnown)
        {
            missing.Add(Choice);
        }

        return ValueList.From(missing);
    }

    private static Money? Difference(ServiceCase serviceCase) =>
        serviceCase.Replacement?.NewPrice is { } price && serviceCase.Purchase?.LinePaid is { } paid && price.Currency == paid.Currency ? price - paid : null;
}
