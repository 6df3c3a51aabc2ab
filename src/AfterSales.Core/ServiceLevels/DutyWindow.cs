using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>A stretch of days in which a duty is due, and how it stands.</summary>
public sealed record DutyWindow
{
    internal DutyWindow(LocalDate? firstDay, LocalDate lastDay, int needed, int done, ServiceLevelStatus status)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        Needed = needed;
        Done = done;
        Status = status;
    }

    /// <summary>The first day; null where it can be done any time before the last.</summary>
    public LocalDate? FirstDay { get; }

    /// <summary>The last day; what is done on it is in time.</summary>
    public LocalDate LastDay { get; }

    /// <summary>How many times it is due; 0 for keeping.</summary>
    public int Needed { get; }

    /// <summary>How many times it was done in the window.</summary>
    public int Done { get; }

    /// <summary>Pending, met, met late (a duty that is due once), or breached.</summary>
    public ServiceLevelStatus Status { get; }

    /// <summary>Days and status.</summary>
    public override string ToString() => FormattableString.Invariant($"{IsoText.Of(FirstDay)}..{IsoText.Of(LastDay)}: {Done} of {Needed}, {Status}");
}
