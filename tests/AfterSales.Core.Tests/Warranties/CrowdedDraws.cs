using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>Draws promises of a few weeks, and cases in which everything happens on the days where something ends: ranges end where the promise ends, exchanges and repairs meet on one day.</summary>
internal static class CrowdedDraws
{
    private static readonly EvidenceKind Label = EvidenceKind.Of("label");
    private static readonly Component[] Components = [Component.WholeUnit, Component.Of("pump"), Component.Of("lamp", "lighting"), Component.Of("other")];

    public static CoverageDraw Crowded(this Tape tape)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                // Counting fails where months lack a day: around the last of January.
                var start = tape.Flag(3) ? new LocalDate(2024, 1, 31) : tape.Day();
                var length = tape.Between(8, 40);
                var policy = tape.Policy(start, length);
                var days = tape.Edges(start, length);
                var draw = new CoverageDraw(policy, tape.Facts(start, days, tape.Between(1, 5)), start, tape.Pick(days).PlusDays(tape.Between(-1, 1)));
                _ = draw.Case;
                var hops = tape.Next(3);
                for (; hops > 0; hops--)
                {
                    var last = draw.Decide().LastDays;
                    var day = tape.Flag() ? last?.FirstDay : last?.LastDay;
                    draw = day is { Year: < 2030 } edge ? draw with { On = edge.PlusDays(tape.Next(2)) } : draw;
                }

