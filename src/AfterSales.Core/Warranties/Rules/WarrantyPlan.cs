using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>What a policy works out once, so that a verdict only reads: fact bits, layer ranks, fallback variants, the names that terms know.</summary>
internal sealed class WarrantyPlan
{
    /// <summary>Each combination of fallbacks is a variant of its own.</summary>
    public const int MaxFallbacks = 6;

    /// <summary>One bit each, less those of <see cref="NoLastDay"/> and <see cref="Envelope"/>.</summary>
    public const int MaxFacts = FactTable.Capacity - 2;

    /// <summary>A term without a last day is no missing fact; its bit lets the rules try it both ways like one.</summary>
    public const ulong NoLastDay = 1UL << 63;

    /// <summary>Lets an extension cover from the start of what it follows: the most that a base which is over its limit, and whose end is not known, can leave to it.</summary>
    public const ulong Envelope = 1UL << 62;

    private static readonly UnitEvent[] AllEvents = [.. Enumerable.Range(0, UnitEvents.Count).Select(index => (UnitEvent)index)];

    public readonly FactTable Facts = new();
    public readonly ulong[] DateBits = new ulong[UnitEvents.Count];
    public readonly ulong[] ConditionBits;
    public readonly ulong[] FindingBits;
    public readonly ulong[] LimitBits;
    public readonly ulong Component;
    public readonly ulong Series;
    public readonly ulong AgreedTerm;
    public readonly ulong Cause;
    public readonly ulong Defect;
    public readonly ulong Appeared;
    public readonly ulong Failed;
    public readonly ulong PartInstalled;
    public readonly ulong RepairPaid;
    public readonly ulong RepairParts;
    public readonly ulong RepairDefect;
    public readonly ulong RepairHandedBack;
    public readonly ulong ExtensionStart;
    public readonly ulong ExtensionBought;
    public readonly ulong ExchangeReason;
    public readonly ulong Identification;

    /// <summary>The bits of the causes excluded, and of the only ones covered.</summary>
    public readonly ulong ExcludedCauses;
    public readonly ulong OnlyCauses;

    /// <summary>The facts that can move the end of the base.</summary>
    public readonly ulong EndMovers;

    /// <summary>True when what a repair gives is for its own defect only.</summary>
    public readonly bool DependsOnDefect;

    /// <summary>How early a kind of layer answers; -1 for one that an item's rule leaves out.</summary>
    public readonly int[] Rank = new int[5];

    /// <summary>Start bases and terms for each combination of unmet conditions with a fallback; 0 is the policy itself.</summary>
    public readonly WarrantyVariant[] Variants;

    /// <summary>The only one of them; null where there are several.</summary>
    public readonly WarrantyVariant? OnlyVariant;

    /// <summary>The index in <see cref="Variants"/>' bits of each condition; -1 for one without a fallback.</summary>
    public readonly int[] FallbackIndex;

    /// <summary>True when a registration that counts from the start has a fallback.</summary>
    public readonly bool FallsBackByStart;

    /// <summary>A policy of its own for each item rule, in order.</summary>
    public readonly WarrantyPolicy[] ItemPolicies;

