using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>One line of a dealer's claim: what the dealer asks to be paid for.</summary>
public sealed record DealerClaimLine
{
    private DealerClaimLine(string id, LineKind kind, Money claimed, CoverageStatus coverage, Truth causal)
    {
        Id = id;
        Kind = kind;
        Claimed = claimed;
        Coverage = coverage;
        Causal = causal;
    }

    /// <summary>The line's id, unique in its claim.</summary>
    public string Id { get; }

    /// <summary>What it is for.</summary>
    public LineKind Kind { get; }

    /// <summary>What the dealer asks; negative for a correction.</summary>
    public Money Claimed { get; }

    /// <summary>Whether the maker's warranty covers it; undetermined where it is not known.</summary>
    public CoverageStatus Coverage { get; }

    /// <summary>Whether it is the part that failed first and made the others fail.</summary>
    public Truth Causal { get; }

    /// <summary>A line.</summary>
    /// <param name="id">Its id, unique in its claim.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="claimed">What the dealer asks, whole in minor units; negative for a correction.</param>
    /// <param name="coverage">Whether the maker's warranty covers it; not known by default.</param>
    /// <param name="causal">Whether it is the part that failed first; not known by default.</param>
    /// <exception cref="InvalidInputException">The id is empty, or the amount is finer than the minor unit.</exception>
    public static DealerClaimLine Create(
        string id, LineKind kind, Money claimed, CoverageStatus coverage = CoverageStatus.Undetermined, Truth causal = Truth.Unknown)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfUndefined(coverage);
        ArgumentOutOfRangeException.ThrowIfUndefined(causal);
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "The line has no id; give it one that is unique in its claim.");
        problems.AddIf(!claimed.IsWhole, "claimed", $"{claimed} is finer than the minor unit; round it first.");
        problems.ThrowIfAny();
        return new DealerClaimLine(id, kind, claimed, coverage, causal);
    }

    /// <summary>Id, kind and amount.</summary>
    public override string ToString() => $"{Id}: {Kind} {Claimed}";
}

/// <summary>The old parts of a repair on their way back to the maker. What was not said is not known.</summary>
public sealed record OldParts
{
    private OldParts(Truth returned, DateFact on, Truth withTruck)
    {
        Returned = returned;
        On = on;
        WithTruck = withTruck;
    }

    /// <summary>Nothing is known of them.</summary>
    public static OldParts Unknown { get; } = new(Truth.Unknown, DateFact.Unknown, Truth.Unknown);

    /// <summary>Whether they came back.</summary>
    public Truth Returned { get; }

    /// <summary>What is known of the day they came back.</summary>
    public DateFact On { get; }

    /// <summary>Whether they came with the delivery truck.</summary>
    public Truth WithTruck { get; }

    /// <summary>Old parts.</summary>
    /// <param name="returned">Whether they came back.</param>
    /// <param name="on">What is known of the day they came back; not known by default.</param>
    /// <param name="withTruck">Whether they came with the delivery truck; not known by default.</param>
    public static OldParts Create(Truth returned, DateFact on = default, Truth withTruck = Truth.Unknown)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(returned);
        ArgumentOutOfRangeException.ThrowIfUndefined(withTruck);
        return new OldParts(returned, on, withTruck);
    }

    /// <summary>Whether and when they came back.</summary>
    public override string ToString() => $"returned: {Returned}, {On}, with the truck: {WithTruck}";
}

/// <summary>A dealer's claim for a repair done under the maker's warranty. What was not said is not known.</summary>
public sealed record DealerClaim
{
    private DealerClaim(
        string id,
        LocalDate submittedOn,
        ValueList<DealerClaimLine> lines,
        DateFact sale,
        DateFact registered,
        DateFact repaired,
        DateFact authorized,
        ValueList<Evidence> documents,
        OldParts oldParts,
        Truth settledBefore)
    {
        Id = id;
        SubmittedOn = submittedOn;
        Lines = lines;
        Sale = sale;
        Registered = registered;
        Repaired = repaired;
        Authorized = authorized;
        Documents = documents;
        OldParts = oldParts;
        SettledBefore = settledBefore;
    }

