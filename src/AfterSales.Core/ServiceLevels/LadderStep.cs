using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>When a step of an escalation ladder is due.</summary>
public enum LadderKind
{
    /// <summary>When a share of the target is used up.</summary>
    Share,

    /// <summary>A length before the due time.</summary>
    BeforeDue,

    /// <summary>A length after the due time, on the overdue clock.</summary>
    AfterDue,
}

/// <summary>A step of an escalation ladder: whom to inform, and when.</summary>
/// <remarks>
/// A step is raised at the first instant at which, knowing only what had happened by then, it was due; once, and never taken back; not after its clock has stopped.
/// After a restart the ladder begins anew.
/// </remarks>
public sealed record LadderStep
{
    private LadderStep(string name, LadderKind kind, decimal share, Duration length, int workingDays, Clause? clause)
    {
        Name = name;
        Kind = kind;
        Share = share;
        Length = length;
        WorkingDays = workingDays;
        Clause = clause;
        Ticks = length.BclCompatibleTicks;
    }

    /// <summary>The step, or whom it informs: lead, manager.</summary>
    public string Name { get; }

    /// <summary>When it is due.</summary>
    public LadderKind Kind { get; }

    /// <summary>The share of the target, 1 for the whole; 0 for other kinds.</summary>
    public decimal Share { get; }

    /// <summary>The length in open time; zero for a share, or where it is in working days.</summary>
    public Duration Length { get; }

    /// <summary>The length in working days; 0 for others.</summary>
    public int WorkingDays { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    internal long Ticks { get; }

    /// <summary>A step at a share of the target.</summary>
    /// <param name="name">The step, or whom it informs.</param>
    /// <param name="share">The share; more than 0. 1 is the due time itself.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The name has another form, or the share is out of range.</exception>
    public static LadderStep AtShare(string name, decimal share, Clause? clause = null) =>
        share is > 0 and <= 100
            ? new LadderStep(KebabName.Checked(name), LadderKind.Share, share, Duration.Zero, 0, clause)
            : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is more than 0; 1 is the whole target.");

    /// <summary>A step at a length of open time before the due time.</summary>
    /// <param name="name">The step, or whom it informs.</param>
    /// <param name="length">The length; more than zero.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The name has another form, or the length is out of range.</exception>
    public static LadderStep Before(string name, Duration length, Clause? clause = null) => Of(name, LadderKind.BeforeDue, length, Duration.Epsilon, clause);

    /// <summary>A step so many working days before the due time.</summary>
    /// <param name="name">The step, or whom it informs.</param>
    /// <param name="workingDays">1 or more.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The name has another form, or the length is out of range.</exception>
    public static LadderStep BeforeWorkingDays(string name, int workingDays, Clause? clause = null) => Of(name, LadderKind.BeforeDue, workingDays, clause);

    /// <summary>A step at an amount of overdue time.</summary>
    /// <param name="name">The step, or whom it informs.</param>
    /// <param name="delay">The delay on the overdue clock, which pauses stop; zero is the due time.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The name has another form, or the length is out of range.</exception>
    public static LadderStep After(string name, Duration delay, Clause? clause = null) => Of(name, LadderKind.AfterDue, delay, Duration.Zero, clause);

    /// <summary>A step so many working days after the due time.</summary>
    /// <param name="name">The step, or whom it informs.</param>
    /// <param name="workingDays">1 or more.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The name has another form, or the length is out of range.</exception>
    public static LadderStep AfterWorkingDays(string name, int workingDays, Clause? clause = null) => Of(name, LadderKind.AfterDue, workingDays, clause);

    /// <summary>Name and time.</summary>
    public override string ToString() => Name + " " + (Kind == LadderKind.Share
        ? FormattableString.Invariant($"at {Share}")
        : FormattableString.Invariant($"{Kind} {(WorkingDays > 0 ? Quantities.Term(Term.OfWorkingDays(WorkingDays), Language.English) : Quantities.Duration(Length, Language.English))}"));

    private static LadderStep Of(string name, LadderKind kind, Duration length, Duration least, Clause? clause) =>
        length >= least && length <= Duration.FromDays(36_600)
            ? new LadderStep(KebabName.Checked(name), kind, 0, length, 0, clause)
            : throw new ArgumentOutOfRangeException(nameof(length), Quantities.Duration(length, Language.English), "A length before the due time is more than zero, a delay zero or more; both at most 100 years.");

    private static LadderStep Of(string name, LadderKind kind, int workingDays, Clause? clause) =>
        workingDays is >= 1 and <= 36_600
            ? new LadderStep(KebabName.Checked(name), kind, 0, Duration.Zero, workingDays, clause)
            : throw new ArgumentOutOfRangeException(nameof(workingDays), workingDays, "A length in working days has at least 1 day and at most 100 years.");
}
