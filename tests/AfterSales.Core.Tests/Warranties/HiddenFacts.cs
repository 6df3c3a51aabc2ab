using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>Hides facts of a case, wholly or but for a range, and lists what a missing one can be.</summary>
internal static class HiddenFacts
{
    private static readonly EvidenceKind[] Kinds =
        [EvidenceKind.ProofOfPurchase, EvidenceKind.Certificate, EvidenceKind.IdentifiedByAuthority, EvidenceKind.HousingDamaged, EvidenceKind.OpenedByOthers];

    /// <summary>The case with one more fact hidden, drawn among all kinds of facts.</summary>
    public static CaseFacts Hide(this Tape tape, CaseFacts facts, WarrantyPolicy policy) => tape.Next(13) switch
    {
        0 when facts.FixedLastDay is null => HideStart(tape, facts, policy),
        1 when facts.FixedLastDay is null => HideDate(tape, facts, tape.Pick(UnitEvent.Completion, UnitEvent.Delivery)),
        2 => HideDate(tape, facts, UnitEvent.Registration),
        3 => facts with { Series = null },
        4 => facts with { Agreed = AgreedTerm.Unknown },
        5 when facts.Claim is { } claim => facts with { Claim = claim.WithComponent(null) },
        // A finding tells the cause where the claim does not, so the claim's own is hidden only where there is none.
        6 when facts.Claim is { } claim => facts with { Claim = policy.Findings.IsEmpty && tape.Flag() ? claim.WithCause(null) : claim.WithDefect(null) },
        7 when facts.Claim is { } claim => facts with
        {
            Claim = tape.Flag() ? claim.With(appeared: Hidden(tape, claim.Appeared)) : claim.With(partInstalled: claim.PartInstalled.Kind == DateFactKind.Known ? Ranged(tape, claim.PartInstalled) : null),
        },
        8 => facts with { Readings = default },
        9 => facts with { Exchanges = [.. facts.Exchanges.Select(exchange => Exchange.Of(exchange.ExchangedOn))] },
        10 => facts.WithExtensions(extension => extension.With(Hidden(tape, extension.Start), extension.Bought.Kind == DateFactKind.Known ? Ranged(tape, extension.Bought) : null)),
        11 => tape.Next(4) switch
        {
            0 => facts.WithRepairs(repair => repair.With(paid: Truth.Unknown)),
            1 => facts.WithRepairs(repair => repair.WithParts(null)),
            2 => facts.WithRepairs(repair => repair.WithDefect(null)),
            _ => facts.WithRepairs(repair => repair.With(Hidden(tape, repair.HandedBack))),
        },
        _ => facts.WithEvidence(tape.Pick(Kinds), Truth.Unknown),
    };

    /// <summary>What one missing fact, named by its path, can be without contradiction. For facts of several records each gets the same.</summary>
    public static IEnumerable<CaseFacts> Told(string path, CaseFacts facts, CoverageDraw draw) => AllTold(path, facts, draw).Where(told =>
        told.DateOf(UnitEvent.Manufacture).FirstDay is not { } made || told.Repairs.All(repair => repair.HandedInOn >= made));

    private static IEnumerable<CaseFacts> AllTold(string path, CaseFacts facts, CoverageDraw draw)
    {
        var on = draw.On;
        var parts = path.Split('.');
        switch (parts[0] + "." + parts[1])
        {
            case "unit.dates":
                var unitEvent = Enum.Parse<UnitEvent>(parts[2].Replace("-", ""), ignoreCase: true);
                return Days(facts.DateOf(unitEvent), draw).Select(date => facts.WithDate(unitEvent, date));
            case "unit.series":
                return new[] { "regular", "custom", "any" }.Select(series => facts with { Series = series });
            case "unit.agreed-term":
                return [facts with { Agreed = AgreedTerm.None }, facts with { Agreed = AgreedTerm.Of(Term.OfYears(90)) }];
            case "claim.component":
                return new[] { Component.WholeUnit, CoverageDraws.Lamp, CoverageDraws.Pump, Component.Of("other"), Component.Of("other", "lighting"), Component.Of("lamp"), Component.Of("pump", "lighting") }.Select(item => facts with { Claim = facts.Claim!.WithComponent(item) });
            case "claim.cause":
                return new[] { Cause.Quality, Cause.Misuse, Cause.People, Cause.Manufacture }.Select(cause => facts with { Claim = facts.Claim!.WithCause(cause) });
            case "claim.defect":
                return CoverageDraws.Defects.Append("F3").Select(defect => facts with { Claim = facts.Claim!.WithDefect(defect) });
            case "claim.appeared":
                return Days(facts.Claim!.Appeared, draw).Concat(facts.Claim.Appeared.Kind == DateFactKind.Known ? [] : Enumerable.Range(0, 150).Select(days => DateFact.On(on.PlusDays(-days)))).Where(date => date.Kind != DateFactKind.NotYet).Select(date => facts with { Claim = facts.Claim!.With(appeared: date) });
            case "claim.part-installed":
                return Days(facts.Claim!.PartInstalled, draw).Select(date => facts with { Claim = facts.Claim!.With(partInstalled: date) });
            case "repairs.paid":
                return new[] { Truth.No, Truth.Yes }.Select(paid => facts.WithRepairs(repair => repair.Paid == Truth.Unknown ? repair.With(paid: paid) : repair));
            case "repairs.parts":
                return new ValueList<string>[] { [], ["lamp", "pump", "other"] }.Select(list => facts.WithRepairs(repair => repair.Parts is null ? repair.WithParts(list) : repair));
            case "repairs.defect":
                return CoverageDraws.Defects.Append("F3").Select(defect => facts.WithRepairs(repair => repair.Defect is null ? repair.WithDefect(defect) : repair));
            case "repairs.handed-back":
                return Enumerable.Range(0, 60).Select(days => facts.WithRepairs(repair => IsOpen(repair.HandedBack) ? repair.With(HandedBackAfter(repair, days, on)) : repair));
            case "extensions.start":
                return Enumerable.Range(-1, 80).Select(index => facts.WithExtensions(item => IsOpen(item.Start) && item.Mode == ExtensionMode.Concurrent ? item.With(start: Nth(item.Start, index, on)) : item));
            case "extensions.bought":
                return Enumerable.Range(0, 61).Select(index => facts.WithExtensions(item => IsOpen(item.Bought) && item.Bought.Kind == DateFactKind.Known ? item.With(bought: Nth(item.Bought, index, on)) : item));
            case "exchanges.reason":
                return new[] { "fault", "wish", "any" }.Select(reason => facts with { Exchanges = [.. facts.Exchanges.Select(item => Exchange.Of(item.ExchangedOn, item.Reason ?? reason))] });
            case "evidence." or "readings.":
                throw new NotSupportedException(path);
            default:
                return parts[0] == "evidence"
                    ? new[] { Truth.No, Truth.Yes }.Select(truth => facts.WithEvidence(EvidenceKind.Of(parts[1]), truth))
                    : new[] { 0, 1_000_000 }.Select(value => facts with { Readings = [Reading.Of(Counter.Of(parts[1]), value)] });
        }
    }

