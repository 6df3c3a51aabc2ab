using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Tests.Calendars;

public class BusinessCalendarTests
{
    private static readonly OpenInterval Office = OpenInterval.Parse("09:00-17:00");
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void A_make_up_Sunday_works_in_China_and_the_golden_week_does_not()
    {
        var china = HolidayTables.China();

        Assert.True(china.IsWorkingDay(new LocalDate(2025, 9, 28)));
        Assert.All(Enumerable.Range(1, 8), day => Assert.False(china.IsWorkingDay(new LocalDate(2025, 10, day))));
        Assert.True(china.IsWorkingDay(new LocalDate(2025, 10, 9)));
        Assert.Equal(new LocalDate(2025, 10, 9), china.PlusWorkingDays(new LocalDate(2025, 9, 30), 1).Day);
        Assert.Equal("国庆节、中秋节", china.SpecialDays.Single(special => special.Day == new LocalDate(2025, 10, 1)).Name);
    }

    [Fact]
    public void A_year_without_a_notice_is_not_known_and_never_guessed()
    {
        var china = HolidayTables.China();
        var lastDay = At(china, new LocalDate(2026, 12, 31), 17);

        Assert.Null(china.IsWorkingDay(new LocalDate(2027, 1, 4)));
        Assert.Equal(CountingRefusal.CalendarNotKnown, china.PlusWorkingDays(new LocalDate(2026, 12, 31), 1).Refusal);
        Assert.Equal(At(china, new LocalDate(2026, 12, 31), 18), china.Add(lastDay, Duration.FromHours(1)).At);
        Assert.Equal(CountingRefusal.CalendarNotKnown, china.Add(lastDay, Duration.FromHours(2)).Refusal);
        Assert.Equal(CountingRefusal.CalendarNotKnown, china.Elapsed(lastDay, lastDay + Duration.FromDays(1)).Refusal);
        Assert.Null(china.IsOpen(lastDay + Duration.FromDays(1)));
    }

    [Fact]
    public void The_amendment_of_2020_01_27_changes_open_deadlines_and_what_it_changed_can_be_listed()
    {
        // As published on 2019-11-21: off from 24 to 30 January, and Saturday 1 February works.
        var published = HolidayTables.China((day, isOff) =>
            day == new LocalDate(2020, 2, 1) ? false
            : day == new LocalDate(2020, 1, 31) || day == new LocalDate(2020, 2, 2) || day == new LocalDate(2020, 2, 3) ? null : isOff);
        var amended = HolidayTables.China();
        var byDay = BusinessCalendar.OfVersions([CalendarVersion.Of(null, published), CalendarVersion.Of(new LocalDate(2020, 1, 27), amended)]);
        var frozen = BusinessCalendar.OfVersions(byDay.Versions, VersionUse.FrozenAtOpening);
        var opened = At(amended, new LocalDate(2020, 1, 22), 10);

        Assert.Equal([new LocalDate(2020, 1, 31), new LocalDate(2020, 2, 1)], amended.DaysThatDifferFrom(published, new LocalDate(2019, 12, 1), new LocalDate(2020, 12, 31)));
        Assert.Equal(At(amended, new LocalDate(2020, 2, 1), 10), Due(published));
        Assert.Equal(At(amended, new LocalDate(2020, 2, 4), 10), Due(amended));
        Assert.Equal(Due(amended), Due(byDay));
        Assert.Equal(Due(published), Due(frozen));

        Instant? Due(BusinessCalendar calendar) => ServiceLevelPolicy.Create([ServiceCommitment.Create(ServiceMetric.Resolution, calendar, ServiceTarget.WithinWorkingDays(3), [ServiceEventKind.Resolved])])
            .Decide(ServiceRequest.Create([ServiceEvent.Opened(opened)]), opened)[0].DueAt;
    }

    [Fact]
    public void What_overlaps_at_the_turn_of_the_year_counts_once_and_whole()
    {
        var longer = BusinessCalendar.Create(Berlin, WeeklyHours.Of([.. Enum.GetValues<IsoDayOfWeek>().Skip(1)], [OpenInterval.Parse("22:00-03:00")]));
        var shorter = BusinessCalendar.Create(Berlin, WeeklyHours.Of([.. Enum.GetValues<IsoDayOfWeek>().Skip(1)], [OpenInterval.Parse("22:00-02:30")]));
        foreach (var calendar in new[] { BusinessCalendar.AnyOf([longer, shorter]), BusinessCalendar.AnyOf([shorter, longer]), BusinessCalendar.AnyOf([shorter, longer, shorter]) })
        {
            for (var year = 2000; year <= 2030; year++)
            {
                var opens = At(calendar, new LocalDate(year, 12, 31), 22);

                Assert.Equal(Duration.FromHours(5), calendar.Elapsed(opens, opens + Duration.FromHours(9)).Amount);
                Assert.Equal(opens + Duration.FromHours(5), calendar.Add(opens, Duration.FromHours(5)).At);
            }
        }
    }