    public WarrantyPlan(WarrantyPolicy policy)
    {
        var parts = policy.Parts;
        foreach (var unitEvent in AllEvents)
        {
            DateBits[(int)unitEvent] = Facts.Bit(UnitEvents.ToFact(unitEvent));
        }

        Series = Facts.Bit("unit.series");
        AgreedTerm = Facts.Bit("unit.agreed-term");
        Component = Facts.Bit("claim.component");
        Cause = Facts.Bit("claim.cause");
        Defect = Facts.Bit("claim.defect");
        Appeared = Facts.Bit("claim.appeared");
        Failed = Facts.Bit("claim.failed");
        PartInstalled = Facts.Bit("claim.part-installed");
        RepairPaid = Facts.Bit("repairs.paid");
        RepairParts = Facts.Bit("repairs.parts");
        RepairDefect = Facts.Bit("repairs.defect");
        RepairHandedBack = Facts.Bit("repairs.handed-back");
        ExtensionStart = Facts.Bit("extensions.start");
        ExtensionBought = Facts.Bit("extensions.bought");
        ExchangeReason = Facts.Bit("exchanges.reason");
        ConditionBits = [.. parts.Conditions.Select(condition =>
            condition.Evidence is { } evidence ? EvidenceBit(evidence) : DateBits[(int)UnitEvent.Registration])];
        FindingBits = [.. parts.Findings.Select(rule => EvidenceBit(rule.Finding))];
        LimitBits = [.. parts.UsageLimits.Select(limit => Facts.Bit("readings." + limit.Counter.Name))];
        Identification = parts.AbnormalLife is { } rule ? EvidenceBit(rule.Identification) : 0;

        ExcludedCauses = NameBits.Of(parts.Exclusions, rule => rule.Cause.Bit);
        OnlyCauses = NameBits.Of(parts.OnlyCauses, rule => rule.Cause.Bit);
        EndMovers = AgreedTerm | NoLastDay
            | (parts.Tolling is null ? 0 : RepairPaid | RepairHandedBack)
            | (parts.FixedExtension is null && parts.Floors.IsEmpty ? 0 : RepairPaid | RepairHandedBack | RepairDefect | Defect | Appeared);
        DependsOnDefect = parts.FixedExtension?.Scope == RepairScope.Defect || parts.PartWarranty?.Scope == PartWarrantyScope.Defect
            || parts.Floors.Any(floor => floor is { After: FloorEvent.HandBack, Scope: RepairScope.Defect });
        for (var kind = 0; kind < Rank.Length; kind++)
        {
            var allowed = parts.OnlyLayers.IsEmpty || parts.OnlyLayers.Contains((LayerKind)kind);
            Rank[kind] = allowed ? parts.LayerOrder.TakeWhile(layer => layer != (LayerKind)kind).Count() : -1;
        }

        FallbackIndex = new int[parts.Conditions.Count];
        var fallbacks = new List<WarrantyFallback>();
        for (var i = 0; i < FallbackIndex.Length; i++)
        {
            FallbackIndex[i] = -1;
            if (parts.Conditions[i].Fallback is { } fallback)
            {
                FallbackIndex[i] = fallbacks.Count;
                FallsBackByStart |= parts.Conditions[i] is { RegisterWithin: not null, RegisterFrom: null };
                fallbacks.Add(fallback);
            }
        }

        Variants = new WarrantyVariant[1 << fallbacks.Count];
        for (var mask = 0; mask < Variants.Length; mask++)
        {
            var bases = parts.StartBases;
            var terms = parts.Terms;
            for (var i = 0; i < fallbacks.Count; i++)
            {
                if ((mask >> i & 1) != 0)
                {
                    bases = fallbacks[i].StartBases.IsEmpty ? bases : fallbacks[i].StartBases;
                    terms = fallbacks[i].Terms.IsEmpty ? terms : fallbacks[i].Terms;
                }
            }

            Variants[mask] = new WarrantyVariant(bases, terms, parts.AbnormalLife);
        }

        OnlyVariant = Variants.Length == 1 ? Variants[0] : null;
        ItemPolicies = [.. parts.Items.Select(item => new WarrantyPolicy(parts.For(item)))];

        ulong EvidenceBit(EvidenceKind kind) => Facts.Bit("evidence." + kind.Name);
    }
}

/// <summary>Start bases and terms as they are for one combination of fallbacks, and the selections that their terms tell apart.</summary>
internal sealed class WarrantyVariant
{
    public readonly ValueList<StartBasis> Bases;
    public readonly ValueList<TermRule> Terms;

    /// <summary>The event whose date is the start by the first basis; null where that takes more than the date of one event.</summary>
    public readonly UnitEvent? FirstEvent;

    /// <summary>The components that make a difference, tried one by one where the claim's is not known: those that terms name, then any of a class, then any other.</summary>
    public readonly Component[] Components;

    /// <summary>How many of them are named.</summary>
    public readonly int NamedComponents;

    /// <summary>The series that make a difference; the last, null, stands for any other.</summary>
    public readonly string?[] SeriesNames;

    public WarrantyVariant(ValueList<StartBasis> bases, ValueList<TermRule> terms, AbnormalLifeRule? abnormalLife)
    {
        Bases = bases;
        Terms = terms;
        FirstEvent = bases[0] is { Kind: StartBasisKind.Event, Allowance: null } basis ? basis.Events[0] : null;
        _only = terms.Count == 1 && terms[0] is { Component: null, Class: null, Series: null } only ? only : null;
        var lives = abnormalLife?.NormalLives ?? default;
        Component[] named = [.. terms.Select(rule => rule.Component).Concat(lives.Select(life => life.Name)).OfType<string>().Distinct().Select(id => Component.Of(id))];
        NamedComponents = named.Length;
        Components =
        [
            .. named,
            .. terms.Select(rule => rule.Class).OfType<string>().Distinct().Select(name => Component.Of("any", name)),
            Component.Of("any"),
        ];
        SeriesNames = [.. terms.Select(rule => rule.Series).Where(name => name is not null).Distinct(), null];
    }

    /// <summary>The one rule there is, where it is for the whole unit of any series.</summary>
    private readonly TermRule? _only;

    /// <summary>The narrowest rule: component id before class before unit; in each the series' own before the general one.</summary>
    public TermRule? Match(Component component, string? series) => _only ?? Narrowest(component, series);

    private TermRule? Narrowest(Component component, string? series)
    {
        TermRule? best = null;
        var bestRank = 0;
        foreach (var rule in Terms)
        {
            var rank = rule.Component is not null ? (rule.Component == component.Id ? 5 : 0)
                : rule.Class is not null ? (rule.Class == component.Class ? 3 : 0)
                : 1;
            if (rank > 0 && rule.Series is not null)
            {
                rank = rule.Series == series ? rank + 1 : 0;
            }

            if (rank > bestRank)
            {
                best = rule;
                bestRank = rank;
            }
        }

        return best;
    }
}
