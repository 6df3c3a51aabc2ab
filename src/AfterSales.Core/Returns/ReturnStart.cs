using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns;

/// <summary>Which of several dates starts a window.</summary>
public enum ReturnStartPick
{
    /// <summary>The first in the list that is not known to be absent; the default.</summary>
    First,

    /// <summary>The latest of them; those known to be absent do not count.</summary>
    Latest,

    /// <summary>The earliest of them; those known to be absent do not count.</summary>
    Earliest,
}

/// <summary>The day from which a window, or a seller's deadline, is counted.</summary>
/// <remarks>
/// A date that is not known is tried as absent and as any day: where that matters the answer is undetermined and names it. A date that has not come yet
/// lies after the day asked about.
/// </remarks>
public sealed record ReturnStart
{
    private ReturnStart(ReturnStartPick pick, ValueList<ReturnBasis> bases)
    {
        Pick = pick;
        Bases = bases;
    }

    /// <summary>Which of the dates counts.</summary>
    public ReturnStartPick Pick { get; }

    /// <summary>The dates, in order.</summary>
    public ValueList<ReturnBasis> Bases { get; }

    /// <summary>Counted from one date.</summary>
    /// <param name="basis">The date; a <see cref="UnitEvent"/> or a <see cref="ReturnEvent"/> converts.</param>
    public static ReturnStart At(ReturnBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return FirstOf([basis]);
    }

    /// <summary>Counted from the first date of a list that is not absent.</summary>
    /// <param name="bases">The dates, in order; at least one.</param>
    /// <exception cref="InvalidInputException">No date is named, or one twice.</exception>
    public static ReturnStart FirstOf(ValueList<ReturnBasis> bases) => Create(ReturnStartPick.First, bases);

    /// <summary>Counted from the latest of several dates.</summary>
    /// <param name="bases">The dates; at least one.</param>
    /// <exception cref="InvalidInputException">No date is named, or one twice.</exception>
    public static ReturnStart LatestOf(ValueList<ReturnBasis> bases) => Create(ReturnStartPick.Latest, bases);

    /// <summary>Counted from the earliest of several dates.</summary>
    /// <param name="bases">The dates; at least one.</param>
    /// <exception cref="InvalidInputException">No date is named, or one twice.</exception>
    public static ReturnStart EarliestOf(ValueList<ReturnBasis> bases) => Create(ReturnStartPick.Earliest, bases);

    /// <summary>Pick and dates.</summary>
    public override string ToString() => Bases.Count == 1 ? Bases[0].ToString() : $"{Pick} of {string.Join(", ", Bases)}";

    private static ReturnStart Create(ReturnStartPick pick, ValueList<ReturnBasis> bases)
    {
        var problems = new ProblemList();
        problems.AddIf(bases.IsEmpty, "start", "No date is named; a window is counted from at least one.");
        problems.AddIf(bases.Distinct().Count() < bases.Count, "start", "A date is named twice; name each once.");
        problems.ThrowIfAny();
        return new ReturnStart(pick, bases);
    }
}
