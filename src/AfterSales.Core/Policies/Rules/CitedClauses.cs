using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;

namespace AfterSales.Policies.Rules;

/// <summary>Every clause that a policy's rules cite, with its place as documents name it.</summary>
internal static class CitedClauses
{
    public static List<KeyValuePair<string, Clause>> Of(AfterSalesPolicy policy)
    {
        var cited = new Citations();
        if (policy.Warranty is { } warranty)
        {
            AddWarranty(warranty, cited);
        }

        if (policy.Returns is { } returns)
        {
            cited.AddAll("returns", returns.Windows, window => window.Clause);
            for (var i = 0; i < returns.Windows.Count; i++)
            {
                cited.Add($"returns[{i}].refund", returns.Windows[i].Refund?.Clause);
            }

            cited.AddAll("deadlines", returns.Deadlines, deadline => deadline.Clause);
        }

        if (policy.Remedies is { } remedies)
        {
            cited.AddAll("remedies", remedies.Triggers, trigger => trigger.Clause);
            cited.AddAll("replacements", remedies.Matrix, row => row.Clause);
            cited.Add("refund", remedies.Refund.Clause);
        }

        if (policy.ServiceLevels is { } levels)
        {
            AddLevels(levels, cited);
        }

        if (policy.Fees is { } fees)
        {
            cited.AddAll("fees.rules", fees.Rules, rule => rule.Clause);
            for (var i = 0; i < fees.Rules.Count; i++)
            {
                cited.AddAll($"fees.rules[{i}].pricing.discounts", fees.Rules[i].Pricing.Discounts, discount => discount.Clause);
            }

            cited.AddAll("fees.credits", fees.Credits, credit => credit.Clause);
            cited.Add("fees.deductible", fees.Deductible?.Clause);
            cited.Add("fees.advance", fees.Advance?.Clause);
        }

        if (policy.Settlement is { } settlement)
        {
            AddSettlement(settlement, cited);
        }

        cited.Add("stock-returns", policy.StockReturns?.Clause);
        return cited.Items;
    }

    private static void AddWarranty(WarrantyPolicy policy, Citations cited)
    {
        cited.AddAll("warranty.terms", policy.Terms, rule => rule.Clause);
        cited.Add("warranty.tolling", policy.Tolling?.Clause);
        cited.Add("warranty.fixed-extension", policy.FixedExtension?.Clause);
        cited.AddAll("warranty.floors", policy.Floors, rule => rule.Clause);
        cited.Add("warranty.part-warranty", policy.PartWarranty?.Clause);
        cited.AddAll("warranty.after-exchange", policy.Exchanges, rule => rule.Clause);
        cited.AddAll("warranty.usage-limits", policy.UsageLimits, rule => rule.Clause);
        cited.AddAll("warranty.conditions", policy.Conditions, rule => rule.Clause);
        for (var i = 0; i < policy.Conditions.Count; i++)
        {
            cited.AddAll($"warranty.conditions[{i}].otherwise.terms", policy.Conditions[i].Fallback?.Terms ?? default, rule => rule.Clause);
        }

        cited.AddAll("warranty.exclusions", policy.Exclusions, rule => rule.Clause);
        cited.AddAll("warranty.only-causes", policy.OnlyCauses, rule => rule.Clause);
        cited.AddAll("warranty.findings", policy.Findings, rule => rule.Clause);
        cited.Add("warranty.abnormal-life", policy.AbnormalLife?.Clause);
        cited.AddAll("warranty.items", policy.Items, rule => rule.Clause);
        for (var i = 0; i < policy.Items.Count; i++)
        {
            cited.AddAll($"warranty.items[{i}].terms", policy.Items[i].Terms, rule => rule.Clause);
        }

        cited.Add("warranty.goodwill", policy.Goodwill?.Clause);
        cited.Add("warranty.transfer", policy.Transfer?.Clause);
    }

    private static void AddLevels(ServiceLevelPolicy policy, Citations cited)
    {
        cited.AddAll("service-levels.commitments", policy.Commitments, commitment => commitment.Clause);
        for (var i = 0; i < policy.Commitments.Count; i++)
        {
            cited.Add($"service-levels.commitments[{i}].intake", policy.Commitments[i].Intake?.Clause);
            cited.AddAll($"service-levels.commitments[{i}].ladder", policy.Commitments[i].Ladder, step => step.Clause);
        }

        cited.AddAll("service-levels.duties", policy.Duties, duty => duty.Clause);
    }

    private static void AddSettlement(SettlementPolicy policy, Citations cited)
    {
        cited.AddAt("settlement.clauses.documents", policy.Clauses.Documents);
        cited.AddAt("settlement.clauses.registration", policy.Clauses.Registration);
        cited.AddAt("settlement.clauses.submission", policy.Clauses.Submission);
        cited.AddAt("settlement.clauses.set-off", policy.Clauses.SetOff);
        cited.AddAt("settlement.clauses.coverage", policy.Clauses.Coverage);
        cited.Add("settlement.parts", policy.Parts?.Clause);
        cited.AddAll("settlement.tariff", policy.Tariff, limit => limit.Clause);
        cited.AddAll("settlement.bonuses", policy.Bonuses, bonus => bonus.Clause);
    }

    private sealed class Citations
    {
        public List<KeyValuePair<string, Clause>> Items { get; } = [];

        public void Add(string path, Clause? clause) => AddAt(path + ".clause", clause);

        public void AddAt(string path, Clause? clause)
        {
            if (clause is not null)
            {
                Items.Add(new KeyValuePair<string, Clause>(path, clause));
            }
        }

        public void AddAll<T>(string path, ValueList<T> rules, Func<T, Clause?> clauseOf)
        {
            for (var i = 0; i < rules.Count; i++)
            {
                Add(FormattableString.Invariant($"{path}[{i}]"), clauseOf(rules[i]));
            }
        }
    }
}
