using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What happened to one sold unit, as far as it is known: the facts on which every question is decided.</summary>
/// <remarks>
/// A host maps its records to a case once and can then ask any question. A case is immutable and safe to share between threads. What was not said is not known,
/// never "no": a decision that needs it is undetermined and names it.
/// </remarks>
public sealed record ServiceCase
{
    private ServiceCase(
        SoldUnit unit,
        Claim? claim,
        ValueList<Repair> repairs,
        ValueList<Exchange> exchanges,
        ValueList<BoughtExtension> extensions,
        ValueList<Evidence> evidence,
        ValueList<Reading> readings)
    {
        Unit = unit;
        Claim = claim;
        Repairs = repairs;
        Exchanges = exchanges;
        Extensions = extensions;
        Evidence = evidence;
        Readings = readings;
        SortedRepairs = repairs.Count < 2 ? repairs.Items : [.. repairs.OrderBy(repair => repair.From).ThenBy(repair => repair.EarliestHandBack)];
        SortedExchanges = exchanges.Count < 2 ? exchanges.Items : [.. exchanges.OrderBy(exchange => exchange.Day).ThenBy(exchange => exchange.Reason, StringComparer.Ordinal)];
    }

    /// <summary>The unit.</summary>
    public SoldUnit Unit { get; private init; }

    /// <summary>The claim; null when the question is whether a promise is in force, not whether a failure is covered.</summary>
    public Claim? Claim { get; private init; }

    /// <summary>The stays away from the customer, in any order.</summary>
    public ValueList<Repair> Repairs { get; }

    /// <summary>The exchanges, in any order.</summary>
    public ValueList<Exchange> Exchanges { get; }

    /// <summary>The extended warranties bought, in the order in which they follow one another.</summary>
    public ValueList<BoughtExtension> Extensions { get; }

    /// <summary>What can be shown, and what is known to be absent, by name; what is not known is left out, so that cases of which the same is known are equal.</summary>
    public ValueList<Evidence> Evidence { get; }

    /// <summary>The readings of the unit's counters.</summary>
    public ValueList<Reading> Readings { get; }

    /// <summary>The traits of the sale by which policies choose between rules: channel, tier, season, seller; by name. What is not listed is not known.</summary>
    public ValueList<Trait> Traits { get; private init; }

    /// <summary>What the customer wants to return or exchange; null when nothing is known of it.</summary>
    public ReturnRequest? Return { get; private init; }

    /// <summary>What the customer wants instead of the unit, where there is a choice; null when nothing is known of it.</summary>
    public ReplacementWish? Replacement { get; private init; }

    /// <summary>What was paid; null when nothing is known of it.</summary>
    public Purchase? Purchase { get; private init; }

    /// <summary>The work that the claim leads to; null when not known. Added by <see cref="WithWork"/>.</summary>
    public Work? Work { get; private init; }

    internal Repair[] SortedRepairs { get; }

    internal Exchange[] SortedExchanges { get; }

    /// <summary>A case.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="claim">The claim; null, the default, to ask whether promises are in force.</param>
    /// <param name="repairs">The stays away from the customer.</param>
    /// <param name="exchanges">The exchanges.</param>
    /// <param name="extensions">The extended warranties bought.</param>
    /// <param name="evidence">What can be shown, and what is known to be absent.</param>
    /// <param name="readings">The readings of the unit's counters.</param>
    /// <exception cref="InvalidInputException">Facts contradict each other: every contradiction is listed.</exception>
    public static ServiceCase Create(
        SoldUnit unit,
        Claim? claim = null,
        ValueList<Repair> repairs = default,
        ValueList<Exchange> exchanges = default,
        ValueList<BoughtExtension> extensions = default,
        ValueList<Evidence> evidence = default,
        ValueList<Reading> readings = default)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var problems = new ProblemList();
        CheckManufacture(unit, repairs, problems);
        CheckUsage(repairs, exchanges, problems);
        CheckReadings(readings, problems);
        foreach (var id in extensions.Repeated(extension => extension.Id))
        {
            problems.Add("extensions", $"Two extensions have the id \"{id}\"; ids are unique.");
        }

        foreach (var kind in evidence.Repeated(item => item.Kind))
        {
            problems.Add("evidence." + kind.Name, $"{kind} is given more than once; give it once.");
        }

