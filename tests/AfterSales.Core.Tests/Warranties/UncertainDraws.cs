using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>Draws short promises, and cases in which any fact can be missing or be known as a range only: what several of them come to together.</summary>
internal static class UncertainDraws
{
    private static readonly EvidenceKind Label = EvidenceKind.Of("label");
    private static readonly Counter Hours = Counter.Of("h");
    private static readonly Component[] Components = [Component.WholeUnit, Component.Of("pump"), Component.Of("lamp", "lighting"), Component.Of("other")];
    private static readonly UnitEvent[] Events =
        [UnitEvent.Sale, UnitEvent.Delivery, UnitEvent.Installation, UnitEvent.Manufacture, UnitEvent.Registration, UnitEvent.FirstUse, UnitEvent.Completion, UnitEvent.Transfer];

    public static CoverageDraw Uncertain(this Tape tape)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                var start = tape.Day();
                var policy = tape.Policy(start);
                var facts = tape.Facts(start, tape.Next(12));
                return tape.Asked(new CoverageDraw(policy, facts, start, start.PlusDays(tape.Next(200))));
            }
            catch (InvalidInputException)
            {
                // Rules or facts that contradict each other: others are drawn.
            }
        }

        return tape.Coverage();
    }

    /// <summary>The drawn day, or one close to where something ends or a turning point lies.</summary>
    private static CoverageDraw Asked(this Tape tape, CoverageDraw draw)
    {
        _ = draw.Case;
        for (var hops = tape.Next(3); hops > 0; hops--)
        {
            var decision = draw.Decide();
            var next = tape.Flag(3) && decision.StartDays is not null ? decision.NextChangeDay : tape.Flag() ? decision.LastDays?.FirstDay : decision.LastDays?.LastDay;
            draw = next is { Year: < 2030 } day ? draw with { On = day.PlusDays(tape.Between(-1, 1)) } : draw;
        }

        return draw;
    }

    private static WarrantyPolicy Policy(this Tape tape, LocalDate start)
    {
        var profile = tape.Profile(start);
        var fallback = tape.Next(3) switch
        {
            0 => WarrantyFallback.Create([UnitEvent.Completion]),
            1 => WarrantyFallback.Create(terms: [TermRule.ForUnit(tape.Length(profile))]),
            _ => WarrantyFallback.Create([StartBasis.LatestOf([UnitEvent.Completion, UnitEvent.Delivery])], [TermRule.ForUnit(tape.Length(profile))]),
        };
        return WarrantyPolicy.Create(
            tape.Next(7) switch
            {
                0 => [StartBasis.LatestOf([UnitEvent.Delivery, UnitEvent.Installation]), UnitEvent.Sale],
                1 => [StartBasis.EarliestOf([UnitEvent.Delivery, UnitEvent.Installation, UnitEvent.FirstUse])],
                2 => [StartBasis.After(UnitEvent.Manufacture, tape.Flag() ? Term.OfMonths(1) : Term.OfDays(10))],
                3 => [UnitEvent.Delivery, StartBasis.After(UnitEvent.Manufacture, Term.OfMonths(1))],
                4 => [StartBasis.EarliestOf([UnitEvent.Sale, UnitEvent.FirstUse]), UnitEvent.Delivery],
                _ => [UnitEvent.Sale],
            },
            tape.Next(6) switch
            {
                0 => [TermRule.ForUnit(tape.Length(profile)), TermRule.ForClass("lighting", tape.Length(profile)), TermRule.ForComponent("pump", tape.Length(profile))],
                1 => [TermRule.Create(TermPromise.None, null), TermRule.Create(TermPromise.Fixed, tape.Length(profile), series: "X"), TermRule.Create(TermPromise.AgreedUpTo, tape.Length(profile), series: "Y")],
                2 => [TermRule.ForUnit(tape.Length(profile)), TermRule.Create(TermPromise.Fixed, tape.Length(profile), "pump", series: "X"), TermRule.Create(TermPromise.Fixed, tape.Length(profile), "pump", series: "Y")],
                3 => [TermRule.Create(TermPromise.AgreedUpTo, tape.Length(profile))],
                _ => [TermRule.ForUnit(tape.Length(profile))],
            },
            profile,
            tape.Flag(3) ? TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.Transit)], tape.Pick(PaidRepairs.DoNotCount, PaidRepairs.Count)) : null,
            tape.Flag(4) ? FixedExtensionRule.Create(tape.Between(1, 2), tape.Between(1, 2), tape.Pick(RepairScope.Unit, RepairScope.Defect)) : null,
            [
                .. tape.Flag(4) ? [FloorRule.Create(FloorEvent.DefectAppeared, tape.Length(profile))] : Array.Empty<FloorRule>(),
                .. tape.Flag(4) ? [FloorRule.Create(FloorEvent.HandBack, tape.Length(profile), tape.Pick(RepairScope.Unit, RepairScope.Defect), tape.Flag() ? CountingProfile.Default : null)] : Array.Empty<FloorRule>(),
            ],
            tape.Flag(4) ? PartWarrantyRule.Create(tape.Flag(3) ? null : tape.Length(profile), tape.Pick(PartWarrantyScope.Part, PartWarrantyScope.Defect)) : null,
            tape.Flag(3)
                ? [
                    tape.Flag() ? ExchangeRule.Remainder() : ExchangeRule.Restart(restarts: tape.Pick(RestartScope.Base, RestartScope.BaseAndExtensions)),
                    ExchangeRule.RemainderAtLeast(tape.Length(profile), reason: "fault"),
                    ExchangeRule.Restart(null, "wish", tape.Pick(RestartScope.Base, RestartScope.BaseAndExtensions)),
                ]
                : default,
            tape.Pick(Stacking.OneTerm, Stacking.FromOldEnd),
            [
                .. tape.Flag(4) ? [UsageLimit.Create(Counter.Kilometres, 100, tape.Pick<ValueList<LayerKind>>([LayerKind.Base], [LayerKind.Base, LayerKind.Extension], []))] : Array.Empty<UsageLimit>(),
                .. tape.Flag(6) ? [UsageLimit.Create(Hours, 50, tape.Pick<ValueList<LayerKind>>([LayerKind.Base], []))] : Array.Empty<UsageLimit>(),
            ],
            tape.Next(6) switch
            {
                0 => [WarrantyCondition.Registered(Term.OfDays(tape.Between(1, 20))), WarrantyCondition.Registered(Term.OfDays(tape.Between(1, 20)), from: UnitEvent.Delivery)],
                1 => [WarrantyCondition.Registered(Term.OfDays(tape.Between(1, 30)), fallback: fallback), WarrantyCondition.Present(Label)],
                2 => [WarrantyCondition.Registered(Term.OfMonths(1), from: StartBasis.After(UnitEvent.Manufacture, Term.OfMonths(1)))],
                3 => [WarrantyCondition.Present(Label, fallback: fallback)],
                _ => default,
            },
            tape.Flag(3) ? [Cause.People, Cause.Misuse] : default,
            tape.Flag(6) ? [Cause.Quality, Cause.Design] : default,
            tape.Flag() ? [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.People), FindingRule.Of(Label, Cause.Quality), FindingRule.Of(EvidenceKind.OpenedByOthers, Cause.People)] : default,
            tape.Flag(3) ? AbnormalLifeRule.Create([NormalLife.Of("pump", Term.OfDays(tape.Between(100, 500))), NormalLife.Of("lighting", Term.OfMonths(tape.Between(4, 20)))], 2, 3) : null,
            tape.Flag(4) ? [tape.Pick(LayerKind.Extension, LayerKind.Concurrent, LayerKind.Part, LayerKind.Exchange)] : default,
            tape.Flag(4)
                ? [ItemRule.Create(CoverageItem.Labour, [TermRule.ForUnit(tape.Length(profile))]), ItemRule.Create(CoverageItem.Freight, layers: tape.Pick<ValueList<LayerKind>>([LayerKind.Base, LayerKind.Exchange], [LayerKind.Extension, LayerKind.Part]))]
                : default,
            tape.Flag(4) ? GoodwillRule.Create(tape.Length(profile), 50) : null,
            tape.Next(6) switch { 0 => TransferRule.Ends(), 1 => TransferRule.RemainderAtMost(tape.Length(profile)), _ => null });
    }

    private static CountingProfile Profile(this Tape tape, LocalDate start)
    {
        var known = WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, knownThrough: start.PlusDays(tape.Next(200)));
        return tape.Next(8) switch
        {
            0 => CountingProfile.Create(FirstDay.Included),
            1 => CountingProfile.Create(monthEnd: MonthEnd.Refuse),
            2 => CountingProfile.Create(roll: Roll.NextWorkingDay, calendar: known),
            3 => CountingProfile.Create(shortTermDays: 5, calendar: WorkingDayCalendar.MondayToFriday),
            4 => CountingProfile.Create(FirstDay.Included, roll: Roll.PreviousWorkingDay, calendar: WorkingDayCalendar.MondayToFriday),
            _ => CountingProfile.Default,
        };
    }

    private static Term Length(this Tape tape, CountingProfile? profile) => tape.Next(6) switch
    {
        0 => Term.OfDays(tape.Between(1, 60)),
        1 when profile?.Calendar is not null => Term.OfWorkingDays(tape.Between(1, 40)),
        2 => Term.Of(months: tape.Between(1, 2), days: tape.Between(1, 5)),
        _ => Term.OfMonths(tape.Between(1, 5)),
    };

    /// <summary>A case of which about one fact in so many is not told as a day or an answer.</summary>
    private static CaseFacts Facts(this Tape tape, LocalDate start, int oneIn)
    {
        var facts = new CaseFacts
        {
            Dates = [.. Events.Select(unitEvent => UnitDate.Of(unitEvent, tape.Fact(unitEvent == UnitEvent.Manufacture ? start.PlusDays(-40 - tape.Next(20)) : start.PlusDays(tape.Next(unitEvent == UnitEvent.Transfer ? 120 : 20)), oneIn)))],
            Series = tape.Told(oneIn, tape.Pick("X", "Y", "Z")),
            Agreed = tape.Flag(4) ? AgreedTerm.None : tape.Flag(oneIn + 2) ? AgreedTerm.Unknown : AgreedTerm.Of(tape.Length(null)),
            FixedLastDay = tape.Flag(8) ? start.PlusDays(tape.Next(100)) : null,
            Claim = tape.Flag(10) ? null : Claim.Create(
                tape.Told(oneIn, tape.Pick(Components)),
                tape.Told(tape.Flag() ? 2 : oneIn, tape.Pick(Cause.Quality, Cause.Quality, Cause.Misuse)),
                tape.Told(oneIn, tape.Pick("F1", "F2", "F3")),
                tape.Fact(start.PlusDays(tape.Next(150)), oneIn),
                tape.Flag() ? DateFact.Unknown : tape.Fact(start.PlusDays(tape.Next(300)), oneIn),
                tape.Flag() ? DateFact.Unknown : tape.Fact(start.PlusDays(tape.Next(30)), oneIn)),
            Repairs = [.. tape.List(4, () => tape.Stay(start, oneIn))],
            Exchanges = [.. tape.List(2, () => Exchange.Of(start.PlusDays(tape.Between(-2, 120)), tape.Told(oneIn, tape.Pick("fault", "wish", "other"))))],
            Readings = [.. tape.Flag(5) ? Array.Empty<Reading>() : [Reading.Of(Counter.Kilometres, tape.Pick(100, 101, 5))], .. tape.Flag(3) ? Array.Empty<Reading>() : [Reading.Of(Hours, tape.Pick(50, 51))]],
        };
        facts = facts with
        {
            Extensions = [.. Enumerable.Range(1, tape.Next(4)).Select(number => tape.Flag(3)
                ? BoughtExtension.Concurrent("beside" + number, tape.Length(null), tape.Fact(start.PlusDays(tape.Next(100)), oneIn), tape.Bought(start, oneIn))
                : BoughtExtension.Consecutive("after" + number, tape.Length(tape.Flag(4) ? CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday) : null), tape.Bought(start, oneIn)))],
        };
        return new[] { Label, EvidenceKind.HousingDamaged, EvidenceKind.OpenedByOthers, EvidenceKind.IdentifiedByAuthority }
            .Aggregate(facts, (item, kind) => item.WithEvidence(kind, tape.Flag(oneIn + 2) ? Truth.Unknown : tape.Pick(Truth.Yes, Truth.No)));
    }

    private static Repair Stay(this Tape tape, LocalDate start, int oneIn)
    {
        var from = start.PlusDays(tape.Between(-3, 120));
        return Repair.Create(
            from,
            tape.Flag(6) ? DateFact.NotYet : tape.Flag(oneIn + 2) ? DateFact.Between(from.PlusDays(tape.Next(4)), from.PlusDays(4 + tape.Next(40))) : from.PlusDays(tape.Next(20)),
            tape.Pick(StayKind.Repair, StayKind.Repair, StayKind.Repair, StayKind.Transit),
            tape.Flag(oneIn + 2) ? Truth.Unknown : tape.Pick(Truth.No, Truth.No, Truth.Yes),
            tape.Flag(oneIn + 2) ? null : tape.Pick<ValueList<string>>(["pump"], ["lamp", "pump"], []),
            tape.Told(oneIn, tape.Pick("F1", "F2", "F3")));
    }

    private static DateFact Bought(this Tape tape, LocalDate start, int oneIn) => tape.Flag(oneIn + 2) ? DateFact.Between(start.PlusDays(tape.Next(60)), start.PlusDays(60 + tape.Next(100))) : tape.Flag(6) ? DateFact.Unknown : start.PlusDays(tape.Next(30));

    private static DateFact Fact(this Tape tape, LocalDate day, int oneIn) => tape.Next(8) switch
    {
        0 => tape.Flag(3) ? DateFact.NotYet : day,
        1 => DateFact.Absent,
        2 or 3 => tape.Flag(oneIn + 1) ? DateFact.Unknown : day,
        4 or 5 => tape.Flag((oneIn / 2) + 1) ? DateFact.Between(day, day.PlusDays(tape.Next(30))) : day,
        _ => day,
    };

    private static T? Told<T>(this Tape tape, int oneIn, T fact)
        where T : class => tape.Flag(oneIn + 2) ? null : fact;
}
