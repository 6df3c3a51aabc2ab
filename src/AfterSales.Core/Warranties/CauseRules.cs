using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>A cause with the clause that names it: an exclusion, or one of the only causes covered.</summary>
public sealed record CauseRule
{
    private CauseRule(Cause cause, Clause? clause)
    {
        Cause = cause;
        Clause = clause;
    }

    /// <summary>The cause.</summary>
    public Cause Cause { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A cause and its clause.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static CauseRule Of(Cause cause, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return new CauseRule(cause, clause);
    }

    /// <summary>A cause without a clause.</summary>
    /// <param name="cause">The cause.</param>
    public static implicit operator CauseRule(Cause cause) => Of(cause);

    /// <summary>The cause.</summary>
    public override string ToString() => Cause.ToString();
}

/// <summary>A finding that tells the cause where the claim does not: "housing damaged" means "caused by people".</summary>
public sealed record FindingRule
{
    private FindingRule(EvidenceKind finding, Cause cause, Clause? clause)
    {
        Finding = finding;
        Cause = cause;
        Clause = clause;
    }

    /// <summary>The finding.</summary>
    public EvidenceKind Finding { get; }

    /// <summary>The cause that it tells.</summary>
    public Cause Cause { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A finding and the cause that it tells.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static FindingRule Of(EvidenceKind finding, Cause cause, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(cause);
        return new FindingRule(finding, cause, clause);
    }

    /// <summary>Finding and cause.</summary>
    public override string ToString() => $"{Finding} means {Cause}";
}
