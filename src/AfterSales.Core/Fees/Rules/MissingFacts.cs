using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>Names what is missing so that a host can ask for it: not the coverage, but the facts that keep the warranty from an answer.</summary>
internal static class MissingFacts
{
    public static FactSet Of(Tariff tariff, ulong missing, in ClaimCoverage coverage)
    {
        var own = new FactSet(tariff.Facts, missing);
        var theirs = coverage.Missing;
        if ((missing & tariff.Coverage) == 0 || theirs.IsEmpty)
        {
            return own;
        }

        var facts = new FactTable();
        ulong bits = 0;
        foreach (var fact in theirs.Concat(new FactSet(tariff.Facts, missing & ~tariff.Coverage)))
        {
            bits |= facts.Bit(fact);
        }

        return new FactSet(facts, bits);
    }
}