    [Fact]
    public void The_day_that_Samoa_skipped_ends_a_shift_early_and_loses_no_other_time()
    {
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var noonToNine = BusinessCalendar.Create(
            apia,
            WeeklyHours.Of([.. Enum.GetValues<IsoDayOfWeek>().Skip(1)], [OpenInterval.Parse("12:00-09:00")]),
            [SpecialDay.Closed(new LocalDate(2011, 12, 27)), SpecialDay.Open(new LocalDate(2011, 12, 31), [OpenInterval.Parse("22:00-03:00")]), SpecialDay.Closed(new LocalDate(2012, 1, 2))],
            [CalendarBreak.On(new LocalDate(2011, 12, 27), OpenInterval.Parse("17:00-09:00"))]);
        var nights = BusinessCalendar.Create(
            apia,
            WeeklyHours.Of([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday], [OpenInterval.Parse("22:00-09:00")]),
            breaks: [CalendarBreak.On(new LocalDate(2012, 1, 1), OpenInterval.Parse("02:30-06:00"))]);
        var from = Instant.FromUtc(2011, 12, 30, 15, 0);

        // 30 December did not exist: its shift began with the jump to the 31st, 10:00 UTC, and ends at 19:00 UTC. Then 08:00-13:00 UTC on the one, with a break from 12:30 on the other.
        foreach (var calendar in new[] { BusinessCalendar.AnyOf([noonToNine, nights]), BusinessCalendar.AnyOf([nights, noonToNine]) })
        {
            Assert.Equal(Instant.FromUtc(2011, 12, 31, 12, 40), calendar.Add(from, Duration.FromMinutes(520)).At);
        }
    }

    [Fact]
    public void Holidays_of_a_region_come_from_a_table()
    {
        var massachusetts = HolidayTables.Region("US_MA", "America/New_York");

        Assert.False(massachusetts.IsWorkingDay(new LocalDate(2011, 7, 4)));
        Assert.True(massachusetts.IsWorkingDay(new LocalDate(2011, 7, 5)));
        Assert.Equal(
            ["Open 2011-07-01", "Closed 2011-07-01", "Holiday 2011-07-04 Independence Day", "Closed 2011-07-05", "Open 2011-07-05"],
            massachusetts.Trace(At(massachusetts, new LocalDate(2011, 7, 1), 16), At(massachusetts, new LocalDate(2011, 7, 5), 10))
                .Select(step => $"{step.Kind} {NodaTime.Text.LocalDatePattern.Iso.Format(step.Day)} {step.Name}".TrimEnd()));
    }

    [Fact]
    public void Working_days_can_be_handed_to_terms_and_rolls()
    {
        var days = HolidayTables.China().WorkingDays(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));

