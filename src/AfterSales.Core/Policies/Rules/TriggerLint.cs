using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;

namespace AfterSales.Policies.Rules;

/// <summary>Remedies that come too late to be asked for, that add nothing, and rows that the matrix lacks.</summary>
internal static class TriggerLint
{
    private static readonly LocalizedName There = new("same-model-there", "the same model is there", "hay el mismo modelo", "有同型号商品");
    private static readonly LocalizedName NotThere = new("same-model-not-there", "the same model is not there", "no hay el mismo modelo", "无同型号商品");

    private static readonly KeyValuePair<ReplacementChoice, LocalizedName>[] Choices =
    [
        new(ReplacementChoice.SameModel, new("same-model", "the customer wants the same model", "el cliente quiere el mismo modelo", "客户要求同型号")),
        new(ReplacementChoice.OtherModel, new("other-model", "the customer accepts another model", "el cliente acepta otro modelo", "客户接受其他型号")),
        new(ReplacementChoice.Refuses, new("refuses", "the customer refuses an exchange", "el cliente rechaza el cambio", "客户拒绝换货")),
    ];

    public static void Add(AfterSalesPolicy policy, LintFindings findings)
    {
        if (policy.Remedies is not { } remedies)
        {
            return;
        }

        for (var i = 0; i < remedies.Triggers.Count; i++)
        {
            var trigger = remedies.Triggers[i];
            var path = FormattableString.Invariant($"remedies[{i}]");
            foreach (var measure in trigger.Measures.Where(measure => trigger.ClaimBy is { } by && IsTooLate(measure, TermLengths.Most(by))))
            {
                findings.Add(LintRules.TriggerTooLate, path + ".claim-by", Lint.Name(trigger.Id), ReasonArgument.OfDays(measure.Number), ReasonArgument.OfTerm(trigger.ClaimBy!));
            }

            if (remedies.Triggers.Where((other, j) => j != i && IsWithin(trigger, other) && (j < i || !IsWithin(other, trigger))).FirstOrDefault() is { } wider)
            {
                findings.Add(LintRules.TriggerAddsNothing, path, Lint.Name(trigger.Id), Lint.Name(wider.Id));
            }
        }

        AddRows(remedies, findings);
    }

    /// <summary>So many days out of service cannot lie between the start and the last day for asking. Repairs before the start do not count.</summary>
    private static bool IsTooLate(RemedyMeasure measure, long most) =>
        measure.Kind is RemedyMeasureKind.Downtime or RemedyMeasureKind.SingleRepair or RemedyMeasureKind.PartsUnavailable
        && measure.DayCount != RemedyDayCount.StartedDays
        && measure.Number > most + 1;

    /// <summary>True where the second is met whenever the first is, and gives at least the same.</summary>
    private static bool IsWithin(RemedyTrigger trigger, RemedyTrigger other) =>
        trigger.Remedies.All(other.Offers)
        && trigger.Scope == other.Scope && trigger.Period == other.Period && trigger.ClaimBy == other.ClaimBy && trigger.Deduction == other.Deduction
        && other.Strength <= trigger.Strength && (trigger.NeedsFailure || !other.NeedsFailure)
        && other.Conditions.All(trigger.Conditions.Contains)
        && other.Measures.All(easier => trigger.Measures.Any(harder => IsWithin(harder, easier)));

    private static bool IsWithin(RemedyMeasure harder, RemedyMeasure easier) =>
        harder.Kind == easier.Kind && harder.Part == easier.Part && harder.DayCount == easier.DayCount && harder.ExcludedReasons == easier.ExcludedReasons
        && harder.CurrentStayOnly == easier.CurrentStayOnly && harder.PartsFrom == easier.PartsFrom
        && Needed(harder) >= Needed(easier);

    private static int Needed(RemedyMeasure measure) => measure.Number + (measure.Threshold == RemedyThreshold.MoreThan ? 1 : 0);

    private static void AddRows(RemedyPolicy policy, LintFindings findings)
    {
        if (policy.Matrix.IsEmpty)
        {
            return;
        }

        foreach (var stock in new[] { Truth.Yes, Truth.No })
        {
            foreach (var choice in Choices.Where(choice => !policy.Matrix.Any(row => row.IsFor(stock, choice.Key))))
            {
                // Who wants what is not there, or less than what is there, is often left to be asked again.
                var fits = choice.Key == ReplacementChoice.Refuses || choice.Key == (stock == Truth.Yes ? ReplacementChoice.SameModel : ReplacementChoice.OtherModel);
                findings.Add(fits ? LintRules.MatrixRowMissing : LintRules.MatrixChoiceOpen, "replacements", ReasonArgument.OfName(stock == Truth.Yes ? There : NotThere), ReasonArgument.OfName(choice.Value));
            }
        }
    }
}
