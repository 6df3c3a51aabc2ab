using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;
using NodaTime;

namespace AfterSales.Warranties;

/// <summary>How a consecutive extension is counted.</summary>
public enum Stacking
{
    /// <summary>Lengths are added up and counted once from the same start, so that stacking never drifts; the default.</summary>
    OneTerm,

    /// <summary>From the end of what it follows, before that end is rolled. Needed where working days meet months.</summary>
    FromOldEnd,
}

/// <summary>What a warranty promises: from when, for how long, for what, on which conditions, and what repairs and exchanges do to it.</summary>
public sealed record WarrantyPolicy
{
    internal WarrantyPolicy(WarrantyParts parts)
    {
        Parts = parts;
        Plan = new WarrantyPlan(this);
    }

    /// <summary>From when it is counted: the first basis with a known date counts.</summary>
    public ValueList<StartBasis> StartBases => Parts.StartBases;

    /// <summary>The terms, by component, class and series.</summary>
    public ValueList<TermRule> Terms => Parts.Terms;

    /// <summary>How terms are counted.</summary>
    public CountingProfile Profile => Parts.Profile;

    /// <summary>During which stays the clock stands still; null for none.</summary>
    public TollingRule? Tolling => Parts.Tolling;

    /// <summary>The months that a repair adds; null for none.</summary>
    public FixedExtensionRule? FixedExtension => Parts.FixedExtension;

    /// <summary>Terms before which cover does not end after a defect appeared or a unit was handed back.</summary>
    public ValueList<FloorRule> Floors => Parts.Floors;

    /// <summary>The warranty of repaired parts or defects; null for none.</summary>
    public PartWarrantyRule? PartWarranty => Parts.PartWarranty;

    /// <summary>What becomes of the warranty after an exchange; empty where the new unit has what was left.</summary>
    public ValueList<ExchangeRule> Exchanges => Parts.Exchanges;

    /// <summary>How consecutive extensions are counted.</summary>
    public Stacking Stacking => Parts.Stacking;

    /// <summary>Counters that end cover.</summary>
    public ValueList<UsageLimit> UsageLimits => Parts.UsageLimits;

    /// <summary>What must be given for cover.</summary>
    public ValueList<WarrantyCondition> Conditions => Parts.Conditions;

    /// <summary>Causes that are not covered.</summary>
    public ValueList<CauseRule> Exclusions => Parts.Exclusions;

    /// <summary>The only causes that are covered; empty for all that are not excluded.</summary>
    public ValueList<CauseRule> OnlyCauses => Parts.OnlyCauses;

    /// <summary>Findings that tell the cause where the claim does not.</summary>
    public ValueList<FindingRule> Findings => Parts.Findings;

    /// <summary>Cover after expiry for parts whose life was abnormally short; null for none.</summary>
    public AbnormalLifeRule? AbnormalLife => Parts.AbnormalLife;

    /// <summary>The order in which layers answer; the first that covers does.</summary>
    public ValueList<LayerKind> LayerOrder => Parts.LayerOrder;

    /// <summary>Terms or layers of their own for parts, labour, travel or freight.</summary>
    public ValueList<ItemRule> Items => Parts.Items;

    /// <summary>What the company offers after expiry of its own free will; null for nothing.</summary>
    public GoodwillRule? Goodwill => Parts.Goodwill;

    /// <summary>What becomes of the warranty when the unit passes to a new owner; null where it goes with the unit.</summary>
    public TransferRule? Transfer => Parts.Transfer;

    internal WarrantyParts Parts { get; }

    internal WarrantyPlan Plan { get; }

