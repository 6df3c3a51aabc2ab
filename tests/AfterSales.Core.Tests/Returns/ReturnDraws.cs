using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Returns;

/// <summary>The facts of a drawn case one by one, so that a law can take one away.</summary>
internal sealed record ReturnFactsDrawn
{
    public DateFact Sale { get; init; }

    public DateFact Delivery { get; init; }

    /// <summary>The time of day at which it was delivered; null where only the day is known.</summary>
    public LocalTime? DeliveredAt { get; init; }

    public Instant? DeclaredAt { get; init; }

    public ReturnReason? Reason { get; init; }

    public string? Tier { get; init; }

    public string? Category { get; init; }

    public Truth Unused { get; init; }

    public Truth Proof { get; init; }

    public decimal? Kilometres { get; init; }

    public ValueList<Repair> Repairs { get; init; }

    public ValueList<Exchange> Exchanges { get; init; }

    public int? Bought { get; init; }

    public int? Asked { get; init; }

    public int Returned { get; init; }

    public ServiceCase Case => ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale), DeliveryDate], category: Category),
            repairs: Repairs,
            exchanges: Exchanges,
            evidence: [Evidence.Of(EvidenceKind.Unused, Unused), Evidence.Of(EvidenceKind.ProofOfPurchase, Proof)],
            readings: Kilometres is { } km ? [Reading.Of(Counter.Kilometres, km)] : [])
        .WithTraits(Tier is null ? [] : [Trait.Of(TraitKind.Tier, Tier)])
        .WithReturn(ReturnRequest.Create(
            Reason, DeclaredAt, bought: Bought, requested: Asked, earlier: Returned > 0 ? [EarlierReturn.Of(Returned)] : [], value: Money.Of(100, "EUR")));

    private UnitDate DeliveryDate => DeliveredAt is { } time && Delivery is { FirstDay: { } day, LastDay: { } last } && day == last
        ? UnitDate.At(UnitEvent.Delivery, day.At(time).InUtc())
        : UnitDate.Of(UnitEvent.Delivery, Delivery);

    /// <summary>This case without one of its facts; the same case where it has none of that kind.</summary>
    public ReturnFactsDrawn Without(int which) => which switch
    {
        0 => this with { Sale = DateFact.Unknown },
        1 => this with { Delivery = DateFact.Unknown },
        2 => this with { Reason = null },
        3 => this with { Tier = null },
        4 => this with { Category = null },
        5 => this with { Unused = Truth.Unknown },
        6 => this with { Proof = Truth.Unknown },
        7 => this with { Kilometres = null },
        8 => this with { Repairs = ValueList.From(Repairs.Select(repair => Repair.Create(repair.HandedInOn, DateFact.Unknown, repair.Kind, repair.Paid))) },
        9 => this with { Repairs = ValueList.From(Repairs.Select(repair => Repair.Create(repair.HandedInOn, repair.HandedBack, repair.Kind))) },
        10 => this with { DeliveredAt = null },
        _ => this with { DeclaredAt = null },
    };

    public override string ToString() => $"{Case}; {string.Join(", ", Repairs)}; {string.Join(", ", Exchanges)}; unused {Unused}, proof {Proof}, tier {Tier}, {Kilometres} km, delivered {DeliveredAt}, declared {DeclaredAt}";
}

/// <summary>Draws return policies and cases, crowded where windows open and close.</summary>
internal static class ReturnDraws
{
    public static ReturnFactsDrawn ReturnCase(this Tape tape)
    {
        var delivery = tape.Day();
        var repairs = tape.List(3, () =>
        {
            var from = delivery.PlusDays(tape.Between(-3, 40));
            return Repair.Create(
                from,
                tape.Flag(5) ? DateFact.NotYet : DateFact.On(from.PlusDays(tape.Next(15))),
                tape.Pick(StayKind.Repair, StayKind.Repair, StayKind.WaitingForParts, StayKind.Transit),
                tape.Flag(5) ? Truth.Yes : Truth.No);
        });
        return new ReturnFactsDrawn
        {
            Delivery = delivery,
            DeliveredAt = tape.Flag() ? tape.TimeOfDay() : null,
            Sale = delivery.PlusDays(-tape.Next(4)),
            Reason = tape.Pick(ReturnReason.PerformanceFailure, ReturnReason.NoReason, ReturnReason.WrongItem),
            Tier = tape.Pick("gold", "none"),
            Category = tape.Pick("shoes", "food"),
            Unused = tape.Flag(4) ? Truth.No : Truth.Yes,
            Proof = tape.Flag(4) ? Truth.No : Truth.Yes,
            Kilometres = tape.Next(4) * 1_000,
            Repairs = ValueList.From(repairs),
            Exchanges = ValueList.From(tape.List(2, () => Exchange.Of(delivery.PlusDays(tape.Between(-2, 40))))),
            Bought = 3,
            Asked = tape.Between(1, 4),
            Returned = tape.Next(4),
        };
    }

