using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;
using NodaTime;

namespace AfterSales.Returns;

/// <summary>How one window stands on the day asked about.</summary>
public sealed record WindowFinding
{
    internal WindowFinding(ReturnPolicy policy, int index, ServiceCase serviceCase, int on, WindowVerdict verdict)
    {
        var window = policy.Windows[index];
        var time = verdict.Time;
        Id = window.Id;
        State = verdict.State;
        Clause = window.Clause;
        Start = !time.HasStart ? DateFact.Absent : Days(time.FirstStart, time.LastStart);
        LastDay = time.End.IsEndless && time.HasStart ? DateFact.Absent
            : time.End.IsKnown && time.FirstStart > DayNumber.LongAgo && time.LastStart < DayNumber.FarAhead ? Days(time.End.First, time.End.Last)
            : DateFact.Unknown;
        DueAt = window.Length.Kind == WindowLengthKind.Elapsed && time.End.DueAt != default ? time.End.DueAt : null;
        Missing = verdict.Missing == 0 ? default : new FactSet(policy.Facts.Table, verdict.Missing);
        IsProvisional = time.End.IsProvisional;
        Turns = verdict.State == WindowState.Undetermined ? StartTurns.Of(policy, index, serviceCase, on, time) : [];
    }

    /// <summary>The window's id.</summary>
    public string Id { get; }

    /// <summary>How it stands.</summary>
    public WindowState State { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>The start day, a range, absent, or unknown.</summary>
    public DateFact Start { get; }

    /// <summary>The last day, a range, <see cref="DateFact.Absent"/> when there is none, or unknown.</summary>
    public DateFact LastDay { get; }

    /// <summary>The instant at which a window counted in hours ends; null for others, and where its start is not known.</summary>
    public Instant? DueAt { get; }

    /// <summary>True when a stay that tolls is still open: the last day can only move on.</summary>
    public bool IsProvisional { get; }

    /// <summary>The facts that are missing, while it is undetermined.</summary>
    public FactSet Missing { get; }

    /// <summary>Where the start day is known as a range: the start days from which the state is another one. Empty otherwise.</summary>
    public ValueList<StartTurn> Turns { get; }

    /// <summary>Id, state and last day.</summary>
    public override string ToString() => $"{Id}: {State}, {LastDay}";

    private static DateFact Days(int first, int last) =>
        first <= DayNumber.LongAgo || last >= DayNumber.FarAhead ? DateFact.Unknown : DateFact.Between(DayNumber.ToDate(first), DayNumber.ToDate(last));
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
