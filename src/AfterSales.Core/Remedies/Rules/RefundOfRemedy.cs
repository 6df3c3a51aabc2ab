using System.Runtime.CompilerServices;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Returns;

namespace AfterSales.Remedies.Rules;

/// <summary>The refund that a remedy comes to: the deduction is the one of the ground, so the same remedy can have several prices.</summary>
internal static class RefundOfRemedy
{
    public static RefundDecision Of(RemedyPolicy policy, RemedyTrigger trigger, Remedy remedy, ServiceCase serviceCase, int on) =>
        policy.Refund.DecideWith(
            remedy == Remedy.RefundInFull ? Deduction.None : trigger.Deduction ?? policy.Refund.Deduction,
            serviceCase,
            DayNumber.ToDate(on));

    /// <summary>The best refund of all triggers that are met; one that is not known gives way to one that is.</summary>
    public static RemedyRefund? Best(RemedyPolicy policy, List<RemedyTrigger> met, ServiceCase serviceCase, int on)
    {
        RemedyRefund? best = null;
        foreach (var trigger in met)
        {
            foreach (var remedy in trigger.Remedies)
            {
                if (remedy.TakesGoodsBackForMoney())
                {
                    best = Better(best, policy, trigger, remedy, serviceCase, on);
                }
            }
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RemedyRefund Better(RemedyRefund? best, RemedyPolicy policy, RemedyTrigger trigger, Remedy remedy, ServiceCase serviceCase, int on)
    {
        var refund = new RemedyRefund(trigger.Id, Of(policy, trigger, remedy, serviceCase, on));
        return best is null || IsBetter(refund.Decision, best.Decision) ? refund : best;
    }

    /// <summary>The best refund that one remedy comes to on several grounds.</summary>
    public static RefundDecision? Best(RemedyPolicy policy, IEnumerable<RemedyTrigger> grounds, Remedy remedy, ServiceCase serviceCase, int on)
    {
        RefundDecision? best = null;
        foreach (var trigger in grounds)
        {
            var refund = Of(policy, trigger, remedy, serviceCase, on);
            best = best is not { } before || IsBetter(refund, before) ? refund : best;
        }

        return best;
    }

    private static bool IsBetter(RefundDecision refund, RefundDecision before) => refund.Amount is { } amount && (before.Amount is not { } known || amount > known);
}
