using AfterSales.Cases;
using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Remedies;

public class RemedyLaws
{
    private static readonly WarrantyPolicy Long = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(3))]);

    [Fact]
    public void Days_out_of_service_are_the_size_of_a_union_of_day_sets() => Law.Holds(tape =>
    {
        var facts = tape.RemedyCase();
        var dayCount = tape.Pick(RemedyDayCount.Nights, RemedyDayCount.DaysAfter, RemedyDayCount.Touched);
        var on = facts.Sale.PlusDays(tape.Next(200));

        var counted = facts.Repairs.Where(repair => Counts(repair, facts.Sale, on)).ToList();
        var days = new HashSet<LocalDate>(counted.SelectMany(repair => Days(repair, dayCount, on)));
        days.ExceptWith(counted.SelectMany(repair => repair.Excluded).Where(time => time.Reason == "loaner" && time.From is not null).SelectMany(time => Each(time.From!.Value, time.Through!.Value)).Where(day => day <= on));

        Assert.Equal(days.Count, Count(facts, RemedyMeasure.Downtime(1, RemedyThreshold.AtLeast, dayCount, ["loaner"]), on));
        tape.Classify("overlapping", counted.Sum(repair => Days(repair, dayCount, on).Count()) > days.Count);
        tape.Classify("open", counted.Exists(repair => repair.Until is null || repair.Until > on));
    });

    [Fact]
    public void Repairs_are_the_stretches_of_nights_and_the_longest_is_the_single_repair() => Law.Holds(tape =>
    {
        var facts = tape.RemedyCase();
        var on = facts.Sale.PlusDays(tape.Next(200));

        var finished = facts.Repairs.Where(repair => Counts(repair, facts.Sale, on) && repair.Until <= on).ToList();
        Assert.Equal(Groups(finished, on).Count, Count(facts, RemedyMeasure.Repairs(1), on));

        var all = Groups(facts.Repairs.Where(repair => Counts(repair, facts.Sale, on)).ToList(), on);
        var longest = all.Select(group => group.SelectMany(repair => Days(repair, RemedyDayCount.Nights, on)).Distinct().Count()).DefaultIfEmpty(0).Max();
        Assert.Equal(longest, Count(facts, RemedyMeasure.SingleRepair(1), on));
        tape.Classify("one repair of several records", all.Exists(group => group.Count > 1));
    });

    [Fact]
    public void One_more_failed_repair_never_weakens_the_remedy() => Law.Holds(tape =>
    {
        var policy = tape.RemedyPolicy();
        var facts = tape.RemedyCase();
        var more = new RepairDrawn { From = facts.Sale.PlusDays(tape.Next(150)), Safety = Truth.Yes };
        more = more with { Until = more.From.PlusDays(tape.Next(10)), Replaced = ["gearbox"] };
        if (facts.Repairs.Any(repair => repair.From <= more.Until && (repair.Until is null || repair.Until >= more.From))
            || facts.Exchanges.Any(exchange => exchange.ExchangedOn >= more.From))
        {
            // A record that joins two repairs makes them one: that is no further repair. And days in repair can lengthen the validity so that a later exchange lies in it:
            // with that exchange counts begin anew, as they should.
            return;
        }

        var on = more.Until.Value.PlusDays(tape.Next(60));
        var before = policy.Decide(facts.Case, on);
        var after = policy.Decide((facts with { Repairs = [.. facts.Repairs, more] }).Case, on);

        Assert.True(Rank(after.Status) >= Rank(before.Status), $"{before} became {after} on {on:R} with {more}: {facts}\n{policy}");
        foreach (var remedy in Enum.GetValues<Remedy>())
        {
            Assert.True(before.Offers(remedy) != Truth.Yes || after.Offers(remedy) == Truth.Yes);
        }

        tape.Classify("stronger", Rank(after.Status) > Rank(before.Status));
        tape.Classify("as strong", after.Status == before.Status && before.Status != RemedyStatus.None);
    });

    [Fact]
    public void A_loaner_is_due_from_the_first_day_of_the_stay_on_which_its_counts_were_reached() => Law.Holds(tape =>
    {
        var drawn = tape.RemedyPolicy();
        var trigger = drawn.Triggers[0];
        var hasGaps = tape.Flag();
        var warranty = hasGaps && tape.Flag() ? tape.Terms().Warranty : drawn.Warranty;
        ValueList<RemedyMeasure> measures = tape.Flag() ? trigger.Measures : [RemedyMeasure.CurrentStay(tape.Between(1, 20), tape.Pick(RemedyThreshold.AtLeast, RemedyThreshold.MoreThan))];
        var policy = RemedyPolicy.Create(
            warranty, [RemedyTrigger.Create("loaner", measures, [Remedy.Loaner], scope: trigger.Scope, period: trigger.Period, failure: FailureNeed.NotNeeded)]);
        var facts = hasGaps ? tape.WithGaps(tape.RemedyCase()) : tape.RemedyCase();
        var from = facts.Sale.PlusDays(tape.Next(60));
        facts = facts with { Repairs = [.. facts.Repairs, new RepairDrawn { From = from, Safety = tape.Pick(Truth.Yes, Truth.No), Covered = tape.Flag(5) ? Truth.No : Truth.Yes, Excluded = hasGaps && tape.Flag() ? [tape.Loaner(from, 15)] : [] }] };
        var on = from.PlusDays(tape.Next(120));
        var found = policy.Decide(facts.Case, on).Explain().Triggers.Single();
        if (found.Met != Truth.Yes || found.Measures.IsEmpty)
        {
            // Where nothing can be counted today, since the start is not known, no day is told.
            Assert.Null(found.LoanerFrom);
            return;
        }

        // Walked day by day: what each day knew of its own.
        var first = facts.Case.Repairs
            .Where(repair => repair.Kind == StayKind.Repair && repair.HandedInOn <= on && !(repair.HandedBack.LastDay <= on)).Min(repair => repair.HandedInOn);
        LocalDate? walked = null;
        for (var day = first; day <= on && walked is null; day = day.PlusDays(1))
        {
            var then = policy.Decide(facts.Case, day).Explain().Triggers.Single().Measures;
            walked = !then.IsEmpty && then.All(measure => measure.Reached == Truth.Yes) ? day : null;
        }

        Assert.True(walked == found.LoanerFrom, $"{walked:R} is walked to, {found.LoanerFrom:R} found on {on:R}: {facts}\n{policy}");
        tape.Classify("at once", walked == first);
        tape.Classify("later", walked > first);
        tape.Classify("with gaps", hasGaps && walked is not null);
    });

    [Fact]
    public void A_stay_of_a_hundred_years_is_searched_at_once()
    {
        var policy = RemedyPolicy.Create(Long, [RemedyTrigger.Create("loaner", [RemedyMeasure.CurrentStay(30_000)], [Remedy.Loaner])]);
        var facts = new RemedyFactsDrawn { Sale = new LocalDate(1920, 1, 1), Repairs = [new RepairDrawn { From = new LocalDate(1921, 1, 1) }] };
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(new LocalDate(1921, 1, 1).PlusDays(30_000), policy.Decide(facts.Case, new LocalDate(2024, 1, 1)).Explain().Triggers[0].LoanerFrom);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void One_more_loaner_day_never_adds_a_day_out_of_service() => Law.Holds(tape =>
    {
        var facts = tape.RemedyCase();
        var on = facts.Sale.PlusDays(tape.Next(200));
        var measure = RemedyMeasure.Downtime(1, excludedReasons: ["loaner"]);
        var first = facts.Sale.PlusDays(tape.Next(160));
        var more = facts with { Repairs = ValueList.From(facts.Repairs.Select(repair => repair with { Excluded = [.. repair.Excluded, ExcludedTime.OfDays(first, first, "loaner")] })) };

        var before = Count(facts, measure, on);
        var after = Count(more, measure, on);

        Assert.InRange(after, before - 1, before);
        tape.Classify("one less", after < before);
        tape.Classify("as many", after == before);
    });

    [Fact]
    public void Order_and_repetition_of_records_do_not_matter() => Law.Holds(tape =>
    {
        var policy = tape.RemedyPolicy();
        var facts = tape.RemedyCase();
        var on = facts.Sale.PlusDays(tape.Next(200));
        var shuffled = tape.Shuffled(facts.Repairs);

        // Started days are a number and no set: what is written down twice counts twice.
        var isSet = policy.Triggers.All(trigger => trigger.Measures.All(measure => measure.DayCount != RemedyDayCount.StartedDays));
        var twice = shuffled.Concat(shuffled.Where(repair => isSet && repair.Until != repair.From).Take(1));

        Assert.Equal(policy.Decide(facts.Case, on).Status, policy.Decide((facts with { Repairs = ValueList.From(twice) }).Case, on).Status);
    });

    [Fact]
    public void Removing_a_fact_leaves_the_answer_or_makes_it_undetermined() => Law.Holds(tape =>
    {
        var policy = tape.RemedyPolicy();
        var facts = tape.RemedyCase();

        // A unit that fails now does not fail from a later day on.
        var on = facts.Appeared.FirstDay!.Value.PlusDays(tape.Next(60));
        var before = policy.Decide(facts.Case, on);

        // A failure that is not dated is one of the period: the day of one before it is no fact that can be left out.
        var periodFrom = facts.Exchanges.Where(exchange => exchange.ExchangedOn <= on).Select(exchange => exchange.ExchangedOn).Append(facts.Sale).Max();
        var isOfPeriod = facts.Appeared.FirstDay >= periodFrom;
        var fewer = facts;
        for (var i = tape.Between(1, 3); i > 0; i--)
        {
            var which = tape.Next(12);
            which = which == 3 && !isOfPeriod ? 4 : which;
            var at = facts.Repairs.Count == 0 ? 0 : tape.Next(facts.Repairs.Count);
            fewer = tape.Flag() ? fewer.Without(which) : fewer with { Repairs = ValueList.From(fewer.Repairs.Select((repair, index) => index == at ? repair.Without(which % 10) : repair)) };
        }

        var after = policy.Decide(fewer.Case, on);
        Assert.True(
            after.Status == before.Status || after.Status == RemedyStatus.Undetermined || (before.Status == RemedyStatus.Right && after.Status == RemedyStatus.Presumption),
            $"{before} became {after} on {on:R}: {facts}\nwithout: {fewer}\n{policy}");
        Assert.True(after.Status != RemedyStatus.Undetermined || !after.Missing.IsEmpty, $"{after} names nothing: {fewer}\n{policy}");
        tape.Classify("left", before.Status == after.Status && before.Status != RemedyStatus.None);
        tape.Classify("undetermined", after.Status == RemedyStatus.Undetermined);
    });

    [Fact]
    public void What_happens_later_is_not_seen() => Law.Holds(tape =>
    {
        var policy = tape.RemedyPolicy();
        var facts = tape.RemedyCase();
        var on = facts.Sale.PlusDays(tape.Next(200));
        var known = facts with
        {
            Repairs = ValueList.From(facts.Repairs.Where(repair => repair.From <= on).Select(repair => repair.Until > on ? repair with { Until = null, Hours = null } : repair)),
            Exchanges = ValueList.From(facts.Exchanges.Where(exchange => exchange.ExchangedOn <= on)),
            Registered = facts.Registered.FirstDay > on ? DateFact.NotYet : facts.Registered,
        };

        Assert.Equal(policy.Decide(known.Case, on).Status, policy.Decide(facts.Case, on).Status);
        tape.Classify("something later", known != facts);
        tape.Classify("hours of later", facts.Repairs.Any(repair => repair.From <= on && repair.Until > on && repair.Hours is not null));
    });

    [Fact]
    public void Started_days_are_those_up_to_the_day_asked() => Law.Holds(tape =>
    {
        var facts = tape.RemedyCase();
        var on = facts.Sale.PlusDays(tape.Next(200));
        var later = new RepairDrawn { From = on.PlusDays(-tape.Next(30)), Until = on.PlusDays(tape.Between(1, 30)) };
        var nights = Period.DaysBetween(later.From, on);
        later = later with { Hours = Period.DaysBetween(later.From, later.Until!.Value) * 24 };
        var known = later with { Until = null, Hours = (nights * 24) + tape.Between(nights == 0 ? 0 : -23, 23) };

        var seen = StartedDays(facts, known, on);
        Assert.Equal(StartedDays(facts, later with { Until = null, Hours = null }, on), StartedDays(facts, later, on));
        Assert.Equal((long)Math.Ceiling(known.Hours.Value / 24), seen.Least);
        Assert.Equal(seen.Least, seen.Most);
        Assert.InRange(seen.Least, StartedDays(facts, later, on).Least, StartedDays(facts, later, on).Most);
        tape.Classify("on its first day", nights == 0);
    });

    private static (long Least, long Most) StartedDays(RemedyFactsDrawn facts, RepairDrawn repair, LocalDate on)
    {
        var measure = RemedyMeasure.Downtime(1, RemedyThreshold.AtLeast, RemedyDayCount.StartedDays);
        var policy = RemedyPolicy.Create(Long, [RemedyTrigger.Create("t", [measure], [Remedy.Exchange])]);
        var serviceCase = (facts with { Sale = facts.Sale.PlusDays(-60), Repairs = [repair], Exchanges = [] }).Case;
        var finding = Assert.Single(Assert.Single(policy.Decide(serviceCase, on).Explain().Triggers).Measures);
        return (finding.Least, finding.Most);
    }

    private static long Count(RemedyFactsDrawn facts, RemedyMeasure measure, LocalDate on)
    {
        var policy = RemedyPolicy.Create(Long, [RemedyTrigger.Create("t", [measure], [Remedy.Exchange])]);
        var finding = Assert.Single(Assert.Single(policy.Decide((facts with { Exchanges = [] }).Case, on).Explain().Triggers).Measures);
        Assert.Equal(finding.Least, finding.Most);
        return finding.Least;
    }

    private static bool Counts(RepairDrawn repair, LocalDate sale, LocalDate on) =>
        repair.From >= sale && repair.From <= on && repair is { Covered: Truth.Yes, OnRecord: Truth.Yes } && repair.Cause == Cause.Quality;

    private static IEnumerable<LocalDate> Days(RepairDrawn repair, RemedyDayCount dayCount, LocalDate on)
    {
        var back = repair.Until is { } until && until <= on ? until : on;
        return Each(repair.From, back).Where(day => dayCount switch
        {
            RemedyDayCount.Nights => day < back,
            RemedyDayCount.DaysAfter => day > repair.From,
            _ => true,
        });
    }

    private static IEnumerable<LocalDate> Each(LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    /// <summary>Records joined as long as any two of them share a night.</summary>
    private static List<List<RepairDrawn>> Groups(List<RepairDrawn> repairs, LocalDate on)
    {
        var groups = new List<List<RepairDrawn>>();
        foreach (var repair in repairs)
        {
            var nights = Days(repair, RemedyDayCount.Nights, on).ToHashSet();
            var joined = groups.Where(group => group.Exists(other => nights.Overlaps(Days(other, RemedyDayCount.Nights, on)))).ToList();
            groups.RemoveAll(joined.Contains);
            groups.Add([.. joined.SelectMany(group => group), repair]);
        }

        return groups;
    }

    private static int Rank(RemedyStatus status) => status switch { RemedyStatus.Right => 2, RemedyStatus.Presumption => 1, _ => 0 };
}
