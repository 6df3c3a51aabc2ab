using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;

namespace AfterSales.Fees.Rules;

/// <summary>The whole quote: each line priced, rounded and borne, in order; then the sums, and whether the customer was told.</summary>
internal static class Quoting
{
    public static void Decide<R>(
        FeePolicy policy, ServiceCase serviceCase, in ClaimCoverage coverage, in ServiceLevelDecision? levels, int on, ref R recorder, out QuoteVerdict verdict)
        where R : struct, IQuoteRecorder
    {
        verdict = new QuoteVerdict { IsCustomerKnown = true };
        if (serviceCase.Work is { } work)
        {
            var count = work.Lines.Count;
            Span<long> rounded = policy.Rounding.Place != RoundingPlace.Total ? default : count <= 64 ? stackalloc long[count] : new long[count];
            if (!rounded.IsEmpty)
            {
                RoundTotal(policy, serviceCase, work, coverage, rounded, ref recorder);
            }

            var offer = coverage.GoodwillPercent;
            var left = new DeductibleLeft(policy.Tariff.Deductible);
            for (var i = 0; i < count; i++)
            {
                var line = new LineQuoting(policy, serviceCase, work, work.Lines[i], coverage.StatusOf(work.Lines[i]), offer);
                line.Decide(coverage, rounded.IsEmpty ? null : rounded[i], ref left, ref verdict, ref recorder);
            }
        }
        else
        {
            verdict.Missing = policy.Tariff.Work;
            verdict.IsCustomerKnown = false;
            recorder.Add(FeeReasons.NoWork, null);
        }

        // Not taken out before it is known to be there: mostly it is not, and to copy it costs more than to ask.
        if (levels.HasValue)
        {
            Crediting.Decide(policy, levels.Value, ref verdict, ref recorder);
        }

        Telling.Decide(policy, serviceCase, on, ref verdict, ref recorder);
    }

    /// <summary>The lines, and what each bearer bears.</summary>
    public static FeeQuote Quote(FeePolicy policy, ServiceCase serviceCase, in ClaimCoverage coverage, in ServiceLevelDecision? levels, int on)
    {
        var recorder = new QuoteLineRecorder([]);
        Decide(policy, serviceCase, coverage, levels, on, ref recorder, out var verdict);
        return FeeQuote.Of(policy, recorder.Lines, Money.OfMinor(verdict.Known, policy.Currency));
    }

    /// <summary>Why: the same rules once more, with their findings recorded.</summary>
    public static FeeExplanation Explain(
        FeePolicy policy, ServiceCase serviceCase, in ClaimCoverage coverage, in ServiceLevelDecision? levels, int on, in QuoteVerdict verdict, ReasonLog log)
    {
        var recorder = new QuoteReasonRecorder(log);
        Decide(policy, serviceCase, coverage, levels, on, ref recorder, out _);
        var known = FeeReasons.Amount(verdict.Known, policy.Currency);
        var headline = verdict.Missing == 0 && verdict.IsCustomerKnown
            ? new Reason(FeeReasons.Complete, FeeReasons.Amount(verdict.Customer, policy.Currency), known, default, null)
            : new Reason(FeeReasons.Incomplete, known, default, default, null);
        var missing = MissingFacts.Of(policy.Tariff, verdict.Missing, coverage, policy, levels);
        return new FeeExplanation(headline, log.Take(), missing, policy, serviceCase, coverage, levels, on);
    }

    public static Cover CoverOf(CoverageStatus status) => status switch
    {
        CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife => Cover.Yes,
        CoverageStatus.Undetermined => Cover.Open,
        _ => Cover.No,
    };

    private static void RoundTotal<R>(FeePolicy policy, ServiceCase serviceCase, Work work, in ClaimCoverage coverage, Span<long> rounded, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        Span<decimal> exact = rounded.Length <= 64 ? stackalloc decimal[rounded.Length] : new decimal[rounded.Length];
        decimal sum = 0;
        for (var i = 0; i < exact.Length; i++)
        {
            var line = work.Lines[i];
            var facts = new LineFacts(serviceCase, work, line, coverage.StatusOf(line));
            LineOutcome.Of(policy, serviceCase, work, line, facts, Candidates.Certain(policy.Tariff, facts), out var outcome);
            exact[i] = outcome.IsCertain ? outcome.Amount : 0;
            sum += exact[i];
        }

        TotalRounding.Split(policy.Rounding, policy.Currency, exact, rounded);
        var total = policy.Rounding.Round(sum, policy.Currency);
        if (recorder.IsOn && total != sum)
        {
            recorder.Add(FeeReasons.TotalRounded, null, FeeReasons.Amount(Money.Of(sum, policy.Currency)), FeeReasons.Amount(Money.Of(total, policy.Currency)));
        }
    }
}
