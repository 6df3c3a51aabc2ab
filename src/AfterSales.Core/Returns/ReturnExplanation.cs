using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns;

/// <summary>What may be returned or exchanged today and on what terms, every window, and the reasons.</summary>
public sealed record ReturnExplanation
{
    internal ReturnExplanation(
        ReturnStatus status,
        ValueList<ReturnOption> options,
        ValueList<WindowFinding> windows,
        ValueList<DeadlineFinding> deadlines,
        int? quantity,
        int? left,
        ValueList<Reason> reasons)
    {
        Status = status;
        Options = options;
        Windows = windows;
        Deadlines = deadlines;
        Quantity = quantity;
        Left = left;
        Reasons = reasons;
    }

    /// <summary>The answer.</summary>
    public ReturnStatus Status { get; }

    /// <summary>What the customer may choose today, in the policy's order.</summary>
    public ValueList<ReturnOption> Options { get; }

    /// <summary>Every window of the policy, in its order.</summary>
    public ValueList<WindowFinding> Windows { get; }

    /// <summary>The seller's deadlines, in the policy's order.</summary>
    public ValueList<DeadlineFinding> Deadlines { get; }

    /// <summary>How many units can go back now: those asked for, or those left where more are asked for; null when not known.</summary>
    public int? Quantity { get; }

    /// <summary>How many units are left to return; null when it is not known how many were bought.</summary>
    public int? Left { get; }

    /// <summary>The reasons.</summary>
    public ValueList<Reason> Reasons { get; }

    /// <summary>Status and options, then each reason on a line of its own, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Status and options, then each reason on a line of its own.</summary>
    /// <param name="language">The language of the reasons.</param>
    public string ToString(Language language) =>
        Status + (Options.IsEmpty ? "" : ": " + string.Join("; ", Options))
        + string.Concat(Reasons.Select(reason => "\n  " + reason.ToString(language)));
}

/// <summary>By when the seller must do something.</summary>
public sealed record DeadlineFinding
{
    internal DeadlineFinding(string id, DateFact lastDay, Clause? clause)
    {
        Id = id;
        LastDay = lastDay;
        Clause = clause;
    }

    /// <summary>The deadline's id.</summary>
    public string Id { get; }

    /// <summary>The last day; a range, absent while nothing started it, or unknown.</summary>
    public DateFact LastDay { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>Id and day.</summary>
    public override string ToString() => $"{Id} by {LastDay}";
}
