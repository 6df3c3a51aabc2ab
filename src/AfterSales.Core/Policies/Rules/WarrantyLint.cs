using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Policies.Rules;

/// <summary>Warranties that may never start, and conditions that it is better not to meet.</summary>
internal static class WarrantyLint
{
    public static void Add(AfterSalesPolicy policy, LintFindings findings)
    {
        if (policy.Warranty is not { } warranty)
        {
            return;
        }

        findings.AddIf(
            warranty.StartBases.Concat(warranty.Conditions.SelectMany(condition => condition.Fallback?.StartBases ?? [])).All(basis => basis.Events.All(CanBeAbsent)),
            LintRules.StartCanBeAbsent,
            "warranty.start",
            ReasonArgument.OfName(LocalizedName.List(warranty.StartBases.Select(basis => basis.Named))));
        for (var i = 0; i < warranty.Conditions.Count; i++)
        {
            var condition = warranty.Conditions[i];
            foreach (var rule in condition.Fallback?.Terms ?? default)
            {
                if (LongerThan(warranty, rule) is { } regular)
                {
                    findings.Add(
                        LintRules.FallbackLonger,
                        FormattableString.Invariant($"warranty.conditions[{i}].otherwise.terms"),
                        ReasonArgument.OfName((INamed?)condition.Evidence ?? UnitEvents.Named(UnitEvent.Registration)),
                        ReasonArgument.OfTerm(rule.Length!),
                        ReasonArgument.OfTerm(regular));
                }
            }
        }
    }

    /// <summary>Events that need not happen to a unit that was sold and handed over.</summary>
    private static bool CanBeAbsent(UnitEvent unitEvent) =>
        unitEvent is UnitEvent.Installation or UnitEvent.Acceptance or UnitEvent.Certificate or UnitEvent.Registration or UnitEvent.FirstUse or UnitEvent.Transfer;

    private static Term? LongerThan(WarrantyPolicy warranty, TermRule fallback)
    {
        var regular = warranty.Terms.FirstOrDefault(rule => (rule.Component, rule.Class, rule.Series) == (fallback.Component, fallback.Class, fallback.Series));
        return fallback.Promise == TermPromise.Fixed && regular is { Promise: TermPromise.Fixed } && TermLengths.IsShorter(regular.Length!, fallback.Length!) ? regular.Length : null;
    }
}