        problems.ThrowIfAny();
        var known = evidence.IsEmpty ? evidence : ValueList.From(evidence.Where(item => item.IsPresent != Truth.Unknown).OrderBy(item => item.Kind.Name, StringComparer.Ordinal));
        return new ServiceCase(unit, claim, repairs, exchanges, extensions, known, readings);
    }

    /// <summary>This case with the traits of the sale.</summary>
    /// <param name="traits">The traits; one of each kind.</param>
    /// <exception cref="InvalidInputException">A trait is given twice.</exception>
    public ServiceCase WithTraits(ValueList<Trait> traits)
    {
        var problems = new ProblemList();
        foreach (var kind in traits.Repeated(trait => trait.Kind))
        {
            problems.Add("traits." + kind.Name, $"{kind} is given more than once; give it once.");
        }

        problems.ThrowIfAny();
        return this with { Traits = ValueList.From(traits.OrderBy(trait => trait.Kind.Name, StringComparer.Ordinal)) };
    }

    /// <summary>This case with what the customer wants to return or exchange.</summary>
    /// <param name="request">The request.</param>
    public ServiceCase WithReturn(ReturnRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return this with { Return = request };
    }

    /// <summary>This case with what the customer wants instead of the unit.</summary>
    /// <param name="replacement">The wish.</param>
    public ServiceCase WithReplacement(ReplacementWish replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        return this with { Replacement = replacement };
    }

    /// <summary>This case with what was paid.</summary>
    /// <param name="purchase">The purchase.</param>
    public ServiceCase WithPurchase(Purchase purchase)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        return this with { Purchase = purchase };
    }

    /// <summary>This case with the work that the claim leads to.</summary>
    /// <param name="work">The work, done or still to be done.</param>
    public ServiceCase WithWork(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return this with { Work = work };
    }

    /// <summary>This case with another claim.</summary>
    /// <param name="claim">The claim.</param>
    public ServiceCase WithClaim(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return this with { Claim = claim };
    }

    /// <summary>This case, its unit sold on one of fewer days: as it is under the version of a policy for such days.</summary>
    internal ServiceCase SoldBetween(NodaTime.LocalDate first, NodaTime.LocalDate last) => this with { Unit = Unit.SoldBetween(first, last) };

    /// <summary>This case with the days on which the unit's instants lie in a zone; itself where they are those days already.</summary>
    internal ServiceCase InZone(NodaTime.DateTimeZone zone) => Unit.InZone(zone) is var unit && ReferenceEquals(unit, Unit) ? this : this with { Unit = unit };

    /// <summary>Whether a kind of evidence is present; not known when the case does not say.</summary>
    /// <param name="kind">The kind.</param>
    public Truth Has(EvidenceKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        foreach (var item in Evidence)
        {
            if (item.Kind == kind)
            {
                return item.IsPresent;
            }
        }

        return Truth.Unknown;
    }

    /// <inheritdoc/>
    public bool Equals(ServiceCase? other) =>
        other is not null && Unit == other.Unit && Claim == other.Claim && Repairs == other.Repairs && Exchanges == other.Exchanges
        && Extensions == other.Extensions && Evidence == other.Evidence && Readings == other.Readings && Traits == other.Traits && Return == other.Return
        && Replacement == other.Replacement && Purchase == other.Purchase && Work == other.Work;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Claim, Repairs, Exchanges, Extensions, Evidence, Readings, Work);

    /// <summary>The unit and the claim.</summary>
    public override string ToString() => Claim is null ? Unit.ToString() : $"{Unit}; {Claim}";

    /// <summary>The value of a trait; null when not known.</summary>
    internal string? TraitOf(TraitKind kind)
    {
        if (kind == TraitKind.Category)
        {
            return Unit.Category;
        }

        foreach (var trait in Traits)
        {
            if (trait.Kind == kind)
            {
                return trait.Value;
            }
        }

        return null;
    }

    /// <summary>The latest reading of a counter known on a day; null when there is none.</summary>
    internal Reading? ReadingOn(Counter counter, int day)
    {
        Reading? latest = null;
        foreach (var reading in Readings)
        {
            if (reading.Counter == counter && reading.Day <= day && (latest is null || reading.Value >= latest.Value))
            {
                latest = reading;
            }
        }

        return latest;
    }

    private static void CheckManufacture(SoldUnit unit, ValueList<Repair> repairs, ProblemList problems)
    {
        var made = unit.DateOf(UnitEvent.Manufacture);
        for (var i = 0; made.IsKnown && i < repairs.Count; i++)
        {
            if (repairs[i].From < made.First)
            {
                problems.Add($"repairs[{i}].handed-in", $"The unit was handed in on {IsoText.Of(repairs[i].HandedInOn)}, before it was made ({made}).");
            }
        }
    }

    /// <summary>The counter of one unit never goes down from repair to repair; after an exchange it is another unit's.</summary>
    private static void CheckUsage(ValueList<Repair> repairs, ValueList<Exchange> exchanges, ProblemList problems)
    {
        for (var i = 0; i < repairs.Count; i++)
        {
            for (var j = 0; j < repairs.Count; j++)
            {
                var earlier = repairs[j];
                var later = repairs[i];
                if (earlier.From < later.From && later.Record?.Usage < earlier.Record?.Usage
                    && !exchanges.Any(exchange => exchange.Day > earlier.From && exchange.Day <= later.From))
                {
                    problems.Add(FormattableString.Invariant($"repairs[{i}].usage"), FormattableString.Invariant($"The counter goes down: {later.Record!.Usage} after {earlier.Record!.Usage}."));
                    break;
                }
            }
        }
    }

    private static void CheckReadings(ValueList<Reading> readings, ProblemList problems)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            for (var j = 0; j < readings.Count; j++)
            {
                var earlier = readings[j];
                var later = readings[i];
                var laterIsNow = later.ReadOn is null && earlier.ReadOn is not null;
                if (later.Counter == earlier.Counter && later.Value < earlier.Value && (laterIsNow || (earlier.ReadOn is not null && later.Day > earlier.Day)))
                {
                    problems.Add($"readings[{i}].value", $"The counter goes down: {later} after {earlier}.");
                    break;
                }
            }
        }
    }
}
