using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies.Rules;
using AfterSales.Returns;
using NodaTime;

namespace AfterSales.Remedies;

/// <summary>Why a remedy decision is what it is, with every trigger, its counts, and what the customer's choice comes to.</summary>
public sealed class RemedyExplanation : Explanation
{
    private readonly RemedyPolicy _policy;
    private readonly ServiceCase _case;
    private readonly int _on;
    private TriggerFinding[]? _triggers;

    internal RemedyExplanation(
        RemedyPolicy policy,
        ServiceCase serviceCase,
        int on,
        RemedyStatus status,
        Reason headline,
        ValueList<Reason> reasons,
        ValueList<Reason> alternatives,
        FactSet missing,
        ValueList<Remedy> remedies,
        ReplacementFinding replacement,
        RemedyRefund? refund)
        : base(headline, reasons, alternatives, missing)
    {
        Status = status;
        Remedies = remedies;
        _policy = policy;
        _case = serviceCase;
        _on = on;
        Replacement = replacement;
        Refund = refund;
    }

    /// <summary>The answer.</summary>
    public RemedyStatus Status { get; }

    /// <summary>The remedies of all triggers met: those of rights first, then in the policy's order, each once.</summary>
    public ValueList<Remedy> Remedies { get; }

    /// <summary>Every trigger of the policy, in its order.</summary>
    public ValueList<TriggerFinding> Triggers => new(_triggers ??= TriggerFindings.Of(_policy, _case, _on));

    /// <summary>What an exchange comes to by stock and choice.</summary>
    public ReplacementFinding Replacement { get; }

    /// <summary>The refund, where a trigger that is met gives one: of several grounds the one best for the customer. Null where none does.</summary>
    public RemedyRefund? Refund { get; }
}

/// <summary>A refund that a remedy gives, and on which ground.</summary>
public sealed class RemedyRefund
{
    internal RemedyRefund(string trigger, RefundDecision decision)
    {
        Trigger = trigger;
        Decision = decision;
    }

    /// <summary>The trigger whose ground it is.</summary>
    public string Trigger { get; }

    /// <summary>The refund, with its reckoning and what is missing.</summary>
    public RefundDecision Decision { get; }

    /// <summary>The amount; null when facts are missing.</summary>
    public Money? Amount => Decision.Amount;

    /// <summary>Amount and trigger.</summary>
    public override string ToString() => $"{Decision} by {Trigger}";
}

/// <summary>How one trigger stands.</summary>
public sealed record TriggerFinding
{
    internal TriggerFinding(RemedyTrigger trigger, Truth met, ValueList<MeasureFinding> measures, LocalDate? loanerFrom, LocalDate? askBy, FactSet missing)
    {
        Id = trigger.Id;
        Strength = trigger.Strength;
        Met = met;
        Measures = measures;
        LoanerFrom = loanerFrom;
        AskByDay = askBy;
        Missing = missing;
        Clause = trigger.Clause;
    }

    /// <summary>The trigger's id.</summary>
    public string Id { get; }

    /// <summary>Right or presumption.</summary>
    public RemedyStrength Strength { get; }

    /// <summary>Whether it is met.</summary>
    public Truth Met { get; }

    /// <summary>Its measures with what was counted; empty where the start day is not certain.</summary>
    public ValueList<MeasureFinding> Measures { get; }

    /// <summary>The first day on which a loaner was due, for a trigger that is met and gives one; null otherwise.</summary>
    public LocalDate? LoanerFrom { get; }

    /// <summary>The last day on which its remedies can be asked for; null where the policy sets none, or where the start is not certain.</summary>
    public LocalDate? AskByDay { get; }

    /// <summary>The facts that are missing, while it is undetermined.</summary>
    public FactSet Missing { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>Id and whether it is met.</summary>
    public override string ToString() => $"{Id}: {Met}";
}

/// <summary>What a measure counted.</summary>
public sealed record MeasureFinding
{
    internal MeasureFinding(RemedyMeasure measure, MeasuredCount count, Truth reached)
    {
        Measure = measure;
        Least = count.Least;
        Most = count.Most;
        Reached = reached;
    }

    /// <summary>The measure.</summary>
    public RemedyMeasure Measure { get; }

    /// <summary>The count, or the least it can be where facts are missing.</summary>
    public long Least { get; }

    /// <summary>The count, or the most it can be where facts are missing.</summary>
    public long Most { get; }

    /// <summary>Whether the measure is reached.</summary>
    public Truth Reached { get; }

    /// <summary>Measure and count.</summary>
    public override string ToString() => FormattableString.Invariant($"{Measure}: {Least}{(Least == Most ? "" : ".." + Most)}");
}

/// <summary>What an exchange comes to by stock and choice.</summary>
public sealed record ReplacementFinding
{
    internal ReplacementFinding(Remedy? remedy, Money? difference, RefundDecision? refund, ValueList<Fact> missing, Clause? clause)
    {
        Refund = refund;
        Remedy = remedy;
        Difference = difference;
        Missing = missing;
        Clause = clause;
    }

    /// <summary>The remedy; null where nothing is due, facts are missing, or the policy has no row for the case.</summary>
    public Remedy? Remedy { get; }

    /// <summary>For another model: its price less the price paid, negative where the customer gets money back; null when not known.</summary>
    public Money? Difference { get; }

    /// <summary>For a refund: in full or less the deduction, as the row says; null for other remedies.</summary>
    public RefundDecision? Refund { get; }

    /// <summary>The facts that are missing for the choice.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>The clause of the row.</summary>
    public Clause? Clause { get; }

    /// <summary>The remedy.</summary>
    public override string ToString() => Remedy?.ToString() ?? "-";
}