    /// <summary>A warranty policy.</summary>
    /// <param name="startBases">From when it is counted, in order of preference; at least one.</param>
    /// <param name="terms">The terms; at least one.</param>
    /// <param name="profile">How terms are counted; <see cref="CountingProfile.Default"/> when null.</param>
    /// <param name="tolling">During which stays the clock stands still; none by default.</param>
    /// <param name="fixedExtension">The months that a repair adds; none by default.</param>
    /// <param name="floors">Terms before which cover does not end; none by default.</param>
    /// <param name="partWarranty">The warranty of repaired parts or defects; none by default.</param>
    /// <param name="exchanges">What becomes of the warranty after an exchange: one rule for any reason, and one for each reason that differs. By default the new unit has what was left.</param>
    /// <param name="stacking">How consecutive extensions are counted; as one term by default.</param>
    /// <param name="usageLimits">Counters that end cover; none by default.</param>
    /// <param name="conditions">What must be given for cover; nothing by default.</param>
    /// <param name="exclusions">Causes that are not covered; none by default.</param>
    /// <param name="onlyCauses">The only causes that are covered; empty, the default, for all that are not excluded.</param>
    /// <param name="findings">Findings that tell the cause where the claim does not.</param>
    /// <param name="abnormalLife">Cover after expiry for parts whose life was abnormally short; none by default.</param>
    /// <param name="layerOrder">The order in which layers answer; by default base, exchange, part, extension, concurrent. Kinds left out follow in that order.</param>
    /// <param name="items">Terms or layers of their own for parts, labour, travel or freight.</param>
    /// <param name="goodwill">What the company offers after expiry of its own free will; nothing by default.</param>
    /// <param name="transfer">What becomes of the warranty when the unit passes to a new owner; by default it goes with the unit.</param>
    /// <exception cref="InvalidInputException">Parts contradict each other; every contradiction is listed.</exception>
    public static WarrantyPolicy Create(
        ValueList<StartBasis> startBases,
        ValueList<TermRule> terms,
        CountingProfile? profile = null,
        TollingRule? tolling = null,
        FixedExtensionRule? fixedExtension = null,
        ValueList<FloorRule> floors = default,
        PartWarrantyRule? partWarranty = null,
        ValueList<ExchangeRule> exchanges = default,
        Stacking stacking = Stacking.OneTerm,
        ValueList<UsageLimit> usageLimits = default,
        ValueList<WarrantyCondition> conditions = default,
        ValueList<CauseRule> exclusions = default,
        ValueList<CauseRule> onlyCauses = default,
        ValueList<FindingRule> findings = default,
        AbnormalLifeRule? abnormalLife = null,
        ValueList<LayerKind> layerOrder = default,
        ValueList<ItemRule> items = default,
        GoodwillRule? goodwill = null,
        TransferRule? transfer = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(stacking);
        var parts = new WarrantyParts
        {
            StartBases = startBases,
            Terms = terms,
            Profile = profile ?? CountingProfile.Default,
            Tolling = tolling,
            FixedExtension = fixedExtension,
            Floors = floors,
            PartWarranty = partWarranty,
            Exchanges = exchanges,
            Stacking = stacking,
            UsageLimits = usageLimits,
            Conditions = conditions,
            Exclusions = exclusions,
            OnlyCauses = onlyCauses,
            Findings = findings,
            AbnormalLife = abnormalLife,
            LayerOrder = WarrantyParts.Completed(layerOrder),
            Items = items,
            Goodwill = goodwill,
            Transfer = transfer,
        };
        parts.Check().ThrowIfAny();
        var policy = new WarrantyPolicy(parts);
        var facts = policy.Plan.Facts.Count;
        return facts <= WarrantyPlan.MaxFacts
            ? policy
            : throw new InvalidInputException([Problem.At("", FormattableString.Invariant($"The policy asks for {facts} different facts, at most {WarrantyPlan.MaxFacts} are possible; use fewer kinds of evidence."))]);
    }

    /// <summary>Whether the warranty covers the case's claim on a day; without a claim, whether it is in force.</summary>
    /// <param name="serviceCase">What happened. Events dated after the day are not seen; start dates are.</param>
    /// <param name="on">The day asked about, in the policy's zone.</param>
    public CoverageDecision Decide(ServiceCase serviceCase, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(serviceCase);
        return new CoverageDecision(this, serviceCase, DayNumber.From(on));
    }

    /// <summary>The policy of an item that has terms or layers of its own; null where it has none.</summary>
    internal WarrantyPolicy? PolicyFor(CoverageItem item)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i].Item == item)
            {
                return Plan.ItemPolicies[i];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(WarrantyPolicy? other) => other is not null && Parts.Equals(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.GetHashCode();

    /// <summary>The terms and from when they are counted.</summary>
    public override string ToString() => $"{string.Join(", ", Terms)} from {string.Join(" or ", StartBases)}";
}
