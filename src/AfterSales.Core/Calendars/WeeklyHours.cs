using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>The opening hours of an ordinary week: for each day of the week its intervals, none where it is closed.</summary>
/// <remarks>Several intervals a day are possible; overlapping and touching ones are a union.</remarks>
public sealed record WeeklyHours
{
    private readonly ValueList<OpenInterval>[] _days;

    private WeeklyHours(ValueList<OpenInterval>[] days) => _days = days;

    /// <summary>Closed all week: for calendars that open on special days only, and to begin <see cref="With"/>.</summary>
    public static WeeklyHours Closed { get; } = new(new ValueList<OpenInterval>[7]);

    /// <summary>24 hours a day, 7 days a week.</summary>
    public static WeeklyHours AlwaysOpen { get; } = Of(
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [OpenInterval.AllDay]);

    /// <summary>The same hours on some days of the week, closed on the others.</summary>
    /// <param name="days">The days of the week.</param>
    /// <param name="intervals">Their opening hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">Something is not a day of the week.</exception>
    public static WeeklyHours Of(ValueList<IsoDayOfWeek> days, ValueList<OpenInterval> intervals) => Closed.With(days, intervals);

    /// <summary>The same hours from Monday to Friday, closed at the weekend.</summary>
    /// <param name="intervals">The opening hours.</param>
    public static WeeklyHours MondayToFriday(ValueList<OpenInterval> intervals) =>
        Of([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], intervals);

    /// <summary>This week with other hours on some days.</summary>
    /// <param name="days">The days of the week that change.</param>
    /// <param name="intervals">Their new opening hours; none to close them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Something is not a day of the week.</exception>
    public WeeklyHours With(ValueList<IsoDayOfWeek> days, ValueList<OpenInterval> intervals)
    {
        var copy = (ValueList<OpenInterval>[])_days.Clone();
        var union = Union(intervals);
        foreach (var day in days)
        {
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
            {
                throw new ArgumentOutOfRangeException(nameof(days), day, "Not a day of the week.");
            }

            copy[(int)day - 1] = union;
        }

        return new WeeklyHours(copy);
    }

    /// <summary>The opening hours on a day of the week, in order; empty when closed.</summary>
    /// <param name="day">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a day of the week.</exception>
    public ValueList<OpenInterval> On(IsoDayOfWeek day) =>
        day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday ? _days[(int)day - 1] : throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week.");

    /// <inheritdoc/>
    public bool Equals(WeeklyHours? other) => other is not null && _days.AsSpan().SequenceEqual(other._days);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_days[0], _days[1], _days[2], _days[3], _days[4], _days[5], _days[6]);

    /// <summary>The days that open, with their hours.</summary>
    public override string ToString() =>
        string.Join("; ", Enumerable.Range(0, 7).Where(day => !_days[day].IsEmpty).Select(day => $"{(IsoDayOfWeek)(day + 1)} {string.Join(" ", _days[day])}"));

    internal ValueList<OpenInterval> OnIndex(int weekday) => _days[weekday];

    /// <summary>Sorted, overlapping and touching intervals joined, as far as an interval can say it: up to 24 hours.</summary>
    internal static ValueList<OpenInterval> Union(ValueList<OpenInterval> intervals)
    {
        if (intervals.Count < 2)
        {
            return intervals;
        }

        var union = new List<OpenInterval>(intervals.Count);
        foreach (var interval in intervals.OrderBy(interval => interval.OpensTick))
        {
            if (union.Count > 0 && union[union.Count - 1] is var last && interval.OpensTick <= last.ClosesTick
                && Math.Max(last.ClosesTick, interval.ClosesTick) - last.OpensTick <= NodaConstants.TicksPerDay)
            {
                union[union.Count - 1] = OpenInterval.OfTicks(last.OpensTick, Math.Max(last.ClosesTick, interval.ClosesTick));
            }
            else
            {
                union.Add(interval);
            }
        }

        return ValueList.From(union);
    }
}