    /// <summary>The claim's id, unique among a dealer's claims.</summary>
    public string Id { get; }

    /// <summary>The day it was submitted: it counts in that month.</summary>
    public LocalDate SubmittedOn { get; }

    /// <summary>The lines.</summary>
    public ValueList<DealerClaimLine> Lines { get; }

    /// <summary>What is known of the day of the sale to the customer.</summary>
    public DateFact Sale { get; }

    /// <summary>What is known of the day on which the dealer registered the sale.</summary>
    public DateFact Registered { get; }

    /// <summary>What is known of the day of the repair.</summary>
    public DateFact Repaired { get; }

    /// <summary>What is known of the day on which the maker authorised the repair.</summary>
    public DateFact Authorized { get; }

    /// <summary>The documents that came with it, and those known to be missing.</summary>
    public ValueList<Evidence> Documents { get; }

    /// <summary>The old parts.</summary>
    public OldParts OldParts { get; }

    /// <summary>Whether it was settled before.</summary>
    public Truth SettledBefore { get; }

    /// <summary>A claim.</summary>
    /// <param name="id">Its id, unique among the dealer's claims.</param>
    /// <param name="submittedOn">The day it was submitted.</param>
    /// <param name="lines">The lines; at least one.</param>
    /// <param name="sale">The day of the sale to the customer; not known by default.</param>
    /// <param name="registered">The day on which the dealer registered the sale; not known by default.</param>
    /// <param name="repaired">The day of the repair; not known by default.</param>
    /// <param name="authorized">The day on which the maker authorised the repair; not known by default.</param>
    /// <param name="documents">The documents that came with it, and those known to be missing.</param>
    /// <param name="oldParts">The old parts; nothing is known of them where null.</param>
    /// <param name="settledBefore">Whether it was settled before; not known by default.</param>
    /// <exception cref="InvalidInputException">The id is empty, there is no line, ids repeat, or dates contradict each other: every problem is listed.</exception>
    public static DealerClaim Create(
        string id,
        LocalDate submittedOn,
        ValueList<DealerClaimLine> lines,
        DateFact sale = default,
        DateFact registered = default,
        DateFact repaired = default,
        DateFact authorized = default,
        ValueList<Evidence> documents = default,
        OldParts? oldParts = null,
        Truth settledBefore = Truth.Unknown)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfUndefined(settledBefore);
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "The claim has no id; give it one that is unique among the dealer's claims.");
        problems.AddIf(lines.IsEmpty, "lines", "The claim has no line; give at least one.");
        for (var i = 0; i < lines.Count; i++)
        {
            problems.AddIf(lines.Take(i).Any(line => line.Id == lines[i].Id), $"lines[{i}].id", $"Two lines have the id \"{lines[i].Id}\"; ids are unique.");
        }

        foreach (var kind in documents.GroupBy(document => document.Kind).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("documents." + kind.Name, $"{kind} is given more than once; give it once.");
        }

        problems.AddIf(
            repaired.FirstDay is { } first && first > submittedOn,
            "repaired",
            $"The repair ({repaired}) lies after the day on which it was claimed ({IsoText.Of(submittedOn)}).");
        problems.ThrowIfAny();
        return new DealerClaim(id, submittedOn, lines, sale, registered, repaired, authorized, documents, oldParts ?? OldParts.Unknown, settledBefore);
    }

    /// <summary>Id and lines.</summary>
    public override string ToString() => $"{Id}: {string.Join("; ", Lines)}";

    internal Truth Has(EvidenceKind kind)
    {
        foreach (var document in Documents)
        {
            if (document.Kind == kind)
            {
                return document.IsPresent;
            }
        }

        return Truth.Unknown;
    }
}
