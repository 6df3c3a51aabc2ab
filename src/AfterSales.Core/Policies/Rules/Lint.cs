using AfterSales.Explanations;

namespace AfterSales.Policies.Rules;

/// <summary>Collects the findings of one policy.</summary>
internal sealed class LintFindings
{
    private readonly List<LintFinding> _findings = [];

    public void Add(LintRule rule, string path, params ReasonArgument[] arguments) => _findings.Add(new LintFinding(rule, path, ValueList.From(arguments)));

    public void AddIf(bool found, LintRule rule, string path, params ReasonArgument[] arguments)
    {
        if (found)
        {
            Add(rule, path, arguments);
        }
    }

    public void AddAll(IEnumerable<LintFinding> findings) => _findings.AddRange(findings);

    /// <summary>The gravest first; otherwise in the order of the policy.</summary>
    public ValueList<LintFinding> Sorted() => ValueList.From(_findings.OrderByDescending(finding => finding.Severity));
}

/// <summary>Reads a policy, or all versions in a catalog, for what no single case shows.</summary>
internal static class Lint
{
    public static ValueList<LintFinding> Of(AfterSalesPolicy policy)
    {
        var findings = new LintFindings();
        ScopeLint.Add(policy, findings);
        WindowLint.Add(policy, findings);
        WarrantyLint.Add(policy, findings);
        TriggerLint.Add(policy, findings);
        LevelLint.Add(policy, findings);
        TariffLint.Add(policy, findings);
        AddClauses(policy, findings);
        return findings.Sorted();
    }

    public static ValueList<LintFinding> Of(PolicyCatalog catalog)
    {
        var findings = new LintFindings();
        for (var i = 0; i < catalog.Policies.Count; i++)
        {
            var path = FormattableString.Invariant($"policies[{i}]");
            findings.AddAll(Of(catalog.Policies[i]).Select(finding => finding.Under(path)));
        }

        VersionLint.Add(catalog, findings);
        return findings.Sorted();
    }

    public static ReasonArgument Name(string name) => ReasonArgument.OfName(name);

    private static void AddClauses(AfterSalesPolicy policy, LintFindings findings)
    {
        var cited = CitedClauses.Of(policy);
        foreach (var citation in cited.Where(citation => !policy.Clauses.Contains(citation.Value)))
        {
            findings.Add(LintRules.ClauseNotListed, citation.Key, Name(citation.Value.Id));
        }

        foreach (var clause in policy.Clauses.Where(clause => !cited.Any(citation => citation.Value == clause)))
        {
            findings.Add(LintRules.ClauseNotCited, "clauses." + clause.Id, Name(clause.Id));
        }
    }
}
