namespace AfterSales.Calendars;

/// <summary>What counting needs of a term, and of several added up: numbers only, so that adding allocates nothing. The default is no length.</summary>
internal readonly record struct TermLength
{
    public static readonly TermLength None;

    public readonly int Months;
    public readonly int Days;
    public readonly int WorkingDays;

    /// <summary>True when given in days and nothing else: the ones that a short-term rule can apply to.</summary>
    public readonly bool IsDaysOnly;

    public TermLength(int months, int days, int workingDays, bool isDaysOnly)
    {
        Months = months;
        Days = days;
        WorkingDays = workingDays;
        IsDaysOnly = isDaysOnly;
    }

    public bool IsNone => (Months | Days | WorkingDays) == 0;

    public static TermLength OfMonths(int months) => new(months, 0, 0, false);

    /// <summary>Both lengths, unit by unit, so that months are added in one step.</summary>
    public TermLength Plus(in TermLength other) =>
        IsNone ? other
        : other.IsNone ? this
        : new TermLength(Months + other.Months, Days + other.Days, WorkingDays + other.WorkingDays, IsDaysOnly && other.IsDaysOnly);

    /// <summary>True when the two can be added up and counted in one step: both in calendar units, or both in working days.</summary>
    public bool CanJoin(in TermLength other) => IsNone || other.IsNone || WorkingDays > 0 == other.WorkingDays > 0;
}
