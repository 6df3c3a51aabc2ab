using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels.Rules;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>What kind of duty recurs, or lasts.</summary>
public enum DutyKind
{
    /// <summary>So many times in each period.</summary>
    AtLeast,

    /// <summary>Once, within a term after the start.</summary>
    Within,

    /// <summary>Once, a term before an event.</summary>
    Before,

    /// <summary>To keep something, for a term.</summary>
    Keep,
}

/// <summary>The period of a recurring duty.</summary>
public enum DutyPeriod
{
    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>From when the periods of a recurring duty run.</summary>
public enum PeriodStart
{
    /// <summary>From the start, to its anniversaries; the default.</summary>
    Anniversaries,

    /// <summary>From the first of a calendar month, or of January; a partial first period asks nothing.</summary>
    Calendar,
}

/// <summary>A duty that recurs or lasts: two visits a year, a card within a month, records kept five years.</summary>
public sealed record ServiceDuty
{
    private ServiceDuty(string id, DutyKind kind, int count, DutyPeriod period, Term? length, Term? firstWithin, Term? throughout, PeriodStart periods, Clause? clause)
    {
        Id = id;
        Kind = kind;
        Count = count;
        Period = period;
        Length = length;
        FirstWithin = firstWithin;
        Throughout = throughout;
        Periods = periods;
        Clause = clause;
    }

    /// <summary>The id, unique in its policy.</summary>
    public string Id { get; }

    /// <summary>What kind of duty it is.</summary>
    public DutyKind Kind { get; }

    /// <summary>How many times in each period; 1 for a duty that is due once, 0 for keeping.</summary>
    public int Count { get; }

    /// <summary>The period of a recurring duty.</summary>
    public DutyPeriod Period { get; }

    /// <summary>The term of a duty that is due once, or of keeping; null for a recurring one.</summary>
    public Term? Length { get; }

    /// <summary>The term within which the first time must be; null for none.</summary>
    public Term? FirstWithin { get; }

    /// <summary>How long a recurring duty lasts; null for ever.</summary>
    public Term? Throughout { get; }

    /// <summary>From when the periods run.</summary>
    public PeriodStart Periods { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>So many times in each period.</summary>
    /// <remarks>Period k ends on anniversary k of the start, never chained. The last, shorter period asks nothing, and a surplus does not carry over.</remarks>
    /// <param name="id">The id.</param>
    /// <param name="count">How many times; 1 or more.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstWithin">The term within which the first time must be; null, the default, for none.</param>
    /// <param name="throughout">How long the duty lasts; null, the default, for ever.</param>
    /// <param name="periods">From when the periods run; from the start by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="InvalidInputException">The parts do not go together.</exception>
    public static ServiceDuty AtLeast(
        string id, int count, DutyPeriod period, Term? firstWithin = null, Term? throughout = null, PeriodStart periods = PeriodStart.Anniversaries, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(period);
        ArgumentOutOfRangeException.ThrowIfUndefined(periods);
        var problems = new ProblemList();
        problems.AddIf(count < 1, "at-least", FormattableString.Invariant($"{count} times; a recurring duty is due at least once in a period."));
        problems.AddIf(periods == PeriodStart.Calendar && period == DutyPeriod.Week, "periods", "Weeks run from the start; only months and years follow the calendar.");
        problems.AddIf(firstWithin is { WorkingDays: > 0 } || throughout is { WorkingDays: > 0 }, "", "A duty counts calendar days; working days need a calendar.");
        problems.ThrowIfAny();
        return new ServiceDuty(KebabName.Checked(id), DutyKind.AtLeast, count, period, null, firstWithin, throughout, periods, clause);
    }

    /// <summary>Once, within a term after the start: a card within one month of completion.</summary>
    /// <param name="id">The id.</param>
    /// <param name="length">The term.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The term is in working days.</exception>
    public static ServiceDuty Within(string id, Term length, Clause? clause = null) => Of(id, DutyKind.Within, 1, length, clause);

    /// <summary>Once, a term before an event: a plan 30 days before the season.</summary>
    /// <param name="id">The id.</param>
    /// <param name="length">The term.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The term is in working days.</exception>
    public static ServiceDuty Before(string id, Term length, Clause? clause = null) => Of(id, DutyKind.Before, 1, length, clause);

    /// <summary>To keep something for a term: records for five years. Pending until the term is over, then met.</summary>
    /// <param name="id">The id.</param>
    /// <param name="length">The term.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The term is in working days.</exception>
    public static ServiceDuty Keep(string id, Term length, Clause? clause = null) => Of(id, DutyKind.Keep, 0, length, clause);

    /// <summary>The windows of the duty that have begun by a day, and how each stands against what was done.</summary>
    /// <param name="start">The day from which the duty runs; for <see cref="DutyKind.Before"/>, the day of the event.</param>
    /// <param name="done">The days on which it was done; those after <paramref name="on"/> are not seen.</param>
    /// <param name="on">The day asked about.</param>
    public ValueList<DutyWindow> WindowsOn(LocalDate start, ValueList<LocalDate> done, LocalDate on) => DutyRules.Windows(this, start, done, on);

    /// <summary>What is due.</summary>
    public override string ToString() => Id + ": " + (Kind == DutyKind.AtLeast
        ? FormattableString.Invariant($"at least {Count} a {Period}")
        : Kind + " " + Length);

    private static ServiceDuty Of(string id, DutyKind kind, int count, Term length, Clause? clause)
    {
        ArgumentNullException.ThrowIfNull(length);
        return length.WorkingDays > 0
            ? throw new ArgumentException($"A duty counts calendar days; {length} needs a calendar.", nameof(length))
            : new ServiceDuty(KebabName.Checked(id), kind, count, DutyPeriod.Year, length, null, null, PeriodStart.Anniversaries, clause);
    }
}
