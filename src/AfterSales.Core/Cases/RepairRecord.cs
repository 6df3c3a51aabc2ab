using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>What the record of a repair says beyond its days. What was not said is not known.</summary>
/// <remarks>Rights that count repairs ask for it: they count covered repairs of a defect that are on record.</remarks>
public sealed record RepairRecord
{
    private RepairRecord(
        Truth covered,
        Cause? cause,
        Truth onRecord,
        Truth safetyFault,
        ValueList<string>? mainParts,
        ValueList<string>? replaced,
        decimal? usage,
        decimal? hours,
        ValueList<ExcludedTime> excluded,
        PartsWait partsWait)
    {
        Covered = covered;
        Cause = cause;
        OnRecord = onRecord;
        SafetyFault = safetyFault;
        MainParts = mainParts;
        Replaced = replaced;
        Usage = usage;
        Hours = hours;
        Excluded = excluded;
        PartsWait = partsWait;
    }

    /// <summary>Whether the repair was covered by the promise.</summary>
    public Truth Covered { get; }

    /// <summary>The cause found; null when not known.</summary>
    public Cause? Cause { get; }

    /// <summary>Whether it stands in the repair record that the customer can show.</summary>
    public Truth OnRecord { get; }

    /// <summary>Whether the fault endangered safety.</summary>
    public Truth SafetyFault { get; }

    /// <summary>The main parts concerned (engine, gearbox); empty for none, null when not known.</summary>
    public ValueList<string>? MainParts { get; }

    /// <summary>The parts replaced; empty for none, null when not known.</summary>
    public ValueList<string>? Replaced { get; }

    /// <summary>The reading of the counter at hand-in; null when not known.</summary>
    public decimal? Usage { get; }

    /// <summary>The hours from hand-in to hand-back, or up to the moment asked about; null when not known.</summary>
    public decimal? Hours { get; }

    /// <summary>The times that policies can leave out, by reason: a comparable loaner, transport of a special part.</summary>
    public ValueList<ExcludedTime> Excluded { get; }

    /// <summary>How long it waited for spare parts.</summary>
    public PartsWait PartsWait { get; }

    /// <summary>A record.</summary>
    /// <param name="covered">Whether the repair was covered.</param>
    /// <param name="cause">The cause found; null, the default, when not known.</param>
    /// <param name="onRecord">Whether it stands in the record that the customer can show; yes by default.</param>
    /// <param name="safetyFault">Whether the fault endangered safety; not known by default.</param>
    /// <param name="mainParts">The main parts concerned; null, the default, when not known.</param>
    /// <param name="replaced">The parts replaced; null, the default, when not known.</param>
    /// <param name="usage">The reading of the counter at hand-in; null, the default, when not known.</param>
    /// <param name="hours">The hours away; null, the default, when not known.</param>
    /// <param name="excluded">The times that policies can leave out; none by default.</param>
    /// <param name="partsWait">How long it waited for spare parts; not known by default.</param>
    /// <exception cref="InvalidInputException">A number is negative.</exception>
    public static RepairRecord Create(
        Truth covered,
        Cause? cause = null,
        Truth onRecord = Truth.Yes,
        Truth safetyFault = Truth.Unknown,
        ValueList<string>? mainParts = null,
        ValueList<string>? replaced = null,
        decimal? usage = null,
        decimal? hours = null,
        ValueList<ExcludedTime> excluded = default,
        PartsWait partsWait = default)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(covered);
        ArgumentOutOfRangeException.ThrowIfUndefined(onRecord);
        ArgumentOutOfRangeException.ThrowIfUndefined(safetyFault);
        var problems = new ProblemList();
        problems.AddIf(usage < 0, "usage", "A counter shows zero or more.");
        problems.AddIf(hours < 0, "hours", "A repair takes zero hours or more.");
        problems.ThrowIfAny();
        return new RepairRecord(covered, cause, onRecord, safetyFault, mainParts, replaced, usage, hours, excluded, partsWait);
    }

    /// <summary>Cover and cause.</summary>
    public override string ToString() => $"covered {Covered}, {Cause?.Name ?? "cause unknown"}";
}

