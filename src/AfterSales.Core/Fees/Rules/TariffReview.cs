using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Fees.Rules;

/// <summary>What can be wrong with a tariff as a whole.</summary>
internal enum TariffFault
{
    /// <summary>No rule is sure to match a line of some kinds: the kinds, the coverages.</summary>
    Gap,

    /// <summary>No rule is for kinds of line that none names, or for a coverage at all: those words, the coverages.</summary>
    Silence,

    /// <summary>A rule never applies: the rule, the one before it.</summary>
    DeadRule,

    /// <summary>Cover costs more than none: the rule in cover, the rule out of it.</summary>
    DearCover,

    /// <summary>Cover costs more than none by the deductible alone, which uncovered lines do not have: the rule in cover, the rule out of it, which can be the same.</summary>
    DearDeductible,
}

/// <summary>One finding: what, where, and the two names that its sentence is about.</summary>
internal readonly record struct TariffFinding(TariffFault Fault, string Path, LocalizedName First, LocalizedName Second);

/// <summary>Reads a tariff for what no single quote shows: gaps, rules that never apply, and cover that costs the customer more than none.</summary>
internal static class TariffReview
{
    private static readonly LocalizedName Any = new("any", "any kind of line", "ningún tipo de línea", "任何类型的项目");
    private static readonly LocalizedName Unnamed = new("unnamed", "kinds of line that no rule names", "tipos de línea que ninguna regla nombra", "未被任何规则提及的项目");

    private static readonly CoverageStatus[] Statuses =
    [
        CoverageStatus.Covered, CoverageStatus.CoveredAbnormalLife, CoverageStatus.Excluded, CoverageStatus.NotCovered, CoverageStatus.NotStarted, CoverageStatus.Expired,
    ];

    /// <summary>The findings.</summary>
    /// <param name="policy">The tariff.</param>
    /// <param name="isPossible">Whether a line with a cause can be covered so at all; null stands for a cause that no rule names.</param>
    public static List<TariffFinding> Findings(FeePolicy policy, Func<CoverageStatus, Cause?, bool> isPossible)
    {
        var findings = new List<TariffFinding>();
        AddGaps(policy, isPossible, findings);
        AddUnreachable(policy, findings);
        AddDearCover(policy, isPossible, findings);
        return findings;
    }

    /// <summary>
    /// A gap is widest where a line has no value that any rule names: whatever matches then matches always. So kinds and coverages are tried, the other facts
    /// stand at values of no rule.
    /// </summary>
    private static void AddGaps(FeePolicy policy, Func<CoverageStatus, Cause?, bool> isPossible, List<TariffFinding> findings)
    {
        var kinds = KindsOf(policy);
        var gaps =
            from status in Statuses
            where isPossible(status, null)
            let missed = kinds.Where(kind => RuleFor(policy, kind, status, null, null) is null).ToList()
            where missed.Count > 0
            group status by missed.Count == kinds.Count ? Any : LocalizedName.List(missed.Select(kind => (INamed?)kind ?? Unnamed)) into gap
            select gap;
        foreach (var gap in gaps)
        {
            findings.Add(new TariffFinding(
                gap.Key.Id == Unnamed.Id ? TariffFault.Silence : TariffFault.Gap, "fees.rules", gap.Key, LocalizedName.List(gap.Select(status => KnownNames.CoverageStatuses[(int)status]))));
        }
    }

    public static bool CanBe(WarrantyPolicy warranty, CoverageStatus status) => status switch
    {
        CoverageStatus.CoveredAbnormalLife => warranty.AbnormalLife is not null,
        CoverageStatus.Excluded => !warranty.Exclusions.IsEmpty || !warranty.OnlyCauses.IsEmpty,
        _ => true,
    };

    private static void AddUnreachable(FeePolicy policy, List<TariffFinding> findings)
    {
        var sorted = policy.Tariff.Rules;
        for (var i = 0; i < sorted.Length; i++)
        {
            var rule = sorted[i].Rule;
            if (sorted.Take(i).FirstOrDefault(other => Includes(other.Rule.When, rule.When)) is { } earlier)
            {
                findings.Add(new TariffFinding(TariffFault.DeadRule, $"fees.rules[{policy.Rules.ToList().IndexOf(rule)}]", IdOf(rule), IdOf(earlier.Rule)));
            }
        }
    }

