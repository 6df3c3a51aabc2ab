using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Policies;

/// <summary>The day by which the version of a policy is chosen. Service levels always go by the opening of the request.</summary>
public enum VersionDate
{
    /// <summary>The day of the sale; the default.</summary>
    Sale,

    /// <summary>The day of the claim: the day asked about.</summary>
    Claim,
}

/// <summary>A company's promises together, as one version of one document, with the clauses they rest on.</summary>
public sealed record AfterSalesPolicy
{
    private AfterSalesPolicy(string id, string version, DateTimeZone zone, ValueList<Clause> clauses)
    {
        Id = id;
        Version = version;
        Zone = zone;
        Clauses = clauses;
    }

    /// <summary>The policy's id, the same in all its versions.</summary>
    public string Id { get; }

    /// <summary>Which version this is.</summary>
    public string Version { get; }

    /// <summary>The zone whose days count.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The clauses with their wording.</summary>
    public ValueList<Clause> Clauses { get; }

    /// <summary>The first day of this version; null where it has been in force from the beginning.</summary>
    public LocalDate? EffectiveFrom { get; private init; }

    /// <summary>The last day of this version, on which it is still in force; null where no end is set.</summary>
    public LocalDate? EffectiveUntil { get; private init; }

    /// <summary>By which day the version is chosen.</summary>
    public VersionDate VersionBy { get; private init; }

    /// <summary>The jurisdiction it is for, held against the trait of that name; null for any.</summary>
    public string? Jurisdiction { get; private init; }

    /// <summary>The sales it is for: by category, channel, kind of buyer, or any other trait.</summary>
    public Selector Scope { get; private init; } = Selector.Any;

    /// <summary>The warranty; null where none is promised.</summary>
    public WarrantyPolicy? Warranty { get; private init; }

    /// <summary>Returns and exchanges; null where none are promised.</summary>
    public ReturnPolicy? Returns { get; private init; }

    /// <summary>What repairs and downtime earn; null where nothing is promised.</summary>
    public RemedyPolicy? Remedies { get; private init; }

    /// <summary>By when what must be done; null where nothing is promised.</summary>
    public ServiceLevelPolicy? ServiceLevels { get; private init; }

    /// <summary>Who pays what; null where nothing is said.</summary>
    public FeePolicy? Fees { get; private init; }

    /// <summary>How dealers' claims are settled; null where there are none.</summary>
    public SettlementPolicy? Settlement { get; private init; }

    /// <summary>How long dealers can send unsold stock back; null where they cannot.</summary>
    public StockReturnPolicy? StockReturns { get; private init; }

    /// <summary>A policy.</summary>
    /// <param name="id">Its id, the same in all its versions.</param>
    /// <param name="version">Which version this is.</param>
    /// <param name="zone">The zone whose days count; UTC when null.</param>
    /// <param name="clauses">The clauses with their wording.</param>
    /// <param name="warranty">The warranty; null where none is promised.</param>
    /// <param name="returns">Returns and exchanges; null where none are promised.</param>
    /// <param name="remedies">What repairs and downtime earn, under the same warranty; null where nothing is promised.</param>
    /// <param name="serviceLevels">By when what must be done; null where nothing is promised.</param>
    /// <param name="fees">Who pays what; null where nothing is said.</param>
    /// <param name="settlement">How dealers' claims are settled; null where there are none.</param>
    /// <param name="stockReturns">How long dealers can send unsold stock back; null where they cannot.</param>
    /// <param name="effectiveFrom">The first day of this version; null, the default, for the beginning.</param>
    /// <param name="effectiveUntil">The last day of this version, included; null, the default, where no end is set.</param>
    /// <param name="versionBy">By which day the version is chosen; by the day of the sale by default.</param>
    /// <param name="jurisdiction">The jurisdiction it is for; null, the default, for any.</param>
    /// <param name="scope">The sales it is for; null, the default, for all.</param>
    /// <exception cref="InvalidInputException">
    /// Id, version or jurisdiction is empty, a clause is given twice, it ends before it begins, remedies rest on another warranty, or nothing is promised: every problem is listed.
    /// </exception>
    public static AfterSalesPolicy Create(
        string id,
        string version,
        DateTimeZone? zone = null,
        ValueList<Clause> clauses = default,
        WarrantyPolicy? warranty = null,
        ReturnPolicy? returns = null,
        RemedyPolicy? remedies = null,
        ServiceLevelPolicy? serviceLevels = null,
        FeePolicy? fees = null,
        SettlementPolicy? settlement = null,
        StockReturnPolicy? stockReturns = null,
        LocalDate? effectiveFrom = null,
        LocalDate? effectiveUntil = null,
        VersionDate versionBy = VersionDate.Sale,
        string? jurisdiction = null,
        Selector? scope = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentOutOfRangeException.ThrowIfUndefined(versionBy);
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "The id is empty; every version of a policy has the same id.");
        problems.AddIf(string.IsNullOrWhiteSpace(version), "version", "The version is empty; a stored decision names the version that it rests on.");
        foreach (var clause in clauses.GroupBy(clause => clause.Id).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("clauses." + clause, "The clause is given more than once; give it once.");
        }

        problems.AddIf(
            effectiveUntil < effectiveFrom,
            "effective-until",
            $"The version ends on {IsoText.Of(effectiveUntil)}, before it begins on {IsoText.Of(effectiveFrom)}; swap the days, or leave one out.");
        problems.AddIf(jurisdiction is not null && string.IsNullOrWhiteSpace(jurisdiction), "jurisdiction", "The jurisdiction is empty; leave it out for any.");
        problems.AddIf(
            remedies is not null && warranty is not null && remedies.Warranty != warranty,
            "remedies",
            "The remedies rest on another warranty than the policy's; give them the same one.");
        problems.AddIf(
            (warranty ?? returns ?? remedies ?? serviceLevels ?? fees ?? settlement ?? (object?)stockReturns) is null,
            "",
            "Nothing is promised; give a warranty, returns, remedies, service levels, fees, settlement or stock returns.");
        problems.ThrowIfAny();
        return new AfterSalesPolicy(id, version, zone ?? DateTimeZone.Utc, clauses)
        {
            Warranty = warranty,
            Returns = returns,
            Remedies = remedies,
            ServiceLevels = serviceLevels,
            Fees = fees,
            Settlement = settlement,
            StockReturns = stockReturns,
            EffectiveFrom = effectiveFrom,
            EffectiveUntil = effectiveUntil,
            VersionBy = versionBy,
            Jurisdiction = jurisdiction,
            Scope = scope ?? Selector.Any,
        };
    }

    /// <summary>What a reviewer should know of the policy: promises that no case can reach, rules that add nothing, gaps, clauses that do not fit. The gravest first.</summary>
    /// <remarks>A policy that contradicts itself is refused when it is built; nothing of that kind is found here.</remarks>
    public ValueList<LintFinding> Lint() => Rules.Lint.Of(this);

    /// <summary>Id and version.</summary>
    public override string ToString() => Id + " " + Version;
}
