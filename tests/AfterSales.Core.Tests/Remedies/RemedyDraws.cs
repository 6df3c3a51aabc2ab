using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>The facts of one drawn repair, so that a law can take one away.</summary>
internal sealed record RepairDrawn
{
    public LocalDate From { get; init; }

    /// <summary>Null while it is still in repair.</summary>
    public LocalDate? Until { get; init; }

    public bool HandBackKnown { get; init; } = true;

    public Truth Covered { get; init; } = Truth.Yes;

    public Cause? Cause { get; init; } = Cause.Quality;

    public Truth OnRecord { get; init; } = Truth.Yes;

    public string? Fault { get; init; } = "A";

    public Truth Safety { get; init; }

    public ValueList<string>? MainParts { get; init; } = ["engine"];

    public ValueList<string>? Replaced { get; init; } = [];

    public ValueList<ExcludedTime> Excluded { get; init; } = [];

    public PartsWait Wait { get; init; } = PartsWait.None;

    /// <summary>From hand-in to hand-back; null where nobody took them down, or it is still in repair.</summary>
    public decimal? Hours { get; init; }

    public StayKind Kind { get; init; }

    /// <summary>The reading of the counter at hand-in.</summary>
    public decimal? Usage { get; init; }

    /// <summary>By so many days it can have been handed back later than <see cref="Until"/>.</summary>
    public int DaysInDoubt { get; init; }

    public bool HasRecord { get; init; } = true;

    public Repair Repair
    {
        get
        {
            var back = !HandBackKnown ? DateFact.Unknown : Until is { } until ? DateFact.Between(until, until.PlusDays(DaysInDoubt)) : DateFact.NotYet;
            var repair = Repair.Create(From, back, Kind, Truth.No, defect: Fault);
            return HasRecord ? repair.WithRecord(RepairRecord.Create(Covered, Cause, OnRecord, Safety, MainParts, Replaced, Usage, Hours, Excluded, Wait)) : repair;
        }
    }

    public RepairDrawn Without(int which) => which switch
    {
        0 => this with { HandBackKnown = false },
        1 => this with { Covered = Truth.Unknown },
        2 => this with { Cause = null },
        3 => this with { OnRecord = Truth.Unknown },
        4 => this with { Fault = null },
        5 => this with { Safety = Truth.Unknown },
        6 => this with { MainParts = null },
        7 => this with { Replaced = null },
        8 => this with { Wait = default },
        _ => this with { Hours = null },
    };

    public override string ToString() => $"{From:R}..{(HandBackKnown ? Until : null):R} {HandBackKnown} {Covered} {Cause} {OnRecord} {Fault} {Safety} {MainParts} {Replaced} {string.Join(",", Excluded)} {Wait} {Hours} h {Kind} {Usage} +{DaysInDoubt} {HasRecord}";
}

/// <summary>The facts of a drawn case.</summary>
internal sealed record RemedyFactsDrawn
{
    public LocalDate Sale { get; init; }

    /// <summary>By so many days it can have been sold later.</summary>
    public int DaysInDoubt { get; init; }

    public ValueList<RepairDrawn> Repairs { get; init; }

    public ValueList<Exchange> Exchanges { get; init; }

    public Truth Fails { get; init; } = Truth.Yes;

    public Truth Covered { get; init; } = Truth.Yes;

    public Cause? Cause { get; init; } = Cause.Quality;

    public DateFact Appeared { get; init; }

    /// <summary>When the part failed, as somebody else tells it.</summary>
    public DateFact Failed { get; init; }

    /// <summary>The reading of the counter when it failed.</summary>
    public decimal? Usage { get; init; }

    public string? Fault { get; init; } = "A";

    public Truth Safety { get; init; } = Truth.Yes;

    public ValueList<string>? MainParts { get; init; } = ["engine"];

    public Truth Irreparable { get; init; } = Truth.No;

    public Truth Notice { get; init; } = Truth.Yes;

    public Truth SameModel { get; init; }

    public string? Series { get; init; } = "X";

    public Truth Proof { get; init; } = Truth.Yes;

    public DateFact Registered { get; init; } = DateFact.NotYet;

    /// <summary>Made some days before the sale.</summary>
    public int DaysInStock { get; init; } = 30;

