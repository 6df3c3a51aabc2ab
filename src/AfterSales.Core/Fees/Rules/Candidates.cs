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

    /// <summary>The rule that applies, where nothing that is not known leaves room for another one; null otherwise, and where none applies.</summary>
    public static TariffRule? Certain(Tariff tariff, in LineFacts facts)
    {
        foreach (var rule in tariff.Rules)
        {
            var match = RuleChoice.Match(tariff, rule.Rule.When, facts, out _);
            if (match != Truth.No)
            {
                return match == Truth.Yes ? rule : null;
            }
        }

        return null;
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
                    if (IsTaken(missing))
                    {
                        break;
                    }

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

    /// <summary>
    /// True where the rule lacks one fact only, and rules before it that lack the same take every value that it names: it never applies. Several facts that are
    /// missing at once are not searched.
    /// </summary>
    private readonly bool IsTaken(ulong missing)
    {
        if ((missing & (missing - 1)) != 0)
        {
            return false;
        }

        var when = Current.Rule.When;
        if (missing == _tariff.Coverage)
        {
            return (when.CoverageMask & ~_coverages) == 0;
        }

        return missing == _tariff.Mode ? AreTaken(when.Modes, missing, static other => other.Modes)
            : missing == _tariff.Cause ? AreTaken(when.Causes, missing, static other => other.Causes)
            : missing == _tariff.Region ? AreTaken(when.Regions, missing, static other => other.Regions)
            : AreTaken(when.Components, missing, static other => other.Components);
    }

    private readonly bool AreTaken<T>(ValueList<T> values, ulong missing, Func<FeeSelector, ValueList<T>> valuesOf)
        where T : class
    {
        foreach (var value in values)
        {
            var isTaken = false;
            for (var i = 0; i < _next - 1 && !isTaken; i++)
            {
                var other = _tariff.Rules[i].Rule.When;
                isTaken = RuleChoice.Match(_tariff, other, _facts, out var lacking) == Truth.Unknown && lacking == missing && RuleChoice.Has(valuesOf(other), value);
            }

            if (!isTaken)
            {
                return false;
            }
        }

        return true;
    }
}
