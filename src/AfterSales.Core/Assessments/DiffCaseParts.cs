using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>The facts of an example on their way to a case or a request. What no fact says stays unknown.</summary>
internal sealed class DiffCaseParts
{
    private const string TheFault = "fault";
    private const string TheMainPart = "main";
    private const string ThePart = "part";

    public List<UnitDate> Dates { get; } = [];

    public List<Evidence> Evidence { get; } = [];

    public List<Trait> Traits { get; } = [];

    public List<Reading> Readings { get; } = [];

    public string? Series { get; set; }

    public string? Category { get; set; }

    public AgreedTerm Agreed { get; set; }

    public Component? Component { get; set; }

    public Cause? Cause { get; set; }

    public bool HasFault { get; set; }

    public ReturnReason? Reason { get; set; }

    public LocalDate? Parcel { get; set; }

    public Money? Paid { get; set; }

    public Money? Freight { get; set; }

    public ReplacementChoice Choice { get; set; }

    public Money? NewPrice { get; set; }

    public ValueList<LocalDate> Repairs { get; set; }

    public int Nights { get; set; }

    public bool IsRecorded { get; set; }

    public bool IsAwaited { get; set; }

    public Exchange? Exchange { get; set; }

    public BoughtExtension? Extension { get; set; }

    public WorkLine? Line { get; set; }

    public PriceBasis Prices { get; set; }

    public ServiceMode? Mode { get; set; }

    public string? Region { get; set; }

    public Instant OpenedAt { get; set; }

    public int? Quantity { get; set; }

    public ServiceRequest ToRequest() => ServiceRequest.Create([ServiceEvent.Opened(OpenedAt)], ValueList.From(Traits), Quantity);

    public ServiceCase ToCase()
    {
        var serviceCase = ServiceCase.Create(
                SoldUnit.Create(ValueList.From(Dates), Series, Category, Agreed),
                ToClaim(),
                ValueList.From(Repairs.Select(ToRepair)),
                Exchange is null ? [] : [Exchange],
                Extension is null ? [] : [Extension],
                ValueList.From(Evidence),
                ValueList.From(Readings))
            .WithTraits(ValueList.From(Traits));
        serviceCase = Reason is null && Parcel is null
            ? serviceCase
            : serviceCase.WithReturn(ReturnRequest.Create(Reason, parcels: Parcel is { } day ? [day] : [], ownParcel: Parcel is null ? null : 1));
        serviceCase = Paid is { } paid ? serviceCase.WithPurchase(Freight is { } freight ? Purchase.OfLine(paid).WithExtras(freight, Money.Zero(paid.Currency)) : Purchase.OfLine(paid)) : serviceCase;
        serviceCase = Choice == ReplacementChoice.NotKnown && NewPrice is null ? serviceCase : serviceCase.WithReplacement(ReplacementWish.Of(Choice, NewPrice));
        return Line is null ? serviceCase : serviceCase.WithWork(Work.Create([Line], Mode, Region, Prices));
    }

    private Claim? ToClaim()
    {
        if (Component is null && Cause is null && !HasFault)
        {
            return null;
        }

        var claim = Claim.Create(Component, Cause, HasFault ? TheFault : null);
        return HasFault ? claim.WithFindings(safetyFault: Truth.Yes, mainParts: [TheMainPart], usage: 0) : claim;
    }

    private Repair ToRepair(LocalDate from)
    {
        var until = from.PlusDays(Nights);
        if (!IsRecorded)
        {
            return Repair.Create(from, until, paid: Truth.No);
        }

        return Repair.Create(from, until, paid: Truth.No, parts: [ThePart], defect: TheFault).WithRecord(RepairRecord.Create(
            Truth.Yes, Cases.Cause.Quality, Truth.Yes, Truth.Yes, [TheMainPart], [ThePart], 0, 24m * Nights, partsWait: IsAwaited ? PartsWait.Of(from, until) : default));
    }
}
