using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Whether the day of the event counts.</summary>
public enum FirstDay
{
    /// <summary>The day of the event does not count; the default. (Chinese Civil Code 201, BGB 187 (1), Regulation 1182/71 art. 3 (1))</summary>
    Excluded,

    /// <summary>The day of the event is the first day counted. (BGB 187 (2))</summary>
    Included,
}

/// <summary>What a term of months ends on where its last month lacks the day.</summary>
public enum MonthEnd
{
    /// <summary>The month's last day; the default. 31 January + 1 month = 28 or 29 February. (BGB 188 (3))</summary>
    LastDay,

    /// <summary>The first day of the next month. Only where the first day is excluded and the term runs forward.</summary>
    NextFirst,

    /// <summary>The term has no last day: the answer is undetermined and says so.</summary>
    Refuse,
}

/// <summary>Where a last day goes that does not work. It is always the very last step.</summary>
public enum Roll
{
    /// <summary>It stays; the default.</summary>
    None,

    /// <summary>To the next working day. (Chinese Civil Code 203, BGB 193, FRCP 6 (a)(1)(C))</summary>
    NextWorkingDay,

    /// <summary>To the previous working day.</summary>
    PreviousWorkingDay,
}

/// <summary>How a term is counted: first day, month end, roll, short terms, clear days, and the calendar of working days they use.</summary>
/// <remarks>
/// The default profile excludes the first day, ends missing days at the month's last day, and does not roll. Two rules of one law can count differently, so each rule of a
/// policy has its own profile. What to be done "within" a term can be done up to and including its last day.
/// </remarks>
public sealed record CountingProfile
{
    private CountingProfile(FirstDay firstDay, MonthEnd monthEnd, Roll roll, int shortTermDays, bool clearDays, WorkingDayCalendar? calendar)
    {
        FirstDay = firstDay;
        MonthEnd = monthEnd;
        Roll = roll;
        ShortTermDays = shortTermDays;
        ClearDays = clearDays;
        Calendar = calendar;
    }

    /// <summary>First day excluded, month's last day, no roll.</summary>
    public static CountingProfile Default { get; } = new(FirstDay.Excluded, MonthEnd.LastDay, Roll.None, 0, false, null);

    /// <summary>Whether the day of the event counts.</summary>
    public FirstDay FirstDay { get; }

    /// <summary>What a term of months ends on where its last month lacks the day.</summary>
    public MonthEnd MonthEnd { get; }

    /// <summary>Where a last day goes that does not work.</summary>
    public Roll Roll { get; }

    /// <summary>Terms given in days, of at most so many, count working days only; 0, the default, for none. (FRCP 6 (a) before 2009, CPR 2.8 (4): 5)</summary>
    public int ShortTermDays { get; }

    /// <summary>True when both ends are left out: one day further than the plain term. (CPR 2.8 (2))</summary>
    public bool ClearDays { get; }

    /// <summary>The calendar for rolls, working-day terms and short terms; null where the profile has none.</summary>
    public WorkingDayCalendar? Calendar { get; }

    /// <summary>A profile of all its parts.</summary>
    /// <param name="firstDay">Whether the day of the event counts; excluded by default.</param>
    /// <param name="monthEnd">What a missing day of the month becomes; the month's last day by default.</param>
    /// <param name="roll">Where a last day goes that does not work; nowhere by default.</param>
    /// <param name="shortTermDays">Terms of at most so many days count working days only; 0, the default, for none.</param>
    /// <param name="calendar">The calendar; needed for rolls and short terms.</param>
    /// <exception cref="InvalidInputException">A roll or short terms without a calendar, <see cref="MonthEnd.NextFirst"/> with the first day included, or a negative number.</exception>
    public static CountingProfile Create(
        FirstDay firstDay = FirstDay.Excluded,
        MonthEnd monthEnd = MonthEnd.LastDay,
        Roll roll = Roll.None,
        int shortTermDays = 0,
        WorkingDayCalendar? calendar = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(firstDay);
        ArgumentOutOfRangeException.ThrowIfUndefined(monthEnd);
        ArgumentOutOfRangeException.ThrowIfUndefined(roll);
        var problems = new ProblemList();
        problems.AddIf(
            monthEnd == MonthEnd.NextFirst && firstDay == FirstDay.Included,
            "monthEnd",
            "NextFirst is for profiles that exclude the first day; where it counts, a missing day becomes the month's last day or is refused.");
        problems.AddIf(roll != Roll.None && calendar is null, "roll", $"{roll} needs a calendar of working days.");
        problems.AddIf(shortTermDays < 0, "shortTermDays", "Short terms have 0 or more days; 0 for none.");
        problems.AddIf(shortTermDays > 0 && calendar is null, "shortTermDays", "Short terms count working days: they need a calendar.");
        problems.ThrowIfAny();
        return new CountingProfile(firstDay, monthEnd, roll, shortTermDays, false, calendar);
    }

