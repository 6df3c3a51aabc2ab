using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Fees.Rules;

/// <summary>
/// The rules that can apply to a line, the narrowest first, as far as its facts are known. They end with the first that certainly applies, or when every coverage
/// that the claim can have is taken by one of them; otherwise it can be that no rule applies.
/// </summary>
internal struct Candidates
{
    private static readonly int AllCoverages =
        (1 << (int)CoverageStatus.Covered) | (1 << (int)CoverageStatus.CoveredAbnormalLife) | (1 << (int)CoverageStatus.Excluded)
        | (1 << (int)CoverageStatus.NotCovered) | (1 << (int)CoverageStatus.NotStarted) | (1 << (int)CoverageStatus.Expired);

    private readonly Tariff _tariff;
    private readonly LineFacts _facts;
    private int _next;
    private int _coverages;

    public Candidates(Tariff tariff, in LineFacts facts)
    {
        _tariff = tariff;
        _facts = facts;
        Current = null!;
    }

    public TariffRule Current { get; private set; }

    /// <summary>The facts that leave it open which of the rules seen applies.</summary>
    public ulong Missing { get; private set; }

    /// <summary>True once no further rule, nor the lack of one, is possible.</summary>
    public bool IsClosed { get; private set; }

    public bool MoveNext()
    {
        while (!IsClosed && _next < _tariff.Rules.Length)
        {
            Current = _tariff.Rules[_next++];
            switch (RuleChoice.Match(_tariff, Current.Rule.When, _facts, out var missing))
            {
                case Truth.Yes:
                    IsClosed = true;
                    return true;
                case Truth.Unknown:
                    Missing |= missing;
                    if (missing == _tariff.Coverage)
                    {
                        _coverages |= Current.Rule.When.CoverageMask;
                        IsClosed = _coverages == AllCoverages;
                    }

                    return true;
                default:
                    break;
            }
        }

        return false;
    }
}
