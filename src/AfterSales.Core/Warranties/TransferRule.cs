using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>What becomes of a warranty when the unit passes to a new owner. Without a rule it goes with the unit.</summary>
public sealed record TransferRule
{
    private TransferRule(Term? atMost, Clause? clause)
    {
        AtMost = atMost;
        Clause = clause;
    }

    /// <summary>How long cover goes on at most; null where it ends with the day of the transfer.</summary>
    public Term? AtMost { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>Cover ends with the day of the transfer.</summary>
    /// <param name="clause">The clause it rests on.</param>
    public static TransferRule Ends(Clause? clause = null) => new(null, clause);

    /// <summary>The new owner has what is left, at most a term from the transfer.</summary>
    /// <param name="atMost">The longest term, counted with the policy's profile.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static TransferRule RemainderAtMost(Term atMost, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(atMost);
        return new TransferRule(atMost, clause);
    }

    /// <summary>The rule in short.</summary>
    public override string ToString() => AtMost is null ? "ends with the transfer" : $"at most {AtMost} after the transfer";
}
