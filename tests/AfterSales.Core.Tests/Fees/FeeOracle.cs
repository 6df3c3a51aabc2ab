using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Warranties;

namespace AfterSales.Tests.Fees;

/// <summary>A quote reckoned the slow, obvious way, for cases in which every fact is known.</summary>
internal static class FeeOracle
{
    public static IEnumerable<string> Quote(FeePolicy policy, ServiceCase serviceCase, ClaimCoverage coverage)
    {
        var work = serviceCase.Work!;
        var priced = work.Lines.Select(line => (Line: line, Rule: RuleFor(policy, serviceCase, line, coverage.StatusOf(line)))).ToList();
        var exact = priced.Select(pair => pair.Rule is { } rule ? Price(policy, rule, serviceCase, pair.Line) : 0).ToList();
        var amounts = policy.Rounding.Place == RoundingPlace.Total ? SplitTotal(policy, exact) : [.. exact.Select(amount => Round(policy, amount))];
        var left = policy.Deductible?.Amount.Amount ?? 0;
        for (var i = 0; i < priced.Count; i++)
        {
            var (line, rule) = priced[i];
            var isIn = IsIn(line);
            if (rule is null)
            {
                yield return line.Id + " open";

                // What an open line costs is not known, so neither is what is left of the deductible.
                left = isIn && left != 0 ? decimal.MinValue : left;
                continue;
            }

            if (isIn && left == decimal.MinValue && !rule.Shares.IsEmpty && amounts[i] != 0)
            {
                // The customer bears all of it either way, or it depends on the open line.
                if (rule.Shares.Count == 1 && rule.Shares[0].Bearer == Bearer.Customer)
                {
                    yield return Text(line.Id, amounts[i], Borne(policy, rule, work, line, amounts[i], 0));
                    continue;
                }

                var most = Math.Min(amounts[i], policy.Deductible!.Amount.Amount - priced.Take(i).Select((pair, j) => pair.Rule is null || !IsIn(pair.Line) ? 0 : amounts[j]).Sum());
                var nothing = Text(line.Id, amounts[i], Borne(policy, rule, work, line, amounts[i], 0));
                yield return most <= 0 || nothing == Text(line.Id, amounts[i], Borne(policy, rule, work, line, amounts[i], most)) ? nothing : line.Id + " open";
                continue;
            }

            var first = rule.Shares.IsEmpty || !isIn ? 0 : Math.Max(Math.Min(left, amounts[i]), 0);
            left = left == decimal.MinValue ? left : left - first;
            yield return Text(line.Id, amounts[i], Borne(policy, rule, work, line, amounts[i], first));
        }

        bool IsIn(WorkLine line) => coverage.StatusOf(line) is CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife;
    }

    public static string Text(QuoteLine line) => line.IsOpen
        ? line.Work.Id + " open"
        : Text(line.Work.Id, line.Amount!.Value.Amount, line.Shares.ToDictionary(share => share.Bearer, share => share.Amount.Amount));

    private static string Text(string id, decimal amount, Dictionary<Bearer, decimal> borne) =>
        id + " " + Number(amount) + ": " + string.Join(", ", borne.Where(pair => pair.Value != 0).Select(pair => pair.Key + " " + Number(pair.Value)).Order());

    private static string Number(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);

    private static FeeRule? RuleFor(FeePolicy policy, ServiceCase serviceCase, WorkLine line, CoverageStatus coverage) => policy.Rules
        .Where(rule => Takes(rule.When.Kinds, line.Kind) && Takes(rule.When.Coverages, coverage)
            && Takes(rule.When.Modes, line.Mode ?? serviceCase.Work!.Mode!) && Takes(rule.When.Causes, line.Cause ?? serviceCase.Claim!.Cause!)
            && Takes(rule.When.Regions, line.Region ?? serviceCase.Work!.Region!) && TakesComponent(rule.When.Components, line.Component ?? serviceCase.Claim!.Component!))
        .MaxBy(rule => rule.When.FactCount);

    private static bool TakesComponent(ValueList<string> values, Component component) => Takes(values, component.Id) || (component.Class is { } own && Takes(values, own));

    private static bool Takes<T>(ValueList<T> values, T value) => values.IsEmpty || values.Contains(value);

