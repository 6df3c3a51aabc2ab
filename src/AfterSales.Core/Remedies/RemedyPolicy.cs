using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies.Rules;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Remedies;

/// <summary>What repairs that fail, take long or wait for parts entitle the customer to.</summary>
public sealed record RemedyPolicy
{
    private RemedyPolicy(WarrantyPolicy warranty, ValueList<RemedyTrigger> triggers, ValueList<ReplacementRow> matrix, RefundPolicy refund)
    {
        Warranty = warranty;
        Triggers = triggers;
        Matrix = matrix;
        Refund = refund;
        Facts = new RemedyFacts(warranty, triggers);
    }

    /// <summary>The warranty whose start and validity the periods go by.</summary>
    public WarrantyPolicy Warranty { get; }

    /// <summary>The triggers, in the policy's order.</summary>
    public ValueList<RemedyTrigger> Triggers { get; }

    /// <summary>What an exchange comes to, by stock and choice; empty where the policy does not say.</summary>
    public ValueList<ReplacementRow> Matrix { get; }

    /// <summary>How a refund is reckoned; a trigger's own deduction goes before the one given here.</summary>
    public RefundPolicy Refund { get; }

    internal RemedyFacts Facts { get; }

    /// <summary>A remedy policy.</summary>
    /// <param name="warranty">The warranty whose start and validity the periods go by.</param>
    /// <param name="triggers">The triggers; at least one.</param>
    /// <param name="matrix">What an exchange comes to, by stock and choice; nothing by default.</param>
    /// <param name="refund">How a refund is reckoned; <see cref="RefundPolicy.Default"/> when null.</param>
    /// <exception cref="InvalidInputException">There is no trigger, two have one id, or two rows are for the same stock and choice.</exception>
    public static RemedyPolicy Create(WarrantyPolicy warranty, ValueList<RemedyTrigger> triggers, ValueList<ReplacementRow> matrix = default, RefundPolicy? refund = null)
    {
        ArgumentNullException.ThrowIfNull(warranty);
        var problems = new ProblemList();
        problems.AddIf(triggers.IsEmpty, "remedies", "There is no trigger; promise at least one remedy, or leave remedies out.");
        foreach (var id in triggers.GroupBy(trigger => trigger.Id).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("remedies", $"Two triggers have the id \"{id}\"; ids are unique.");
        }

        for (var i = 0; i < matrix.Count; i++)
        {
            var row = matrix[i];
            if (matrix.Take(i).FirstOrDefault(other => row.IsFor(other.SameModelAvailable, other.Choice) || other.IsFor(row.SameModelAvailable, row.Choice)) is { } same)
            {
                problems.Add(FormattableString.Invariant($"matrix[{i}]"), $"\"{row}\" and \"{same}\" are for the same stock and choice; keep one.");
            }
        }

        problems.AddIf(new RemedyFacts(warranty, triggers).Table.Count > FactTable.Capacity, "remedies", $"The triggers ask for more than {FactTable.Capacity} facts; use fewer conditions.");
        problems.ThrowIfAny();
        return new RemedyPolicy(warranty, triggers, matrix, refund ?? RefundPolicy.Default);
    }

    /// <summary>What the repairs of a case entitle the customer to on a day.</summary>
    /// <param name="serviceCase">What happened. Events dated after the day are not seen; a stay that ends later is still open.</param>
    /// <param name="on">The day asked about.</param>
    public RemedyDecision Decide(ServiceCase serviceCase, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(serviceCase);
        var day = DayNumber.From(on);
        return new RemedyDecision(this, serviceCase, day, RemedyRule.Decide(this, serviceCase, day));
    }

    /// <inheritdoc/>
    public bool Equals(RemedyPolicy? other) => other is not null && Warranty == other.Warranty && Triggers == other.Triggers && Matrix == other.Matrix && Refund == other.Refund;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Warranty, Triggers, Matrix, Refund);

    /// <summary>The triggers.</summary>
    public override string ToString() => string.Join("; ", Triggers);
}
