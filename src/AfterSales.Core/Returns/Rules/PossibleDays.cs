using AfterSales.Calendars;
using AfterSales.Cases;

namespace AfterSales.Returns.Rules;

/// <summary>What a date can be: any day from one to another, absent, or either. "Not yet" is any day after the one asked about.</summary>
internal readonly struct PossibleDays
{
    public readonly int First;
    public readonly int Last;
    public readonly bool CanBeDay;
    public readonly bool CanBeAbsent;

    private PossibleDays(int first, int last, bool canBeDay, bool canBeAbsent)
    {
        First = first;
        Last = last;
        CanBeDay = canBeDay;
        CanBeAbsent = canBeAbsent;
    }

    public static PossibleDays Absent => new(0, 0, false, true);

    /// <summary>Some day of a range that the case gives; what has not come yet is none, as all its days come to the same.</summary>
    public bool IsRange => CanBeDay && !CanBeAbsent && First < Last && First > DayNumber.LongAgo && Last < DayNumber.FarAhead;

    /// <summary>One day and no other.</summary>
    public bool IsCertain => CanBeDay ? First == Last && !CanBeAbsent : CanBeAbsent;

    public static PossibleDays On(int day) => new(day, day, true, false);

    public static PossibleDays Of(in DateFact date, int on) => date.Kind switch
    {
        DateFactKind.Known => new PossibleDays(date.First, date.Last, true, false),
        DateFactKind.NotYet => new PossibleDays(on + 1, DayNumber.FarAhead, true, false),
        DateFactKind.Absent => Absent,
        _ => new PossibleDays(DayNumber.LongAgo, DayNumber.FarAhead, true, true),
    };

    /// <summary>This one, or where it is absent the other.</summary>
    public PossibleDays Else(PossibleDays other) => !CanBeAbsent ? this : new PossibleDays(0, 0, false, other.CanBeAbsent).Hull(this).Hull(other);

    /// <summary>The one or the other.</summary>
    public PossibleDays Either(PossibleDays other) =>
        !CanBeDay && CanBeAbsent && other.CanBeDay ? other : new PossibleDays(0, 0, false, CanBeAbsent || other.CanBeAbsent).Hull(this).Hull(other);

    /// <summary>The later of both; what is absent does not count.</summary>
    public PossibleDays Latest(PossibleDays other) =>
        With(other, CanBeDay && other.CanBeDay ? new PossibleDays(Math.Max(First, other.First), Math.Max(Last, other.Last), true, false) : default);

    /// <summary>The earlier of both; what is absent does not count.</summary>
    public PossibleDays Earliest(PossibleDays other) =>
        With(other, CanBeDay && other.CanBeDay ? new PossibleDays(Math.Min(First, other.First), Math.Min(Last, other.Last), true, false) : default);

    private PossibleDays With(PossibleDays other, PossibleDays both)
    {
        var result = new PossibleDays(0, 0, false, CanBeAbsent && other.CanBeAbsent).Hull(both);
        result = other.CanBeAbsent ? result.Hull(this) : result;
        return CanBeAbsent ? result.Hull(other) : result;
    }

    private PossibleDays Hull(PossibleDays other) =>
        !other.CanBeDay ? this
        : !CanBeDay ? new PossibleDays(other.First, other.Last, true, CanBeAbsent)
        : new PossibleDays(Math.Min(First, other.First), Math.Max(Last, other.Last), true, CanBeAbsent);
}
