using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using NodaTime;

namespace AfterSales.Tests.Calendars;

public class CountingProfileTests
{
    private static readonly LocalDate Day = new(2024, 3, 1);

    [Fact]
    public void Every_problem_of_a_profile_is_reported_at_once()
    {
        var refused = Assert.Throws<InvalidInputException>(() => CountingProfile.Create(FirstDay.Included, MonthEnd.NextFirst, Roll.NextWorkingDay, shortTermDays: 5));

        Assert.Equal(["monthEnd", "roll", "shortTermDays"], refused.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Every_problem_of_a_calendar_is_reported_at_once()
    {
        var refused = Assert.Throws<InvalidInputException>(() => WorkingDayCalendar.Create([], [Day], [Day], Day, Day.PlusDays(-1)));

        Assert.Equal(["week", "makeUpDays", "knownThrough"], refused.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Values_that_no_enum_names_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CountingProfile.Create((FirstDay)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stay.Of(Day, null, (DayCount)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => ElapsedWindow.OfDays(7, (ElapsedFrom)7));
        Assert.Throws<InvalidInputException>(() => WorkingDayCalendar.Create([IsoDayOfWeek.None]));
    }

    [Fact]
    public void A_working_day_term_needs_a_calendar()
    {
        Assert.Throws<ArgumentException>(() => CountingProfile.Default.LastDay(Day, Term.OfWorkingDays(3)));
        Assert.Throws<ArgumentException>(() => Tolling.LastDay(CountingProfile.Default, Day, Term.OfWorkingDays(3), [], Day));
    }

    [Fact]
    public void The_first_of_the_next_month_has_no_mirror() =>
        Assert.Throws<ArgumentException>(() => CountingProfile.Create(monthEnd: MonthEnd.NextFirst).LatestDayBefore(Day, Term.OfMonths(1)));

    [Fact]
    public void A_stay_does_not_end_before_it_begins() => Assert.Throws<ArgumentException>(() => Stay.Of(Day, Day.PlusDays(-1)));

    [Fact]
    public void Outside_the_days_it_is_known_for_a_calendar_does_not_know()
    {
        var calendar = WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, knownFrom: new LocalDate(2024, 1, 1), knownThrough: new LocalDate(2024, 12, 31));

        Assert.Null(calendar.IsWorkingDay(new LocalDate(2023, 12, 31)));
        Assert.True(calendar.IsWorkingDay(new LocalDate(2024, 1, 1)));
        Assert.True(calendar.IsWorkingDay(new LocalDate(2024, 12, 31)));
        Assert.Null(calendar.IsWorkingDay(new LocalDate(2025, 1, 1)));
    }

    [Fact]
    public void Profiles_and_calendars_are_equal_by_value()
    {
        Assert.Equal(Profile(), Profile());
        Assert.Equal(Profile().GetHashCode(), Profile().GetHashCode());
        Assert.NotEqual(Profile(), Profile().WithClearDays());

        static CountingProfile Profile() =>
            CountingProfile.Create(roll: Roll.NextWorkingDay, calendar: WorkingDayCalendar.Create([IsoDayOfWeek.Friday, IsoDayOfWeek.Monday], [Day]));
    }

    [Theory]
    [InlineData("America/Havana")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Beirut")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Shanghai")]
    public void A_window_from_the_next_midnight_runs_from_the_first_instant_of_the_day(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var window = ElapsedWindow.OfDays(1, ElapsedFrom.NextMidnight);
        for (var day = new LocalDate(2009, 1, 1); day < new LocalDate(2013, 1, 1); day = day.PlusDays(1))
        {
            // Samoa had no 30 December 2011: the day after it begins in its place.
            var next = id == "Pacific/Apia" && day == new LocalDate(2011, 12, 29) ? day.PlusDays(2) : day.PlusDays(1);
            if (id != "Pacific/Apia" || day != new LocalDate(2011, 12, 30))
            {
                Assert.Equal(zone.AtStartOfDay(next).ToInstant() + Duration.FromDays(1), window.DueAt(zone.AtStartOfDay(day).ToInstant(), zone));
            }
        }
    }

    [Theory]
    [InlineData(ElapsedFrom.Event, ElapsedEdge.Before)]
    [InlineData(ElapsedFrom.NextMidnight, ElapsedEdge.NotAfter)]
    public void A_window_in_hours_that_ends_after_the_last_year_ends_with_time(ElapsedFrom from, ElapsedEdge edge)
    {
        var window = ElapsedWindow.OfDays(1_000 * 366, from, edge);
        foreach (var zone in new[] { DateTimeZone.Utc, DateTimeZone.ForOffset(Offset.FromHours(8)), DateTimeZone.ForOffset(Offset.FromHours(-8)) })
        {
            foreach (var start in new[] { Instant.FromUtc(8999, 6, 1, 12, 0), Instant.FromUtc(9999, 12, 31, 23, 59), Instant.MaxValue })
            {
                Assert.Equal(Instant.MaxValue, window.DueAt(start, zone));
                Assert.True(window.IsInTime(start, Instant.MaxValue, zone));
                Assert.Equal(Truth.Yes, window.IsInTime(start, LocalDate.MaxIsoValue, zone));
            }

            var plain = Instant.FromUtc(2024, 6, 1, 0, 0);
            Assert.InRange(window.DueAt(plain, zone) - plain, Duration.FromDays(1_000 * 366), Duration.FromDays((1_000 * 366) + 1));
        }

        var policy = ReturnPolicy.Create([ReturnWindow.Create("w", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Delivery), WindowLength.Of(window), [Remedy.Return])]);
        var bought = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Delivery, new LocalDate(8_999, 12, 30))]));
        Assert.Equal(ReturnStatus.Open, policy.Decide(bought, new LocalDate(9_000, 12, 31)).Status);
    }

    [Fact]
    public void A_date_of_another_calendar_system_is_the_same_day()
    {
        var hebrew = new LocalDate(2024, 1, 31).WithCalendar(CalendarSystem.HebrewCivil);

        Assert.Equal(new LocalDate(2024, 2, 29), CountingProfile.Default.LastDay(hebrew, Term.OfMonths(1)).Day);
    }
}
