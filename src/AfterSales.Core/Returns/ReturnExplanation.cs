using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;

namespace AfterSales.Returns;

/// <summary>What may be returned or exchanged today and on what terms, every window, and the reasons.</summary>
public sealed class ReturnExplanation : Explanation
{
    private readonly ReturnPolicy _policy;
    private readonly ServiceCase _case;
    private readonly int _on;
    private WindowFinding[]? _windows;

    internal ReturnExplanation(
        ReturnPolicy policy,
        ServiceCase serviceCase,
        int on,
        ReturnStatus status,
        Reason headline,
        ValueList<Reason> reasons,
        ValueList<Reason> alternatives,
        FactSet missing,
        ValueList<ReturnOption> options,
        ValueList<DeadlineFinding> deadlines,
        int? quantity,
        int? left)
        : base(headline, reasons, alternatives, missing)
    {
        Status = status;
        Options = options;
        _policy = policy;
        _case = serviceCase;
        _on = on;
        Deadlines = deadlines;
        Quantity = quantity;
        Left = left;
    }

    /// <summary>The answer.</summary>
    public ReturnStatus Status { get; }

    /// <summary>What the customer may choose today, in the policy's order.</summary>
    public ValueList<ReturnOption> Options { get; }

    /// <summary>Every window of the policy, in its order.</summary>
    public ValueList<WindowFinding> Windows => new(_windows ??= WindowFindings.Of(_policy, _case, _on));

    /// <summary>The seller's deadlines, in the policy's order.</summary>
    public ValueList<DeadlineFinding> Deadlines { get; }

    /// <summary>How many units can go back now: those asked for, or those left where more are asked for; null when not known.</summary>
    public int? Quantity { get; }

    /// <summary>How many units are left to return; null when it is not known how many were bought.</summary>
    public int? Left { get; }
}

/// <summary>By when the seller must do something.</summary>
public sealed record DeadlineFinding
{
    internal DeadlineFinding(string id, Calendars.DayRange? lastDay, Clause? clause)
    {
        Id = id;
        LastDay = lastDay;
        Clause = clause;
    }

    /// <summary>The deadline's id.</summary>
    public string Id { get; }

    /// <summary>The last day; null while nothing has started it, or while its start is not known.</summary>
    public Calendars.DayRange? LastDay { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>Id and day.</summary>
    public override string ToString() => $"{Id} by {LastDay?.ToString() ?? "-"}";
}
