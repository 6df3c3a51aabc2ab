using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

/// <summary>Hours that meet an edge: a change of the clocks, the first or last day of a version, a break at an opening, the turn of a year.</summary>
public class CalendarEdgeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly ValueList<IsoDayOfWeek> EveryDay = [.. Enum.GetValues<IsoDayOfWeek>().Skip(1)];

    [Theory]

    // Edges at, in and around the hour that is left out, and the one that comes twice.
    [InlineData("01:00-02:00", GapEdge.Transition, "2024-03-31", "00:00-01:00")]
    [InlineData("02:00-03:00", GapEdge.Transition, "2024-03-31", "")]
    [InlineData("02:00-03:00", GapEdge.Shift, "2024-03-31", "")]
    [InlineData("02:15-02:45", GapEdge.Transition, "2024-03-31", "")]
    [InlineData("02:15-02:45", GapEdge.Shift, "2024-03-31", "01:15-01:45")]
    [InlineData("02:30-04:00", GapEdge.Transition, "2024-03-31", "01:00-02:00")]
    [InlineData("02:30-04:00", GapEdge.Shift, "2024-03-31", "01:30-02:00")]
    [InlineData("03:00-04:00", GapEdge.Transition, "2024-03-31", "01:00-02:00")]
    [InlineData("02:15-02:45 03:00-04:00", GapEdge.Shift, "2024-03-31", "01:00-02:00")]
    [InlineData("01:00-02:00", GapEdge.Transition, "2024-10-27", "23:00-00:00")]
    [InlineData("01:00-02:30", GapEdge.Transition, "2024-10-27", "23:00-00:30")]
    [InlineData("02:00-03:00", GapEdge.Transition, "2024-10-27", "00:00-02:00")]
    [InlineData("03:00-05:00", GapEdge.Transition, "2024-10-27", "02:00-04:00")]
    public void Hours_on_a_day_on_which_the_clocks_change(string hours, GapEdge gap, string day, string expected)
    {
        var date = Day(day);
        var calendar = BusinessCalendar.Create(Berlin, WeeklyHours.Closed, [SpecialDay.Open(date, [.. hours.Split(' ').Select(OpenInterval.Parse)])], gap: gap);

        Assert.Equal(expected, Times(calendar, date.AtMidnight().InUtc().ToInstant() - Duration.FromHours(2), date.PlusDays(1).AtMidnight().InUtc().ToInstant()));
        Assert.Equal(expected.Length > 0, calendar.IsWorkingDay(date));
    }

    [Theory]
    [InlineData("09:00-17:00", "2024-03-04 13:00-14:00, 2024-03-04 10:00-11:00", "09:00-10:00 11:00-13:00 14:00-17:00")]
    [InlineData("09:00-17:00", "2024-03-04 09:00-17:00", "")]
    [InlineData("09:00-17:00", "2024-03-04 08:00-17:00", "")]
    [InlineData("09:00-17:00", "2024-03-04 09:00-10:00", "10:00-17:00")]
    [InlineData("09:00-17:00", "2024-03-04 16:00-17:00", "09:00-16:00")]
    [InlineData("09:00-17:00", "2024-03-04 17:00-18:00", "09:00-17:00")]
    [InlineData("09:00-17:00", "2024-03-04 08:00-09:00", "09:00-17:00")]
    [InlineData("09:00-17:00", "2024-03-04 10:00-12:00, 2024-03-04 11:00-11:30, 2024-03-04 11:30-13:00", "09:00-10:00 13:00-17:00")]
    [InlineData("09:00-17:00", "2024-03-03 20:00-10:00", "10:00-17:00")]
    [InlineData("09:00-17:00", "2024-03-02 00:00-24:00, 2024-03-06 00:00-24:00", "09:00-17:00")]
    [InlineData("00:00-24:00", "2024-03-03 00:00-24:00, 2024-03-05 00:00-24:00", "00:00-00:00")]
    [InlineData("09:00-12:00 13:00-17:00", "2024-03-04 11:00-14:00", "09:00-11:00 14:00-17:00")]
    public void Breaks_are_taken_out_of_the_hours_of_a_Monday(string hours, string breaks, string expected)
    {
        var monday = new LocalDate(2024, 3, 4);
        var calendar = BusinessCalendar.Create(
            DateTimeZone.Utc,
            WeeklyHours.Of([IsoDayOfWeek.Monday], [.. hours.Split(' ').Select(OpenInterval.Parse)]),
            breaks: [.. breaks.Split(", ").Select(text => CalendarBreak.On(Day(text[..10]), OpenInterval.Parse(text[11..])))]);

        Assert.Equal(expected, Times(calendar, At("2024-03-04T00:00"), At("2024-03-05T00:00")));
        Assert.Equal(expected.Length > 0, calendar.IsWorkingDay(monday));
    }

    [Fact]
    public void What_overlaps_belongs_to_the_earlier_day_also_after_a_break()
    {
        var calendar = BusinessCalendar.Create(
            DateTimeZone.Utc, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("22:00-10:00"), OpenInterval.Parse("09:00-17:00")]), breaks: [CalendarBreak.On(new LocalDate(2024, 3, 5), OpenInterval.Parse("09:30-09:45"))]);

        Assert.Equal(
            "4 4 5 4 5 5",
            string.Join(" ", new[] { "08:00", "09:15", "09:35", "09:50", "10:00", "16:00" }.Select(time => calendar.DayOf(At("2024-03-05T" + time))!.Value.Day)));
        Assert.Equal("00:00-09:30 09:45-17:00 22:00-00:00", Times(calendar, At("2024-03-05T00:00"), At("2024-03-06T00:00")));
    }

    [Fact]
    public void A_version_for_one_day_has_that_day_with_its_night_and_its_breaks()
    {
        var nights = BusinessCalendar.Create(
            Berlin,
            WeeklyHours.Of(EveryDay, [OpenInterval.Parse("22:00-06:00"), OpenInterval.Parse("12:00-14:00")]),
            breaks: [CalendarBreak.On(new LocalDate(2024, 3, 3), OpenInterval.Parse("20:00-13:00")), CalendarBreak.On(new LocalDate(2024, 3, 5), OpenInterval.Parse("01:00-02:00"))]);
        var closed = BusinessCalendar.Create(Berlin, WeeklyHours.Closed);
        var calendar = BusinessCalendar.OfVersions([CalendarVersion.Of(new LocalDate(2024, 3, 5), closed), CalendarVersion.Of(null, closed), CalendarVersion.Of(new LocalDate(2024, 3, 4), nights)]);

        Assert.Equal([null, new LocalDate(2024, 3, 4), new LocalDate(2024, 3, 5)], calendar.Versions.Select(version => version.From));
        Assert.Equal("12:00-13:00 21:00-00:00 01:00-05:00", Times(calendar, At("2024-03-01T00:00"), At("2024-03-08T00:00")));
        Assert.Equal([false, true, false], new[] { 3, 4, 5 }.Select(day => calendar.IsWorkingDay(new LocalDate(2024, 3, day))!.Value));

        // A version of versions: the inner ones are cut to the days of the outer one.
        var nested = BusinessCalendar.OfVersions([CalendarVersion.Of(null, BusinessCalendar.OfVersions([CalendarVersion.Of(null, closed), CalendarVersion.Of(new LocalDate(2024, 3, 3), nights)])), CalendarVersion.Of(new LocalDate(2024, 3, 5), closed)]);
        Assert.Equal([false, true, true, false], new[] { 2, 3, 4, 5 }.Select(day => nested.IsWorkingDay(new LocalDate(2024, 3, day))!.Value));
    }

    [Fact]
    public void A_version_that_begins_or_ends_on_a_day_on_which_the_clocks_change_keeps_its_local_times()
    {
        var early = BusinessCalendar.Create(Berlin, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("00:30-01:00"), OpenInterval.Parse("08:00-09:00")]));
        var closed = BusinessCalendar.Create(Berlin, WeeklyHours.Closed);
        foreach (var (day, expected) in new[] { (new LocalDate(2024, 3, 31), "23:30-00:00 06:00-07:00"), (new LocalDate(2024, 10, 27), "22:30-23:00 07:00-08:00"), (new LocalDate(2024, 7, 1), "22:30-23:00 06:00-07:00") })
        {
            var calendar = BusinessCalendar.OfVersions([CalendarVersion.Of(null, closed), CalendarVersion.Of(day, early), CalendarVersion.Of(day.PlusDays(1), closed)]);

            Assert.Equal(expected, Times(calendar, day.PlusDays(-3).AtMidnight().InUtc().ToInstant(), day.PlusDays(3).AtMidnight().InUtc().ToInstant()));
        }
    }

    [Fact]
    public void Which_days_two_calendars_differ_on_is_told_by_the_local_clock()
    {
        var closed = BusinessCalendar.Create(Berlin, WeeklyHours.Closed);
        var saturday = BusinessCalendar.Create(Berlin, WeeklyHours.Of([IsoDayOfWeek.Saturday], [OpenInterval.Parse("23:00-23:30")]));
        var sunday = BusinessCalendar.Create(Berlin, WeeklyHours.Of([IsoDayOfWeek.Sunday], [OpenInterval.Parse("23:30-24:00")]));
        var forward = new LocalDate(2024, 3, 31);
        var back = new LocalDate(2024, 10, 27);

        Assert.Empty(saturday.DaysThatDifferFrom(closed, forward, forward));
        Assert.Equal([forward.PlusDays(-1)], saturday.DaysThatDifferFrom(closed, forward.PlusDays(-1), forward));
        Assert.Equal([back], sunday.DaysThatDifferFrom(closed, back, back));
        Assert.Equal([forward], closed.DaysThatDifferFrom(sunday, forward.PlusDays(-2), forward));
        Assert.Empty(sunday.DaysThatDifferFrom(sunday, forward, forward.PlusDays(20)));
        Assert.Equal([new LocalDate(1965, 6, 6)], sunday.DaysThatDifferFrom(closed, new LocalDate(1965, 6, 1), new LocalDate(1965, 6, 7)));

        // One that is known for a time differs where only the other is known.
        var known = BusinessCalendar.Create(Berlin, sunday.Week, knownFrom: forward, knownThrough: forward);
        Assert.Equal([forward.PlusDays(-1), forward.PlusDays(1)], known.DaysThatDifferFrom(sunday, forward.PlusDays(-1), forward.PlusDays(1)));
    }

    [Fact]
    public void A_day_works_in_an_intersection_when_it_works_in_all_and_has_time_left()
    {
        var day = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("09:00-17:00")]), [SpecialDay.Closed(new LocalDate(2024, 3, 7))]);
        var other = BusinessCalendar.Create(
            DateTimeZone.Utc,
            WeeklyHours.Closed.With([IsoDayOfWeek.Monday], [OpenInterval.Parse("22:00-10:00")])
                .With([IsoDayOfWeek.Wednesday], [OpenInterval.Parse("17:00-18:00")])
                .With([IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], [OpenInterval.Parse("08:00-12:00")])
                .With([IsoDayOfWeek.Saturday], [OpenInterval.Parse("16:00-20:00")]));

        // Monday has no time left; on Tuesday only Monday's night is open; Wednesday touches; Thursday is a holiday.
        var both = BusinessCalendar.AllOf([day, other]);
        Assert.Equal([false, false, false, false, true, true, false], Enumerable.Range(4, 7).Select(number => both.IsWorkingDay(new LocalDate(2024, 3, number))!.Value));
        Assert.Equal("09:00-10:00 09:00-12:00 16:00-17:00", Times(both, At("2024-03-04T00:00"), At("2024-03-11T00:00")));
        Assert.Equal("09:00-10:00 09:00-12:00 16:00-17:00", Times(BusinessCalendar.AllOf([other, day]), At("2024-03-04T00:00"), At("2024-03-11T00:00")));

        // The other way round the hour on Tuesday belongs to Monday, on which its night began. Within a further calendar nothing changes.
        Assert.Equal([true, false, false, false, true, true, false], Enumerable.Range(4, 7).Select(number => BusinessCalendar.AllOf([other, day]).IsWorkingDay(new LocalDate(2024, 3, number))!.Value));
        var nested = BusinessCalendar.AllOf([both, BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)]);
        Assert.Equal([false, false, false, false, true, true, false], Enumerable.Range(4, 7).Select(number => nested.IsWorkingDay(new LocalDate(2024, 3, number))!.Value));

        var either = BusinessCalendar.AnyOf([other, day]);
        Assert.Equal([true, true, true, true, true, true, true], Enumerable.Range(4, 7).Select(number => either.IsWorkingDay(new LocalDate(2024, 3, number))!.Value));
    }

    [Fact]
    public void What_overlaps_counts_once_and_what_is_contained_changes_nothing()
    {
        var hours = BusinessCalendar.AnyOf([.. new[] { "10:00-11:00", "09:00-17:00", "09:00-12:00", "16:00-17:00", "11:00-18:00", "22:00-24:00" }.Select(Daily)]);
        var plain = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("09:00-18:00"), OpenInterval.Parse("22:00-24:00")]));
        for (var hour = 0; hour <= 96; hour++)
        {
            var at = At("2024-12-30T00:00") + Duration.FromHours(hour);

            Assert.Equal(plain.IsOpen(at), hours.IsOpen(at));
            for (var amount = 0; amount <= 24; amount++)
            {
                Assert.Equal(plain.Add(at, Duration.FromHours(amount)), hours.Add(at, Duration.FromHours(amount)));
                Assert.Equal(plain.Subtract(at, Duration.FromHours(amount)), hours.Subtract(at, Duration.FromHours(amount)));
            }
        }

        static BusinessCalendar Daily(string text) => BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Of(EveryDay, [OpenInterval.Parse(text)]));
    }

    [Theory]

    // Zones whose clocks changed at a turn of the year, one of which left its last day out.
    [InlineData("Asia/Dhaka", 2009)]
    [InlineData("Pacific/Kiritimati", 1994)]
    [InlineData("Pacific/Apia", 2011)]
    [InlineData("Europe/Berlin", 1969)]
    public void At_the_turn_of_the_year_open_time_is_what_counting_minutes_gives(string zone, int year)
    {
        var near = new LocalDate(year, 12, 31);
        foreach (var hours in new[] { "22:30-06:00", "00:00-24:00" })
        {
            var calendar = BusinessCalendar.Create(DateTimeZoneProviders.Tzdb[zone], WeeklyHours.Of(EveryDay, [OpenInterval.Parse(hours)]));
            var start = near.PlusDays(-3).AtMidnight().InUtc().ToInstant();
            var oracle = new BusinessOracle(calendar, start, 7);
            for (var at = start + Duration.FromHours(12); at < start + Duration.FromDays(6); at += Duration.FromMinutes(150))
            {
                Assert.Equal(oracle.IsOpen(at), calendar.IsOpen(at));
                Assert.Equal(oracle.DayOf(at), calendar.DayOf(at));
                var elapsed = oracle.Elapsed(start, at);
                Assert.Equal(elapsed, calendar.Elapsed(start, at).Amount!.Value.TotalMinutes);
                Assert.Equal(oracle.Add(start, elapsed + 1), calendar.Add(start, Duration.FromMinutes(elapsed + 1)).At);
            }
        }
    }

    [Theory]
    [InlineData(null, "2021-01-01..2023-12-31", "2021-01-01..2023-12-31")]
    [InlineData("2022-01-01", "..", "2022-01-01..")]
    [InlineData("2022-01-01", "2021-01-01..2023-12-31", "2022-01-01..2023-12-31")]
    [InlineData("2022-01-01", "2022-01-01..2023-12-31", "2022-01-01..2023-12-31")]
    [InlineData("2022-01-01", "2023-01-01..2023-12-31", "2023-01-01..2023-12-31")]
    public void Versions_are_known_from_the_first_ones_days_on(string? from, string known, string expected)
    {
        var calendar = BusinessCalendar.OfVersions([CalendarVersion.Of(from is null ? null : Day(from), Known(known))]);

        Assert.Equal(expected, Words(calendar));
    }

    [Fact]
    public void A_composed_calendar_is_known_where_all_members_are()
    {
        Assert.Equal("2021-01-01..2023-12-31", Words(BusinessCalendar.AllOf([Known("2020-01-01..2023-12-31"), Known("2021-01-01..2024-12-31")])));
        Assert.Equal("2021-01-01..2023-12-31", Words(BusinessCalendar.AnyOf([Known("2021-01-01..2024-12-31"), Known("2020-01-01..2023-12-31"), Known("..")])));
        Assert.Equal("2020-01-01..2024-12-31", Words(BusinessCalendar.OfVersions([CalendarVersion.Of(new LocalDate(2022, 1, 1), Known("2021-01-01..2024-12-31")), CalendarVersion.Of(null, Known("2020-01-01..2023-12-31"))])));
    }

    [Fact]
    public void Special_days_and_breaks_are_listed_by_date_in_whatever_order_they_come()
    {
        var calendar = BusinessCalendar.Create(
            Berlin, WeeklyHours.AlwaysOpen,
            [SpecialDay.Closed(new LocalDate(2024, 5, 1)), SpecialDay.Closed(new LocalDate(2024, 1, 1))],
            [CalendarBreak.On(new LocalDate(2024, 6, 1), OpenInterval.AllDay), CalendarBreak.On(new LocalDate(2024, 2, 1), OpenInterval.AllDay)]);

        Assert.Equal([new LocalDate(2024, 1, 1), new LocalDate(2024, 5, 1)], calendar.SpecialDays.Select(special => special.Day));
        Assert.Equal([new LocalDate(2024, 2, 1), new LocalDate(2024, 6, 1)], calendar.Breaks.Select(part => part.Day));
    }

    [Fact]
    public void A_day_of_the_week_is_a_working_one_when_it_works_more_often_than_not()
    {
        var calendar = BusinessCalendar.Create(
            DateTimeZone.Utc,
            WeeklyHours.Closed.With([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday], [OpenInterval.Parse("09:00-17:00")]),
            [SpecialDay.Closed(new LocalDate(2024, 3, 11)), SpecialDay.Open(new LocalDate(2024, 3, 6), [OpenInterval.AllDay])],
            knownFrom: new LocalDate(2024, 3, 4),
            knownThrough: new LocalDate(2024, 3, 17));

        // Of two Mondays one works: not more than not.
        var days = calendar.WorkingDays(new LocalDate(2024, 3, 4), new LocalDate(2024, 3, 17));
        Assert.Equal([IsoDayOfWeek.Tuesday], days.Week);
        Assert.Equal([new LocalDate(2024, 3, 4), new LocalDate(2024, 3, 6)], days.MakeUpDays);
        Assert.Empty(days.DaysOff);

        // Where none does, the first day that works gives the week its day.
        var seldom = calendar.WorkingDays(new LocalDate(2024, 3, 6), new LocalDate(2024, 3, 6));
        Assert.Equal([IsoDayOfWeek.Wednesday], seldom.Week);
        var once = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Closed, [SpecialDay.Open(new LocalDate(2024, 3, 8), [OpenInterval.AllDay])]).WorkingDays(new LocalDate(2024, 3, 1), new LocalDate(2024, 3, 22));
        Assert.Equal([IsoDayOfWeek.Friday], once.Week);
        Assert.Equal(3, once.DaysOff.Count);

        Assert.Throws<InvalidInputException>(() => calendar.WorkingDays(new LocalDate(2024, 3, 7), new LocalDate(2024, 3, 8)));
        foreach (var (from, through) in new[] { (3, 17), (4, 18), (6, 5) })
        {
            Assert.Throws<ArgumentOutOfRangeException>("through", () => calendar.WorkingDays(new LocalDate(2024, 3, from), new LocalDate(2024, 3, through)));
        }
    }

    [Fact]
    public void Frozen_versions_answer_by_the_day_of_the_opening()
    {
        var morning = BusinessCalendar.Create(Berlin, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("08:00-12:00")]), knownFrom: new LocalDate(2024, 1, 1), knownThrough: new LocalDate(2024, 12, 31));
        var evening = BusinessCalendar.Create(Berlin, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("18:00-22:00")]), knownThrough: new LocalDate(2024, 12, 31));
        var change = new LocalDate(2024, 7, 1);
        var frozen = BusinessCalendar.OfVersions([CalendarVersion.Of(null, morning), CalendarVersion.Of(change, evening)], VersionUse.FrozenAtOpening);

        Assert.Same(morning, frozen.AsOf(At("2024-06-30T21:59")));
        Assert.Same(evening, frozen.AsOf(At("2024-06-30T22:00")));
        Assert.Same(morning, frozen.AsOf(At("2023-12-31T23:00")));
        Assert.Same(frozen, frozen.AsOf(At("2023-12-31T22:59")));
        Assert.Same(evening, frozen.AsOf(At("2024-12-31T22:59")));
        Assert.Same(frozen, frozen.AsOf(At("2024-12-31T23:00")));
        Assert.Same(morning, morning.AsOf(At("2024-12-31T22:59")));
        Assert.Same(BusinessCalendar.OfVersions(frozen.Versions) is var byDay ? byDay : null, byDay.AsOf(At("2024-06-30T22:00")));
        Assert.Equal(At("2024-07-01T16:00"), frozen.NextOpening(At("2024-06-30T22:00")).At);
        Assert.Equal(At("2024-07-01T06:00"), frozen.NextOpening(At("2024-06-30T21:59")).At);
        Assert.Equal(new LocalDate(2024, 7, 2), frozen.PlusWorkingDays(change, 1).Day);
    }

    [Fact]
    public void What_was_prepared_costs_nothing_to_ask()
    {
        var nights = WeeklyHours.Of(EveryDay, [OpenInterval.Parse("22:00-06:00")]);
        var plain = BusinessCalendar.Create(Berlin, nights);
        plain.Prepare(new LocalDate(2012, 6, 1), new LocalDate(2014, 2, 1));
        var inner = BusinessCalendar.Create(Berlin, nights);
        var frozen = BusinessCalendar.OfVersions([CalendarVersion.Of(null, inner)], VersionUse.FrozenAtOpening);
        frozen.Prepare(new LocalDate(2013, 1, 1), new LocalDate(2013, 12, 31));
        var warm = BusinessCalendar.Create(Berlin, nights);
        foreach (var year in new[] { 2012, 2013, 2014 })
        {
            warm.IsOpen(Instant.FromUtc(year, 3, 1, 0, 0));
            Assert.True(Asked(warm, year) == 0 && Asked(plain, year) == 0, $"{year}");
        }

        frozen.Prepare(new LocalDate(2013, 1, 1), new LocalDate(2013, 12, 31));
        Assert.Equal(0, Asked(inner, 2013));
        Assert.Equal(0, Asked(frozen, 2013));
        Assert.NotEqual(0, Asked(plain, 2015));

        static long Asked(BusinessCalendar calendar, int year)
        {
            var at = Instant.FromUtc(year, 3, 1, 0, 0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            calendar.IsOpen(at);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static BusinessCalendar Known(string range) => BusinessCalendar.Create(
        DateTimeZone.Utc, WeeklyHours.AlwaysOpen, knownFrom: range.StartsWith("..", StringComparison.Ordinal) ? null : Day(range[..10]), knownThrough: range.EndsWith("..", StringComparison.Ordinal) ? null : Day(range[^10..]));

    private static string Words(BusinessCalendar calendar) =>
        (calendar.KnownFrom is { } from ? LocalDatePattern.Iso.Format(from) : "") + ".." + (calendar.KnownThrough is { } through ? LocalDatePattern.Iso.Format(through) : "");

    /// <summary>The open periods between two instants, in UTC, without their dates.</summary>
    private static string Times(BusinessCalendar calendar, Instant from, Instant to)
    {
        var pattern = InstantPattern.CreateWithInvariantCulture("HH:mm");
        return string.Join(" ", calendar.OpenPeriods(from, to).Periods.Select(period => pattern.Format(period.Start) + "-" + pattern.Format(period.End)));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant At(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
