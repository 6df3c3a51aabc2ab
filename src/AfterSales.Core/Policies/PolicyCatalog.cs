using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies.Rules;
using NodaTime;

namespace AfterSales.Policies;

/// <summary>All policies that a company has to keep: statute, own promises, contracts bought, each in all its versions. A value.</summary>
/// <remarks>
/// Policies with different ids can apply to one unit together. Of one policy at most one version applies: the one in force on the day of the sale, or of the claim
/// where the policy says so; for service levels on the day on which the request was opened. A fact that is missing for the choice leaves it open; it never falls
/// through to another version.
/// </remarks>
public sealed record PolicyCatalog
{
    private PolicyCatalog(ValueList<AfterSalesPolicy> policies) => Policies = policies;

    /// <summary>The policies in all their versions, in the order in which equally good answers are given.</summary>
    public ValueList<AfterSalesPolicy> Policies { get; }

    /// <summary>A catalog.</summary>
    /// <param name="policies">The policies in all their versions; at least one.</param>
    /// <exception cref="InvalidInputException">
    /// There is no policy, a version is given twice, or versions of one policy are in force on the same day or go by different days: every problem is listed, with its path.
    /// </exception>
    public static PolicyCatalog Of(ValueList<AfterSalesPolicy> policies)
    {
        var problems = new ProblemList();
        problems.AddIf(policies.IsEmpty, "policies", "There is no policy; give at least one.");
        var versions = new Dictionary<string, List<AfterSalesPolicy>>(StringComparer.Ordinal);
        for (var i = 0; i < policies.Count; i++)
        {
            var policy = policies[i];
            if (!versions.TryGetValue(policy.Id, out var earlier))
            {
                versions[policy.Id] = earlier = [];
            }

            if (earlier.Exists(version => version.Version == policy.Version))
            {
                // Told once, and then left out: a version that is given a thousand times is a thousand problems, not half a million.
                problems.Add($"policies[{i}].version", $"{policy} is given twice; each version has a name of its own.");
                continue;
            }

            foreach (var version in earlier)
            {
                Compare(version, policy, $"policies[{i}]", problems);
            }

            earlier.Add(policy);
        }

        problems.ThrowIfAny();
        return new PolicyCatalog(policies);
    }

    /// <summary>How every policy stands to a case, in the catalog's order.</summary>
    /// <param name="serviceCase">What happened.</param>
    /// <param name="on">The day asked about; the day of the claim for policies that go by it.</param>
    public ValueList<PolicyStanding> For(ServiceCase serviceCase, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(serviceCase);
        var asked = DayNumber.From(on);
        return ValueList.From(Policies.Select(policy => StandingRule.Decide(
            policy, policy.VersionBy == VersionDate.Claim ? VersionDays.OfClaim(asked) : VersionDays.OfSale(serviceCase.InZone(policy.Zone), asked), serviceCase.TraitOf)));
    }

    /// <summary>How every policy stands to a request for service, in the catalog's order. Versions go by the local day of its opening.</summary>
    /// <param name="request">The request; its traits are held against the scope.</param>
    /// <param name="serviceCase">The case that it belongs to, for traits that the request does not say; null, the default, where it is not known.</param>
    public ValueList<PolicyStanding> For(ServiceRequest request, ServiceCase? serviceCase = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ValueList.From(Policies.Select(policy => StandingRule.Decide(
            policy, VersionDays.OfOpening(request, policy.Zone), kind => request.TraitOf(kind) ?? serviceCase?.TraitOf(kind))));
    }

    /// <summary>The findings of every policy, and what its versions leave open between them: days on which none is in force, terms that get shorter. The gravest first.</summary>
    public ValueList<LintFinding> Lint() => Rules.Lint.Of(this);

    /// <summary>Ids and versions.</summary>
    public override string ToString() => string.Join(", ", Policies);

    private static void Compare(AfterSalesPolicy earlier, AfterSalesPolicy later, string path, ProblemList problems)
    {
        problems.AddIf(
            earlier.VersionBy != later.VersionBy,
            path + ".version-by",
            $"{later} goes by the day of the {Word(later.VersionBy)}, {earlier} by the day of the {Word(earlier.VersionBy)}; all versions of a policy go by the same.");
        var first = Math.Max(StandingRule.First(earlier), StandingRule.First(later));
        var last = Math.Min(StandingRule.Last(earlier), StandingRule.Last(later));
        problems.AddIf(
            first <= last,
            path + ".effective-from",
            $"{earlier} and {later} are both in force {Span(first, last)}; end one before the other begins.");
    }

    private static string Word(VersionDate date) => date == VersionDate.Sale ? "sale" : "claim";

    private static string Span(int first, int last) =>
        (first == DayNumber.LongAgo ? "from the beginning" : "from " + IsoText.Of(DayNumber.ToDate(first)))
        + (last == DayNumber.FarAhead ? " on" : " until " + IsoText.Of(DayNumber.ToDate(last)));
}