/// <summary>Days or hours of a repair that a policy can leave out of the time out of service.</summary>
public sealed record ExcludedTime
{
    private ExcludedTime(string reason, LocalDate? from, LocalDate? through, decimal hours)
    {
        Reason = reason;
        From = from;
        Through = through;
        Hours = hours;
        First = from is { } first ? DayNumber.From(first) : 0;
        Last = through is { } last ? DayNumber.From(last) : -1;
    }

    /// <summary>Why, by the name that policies use: <c>loaner</c>, <c>transport</c>.</summary>
    public string Reason { get; }

    /// <summary>The first day; null for hours.</summary>
    public LocalDate? From { get; }

    /// <summary>The last day, itself counted; null for hours.</summary>
    public LocalDate? Through { get; }

    /// <summary>The hours; 0 for days.</summary>
    public decimal Hours { get; }

    internal int First { get; }

    internal int Last { get; }

    /// <summary>Days, both ends counted.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="through">The last day.</param>
    /// <param name="reason">Why: lower-case letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">The last day is before the first, or the reason has another form.</exception>
    public static ExcludedTime OfDays(LocalDate from, LocalDate through, string reason) =>
        through < from
            ? throw new ArgumentException($"The days end on {IsoText.Of(through)}, before they begin on {IsoText.Of(from)}.", nameof(through))
            : new ExcludedTime(KebabName.Checked(reason), from, through, 0);

    /// <summary>Hours, for policies that count started days.</summary>
    /// <param name="hours">More than zero.</param>
    /// <param name="reason">Why: lower-case letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">Zero hours or less, or the reason has another form.</exception>
    public static ExcludedTime OfHours(decimal hours, string reason) =>
        hours <= 0
            ? throw new ArgumentOutOfRangeException(nameof(hours), hours, "Excluded hours are more than zero.")
            : new ExcludedTime(KebabName.Checked(reason), null, null, hours);

    /// <summary>Reason and time.</summary>
    public override string ToString() => From is null ? FormattableString.Invariant($"{Hours} h {Reason}") : $"{IsoText.Of(From)}..{IsoText.Of(Through)} {Reason}";
}

/// <summary>Whether and how long a repair waited for spare parts. The default is not known.</summary>
public readonly struct PartsWait : IEquatable<PartsWait>
{
    private readonly bool _isKnown;

    private PartsWait(LocalDate? from, LocalDate? until)
    {
        _isKnown = true;
        From = from;
        Until = until;
        First = from is { } first ? DayNumber.From(first) : 0;
        Last = until is { } last ? DayNumber.From(last) : DayNumber.FarAhead;
    }

    /// <summary>It did not wait.</summary>
    public static PartsWait None { get; } = new(null, null);

    /// <summary>The day from which it waited; null where it did not, or where nothing is known.</summary>
    public LocalDate? From { get; }

    /// <summary>The day the parts came; null while it waits.</summary>
    public LocalDate? Until { get; }

    /// <summary>Whether it waited.</summary>
    public Truth Waited => !_isKnown ? Truth.Unknown : Kleene.Of(From is not null);

    internal int First { get; }

    internal int Last { get; }

    /// <summary>It waited.</summary>
    /// <param name="from">From this day.</param>
    /// <param name="until">Until this day; null while it waits.</param>
    /// <exception cref="ArgumentException">The wait ends before it begins.</exception>
    public static PartsWait Of(LocalDate from, LocalDate? until) =>
        until < from
            ? throw new ArgumentException($"The wait ends on {IsoText.Of(until)}, before it begins on {IsoText.Of(from)}.", nameof(until))
            : new PartsWait(from, until);

    /// <summary>Equal when the same is known.</summary>
    public static bool operator ==(PartsWait left, PartsWait right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(PartsWait left, PartsWait right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PartsWait other) => _isKnown == other._isKnown && From == other.From && Until == other.Until;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartsWait other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isKnown, From, Until);

    /// <summary>The days, none or unknown.</summary>
    public override string ToString() => From is null ? (_isKnown ? "none" : "unknown") : $"{IsoText.Of(From)}..{IsoText.Of(Until)}";
}