    public ServiceCase Case => ServiceCase.Create(
        SoldUnit.Create(
            [UnitDate.Of(UnitEvent.Sale, DateFact.Between(Sale, Sale.PlusDays(DaysInDoubt))), UnitDate.Of(UnitEvent.Registration, Registered), UnitDate.Of(UnitEvent.Manufacture, Sale.PlusDays(-DaysInStock))],
            series: Series),
        Claim.Create(Component.WholeUnit, Cause, Fault, Appeared, Failed, fails: Fails).WithFindings(Covered, Safety, MainParts, Usage),
        ValueList.From(Repairs.Select(repair => repair.Repair)),
        Exchanges,
        evidence: [Evidence.Of(EvidenceKind.Irreparable, Irreparable), Evidence.Of(EvidenceKind.Of("notice"), Notice), Evidence.Of(EvidenceKind.ProofOfPurchase, Proof), Evidence.Of(EvidenceKind.SameModelAvailable, SameModel)]);

    public RemedyFactsDrawn Without(int which) => which switch
    {
        0 => this with { Fails = Truth.Unknown },
        1 => this with { Covered = Truth.Unknown },
        2 => this with { Cause = null },
        3 => this with { Appeared = DateFact.Unknown },
        4 => this with { Fault = null },
        5 => this with { Safety = Truth.Unknown },
        6 => this with { MainParts = null },
        7 => this with { Irreparable = Truth.Unknown },
        8 => this with { Notice = Truth.Unknown },
        9 => this with { Series = null },
        10 => this with { Proof = Truth.Unknown },
        _ => this with { Registered = DateFact.Unknown },
    };

    public override string ToString() =>
        $"sold {Sale:R}+{DaysInDoubt}, usage {Usage}, irreparable {Irreparable}, notice {Notice}, series {Series}, proof {Proof}, same model {SameModel}, registered {Registered}, {DaysInStock} days in stock, fails {Fails} {Covered} {Cause} since {Appeared}, failed {Failed} {Fault} {Safety} {MainParts}; {string.Join("; ", Repairs)}; {string.Join("; ", Exchanges)}";
}

internal static class RemedyDraws
{
    private static readonly string[] Parts = ["engine", "gearbox"];

    public static RemedyFactsDrawn RemedyCase(this Tape tape)
    {
        var sale = tape.Day();
        return new RemedyFactsDrawn
        {
            Sale = sale,
            Repairs = ValueList.From(tape.List(5, () => tape.RepairOf(sale))),
            Exchanges = tape.Flag(4) ? [Exchange.Of(sale.PlusDays(tape.Next(120)))] : [],
            Fails = tape.Flag(4) ? Truth.No : Truth.Yes,
            Covered = tape.Flag(6) ? Truth.No : Truth.Yes,
            Appeared = sale.PlusDays(tape.Between(-3, 200)),
            Safety = tape.Pick(Truth.Yes, Truth.No),
            MainParts = tape.Pick<ValueList<string>>(["engine"], []),
            Irreparable = tape.Flag(8) ? Truth.Yes : Truth.No,
            Notice = tape.Flag(4) ? Truth.No : Truth.Yes,
            Series = tape.Pick("X", "Y"),
            Proof = tape.Pick(Truth.Yes, Truth.No),
            Registered = tape.Flag(3) ? DateFact.NotYet : DateFact.On(sale.PlusDays(tape.Next(60))),
            DaysInStock = tape.Between(10, 40),
        };
    }

    public static RepairDrawn RepairOf(this Tape tape, LocalDate sale)
    {
        var from = sale.PlusDays(tape.Between(-5, 150));
        var nights = tape.Next(20);
        var isOpen = tape.Flag(8);
        return new RepairDrawn
        {
            From = from,
            Until = isOpen ? null : from.PlusDays(nights),
            Hours = isOpen || tape.Flag(4) ? null : Math.Max(1, (nights * 24) + tape.Between(-23, 23)),
            Covered = tape.Flag(8) ? Truth.No : Truth.Yes,
            Cause = tape.Flag(8) ? Cause.Misuse : Cause.Quality,
            OnRecord = tape.Flag(8) ? Truth.No : Truth.Yes,
            Fault = tape.Pick("A", "A", "B"),
            Safety = tape.Pick(Truth.Yes, Truth.No),
            MainParts = tape.Pick<ValueList<string>>(["engine"], ["gearbox"], []),
            Replaced = ValueList.From(tape.List(2, () => tape.Pick(Parts))),
            Excluded = tape.Flag(3) ? [tape.Flag(3) ? ExcludedTime.OfHours(tape.Between(1, 40), "loaner") : tape.Loaner(from, nights)] : [],
            Wait = tape.Flag(3) ? PartsWait.Of(from.PlusDays(tape.Next(5)), null) : PartsWait.None,
        };
    }

