using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Json.Tests.Cases;

/// <summary>Cases of every kind that can be written.</summary>
internal static class CaseDraws
{
    private static readonly string[] Labels = ["A-1", "x", "屏幕", "Lamp 2", "ñandú \"q\" \\", "😀", " leading", "tab\there", "line\nbreak", new('z', 200)];

    public static string Label(this Tape tape) => tape.Pick(Labels);

    public static Truth Truth(this Tape tape) => tape.Pick(Explanations.Truth.Unknown, Explanations.Truth.Yes, Explanations.Truth.No);

    public static T? Maybe<T>(this Tape tape, Func<T> draw)
        where T : class => tape.Flag() ? draw() : null;

    public static DateFact DateFact(this Tape tape) => tape.Next(6) switch
    {
        0 => AfterSales.Cases.DateFact.Unknown,
        1 => AfterSales.Cases.DateFact.On(tape.Day()),
        2 => AfterSales.Cases.DateFact.NotYet,
        3 => AfterSales.Cases.DateFact.Absent,
        4 => AfterSales.Cases.DateFact.On(tape.Pick(new LocalDate(1, 1, 1), new LocalDate(8999, 12, 31), new LocalDate(2000, 2, 29))),
        _ => Range(tape.Day(), tape.Next(40)),
    };

    public static Term Term(this Tape tape) => tape.Next(4) switch
    {
        0 => AfterSales.Calendars.Term.OfMonths(1 + tape.Next(36)),
        1 => AfterSales.Calendars.Term.OfWorkingDays(1 + tape.Next(30)),
        2 => AfterSales.Calendars.Term.Of(tape.Next(4), tape.Next(13), tape.Next(5), 1 + tape.Next(40)),
        _ => AfterSales.Calendars.Term.OfDays(1 + tape.Next(400)),
    };

    /// <summary>A case to be decided: of whose claim the day is known on which the defect appeared, because trying every day takes its time.</summary>
    public static ServiceCase CaseToDecide(this Tape tape) => tape.Case(() => AfterSales.Cases.DateFact.On(tape.Day()));

    public static ServiceCase Case(this Tape tape) => tape.Case(tape.DateFact);

    private static ServiceCase Case(this Tape tape, Func<DateFact> appeared)
    {
        var work = tape.Flag(3) ? tape.Work() : null;
        var repairs = tape.List(3, tape.Repair);
        var dates = Enum.GetValues<UnitEvent>().Where(each => each != UnitEvent.Manufacture && tape.Flag(3)).Select(tape.DateOf).ToList();
        if (tape.Flag())
        {
            // Made a little before the first repair, so that a small change makes the two contradict each other.
            var first = repairs.Count == 0 ? tape.Day() : repairs.Min(repair => repair.HandedInOn);
            dates.Add(UnitDate.Of(UnitEvent.Manufacture, Range(first.PlusDays(-tape.Next(3)), tape.Next(30))));
        }

        var serviceCase = ServiceCase.Create(
            SoldUnit.Create(ValueList.From(tape.Shuffled(dates)), tape.Maybe(tape.Label), tape.Maybe(tape.Label), tape.AgreedTerm(), tape.Flag(4) ? tape.Day() : null),
            tape.Maybe(() => tape.Claim(appeared())),
            ValueList.From(repairs),
            ValueList.From(tape.List(2, () => Exchange.Of(tape.Day(), tape.Maybe(tape.Label)))),
            ValueList.From(tape.List(2, tape.Extension).DistinctBy(extension => extension.Id)),
            ValueList.From(tape.List(3, () => Evidence.Of(tape.Pick(EvidenceKind.ProofOfPurchase, EvidenceKind.Of("a-1"), EvidenceKind.SealIntact), tape.Truth())).DistinctBy(item => item.Kind)),
            ValueList.From(tape.Readings())).WithTraits(ValueList.From(tape.List(2, () => Trait.Of(tape.Pick(TraitKind.Channel, TraitKind.Of("a-2")), tape.Label())).DistinctBy(trait => trait.Kind)));
        serviceCase = tape.Flag() ? serviceCase.WithReturn(tape.Return()) : serviceCase;
        serviceCase = tape.Flag(4) ? serviceCase.WithPurchase(tape.Purchase()) : serviceCase;
        serviceCase = tape.Flag(4) ? serviceCase.WithReplacement(ReplacementWish.Of(tape.Pick(Enum.GetValues<ReplacementChoice>()), tape.Flag() ? Money.Of(99.5m, "EUR") : null)) : serviceCase;
        return work is null ? serviceCase : serviceCase.WithWork(work);
    }

    private static Purchase Purchase(this Tape tape)
    {
        var purchase = tape.Flag()
            ? AfterSales.Cases.Purchase.OfLine(Money.Of(1_000, "CNY"))
            : AfterSales.Cases.Purchase.OfOrder("b", [OrderLine.Of("a", Money.Of(10, "CNY")), OrderLine.Of("b", Money.Of(20.01m, "CNY"))], Money.Of(tape.Pick(0m, 3m), "CNY"));
        purchase = tape.Flag() ? purchase.WithExtras(Money.Of(5, "CNY"), tape.Flag() ? Money.Of(1, "CNY") : null) : purchase;
        return tape.Flag() ? purchase.WithPayments([Payment.Of("p1", "card", Money.Of(10, "CNY")), Payment.Of("p2", "voucher", Money.Of(20, "CNY"), Money.Of(5, "CNY"))]) : purchase;
    }

