using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Warranties;

/// <summary>Promises at the bounds of what is compared, counted and looked for: very many parts and series, a thousand turning points, ends that are given or cannot be told.</summary>
public class CoverageBoundTests
{
    private static readonly LocalDate Sold = new(2024, 2, 1);
    private static readonly TermRule OneYear = TermRule.ForUnit(Term.OfYears(1));

    /// <summary>Neither the start nor the part is known: it is over whatever they are, the last day being that of the part repaired last.</summary>
    [Fact]
    public void What_is_over_whatever_the_part_was_not_before_the_part_warranty_was()
    {
        var policy = WarrantyPolicy.Create(
            [StartBasis.EarliestOf([UnitEvent.FirstUse, UnitEvent.Registration])], [OneYear], partWarranty: PartWarrantyRule.Create(Term.OfDays(90)));
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.FirstUse, Sold)]),
            Claim.Create(null),
            [Repair.Create(new LocalDate(2025, 1, 10), new LocalDate(2025, 1, 12), paid: Truth.No, parts: ["pump"])]);

        var decision = policy.Decide(serviceCase, new LocalDate(2025, 5, 1));

        Assert.Equal(CoverageStatus.Expired, decision.Status);
        var reason = Assert.Single(decision.Explain().Alternatives, alternative => alternative.Code == WarrantyReasons.IfAskedBy);
        Assert.Equal(new LocalDate(2025, 4, 12), reason.Arguments[0].Day);
    }

    /// <summary>The same with a part that lasts longer than the others, and was not repaired: it has no part warranty, of whatever length.</summary>
    [Fact]
    public void What_is_over_whatever_the_part_was_not_before_the_part_that_lasts_longest_was()
    {
        var policy = WarrantyPolicy.Create(
            [StartBasis.EarliestOf([UnitEvent.FirstUse, UnitEvent.Registration])], [OneYear, TermRule.ForComponent("motor", Term.OfYears(3))], partWarranty: PartWarrantyRule.Create(null));
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.FirstUse, Sold)]),
            Claim.Create(null),
            [Repair.Create(new LocalDate(2025, 1, 10), new LocalDate(2025, 1, 12), paid: Truth.No, parts: ["pump"])]);

        var decision = policy.Decide(serviceCase, new LocalDate(2028, 5, 1));

        Assert.Equal(CoverageStatus.Expired, decision.Status);
        var reason = Assert.Single(decision.Explain().Alternatives, alternative => alternative.Code == WarrantyReasons.IfAskedBy);
        Assert.Equal(new LocalDate(2027, 2, 1), reason.Arguments[0].Day);
    }

    /// <summary>One part lasts longer than all others: whichever it is among how many, the part is asked for, and nothing else.</summary>
    [Theory]
    [InlineData(2, 1)]
    [InlineData(63, 63)]
    [InlineData(64, 64)]
    [InlineData(65, 1)]
    [InlineData(65, 65)]
    [InlineData(66, 66)]
    [InlineData(69, 69)]
    public void Whichever_of_very_many_parts_lasts_longer_the_part_is_asked_for(int parts, int longer)
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale], [OneYear, .. Enumerable.Range(1, parts).Select(number => TermRule.ForComponent("part" + number, Term.OfYears(number == longer ? 2 : 1)))]);

        Assert.Equal("claim.component", Missing(policy, Claim.Create(null)));
        Assert.Equal("", Missing(policy, Claim.Create(Component.Of("part" + longer))));
    }

    /// <summary>The same of series: the part is known, and not asked for.</summary>
    [Theory]
    [InlineData(2, 1)]
    [InlineData(63, 63)]
    [InlineData(64, 64)]
    [InlineData(65, 1)]
    [InlineData(65, 65)]
    [InlineData(66, 66)]
    [InlineData(69, 69)]
    public void Whichever_of_very_many_series_lasts_longer_the_series_is_asked_for(int series, int longer)
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale], [OneYear, .. Enumerable.Range(1, series).Select(number => TermRule.Create(TermPromise.Fixed, Term.OfYears(number == longer ? 2 : 1), series: "S" + number))]);

        Assert.Equal("unit.series", Missing(policy, Claim.Create(Component.WholeUnit)));
    }

    /// <summary>Not known when it was sold, a promise of one day can be over two days later, and two days later again. What is certain only after a thousand such days is not looked for.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(1_998)]
    [InlineData(2_000)]
    [InlineData(2_002)]
    [InlineData(10_000)]
    public void The_next_change_is_looked_for_over_a_thousand_turning_points(int days)
    {
        var on = new LocalDate(2024, 3, 1);
        var covered = on.PlusDays(days);
        var serviceCase = ServiceCase.Create(SoldUnit.Create(), Claim.Create(Component.WholeUnit), extensions: [BoughtExtension.Concurrent("beside", Term.OfYears(1), covered, on)]);
        var decision = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfDays(1))]).Decide(serviceCase, on);

        Assert.Equal(CoverageStatus.Undetermined, decision.Status);
        Assert.Equal(days <= 2_000 ? covered : null, decision.NextChangeDay);
    }

    /// <summary>
    /// Bought for five working days after Thursday the 1st, an extension ends on the 8th, with the month for a free repair on Friday 2024-03-08, and each working night of that
    /// repair moves this to the next working day.
    /// </summary>
    [Theory]
    [InlineData("2024-02-06", "2024-02-07", "2024-03-11")]
    [InlineData("2024-02-06", "2024-02-08", "2024-03-12")]
    [InlineData("2024-02-02", "2024-02-05", "2024-03-11")]
    [InlineData("2024-02-03", "2024-02-05", "2024-03-08")]
    public void Where_months_for_repairs_follow_working_days_only_working_nights_toll(string from, string until, string last)
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfMonths(1))],
            CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday),
            TollingRule.Create([TolledStay.Of(StayKind.Repair, DayCount.Nights)]),
            FixedExtensionRule.Create(1, 1),
            stacking: Stacking.FromOldEnd);
        var sold = Sold.PlusMonths(-1);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]),
            repairs: [Repair.Create(Day(from), Day(until), paid: Truth.No)],
            extensions: [BoughtExtension.Consecutive("plus", Term.OfWorkingDays(5), sold)]);

        Assert.Equal(Day(last), policy.Decide(serviceCase, new LocalDate(2024, 2, 9)).LastDay);
    }

    [Fact]
    public void What_one_record_shows_to_two_rules_is_asked_for_once()
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [OneYear],
            conditions: [WarrantyCondition.Present(EvidenceKind.IdentifiedByAuthority)],
            abnormalLife: AbnormalLifeRule.Create([NormalLife.Of("pump", Term.OfYears(5))]));
        var on = Sold.PlusYears(1).PlusDays(10);

        Assert.Equal("evidence.identified-by-authority", policy.Decide(Case(Claim.Create(Component.Of("pump"))), on).Missing.ToString());
    }

    /// <summary>Given back on the last of January, a month later is no day where months that lack a day are refused: then no last day can be told.</summary>
    [Theory]
    [InlineData("2024-01-30", "2024-02-20", CoverageStatus.Undetermined)]
    [InlineData("2024-01-29", "2024-02-20", CoverageStatus.Covered)]
    [InlineData("2024-01-29", "2024-03-01", CoverageStatus.Expired)]
    public void A_floor_that_cannot_be_counted_leaves_no_last_day(string back, string on, CoverageStatus status)
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfDays(15))],
            floors: [FloorRule.Create(FloorEvent.HandBack, Term.OfMonths(1), RepairScope.Unit, CountingProfile.Create(monthEnd: MonthEnd.Refuse))]);
        var serviceCase = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 1, 20))]), repairs: [Repair.Create(new LocalDate(2024, 1, 25), Day(back), paid: Truth.No)]);

        Assert.Equal(status, policy.Decide(serviceCase, Day(on)).Status);
    }

    /// <summary>
    /// The base is over its limit. Paid for, neither repair moves the base, and the extension is over; were both free of charge it would not have begun: by the month for one of
    /// them it has the day.
    /// </summary>
    [Fact]
    public void An_extension_can_have_the_day_by_one_free_repair_of_two()
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale], [OneYear], fixedExtension: FixedExtensionRule.Create(1, 2), usageLimits: [UsageLimit.Create(Counter.Kilometres, 100, [LayerKind.Base])], stacking: Stacking.FromOldEnd);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sold)]),
            repairs: [Repair.Create(Sold.PlusDays(30), Sold.PlusDays(31), paid: Truth.Unknown), Repair.Create(Sold.PlusDays(60), Sold.PlusDays(61), paid: Truth.Unknown)],
            extensions: [BoughtExtension.Consecutive("plus", Term.OfDays(10))],
            readings: [Reading.Of(Counter.Kilometres, 101)]);
        var end = Sold.PlusYears(1);

        Assert.Equal(
            [CoverageStatus.NotStarted, CoverageStatus.Undetermined, CoverageStatus.Undetermined, CoverageStatus.Undetermined, CoverageStatus.Expired],
            new[] { end, end.PlusDays(1), end.PlusMonths(1).PlusDays(5), end.PlusMonths(2).PlusDays(10), end.PlusMonths(2).PlusDays(11) }.Select(on => policy.Decide(serviceCase, on).Status));
        Assert.Equal("repairs.paid", policy.Decide(serviceCase, end.PlusMonths(1).PlusDays(5)).Missing.ToString());
    }

    /// <summary>
    /// Each of three facts can put the last day off by five days, two of them make it the day asked: none alone decides, whatever the others are, and all are asked for.
    /// </summary>
    [Theory]
    [InlineData("2024-02-05", "repairs.paid, repairs.handed-back, extensions.bought")]
    [InlineData("2024-02-10", "repairs.paid, repairs.handed-back, extensions.bought")]
    [InlineData("2024-02-15", "repairs.paid, repairs.handed-back, extensions.bought")]
    [InlineData("2024-02-16", "")]
    public void Where_two_of_three_facts_decide_all_are_asked_for(string on, string missing)
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfDays(30))], tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair, DayCount.Nights)]));
        var sold = new LocalDate(2024, 1, 1);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]),
            repairs:
            [
                Repair.Create(sold.PlusDays(4), sold.PlusDays(9), paid: Truth.Unknown),
                Repair.Create(sold.PlusDays(14), DateFact.Between(sold.PlusDays(14), sold.PlusDays(19)), paid: Truth.No),
            ],
            extensions: [BoughtExtension.Consecutive("plus", Term.OfDays(5), DateFact.Between(sold, sold.PlusYears(1)))]);

        Assert.Equal(missing, policy.Decide(serviceCase, Day(on)).Missing.ToString());
    }

    /// <summary>Registered on 2024-03-02, what was sold on January 31 is late and has two years, what was sold a day later is in time and has one: each start goes with its own term.</summary>
    [Theory]
    [InlineData(1, "2025-02-01", CoverageStatus.Covered)]
    [InlineData(1, "2025-02-02", CoverageStatus.Undetermined)]
    [InlineData(2, "2025-02-01", CoverageStatus.Covered)]
    [InlineData(2, "2025-02-02", CoverageStatus.Undetermined)]
    public void Each_start_goes_with_the_term_for_which_it_was_registered(int conditions, string on, CoverageStatus status)
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [OneYear],
            conditions: ValueList.From(Enumerable.Range(1, conditions).Select(number =>
                WarrantyCondition.Registered(Term.OfDays(30 * number), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfYears(1 + number))])))));
        var sold = DateFact.Between(new LocalDate(2024, 1, 31), new LocalDate(2024, 2, 2));
        var serviceCase = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold), UnitDate.Of(UnitEvent.Registration, new LocalDate(2024, 3, 2))]), Claim.Create(Component.WholeUnit));

        Assert.Equal(status, policy.Decide(serviceCase, Day(on)).Status);
    }

    [Fact]
    public void A_start_is_told_by_events_that_there_are()
    {
        Assert.Throws<ArgumentOutOfRangeException>("events", () => StartBasis.LatestOf([UnitEvent.Sale, (UnitEvent)99]));
        Assert.Throws<ArgumentOutOfRangeException>("events", () => StartBasis.EarliestOf([(UnitEvent)(-1), UnitEvent.Sale]));
    }

    private static string Missing(WarrantyPolicy policy, Claim claim) => policy.Decide(Case(claim), Sold.PlusMonths(18)).Missing.ToString();

    private static ServiceCase Case(Claim claim) => ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sold)]), claim);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
