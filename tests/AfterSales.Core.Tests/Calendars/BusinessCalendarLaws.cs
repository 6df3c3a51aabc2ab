using AfterSales.Calendars;
using AfterSales.Tests.Laws;
using NodaTime;
using NodaTime.TimeZones;

namespace AfterSales.Tests.Calendars;

public class BusinessCalendarLaws
{
    /// <summary>How many days the minutes are counted of, around the day near which something happens.</summary>
    private const int Days = 18;
    private const int ManyDays = 26;

    [Fact]
    public void Open_time_is_what_counting_minutes_gives() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var calendar = tape.Flag(4) ? tape.Hours(zone, near, GapEdge.Shift) : tape.Business(zone, near);
        var oracle = new BusinessOracle(calendar, near.PlusDays(-Days / 2).AtMidnight().InUtc().ToInstant(), Days);
        var from = tape.Minute(near, 3);
        var to = from + Duration.FromMinutes(tape.Pick(0, 1, 45, 600, 6_000) + tape.Next(90));
        var minutes = tape.Pick(0, 1, 30, 480, 2_400) + tape.Next(61);

        var about = $"{About(calendar)} from {from}";
        Same(oracle.Elapsed(from, to), (int?)calendar.Elapsed(from, to).Amount?.TotalMinutes, "elapsed");
        Same(oracle.IsOpen(from), calendar.IsOpen(from), "open");
        if (oracle.Add(from, minutes) is { } due)
        {
            Same(due, calendar.Add(from, Duration.FromMinutes(minutes)).At, "add");
            Same(oracle.Add(due, 0) ?? due, oracle.Add(due, 0) is null ? due : calendar.WithLanding(Landing.NextOpening).Add(from, Duration.FromMinutes(minutes)).At, "next");
        }

        if (oracle.Subtract(from, minutes) is { } start)
        {
            Same(start, calendar.Subtract(from, Duration.FromMinutes(minutes)).At, "subtract");
        }

        tape.Classify("open", oracle.IsOpen(from));
        tape.Classify("a change of the clocks in between", zone.GetZoneIntervals(from, to + Duration.Epsilon).Count() > 1 && oracle.Elapsed(from, to) > 0);
        tape.Classify("some time", minutes > 0 && oracle.Add(from, minutes) is not null);
        tape.Classify("composed", calendar.Kind != CalendarKind.Hours);

