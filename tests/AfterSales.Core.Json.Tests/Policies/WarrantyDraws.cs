using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Cases;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Json.Tests.Policies;

/// <summary>Warranties of every kind that can be written. Their profiles have a calendar, so that every term can be counted.</summary>
internal static class WarrantyDraws
{
    private static readonly ValueList<Clause> Clauses = [Clause.Of("P1.1", "Whole unit 3 years"), Clause.Of("P1.10"), Clause.Of("§ 7 (2)", "屏幕")];

    public static ValueList<Clause> AllClauses => Clauses;

    public static Clause? SomeClause(this Tape tape) => tape.Flag() ? Clauses[tape.Next(Clauses.Count)] : null;

    public static T? MaybeOf<T>(this Tape tape, Func<T> draw, int oneIn = 3)
        where T : class => tape.Flag(oneIn) ? draw() : null;

    public static ValueList<T> Some<T>(this Tape tape, int most, Func<T> draw) => ValueList.From(tape.List(most, draw));

    public static T Any<T>(this Tape tape)
        where T : struct, Enum => tape.Pick(Enum.GetValues<T>());

    public static ValueList<T> Different<T>(this Tape tape, int most, Func<T> draw) => ValueList.From(tape.List(most, draw).Distinct());

    public static CountingProfile Profile(this Tape tape)
    {
        var first = tape.Any<FirstDay>();
        var end = tape.Pick(MonthEnd.LastDay, MonthEnd.Refuse, first == FirstDay.Included ? MonthEnd.LastDay : MonthEnd.NextFirst);
        return CountingProfile.Create(first, end, tape.Any<Roll>(), tape.Flag(3) ? tape.Next(10) : 0, tape.Calendar());
    }

    public static TollingRule Tolling(this Tape tape) => TollingRule.Create(
        ValueList.From(Enum.GetValues<StayKind>().Where(kind => kind == StayKind.Repair || tape.Flag()).Reverse().Select(kind => TolledStay.Of(kind, tape.Any<DayCount>()))),
        tape.Any<PaidRepairs>(),
        tape.SomeClause());

