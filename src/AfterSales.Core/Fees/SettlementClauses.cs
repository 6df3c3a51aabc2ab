using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>The clauses of a settlement policy's parts.</summary>
public sealed record SettlementClauses
{
    private SettlementClauses(Clause? documents, Clause? registration, Clause? submission, Clause? setOff, Clause? coverage)
    {
        Documents = documents;
        Registration = registration;
        Submission = submission;
        SetOff = setOff;
        Coverage = coverage;
    }

    /// <summary>No clause is given.</summary>
    public static SettlementClauses None { get; } = new(null, null, null, null, null);

    /// <summary>The clause on documents and further checks.</summary>
    public Clause? Documents { get; }

    /// <summary>The clause on the registration of sales.</summary>
    public Clause? Registration { get; }

    /// <summary>The clause on submission.</summary>
    public Clause? Submission { get; }

    /// <summary>The clause on set-off.</summary>
    public Clause? SetOff { get; }

    /// <summary>The clause on what the maker answers for: what is not covered is refused by it.</summary>
    public Clause? Coverage { get; }

    /// <summary>The clauses.</summary>
    /// <param name="documents">The clause on documents and further checks.</param>
    /// <param name="registration">The clause on the registration of sales.</param>
    /// <param name="submission">The clause on submission.</param>
    /// <param name="setOff">The clause on set-off.</param>
    /// <param name="coverage">The clause on what the maker answers for.</param>
    public static SettlementClauses Of(
        Clause? documents = null, Clause? registration = null, Clause? submission = null, Clause? setOff = null, Clause? coverage = null) =>
        new(documents, registration, submission, setOff, coverage);

    /// <summary>The clauses given.</summary>
    public override string ToString() => string.Join(", ", new[] { Documents, Registration, Submission, SetOff, Coverage }.OfType<Clause>());
}
