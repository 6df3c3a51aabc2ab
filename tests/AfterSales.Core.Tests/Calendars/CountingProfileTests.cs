using AfterSales.Calendars;
using AfterSales.Explanations;
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

    [Fact]
    public void A_date_of_another_calendar_system_is_the_same_day()
    {
        var hebrew = new LocalDate(2024, 1, 31).WithCalendar(CalendarSystem.HebrewCivil);

        Assert.Equal(new LocalDate(2024, 2, 29), CountingProfile.Default.LastDay(hebrew, Term.OfMonths(1)).Day);
    }
}
