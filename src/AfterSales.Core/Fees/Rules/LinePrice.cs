using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>The amount of a line by one rule, not rounded: allowance, price, minimum and maximum, discounts in order.</summary>
internal static class LinePrice
{
    /// <summary>True where the amount is known; otherwise the facts that are missing.</summary>
    public static bool TryPrice<R>(FeePolicy policy, TariffRule tariffRule, ServiceCase serviceCase, Work work, WorkLine line, out decimal amount, out ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        var tariff = policy.Tariff;
        var rule = tariffRule.Rule;
        var pricing = rule.Pricing;
        missing = 0;
        amount = 0;
        if (pricing.Kind == PricingKind.NoCharge)
        {
            return true;
        }

        if (tariffRule.IsPlain && line.Quantity is { } all)
        {
            var price = UnitPrice(policy, pricing, work, line, ref missing);
            amount = price * all;
            missing = all == 0 ? 0 : missing;
            return missing == 0;
        }

        var charged = line.Quantity is { } quantity ? Math.Max(quantity - pricing.Allowance, 0) : (decimal?)null;
        if (recorder.IsOn && charged is { } left && pricing.Allowance > 0)
        {
            recorder.Add(FeeReasons.Allowance, rule.Clause, Name(line.Id), Number(line.Quantity!.Value - left), Number(line.Quantity.Value));
        }

        if (charged == 0)
        {
            return true;
        }

        if (charged is null)
        {
            missing |= tariff.Quantity;
        }

        var unitPrice = UnitPrice(policy, pricing, work, line, ref missing);
        if (missing != 0)
        {
            return false;
        }

        amount = pricing.Kind == PricingKind.Tiers ? Tiered(policy, pricing, charged!.Value) : unitPrice * charged!.Value;
        if (amount < 0)
        {
            return true;
        }

        Limit(pricing, rule, line, ref amount, ref recorder);
        foreach (var discount in pricing.Discounts)
        {
            if (amount > 0)
            {
                Apply(tariff, discount, rule, serviceCase, work, line, ref amount, ref missing, ref recorder);
            }
        }

        return missing == 0;
    }

    /// <summary>The rounded amount where the line itself has reckoned it; false where it takes more than that.</summary>
    public static bool TryListed(FeePolicy policy, TariffRule rule, Work work, WorkLine line, out long amount)
    {
        if (rule.IsListed && !line.Listed.IsNone && IsUsable(policy, work, line.ListPrice!.Value))
        {
            amount = policy.Rounding.Rounded(line.Listed);
            return true;
        }

        amount = 0;
        return false;
    }

    /// <summary>The price of one unit as the rule takes it; 0 for tiers, which have several.</summary>
    public static decimal UnitPrice(FeePolicy policy, Pricing pricing, Work work, WorkLine line, ref ulong missing)
    {
        var tariff = policy.Tariff;
        return pricing.Kind switch
        {
            PricingKind.Listed => Rounded(policy, Given(policy, work, line.ListPrice, tariff.ListPrice, ref missing)),
            PricingKind.Cost => Rounded(policy, Given(policy, work, line.Cost, tariff.Cost, ref missing)),
            PricingKind.CostPlus => Rounded(policy, Given(policy, work, line.Cost, tariff.Cost, ref missing) * (100 + pricing.Percent) / 100),
            PricingKind.Rate => Rounded(policy, pricing.Rate!.Value.Amount),
            _ => 0,
        };
    }

    /// <summary>True where the host's prices can be used: in the tariff's currency, with tax as the tariff's are.</summary>
    public static bool IsUsable(FeePolicy policy, Work work, Money price) => price.Currency == policy.Currency && work.Prices == policy.Prices;

    private static decimal Given(FeePolicy policy, Work work, Money? price, ulong bit, ref ulong missing)
    {
        if (price is { } given && IsUsable(policy, work, given))
        {
            return given.Amount;
        }

        missing |= bit;
        return 0;
    }

    private static decimal Rounded(FeePolicy policy, decimal unitPrice) =>
        policy.Rounding.Place == RoundingPlace.UnitPrice ? policy.Rounding.Round(unitPrice, policy.Currency) : unitPrice;

