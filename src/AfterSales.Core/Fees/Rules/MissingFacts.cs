using AfterSales.Explanations;
using AfterSales.ServiceLevels;

namespace AfterSales.Fees.Rules;

/// <summary>
/// Names what is missing so that a host can ask for it: not the coverage, but the facts that keep the warranty from an answer; not the service levels, but the facts
/// that keep those from one.
/// </summary>
internal static class MissingFacts
{
    public static FactSet Of(Tariff tariff, ulong missing, in ClaimCoverage coverage, FeePolicy? policy = null, in ServiceLevelDecision? levels = null) =>
        missing == 0 ? new FactSet(tariff.Facts, 0) : OfSome(tariff, missing, coverage, policy, levels);

    private static FactSet OfSome(Tariff tariff, ulong missing, in ClaimCoverage coverage, FeePolicy? policy, in ServiceLevelDecision? levels)
    {
        var others = new List<Fact>();
        var own = missing;
        if ((missing & tariff.Coverage) != 0 && !coverage.Missing.IsEmpty)
        {
            others.AddRange(coverage.Missing);
            own &= ~tariff.Coverage;
        }

        if ((missing & tariff.ServiceLevels) != 0 && policy is not null && levels is { } promises)
        {
            var count = others.Count;
            others.AddRange(policy.Credits.SelectMany(credit => promises.Of(credit.Metric).Missing));
            own &= others.Count > count ? ~tariff.ServiceLevels : ulong.MaxValue;
        }

        if (others.Count == 0)
        {
            return new FactSet(tariff.Facts, missing);
        }

        var facts = new FactTable();
        ulong bits = 0;
        foreach (var fact in others.Concat(new FactSet(tariff.Facts, own)))
        {
            bits |= facts.Bit(fact);
        }

        return new FactSet(facts, bits);
    }
}
