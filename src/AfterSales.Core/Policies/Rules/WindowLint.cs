using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;

namespace AfterSales.Policies.Rules;

/// <summary>Return windows that nobody can reach, that add nothing, or that let the customer exchange for a shorter time than return.</summary>
internal static class WindowLint
{
    public static void Add(AfterSalesPolicy policy, LintFindings findings)
    {
        if (policy.Returns is not { } returns)
        {
            return;
        }

        for (var i = 0; i < returns.Windows.Count; i++)
        {
            var window = returns.Windows[i];
            var path = FormattableString.Invariant($"returns[{i}]");
            var name = Lint.Name(window.Id);
            findings.AddIf(IsExempt(policy, window), LintRules.WindowExempt, path + ".exempt", name);
            if (policy.EffectiveFrom is { } from && window.Length.LastDay < from)
            {
                findings.Add(
                    LintRules.WindowOver,
                    path + ".length",
                    name,
                    ReasonArgument.OfDay(DayNumber.From(window.Length.LastDay!.Value)),
                    ReasonArgument.OfDay(DayNumber.From(from)));
            }

            var others = returns.Windows.Where(other => !ReferenceEquals(other, window) && IsWithin(window, other)).ToList();
            if (others.FirstOrDefault(other => other.IsReplacing(window.Id)) is { } replacing)
            {
                findings.Add(LintRules.WindowReplaced, path, name, Lint.Name(replacing.Id));
            }
            else if (others.FirstOrDefault(other => OffersAll(window, other, other.Replaces.Contains(window.Id)) && (!IsWithin(other, window) || IndexOf(returns, other) < i)) is { } wider)
            {
                findings.Add(LintRules.WindowAddsNothing, path, name, Lint.Name(wider.Id));
            }

            AddShorterExchange(returns, window, findings);
        }
    }

    /// <summary>Every category that the window, or the whole policy, is for is exempt.</summary>
    private static bool IsExempt(AfterSalesPolicy policy, ReturnWindow window)
    {
        var categories = window.When.Tests.Concat(policy.Scope.Tests).Where(test => test.Kind == TraitKind.Category).ToList();
        return categories.Any(test => test.Values.All(window.ExemptCategories.Contains));
    }

    /// <summary>True where the second is open, for the same reasons and cases, whenever the first is.</summary>
    private static bool IsWithin(ReturnWindow window, ReturnWindow other) =>
        (other.ServesNoReason || (!window.ServesNoReason && window.Reasons.All(other.Names)))
        && window.ServesNoReason == other.ServesNoReason
        && window.When == other.When && window.Start == other.Start && window.Profile == other.Profile && window.Tolling == other.Tolling
        && window.AfterExchange == other.AfterExchange && (other.Early == EarlyReturn.Allowed || window.Early == other.Early)
        && (other.UsageLimit is null || (other.Counter == window.Counter && window.UsageLimit <= other.UsageLimit))
        && other.Conditions.All(window.Conditions.Contains) && other.ExemptCategories.All(window.ExemptCategories.Contains)
        && TermLengths.IsAtMost(window.Length, other.Length);

    private static bool OffersAll(ReturnWindow window, ReturnWindow other, bool isReplaced) =>
        !isReplaced && window.Replaces.IsEmpty && window.Remedies.All(other.Offers)
        && window.Fee == other.Fee && window.Refund == other.Refund && window.FreightToSeller == other.FreightToSeller && window.FreightToCustomer == other.FreightToCustomer;

    private static int IndexOf(ReturnPolicy policy, ReturnWindow window) => policy.Windows.TakeWhile(other => !ReferenceEquals(other, window)).Count();

    private static void AddShorterExchange(ReturnPolicy policy, ReturnWindow window, LintFindings findings)
    {
        if (!window.Remedies.Any(remedy => remedy.TakesGoodsBackForMoney()))
        {
            return;
        }

        var exchanges = policy.Windows
            .Where(other => other.When == window.When && other.Start == window.Start && other.Remedies.Any(IsExchange) && (other.ServesNoReason || window.Reasons.All(other.Names)))
            .ToList();
        if (exchanges.Count > 0 && exchanges.All(other => TermLengths.IsShorter(other.Length, window.Length)))
        {
            var longest = exchanges.Aggregate((best, other) => TermLengths.IsShorter(best.Length, other.Length) ? other : best);
            findings.Add(LintRules.ExchangeShorter, FormattableString.Invariant($"returns[{IndexOf(policy, longest)}].length"), Lint.Name(longest.Id), Lint.Name(window.Id));
        }
    }

    private static bool IsExchange(Remedy remedy) => remedy is Remedy.Exchange or Remedy.ExchangeSameModel or Remedy.ExchangeOtherModel or Remedy.NewProduct;
}