    public static ExcludedTime Loaner(this Tape tape, LocalDate from, int nights)
    {
        var first = from.PlusDays(tape.Between(-2, nights));
        return ExcludedTime.OfDays(first, first.PlusDays(tape.Next(6)), tape.Pick("loaner", "loaner", "transport"));
    }

    public static RemedyPolicy RemedyPolicy(this Tape tape) => AfterSales.Remedies.RemedyPolicy.Create(
        WarrantyPolicy.Create(
            [UnitEvent.Sale],
            tape.Flag(3)
                ? [TermRule.ForUnit(Term.OfMonths(tape.Between(1, 6))), TermRule.Create(TermPromise.Fixed, Term.OfMonths(tape.Between(1, 6)), series: "X")]
                : [TermRule.ForUnit(Term.OfMonths(tape.Between(1, 6)))],
            conditions: tape.Condition(),
            tolling: tape.Flag() ? TollingRule.Create([TolledStay.Of(StayKind.Repair)]) : null,
            exchanges: tape.Flag() ? [ExchangeRule.Restart()] : []),
        ValueList.From(Enumerable.Range(0, tape.Between(1, 3)).Select(index => tape.Trigger(index)).ToList()));

    /// <summary>None, or one with a fallback: another term, or another start as well.</summary>
    private static ValueList<WarrantyCondition> Condition(this Tape tape)
    {
        var fallback = WarrantyFallback.Create(tape.Flag(3) ? [UnitEvent.Manufacture] : [], [TermRule.ForUnit(Term.OfMonths(tape.Between(1, 6)))]);
        return tape.Next(4) switch
        {
            0 => [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, fallback: fallback)],
            1 => [WarrantyCondition.Registered(Term.OfDays(tape.Between(5, 40)), fallback: fallback)],
            _ => [],
        };
    }

    private static RemedyTrigger Trigger(this Tape tape, int index) => RemedyTrigger.Create(
        "t" + index,
        ValueList.From(Enumerable.Range(0, tape.Between(1, 2)).Select(_ => tape.Measure()).ToList()),
        tape.Pick<ValueList<Remedy>>([Remedy.Exchange], [Remedy.Refund, Remedy.Exchange], [Remedy.Refund]),
        tape.Flag(4) ? [EvidenceKind.Of("notice")] : [],
        tape.Pick(RemedyScope.Any, RemedyScope.Any, RemedyScope.SameFault, RemedyScope.SafetyFault, RemedyScope.SameMainPart),
        tape.Flag(3) ? RemedyPeriod.First(Term.OfDays(tape.Between(30, 120))) : RemedyPeriod.Validity,
        tape.Flag(6) ? Term.OfDays(tape.Between(100, 250)) : null,
        tape.Pick(FailureNeed.ByMeasures, FailureNeed.Needed, FailureNeed.NotNeeded),
        tape.Pick(RemedyStrength.Right, RemedyStrength.Presumption));

    private static RemedyMeasure Measure(this Tape tape)
    {
        var threshold = tape.Pick(RemedyThreshold.AtLeast, RemedyThreshold.MoreThan);
        var dayCount = tape.Pick(RemedyDayCount.Nights, RemedyDayCount.DaysAfter, RemedyDayCount.Touched, RemedyDayCount.StartedDays);
        return tape.Next(6) switch
        {
            0 => RemedyMeasure.Downtime(tape.Between(1, 30), threshold, dayCount, tape.Flag() ? ["loaner"] : []),
            1 => RemedyMeasure.SingleRepair(tape.Between(1, 20), threshold, dayCount, tape.Flag() ? ["loaner"] : []),
            2 => RemedyMeasure.PartsUnavailable(tape.Between(1, 20), threshold, tape.Pick(PartsCountedFrom.HandIn, PartsCountedFrom.Waiting)),
            3 => RemedyMeasure.Replacements(tape.Between(1, 2), tape.Flag() ? "gearbox" : null, threshold),
            4 when tape.Flag(3) => RemedyMeasure.Irreparable,
            _ => RemedyMeasure.Repairs(tape.Between(1, 3), threshold),
        };
    }
}
