using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>To which payments a refund goes: in the policy's order of methods, unlisted ones last, each at most what is left on it.</summary>
internal static class PlacementRule
{
    /// <summary>Places the amount, and returns what cannot be placed.</summary>
    public static Money Place<R>(RefundPolicy policy, ValueList<Payment> payments, Money amount, List<RefundPlacement> placements, ref R recorder)
        where R : struct, IRecorder
    {
        var left = amount;
        foreach (var payment in payments.OrderBy(payment => Rank(policy, payment)))
        {
            var part = payment.Left.Currency == left.Currency ? Money.Min(left, payment.Left) : Money.Zero(left.Currency);
            if (part.IsZero)
            {
                continue;
            }

            placements.Add(new RefundPlacement(payment.Id, part));
            recorder.Add(RefundReasons.Placed, policy.Clause, ReasonArgument.OfName(payment.Id), RefundRule.Argument(part));
            left -= part;
        }

        if (!left.IsZero)
        {
            recorder.Add(RefundReasons.Unplaced, policy.Clause, RefundRule.Argument(left));
        }

        return left;
    }

    private static int Rank(RefundPolicy policy, Payment payment)
    {
        for (var i = 0; i < policy.PaymentOrder.Count; i++)
        {
            if (policy.PaymentOrder[i] == payment.Method)
            {
                return i;
            }
        }

        return policy.PaymentOrder.Count;
    }
}
