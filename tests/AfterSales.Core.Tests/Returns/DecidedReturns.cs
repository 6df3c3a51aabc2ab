using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Returns;

/// <summary>A return policy, a case and a day.</summary>
internal sealed record DecidedReturn(ReturnPolicy Policy, ServiceCase Case, LocalDate On);

/// <summary>Drawn return policies with every rule that there is, and cases of which few facts are known well: the same ones in every run.</summary>
internal static class DecidedReturns
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly ReturnReason[] Reasons = [ReturnReason.PerformanceFailure, ReturnReason.WrongItem, ReturnReason.NotAsDescribed];

    /// <summary>A case by its number.</summary>
    public static DecidedReturn Numbered(int number)
    {
        var tape = Tape.Numbered(number, length: 400);
        var on = tape.Day();
        if (number % 4 == 3)
        {
            return tape.Ranges(on);
        }

        // Most policies of a case share how their windows begin, so that one date moves several of them.
        var start = tape.Start();
        var windows = Enumerable.Range(0, tape.Between(1, 4)).Select(i => tape.Window(i, tape.Flag(3) ? tape.Start() : start, on)).ToList();
        var policy = ReturnPolicy.Create(
            ValueList.From(windows),
            tape.Flag(3) ? [SellerDeadline.Create("refund", tape.Start(), tape.Pick(Term.OfDays(14), Term.OfMonths(1)), clause: Clause.Of("D.1"))] : [],
            tape.Flag(4) ? Rounding.Of(RoundingMode.Up, 0.5m) : null,
            tape.Flag(3) ? Berlin : null);
        return new DecidedReturn(policy, tape.Case(on), on);
    }

    /// <summary>Plain windows, and dates that are ranges about the day asked: what no single window promises on every day, they can promise together.</summary>
    private static DecidedReturn Ranges(this Tape tape, LocalDate on)
    {
        var windows = Enumerable.Range(0, tape.Between(2, 4)).Select(i => ReturnWindow.Create(
            "w" + i,
            [tape.Flag(9) ? Reasons[0] : ReturnReason.NoReason],
            tape.Pick(
                ReturnStart.At(UnitEvent.Sale), ReturnStart.At(UnitEvent.Sale), ReturnStart.At(UnitEvent.Delivery), ReturnStart.LatestOf([UnitEvent.Sale, UnitEvent.Delivery]), ReturnStart.FirstOf([UnitEvent.Invoice, UnitEvent.Sale])),
            tape.Next(9) == 0 ? WindowLength.UntilDate(tape.DayNear(on, 2)) : Term.OfDays(tape.Between(1, 12)),
            tape.Pick<ValueList<Remedy>>([Remedy.Return], [Remedy.Exchange], [Remedy.Return, Remedy.Exchange], [Remedy.Repair, Remedy.Exchange]),
            replaces: i > 0 && tape.Flag(3) ? ["w" + tape.Next(i)] : [],
            early: tape.Flag() ? EarlyReturn.Allowed : EarlyReturn.NotBeforeStart,
            freightToSeller: tape.Pick(FreightPayer.Customer, FreightPayer.Seller))).ToList();
        var unit = SoldUnit.Create(
            [
                UnitDate.Of(UnitEvent.Sale, tape.Range(on)),
                UnitDate.Of(UnitEvent.Delivery, tape.Next(3) switch { 0 => DateFact.Unknown, 1 => tape.Range(on), _ => tape.DayNear(on, 8) }),
                UnitDate.Of(UnitEvent.Invoice, tape.Pick(DateFact.Absent, DateFact.Unknown, tape.Range(on))),
            ]);
        return new DecidedReturn(ReturnPolicy.Create(ValueList.From(windows)), ServiceCase.Create(unit), on);
    }

    private static DateFact Range(this Tape tape, LocalDate on)
    {
        var first = on.PlusDays(2 - tape.Next(12));
        return DateFact.Between(first, first.PlusDays(1 + tape.Next(7)));
    }

    private static ReturnStart Start(this Tape tape) => tape.Next(11) switch
    {
        0 => ReturnStart.FirstOf([UnitEvent.Delivery, UnitEvent.Sale]),
        1 => ReturnStart.LatestOf([UnitEvent.Delivery, UnitEvent.Sale]),
        2 => ReturnStart.EarliestOf([UnitEvent.Delivery, UnitEvent.Sale]),
        3 => ReturnStart.At(ReturnBasis.LastParcel),
        4 => ReturnStart.At(ReturnBasis.FirstParcel),
        5 => ReturnStart.At(ReturnBasis.OwnParcel),
        6 => ReturnStart.FirstOf([ReturnEvent.Informed, UnitEvent.Delivery]),
        7 => ReturnStart.LatestOf([ReturnBasis.FirstParcel, ReturnBasis.OwnParcel]),
        8 => ReturnStart.At(UnitEvent.Sale),
        _ => ReturnStart.At(UnitEvent.Delivery),
    };

    private static WindowLength Length(this Tape tape, LocalDate on) => tape.Next(14) switch
    {
        0 => WindowLength.Unlimited,
        1 => WindowLength.None,
        2 => WindowLength.UntilDate(tape.DayNear(on, 3)),
        3 => WindowLength.Of(tape.Elapsed()),
        4 => WindowLength.Of(ElapsedWindow.OfDays(tape.Between(1, 10), edge: tape.Pick(ElapsedEdge.Before, ElapsedEdge.NotAfter))),
        5 or 6 => WindowLength.ValidityOf(WarrantyPolicy.Create(
            [tape.Pick(UnitEvent.Sale, UnitEvent.Certificate)],
            [TermRule.ForUnit(Term.OfDays(tape.Between(1, 30)))],
            tolling: tape.Flag() ? tape.Tolling() : null,
            conditions: tape.Flag(3) ? [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase)] : [])),
        7 => Term.OfMonths(1),
        8 => Term.OfWorkingDays(tape.Between(1, 10)),
        _ => Term.OfDays(tape.Between(1, 25)),
    };

    private static ReturnWindow Window(this Tape tape, int index, ReturnStart start, LocalDate on)
    {
        var length = tape.Length(on);
        var isTerm = length.Kind == WindowLengthKind.Term;
        var counts = tape.Flag(8);
        return ReturnWindow.Create(
            "w" + index,
            tape.Pick<ValueList<ReturnReason>>(
                [ReturnReason.NoReason], [ReturnReason.NoReason], [Reasons[0]], [Reasons[0], Reasons[1]], [Reasons[1], Reasons[2]]),
            start,
            length,
            tape.Pick<ValueList<Remedy>>([Remedy.Return], [Remedy.Return], [Remedy.Exchange, Remedy.Repair], [Remedy.Return, Remedy.Exchange], [Remedy.StoreCredit, Remedy.Return]),
            tape.Next(10) switch
            {
                0 => Selector.Where(TraitKind.Tier, ["gold"]),
                1 => Selector.Where(TraitKind.Channel, ["web", "shop"]),
                2 => Selector.Of([SelectorTest.Of(TraitKind.Tier, ["gold", "silver"]), SelectorTest.Of(TraitKind.Channel, ["web"])]),
                3 => Selector.Where(TraitKind.Category, ["shoes"]),
                _ => null,
            },
            tape.Profile(on),
            index > 0 && tape.Flag(4) ? ["w" + tape.Next(index)] : [],
            tape.Pick<ValueList<EvidenceKind>>([], [], [], [EvidenceKind.Unused], [EvidenceKind.Unused, EvidenceKind.ProofOfPurchase]),
            tape.Flag(6) ? ["food", "shoes"] : [],
            counts ? Counter.Kilometres : null,
            counts ? 2_000 : null,
            isTerm && tape.Flag() ? TollingRule.Create(tape.Tolling().Stays, tape.Pick(PaidRepairs.DoNotCount, PaidRepairs.Count), tape.Flag() ? Clause.Of("S." + index) : null) : null,
            tape.Flag(5) ? EarlyReturn.Allowed : EarlyReturn.NotBeforeStart,
            isTerm && tape.Flag() ? AfterExchange.Restart : AfterExchange.Unchanged,
            tape.Pick(FreightPayer.Customer, FreightPayer.Seller, FreightPayer.NotStated),
            tape.Pick(FreightPayer.Seller, FreightPayer.NotStated),
            tape.Fee(),
            tape.Flag() ? Clause.Of("W." + index) : null,
            tape.Next(6) switch
            {
                0 => RefundPolicy.Create(Deduction.PerDay(0.01m), usedFrom: tape.Pick(UnitEvent.Sale, UnitEvent.Delivery), clause: Clause.Of("R." + index)),
                1 => RefundPolicy.Create(Deduction.ByUsage(50_000), counter: Counter.Kilometres),
                2 => RefundPolicy.Create(parts: [RefundPart.Freight, RefundPart.Tax]),
                _ => null,
            });
    }

    /// <summary>Also profiles that refuse what cannot be counted, and calendars that end within the window.</summary>
    private static CountingProfile Profile(this Tape tape, LocalDate on)
    {
        var roll = tape.Pick(Roll.None, Roll.None, Roll.NextWorkingDay, Roll.PreviousWorkingDay);
        return CountingProfile.Create(
            tape.Flag(4) ? FirstDay.Included : FirstDay.Excluded,
            tape.Flag(5) ? MonthEnd.Refuse : MonthEnd.LastDay,
            roll,
            tape.Flag(8) ? 7 : 0,
            tape.Flag(6) ? WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, knownThrough: tape.DayNear(on, 15)) : WorkingDayCalendar.MondayToFriday);
    }

    private static RestockingFee? Fee(this Tape tape)
    {
        var fees = new[]
        {
            RestockingFee.Percent(tape.Between(1, 30)), RestockingFee.PerReturn(Money.Of(5, "EUR")), RestockingFee.PerReturn(Money.Of(5, "USD")), RestockingFee.PerUnit(Money.Of(tape.Between(2, 4), "EUR")),
        };
        return tape.Next(6) switch
        {
            0 or 1 => tape.Pick(fees),
            2 or 3 => RestockingFee.ByDay([RestockingTier.Through(tape.Next(6), null), RestockingTier.Through(6 + tape.Next(9), tape.Pick(fees)), RestockingTier.After(tape.Pick(fees))]),
            _ => null,
        };
    }

    private static ServiceCase Case(this Tape tape, LocalDate on)
    {
        var delivery = tape.Date(on);
        var bought = tape.Flag(4) ? (int?)null : tape.Between(1, 4);
        var serviceCase = ServiceCase.Create(
                SoldUnit.Create(
                    [
                        UnitDate.Of(UnitEvent.Sale, tape.Date(on)),
                        tape.Flag(3) ? UnitDate.At(UnitEvent.Delivery, on.PlusDays(-tape.Next(12)).At(tape.TimeOfDay()).InUtc()) : UnitDate.Of(UnitEvent.Delivery, delivery),
                        UnitDate.Of(UnitEvent.Certificate, tape.Date(on)),
                    ],
                    category: tape.Pick("shoes", "hats", "food", null)),
                repairs: ValueList.From(tape.Repairs(on)),
                exchanges: ValueList.From(tape.List(2, () => Exchange.Of(on.PlusDays(2 - tape.Next(20))))),
                evidence: [Evidence.Of(EvidenceKind.Unused, tape.Fact()), Evidence.Of(EvidenceKind.ProofOfPurchase, tape.Fact())],
                readings: tape.Flag(3) ? [] : [Reading.Of(Counter.Kilometres, tape.Pick(1_999, 2_000, 2_001))])
            .WithTraits([.. Traits(TraitKind.Tier, tape.Pick("gold", "none", null)), .. Traits(TraitKind.Channel, tape.Pick("web", "shop", "fair", null))])
            .WithReturn(ReturnRequest.Create(
                tape.Pick(null, null, ReturnReason.NoReason, Reasons[0], Reasons[1]),
                tape.Flag() ? on.At(tape.TimeOfDay()).InUtc().ToInstant() : null,
                [ReturnDate.Of(ReturnEvent.Informed, tape.Date(on))],
                ValueList.From(tape.List(3, () => tape.Date(on))),
                bought: bought,
                requested: tape.Flag(4) ? null : tape.Between(1, 4),
                earlier: bought > 0 && tape.Flag(3) ? [EarlierReturn.Of(tape.Between(1, bought.Value), declaredOn: on.PlusDays(tape.Between(-2, 1)))] : [],
                value: tape.Flag(3) ? null : Money.Of(90, "EUR")));
        return tape.Flag(3) ? serviceCase : serviceCase.WithPurchase(tape.Flag(3) ? Purchase.OfLine(Money.Of(100, "EUR")) : Purchase.OfLine(Money.Of(120, "EUR")).WithExtras(Money.Of(4, "EUR"), Money.Of(9, "EUR")));

        static Trait[] Traits(TraitKind kind, string? value) => value is null ? [] : [Trait.Of(kind, value)];
    }

    private static List<Repair> Repairs(this Tape tape, LocalDate on) => tape.List(3, () =>
    {
        var from = on.PlusDays(2 - tape.Next(20));
        return Repair.Create(from, tape.HandBack(from), tape.Pick(StayKind.Repair, StayKind.Repair, StayKind.WaitingForParts, StayKind.Transit), tape.Pick(Truth.No, Truth.No, Truth.Yes, Truth.Unknown));
    });

    /// <summary>A day, a range, none yet, or not known.</summary>
    public static DateFact HandBack(this Tape tape, LocalDate from) => tape.Next(6) switch
    {
        0 => DateFact.NotYet,
        1 => DateFact.Unknown,
        2 => DateFact.Between(from, from.PlusDays(1 + tape.Next(6))),
        _ => from.PlusDays(tape.Next(8)),
    };

    private static Truth Fact(this Tape tape) => tape.Pick(Truth.Yes, Truth.Yes, Truth.Yes, Truth.No, Truth.Unknown);

    /// <summary>A date about the day asked: often a range, seldom none.</summary>
    public static DateFact Date(this Tape tape, LocalDate on)
    {
        var day = on.PlusDays(4 - tape.Next(28));
        return tape.Next(12) switch
        {
            0 => DateFact.Unknown,
            1 => DateFact.NotYet,
            2 => DateFact.Absent,
            3 or 4 or 5 or 6 => DateFact.Between(day, day.PlusDays(1 + tape.Next(9))),
            _ => day,
        };
    }
}
