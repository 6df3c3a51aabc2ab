using AfterSales.Calendars;

namespace AfterSales.Warranties.Rules;

/// <summary>What the rules found: the numbers behind a <see cref="CoverageDecision"/>.</summary>
internal struct CoverageVerdict
{
    public CoverageStatus Status;
    public Failures Failures;
    public ulong Missing;
    public bool HasAnswer;
    public LayerKind AnswerKind;
    public int AnswerIndex;
    public int FirstStart;
    public int LastStart;
    public int FirstLast;
    public int LastLast;
    public int TolledDays;
    public bool IsProvisional;
    public int RegisterBy;
    public int NextBoundary;

    /// <summary>From when and through which day the layers run, whatever the claim's cause; meaningless while <see cref="IsOneValidity"/> is false.</summary>
    public int ValidFrom;
    public int ValidThrough;

    /// <summary>True where one start and one term were tried, and no fact that is not known moves the end.</summary>
    public bool IsOneValidity;

    /// <summary>How many combinations of start, term and fallback were tried; 1 when all that matters is known.</summary>
    public int Completions;

    /// <summary>Which basis counted, plus one, and in which combination of fallbacks; 0 for none, or several combinations.</summary>
    public int Basis;
    public int Variant;

    /// <summary>The last day on which the company offers goodwill; null for none.</summary>
    public readonly NodaTime.LocalDate? LastGoodwillDay(WarrantyPolicy policy) =>
        Status == CoverageStatus.Expired && policy.Goodwill is { } rule && FirstLast == LastLast && FirstLast != DayNumber.FarAhead
            ? policy.Profile.LastDayAfter(DayNumber.ToDate(FirstLast), rule.Within).Day
            : null;

    /// <summary>The share, in percent, that the company offers on a day; null for nothing.</summary>
    public readonly int? GoodwillPercent(WarrantyPolicy policy, int on) => LastGoodwillDay(policy) is { } last && DayNumber.From(last) >= on ? policy.Goodwill!.Percent : null;
}

/// <summary>The status that a start date leads to.</summary>
internal readonly struct StartSegment(int day, CoverageStatus status)
{
    public readonly int Day = day;
    public readonly CoverageStatus Status = status;
}