    private static decimal Price(FeePolicy policy, FeeRule rule, ServiceCase serviceCase, WorkLine line)
    {
        var pricing = rule.Pricing;
        var quantity = Math.Max(line.Quantity!.Value - pricing.Allowance, 0);
        if (pricing.Kind == PricingKind.NoCharge || quantity == 0)
        {
            return 0;
        }

        var amount = pricing.Kind switch
        {
            PricingKind.Listed => Unit(line.ListPrice!.Value.Amount) * quantity,
            PricingKind.Cost => Unit(line.Cost!.Value.Amount) * quantity,
            PricingKind.CostPlus => Unit(line.Cost!.Value.Amount * (100 + pricing.Percent) / 100) * quantity,
            PricingKind.Rate => Unit(pricing.Rate!.Value.Amount) * quantity,
            _ => ByTier(),
        };
        amount = pricing.Minimum is { } minimum ? Math.Max(amount, minimum.Amount) : amount;
        amount = pricing.Maximum is { } maximum ? Math.Min(amount, maximum.Amount) : amount;
        foreach (var discount in pricing.Discounts.Where(discount => discount.Condition is null || serviceCase.Has(discount.Condition) == Truth.Yes))
        {
            amount = Math.Max(
                discount.Kind switch
                {
                    DiscountKind.Percent => amount * (100 - discount.Percent) / 100,
                    DiscountKind.Amount => amount - discount.Amount.Amount,
                    _ => amount - WorthOf(discount, serviceCase.Work!.TradeIn!),
                },
                0);
        }

        return amount;

        decimal Unit(decimal price) => policy.Rounding.Place == RoundingPlace.UnitPrice ? Round(policy, price) : price;

        decimal ByTier()
        {
            if (pricing.TierMode == TierMode.Whole)
            {
                return quantity * Unit(pricing.Tiers.First(tier => tier.UpTo is null || quantity <= tier.UpTo).UnitPrice.Amount);
            }

            decimal sum = 0;
            decimal from = 0;
            foreach (var tier in pricing.Tiers)
            {
                var until = Math.Min(tier.UpTo ?? decimal.MaxValue, quantity);
                sum += Math.Max(until - from, 0) * Unit(tier.UnitPrice.Amount);
                from = until;
            }

            return sum;
        }
    }

    private static decimal WorthOf(Discount discount, TradeIn old) => old.IsNone ? 0 : discount.Bands
        .Where(band => old.AgeMonths <= band.MaxAgeMonths && old.Use <= band.MaxUse && (band.Model is null || band.Model == old.Model))
        .Select(band => band.Worth.Amount).FirstOrDefault();

    private static decimal Round(FeePolicy policy, decimal amount) => policy.Rounding.Round(Money.Of(amount, policy.Currency)).Amount;

    /// <summary>Whole minor units of each line's share of the rounded total; the rest, one each, to the largest remainders.</summary>
    private static List<decimal> SplitTotal(FeePolicy policy, List<decimal> exact)
    {
        var unit = policy.Currency.MinorUnit;
        var sum = exact.Sum();
        if (sum == 0)
        {
            return [.. exact.Select(_ => 0m)];
        }

        var total = Round(policy, sum) / unit;
        var parts = exact.Select(amount => Math.Floor(total * amount / sum)).ToList();
        var order = Enumerable.Range(0, exact.Count).OrderByDescending(i => total * exact[i] % sum).ThenBy(i => i).Take((int)(total - parts.Sum()));
        foreach (var i in order)
        {
            parts[i]++;
        }

        return [.. parts.Select(part => part * unit)];
    }

    private static Dictionary<Bearer, decimal> Borne(FeePolicy policy, FeeRule rule, Work work, WorkLine line, decimal amount, decimal first)
    {
        var borne = new Dictionary<Bearer, decimal>();
        if (rule.Shares.IsEmpty)
        {
            return borne;
        }

        var order = rule.Shares.ToList();
        var customer = order.FindIndex(share => share.Bearer == Bearer.Customer);
        var parts = Allocation.Of(
            [.. order.Select(share => share.Share)],
            policy.Ties == ShareTies.CustomerLast && customer >= 0 ? customer : null).Split(Money.Of(amount - first, policy.Currency));
        for (var i = 0; i < order.Count; i++)
        {
            borne[order[i].Bearer] = parts[i].Amount;
        }

        borne[Bearer.Customer] = borne.GetValueOrDefault(Bearer.Customer) + first;
        if (work.Goodwill is { } grant && (grant.Kinds.IsEmpty || grant.Kinds.Contains(line.Kind)))
        {
            var share = policy.GoodwillUpTo is { } limit && limit.Numerator * grant.Share.Denominator < grant.Share.Numerator * limit.Denominator ? limit : grant.Share;
            var split = Allocation.Of(
                [share, Share.Of(share.Denominator - share.Numerator, share.Denominator)],
                policy.Ties == ShareTies.CustomerLast ? 1 : null).Split(Money.Of(borne[Bearer.Customer], policy.Currency));
            borne[Bearer.Customer] = split[1].Amount;
            borne[grant.Bearer] = borne.GetValueOrDefault(grant.Bearer) + split[0].Amount;
        }

        return borne;
    }
}
