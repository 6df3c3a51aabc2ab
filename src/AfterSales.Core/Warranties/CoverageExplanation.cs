using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;
using NodaTime;

namespace AfterSales.Warranties;

/// <summary>A stretch of possible start dates that lead to the same status.</summary>
public sealed class CoverageSegment
{
    internal CoverageSegment(DayRange dates, CoverageStatus status)
    {
        Dates = dates;
        Status = status;
    }

    /// <summary>The dates.</summary>
    public DayRange Dates { get; }

    /// <summary>The status if the true date is one of them.</summary>
    public CoverageStatus Status { get; }

    /// <summary>Dates and status.</summary>
    public override string ToString() => $"{Dates}: {Status}";
}

/// <summary>Why a coverage decision is what it is, with every layer and, for a start known as a range, the turning points.</summary>
public sealed class CoverageExplanation : Explanation
{
    private readonly WarrantyPolicy _policy;
    private readonly ServiceCase _case;
    private readonly int _on;
    private LayerSummary[]? _layers;

    internal CoverageExplanation(
        WarrantyPolicy policy,
        ServiceCase serviceCase,
        int on,
        Reason headline,
        ValueList<Reason> reasons,
        ValueList<Reason> alternatives,
        FactSet missing,
        LayerSummary[]? layers,
        ValueList<CoverageSegment> segments)
        : base(headline, reasons, alternatives, missing)
    {
        _policy = policy;
        _case = serviceCase;
        _on = on;
        _layers = layers;
        Segments = segments;
    }

    /// <summary>The layers of cover that have a day; empty where neither the start nor a fixed last day is known.</summary>
    /// <remarks>
    /// A layer without a day is none: one that a transfer ends before its first day, so that the new owner never has it (<see cref="WarrantyReasons.Transferred"/> is among the reasons),
    /// and an extension that begins after its own last day because repairs moved the end of what it follows beyond it.
    /// </remarks>
    public ValueList<LayerSummary> Layers => new(_layers ??= CoverageRecord.Layers(_policy, _case, _on));

    /// <summary>For a start known as a range: its dates by the status that they lead to. Empty otherwise.</summary>
    public ValueList<CoverageSegment> Segments { get; }

    /// <summary>The dates from which on the status is another one: "covered if sold on or after 2024-03-14".</summary>
    public ValueList<LocalDate> TurningPoints => ValueList.From(Segments.Skip(1).Select(segment => segment.Dates.FirstDay));
}
