using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Returns;

/// <summary>How the length of a return window is given.</summary>
public enum WindowLengthKind
{
    /// <summary>A term, counted from the start by the window's profile.</summary>
    Term,

    /// <summary>So many times 24 hours from the start.</summary>
    Elapsed,

    /// <summary>Up to and including a fixed day, whatever the start; never rolled.</summary>
    UntilDate,

    /// <summary>As long as a warranty is valid.</summary>
    Validity,

    /// <summary>For ever.</summary>
    Unlimited,

    /// <summary>Nothing is promised: the window is closed from the start.</summary>
    None,
}

/// <summary>How long a return window stays open.</summary>
public sealed record WindowLength
{
    private WindowLength(WindowLengthKind kind, Term? term = null, ElapsedWindow? elapsed = null, LocalDate? lastDay = null, WarrantyPolicy? warranty = null)
    {
        Kind = kind;
        Term = term;
        Elapsed = elapsed;
        LastDay = lastDay;
        Warranty = warranty;
        LastDayNumber = lastDay is { } day ? DayNumber.From(day) : 0;
    }

    /// <summary>For ever.</summary>
    public static WindowLength Unlimited { get; } = new(WindowLengthKind.Unlimited);

    /// <summary>Nothing is promised.</summary>
    public static WindowLength None { get; } = new(WindowLengthKind.None);

    /// <summary>How the length is given.</summary>
    public WindowLengthKind Kind { get; }

    /// <summary>The term; null when the length is given otherwise.</summary>
    public Term? Term { get; }

    /// <summary>The length in hours; null when it is given otherwise.</summary>
    public ElapsedWindow? Elapsed { get; }

    /// <summary>The fixed last day; null when the length is given otherwise.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>The warranty whose validity it is; null when the length is given otherwise.</summary>
    public WarrantyPolicy? Warranty { get; }

    internal int LastDayNumber { get; }

    /// <summary>True where the end is counted from the start; else it is the same whatever the start.</summary>
    internal bool IsCounted => Kind is WindowLengthKind.Term or WindowLengthKind.Elapsed;

    /// <summary>True where a window that is to start later cannot be over yet: a fixed last day can come before the start, and none is never there.</summary>
    internal bool Outlasts => Kind is not (WindowLengthKind.UntilDate or WindowLengthKind.None);

    /// <summary>A term.</summary>
    /// <param name="term">The term.</param>
    public static WindowLength Of(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new WindowLength(WindowLengthKind.Term, term);
    }

    /// <summary>So many times 24 hours.</summary>
    /// <param name="elapsed">The length in hours.</param>
    public static WindowLength Of(ElapsedWindow elapsed)
    {
        ArgumentNullException.ThrowIfNull(elapsed);
        return new WindowLength(WindowLengthKind.Elapsed, elapsed: elapsed);
    }

    /// <summary>Up to and including a fixed day.</summary>
    /// <param name="lastDay">The day; it is never rolled.</param>
    public static WindowLength UntilDate(LocalDate lastDay) => new(WindowLengthKind.UntilDate, lastDay: lastDay);

    /// <summary>As long as a warranty is valid: up to and including its last day, with all that repairs and exchanges do to it.</summary>
    /// <param name="warranty">The warranty.</param>
    public static WindowLength ValidityOf(WarrantyPolicy warranty)
    {
        ArgumentNullException.ThrowIfNull(warranty);
        return new WindowLength(WindowLengthKind.Validity, warranty: warranty);
    }

    /// <summary>A term.</summary>
    /// <param name="term">The term.</param>
    public static implicit operator WindowLength(Term term) => Of(term);

    /// <summary>The length.</summary>
    public override string ToString() => Kind switch
    {
        WindowLengthKind.Term => Term!.ToString(),
        WindowLengthKind.Elapsed => Elapsed!.ToString(),
        WindowLengthKind.UntilDate => "until " + IsoText.Of(LastDay),
        WindowLengthKind.Validity => "validity of the warranty",
        _ => Kind.ToString(),
    };
}
