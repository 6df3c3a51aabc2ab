using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>What the tariff says on a line before anybody bears it: a rule and an amount, or the facts that are missing.</summary>
internal struct LineOutcome
{
    /// <summary>The rule that applies, or the widest of those that all lead to the same; null where it is open.</summary>
    public TariffRule? Rule { get; private set; }

    /// <summary>The amount, not rounded; only where the outcome is certain.</summary>
    public decimal Amount { get; private set; }

    /// <summary>The facts that are missing; none where the outcome is certain.</summary>
    public ulong Missing { get; private set; }

    /// <summary>True where all that can apply give an amount: the least and the greatest are then known.</summary>
    public bool HasRange { get; private set; }

    public decimal Least { get; private set; }

    public decimal Greatest { get; private set; }

    public readonly bool IsCertain => Missing == 0;

    /// <summary>Takes the rule that certainly applies, else tries every rule that can. Where all lead to the same amount and the same shares, it does not matter which one does.</summary>
    public static void Of(FeePolicy policy, ServiceCase serviceCase, Work work, WorkLine line, in LineFacts facts, TariffRule? certain, out LineOutcome outcome)
    {
        outcome = default;
        var silent = default(SilentRecorder);
        if (certain is { } only)
        {
            outcome.HasRange = LinePrice.TryPrice(policy, only, serviceCase, work, line, out var price, out var lacking, ref silent);
            outcome.Rule = only;
            outcome.Missing = lacking;
            outcome.Amount = outcome.Least = outcome.Greatest = price;
            return;
        }

        outcome.HasRange = true;
        var candidates = new Candidates(policy.Tariff, facts);
        var same = true;
        ulong prices = 0;
        while (candidates.MoveNext())
        {
            var rule = candidates.Current;
            var known = LinePrice.TryPrice(policy, rule, serviceCase, work, line, out var amount, out var missing, ref silent);
            prices |= missing;
            if (outcome.Rule is { } first)
            {
                same &= IsSame(policy, first, outcome.Amount, rule, amount);
                outcome.Least = Math.Min(outcome.Least, amount);
                outcome.Greatest = Math.Max(outcome.Greatest, amount);
            }
            else
            {
                outcome.Least = outcome.Greatest = amount;
            }

            outcome.HasRange &= known;
            outcome.Rule = rule;
            outcome.Amount = amount;
        }

        if (!candidates.IsClosed)
        {
            same = outcome.Rule is null;
            outcome.HasRange = false;
        }

        outcome.Missing = prices | (same && prices == 0 ? 0 : candidates.Missing) | (outcome.Rule is null ? policy.Tariff.NoRule : 0);
    }

    /// <summary>The same amount, borne by the same; who bears nothing does not matter. Where the total is rounded, what lies behind the line's minor units counts too.</summary>
    private static bool IsSame(FeePolicy policy, TariffRule one, decimal amount, TariffRule other, decimal otherAmount)
    {
        if (policy.Rounding.Place != RoundingPlace.Total)
        {
            amount = policy.Rounding.Round(amount, policy.Currency);
            otherAmount = policy.Rounding.Round(otherAmount, policy.Currency);
        }

        return amount == otherAmount && (amount == 0 || one.Rule.Shares == other.Rule.Shares);
    }
}
