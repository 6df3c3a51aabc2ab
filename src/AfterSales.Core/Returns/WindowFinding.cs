using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;
using NodaTime;

namespace AfterSales.Returns;

/// <summary>How one window stands on the day asked about.</summary>
public sealed record WindowFinding
{
    internal WindowFinding(ReturnPolicy policy, int index, ServiceCase serviceCase, int on, in WindowVerdict verdict)
    {
        var window = policy.Windows[index];
        var time = verdict.Time;
        Id = window.Id;
        State = verdict.State;
        Clause = window.Clause;
        Start = time.HasStart && time.FirstStart > DayNumber.LongAgo && time.LastStart < DayNumber.FarAhead ? new DayRange(time.FirstStart, time.LastStart) : null;
        LastDay = time.HasLastDay ? new DayRange(time.End.First, time.End.Last) : null;
        IsUnlimited = time.HasStart && time.End.IsEndless;
        DueAt = window.Length.Kind == WindowLengthKind.Elapsed && time.End.DueAt != default ? time.End.DueAt : null;
        Missing = new FactSet(policy.Facts.Table, verdict.Missing);
        IsProvisional = time.End.IsProvisional;
        Turns = verdict.State == WindowState.Undetermined ? StartTurns.Of(policy, index, serviceCase, on, time) : [];
    }

    /// <summary>The window's id.</summary>
    public string Id { get; }

    /// <summary>How it stands.</summary>
    public WindowState State { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>The start day; more than one where it is known as a range; null when there is none or it is not known.</summary>
    public DayRange? Start { get; }

    /// <summary>The last day; more than one where dates are known as ranges; null when not known, or when there is none.</summary>
    public DayRange? LastDay { get; }

    /// <summary>True when it never ends.</summary>
    public bool IsUnlimited { get; }

    /// <summary>The instant at which a window counted in hours ends; null for others, and where its start is not known.</summary>
    public Instant? DueAt { get; }

    /// <summary>True when a stay that tolls is still open: the last day can only move on.</summary>
    public bool IsProvisional { get; }

    /// <summary>The facts that are missing, while it is undetermined.</summary>
    public FactSet Missing { get; }

    /// <summary>Where the start day is known as a range: the start days from which the state is another one. Empty otherwise.</summary>
    public ValueList<StartTurn> Turns { get; }

    /// <summary>Id, state and last day.</summary>
    public override string ToString() => $"{Id}: {State}, {LastDay?.ToString() ?? "-"}";

}

/// <summary>A start day from which a window would stand otherwise: "open if delivered on or after 2024-03-14".</summary>
public sealed record StartTurn
{
    internal StartTurn(int from, WindowState state)
    {
        From = DayNumber.ToDate(from);
        State = state;
    }

    /// <summary>The first start day of the state.</summary>
    public LocalDate From { get; }

    /// <summary>How the window stands for starts from that day on, up to the next turn.</summary>
    public WindowState State { get; }

    /// <summary>State and day.</summary>
    public override string ToString() => $"{State} if started on or after {IsoText.Of(From)}";
}