        Assert.Equal(WorkingDayCalendar.MondayToFriday.Week, days.Week);
        Assert.Contains(new LocalDate(2025, 9, 28), days.MakeUpDays);
        Assert.Contains(new LocalDate(2025, 10, 1), days.DaysOff);
        Assert.Null(days.IsWorkingDay(new LocalDate(2026, 1, 1)));
        for (var day = new LocalDate(2025, 1, 1); day.Year == 2025; day = day.PlusDays(1))
        {
            Assert.Equal(HolidayTables.China().IsWorkingDay(day), days.IsWorkingDay(day));
        }
    }

    [Fact]
    public void Asking_allocates_nothing_once_the_years_are_built()
    {
        var calendar = HolidayTables.Region("DE_BE", "Europe/Berlin");
        calendar.Prepare(new LocalDate(2010, 1, 1), new LocalDate(2030, 1, 1));
        var start = Instant.FromUtc(2012, 3, 1, 12, 0);
        var hour = Duration.FromHours(1);
        var decade = Duration.FromHours(20_000);
        var day = new LocalDate(2012, 3, 1);

        Assert.Equal(0, Allocations.Of(() => calendar.Add(start, hour)));
        Assert.Equal(0, Allocations.Of(() => calendar.Add(start, decade)));
        Assert.Equal(0, Allocations.Of(() => calendar.Subtract(start, hour)));
        Assert.Equal(0, Allocations.Of(() => calendar.Elapsed(start, start + decade)));
        Assert.Equal(0, Allocations.Of(() => calendar.IsOpen(start)));
        Assert.Equal(0, Allocations.Of(() => calendar.NextOpening(start)));
        Assert.Equal(0, Allocations.Of(() => calendar.PlusWorkingDays(day, 2_000)));
        Assert.Equal(0, Allocations.Of(() => calendar.AddWorkingDays(start, 30, DayEnd.Close)));
    }

    [Fact]
    public void Calendars_are_values()
    {
        Assert.Equal(Create(), Create());
        Assert.Equal(Create().GetHashCode(), Create().GetHashCode());
        Assert.NotEqual(Create(), Create().WithLanding(Landing.NextOpening));
        Assert.Equal(BusinessCalendar.AnyOf([Create(), BusinessCalendar.AlwaysOpen(Berlin)]), BusinessCalendar.AnyOf([Create(), BusinessCalendar.AlwaysOpen(Berlin)]));
        Assert.NotEqual(BusinessCalendar.AnyOf([Create(), BusinessCalendar.AlwaysOpen(Berlin)]), BusinessCalendar.AllOf([Create(), BusinessCalendar.AlwaysOpen(Berlin)]));

        static BusinessCalendar Create() => BusinessCalendar.Create(Berlin, WeeklyHours.MondayToFriday([Office]), [SpecialDay.Closed(new LocalDate(2024, 12, 25))]);
    }

    [Theory]
    [InlineData("09:00-17:00")]
    [InlineData("22:00-06:00")]
    [InlineData("00:00-24:00")]
    [InlineData("09:00-24:00")]
    [InlineData("09:00:30-09:00:45")]
    public void An_interval_prints_what_it_reads(string text) => Assert.Equal(text, OpenInterval.Parse(text).ToString());

    [Theory]
    [InlineData("09:00-09:00")]
    [InlineData("24:00-06:00")]
    [InlineData("9-17")]
    [InlineData("09:00")]
    [InlineData("25:00-26:00")]
    public void What_is_not_an_interval_is_refused(string text) => Assert.Throws<FormatException>(() => OpenInterval.Parse(text));

    [Fact]
    public void What_a_calendar_cannot_be_is_refused_with_every_problem()
    {
        var hours = BusinessCalendar.Create(Berlin, WeeklyHours.AlwaysOpen);
        var frozen = BusinessCalendar.OfVersions([CalendarVersion.Of(null, hours)], VersionUse.FrozenAtOpening);

        Assert.Throws<ArgumentException>(() => OpenInterval.Of(new LocalTime(9, 0), new LocalTime(9, 0)));
        Assert.Throws<ArgumentException>(() => SpecialDay.Open(new LocalDate(2024, 1, 1), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => hours.Add(Instant.FromUtc(2024, 1, 1, 0, 0), Duration.FromHours(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => hours.PlusWorkingDays(new LocalDate(2024, 1, 1), 0));
        Assert.Equal(["knownThrough"], Problems(() => BusinessCalendar.Create(Berlin, WeeklyHours.AlwaysOpen, knownFrom: new LocalDate(2024, 1, 1), knownThrough: new LocalDate(2023, 1, 1))));
        Assert.Equal(["members", "members[0]"], Problems(() => BusinessCalendar.AllOf([frozen])));
        Assert.Equal(
            ["versions[1].from", "versions[2]"],
            Problems(() => BusinessCalendar.OfVersions([CalendarVersion.Of(null, hours), CalendarVersion.Of(null, hours), CalendarVersion.Of(new LocalDate(2024, 1, 1), frozen)])));
    }

    [Fact]
    public void Far_past_and_far_future_are_answered_and_never_a_failure()
    {
        var always = BusinessCalendar.AlwaysOpen(Berlin);
        var never = BusinessCalendar.Create(Berlin, WeeklyHours.Closed);

        Assert.Equal(CountingRefusal.CalendarNotKnown, always.Add(Instant.MaxValue, Duration.FromHours(1)).Refusal);
        Assert.Equal(CountingRefusal.CalendarNotKnown, always.Subtract(Instant.MinValue, Duration.FromHours(1)).Refusal);
        Assert.Equal(CountingRefusal.CalendarNotKnown, always.Add(Instant.FromUtc(2024, 1, 1, 0, 0), Duration.MaxValue).Refusal);
        Assert.Null(always.IsOpen(Instant.MinValue));
        Assert.Equal(CountingRefusal.NeverOpens, never.Add(Instant.FromUtc(2024, 1, 1, 0, 0), Duration.Zero).Refusal);
        Assert.Equal(CountingRefusal.NeverOpens, never.Subtract(Instant.FromUtc(2024, 1, 1, 0, 0), Duration.FromHours(1)).Refusal);
        Assert.Equal(CountingRefusal.NeverOpens, never.PlusWorkingDays(new LocalDate(2024, 1, 1), 1).Refusal);
        Assert.Equal(CountingRefusal.NeverOpens, never.PlusWorkingDays(new LocalDate(2024, 1, 1), -1).Refusal);
        Assert.Equal(Duration.Zero, never.Elapsed(Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2024, 2, 1, 0, 0)).Amount);
    }

    private static ValueList<string> Problems(Action action) => [.. Assert.Throws<InvalidInputException>(action).Problems.Select(problem => problem.Path)];

    private static Instant At(BusinessCalendar calendar, LocalDate day, int hour) => day.At(new LocalTime(hour, 0)).InZoneStrictly(calendar.Zone).ToInstant();
}
