using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The price of the units that go back: R(k + m) - R(k) with R(j) = round(paid for the line x j / bought), so that all returns together pay back the line, to the cent.</summary>
internal static class PriceRule
{
    /// <summary>How many units go back; a case that says nothing of numbers is about one unit.</summary>
    public static int? UnitsOf(ServiceCase serviceCase, int on)
    {
        if (serviceCase.Return is not { } request || (request.Bought is null && request.Requested is null))
        {
            return 1;
        }

        return request.Requested is { } asked ? (request.LeftOn(on) is { } left && left < asked ? left : asked) : null;
    }

    public static Money? PriceOf<R>(RefundPolicy policy, ServiceCase serviceCase, int on, ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (serviceCase.Purchase?.LinePaid is not { } line)
        {
            missing |= policy.Facts.Paid;
            return serviceCase.Return?.Value;
        }

        var price = Part(policy, serviceCase, on, line, ref missing, out var units, out var bought);
        if (recorder.IsOn && price is { } known)
        {
            recorder.Add(RefundReasons.Price, policy.Clause, RefundRule.Argument(known), ReasonArgument.OfNumber(units), ReasonArgument.OfNumber(bought));
        }

        return price;
    }

    /// <summary>The price of the units of this line that went back earlier on the same day.</summary>
    public static Money DeclaredToday(RefundPolicy policy, ServiceCase serviceCase, int on)
    {
        if (serviceCase.Purchase?.LinePaid is not { } line)
        {
            return serviceCase.Return?.Value is { } value ? Money.Zero(value.Currency) : default;
        }

        return serviceCase.Return is { Bought: { } bought } request && request.DeclaredOn(on) is > 0 and var today && request.LeftOn(on) is { } left
            ? Between(policy, line, bought - left - today, bought - left, bought)
            : Money.Zero(line.Currency);
    }

    public static Money? WithExtras<R>(RefundPolicy policy, ServiceCase serviceCase, int on, Money price, ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        Money? sum = price;
        foreach (var part in policy.Parts)
        {
            if (part == RefundPart.Goods)
            {
                continue;
            }

            var paid = part == RefundPart.Freight ? serviceCase.Purchase?.Freight : serviceCase.Purchase?.Tax;
            var share = paid is { } amount && amount.Currency == price.Currency ? Part(policy, serviceCase, on, amount, ref missing, out _, out _) : null;
            missing |= paid is null ? (part == RefundPart.Freight ? policy.Facts.Freight : policy.Facts.Tax) : 0;
            sum = sum is { } before && share is { } more ? before + more : null;
            if (recorder.IsOn && share is { IsZero: false } known)
            {
                recorder.Add(part == RefundPart.Freight ? RefundReasons.Freight : RefundReasons.Tax, policy.Clause, RefundRule.Argument(known));
            }
        }

        return sum;
    }

    private static Money? Part(RefundPolicy policy, ServiceCase serviceCase, int on, Money line, ref ulong missing, out int units, out int bought)
    {
        units = bought = 1;
        if (serviceCase.Return is not { } request || (request.Bought is null && request.Requested is null))
        {
            return policy.Rounding.RoundInAny(line);
        }

        if (request.Bought is not { } all || UnitsOf(serviceCase, on) is not { } back || request.LeftOn(on) is not { } left)
        {
            missing |= (request.Bought is null ? policy.Facts.Bought : 0) | (request.Requested is null ? policy.Facts.Requested : 0);
            return null;
        }

        units = back;
        bought = all;
        return Between(policy, line, all - left, all - left + back, all);
    }

    private static Money Between(RefundPolicy policy, Money line, int from, int through, int bought)
    {
        return UpTo(through) - UpTo(from);

        Money UpTo(int units) => policy.Rounding.RoundInAny(Money.Of(line.Amount * units / bought, line.Currency));
    }
}
