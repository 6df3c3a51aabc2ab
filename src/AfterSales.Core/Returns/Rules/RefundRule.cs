using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The numbers behind a refund decision.</summary>
internal struct RefundVerdict
{
    public RefundStatus Status;
    public ulong Missing;
    public Money? Price;
    public Money? PaidFor;
    public int? DaysUsed;
    public Money? Deduction;
    public Money? Fee;
    public Money Amount;
}

/// <summary>The fee of a refund and the day from which its tiers count; where that is null, the day from which use counts.</summary>
internal readonly record struct RefundFee(RestockingFee? Fee, int? From);

/// <summary>Refund = price - deduction - fee. The deduction and the fee are reckoned on the price and rounded; freight and tax come back whole.</summary>
internal static class RefundRule
{
    public static RefundVerdict Decide<R>(RefundPolicy policy, Deduction deduction, RefundFee fee, ServiceCase serviceCase, int on, ref R recorder)
        where R : struct, IRecorder
    {
        var verdict = default(RefundVerdict);
        verdict.Price = PriceRule.PriceOf(policy, serviceCase, on, ref verdict.Missing, ref recorder);
        verdict.PaidFor = verdict.Price is { } goods ? PriceRule.WithExtras(policy, serviceCase, on, goods, ref verdict.Missing, ref recorder) : null;
        if (verdict.Price is not { } price)
        {
            return verdict;
        }

        var use = UseRule.Of(policy, deduction, serviceCase, on, ref verdict.Missing, ref recorder);
        var before = PriceRule.DeclaredToday(policy, serviceCase, on);
        verdict.DaysUsed = use.Days;
        verdict.Deduction = use.IsKnown ? Deduction(policy, deduction, use, price, before) : null;
        verdict.Fee = fee.Fee is null ? Money.Zero(price.Currency) : Fee(policy, fee, serviceCase, on, use, price, before);
        if (verdict is { Deduction: { } off, Fee: { } kept, PaidFor: { } paidFor })
        {
            // The fee is never above what is left to pay back for the goods.
            kept = Money.Min(kept, price - off);
            verdict.Fee = kept;
            verdict.Amount = paidFor - off - kept;
            verdict.Status = RefundStatus.Determined;
            verdict.Missing = 0;
            Note(policy, off, kept, ref recorder);
        }

        return verdict;
    }

    public static RefundExplanation Explain(RefundPolicy policy, Deduction deduction, RefundFee fee, ServiceCase serviceCase, int on, RefundVerdict verdict)
    {
        var log = new ReasonLog(4);
        var recorder = new ReasonRecorder(log);
        Decide(policy, deduction, fee, serviceCase, on, ref recorder);
        Money? amount = verdict.Status == RefundStatus.Determined ? verdict.Amount : null;
        var placements = new List<RefundPlacement>();
        Money? unplaced = null;
        if (amount is { } refund && serviceCase.Purchase is { Payments: { IsEmpty: false } payments })
        {
            unplaced = PlacementRule.Place(policy, payments, refund, placements, ref recorder);
        }

        return new RefundExplanation(
            verdict.Status,
            amount is { } paid ? new Reason(RefundReasons.Amount, [Argument(paid)], policy.Clause) : new Reason(RefundReasons.NotDetermined, [], policy.Clause),
            log.Take(),
            new FactSet(policy.Facts.Table, verdict.Missing),
            verdict.Price,
            verdict.PaidFor,
            verdict.DaysUsed,
            verdict.Deduction,
            verdict.Fee,
            amount,
            ValueList.From(placements),
            unplaced);
    }

    /// <summary>An amount with the currency's decimals, and no more than it has.</summary>
    public static ReasonArgument Argument(Money money) => ReasonArgument.OfAmount(decimal.Parse(money.AmountText, CultureInfo.InvariantCulture), money.Currency.Code);

    /// <summary>The deduction of all that goes back on this day less that of what went back before, so that two returns on one day come to what one comes to.</summary>
    private static Money? Deduction(RefundPolicy policy, Deduction deduction, Use use, Money price, Money before)
    {
        var least = Off(use.Least);
        return least == Off(use.Most) ? least : null;

        Money Off(decimal used) => deduction.AmountFor(before + price, used, policy.Rounding) - deduction.AmountFor(before, used, policy.Rounding);
    }

    private static Money? Fee(RefundPolicy policy, RefundFee terms, ServiceCase serviceCase, int on, Use use, Money price, Money before)
    {
        var units = PriceRule.UnitsOf(serviceCase, on);
        var fee = terms.Fee!;
        int? days = (terms.From ?? use.Start) is { } start ? on - start : null;
        return fee.IsFixedOn(days) != false
            ? fee.For(price, units, days, policy.Rounding)
            : fee.For(before + price, units, days, policy.Rounding) - fee.For(before, units, days, policy.Rounding);
    }

    private static void Note<R>(RefundPolicy policy, Money off, Money kept, ref R recorder)
        where R : struct, IRecorder
    {
        if (!recorder.IsOn)
        {
            return;
        }

        if (!off.IsZero)
        {
            recorder.Add(RefundReasons.Deduction, policy.Clause, Argument(off));
        }

        if (!kept.IsZero)
        {
            recorder.Add(RefundReasons.Fee, policy.Clause, Argument(kept));
        }
    }
}
