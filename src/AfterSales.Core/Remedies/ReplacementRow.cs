using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies;

/// <summary>One row of the matrix by stock and choice: what an exchange comes to. (Chinese rules of 1995, art. 13)</summary>
public sealed record ReplacementRow
{
    private ReplacementRow(Truth sameModelAvailable, ReplacementChoice choice, Remedy remedy, Clause? clause)
    {
        SameModelAvailable = sameModelAvailable;
        Choice = choice;
        Remedy = remedy;
        Clause = clause;
    }

    /// <summary>Whether the row is for the same model being there or not; unknown for both.</summary>
    public Truth SameModelAvailable { get; }

    /// <summary>The customer's choice.</summary>
    public ReplacementChoice Choice { get; }

    /// <summary>What it comes to.</summary>
    public Remedy Remedy { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A row.</summary>
    /// <param name="sameModelAvailable">For the same model being there (yes), not there (no), or both (unknown).</param>
    /// <param name="choice">The customer's choice.</param>
    /// <param name="remedy">What it comes to.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The choice is "not known", which no row can be for.</exception>
    public static ReplacementRow Of(Truth sameModelAvailable, ReplacementChoice choice, Remedy remedy, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(sameModelAvailable);
        ArgumentOutOfRangeException.ThrowIfUndefined(choice);
        ArgumentOutOfRangeException.ThrowIfUndefined(remedy);
        return choice == ReplacementChoice.NotKnown
            ? throw new ArgumentException("A row is for a choice that was made.", nameof(choice))
            : new ReplacementRow(sameModelAvailable, choice, remedy, clause);
    }

    /// <summary>Stock, choice and remedy.</summary>
    public override string ToString() => $"same model {SameModelAvailable}, {Choice}: {Remedy}";

    internal bool IsFor(Truth available, ReplacementChoice choice) => Choice == choice && (SameModelAvailable == Truth.Unknown || SameModelAvailable == available);
}