    private static RepairRecord Record(this Tape tape) => RepairRecord.Create(
        tape.Truth(),
        tape.Maybe(() => tape.Pick(Cause.Misuse, Cause.Quality)),
        tape.Truth(),
        tape.Truth(),
        tape.Flag() ? ValueList.From(tape.List(2, tape.Label)) : null,
        tape.Flag() ? ValueList.From(tape.List(2, tape.Label)) : null,
        tape.Flag() ? 120.5m : null,
        tape.Flag() ? 30.25m : null,
        ValueList.From(tape.List(2, () => tape.Flag() ? ExcludedTime.OfHours(2.5m, "transport") : ExcludedTime.OfDays(new LocalDate(2024, 3, 1), new LocalDate(2024, 3, 4), "loaner"))),
        tape.Next(3) switch { 0 => default, 1 => PartsWait.None, _ => PartsWait.Of(new LocalDate(2024, 3, 1), tape.Flag() ? new LocalDate(2024, 3, 9) : null) });

    private static AgreedTerm AgreedTerm(this Tape tape) =>
        tape.Next(3) switch { 0 => AfterSales.Cases.AgreedTerm.Unknown, 1 => AfterSales.Cases.AgreedTerm.None, _ => AfterSales.Cases.AgreedTerm.Of(tape.Term()) };

    private static Claim Claim(this Tape tape, DateFact appeared) => AfterSales.Cases.Claim.Create(
        tape.Next(3) switch { 0 => null, 1 => Component.WholeUnit, _ => Component.Of(tape.Label(), tape.Maybe(tape.Label)) },
        tape.Maybe(() => tape.Pick(Cause.Misuse, Cause.Quality, Cause.Of("rust-2"))),
        tape.Maybe(tape.Label),
        appeared,
        tape.DateFact(),
        tape.DateFact(),
        tape.Truth())
        .WithFindings(tape.Truth(), tape.Truth(), tape.Flag() ? ValueList.From(tape.List(2, tape.Label)) : null, tape.Flag() ? 77.7m : null);

    private static Repair Repair(this Tape tape)
    {
        var handedIn = tape.Day();
        var back = tape.Next(4) switch
        {
            0 => AfterSales.Cases.DateFact.Unknown,
            1 => AfterSales.Cases.DateFact.NotYet,
            2 => AfterSales.Cases.DateFact.On(handedIn.PlusDays(tape.Next(30))),
            _ => Range(handedIn.PlusDays(tape.Next(5) - 3), 4 + tape.Next(9)),
        };
        ValueList<string>? parts = tape.Flag() ? ValueList.From(tape.List(2, tape.Label)) : null;
        var repair = AfterSales.Cases.Repair.Create(handedIn, back, tape.Pick(StayKind.Repair, StayKind.WaitingForParts, StayKind.Transit), tape.Truth(), parts, tape.Maybe(tape.Label));
        return tape.Flag(3) ? repair.WithRecord(tape.Record()) : repair;
    }

    private static BoughtExtension Extension(this Tape tape) => tape.Flag()
        ? BoughtExtension.Concurrent(tape.Label(), tape.Term(), tape.DateFact(), tape.DateFact())
        : BoughtExtension.Consecutive(tape.Label(), tape.Term(), tape.DateFact());

    private static IEnumerable<Reading> Readings(this Tape tape)
    {
        var value = tape.Pick(0m, 0.5m, 12.30m, 999_999_999_999.0000000001m);
        var day = tape.Day();
        return tape.List(3, () => Reading.Of(tape.Pick(Counter.Kilometres, Counter.Of("prints")), value += tape.Next(100), day = day.PlusDays(1 + tape.Next(3))));
    }

    private static UnitDate DateOf(this Tape tape, UnitEvent unitEvent) => tape.Flag(4)
        ? UnitDate.At(unitEvent, tape.Day().At(new LocalTime(tape.Next(24), tape.Next(60), tape.Next(60))).InZoneLeniently(tape.Pick(DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Asia/Kathmandu"], DateTimeZoneProviders.Tzdb["America/Adak"])))
        : UnitDate.Of(unitEvent, tape.DateFact());

    private static ReturnRequest Return(this Tape tape)
    {
        var parcels = tape.List(2, tape.DateFact).Where(parcel => parcel.Kind != DateFactKind.Unknown).ToList();
        var earlier = tape.List(2, () => EarlierReturn.Of(1 + tape.Next(2), tape.Pick(Enum.GetValues<EarlierReturnState>()), tape.Flag() ? tape.Day() : null));
        return ReturnRequest.Create(
            tape.Maybe(() => tape.Pick(ReturnReason.NoReason, ReturnReason.Of("wrong-size"))),
            tape.Flag() ? Instant.FromUtc(2024, 3, 10, tape.Next(24), tape.Next(60)).PlusNanoseconds(tape.Next(3)) : null,
            ValueList.From(tape.List(2, () => ReturnDate.Of(tape.Pick(ReturnEvent.Declared, ReturnEvent.Of("collected")), tape.DateFact())).DistinctBy(date => date.Event)),
            ValueList.From(parcels),
            parcels.Count > 0 && tape.Flag() ? 1 + tape.Next(parcels.Count) : null,
            tape.Flag() ? tape.Pick(4, int.MaxValue) : null,
            tape.Flag() ? 1 + tape.Next(3) : null,
            ValueList.From(earlier),
            tape.Flag() ? tape.Pick(Money.Of(19.90m, "EUR"), Money.Of(0, "USD"), Money.Of(1.23456m, "CNY")) : null);
    }

    private static DateFact Range(LocalDate first, int days) => AfterSales.Cases.DateFact.Between(first, first.PlusDays(days));
}
