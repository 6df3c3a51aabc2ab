using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies;

/// <summary>What a measure counts.</summary>
public enum RemedyMeasureKind
{
    /// <summary>Finished repairs.</summary>
    Repairs,

    /// <summary>Replacements of one part.</summary>
    Replacements,

    /// <summary>Days out of service, over all repairs.</summary>
    Downtime,

    /// <summary>Days of the longest single repair.</summary>
    SingleRepair,

    /// <summary>Days for which a repair lacked spare parts.</summary>
    PartsUnavailable,

    /// <summary>That the unit cannot be repaired.</summary>
    Irreparable,
}

/// <summary>How a count is held against the number of a measure.</summary>
public enum RemedyThreshold
{
    /// <summary>The number or more.</summary>
    AtLeast,

    /// <summary>More than the number.</summary>
    MoreThan,
}

/// <summary>Which days of a repair count.</summary>
public enum RemedyDayCount
{
    /// <summary>The nights away: from hand-in up to the day before hand-back. The default.</summary>
    Nights,

    /// <summary>From the day after hand-in through hand-back.</summary>
    DaysAfter,

    /// <summary>Both ends count.</summary>
    Touched,

    /// <summary>Started days of 24 hours for each record, added up: a number, not a set of days. (Chinese car rules of 2021, art. 40)</summary>
    StartedDays,
}

/// <summary>From when a lack of parts counts.</summary>
public enum PartsCountedFrom
{
    /// <summary>From hand-in; the default.</summary>
    HandIn,

    /// <summary>From the day the wait began.</summary>
    Waiting,
}

/// <summary>One thing that a trigger counts, and how much of it is needed.</summary>
public sealed record RemedyMeasure
{
    private RemedyMeasure(RemedyMeasureKind kind, int number = 1, RemedyThreshold threshold = RemedyThreshold.AtLeast)
    {
        Kind = kind;
        Number = number;
        Threshold = threshold;
        ExcludedReasons = [];
    }

    /// <summary>That the unit cannot be repaired, as was found.</summary>
    public static RemedyMeasure Irreparable { get; } = new(RemedyMeasureKind.Irreparable);

    /// <summary>What it counts.</summary>
    public RemedyMeasureKind Kind { get; }

    /// <summary>The number of repairs, replacements or days.</summary>
    public int Number { get; }

    /// <summary>How the count is held against the number.</summary>
    public RemedyThreshold Threshold { get; }

    /// <summary>The part whose replacements count; null for any one part.</summary>
    public string? Part { get; private init; }

    /// <summary>Which days of a repair count.</summary>
    public RemedyDayCount DayCount { get; private init; }

    /// <summary>The reasons for which days or hours are left out: <c>loaner</c>, <c>transport</c>.</summary>
    public ValueList<string> ExcludedReasons { get; private init; }

    /// <summary>True when only the stay that goes on counts, as for a loaner.</summary>
    public bool CurrentStayOnly { get; private init; }

    /// <summary>From when a lack of parts counts.</summary>
    public PartsCountedFrom PartsFrom { get; private init; }

    /// <summary>Finished repairs.</summary>
    /// <param name="number">How many; 1 or more.</param>
    /// <param name="threshold">At least so many, the default, or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static RemedyMeasure Repairs(int number, RemedyThreshold threshold = RemedyThreshold.AtLeast) => Of(RemedyMeasureKind.Repairs, number, threshold);

    /// <summary>Replacements of one part.</summary>
    /// <param name="number">How many; 1 or more.</param>
    /// <param name="part">The part; null, the default, for any one part.</param>
    /// <param name="threshold">At least so many, the default, or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static RemedyMeasure Replacements(int number, string? part = null, RemedyThreshold threshold = RemedyThreshold.AtLeast) =>
        Of(RemedyMeasureKind.Replacements, number, threshold) with { Part = part };

    /// <summary>Days out of service, over all repairs; a day counts once.</summary>
    /// <param name="days">How many; 1 or more.</param>
    /// <param name="threshold">At least so many, the default, or more.</param>
    /// <param name="dayCount">Which days of a repair count; nights by default.</param>
    /// <param name="excludedReasons">The reasons for which days are left out; none by default.</param>
    /// <exception cref="ArgumentException">Less than 1 day, or a reason is not a name.</exception>
    public static RemedyMeasure Downtime(
        int days, RemedyThreshold threshold = RemedyThreshold.AtLeast, RemedyDayCount dayCount = RemedyDayCount.Nights, ValueList<string> excludedReasons = default) =>
        Days(RemedyMeasureKind.Downtime, days, threshold, dayCount, excludedReasons);

