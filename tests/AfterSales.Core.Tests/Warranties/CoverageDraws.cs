using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>A promise and a case that were drawn for one another, and a day close to where something ends.</summary>
internal sealed record CoverageDraw(WarrantyPolicy Policy, CaseFacts Facts, LocalDate Start, LocalDate On)
{
    public ServiceCase Case => Facts.ToCase();

    public CoverageDecision Decide() => Policy.Decide(Case, On);

    public override string ToString() =>
        $"{Policy} by {Policy.Profile}, calendar {Policy.Profile.Calendar}; tolling {Policy.Tolling} paid {Policy.Tolling?.PaidRepairs}; fixed {Policy.FixedExtension}; floors {string.Join(", ", Policy.Floors)}; part {Policy.PartWarranty}; "
        + $"exchanges {string.Join(", ", Policy.Exchanges.Select(rule => rule + " " + rule.Restarts))}; {Policy.Stacking}; limits {string.Join(", ", Policy.UsageLimits)}; conditions {string.Join(", ", Policy.Conditions.Select(item => $"{item} else {item.Fallback}"))}; "
        + $"not {string.Join(", ", Policy.Exclusions)}; only {string.Join(", ", Policy.OnlyCauses)}; findings {string.Join(", ", Policy.Findings)}; life {Policy.AbnormalLife}; order {string.Join(", ", Policy.LayerOrder)}\n{Facts}\non {On:R}";
}

/// <summary>Draws promises and cases, small and crowded, aimed at the days where something begins or ends.</summary>
internal static class CoverageDraws
{
    public static readonly string[] Defects = ["F1", "F2"];
    public static readonly Component Lamp = Component.Of("lamp", "lighting");
    public static readonly Component Pump = Component.Of("pump");
    public static readonly Cause Misuse = Cause.Misuse;

    /// <summary>A promise of which a few parts are drawn, and a case that touches them. Everything that matters is known.</summary>
    public static CoverageDraw Coverage(this Tape tape, int longest = 26)
    {
        var start = tape.Day();
        var unit = tape.Promise(longest);
        var profile = tape.Flag(3) ? tape.Profile(start) : CountingProfile.Default;
        if (tape.Flag(8))
        {
            profile = CountingProfile.Create(calendar: tape.Calendar(start), shortTermDays: 5);
            unit = tape.Flag() ? tape.WorkingDayTerm() : Term.OfDays(1 + tape.Next(6));
        }

        var plain = CountingOracle.LastDayBeforeRoll(profile, start, unit)!.Value;
        var policy = tape.Policy(unit, profile, start, longest);
        var facts = tape.Facts(policy, start, plain);
        var on = tape.Next(4) switch { 0 => tape.DayNear(plain, 3), 1 => tape.DayNear(plain, 60), 2 => start.PlusDays(tape.Next(Period.DaysBetween(start, plain) + 1)), _ => tape.DayNear(start, 3) };
        var draw = new CoverageDraw(policy, facts, start, on);

        // Half of the days asked lie on the edge that the drawn repairs and extensions made.
        return draw.Decide().LastDay is { } last && last.Year < 2040 && tape.Flag() ? draw with { On = last.PlusDays(tape.Next(2)) } : draw;
    }

    private static Term Promise(this Tape tape, int longest) => tape.Flag(4) ? Term.OfDays(1 + tape.Next(30)) : tape.Flag(6) ? Term.Of(months: 1 + tape.Next(2), days: 1 + tape.Next(4)) : Term.OfMonths(1 + tape.Next(longest));

