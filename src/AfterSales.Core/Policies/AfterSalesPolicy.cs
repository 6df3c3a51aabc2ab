using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Policies;

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
    /// <exception cref="InvalidInputException">Id or version is empty, a clause is given twice, remedies rest on another warranty, or nothing is promised.</exception>
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
        StockReturnPolicy? stockReturns = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(version);
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "The id is empty; every version of a policy has the same id.");
        problems.AddIf(string.IsNullOrWhiteSpace(version), "version", "The version is empty; a stored decision names the version that it rests on.");
        foreach (var clause in clauses.GroupBy(clause => clause.Id).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("clauses." + clause, "The clause is given more than once; give it once.");
        }

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
        };
    }

    /// <summary>Id and version.</summary>
    public override string ToString() => Id + " " + Version;
}
