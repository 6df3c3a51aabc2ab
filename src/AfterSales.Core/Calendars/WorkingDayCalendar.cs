using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Which days work: a working week, days off that fall in it, and make-up days that work outside it.</summary>
/// <remarks>
/// "Working day" is whatever this calendar says: Saturday can count, a make-up Sunday can work. A calendar can be known for some years only;
/// what would need a day outside them is answered "calendar not known", never guessed.
/// </remarks>
public sealed record WorkingDayCalendar
{
    private readonly byte _week;
    private readonly int[] _off;
    private readonly int[] _makeUp;
    private readonly int _knownFrom;
    private readonly int _knownThrough;
    private readonly int _perWeek;

    private WorkingDayCalendar(
        ValueList<IsoDayOfWeek> week, ValueList<LocalDate> daysOff, ValueList<LocalDate> makeUpDays, LocalDate? knownFrom, LocalDate? knownThrough)
    {
        Week = week;
        DaysOff = daysOff;
        MakeUpDays = makeUpDays;
        KnownFrom = knownFrom;
        KnownThrough = knownThrough;
        foreach (var day in week)
        {
            _week |= (byte)(1 << ((int)day - 1));
        }

        _perWeek = week.Count;
        _off = [.. daysOff.Select(DayNumber.From).Where(InWeek)];
        _makeUp = [.. makeUpDays.Select(DayNumber.From).Where(day => !InWeek(day))];
        _knownFrom = knownFrom is { } first ? DayNumber.From(first) : int.MinValue;
        _knownThrough = knownThrough is { } last ? DayNumber.From(last) : int.MaxValue;
    }

    /// <summary>Monday to Friday, no days off, known for ever.</summary>
    public static WorkingDayCalendar MondayToFriday { get; } =
        Create([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);

    /// <summary>The days of an ordinary working week, Monday first.</summary>
    public ValueList<IsoDayOfWeek> Week { get; }

    /// <summary>The days off, in order.</summary>
    public ValueList<LocalDate> DaysOff { get; }

    /// <summary>The days that work although the week says otherwise, in order.</summary>
    public ValueList<LocalDate> MakeUpDays { get; }

    /// <summary>The first day for which the calendar is known; null for always.</summary>
    public LocalDate? KnownFrom { get; }

    /// <summary>The last day for which the calendar is known; null for ever.</summary>
    public LocalDate? KnownThrough { get; }

    /// <summary>A calendar of working days.</summary>
    /// <param name="week">The days of an ordinary working week; at least one.</param>
    /// <param name="daysOff">Days that do not work; those outside the week change nothing. None by default.</param>
    /// <param name="makeUpDays">Days that work although the week says otherwise. None by default.</param>
    /// <param name="knownFrom">The first day for which this is known; null, the default, for always.</param>
    /// <param name="knownThrough">The last day for which this is known; null, the default, for ever.</param>
    /// <exception cref="InvalidInputException">The week is empty, a day is both off and made up, or the calendar ends before it begins.</exception>
    public static WorkingDayCalendar Create(
        ValueList<IsoDayOfWeek> week,
        ValueList<LocalDate> daysOff = default,
        ValueList<LocalDate> makeUpDays = default,
        LocalDate? knownFrom = null,
        LocalDate? knownThrough = null)
    {
        var problems = new ProblemList();
        problems.AddIf(week.IsEmpty, "week", "The working week has no day; at least one is needed.");
        foreach (var day in week)
        {
            problems.AddIf(day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday, "week", $"{day} is not a day of the week.");
        }

        foreach (var day in daysOff.Intersect(makeUpDays))
        {
            problems.Add("makeUpDays", $"{IsoText.Of(day)} is both a day off and a make-up day; it can be one of them.");
        }

        problems.AddIf(knownFrom > knownThrough, "knownThrough", $"{IsoText.Of(knownThrough)} is before the first known day {IsoText.Of(knownFrom)}.");
        problems.ThrowIfAny();
        return new WorkingDayCalendar(
            ValueList.From(week.Distinct().OrderBy(day => day)),
            ValueList.From(daysOff.Distinct().OrderBy(day => day)),
            ValueList.From(makeUpDays.Distinct().OrderBy(day => day)),
            knownFrom,
            knownThrough);
    }

    /// <summary>Whether a day works; null where the calendar is not known.</summary>
    /// <param name="day">The day.</param>
    public bool? IsWorkingDay(LocalDate day)
    {
        var number = DayNumber.From(day);
        return IsKnown(number) ? Works(number) : null;
    }

    /// <inheritdoc/>
    public bool Equals(WorkingDayCalendar? other) =>
        other is not null && Week == other.Week && DaysOff == other.DaysOff && MakeUpDays == other.MakeUpDays
        && KnownFrom == other.KnownFrom && KnownThrough == other.KnownThrough;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Week, DaysOff, MakeUpDays, KnownFrom, KnownThrough);

    /// <summary>The week and how many exceptions there are.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{string.Join(" ", Week)}; {DaysOff.Count} days off, {MakeUpDays.Count} make-up days");

    internal bool IsKnown(int day) => day >= _knownFrom && day <= _knownThrough;

    internal bool Works(int day) => InWeek(day) ? Array.BinarySearch(_off, day) < 0 : Array.BinarySearch(_makeUp, day) >= 0;

    /// <summary>The number of working days from one day up to, not including, a later one.</summary>
    internal int Count(int from, int until)
    {
        var weeks = (until - from) / 7;
        var count = weeks * _perWeek;
        for (var day = from + (weeks * 7); day < until; day++)
        {
            count += InWeek(day) ? 1 : 0;
        }

        return count - Between(_off, from, until) + Between(_makeUp, from, until);
    }

    /// <summary>The n-th working day after a day; the day itself for n = 0.</summary>
    internal int After(int day, int n)
    {
        // Every step goes as far as working days are still missing, so it never overshoots, and it ends on a working day.
        var reached = day;
        for (var missing = n; missing > 0;)
        {
            var next = reached + missing;
            missing -= Count(reached + 1, next + 1);
            reached = next;
        }

        return reached;
    }

    /// <summary>The n-th working day before a day; n is 1 or more.</summary>
    internal int Before(int day, int n)
    {
        var reached = day;
        for (var missing = n; missing > 0;)
        {
            var next = reached - missing;
            missing -= Count(next, reached);
            reached = next;
        }

        return reached;
    }

    private static int Between(int[] sorted, int from, int until) => LowerBound(sorted, until) - LowerBound(sorted, from);

    private static int LowerBound(int[] sorted, int day)
    {
        var index = Array.BinarySearch(sorted, day);
        return index < 0 ? ~index : index;
    }

    private bool InWeek(int day) => (_week >> DayNumber.WeekdayIndex(day) & 1) != 0;
}
