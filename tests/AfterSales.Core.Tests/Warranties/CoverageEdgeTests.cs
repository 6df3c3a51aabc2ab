using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>Cases that draws seldom make: very many records, several that lack the same fact, and ends that only days in between reach.</summary>
public class CoverageEdgeTests
{
    private static readonly LocalDate Sold = new(2024, 1, 1);
    private static readonly TermRule OneYear = TermRule.ForUnit(Term.OfYears(1));
    private static readonly TollingRule Repairs = TollingRule.Create([TolledStay.Of(StayKind.Repair, DayCount.Nights)]);
    private static readonly Component Pump = Component.Of("pump");

    [Theory]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(60)]
    public void However_many_stays_each_night_of_them_tolls(int stays)
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], tolling: Repairs, exchanges: [ExchangeRule.Restart(reason: "fault")]);
        var repairs = ValueList.From(Enumerable.Range(1, stays).Select(number => Stay(Sold.PlusDays(3 * number), 1)));

        var kept = policy.Decide(Case(repairs: repairs), Sold.PlusYears(1));
        Assert.Equal((Sold.PlusYears(1).PlusDays(stays), stays), (kept.LastDay, kept.TolledDays));
        var exchanged = policy.Decide(Case(repairs: repairs, exchanges: [Exchange.Of(Sold.PlusDays(2), "fault")]), Sold.PlusYears(1));
        Assert.Equal(Sold.PlusDays(2).PlusYears(1).PlusDays(stays), exchanged.LastDay);
    }

    [Fact]
    public void Every_answer_has_its_function()
    {
        var decision = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]).Decide(ServiceCase.Create(SoldUnit.Create()), new LocalDate(2024, 3, 1));

        Assert.Equal("undetermined", decision.Match(_ => "covered", _ => "not covered", _ => "undetermined"));
        Assert.Throws<ArgumentNullException>("covered", () => decision.Match(null!, _ => "not covered", _ => "undetermined"));
        Assert.Throws<ArgumentNullException>("notCovered", () => decision.Match(_ => "covered", null!, _ => "undetermined"));
        Assert.Throws<ArgumentNullException>("undetermined", () => decision.Match(_ => "covered", _ => "not covered", null!));
    }

    [Fact]
    public void Of_very_many_components_the_last_one_still_makes_a_difference()
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale], [OneYear, .. Enumerable.Range(1, 69).Select(number => TermRule.ForComponent("part" + number, Term.OfYears(1))), TermRule.ForComponent("zz", Term.OfYears(3))]);
        var decision = policy.Decide(Case(claim: Claim.Create(null)), Sold.PlusYears(2));

        Assert.Equal((CoverageStatus.Undetermined, "claim.component"), (decision.Status, decision.Missing.ToString()));
        Assert.Equal(CoverageStatus.Expired, policy.Decide(Case(claim: Claim.Create(null)), Sold.PlusYears(4)).Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_fact_that_several_records_lack_is_asked_for(int records)
    {
        var on = Sold.PlusYears(1).PlusDays(4);
        var claim = Claim.Create(Pump, defect: "F1");
        var tolling = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], tolling: Repairs);
        Asks("repairs.paid", tolling, Case(repairs: Many(day => Stay(day, 10, Truth.Unknown))), on);
        Asks("repairs.handed-back", tolling, Case(repairs: Many(day => Repair.Create(day, DateFact.Between(day.PlusDays(1), day.PlusDays(10)), paid: Truth.No))), on);

        var parts = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], partWarranty: PartWarrantyRule.Create(Term.OfYears(1)));
        Asks("repairs.parts", parts, Case(claim, Many(day => Stay(day, 1))), on);
        var defects = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], partWarranty: PartWarrantyRule.Create(Term.OfYears(1), PartWarrantyScope.Defect));
        Asks("repairs.defect", defects, Case(claim, Many(day => Stay(day, 1))), on);
        Asks("repairs.paid", defects, Case(claim, Many(day => Repair.Create(day, day.PlusDays(1), paid: Truth.Unknown, defect: "F1"))), on);

        var months = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], fixedExtension: FixedExtensionRule.Create(1, 3));
        Asks("repairs.paid", months, Case(repairs: Many(day => Stay(day, 1, Truth.Unknown))), on);
        Asks("repairs.handed-back", months, Case(repairs: Many(day => Repair.Create(day, DateFact.Between(day.PlusDays(1), on.PlusDays(1)), paid: Truth.No))), on);
        var floors = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], floors: [FloorRule.Create(FloorEvent.HandBack, Term.OfYears(1), RepairScope.Unit)]);
        Asks("repairs.paid", floors, Case(repairs: Many(day => Stay(day, 1, Truth.Unknown))), on);

        var exchanges = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], exchanges: [ExchangeRule.Restart(), ExchangeRule.Remainder(reason: "wish")]);
        Asks("exchanges.reason", exchanges, Case(exchanges: ValueList.From(Enumerable.Range(1, records).Select(number => Exchange.Of(Sold.PlusDays(30 * number))))), on);
        var plain = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear]);
        Asks("extensions.bought", plain, Case(extensions: ValueList.From(Enumerable.Range(1, records).Select(number => BoughtExtension.Consecutive("plus" + number, Term.OfDays(30), DateFact.Between(Sold, on.PlusDays(1)))))), on);
        Asks("extensions.start", plain, Case(extensions: ValueList.From(Enumerable.Range(1, records).Select(number => BoughtExtension.Concurrent("beside" + number, Term.OfDays(30), DateFact.Between(Sold, on.PlusDays(1)))))), on);
        var limits = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], usageLimits: ValueList.From(Enumerable.Range(1, records).Select(number => UsageLimit.Create(Counter.Kilometres, 100 * number))));
        Asks("readings.km", limits, Case(), Sold);

        ValueList<Repair> Many(Func<LocalDate, Repair> repair) => ValueList.From(Enumerable.Range(1, records).Select(number => repair(Sold.PlusDays(30 * number))));

        static void Asks(string fact, WarrantyPolicy policy, ServiceCase serviceCase, LocalDate on) =>
            Assert.Equal((CoverageStatus.Undetermined, fact), (policy.Decide(serviceCase, on).Status, policy.Decide(serviceCase, on).Missing.ToString()));
    }

    /// <summary>The base is over its limit. Handed back on the first day possible the extension is over, on the last it has not begun: a day in between lets it cover.</summary>
    [Fact]
    public void An_extension_can_have_the_day_by_a_hand_back_in_between()
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], tolling: Repairs, usageLimits: [UsageLimit.Create(Counter.Kilometres, 100, [LayerKind.Base])]);
        var back = DateFact.Between(Sold.PlusDays(31), Sold.PlusDays(60));
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sold)]),
            repairs: [Repair.Create(Sold.PlusDays(30), back, paid: Truth.No)],
            extensions: [BoughtExtension.Consecutive("plus", Term.OfDays(3))],
            readings: [Reading.Of(Counter.Kilometres, 101)]);
        var end = Sold.PlusYears(1);

        Assert.Equal([CoverageStatus.NotStarted, CoverageStatus.Undetermined, CoverageStatus.Undetermined, CoverageStatus.Undetermined, CoverageStatus.Expired], new[] { 1, 2, 15, 33, 34 }.Select(days => policy.Decide(serviceCase, end.PlusDays(days)).Status));
        Assert.Equal("repairs.handed-back", policy.Decide(serviceCase, end.PlusDays(15)).Missing.ToString());
    }

    /// <summary>
    /// The base is over its limit. Were the repair free of charge, the extension that follows would not have begun yet; what runs beside covers from a day that is not known.
    /// Both at their best for the customer cover, and both at their worst: one of them alone does not.
    /// </summary>
    [Fact]
    public void A_fact_at_its_best_can_leave_less_where_another_is_at_its_worst()
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], tolling: Repairs, usageLimits: [UsageLimit.Create(Counter.Kilometres, 100, [LayerKind.Base])]);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sold)]),
            repairs: [Stay(Sold.PlusDays(30), 20, Truth.Unknown)],
            extensions: [BoughtExtension.Consecutive("plus", Term.OfDays(3)), BoughtExtension.Concurrent("beside", Term.OfDays(30), DateFact.Unknown)],
            readings: [Reading.Of(Counter.Kilometres, 101)]);
        var decision = policy.Decide(serviceCase, Sold.PlusYears(1).PlusDays(2));

        Assert.Equal((CoverageStatus.Undetermined, "repairs.paid, extensions.start"), (decision.Status, decision.Missing.ToString()));
    }

    /// <summary>As above, with an extension beside that has not begun and can begin on any day to come.</summary>
    [Fact]
    public void The_last_day_is_that_of_what_covers_where_the_rest_has_none()
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear], tolling: Repairs, usageLimits: [UsageLimit.Create(Counter.Kilometres, 100, [LayerKind.Base])]);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sold)]),
            repairs: [Repair.Create(Sold.PlusDays(30), DateFact.Between(Sold.PlusDays(31), Sold.PlusDays(60)), paid: Truth.No)],
            extensions: [BoughtExtension.Consecutive("plus", Term.OfDays(3)), BoughtExtension.Concurrent("beside", Term.OfYears(1), DateFact.NotYet)],
            readings: [Reading.Of(Counter.Kilometres, 101)]);
        var decision = policy.Decide(serviceCase, Sold.PlusYears(1).PlusDays(2));

        Assert.Equal((CoverageStatus.Undetermined, Sold.PlusYears(1).PlusDays(4)), (decision.Status, decision.LastDay));
    }

    /// <summary>An extension of ten working days, and one month for each repair: the month counts from where the working days end.</summary>
    [Fact]
    public void Months_for_repairs_follow_the_working_days_of_an_extension()
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [OneYear],
            CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday),
            fixedExtension: FixedExtensionRule.Create(1, 2),
            stacking: Stacking.FromOldEnd);
        var sold = new LocalDate(2024, 3, 10);
        LocalDate?[] last = [.. new[] { 0, 1, 2 }.Select(repairs => policy.Decide(
            ServiceCase.Create(
                SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]),
                repairs: [.. Enumerable.Range(0, repairs).Select(number => Stay(new LocalDate(2025, 3, 17).PlusDays(number), 1))],
                extensions: [BoughtExtension.Consecutive("plus", Term.OfWorkingDays(10))]),
            new LocalDate(2025, 3, 20)).LastDay)];

        Assert.Equal([new LocalDate(2025, 3, 24), new LocalDate(2025, 4, 24), new LocalDate(2025, 5, 24)], last);
    }

    [Fact]
    public void An_extension_in_working_days_beside_a_promise_without_a_calendar_has_no_last_day()
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [OneYear]);
        var decision = policy.Decide(Case(extensions: [BoughtExtension.Concurrent("beside", Term.OfWorkingDays(5), Sold)]), Sold.PlusYears(2));

        Assert.Equal(CoverageStatus.Undetermined, decision.Status);
        Assert.Contains(decision.Explain().Reasons, reason => reason.Code == WarrantyReasons.CalendarNotKnown);
    }

    private static Repair Stay(LocalDate from, int nights, Truth paid = Truth.No) => Repair.Create(from, from.PlusDays(nights), paid: paid);

    private static ServiceCase Case(Claim? claim = null, ValueList<Repair> repairs = default, ValueList<Exchange> exchanges = default, ValueList<BoughtExtension> extensions = default) =>
        ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sold)]), claim, repairs, exchanges, extensions);
}