    private static decimal Tiered(FeePolicy policy, Pricing pricing, decimal quantity)
    {
        decimal amount = 0;
        decimal from = 0;
        foreach (var tier in pricing.Tiers)
        {
            var unitPrice = Rounded(policy, tier.UnitPrice.Amount);
            var isIn = tier.UpTo is not { } end || quantity <= end;
            if (isIn)
            {
                return pricing.TierMode == TierMode.Whole ? quantity * unitPrice : amount + ((quantity - from) * unitPrice);
            }

            amount += (tier.UpTo!.Value - from) * unitPrice;
            from = tier.UpTo.Value;
        }

        return amount;
    }

    private static void Limit<R>(Pricing pricing, FeeRule rule, WorkLine line, ref decimal amount, ref R recorder)
        where R : struct, IRecorder
    {
        if (pricing.Minimum is { } minimum && amount < minimum.Amount)
        {
            amount = minimum.Amount;
            if (recorder.IsOn)
            {
                recorder.Add(FeeReasons.Minimum, rule.Clause, Name(line.Id), Amount(minimum));
            }
        }

        if (pricing.Maximum is { } maximum && amount > maximum.Amount)
        {
            amount = maximum.Amount;
            if (recorder.IsOn)
            {
                recorder.Add(FeeReasons.Maximum, rule.Clause, Name(line.Id), Amount(maximum));
            }
        }
    }

    private static void Apply<R>(
        Tariff tariff, Discount discount, FeeRule rule, ServiceCase serviceCase, Work work, WorkLine line, ref decimal amount, ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (discount.Condition is { } condition)
        {
            var holds = serviceCase.Has(condition);
            if (holds == Truth.Unknown)
            {
                missing |= tariff.Bit(condition);
            }

            if (holds != Truth.Yes)
            {
                return;
            }
        }

        decimal off;
        if (discount.Kind == DiscountKind.Percent)
        {
            off = amount * discount.Percent / 100;
        }
        else if (discount.Kind == DiscountKind.Amount)
        {
            off = Math.Min(discount.Amount.Amount, amount);
        }
        else if (TradeInWorth(discount, work.TradeIn, out off))
        {
            off = Math.Min(off, amount);
        }
        else
        {
            missing |= tariff.TradeIn;
            return;
        }

        amount -= off;
        if (recorder.IsOn && off > 0)
        {
            var clause = discount.Clause ?? rule.Clause;
            if (discount.Kind == DiscountKind.TradeIn)
            {
                recorder.Add(FeeReasons.TradeIn, clause, Name(line.Id), Amount(Money.Of(off, tariff.Currency)));
            }
            else
            {
                recorder.Add(FeeReasons.Discount, clause, Name(line.Id), Amount(Money.Of(off, tariff.Currency)), ReasonArgument.OfName(discount.Named));
            }
        }
    }

    /// <summary>What the old product is worth: the first band that fits. False where facts that are missing leave it open.</summary>
    private static bool TradeInWorth(Discount discount, TradeIn? tradeIn, out decimal worth)
    {
        worth = 0;
        if (tradeIn is null)
        {
            return false;
        }

        if (tradeIn.IsNone)
        {
            return true;
        }

        decimal? possible = null;
        foreach (var band in discount.Bands)
        {
            var fits = Kleene.And(
                Kleene.And(AtMost(tradeIn.AgeMonths, band.MaxAgeMonths), AtMost(tradeIn.Use, band.MaxUse)),
                band.Model is null ? Truth.Yes : tradeIn.Model is null ? Truth.Unknown : Kleene.Of(tradeIn.Model == band.Model));
            if (fits == Truth.Yes)
            {
                worth = band.Worth.Amount;
                return possible is null || possible == worth;
            }

            if (fits == Truth.Unknown)
            {
                if (possible is { } other && other != band.Worth.Amount)
                {
                    return false;
                }

                possible = band.Worth.Amount;
            }
        }

        return possible is null or 0;

        static Truth AtMost(decimal? value, decimal limit) => value is { } known ? Kleene.Of(known <= limit) : Truth.Unknown;
    }

    private static ReasonArgument Name(string name) => ReasonArgument.OfName(name);

    private static ReasonArgument Number(decimal number) => ReasonArgument.OfName(number.ToString(CultureInfo.InvariantCulture));

    private static ReasonArgument Amount(Money money) => FeeReasons.Amount(money);
}