    /// <summary>One to four windows of every kind.</summary>
    public static ReturnPolicy ReturnPolicy(this Tape tape)
    {
        var windows = new List<ReturnWindow>();
        var count = tape.Between(1, 4);
        for (var i = 0; i < count; i++)
        {
            windows.Add(tape.Window(i));
        }

        return AfterSales.Returns.ReturnPolicy.Create(ValueList.From(windows));
    }

    public static ReturnWindow Window(this Tape tape, int index) => tape.Window(index, tape.Length());

    public static ReturnWindow Window(this Tape tape, int index, WindowLength length)
    {
        var counts = tape.Flag(5);
        return ReturnWindow.Create(
            "w" + index,
            tape.Pick<ValueList<ReturnReason>>([ReturnReason.NoReason], [ReturnReason.PerformanceFailure], [ReturnReason.PerformanceFailure, ReturnReason.WrongItem]),
            tape.Pick(
                ReturnStart.At(UnitEvent.Delivery),
                ReturnStart.FirstOf([UnitEvent.Delivery, UnitEvent.Sale]),
                ReturnStart.LatestOf([UnitEvent.Delivery, UnitEvent.Sale]),
                ReturnStart.EarliestOf([UnitEvent.Delivery, UnitEvent.Sale])),
            length,
            tape.Pick<ValueList<Remedy>>([Remedy.Return], [Remedy.Exchange, Remedy.Repair], [Remedy.Return, Remedy.Exchange]),
            tape.Flag(4) ? Selector.Where(TraitKind.Tier, ["gold"]) : null,
            Profile(tape),
            index > 0 && tape.Flag(4) ? ["w0"] : [],
            tape.Pick<ValueList<EvidenceKind>>([], [EvidenceKind.Unused], [EvidenceKind.Unused, EvidenceKind.ProofOfPurchase]),
            tape.Flag(5) ? ["food"] : [],
            counts ? Counter.Kilometres : null,
            counts ? 2_000 : null,
            length.Kind == WindowLengthKind.Term && tape.Flag() ? tape.Tolling() : null,
            tape.Flag(6) ? EarlyReturn.Allowed : EarlyReturn.NotBeforeStart,
            length.Kind == WindowLengthKind.Term && tape.Flag(3) ? AfterExchange.Restart : AfterExchange.Unchanged,
            tape.Pick(FreightPayer.Customer, FreightPayer.Seller, FreightPayer.NotStated),
            fee: tape.Flag(3) ? RestockingFee.ByDay([RestockingTier.Through(tape.Next(5), null), RestockingTier.After(RestockingFee.Percent(tape.Between(1, 30)))]) : null);
    }

    public static TollingRule Tolling(this Tape tape) => TollingRule.Create(
        [TolledStay.Of(StayKind.Repair, tape.Pick(DayCount.Nights, DayCount.DaysAfter, DayCount.Touched)), TolledStay.Of(StayKind.WaitingForParts)],
        tape.Pick(PaidRepairs.DoNotCount, PaidRepairs.Count));

    public static ElapsedWindow Elapsed(this Tape tape) =>
        ElapsedWindow.OfDays(tape.Between(1, 30), tape.Pick(ElapsedFrom.Event, ElapsedFrom.NextMidnight), tape.Pick(ElapsedEdge.Before, ElapsedEdge.NotAfter));

    public static LocalTime TimeOfDay(this Tape tape) => LocalTime.FromMinutesSinceMidnight(tape.Next(24 * 60));

    private static WindowLength Length(this Tape tape) => tape.Next(9) switch
    {
        0 => WindowLength.Unlimited,
        1 => WindowLength.None,
        2 => WindowLength.UntilDate(tape.Day()),
        3 => Term.OfMonths(tape.Between(1, 2)),
        4 => Term.OfWorkingDays(tape.Between(1, 10)),
        5 => WindowLength.Of(tape.Elapsed()),
        _ => Term.OfDays(tape.Between(1, 30)),
    };

    private static CountingProfile Profile(Tape tape) => CountingProfile.Create(
        tape.Flag(4) ? FirstDay.Included : FirstDay.Excluded,
        roll: tape.Pick(Roll.None, Roll.None, Roll.NextWorkingDay, Roll.PreviousWorkingDay),
        calendar: WorkingDayCalendar.MondayToFriday);
}
