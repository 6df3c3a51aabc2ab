using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>Where what comes in on a day off is moved to, before anything is counted.</summary>
public enum DayOffIntake
{
    /// <summary>Nowhere; the default.</summary>
    Stays,

    /// <summary>To the opening of the next working day.</summary>
    Opening,

    /// <summary>To the same local time of the next working day.</summary>
    SameTime,
}

/// <summary>From when a clock counts that starts on a day off, or late in the day.</summary>
/// <remarks>A day off is moved first; then the cut-off is held against the moved local time: at or after it, the clock starts at the next working day's opening.</remarks>
public sealed record IntakeRule
{
    private IntakeRule(DayOffIntake dayOff, LocalTime? cutOff, Clause? clause)
    {
        DayOff = dayOff;
        CutOff = cutOff;
        Clause = clause;
    }

    /// <summary>Where a day off is moved to.</summary>
    public DayOffIntake DayOff { get; }

    /// <summary>The local time from which on the next working day counts; null for none.</summary>
    public LocalTime? CutOff { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>An intake rule.</summary>
    /// <param name="dayOff">Where a day off is moved to; nowhere by default.</param>
    /// <param name="cutOff">The local time from which on the next working day counts; null, the default, for none.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public static IntakeRule Create(DayOffIntake dayOff = DayOffIntake.Stays, LocalTime? cutOff = null, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(dayOff);
        return dayOff == DayOffIntake.Stays && cutOff is null
            ? throw new ArgumentException("An intake rule moves days off, has a cut-off, or both; leave it out otherwise.", nameof(cutOff))
            : new IntakeRule(dayOff, cutOff, clause);
    }

    /// <summary>What it does.</summary>
    public override string ToString() =>
        "days off: " + DayOff + (CutOff is { } time ? "; cut-off " + NodaTime.Text.LocalTimePattern.ExtendedIso.Format(time) : "");
}