    /// <summary>Days of the longest single repair; records that share a night are one repair.</summary>
    /// <param name="days">How many; 1 or more.</param>
    /// <param name="threshold">At least so many, the default, or more.</param>
    /// <param name="dayCount">Which days of a repair count; nights by default.</param>
    /// <param name="excludedReasons">The reasons for which days are left out; none by default.</param>
    /// <exception cref="ArgumentException">Less than 1 day, or a reason is not a name.</exception>
    public static RemedyMeasure SingleRepair(
        int days, RemedyThreshold threshold = RemedyThreshold.AtLeast, RemedyDayCount dayCount = RemedyDayCount.Nights, ValueList<string> excludedReasons = default) =>
        Days(RemedyMeasureKind.SingleRepair, days, threshold, dayCount, excludedReasons);

    /// <summary>Days of the stay that goes on now.</summary>
    /// <param name="days">How many; 1 or more.</param>
    /// <param name="threshold">At least so many, the default, or more.</param>
    /// <param name="dayCount">Which days count; nights by default.</param>
    /// <param name="excludedReasons">The reasons for which days are left out; none by default.</param>
    /// <exception cref="ArgumentException">Less than 1 day, or a reason is not a name.</exception>
    public static RemedyMeasure CurrentStay(
        int days, RemedyThreshold threshold = RemedyThreshold.AtLeast, RemedyDayCount dayCount = RemedyDayCount.Nights, ValueList<string> excludedReasons = default) =>
        Days(RemedyMeasureKind.SingleRepair, days, threshold, dayCount, excludedReasons) with { CurrentStayOnly = true };

    /// <summary>Days for which a repair lacked spare parts; the longest such wait.</summary>
    /// <param name="days">How many; 1 or more.</param>
    /// <param name="threshold">At least so many, the default, or more.</param>
    /// <param name="from">From hand-in, the default, or from the beginning of the wait.</param>
    /// <param name="dayCount">Which days count; nights by default. Started days have no meaning here.</param>
    /// <exception cref="ArgumentException">Less than 1 day, or started days.</exception>
    public static RemedyMeasure PartsUnavailable(
        int days, RemedyThreshold threshold = RemedyThreshold.AtLeast, PartsCountedFrom from = PartsCountedFrom.HandIn, RemedyDayCount dayCount = RemedyDayCount.Nights)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(from);
        return dayCount == RemedyDayCount.StartedDays
            ? throw new ArgumentException("A wait for parts is known by its days; started days need hours.", nameof(dayCount))
            : Days(RemedyMeasureKind.PartsUnavailable, days, threshold, dayCount, default) with { PartsFrom = from };
    }

    /// <summary>Kind and number.</summary>
    public override string ToString() => Kind == RemedyMeasureKind.Irreparable ? "irreparable" : FormattableString.Invariant($"{Kind} {Threshold} {Number}");

    internal bool IsReachedBy(long count) => Threshold == RemedyThreshold.AtLeast ? count >= Number : count > Number;

    internal bool Excludes(string reason)
    {
        foreach (var own in ExcludedReasons)
        {
            if (string.Equals(own, reason, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static RemedyMeasure Days(RemedyMeasureKind kind, int days, RemedyThreshold threshold, RemedyDayCount dayCount, ValueList<string> excludedReasons)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(dayCount);
        foreach (var reason in excludedReasons)
        {
            KebabName.Checked(reason);
        }

        return Of(kind, days, threshold) with { DayCount = dayCount, ExcludedReasons = excludedReasons };
    }

    private static RemedyMeasure Of(RemedyMeasureKind kind, int number, RemedyThreshold threshold)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(threshold);
        return number < 1
            ? throw new ArgumentOutOfRangeException(nameof(number), number, "A measure needs 1 or more; leave it out where nothing is counted.")
            : new RemedyMeasure(kind, number, threshold);
    }
}
