using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>How a credit is measured.</summary>
public enum CreditBasis
{
    /// <summary>One amount for the miss.</summary>
    PerMiss,

    /// <summary>An amount for every started day of 24 hours, on the wall clock, by which the promise was missed.</summary>
    PerStartedDay,
}

/// <summary>What the customer is credited where a service level was missed: for a late repair, for a loaner that was not lent. At most what the customer would pay.</summary>
public sealed record CreditRule
{
    private CreditRule(string id, ServiceMetric metric, CreditBasis basis, Money amount, Money? maximum, LineKind kind, Clause? clause)
    {
        Id = id;
        Metric = metric;
        Basis = basis;
        Amount = amount;
        Maximum = maximum;
        Kind = kind;
        Clause = clause;
    }

    /// <summary>The rule's id: the id of its line in the quote.</summary>
    public string Id { get; }

    /// <summary>The promise that was missed.</summary>
    public ServiceMetric Metric { get; }

    /// <summary>How it is measured.</summary>
    public CreditBasis Basis { get; }

    /// <summary>The amount for the miss, or for each started day.</summary>
    public Money Amount { get; }

    /// <summary>The most that is credited; null for no limit but what the customer would pay.</summary>
    public Money? Maximum { get; }

    /// <summary>The kind of its line in the quote.</summary>
    public LineKind Kind { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A credit.</summary>
    /// <param name="id">Its id, unique among the policy's credits.</param>
    /// <param name="metric">The promise that was missed.</param>
    /// <param name="amount">The amount for the miss, or for each started day: more than zero, whole in minor units.</param>
    /// <param name="basis">How it is measured; one amount for the miss by default.</param>
    /// <param name="maximum">The most that is credited, whole in minor units; null, the default, for no limit but what the customer would pay.</param>
    /// <param name="kind">The kind of its line; a delay credit where null.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="InvalidInputException">The id is empty, or an amount is not above zero or finer than the minor unit: every problem is listed.</exception>
    public static CreditRule Create(
        string id, ServiceMetric metric, Money amount, CreditBasis basis = CreditBasis.PerMiss, Money? maximum = null, LineKind? kind = null, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentOutOfRangeException.ThrowIfUndefined(basis);
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "The credit has no id; give it one that is unique in the policy.");
        problems.AddIf(amount.Amount <= 0 || !amount.IsWhole, "amount", $"The credit is {amount}; it is more than zero and whole in minor units.");
        problems.AddIf(maximum is { } most && (most.Amount <= 0 || !most.IsWhole), "maximum", $"The most is {maximum}; it is more than zero and whole in minor units.");
        problems.ThrowIfAny();
        return new CreditRule(id, metric, basis, amount, maximum, kind ?? LineKind.DelayCredit, clause);
    }

    /// <summary>Metric and amount.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1} {2}", Metric, Amount, Basis);
}