    /// <summary>A basis that is not known is passed over, so all of them are hidden, or one is but for a range.</summary>
    private static CaseFacts HideStart(Tape tape, CaseFacts facts, WarrantyPolicy policy)
    {
        var events = policy.StartBases.SelectMany(basis => basis.Events).ToArray();
        var one = tape.Pick(events);
        var whole = tape.Flag();
        return policy.StartBases.Count == 1 && whole ? facts.WithDate(one, DateFact.Unknown)
            : whole ? events.Aggregate(facts, (item, unitEvent) => item.WithDate(unitEvent, DateFact.Unknown))
            : facts.DateOf(one) is { Kind: DateFactKind.Known } date ? facts.WithDate(one, Ranged(tape, date))
            : facts;
    }

    private static CaseFacts HideDate(Tape tape, CaseFacts facts, UnitEvent unitEvent) => facts.WithDate(unitEvent, Hidden(tape, facts.DateOf(unitEvent)));

    private static DateFact Hidden(Tape tape, DateFact date) => date.Kind == DateFactKind.Known && tape.Flag() ? Ranged(tape, date) : DateFact.Unknown;

    private static DateFact Ranged(Tape tape, DateFact date) => DateFact.Between(date.FirstDay!.Value.PlusDays(-tape.Next(12)), date.LastDay!.Value.PlusDays(tape.Next(12)));

    private static bool IsOpen(DateFact date) => date.Kind == DateFactKind.Unknown || (date.Kind == DateFactKind.Known && date.FirstDay != date.LastDay);

    /// <summary>Every day of a range; for a date that is not known, days that lie differently to the one asked, to the start and to the ends.</summary>
    private static IEnumerable<DateFact> Days(DateFact date, CoverageDraw draw)
    {
        if (date.Kind == DateFactKind.Known)
        {
            return Enumerable.Range(0, Period.DaysBetween(date.FirstDay!.Value, date.LastDay!.Value) + 1).Select(days => DateFact.On(date.FirstDay.Value.PlusDays(days)));
        }

        var ends = draw.Decide().LastDays is { } last ? new[] { last.FirstDay, last.LastDay } : [];
        var days = new[] { -5000, -900, -400, -200, -100, -60, -30, -14, -7, -3, -2, -1, 0 }.Select(count => draw.On.PlusDays(count))
            .Concat(new[] { -1, 0, 1, 5, 20 }.Select(count => draw.Start.PlusDays(count)))
            .Concat(ends.Where(day => day <= draw.On));
        return [DateFact.Absent, DateFact.NotYet, .. days.Distinct().Select(DateFact.On)];
    }

    private static DateFact HandedBackAfter(Repair repair, int days, LocalDate on) => repair.HandedBack.Kind == DateFactKind.Known
        ? DateFact.On(LocalDate.Min(repair.HandedBack.LastDay!.Value, LocalDate.Max(repair.HandedInOn, repair.HandedBack.FirstDay!.Value).PlusDays(days)))
        : days == 59 ? DateFact.NotYet
        : DateFact.On(days < 30 ? repair.HandedInOn.PlusDays(days * 3) : LocalDate.Max(repair.HandedInOn, on.PlusDays(days - 58)));

    private static DateFact Nth(DateFact date, int index, LocalDate on) => date.Kind == DateFactKind.Known
        ? DateFact.On(LocalDate.Min(date.LastDay!.Value, date.FirstDay!.Value.PlusDays(Math.Max(0, index))))
        : index < 0 ? DateFact.Absent : DateFact.On(on.PlusDays(-index * 2));
}