                return draw;
            }
            catch (InvalidInputException)
            {
                // Rules or facts that contradict each other: others are drawn.
            }
        }

        return tape.Coverage();
    }

    private static LocalDate[] Edges(this Tape tape, LocalDate start, int length) =>
        [start, start.PlusDays(tape.Next(length)), start.PlusDays(length), start.PlusDays(length - 1), start.PlusDays(length + tape.Next(length)), start.PlusMonths(1), start.PlusMonths(2)];

    private static Term Length(this Tape tape, int length) => tape.Next(5) switch
    {
        0 => Term.OfDays(length),
        1 => Term.OfDays(tape.Between(1, length)),
        2 => Term.OfMonths(tape.Between(1, 2)),
        _ => Term.OfDays(length),
    };

    private static WarrantyPolicy Policy(this Tape tape, LocalDate start, int length)
    {
        var profile = tape.Next(6) switch
        {
            0 => CountingProfile.Create(monthEnd: MonthEnd.Refuse),
            1 => CountingProfile.Create(FirstDay.Included),
            2 => CountingProfile.Create(roll: tape.Pick(Roll.NextWorkingDay, Roll.PreviousWorkingDay), shortTermDays: tape.Pick(0, 5), calendar: WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, knownThrough: start.PlusDays(tape.Between(length - 3, length + 60)))),
            _ => CountingProfile.Default,
        };
        var hasWorkingDays = profile.Calendar is not null && tape.Flag();
        var unit = hasWorkingDays ? Term.OfWorkingDays(tape.Between(3, 20)) : tape.Length(length);
        return WarrantyPolicy.Create(
            tape.Next(6) switch
            {
                0 => [StartBasis.EarliestOf([UnitEvent.Sale, UnitEvent.FirstUse])],
                1 => [StartBasis.LatestOf([UnitEvent.Sale, UnitEvent.FirstUse])],
                2 => [StartBasis.After(UnitEvent.Manufacture, Term.OfDays(tape.Between(1, 9))), UnitEvent.Sale],
                _ => [UnitEvent.Sale],
            },
            tape.Next(7) switch
            {
                0 => [TermRule.ForUnit(unit), TermRule.ForClass("lighting", tape.Length(length)), TermRule.ForComponent("pump", tape.Length(length))],
                1 => [TermRule.Create(TermPromise.AgreedUpTo, unit)],
                2 => [TermRule.ForUnit(unit), TermRule.Create(TermPromise.Fixed, tape.Length(length), series: "X"), TermRule.Create(TermPromise.Fixed, tape.Length(length), "pump", series: "Y")],
                3 => [TermRule.Create(TermPromise.None, null), TermRule.Create(TermPromise.Fixed, unit, series: "X")],
                _ => [TermRule.ForUnit(unit)],
            },
            profile,
            tape.Flag(3) ? TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.Transit)], tape.Pick(PaidRepairs.DoNotCount, PaidRepairs.Count)) : null,
            tape.Flag(4) ? FixedExtensionRule.Create(1, tape.Between(1, 2), tape.Pick(RepairScope.Unit, RepairScope.Defect)) : null,
            [
                .. tape.Flag(4) ? [FloorRule.Create(FloorEvent.DefectAppeared, tape.Length(length))] : Array.Empty<FloorRule>(),
                .. tape.Flag(3) ? [FloorRule.Create(FloorEvent.HandBack, tape.Length(length), tape.Pick(RepairScope.Unit, RepairScope.Defect), tape.Next(3) switch { 0 => CountingProfile.Create(monthEnd: MonthEnd.Refuse), 1 => CountingProfile.Default, _ => null })] : Array.Empty<FloorRule>(),
            ],
            tape.Flag(4) ? PartWarrantyRule.Create(tape.Flag() ? null : tape.Length(length), tape.Pick(PartWarrantyScope.Part, PartWarrantyScope.Defect)) : null,
            tape.Flag()
                ? [
                    .. tape.Flag() ? [tape.Pick(ExchangeRule.Remainder(clause: Clause.Of("E.1")), ExchangeRule.Restart(clause: Clause.Of("E.2"), restarts: tape.Pick(RestartScope.Base, RestartScope.BaseAndExtensions)))] : Array.Empty<ExchangeRule>(),
                    ExchangeRule.RemainderAtLeast(tape.Flag(3) || unit.WorkingDays > 0 ? tape.Length(length) : unit, clause: Clause.Of("E.3"), reason: "fault"),
                    ExchangeRule.Restart(Clause.Of("E.4"), "wish", tape.Pick(RestartScope.Base, RestartScope.BaseAndExtensions)),
                ]
                : default,
            tape.Pick(Stacking.OneTerm, Stacking.FromOldEnd),
            tape.Flag(3) ? [UsageLimit.Create(Counter.Kilometres, 100, tape.Pick<ValueList<LayerKind>>([LayerKind.Base], [LayerKind.Base, LayerKind.Exchange], [LayerKind.Extension], []))] : default,
            tape.Next(8) switch
            {
                0 => [WarrantyCondition.Registered(Term.OfDays(tape.Between(1, 20)), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(tape.Length(length))]))],
                1 => [WarrantyCondition.Present(Label, fallback: WarrantyFallback.Create([UnitEvent.Completion]))],
                2 => [
                    WarrantyCondition.Registered(Term.OfDays(tape.Between(1, 20)), from: tape.Flag() ? null : UnitEvent.Delivery, fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(tape.Length(length))])),
                    WarrantyCondition.Present(Label, fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(tape.Length(length))])),
                    WarrantyCondition.Registered(Term.OfDays(tape.Between(1, 20)))],
                _ => default,
            },
            default,
            default,
            default,
            tape.Flag(6) ? AbnormalLifeRule.Create([NormalLife.Of("pump", Term.OfDays(tape.Between(60, 120)))], 2, 3) : null,
            tape.Flag(4) ? [tape.Pick(LayerKind.Extension, LayerKind.Concurrent, LayerKind.Part, LayerKind.Exchange)] : default,
            tape.Flag(4)
                ? [ItemRule.Create(CoverageItem.Freight, layers: tape.Pick<ValueList<LayerKind>>([LayerKind.Base, LayerKind.Exchange], [LayerKind.Extension], [LayerKind.Extension, LayerKind.Part]))]
                : default,
            null,
            tape.Next(6) switch { 0 => TransferRule.Ends(), 1 => TransferRule.RemainderAtMost(tape.Length(length)), _ => null });
    }

    private static CaseFacts Facts(this Tape tape, LocalDate start, LocalDate[] days, int oneIn)
    {
        var facts = new CaseFacts
        {
            Dates = [
                UnitDate.Of(UnitEvent.Sale, tape.Flag(oneIn + 3) ? DateFact.Between(start, start.PlusDays(tape.Next(6))) : tape.Flag(oneIn + 8) ? DateFact.Unknown : start),
                UnitDate.Of(UnitEvent.FirstUse, tape.Flag(3) ? DateFact.Unknown : tape.Flag(3) ? DateFact.Absent : start.PlusDays(tape.Between(0, 3))),
                UnitDate.Of(UnitEvent.Manufacture, tape.Flag(4) ? DateFact.Between(start.PlusDays(-10), start.PlusDays(-tape.Next(9))) : start.PlusDays(-tape.Next(10))),
                UnitDate.Of(UnitEvent.Completion, start.PlusDays(-tape.Next(5))),
                UnitDate.Of(UnitEvent.Delivery, start.PlusDays(tape.Next(5))),
                UnitDate.Of(UnitEvent.Registration, tape.Flag(oneIn + 2) ? DateFact.Unknown : tape.Flag(4) ? DateFact.Absent : start.PlusDays(tape.Next(20))),
                UnitDate.Of(UnitEvent.Transfer, tape.Flag(oneIn + 2) ? DateFact.Unknown : tape.Flag() ? DateFact.Absent : tape.Flag() ? DateFact.Between(start, tape.Pick(days).PlusDays(20)) : tape.Pick(days)),
            ],
            Series = tape.Told(oneIn, tape.Pick("X", "Y", "Z")),
            Agreed = tape.Flag(oneIn + 2) ? AgreedTerm.Unknown : AgreedTerm.Of(Term.OfDays(tape.Between(1, 40))),
            FixedLastDay = tape.Flag(8) ? tape.Pick(days) : null,
            Claim = tape.Flag(10) ? null : Claim.Create(
                tape.Told(oneIn, tape.Pick(Components)),
                Cause.Quality,
                tape.Told(oneIn, tape.Pick("F1", "F2")),
                tape.Flag(4) ? DateFact.Unknown : tape.Range(days, oneIn),
                tape.Flag() ? DateFact.Unknown : tape.Range(days, oneIn),
                tape.Flag() ? DateFact.Unknown : tape.Range(days, oneIn)),
            Repairs = [.. tape.List(3, () => tape.Stay(days, oneIn))],
            Exchanges = [.. tape.List(2, () => Exchange.Of(tape.Pick(days), tape.Told(oneIn, tape.Pick("fault", "wish", "other"))))],
            Readings = [.. tape.Flag(4) ? Array.Empty<Reading>() : [Reading.Of(Counter.Kilometres, tape.Pick(100, 101, 101))]],
            Extensions = [.. Enumerable.Range(1, tape.Next(3)).Select(number => tape.Flag(5)
                ? BoughtExtension.Concurrent("beside" + number, Term.OfDays(tape.Between(1, 30)), tape.Range(days, oneIn), start)
                : BoughtExtension.Consecutive("after" + number, tape.Flag(4) ? Term.OfWorkingDays(tape.Between(1, 5)) : tape.Flag(3) ? Term.OfMonths(1) : Term.OfDays(tape.Between(1, 30)), tape.Flag(3) ? tape.Range(days, oneIn) : start))],
        };
        return new[] { Label, EvidenceKind.IdentifiedByAuthority }.Aggregate(facts, (item, kind) => item.WithEvidence(kind, tape.Flag(oneIn + 2) ? Truth.Unknown : tape.Pick(Truth.Yes, Truth.No)));
    }

    private static Repair Stay(this Tape tape, LocalDate[] days, int oneIn)
    {
        var from = tape.Pick(days).PlusDays(-tape.Next(4));
        var back = from.PlusDays(tape.Next(6));
        return Repair.Create(
            from,
            tape.Flag(6) ? DateFact.NotYet : tape.Flag(oneIn + 1) ? DateFact.Between(back, LocalDate.Max(back, tape.Pick(days).PlusDays(tape.Next(2)))) : back,
            tape.Pick(StayKind.Repair, StayKind.Repair, StayKind.Repair, StayKind.Transit),
            tape.Flag(oneIn + 2) ? Truth.Unknown : tape.Pick(Truth.No, Truth.No, Truth.Yes),
            tape.Flag(oneIn + 2) ? null : tape.Pick<ValueList<string>>(["pump"], ["lamp", "pump"], []),
            tape.Told(oneIn, tape.Pick("F1", "F2")));
    }

    private static DateFact Range(this Tape tape, LocalDate[] days, int oneIn)
    {
        var first = tape.Pick(days);
        var last = tape.Pick(days);
        return tape.Flag(oneIn + 1) ? DateFact.Between(LocalDate.Min(first, last), LocalDate.Max(first, last)) : first;
    }

    private static T? Told<T>(this Tape tape, int oneIn, T fact)
        where T : class => tape.Flag(oneIn + 2) ? null : fact;
}