    /// <summary>This profile with clear days: both ends left out.</summary>
    public CountingProfile WithClearDays() => new(FirstDay, MonthEnd, Roll, ShortTermDays, true, Calendar);

    /// <summary>The last day of a term that starts with an event; under <see cref="ClearDays"/> the earliest day after it.</summary>
    /// <param name="start">The day of the event.</param>
    /// <param name="term">The term.</param>
    /// <returns>The day after the roll, or why there is none.</returns>
    /// <exception cref="ArgumentException">A term of working days, and the profile has no calendar.</exception>
    public CountedDay LastDay(LocalDate start, Term term) => Rolled(Counting.End(this, Checked(term), DayNumber.From(start), out var refusal), refusal);

    /// <summary>The last day of a term that follows a fixed last day: what is bought on top of a promise that ends then.</summary>
    /// <param name="lastDay">The fixed last day.</param>
    /// <param name="term">The term that follows. With the first day excluded it counts from the last day, else from the day after it.</param>
    /// <exception cref="ArgumentException">A term of working days, and the profile has no calendar.</exception>
    public CountedDay LastDayAfter(LocalDate lastDay, Term term) =>
        Rolled(Counting.End(this, Checked(term), DayNumber.From(lastDay) + (FirstDay == FirstDay.Included ? 1 : 0), out var refusal), refusal);

    /// <summary>The latest day that lies a term before an event: "30 days before the season". Any roll goes back.</summary>
    /// <param name="end">The day of the event.</param>
    /// <param name="term">The term.</param>
    /// <exception cref="ArgumentException">A term of working days without a calendar, or <see cref="MonthEnd.NextFirst"/>, which has no mirror.</exception>
    public CountedDay LatestDayBefore(LocalDate end, Term term)
    {
        if (MonthEnd == MonthEnd.NextFirst)
        {
            throw new ArgumentException("NextFirst has no meaning for a term counted back; use LastDay or Refuse.", nameof(term));
        }

        var day = Counting.Back(this, Checked(term), DayNumber.From(end), out var refusal);
        return Counting.Rolled(Roll == Roll.None ? Roll.None : Roll.PreviousWorkingDay, Calendar, day, refusal);
    }

    /// <summary>The profile's parts, those that differ from the default.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"first day {FirstDay}, month end {MonthEnd}, roll {Roll}{(ShortTermDays > 0 ? ", short terms " + ShortTermDays : "")}{(ClearDays ? ", clear days" : "")}");

    /// <summary>True when the term counts working days: it is given in them, or it is a short one.</summary>
    internal bool CountsWorkingDays(in TermLength term) => term.WorkingDays > 0 || (ShortTermDays > 0 && term.IsDaysOnly && term.Days <= ShortTermDays);

    internal bool CountsWorkingDays(Term term) => CountsWorkingDays(term.Length);

    /// <summary>False for working days without a calendar.</summary>
    internal bool CanCount(in TermLength term) => term.WorkingDays == 0 || Calendar is not null;

    /// <summary>What keeps this profile from counting the term; null when nothing does.</summary>
    internal string? Objection(Term term) =>
        !CanCount(term.Length) ? $"The term {term} counts working days: its profile needs a calendar of working days." : null;

    private Term Checked(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Objection(term) is { } objection ? throw new ArgumentException(objection, nameof(term)) : term;
    }

    private CountedDay Rolled(int day, CountingRefusal refusal) => Counting.Rolled(Roll, Calendar, day, refusal);
}
