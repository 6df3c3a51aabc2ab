using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>What must be given for cover: evidence, or registration in time; perhaps with a fallback where it is not.</summary>
public sealed record WarrantyCondition
{
    private WarrantyCondition(EvidenceKind? evidence, Term? registerWithin, StartBasis? registerFrom, CountingProfile? profile, WarrantyFallback? fallback, Clause? clause)
    {
        Evidence = evidence;
        RegisterWithin = registerWithin;
        RegisterFrom = registerFrom;
        Profile = profile;
        Fallback = fallback;
        Clause = clause;
    }

    /// <summary>The evidence needed; null for a registration.</summary>
    public EvidenceKind? Evidence { get; }

    /// <summary>The term in which the unit must be registered; null for evidence.</summary>
    public Term? RegisterWithin { get; }

    /// <summary>From when that term counts; null for the start of the warranty.</summary>
    public StartBasis? RegisterFrom { get; }

    /// <summary>How that term is counted; null for the policy's profile.</summary>
    public CountingProfile? Profile { get; }

    /// <summary>What is promised where the condition is not met; null for nothing.</summary>
    public WarrantyFallback? Fallback { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>Evidence must be present.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <param name="fallback">What is promised without it; null, the default, for nothing.</param>
    public static WarrantyCondition Present(EvidenceKind evidence, Clause? clause = null, WarrantyFallback? fallback = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new WarrantyCondition(evidence, null, null, null, fallback, clause);
    }

    /// <summary>The unit must be registered within a term.</summary>
    /// <param name="within">The term.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <param name="from">The event it counts from; null, the default, for the start of the warranty.</param>
    /// <param name="profile">How it is counted; null, the default, for the policy's profile.</param>
    /// <param name="fallback">What is promised without it; null, the default, for nothing.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> is not a single event.</exception>
    public static WarrantyCondition Registered(
        Term within, Clause? clause = null, StartBasis? from = null, CountingProfile? profile = null, WarrantyFallback? fallback = null)
    {
        ArgumentNullException.ThrowIfNull(within);
        return from is { Kind: not StartBasisKind.Event }
            ? throw new ArgumentException("Registration counts from one event or from the start of the warranty.", nameof(from))
            : new WarrantyCondition(null, within, from, profile, fallback, clause);
    }

    /// <summary>What is needed.</summary>
    public override string ToString() => Evidence?.ToString() ?? $"registered within {RegisterWithin}";
}

/// <summary>What is promised where a condition is not met: another start, another term, or both.</summary>
public sealed record WarrantyFallback
{
    private WarrantyFallback(ValueList<StartBasis> startBases, ValueList<TermRule> terms)
    {
        StartBases = startBases;
        Terms = terms;
    }

    /// <summary>The start bases that then count; empty for the policy's own.</summary>
    public ValueList<StartBasis> StartBases { get; }

    /// <summary>The terms that then count; empty for the policy's own.</summary>
    public ValueList<TermRule> Terms { get; }

    /// <summary>A fallback.</summary>
    /// <param name="startBases">The start bases that then count; empty, the default, for the policy's own.</param>
    /// <param name="terms">The terms that then count; empty, the default, for the policy's own.</param>
    /// <exception cref="ArgumentException">Both are empty.</exception>
    public static WarrantyFallback Create(ValueList<StartBasis> startBases = default, ValueList<TermRule> terms = default) =>
        startBases.IsEmpty && terms.IsEmpty
            ? throw new ArgumentException("A fallback changes the start, the terms, or both; leave it out where nothing is promised.", nameof(terms))
            : new WarrantyFallback(startBases, terms);

    /// <summary>Bases and terms.</summary>
    public override string ToString() => string.Join("; ", StartBases.Select(basis => basis.ToString()).Concat(Terms.Select(term => term.ToString())));
}