    private static WarrantyPolicy Policy(this Tape tape, Term unit, CountingProfile profile, LocalDate start, int longest)
    {
        var calendarUnits = unit.WorkingDays == 0;
        ValueList<TermRule> terms = tape.Next(4) switch
        {
            0 => [TermRule.ForUnit(unit), TermRule.ForClass("lighting", tape.Promise(longest))],
            1 => [TermRule.ForUnit(unit), TermRule.ForComponent("pump", tape.Promise(longest)), TermRule.Create(TermPromise.None, null, componentClass: "lighting")],
            2 => [TermRule.Create(TermPromise.Fixed, unit, series: "regular"), TermRule.Create(TermPromise.AgreedUpTo, tape.Promise(longest), series: "custom"), TermRule.Create(TermPromise.None, null)],
            _ => [TermRule.ForUnit(unit)],
        };
        var effect = tape.Next(6);
        var condition = tape.Next(5);
        var fallback = WarrantyFallback.Create([UnitEvent.Completion], tape.Flag() ? [TermRule.ForUnit(tape.Promise(longest))] : default);
        return WarrantyPolicy.Create(
            tape.Next(5) switch
            {
                0 => [StartBasis.LatestOf([UnitEvent.Sale, UnitEvent.Installation])],
                1 => [StartBasis.EarliestOf([UnitEvent.Sale, UnitEvent.Installation])],
                2 => [StartBasis.On(UnitEvent.Sale), StartBasis.After(UnitEvent.Manufacture, Term.OfMonths(6))],
                _ => [StartBasis.On(UnitEvent.Sale), StartBasis.On(UnitEvent.Invoice)],
            },
            terms,
            profile,
            tape.Flag() ? TollingRule.Create([TolledStay.Of(StayKind.Repair, tape.Pick(DayCount.Nights, DayCount.DaysAfter, DayCount.Touched)), TolledStay.Of(StayKind.Transit)], tape.Pick(PaidRepairs.DoNotCount, PaidRepairs.Count)) : null,
            effect == 1 && calendarUnits ? FixedExtensionRule.Create(1 + tape.Next(3), 1 + tape.Next(2), tape.Pick(RepairScope.Unit, RepairScope.Defect)) : null,
            effect == 2 ? [FloorRule.Create(FloorEvent.DefectAppeared, Term.OfMonths(4)), FloorRule.Create(FloorEvent.HandBack, Term.OfDays(1 + tape.Next(40)), tape.Pick(RepairScope.Defect, RepairScope.Unit))] : default,
            tape.Flag(3) ? PartWarrantyRule.Create(tape.Flag(3) ? null : Term.OfDays(1 + tape.Next(90)), tape.Pick(PartWarrantyScope.Part, PartWarrantyScope.Defect), tape.Pick(PaidRepairs.DoNotCount, PaidRepairs.Count)) : null,
            effect is 3 or 4
                ? [ExchangeRule.Restart(restarts: tape.Pick(RestartScope.Base, RestartScope.BaseAndExtensions)), ExchangeRule.RemainderAtLeast(Term.OfDays(1 + tape.Next(60)), reason: "fault"), ExchangeRule.Remainder(reason: "wish")]
                : default,
            calendarUnits && tape.Flag(3) ? Stacking.OneTerm : Stacking.FromOldEnd,
            tape.Flag(5) ? [UsageLimit.Create(Counter.Kilometres, 100, tape.Flag() ? [LayerKind.Base, LayerKind.Part] : default)] : default,
            condition switch
            {
                1 => [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase)],
                2 => [WarrantyCondition.Present(EvidenceKind.Certificate, fallback: fallback)],
                3 => [WarrantyCondition.Registered(Term.OfDays(1 + tape.Next(30)), from: tape.Flag() ? StartBasis.On(UnitEvent.Delivery) : null, profile: tape.Flag() ? CountingProfile.Default : null, fallback: tape.Flag() ? fallback : null)],
                _ => default,
            },
            tape.Flag(3) ? [Misuse, Cause.People] : default,
            tape.Flag(5) ? [Cause.Quality, Cause.Design] : default,
            tape.Flag(3) ? [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.People), FindingRule.Of(EvidenceKind.OpenedByOthers, Cause.Quality)] : default,
            tape.Flag(4) ? AbnormalLifeRule.Create([NormalLife.Of("pump", Term.OfDays(100 + tape.Next(500))), NormalLife.Of("lighting", Term.OfYears(2))], 1, 1 + tape.Next(2)) : null,
            tape.Flag(4) ? [tape.Pick(LayerKind.Extension, LayerKind.Concurrent, LayerKind.Part, LayerKind.Exchange)] : default);
    }

    private static CaseFacts Facts(this Tape tape, WarrantyPolicy policy, LocalDate start, LocalDate plain)
    {
        var facts = new CaseFacts
        {
            Series = tape.Pick("regular", "custom", "other"),
            Agreed = tape.Flag(3) ? AgreedTerm.None : AgreedTerm.Of(Term.OfDays(1 + tape.Next(120))),
            Claim = tape.Flag(6) ? null : Claim.Create(
                tape.Pick(Component.WholeUnit, Lamp, Pump),
                tape.Pick(Cause.Quality, Cause.Manufacture, Misuse),
                tape.Pick(Defects),
                tape.Flag() ? DateFact.Absent : tape.DayNear(plain, 5),
                tape.Flag() ? tape.DayNear(plain, 20) : DateFact.Unknown,
                tape.Flag() ? start.PlusDays(tape.Next(200)) : DateFact.Unknown),
            Repairs = [.. tape.List(3, () => tape.Stay(start, plain))],
            Exchanges = [.. tape.List(2, () => Exchange.Of(tape.Flag() ? tape.DayNear(plain, 3) : tape.DayNear(start, 30), tape.Pick("other", "fault", "wish")))],
            Readings = [Reading.Of(Counter.Kilometres, tape.Pick(100, 101, 5))],
        };
        var joinable = policy.Stacking == Stacking.FromOldEnd || policy.Terms.All(rule => rule.Length?.WorkingDays is null or 0);
        facts = facts with
        {
            Extensions = [.. Enumerable.Range(1, tape.Next(3)).Select(number => tape.Flag(3)
                ? BoughtExtension.Concurrent("beside" + number, Term.OfDays(1 + tape.Next(60)), tape.DayNear(plain, 20), tape.Bought(start))
                : BoughtExtension.Consecutive("after" + number, joinable && tape.Flag() ? Term.OfMonths(1 + tape.Next(6)) : Term.OfDays(1 + tape.Next(60)), tape.Bought(start)))],
        };
        facts = facts.WithDate(UnitEvent.Sale, tape.Flag(8) ? tape.Pick(DateFact.Absent, DateFact.NotYet) : start)
            .WithDate(UnitEvent.Installation, tape.Flag(3) ? DateFact.Absent : start.PlusDays(tape.Next(20)))
            .WithDate(UnitEvent.Invoice, start.PlusDays(1))
            .WithDate(UnitEvent.Manufacture, tape.Flag(4) ? DateFact.Absent : start.PlusMonths(-8))
            .WithDate(UnitEvent.Completion, start.PlusDays(-tape.Next(30)))
            .WithDate(UnitEvent.Delivery, tape.Flag(6) ? DateFact.NotYet : start.PlusDays(tape.Next(5)))
            .WithDate(UnitEvent.Registration, tape.Next(4) switch { 0 => DateFact.NotYet, 1 => DateFact.Absent, _ => start.PlusDays(tape.Next(40)) });
        foreach (var kind in new[] { EvidenceKind.ProofOfPurchase, EvidenceKind.Certificate, EvidenceKind.IdentifiedByAuthority })
        {
            facts = facts.WithEvidence(kind, tape.Flag(4) ? Truth.No : Truth.Yes);
        }

        facts = facts.WithEvidence(EvidenceKind.HousingDamaged, tape.Pick(Truth.No, Truth.Yes)).WithEvidence(EvidenceKind.OpenedByOthers, Truth.Yes);

        // Where the findings tell the cause, the claim need not.
        facts = !policy.Findings.IsEmpty && facts.Claim is { } claim && tape.Flag() ? facts with { Claim = claim.WithCause(null) } : facts;
        return tape.Flag(12) ? facts.WithDate(UnitEvent.Sale, DateFact.Absent).WithDate(UnitEvent.Invoice, DateFact.Absent).WithDate(UnitEvent.Installation, DateFact.Absent).WithDate(UnitEvent.Manufacture, DateFact.Absent) with { FixedLastDay = plain } : facts;
    }

    private static DateFact Bought(this Tape tape, LocalDate start) => tape.Next(4) switch { 0 => start.PlusDays(tape.Next(60)), 1 => DateFact.NotYet, _ => start };

    /// <summary>A free repair that begins near a day.</summary>
    public static Repair OneStay(this Tape tape, LocalDate near)
    {
        var from = tape.DayNear(near, 6);
        return Repair.Create(from, from.PlusDays(tape.Next(10)), paid: Truth.No, parts: (ValueList<string>)[], defect: tape.Pick(Defects));
    }

    private static Repair Stay(this Tape tape, LocalDate start, LocalDate plain)
    {
        var from = tape.Flag() ? tape.DayNear(plain, 8) : tape.DayNear(start.PlusDays(10), 14);
        return Repair.Create(
            from,
            tape.Flag(6) ? DateFact.NotYet : from.PlusDays(tape.Next(12)),
            tape.Pick(StayKind.Repair, StayKind.Repair, StayKind.Transit, StayKind.WaitingForParts),
            tape.Flag(4) ? Truth.Yes : Truth.No,
            tape.Flag() ? ["lamp"] : ["pump"],
            tape.Pick(Defects));
    }
}
