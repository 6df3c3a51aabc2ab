using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Tolling: days in which the clock of a term stands still. The last day is the n-th counted day that is not tolled.</summary>
/// <remarks>
/// A run of tolled days that begins after the current last day changes nothing; one that begins on or before it counts whole. Days that several stays share count once.
/// (Chinese rules on repair, replacement and return: validity excludes the time in repair and the wait for parts.)
/// </remarks>
public static class Tolling
{
    /// <summary>The last day of a term whose clock stands still during stays.</summary>
    /// <param name="profile">How the term is counted; the roll comes last.</param>
    /// <param name="start">The day of the event that starts the term.</param>
    /// <param name="term">The term.</param>
    /// <param name="stays">The stays, in any order; those that begin after <paramref name="on"/> are not seen, those that end after it are open on it.</param>
    /// <param name="on">The day asked about.</param>
    /// <exception cref="ArgumentException">A term of working days, and the profile has no calendar.</exception>
    public static TolledDay LastDay(CountingProfile profile, LocalDate start, Term term, ValueList<Stay> stays, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(term);
        if (profile.Objection(term) is { } objection)
        {
            throw new ArgumentException(objection, nameof(term));
        }

        var asOf = DayNumber.From(on);
        var days = new StandStill[stays.Count];
        var count = 0;
        foreach (var stay in stays)
        {
            if (stay.IsSeenOn(asOf))
            {
                days[count++] = stay.KnownOn(asOf);
            }
        }

        var seen = days.AsSpan(0, count);
        StandStill.Sort(seen);
        var first = DayNumber.From(start);
        var last = Counting.End(profile, term, first, out var refusal);
        var tolled = 0;
        var provisional = false;
        if (refusal == CountingRefusal.None)
        {
            var workingDays = profile.CountsWorkingDays(term.Length) ? profile.Calendar : null;
            last = Sweep(seen, FirstCounted(profile, first), last, workingDays, out tolled, out provisional);
            if (workingDays?.IsKnown(last) == false)
            {
                refusal = CountingRefusal.CalendarNotKnown;
                tolled = 0;
            }
        }

        return new TolledDay(Counting.Rolled(profile.Roll, profile.Calendar, last, refusal), tolled, provisional);
    }

    internal static int FirstCounted(CountingProfile profile, int start) => profile.FirstDay == FirstDay.Included ? start : start + 1;

    /// <summary>One pass over the days in order: each run that begins in time pushes the last day on by its counted days.</summary>
    internal static int Sweep(ReadOnlySpan<StandStill> days, int firstCounted, int last, WorkingDayCalendar? workingDays, out int tolled, out bool provisional)
    {
        tolled = 0;
        provisional = false;
        var counted = firstCounted;
        foreach (var run in days)
        {
            if (run.From > last)
            {
                break;
            }

            provisional |= run.IsOpen;
            var from = Math.Max(run.From, counted);
            if (run.Until > from)
            {
                counted = run.Until;
                var length = workingDays is null ? run.Until - from : workingDays.Count(from, run.Until);
                tolled += length;
                last = workingDays is null ? last + length : workingDays.After(last, length);
            }
        }

        return last;
    }
}

/// <summary>The last day of a tolled term.</summary>
public readonly struct TolledDay : IEquatable<TolledDay>
{
    internal TolledDay(CountedDay lastDay, int tolledDays, bool isProvisional)
    {
        LastDay = lastDay;
        TolledDays = tolledDays;
        IsProvisional = isProvisional;
    }

    /// <summary>The last day, or why there is none.</summary>
    public CountedDay LastDay { get; }

    /// <summary>How many counted days stood still.</summary>
    public int TolledDays { get; }

    /// <summary>True when a stay that tolls is still open: the last day can only move on.</summary>
    public bool IsProvisional { get; }

    /// <summary>Equal when all parts are.</summary>
    public static bool operator ==(TolledDay left, TolledDay right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(TolledDay left, TolledDay right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TolledDay other) => LastDay == other.LastDay && TolledDays == other.TolledDays && IsProvisional == other.IsProvisional;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TolledDay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LastDay, TolledDays, IsProvisional);

    /// <summary>Last day and tolled days.</summary>
    public override string ToString() => FormattableString.Invariant($"{LastDay}, {TolledDays} days tolled{(IsProvisional ? ", provisional" : "")}");
}
