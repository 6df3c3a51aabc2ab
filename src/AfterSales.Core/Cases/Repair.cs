using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>Why a unit was away from its customer.</summary>
public enum StayKind
{
    /// <summary>It was repaired.</summary>
    Repair,

    /// <summary>It waited for spare parts.</summary>
    WaitingForParts,

    /// <summary>It was on its way.</summary>
    Transit,
}

/// <summary>One stay of the unit away from its customer: a repair, a wait for parts, or transit.</summary>
public sealed record Repair
{
    private Repair(LocalDate handedInOn, DateFact handedBack, StayKind kind, Truth paid, ValueList<string>? parts, string? defect)
    {
        HandedInOn = handedInOn;
        HandedBack = handedBack;
        Kind = kind;
        Paid = paid;
        Parts = parts;
        Defect = defect;
        From = DayNumber.From(handedInOn);
    }

    /// <summary>The day the unit was handed in (dispatched, for transit).</summary>
    public LocalDate HandedInOn { get; }

    /// <summary>What is known of the day the unit was handed back (arrived, for transit); <see cref="DateFact.NotYet"/> while it is away.</summary>
    public DateFact HandedBack { get; }

    /// <summary>Why the unit was away.</summary>
    public StayKind Kind { get; }

    /// <summary>Whether the customer paid for it.</summary>
    public Truth Paid { get; }

    /// <summary>The ids of the components repaired or replaced; null when not known.</summary>
    public ValueList<string>? Parts { get; }

    /// <summary>The defect repaired, by a name that stays the same from repair to repair; null when not known.</summary>
    public string? Defect { get; }

    /// <summary>What its record says beyond its days; null when there is none, so that nothing more is known.</summary>
    public RepairRecord? Record { get; private init; }

    internal int From { get; }

    /// <summary>A stay.</summary>
    /// <param name="handedInOn">The day the unit was handed in.</param>
    /// <param name="handedBack">The day it was handed back; <see cref="DateFact.NotYet"/> while it is away.</param>
    /// <param name="kind">Why it was away; a repair by default.</param>
    /// <param name="paid">Whether the customer paid; not known by default.</param>
    /// <param name="parts">The ids of the components repaired or replaced; null, the default, when not known.</param>
    /// <param name="defect">The defect repaired; null, the default, when not known.</param>
    /// <exception cref="InvalidInputException">The unit was handed back before it was handed in, or never.</exception>
    public static Repair Create(
        LocalDate handedInOn,
        DateFact handedBack,
        StayKind kind = StayKind.Repair,
        Truth paid = Truth.Unknown,
        ValueList<string>? parts = null,
        string? defect = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(kind);
        ArgumentOutOfRangeException.ThrowIfUndefined(paid);
        var problems = new ProblemList();
        problems.AddIf(
            handedBack.IsKnown && handedBack.Last < DayNumber.From(handedInOn),
            "handed-back",
            $"The unit was handed back on {handedBack}, before it was handed in on {IsoText.Of(handedInOn)}.");
        problems.AddIf(handedBack.Kind == DateFactKind.Absent, "handed-back", "A unit that never comes back is not in repair; give a day, or \"not yet\".");
        problems.AddIf(defect is { Length: 0 }, "defect", "The defect is empty; leave it out when it is not known.");
        problems.ThrowIfAny();
        return new Repair(handedInOn, handedBack, kind, paid, parts, defect);
    }

    /// <summary>This stay with what its record says.</summary>
    /// <param name="record">The record.</param>
    public Repair WithRecord(RepairRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return this with { Record = record };
    }

    /// <summary>Kind and days.</summary>
    public override string ToString() => $"{Kind} {IsoText.Of(HandedInOn)}..{HandedBack}";

    /// <summary>The earliest day of hand-back as known on a day; far ahead while the unit is away.</summary>
    internal int EarliestHandBack => HandedBack.Kind switch
    {
        DateFactKind.Known => Math.Max(From, HandedBack.First),
        DateFactKind.NotYet => DayNumber.FarAhead,
        _ => From,
    };

    /// <summary>The latest day of hand-back as known on a day; far ahead while the unit is away or nothing is known.</summary>
    internal int LatestHandBack => HandedBack.IsKnown ? HandedBack.Last : DayNumber.FarAhead;
}
