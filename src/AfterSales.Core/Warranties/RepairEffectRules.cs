using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>For what an effect of a repair counts.</summary>
public enum RepairScope
{
    /// <summary>For the whole unit.</summary>
    Unit,

    /// <summary>For the repaired defect only.</summary>
    Defect,
}

/// <summary>Each covered repair makes the term longer by a fixed number of months, at most so many times. (Spanish Royal Decree 1/2007 art. 122 and others)</summary>
/// <remarks>A repair counts when it had begun by the last day and was finished; paid repairs do not.</remarks>
public sealed record FixedExtensionRule
{
    private FixedExtensionRule(int months, int maximum, RepairScope scope, Clause? clause)
    {
        Months = months;
        Maximum = maximum;
        Scope = scope;
        Clause = clause;
    }

    /// <summary>The months that each repair adds.</summary>
    public int Months { get; }

    /// <summary>How many repairs can add them.</summary>
    public int Maximum { get; }

    /// <summary>For the whole unit, or for the repaired defect only.</summary>
    public RepairScope Scope { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A fixed extension.</summary>
    /// <param name="months">1 to 1,200.</param>
    /// <param name="maximum">1 to 100.</param>
    /// <param name="scope">For what it counts; the whole unit by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static FixedExtensionRule Create(int months, int maximum, RepairScope scope = RepairScope.Unit, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(scope);
        if (months is < 1 or > 1200)
        {
            throw new ArgumentOutOfRangeException(nameof(months), months, "A repair adds 1 to 1,200 months.");
        }

        return maximum is < 1 or > 100
            ? throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "1 to 100 repairs can add months.")
            : new FixedExtensionRule(months, maximum, scope, clause);
    }

    /// <summary>Months and maximum.</summary>
    public override string ToString() => FormattableString.Invariant($"{Months} months for each repair, at most {Maximum} times, {Scope}");
}

/// <summary>After what a <see cref="FloorRule"/> counts.</summary>
public enum FloorEvent
{
    /// <summary>The day the defect appeared.</summary>
    DefectAppeared,

    /// <summary>The day the unit was handed back after a repair.</summary>
    HandBack,
}

/// <summary>A promise does not end before a given term after the defect appeared or after hand-back. (BGB 475e (3) and (4))</summary>
/// <remarks>It counts when that day lay on or before the then last day; chained until nothing changes. Paid repairs give none.</remarks>
public sealed record FloorRule
{
    private FloorRule(FloorEvent after, Term length, RepairScope scope, CountingProfile? profile, Clause? clause)
    {
        After = after;
        Length = length;
        Scope = scope;
        Profile = profile;
        Clause = clause;
    }

    /// <summary>After what.</summary>
    public FloorEvent After { get; }

    /// <summary>How long after it.</summary>
    public Term Length { get; }

    /// <summary>For that defect only, or for the whole unit.</summary>
    public RepairScope Scope { get; }

    /// <summary>How it is counted; null for the policy's profile.</summary>
    public CountingProfile? Profile { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A floor.</summary>
    /// <param name="after">After what.</param>
    /// <param name="length">How long after it.</param>
    /// <param name="scope">For what it counts; the defect by default.</param>
    /// <param name="profile">How it is counted; null, the default, for the policy's profile.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static FloorRule Create(FloorEvent after, Term length, RepairScope scope = RepairScope.Defect, CountingProfile? profile = null, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(after);
        ArgumentOutOfRangeException.ThrowIfUndefined(scope);
        ArgumentNullException.ThrowIfNull(length);
        return new FloorRule(after, length, scope, profile, clause);
    }

    /// <summary>Length and event.</summary>
    public override string ToString() => $"{Length} after {After}, {Scope}";
}

/// <summary>To what a part warranty belongs.</summary>
public enum PartWarrantyScope
{
    /// <summary>The parts repaired or replaced.</summary>
    Part,

    /// <summary>The defect repaired.</summary>
    Defect,
}

/// <summary>Repaired parts (or repaired defects) carry a warranty of their own from the completion of the repair: a layer beside the unit's.</summary>
public sealed record PartWarrantyRule
{
    private PartWarrantyRule(Term? length, PartWarrantyScope scope, PaidRepairs paidRepairs, Clause? clause)
    {
        Length = length;
        Scope = scope;
        PaidRepairs = paidRepairs;
        Clause = clause;
    }

    /// <summary>The term; null for the part's own full term.</summary>
    public Term? Length { get; }

    /// <summary>To what it belongs.</summary>
    public PartWarrantyScope Scope { get; }

    /// <summary>Whether repairs that the customer paid for give it.</summary>
    public PaidRepairs PaidRepairs { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A part warranty.</summary>
    /// <param name="length">The term; null for the part's own full term.</param>
    /// <param name="scope">To what it belongs; the parts by default.</param>
    /// <param name="paidRepairs">Whether paid repairs give it; not by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static PartWarrantyRule Create(
        Term? length, PartWarrantyScope scope = PartWarrantyScope.Part, PaidRepairs paidRepairs = PaidRepairs.DoNotCount, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(scope);
        ArgumentOutOfRangeException.ThrowIfUndefined(paidRepairs);
        return new PartWarrantyRule(length, scope, paidRepairs, clause);
    }

    /// <summary>Length and scope.</summary>
    public override string ToString() => $"{Length?.ToString() ?? "own term"} by {Scope}";
}
