using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Fees.Rules;

/// <summary>Credits for missed service levels: lines of their own after the work, never more in all than the customer would pay.</summary>
internal static class Crediting
{
    public static void Decide<R>(FeePolicy policy, ServiceLevelDecision levels, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        foreach (var rule in policy.Credits)
        {
            var metric = levels.Of(rule.Metric);
            switch (metric.Status)
            {
                case ServiceLevelStatus.MetLate or ServiceLevelStatus.Breached:
                    Give(policy, rule, DaysLate(metric), ref verdict, ref recorder);
                    break;
                case ServiceLevelStatus.Undetermined:
                    Leave(policy, rule, ref verdict, ref recorder);
                    break;
                default:
                    // A promise that was missed once stays missed, whatever was agreed afterwards; no day after the present due time is late.
                    if (metric.BreachedEarlierAt is not null && rule.Basis == CreditBasis.PerMiss)
                    {
                        Give(policy, rule, 0, ref verdict, ref recorder);
                    }

                    break;
            }
        }
    }

    /// <summary>The started days by which it is late; at least one, since it was missed.</summary>
    private static long DaysLate(MetricDecision metric)
    {
        var late = metric.OverdueOnTheWall ?? Duration.Zero;
        var days = late.BclCompatibleTicks / NodaConstants.TicksPerDay;
        return Math.Max(days + (late.BclCompatibleTicks % NodaConstants.TicksPerDay > 0 ? 1 : 0), 1);
    }

    private static void Give<R>(FeePolicy policy, CreditRule rule, long days, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        if (!verdict.IsCustomerKnown)
        {
            Leave(policy, rule, ref verdict, ref recorder);
            return;
        }

        var full = rule.Basis == CreditBasis.PerStartedDay ? checked(rule.Amount.MinorUnits * days) : rule.Amount.MinorUnits;
        full = rule.Maximum is { } most ? Math.Min(full, most.MinorUnits) : full;
        var credit = Math.Max(Math.Min(full, verdict.Customer), 0);
        verdict.Known -= credit;
        verdict.Customer -= credit;
        if (!recorder.IsOn && !recorder.TakesLines)
        {
            return;
        }

        var amount = Money.OfMinor(-credit, policy.Currency);
        var name = ReasonArgument.OfName(rule.Metric);
        recorder.Add(FeeReasons.Credit, rule.Clause, name, FeeReasons.Amount(-amount));
        if (days > 0)
        {
            recorder.Add(FeeReasons.CreditDays, rule.Clause, name, ReasonArgument.OfDays(days));
        }

        if (credit < full)
        {
            recorder.Add(FeeReasons.CreditCut, rule.Clause, name, FeeReasons.Amount(Money.OfMinor(full, policy.Currency)), FeeReasons.Amount(-amount));
        }

        recorder.Add(new QuoteLine(
            WorkLine.Create(rule.Id, rule.Kind, 1, amount), CoverageStatus.Undetermined, null, amount, amount, [BearerAmount.Of(Bearer.Customer, amount)], amount, default));
    }

    private static void Leave<R>(FeePolicy policy, CreditRule rule, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        verdict.Missing |= policy.Tariff.ServiceLevels;
        verdict.IsCustomerKnown = false;
        if (recorder.IsOn || recorder.TakesLines)
        {
            recorder.Add(FeeReasons.Open, rule.Clause, ReasonArgument.OfName(rule.Id));
            recorder.Add(new QuoteLine(
                WorkLine.Create(rule.Id, rule.Kind), CoverageStatus.Undetermined, null, null, null, [], null, new FactSet(policy.Tariff.Facts, policy.Tariff.ServiceLevels)));
        }
    }
}