    private static void AddDearCover(FeePolicy policy, Func<CoverageStatus, Cause?, bool> isPossible, List<TariffFinding> findings)
    {
        List<ServiceMode?> modes = [.. policy.Rules.SelectMany(rule => rule.When.Modes).Distinct(), null];
        List<Cause?> causes = [.. policy.Rules.SelectMany(rule => rule.When.Causes).Distinct(), null];
        var pairs =
            from kind in KindsOf(policy)
            from mode in modes
            from cause in causes
            from covered in Statuses.Take(2)
            where isPossible(covered, cause)
            from uncovered in Statuses.Skip(2)
            let dear = RuleFor(policy, kind, covered, mode, cause)
            let cheap = RuleFor(policy, kind, uncovered, mode, cause)
            where dear is not null && cheap is not null
            let fault = IsDearer(dear, cheap) ? TariffFault.DearCover : IsDearerByDeductible(policy, dear, cheap) ? TariffFault.DearDeductible : (TariffFault?)null
            where fault is not null
            select (Fault: fault.Value, Dear: dear.Rule, Cheap: cheap.Rule);
        foreach (var (fault, dear, cheap) in pairs.Distinct())
        {
            findings.Add(new TariffFinding(fault, fault == TariffFault.DearCover ? "fees.rules" : "fees.deductible", IdOf(dear), IdOf(cheap)));
        }
    }

    private static LocalizedName IdOf(FeeRule rule) => new(rule.Id, rule.Id, rule.Id, rule.Id);

    /// <summary>Certainly dearer for some price: a greater share of the same price, or any share where the other has none.</summary>
    private static bool IsDearer(TariffRule covered, TariffRule uncovered)
    {
        var one = CustomerShare(covered);
        var other = CustomerShare(uncovered);
        return one > other && (other == 0 || covered.Rule.Pricing == uncovered.Rule.Pricing);
    }

    /// <summary>The customer bears all of the first amount in cover, and a share of it, or nothing, out of it: the deductible is only taken of covered lines.</summary>
    private static bool IsDearerByDeductible(FeePolicy policy, TariffRule covered, TariffRule uncovered) =>
        policy.Deductible is not null && covered.Shares is not null && CustomerShare(uncovered) < 1;

    private static decimal CustomerShare(TariffRule rule)
    {
        if (rule.Shares is null || rule.CustomerIndex < 0)
        {
            return 0;
        }

        decimal sum = 0;
        foreach (var weight in rule.Shares.Weights)
        {
            sum += weight;
        }

        return rule.Shares.Weights[rule.CustomerIndex] / sum;
    }

    /// <summary>The kinds that rules name, and one that none does.</summary>
    private static List<LineKind?> KindsOf(FeePolicy policy) => [.. policy.Rules.SelectMany(rule => rule.When.Kinds).Distinct(), null];

    /// <summary>The rule for a line; null stands for a value that no rule names.</summary>
    private static TariffRule? RuleFor(FeePolicy policy, LineKind? kind, CoverageStatus status, ServiceMode? mode, Cause? cause) =>
        policy.Tariff.Rules.FirstOrDefault(rule =>
            Takes(rule.Rule.When.Kinds, kind) && Takes(rule.Rule.When.Modes, mode) && Takes(rule.Rule.When.Causes, cause)
            && (rule.Rule.When.Coverages.IsEmpty || rule.Rule.When.Coverages.Contains(status))
            && rule.Rule.When.Components.IsEmpty && rule.Rule.When.Regions.IsEmpty);

    private static bool Takes<T>(ValueList<T> values, T? value)
        where T : class => values.IsEmpty || (value is not null && values.Contains(value));

    /// <summary>True where the first matches whatever the second does.</summary>
    private static bool Includes(FeeSelector first, FeeSelector second) =>
        Includes(first.Kinds, second.Kinds) && Includes(first.Modes, second.Modes) && Includes(first.Causes, second.Causes)
        && Includes(first.Components, second.Components) && Includes(first.Regions, second.Regions)
        && (Includes(first.Coverages, second.Coverages) || Statuses.All(status => first.Coverages.Contains(status)));

    private static bool Includes<T>(ValueList<T> first, ValueList<T> second) =>
        first.IsEmpty || (!second.IsEmpty && second.All(value => first.Contains(value)));
}