    public static WarrantyPolicy Warranty(this Tape tape)
    {
        var terms = tape.TermRules();
        var inWorkingDays = terms.Any(rule => rule.Length is { WorkingDays: > 0 });
        var exclusions = tape.Different(2, () => tape.Pick(Cause.Misuse, Cause.SelfRepair, Cause.Of("rust"))).Select(cause => CauseRule.Of(cause, tape.SomeClause()));
        return WarrantyPolicy.Create(
            ValueList.From(tape.List(2, tape.Start).Prepend(tape.Start())),
            terms,
            tape.Profile(),
            tape.MaybeOf(tape.Tolling),
            inWorkingDays ? null : tape.MaybeOf(() => FixedExtensionRule.Create(1 + tape.Next(12), 1 + tape.Next(3), tape.Any<RepairScope>(), tape.SomeClause())),
            tape.Some(2, () => FloorRule.Create(tape.Any<FloorEvent>(), tape.Term(), tape.Any<RepairScope>(), tape.MaybeOf(tape.Profile), tape.SomeClause())),
            tape.MaybeOf(() => PartWarrantyRule.Create(tape.MaybeOf(tape.Term), tape.Any<PartWarrantyScope>(), tape.Any<PaidRepairs>(), tape.SomeClause())),
            ValueList.From(tape.List(2, tape.OneExchangeRule).DistinctBy(rule => rule.Reason)),
            tape.Any<Stacking>(),
            tape.Some(2, () => UsageLimit.Create(tape.Pick(Counter.Kilometres, Counter.Of("prints")), tape.Pick(0m, 5_000m, 12.5m), tape.Different(2, tape.Any<LayerKind>), tape.SomeClause())),
            ValueList.From(tape.List(2, tape.Condition).DistinctBy(condition => condition.Evidence?.Name ?? condition.ToString())),
            ValueList.From(exclusions),
            tape.Flag(3) ? [Cause.Quality] : [],
            tape.Flag(3) ? [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.People, tape.SomeClause())] : [],
            tape.MaybeOf(() => AbnormalLifeRule.Create(
                [NormalLife.Of("motor", Term.OfYears(8)), NormalLife.Of("Lamp 2", Term.OfMonths(1 + tape.Next(90)))], 1 + tape.Next(2), tape.Pick(2, 3, 1_000), tape.Flag() ? null : EvidenceKind.Of("expert"), tape.SomeClause())),
            tape.Different(3, tape.Any<LayerKind>),
            ValueList.From(tape.List(2, () => ItemRule.Create(tape.Any<CoverageItem>(), tape.Flag() ? tape.TermRules() : [], [tape.Any<LayerKind>()], tape.SomeClause())).DistinctBy(rule => rule.Item)),
            tape.MaybeOf(() => GoodwillRule.Create(tape.Term(), 1 + tape.Next(100), tape.SomeClause())),
            tape.MaybeOf(() => tape.Flag() ? TransferRule.Ends(tape.SomeClause()) : TransferRule.RemainderAtMost(tape.Term(), tape.SomeClause())));
    }

    private static WorkingDayCalendar Calendar(this Tape tape) => tape.Next(3) switch
    {
        0 => WorkingDayCalendar.MondayToFriday,
        1 => WorkingDayCalendar.Create([IsoDayOfWeek.Saturday, IsoDayOfWeek.Monday], tape.Some(3, () => tape.DayNear(new LocalDate(2024, 5, 1), 9)), [new LocalDate(2024, 9, 29)]),
        _ => WorkingDayCalendar.Create([IsoDayOfWeek.Sunday], knownFrom: new LocalDate(2020, 1, 1), knownThrough: tape.Flag() ? new LocalDate(2030, 12, 31) : null),
    };

    private static StartBasis Start(this Tape tape) => tape.Next(4) switch
    {
        0 => UnitEvent.Sale,
        1 => StartBasis.After(UnitEvent.Manufacture, Term.OfMonths(1 + tape.Next(12))),
        2 => StartBasis.LatestOf([UnitEvent.Delivery, UnitEvent.Installation]),
        _ => StartBasis.EarliestOf([UnitEvent.Registration, UnitEvent.FirstUse, tape.Pick(UnitEvent.Sale, UnitEvent.Order)]),
    };

    private static ValueList<TermRule> TermRules(this Tape tape) =>
        ValueList.From(tape.List(3, tape.OneTermRule).Prepend(TermRule.ForUnit(Term.OfMonths(1 + tape.Next(36)), tape.SomeClause())).DistinctBy(rule => (rule.Component, rule.Class, rule.Series)));

    private static TermRule OneTermRule(this Tape tape)
    {
        var (component, group) = tape.Next(3) switch { 0 => ((string?)null, (string?)null), 1 => ("motor", null), _ => (null, tape.Label()) };
        var promise = tape.Any<TermPromise>();
        return TermRule.Create(promise, promise == TermPromise.None ? null : tape.Term(), component, group, tape.MaybeOf(tape.Label), tape.SomeClause());
    }

    private static ExchangeRule OneExchangeRule(this Tape tape)
    {
        var reason = tape.MaybeOf(tape.Label);
        return tape.Next(3) switch
        {
            0 => ExchangeRule.Restart(tape.SomeClause(), reason, tape.Any<RestartScope>()),
            1 => ExchangeRule.Remainder(tape.SomeClause(), reason),
            _ => ExchangeRule.RemainderAtLeast(tape.Term(), tape.SomeClause(), reason),
        };
    }

    private static WarrantyCondition Condition(this Tape tape)
    {
        var fallback = tape.MaybeOf(() => WarrantyFallback.Create(tape.Some(1, tape.Start), tape.TermRules()));
        return tape.Flag()
            ? WarrantyCondition.Present(tape.Pick(EvidenceKind.ProofOfPurchase, EvidenceKind.SealIntact), tape.SomeClause(), fallback)
            : WarrantyCondition.Registered(tape.Term(), tape.SomeClause(), tape.MaybeOf(() => StartBasis.On(UnitEvent.Sale)), tape.MaybeOf(tape.Profile), fallback);
    }
}
