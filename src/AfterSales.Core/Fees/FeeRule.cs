using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>One rule of a tariff: when it applies, how the line is priced, and who bears which share.</summary>
public sealed record FeeRule
{
    private FeeRule(string id, FeeSelector when, Pricing pricing, ValueList<BearerShare> shares, Clause? clause)
    {
        Id = id;
        When = when;
        Pricing = pricing;
        Shares = shares;
        Clause = clause;
    }

    /// <summary>The rule's id, unique in its policy.</summary>
    public string Id { get; }

    /// <summary>When it applies.</summary>
    public FeeSelector When { get; }

    /// <summary>How the line is priced.</summary>
    public Pricing Pricing { get; }

    /// <summary>Who bears which share; none where nobody is charged.</summary>
    public ValueList<BearerShare> Shares { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A rule.</summary>
    /// <param name="id">Its id, unique in the policy.</param>
    /// <param name="pricing">How the line is priced.</param>
    /// <param name="shares">Who bears which share: fractions that add up to 1, or whole weights. None for <see cref="Pricing.NoCharge"/>.</param>
    /// <param name="when">When it applies; null, the default, for always.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="InvalidInputException">The id is empty, the shares do not add up, or a bearer is named twice: every problem is listed.</exception>
    public static FeeRule Create(string id, Pricing pricing, ValueList<BearerShare> shares = default, FeeSelector? when = null, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(pricing);
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "The rule has no id; give it one that is unique in the policy.");
        if (pricing.Kind == PricingKind.NoCharge)
        {
            problems.AddIf(!shares.IsEmpty, "shares", "Nobody is charged, so nobody has a share; leave the shares out.");
        }
        else if (Allocation.Objection(ValueList.From(shares.Select(share => share.Share))) is { } objection)
        {
            problems.Add("shares", objection);
        }

        foreach (var bearer in shares.GroupBy(share => share.Bearer).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("shares", $"{bearer} is named twice; give each bearer one share.");
        }

        problems.ThrowIfAny();
        return new FeeRule(id, when ?? FeeSelector.Always, pricing, shares, clause);
    }

    /// <summary>Id, pricing and shares.</summary>
    public override string ToString() => $"{Id}: {Pricing} ({When}) {string.Join(", ", Shares)}";

    internal int IndexOf(Bearer bearer)
    {
        for (var i = 0; i < Shares.Count; i++)
        {
            if (Shares[i].Bearer == bearer)
            {
                return i;
            }
        }

        return -1;
    }
}