        void Same<T>(T expected, T found, string what) => Assert.True(EqualityComparer<T>.Default.Equals(expected, found), $"{what} {minutes} min to {to} {expected} not {found}: {about}");
    });

    [Fact]
    public void Working_days_are_those_on_which_open_time_starts() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var calendar = tape.Business(zone, near);
        var oracle = new BusinessOracle(calendar, near.PlusDays(-ManyDays / 2).AtMidnight().InUtc().ToInstant(), ManyDays);
        var at = tape.Minute(near, 3);

        for (var day = near.PlusDays(-8); day <= near.PlusDays(8); day = day.PlusDays(1))
        {
            Assert.True(oracle.Works(day) == calendar.IsWorkingDay(day), $"{About(calendar)}: {day} {oracle.Works(day)}");
        }

        if (calendar.Kind is CalendarKind.Hours or CalendarKind.Versions)
        {
            Assert.Equal(oracle.DayOf(at), calendar.DayOf(at));
        }

        var n = tape.Pick(-3, -1, 1, 2, 5);
        var reached = near;
        for (var left = Math.Abs(n); left > 0 && reached > near.PlusDays(-9) && reached < near.PlusDays(9);)
        {
            reached = reached.PlusDays(Math.Sign(n));
            left -= oracle.Works(reached) ? 1 : 0;
            if (left == 0)
            {
                Assert.Equal(reached, calendar.PlusWorkingDays(near, n).Day);
            }
        }

        tape.Classify("in the night shift of the day before", oracle.DayOf(at) != at.InZone(zone).Date);
    });

    [Fact]
    public void A_count_of_working_days_ends_where_walking_the_days_ends() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var hours = OpenInterval.Parse(tape.Pick("09:00-17:00", "22:00-06:00", "00:00-24:00", "01:30-12:00"));
        var closed = tape.List(3, () => SpecialDay.Closed(tape.DayNear(near, 4)));
        var calendar = BusinessCalendar.Create(zone, tape.Flag() ? WeeklyHours.MondayToFriday([hours]) : WeeklyHours.AlwaysOpen.With([.. Enum.GetValues<IsoDayOfWeek>().Skip(1)], [hours]), ValueList.From(closed));
        var oracle = new BusinessOracle(calendar, near.PlusDays(-ManyDays / 2).AtMidnight().InUtc().ToInstant(), ManyDays);
        var start = tape.Minute(near, 3);
        var n = 1 + tape.Next(3);

        // Close of business: from the next working day, if the day does not work or is over.
        var day = oracle.DayOf(start);
        if (!oracle.Works(day) || start >= oracle.CloseOf(day))
        {
            day = NextAfter(day);
        }

        for (var left = n; left > 0; left--)
        {
            day = NextAfter(day);
        }

        Assert.Equal(oracle.CloseOf(day), calendar.AddWorkingDays(start, n, DayEnd.Close).At);

        // Same time: as many days on as the working day lies on, by the local clock.
        day = oracle.DayOf(start);
        var local = start.InZone(zone).LocalDateTime;
        var reached = day;
        for (var left = n; left > 0; left--)
        {
            reached = NextAfter(reached);
        }

        var same = local.PlusDays(Period.DaysBetween(day, reached));
        if (oracle.IsOpen(start) && zone.MapLocal(same).Count == 1)
        {
            Assert.Equal(same.InZoneStrictly(zone).ToInstant(), calendar.AddWorkingDays(start, n).At);
        }

        tape.Classify("in a night shift", oracle.IsOpen(start) && local.Date != day);
        tape.Classify("on a day off", !oracle.Works(oracle.DayOf(start)));

        LocalDate NextAfter(LocalDate date)
        {
            do
            {
                date = date.PlusDays(1);
            }
            while (!oracle.Works(date));
            return date;
        }
    });

    [Fact]
    public void What_was_added_has_elapsed() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var calendar = tape.Business(zone, near);
        var from = tape.Minute(near, 30);
        var amount = Duration.FromSeconds(1 + tape.Next(tape.Pick(100, 100_000, 50_000_000)));

        if (calendar.Add(from, amount).At is { } due)
        {
            Assert.Equal(amount, calendar.Elapsed(from, due).Amount);
            Assert.True(calendar.Elapsed(from, due - Duration.FromTicks(1)).Amount < amount);
            Assert.Equal(calendar.Subtract(due, amount).At, calendar.NextOpening(from).At);
        }

        tape.Classify("over years", amount > Duration.FromDays(300) && calendar.Add(from, amount).At is not null);
    });

    [Fact]
    public void Adding_is_monotone_and_additive() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var calendar = tape.Business(zone, near);
        var from = tape.Minute(near, 10);
        var later = from + Duration.FromMinutes(tape.Next(3_000));
        var a = Duration.FromMinutes(1 + tape.Next(5_000));
        var b = Duration.FromMinutes(1 + tape.Next(500));
        if (calendar.Add(from, a + b).At is not { } both)
        {
            return;
        }

        Assert.Equal(both, calendar.Add(calendar.Add(from, a).At!.Value, b).At);
        Assert.True(calendar.Add(from, a).At < both);
        Assert.True(calendar.Add(later, a).At >= calendar.Add(from, a).At || calendar.Add(later, a).At is null);
        Assert.Equal(calendar.Elapsed(from, both).Amount, calendar.Elapsed(from, later).Amount + calendar.Elapsed(later, both).Amount
            + (later > both ? -calendar.Elapsed(both, later).Amount : Duration.Zero));
        tape.Classify("some", true);
    });

    [Fact]
    public void Splitting_an_interval_changes_nothing() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var whole = BusinessCalendar.Create(zone, WeeklyHours.AlwaysOpen.With([IsoDayOfWeek.Sunday], [OpenInterval.Parse("01:00-18:00")]));
        var at = tape.Pick("02:00", "03:30", "12:00");
        var split = BusinessCalendar.Create(zone, WeeklyHours.AlwaysOpen.With([IsoDayOfWeek.Sunday], [OpenInterval.Parse("01:00-" + at), OpenInterval.Parse(at + "-18:00")]));
        var cut = BusinessCalendar.AnyOf([
            BusinessCalendar.Create(zone, WeeklyHours.AlwaysOpen.With([IsoDayOfWeek.Sunday], [OpenInterval.Parse("01:00-" + at)])),
            BusinessCalendar.Create(zone, WeeklyHours.Of([IsoDayOfWeek.Sunday], [OpenInterval.Parse(at + "-18:00")]))]);
        var from = tape.Minute(near, 5);
        var amount = Duration.FromMinutes(tape.Next(9_000));

        Assert.Equal(whole.Add(from, amount), split.Add(from, amount));
        Assert.Equal(whole.Add(from, amount), cut.Add(from, amount));
        Assert.Equal(whole.OpenPeriods(from, from + amount), cut.OpenPeriods(from, from + amount));
        tape.Classify("some", amount > Duration.Zero);
    });

    [Fact]
    public void A_zone_that_never_changes_its_clocks_equals_its_offset() => Law.Holds(tape =>
    {
        var near = new LocalDate(2025, 1, 1);
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var calendar = tape.Hours(zone, near);
        var fixedOffset = BusinessCalendar.Create(DateTimeZone.ForOffset(Offset.FromHours(8)), calendar.Week, calendar.SpecialDays, calendar.Breaks);
        var from = tape.Minute(near, 5);
        var amount = Duration.FromMinutes(tape.Next(9_000));

        Assert.Equal(calendar.Add(from, amount), fixedOffset.Add(from, amount));
        Assert.Equal(calendar.Subtract(from, amount), fixedOffset.Subtract(from, amount));
        tape.Classify("some", amount > Duration.Zero);
    });

    [Fact]
    public void Under_24x7_a_day_lasts_24_hours_plus_or_minus_its_transition() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var calendar = BusinessCalendar.AlwaysOpen(zone);
        var day = tape.DayNear(near, 2);
        var start = Midnight(day);
        var end = Midnight(day.PlusDays(1));

        Assert.Equal(end - start, calendar.Elapsed(start, end).Amount);
        Assert.Equal(start + Duration.FromHours(36), calendar.Add(start, Duration.FromHours(36)).At);
        if (end > start)
        {
            Assert.Equal(end, calendar.AddWorkingDays(start, 0, DayEnd.Close).At);
            Assert.Equal(day, calendar.DayOf(start));
        }

        tape.Classify("shorter or longer", end - start != Duration.FromDays(1));

        // Samoa skipped a whole day: its midnight is the transition too.
        Instant Midnight(LocalDate date) => zone.ResolveLocal(date.AtMidnight(), Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter)).ToInstant();
    });

    [Fact]
    public void A_trace_accounts_for_every_instant_and_counts_what_elapsed() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var calendar = tape.Business(zone, near);
        var from = tape.Minute(near, 4);
        var to = from + Duration.FromMinutes(tape.Next(9_000));

        var steps = calendar.Trace(from, to);

        Assert.Equal(to - from, steps.Aggregate(Duration.Zero, (sum, step) => sum + (step.UntilAt - step.FromAt)));
        Assert.True(steps.Zip(steps.Skip(1)).All(pair => pair.First.UntilAt == pair.Second.FromAt));
        Assert.Equal(calendar.Elapsed(from, to).Amount, steps.Aggregate(Duration.Zero, (sum, step) => sum + step.Counted));
        Assert.Equal(calendar.Elapsed(from, to).Amount ?? Duration.Zero, steps.IsEmpty ? Duration.Zero : steps[steps.Count - 1].Total);
        tape.Classify("holidays", steps.Any(step => step.Kind == ClockStepKind.Holiday));
        tape.Classify("breaks", steps.Any(step => step.Kind == ClockStepKind.Break));
        tape.Classify("transitions", steps.Any(step => step.Kind == ClockStepKind.Transition));
    });

    [Fact]
    public void A_calendar_prepared_by_several_threads_answers_as_one_asked_alone()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var week = WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]);
        var shared = BusinessCalendar.Create(zone, week);
        var from = Instant.FromUtc(2000, 1, 1, 0, 0);

        var answers = new CountedInstant[400];
        Parallel.For(0, answers.Length, i => answers[i] = shared.Add(from, Duration.FromHours(200 * (i % 100))));

        Assert.All(Enumerable.Range(0, answers.Length), i => Assert.Equal(BusinessCalendar.Create(zone, week).Add(from, Duration.FromHours(200 * (i % 100))), answers[i]));
    }

    private static string About(BusinessCalendar calendar) =>
        string.Join(" | ", calendar.Members.Concat(calendar.Versions.Select(version => version.Calendar)).Select(About).Prepend($"{calendar} {string.Join("; ", calendar.SpecialDays)} {string.Join("; ", calendar.Breaks)}"));
}
