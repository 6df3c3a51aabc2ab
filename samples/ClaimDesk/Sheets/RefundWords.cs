using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Returns;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>What is paid back, and what is kept.</summary>
internal static class RefundWords
{
    /// <summary>The terms of a refund; null where they are the plain ones and rest on no clause.</summary>
    public static string? Of(Sheet s, RefundPolicy refund)
    {
        if (refund == RefundPolicy.Default)
        {
            return null;
        }

        return s.Say("Refund: {0}{1}.", "Reembolso: {0}{1}.", "退款：{0}{1}。", s.Join(Parts(s, refund)), s.Clause(refund.Clause));
    }

    public static string Of(Sheet s, Deduction deduction)
    {
        var what = deduction.Basis switch
        {
            DeductionBasis.DaysUsed => s.Say("{0} of the price for each day used", "{0} del precio por día de uso", "每使用一天扣价款的{0}", s.Percent(100 * deduction.Rate)),
            DeductionBasis.UsagePerDivisor => s.Say("price x (reading - {0}) / {1}", "precio x (contador - {0}) / {1}", "价款×（读数-{0}）÷{1}", deduction.Allowance, deduction.Divisor),
            DeductionBasis.UsagePerThousand => s.Say("price x (reading - {0}) / 1000 x {1}", "precio x (contador - {0}) / 1000 x {1}", "价款×（读数-{0}）÷1000×{1}", deduction.Allowance, s.Percent(100 * deduction.Rate)),
            _ => s.Say("nothing is taken off", "sin descuento", "不扣减"),
        };
        var reading = deduction.Basis is DeductionBasis.UsagePerDivisor or DeductionBasis.UsagePerThousand
            ? deduction.ReadingAt switch
            {
                DeductionReading.FirstRepair => s.Say(", reading at the first repair", ", contador en la primera reparación", "，按首次维修时的读数"),
                DeductionReading.Claim => s.Say(", reading at the claim", ", contador en la reclamación", "，按提出时的读数"),
                _ => s.Say(", reading at the refund", ", contador en el reembolso", "，按退款时的读数"),
            }
            : "";
        return what + reading + (deduction.NoneWithin is { } within ? s.Say(", none in the first {0}", ", nada en los primeros {0}", "，最初{0}内不扣", s.Of(within)) : "");
    }

    public static string Of(Sheet s, RestockingFee fee) => fee.Kind switch
    {
        RestockingFeeKind.Percent => s.Say("{0} of the value", "{0} del valor", "价值的{0}", s.Percent(fee.Rate)),
        RestockingFeeKind.PerReturn => s.Say("{0} a return", "{0} por devolución", "每次退货{0}", fee.Amount),
        RestockingFeeKind.PerUnit => s.Say("{0} a unit", "{0} por unidad", "每件{0}", fee.Amount),
        _ => s.List(fee.Tiers.Select(tier => (tier.ThroughDay is { } day ? s.Say("through day {0}: ", "hasta el día {0}: ", "至第{0}天：", day) : s.Say("then: ", "después: ", "之后："))
            + (tier.Fee is { } part ? Of(s, part) : s.Say("free", "gratis", "免费")))),
    };

    private static IEnumerable<string> Parts(Sheet s, RefundPolicy refund)
    {
        yield return s.List(refund.Parts.Select(part => part switch
        {
            RefundPart.Freight => s.Say("freight", "portes", "运费"),
            RefundPart.Tax => s.Say("tax", "impuestos", "税款"),
            _ => s.Say("the goods' price", "precio de la mercancía", "商品价款"),
        }));
        yield return Of(s, refund.Deduction);
        foreach (var ground in refund.Grounds)
        {
            yield return s.Named(ground.Ground, Of(s, ground.Deduction));
        }

        if (refund.Deduction.Basis == DeductionBasis.DaysUsed || refund.Grounds.Any(ground => ground.Deduction.Basis == DeductionBasis.DaysUsed))
        {
            yield return s.Say("used from: {0}, not during: {1}", "uso desde: {0}, salvo: {1}", "使用自{0}起算，不计：{1}", s.Of(refund.UsedFrom), s.Of(refund.NotUsedDuring));
        }

        if (refund.Counter is { } counter)
        {
            yield return s.Say("counter: {0}", "contador: {0}", "计量单位：{0}", counter.ToString(s.Language));
        }

        if (refund.AfterExchange == AfterExchange.Restart)
        {
            yield return s.Say("after an exchange the use counts anew", "tras un cambio el uso se cuenta de nuevo", "换货后重新计算使用");
        }

        if (refund.Fee is { } fee)
        {
            yield return s.Say("restocking fee {0}", "cargo por reposición {0}", "退货手续费{0}", Of(s, fee));
        }

        if (refund.Rounding != Rounding.Default)
        {
            yield return s.Of(refund.Rounding);
        }

        if (!refund.PaymentOrder.IsEmpty)
        {
            yield return s.Say("paid back in this order: {0}", "se devuelve en este orden: {0}", "退款顺序：{0}", s.List(refund.PaymentOrder));
        }
    }
}
