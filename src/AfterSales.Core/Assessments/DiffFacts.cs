using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>The facts of a case of the grid, all of them known: the plain case, or the plain case with one thing that is special.</summary>
internal sealed record DiffFacts
{
    public required LocalDate Start { get; init; }

    public required Currency Currency { get; init; }

    public required ValueList<UnitDate> Dates { get; init; }

    public string Series { get; init; } = "other";

    public Component Component { get; init; } = Component.WholeUnit;

    public Cause Cause { get; init; } = Cause.Quality;

    public ValueList<Evidence> Evidence { get; init; }

    public ValueList<Trait> Traits { get; init; }

    public string Category { get; init; } = "other";

    public ReturnReason Reason { get; init; } = ReturnReason.NoReason;

    public ValueList<Repair> Repairs { get; init; }

    public ValueList<Exchange> Exchanges { get; init; }

    public ValueList<BoughtExtension> Extensions { get; init; }

    public ValueList<Reading> Readings { get; init; }

    public ReplacementChoice Choice { get; init; }

    public Work? Work { get; init; }

    /// <summary>What is special, as documents name it; the start first.</summary>
    public required ValueList<string> Said { get; init; }

    /// <summary>This case with one more thing that is special.</summary>
    public DiffFacts Saying(string fact) => this with { Said = [.. Said, fact] };

    public DiffFacts With(EvidenceKind kind, Truth truth) =>
        (this with { Evidence = [.. Evidence.Where(item => item.Kind != kind), Cases.Evidence.Of(kind, truth)] }).Saying($"evidence.{kind.Name} {(truth == Truth.Yes ? "present" : "absent")}");

    public DiffFacts With(UnitEvent unitEvent, DateFact date) =>
        (this with { Dates = [.. Dates.Where(item => item.Event != unitEvent), UnitDate.Of(unitEvent, date)] }).Saying($"{UnitEvents.ToFact(unitEvent)} {date}");

    public DiffFacts With(TraitKind kind, string value) => (kind == TraitKind.Category
        ? this with { Category = value }
        : this with { Traits = [.. Traits.Where(trait => trait.Kind != kind), Trait.Of(kind, value)] }).Saying($"{kind.Fact} {value}");

    public ServiceCase ToCase()
    {
        var price = Money.Of(100, Currency);
        var serviceCase = ServiceCase.Create(
                SoldUnit.Create(Dates, Series, Category, AgreedTerm.None),
                Claim.Create(Component, Cause, "fault").WithFindings(safetyFault: Truth.Yes, mainParts: ["main"], usage: 0),
                Repairs,
                Exchanges,
                Extensions,
                Evidence,
                Readings)
            .WithTraits(Traits)
            .WithReturn(ReturnRequest.Create(Reason, parcels: [Start], ownParcel: 1, bought: 1, requested: 1, value: price))
            .WithPurchase(Purchase.OfLine(price).WithExtras(Money.Of(5, Currency), Money.Zero(Currency)))
            .WithReplacement(ReplacementWish.Of(Choice, Money.Of(120, Currency)));
        return Work is null ? serviceCase : serviceCase.WithWork(Work);
    }
}
