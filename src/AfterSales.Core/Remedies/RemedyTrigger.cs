using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies;

/// <summary>Which repairs count together.</summary>
public enum RemedyScope
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Those of the same fault as the present failure.</summary>
    SameFault,

    /// <summary>Those of a fault that endangers safety.</summary>
    SafetyFault,

    /// <summary>Those of the same main part as the present failure.</summary>
    SameMainPart,
}

/// <summary>Whether the unit must fail now for a trigger to be met.</summary>
public enum FailureNeed
{
    /// <summary>Needed where every measure counts repairs or replacements up to a number at least reached; otherwise not. The default.</summary>
    ByMeasures,

    /// <summary>The unit must fail now, in the period and scope, with a covered defect.</summary>
    Needed,

    /// <summary>The counts alone decide.</summary>
    NotNeeded,
}

/// <summary>How strong the answer of a trigger is.</summary>
public enum RemedyStrength
{
    /// <summary>The customer has the right.</summary>
    Right,

    /// <summary>It is presumed that the unit cannot be put right; the other side may prove otherwise.</summary>
    Presumption,
}

/// <summary>What must have happened for a remedy: counts and conditions, all of them.</summary>
public sealed record RemedyTrigger
{
    private RemedyTrigger(string id, ValueList<RemedyMeasure> measures, ValueList<Remedy> remedies)
    {
        Id = id;
        Measures = measures;
        Remedies = remedies;
    }

    /// <summary>Its id, unique in the policy.</summary>
    public string Id { get; }

    /// <summary>What is counted; all must be reached.</summary>
    public ValueList<RemedyMeasure> Measures { get; }

    /// <summary>What the customer may have, in the policy's order.</summary>
    public ValueList<Remedy> Remedies { get; }

    /// <summary>What must be given besides, such as a notice or a final attempt.</summary>
    public ValueList<EvidenceKind> Conditions { get; private init; }

    /// <summary>Which repairs count together.</summary>
    public RemedyScope Scope { get; private init; }

    /// <summary>The time in which repairs and failures count.</summary>
    public RemedyPeriod Period { get; private init; } = RemedyPeriod.Validity;

    /// <summary>Within this term from the period's start it must be asked for; null for no limit.</summary>
    public Term? ClaimBy { get; private init; }

    /// <summary>Whether the unit must fail now.</summary>
    public FailureNeed Failure { get; private init; }

    /// <summary>Right or presumption.</summary>
    public RemedyStrength Strength { get; private init; }

    /// <summary>What is taken off a refund on this ground; null where the policy's refund terms say so.</summary>
    public Deduction? Deduction { get; private init; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>True when the unit must fail now.</summary>
    internal bool NeedsFailure { get; private init; }

    /// <summary>A trigger.</summary>
    /// <param name="id">Its id, unique in the policy.</param>
    /// <param name="measures">What is counted; at least one, all must be reached.</param>
    /// <param name="remedies">What the customer may have; at least one.</param>
    /// <param name="conditions">What must be given besides; nothing by default.</param>
    /// <param name="scope">Which repairs count together; all by default.</param>
    /// <param name="period">The time in which repairs and failures count; the validity of the warranty when null.</param>
    /// <param name="claimBy">Within this term from the period's start it must be asked for; no limit by default.</param>
    /// <param name="failure">Whether the unit must fail now; by the measures by default.</param>
    /// <param name="strength">Right, the default, or presumption.</param>
    /// <param name="deduction">What is taken off a refund on this ground; as the policy's refund terms say by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="InvalidInputException">Parts are missing or do not fit together: every problem is listed.</exception>
    public static RemedyTrigger Create(
        string id,
        ValueList<RemedyMeasure> measures,
        ValueList<Remedy> remedies,
        ValueList<EvidenceKind> conditions = default,
        RemedyScope scope = RemedyScope.Any,
        RemedyPeriod? period = null,
        Term? claimBy = null,
        FailureNeed failure = FailureNeed.ByMeasures,
        RemedyStrength strength = RemedyStrength.Right,
        Deduction? deduction = null,
        Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfUndefined(scope);
        ArgumentOutOfRangeException.ThrowIfUndefined(failure);
        ArgumentOutOfRangeException.ThrowIfUndefined(strength);
        period ??= RemedyPeriod.Validity;
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "A trigger needs an id.");
        problems.AddIf(measures.IsEmpty, "when", "Nothing is counted; name at least one measure.");
        problems.AddIf(remedies.IsEmpty, "remedies", "No remedy is named; a trigger gives at least one.");
        problems.AddIf(remedies.Distinct().Count() < remedies.Count, "remedies", "A remedy is named twice; name it once.");
        foreach (var remedy in remedies)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(remedy, nameof(remedies));
        }

        problems.AddIf(conditions.Distinct().Count() < conditions.Count, "conditions", "A condition is named twice; name it once.");
        if (claimBy is not null && period.Profile.Objection(claimBy) is { } objection)
        {
            problems.Add("claim-by", objection);
        }

        problems.ThrowIfAny();
        return new RemedyTrigger(id, measures, remedies)
        {
            Conditions = conditions,
            Scope = scope,
            Period = period,
            ClaimBy = claimBy,
            Failure = failure,
            NeedsFailure = failure == FailureNeed.Needed || (failure == FailureNeed.ByMeasures && measures.All(CountsUpTo)),
            Strength = strength,
            Deduction = deduction,
            Clause = clause,
        };
    }

    /// <summary>Id, measures and remedies.</summary>
    public override string ToString() => $"{Id}: {string.Join(" and ", Measures)} -> {string.Join(", ", Remedies)}";

    private static bool CountsUpTo(RemedyMeasure measure) =>
        measure is { Kind: RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements, Threshold: RemedyThreshold.AtLeast };

    internal bool Offers(Remedy remedy)
    {
        foreach (var own in Remedies)
        {
            if (own == remedy)
            {
                return true;
            }
        }

        return false;
    }
}
