using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees.Rules;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>Until when a dealer can send unsold stock back to the maker. What is not back by then counts as sold on that last day, which starts its guarantee.</summary>
public sealed record StockReturnPolicy
{
    private StockReturnPolicy(Term term, CountingProfile profile, Clause? clause)
    {
        Term = term;
        Profile = profile;
        Clause = clause;
        Received = Facts.Bit("stock.received");
        Sold = Facts.Bit("stock.sold");
        SentBack = Facts.Bit("stock.sent-back");
    }

    /// <summary>How long stock can go back, from the day the dealer received it.</summary>
    public Term Term { get; }

    /// <summary>How it is counted.</summary>
    public CountingProfile Profile { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    internal FactTable Facts { get; } = new();

    internal ulong Received { get; }

    internal ulong Sold { get; }

    internal ulong SentBack { get; }

    /// <summary>A policy for returns of stock.</summary>
    /// <param name="workCycle">The length of one work cycle.</param>
    /// <param name="cycles">The number of work cycles, counted in one step from the day of receipt; 2 by default.</param>
    /// <param name="profile">How it is counted; the default profile where null.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">Fewer than one cycle, too many, or a term in working days without a calendar.</exception>
    public static StockReturnPolicy Create(Term workCycle, int cycles = 2, CountingProfile? profile = null, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(workCycle);
        if (cycles is < 1 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(cycles), cycles, "Stock can go back for 1 to 100 work cycles.");
        }

        profile ??= CountingProfile.Default;
        var term = workCycle.WorkingDays > 0
            ? Term.OfWorkingDays(workCycle.WorkingDays * cycles)
            : Term.Of(workCycle.Years * cycles, workCycle.Months * cycles, workCycle.Weeks * cycles, workCycle.Days * cycles);
        return profile.Objection(term) is { } objection
            ? throw new ArgumentException(objection, nameof(workCycle))
            : new StockReturnPolicy(term, profile, clause);
    }

    /// <summary>Whether a unit can still go back, or counts as sold.</summary>
    /// <param name="item">The unit.</param>
    /// <param name="on">The day asked about; sales and returns dated later are not seen.</param>
    public StockReturnDecision Decide(StockItem item, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(item);
        var recorder = default(SilentRecorder);
        return StockReturning.Decide(this, item, DayNumber.From(on), ref recorder);
    }

    /// <inheritdoc/>
    public bool Equals(StockReturnPolicy? other) => other is not null && Term == other.Term && Profile == other.Profile && Clause == other.Clause;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Term, Profile, Clause);

    /// <summary>The term.</summary>
    public override string ToString() => Term.ToString();
}
