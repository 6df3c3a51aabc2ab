using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Calendars;

/// <summary>Values of the calendars: what is equal, what is refused and how that is said, and what a week makes of its hours.</summary>
public class CalendarValueTests
{
    private static readonly LocalDate Day = new(2024, 3, 1);
    private static readonly Instant Noon = Instant.FromUtc(2024, 3, 1, 12, 0);

    [Fact]
    public void Answers_are_equal_when_all_their_parts_are()
    {
        Differ(Stay.Of(Day, Day.PlusDays(2)), Stay.Of(Day.PlusDays(1), Day.PlusDays(2)), Stay.Of(Day, Day.PlusDays(3)), Stay.Of(Day, null), Stay.Of(Day, Day.PlusDays(2), DayCount.Touched), Stay.Of(Day.PlusDays(1), Day.PlusDays(2), DayCount.Touched));

        var hours = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]), knownFrom: Day, knownThrough: Day.PlusDays(30));
        var never = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Closed);
        Differ(hours.NextOpening(Noon), hours.NextOpening(Noon + Duration.FromTicks(1)), hours.NextOpening(Noon - Duration.FromDays(1)), never.NextOpening(Noon));
        Differ(
            hours.Elapsed(Noon, Noon), hours.Elapsed(Noon, Noon + Duration.FromHours(1)), hours.Elapsed(Noon, Noon + Duration.FromHours(2)), hours.Elapsed(Noon - Duration.FromDays(1), Noon));
        Differ(hours.PlusWorkingDays(Day, 1), hours.PlusWorkingDays(Day, 2), hours.PlusWorkingDays(Day, -1), never.PlusWorkingDays(Day, 1));

        // A refusal is one answer, whatever was asked.
        Assert.Equal(hours.NextOpening(Noon - Duration.FromDays(1)), hours.NextOpening(Noon - Duration.FromDays(2)));
        Assert.Equal(never.NextOpening(Noon), never.NextOpening(Noon + Duration.FromDays(1)));
        Assert.Equal(hours.Elapsed(Noon - Duration.FromDays(1), Noon), hours.Elapsed(Noon, Noon + Duration.FromDays(50)));
        Assert.Equal(hours.PlusWorkingDays(Day, -1), hours.PlusWorkingDays(Day.PlusDays(3), -10));
        Assert.Equal(hours.PlusWorkingDays(Day, -1).GetHashCode(), hours.PlusWorkingDays(Day.PlusDays(3), -10).GetHashCode());
        Assert.NotEqual(hours.PlusWorkingDays(Day, 1).GetHashCode(), hours.PlusWorkingDays(Day, 2).GetHashCode());

        Differ(
            Tolled(Stay.Of(Day.PlusDays(1), Day.PlusDays(2))), Tolled(Stay.Of(Day.PlusDays(1), Day.PlusDays(3))), Tolled(Stay.Of(Day.PlusDays(1), null)),
            Tolling.LastDay(CountingProfile.Default, Day.PlusDays(-1), Term.OfDays(10), [Stay.Of(Day.PlusDays(1), Day.PlusDays(3))], Day.PlusDays(20)),
            Tolling.LastDay(CountingProfile.Default, Day, Term.OfDays(11), [], Day.PlusDays(20)),
            Tolling.LastDay(CountingProfile.Default, Day, Term.OfDays(10), [Stay.Of(Day.PlusDays(1), null)], Day.PlusDays(2)));

        Assert.True(Stay.Of(Day, null) != Stay.Of(Day.PlusDays(1), null) && Stay.Of(Day, null) == Stay.Of(Day, null));
        Assert.True(hours.NextOpening(Noon) != never.NextOpening(Noon) && hours.NextOpening(Noon) == hours.NextOpening(Noon));
        Assert.True(hours.Elapsed(Noon, Noon) != hours.Elapsed(Noon, Noon + Duration.FromHours(1)) && hours.Elapsed(Noon, Noon) == never.Elapsed(Noon, Noon));
        Assert.True(hours.PlusWorkingDays(Day, 1) != hours.PlusWorkingDays(Day, 2) && hours.PlusWorkingDays(Day, 1) == hours.PlusWorkingDays(Day.PlusDays(2), 1));
        Assert.True(Tolled(Stay.Of(Day.PlusDays(1), null)) != Tolled(Stay.Of(Day.PlusDays(1), Day.PlusDays(2))));
        Assert.False(Stay.Of(Day, null) != Stay.Of(Day, null) || hours.NextOpening(Noon) != hours.NextOpening(Noon) || hours.Elapsed(Noon, Noon) != hours.Elapsed(Noon, Noon));

        static TolledDay Tolled(Stay stay) => Tolling.LastDay(CountingProfile.Default, Day, Term.OfDays(10), [stay], Day.PlusDays(20));
    }

    [Fact]
    public void Ranges_of_days_are_equal_when_both_ends_are()
    {
        Differ(Range(1, 5), Range(1, 6), Range(2, 6), Range(5, 5));
        Assert.True(Range(1, 5) == Range(1, 5) && Range(1, 5) != Range(1, 6));

        static DayRange Range(int first, int last) => WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfDays(10))])
            .Decide(ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, DateFact.Between(Day.PlusDays(first), Day.PlusDays(last)))])), Day).LastDays!.Value;
    }

    [Fact]
    public void A_special_day_names_all_its_hours() =>
        Assert.Equal("2024-03-01 09:00-12:00 13:00-17:00 (fair)", SpecialDay.Open(Day, [OpenInterval.Parse("09:00-12:00"), OpenInterval.Parse("13:00-17:00")], "fair").ToString());

    [Fact]
    public void Calendars_are_equal_when_all_their_parts_are()
    {
        ValueList<IsoDayOfWeek> week = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday];
        Differ(
            WorkingDayCalendar.Create(week),
            WorkingDayCalendar.Create([IsoDayOfWeek.Monday]),
            WorkingDayCalendar.Create(week, [Day]),
            WorkingDayCalendar.Create(week, makeUpDays: [Day]),
            WorkingDayCalendar.Create(week, knownFrom: Day),
            WorkingDayCalendar.Create(week, knownThrough: Day),
            WorkingDayCalendar.Create(week, knownFrom: Day, knownThrough: Day),
            WorkingDayCalendar.Create([IsoDayOfWeek.Monday], [Day], knownFrom: Day, knownThrough: Day));
        Differ(
            WeeklyHours.Closed, WeeklyHours.AlwaysOpen, WeeklyHours.MondayToFriday([OpenInterval.AllDay]), WeeklyHours.AlwaysOpen.With([IsoDayOfWeek.Sunday], []),
            WeeklyHours.AlwaysOpen.With([IsoDayOfWeek.Monday], []));
        var hours = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);
        Differ(
            hours,
            BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
            BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Closed),
            BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.AlwaysOpen, [SpecialDay.Closed(Day)]),
            BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.AlwaysOpen, [SpecialDay.Closed(Day, "named")]),
            BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.AlwaysOpen, breaks: [CalendarBreak.On(Day, OpenInterval.AllDay)]),
            BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.AlwaysOpen, knownFrom: Day),
            BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.AlwaysOpen, knownThrough: Day),
            BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.AlwaysOpen, gap: GapEdge.Shift),
            hours.WithLanding(Landing.NextOpening),
            BusinessCalendar.AllOf([hours, hours]),
            BusinessCalendar.AllOf([hours, hours, hours]),
            BusinessCalendar.AnyOf([hours, hours]),
            BusinessCalendar.OfVersions([CalendarVersion.Of(null, hours)]),
            BusinessCalendar.OfVersions([CalendarVersion.Of(Day, hours)]),
            BusinessCalendar.OfVersions([CalendarVersion.Of(null, hours)], VersionUse.FrozenAtOpening));
    }

    [Theory]
    [InlineData("09:00-12:00 13:00-17:00", "09:00-12:00 13:00-17:00")]
    [InlineData("13:00-17:00 09:00-12:00", "09:00-12:00 13:00-17:00")]
    [InlineData("09:00-12:00 12:00-17:00", "09:00-17:00")]
    [InlineData("09:00-13:00 12:00-17:00", "09:00-17:00")]
    [InlineData("09:00-17:00 10:00-12:00", "09:00-17:00")]
    [InlineData("10:00-12:00 09:00-17:00 16:00-18:00", "09:00-18:00")]
    [InlineData("22:00-06:00 20:00-23:00", "20:00-06:00")]
    [InlineData("12:00-23:00 22:00-12:00", "12:00-12:00")]
    [InlineData("12:00-23:00 22:00-13:00", "12:00-23:00 22:00-13:00")]
    public void The_hours_of_a_day_are_a_union_in_order(string hours, string expected)
    {
        var week = WeeklyHours.Of([IsoDayOfWeek.Tuesday], [.. hours.Split(' ').Select(OpenInterval.Parse)]);

        Assert.Equal(expected, string.Join(" ", week.On(IsoDayOfWeek.Tuesday)));
        Assert.Equal("Tuesday " + expected, week.ToString());
        Assert.Empty(week.On(IsoDayOfWeek.Monday));
        Assert.Equal("Tuesday " + expected + "; Sunday 10:00-11:00", week.With([IsoDayOfWeek.Sunday], [OpenInterval.Parse("10:00-11:00")]).ToString());
    }

    [Theory]
    [InlineData("22:00-06:00", true)]
    [InlineData("09:00-24:00", false)]
    [InlineData("09:00-24:00:00", false)]
    [InlineData("00:00-00:01", false)]
    [InlineData("09:00:30-09:00:45", false)]
    public void An_interval_of_two_times_is_the_one_that_is_read(string text, bool crosses)
    {
        var read = OpenInterval.Parse(text);

        Assert.Equal(crosses, read.CrossesMidnight);
        Assert.Equal(read, OpenInterval.Of(read.Opens, read.Closes));
        Assert.Equal(read, OpenInterval.Parse(read.ToString()));
    }

    [Theory]
    [InlineData("P00000000000000000000000000007WD", "P7WD")]
    [InlineData("P366000WD", "P366000WD")]
    [InlineData("P1000Y12000M53000W366000D", "P1000Y12000M53000W366000D")]
    [InlineData("P000000000000000000000000000007WD", null)]
    [InlineData("P366001WD", null)]
    [InlineData("P12001M", null)]
    [InlineData("P53001W", null)]
    [InlineData("P366001D", null)]
    [InlineData("P1Y2", null)]
    [InlineData("PY", null)]
    [InlineData("P1YD", null)]
    [InlineData("P1", null)]
    [InlineData("P123", null)]
    public void The_longest_terms_that_are_read(string text, string? expected)
    {
        Assert.Equal(expected is not null, Term.TryParse(text, out var term));
        Assert.Equal(expected, term?.ToString());
    }

    [Fact]
    public void What_is_refused_says_why()
    {
        var hours = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);

        Says("A term has 0 or more of each unit", () => Term.Of(weeks: 53_001));
        Says("A term has 0 or more of each unit", () => Term.Of(weeks: -1, days: 100));
        Says("A term is not zero.", () => Term.Of());
        Says("A term of working days has at least 1 day", () => Term.OfWorkingDays(366_001));
        Says("An elapsed window has at least 1 day", () => ElapsedWindow.OfDays(0));
        Says("An elapsed window has at least 1 day", () => ElapsedWindow.OfDays(366_001));
        Says("The range ends before it begins.", () => hours.OpenPeriods(Noon, Noon - Duration.FromTicks(1)));
        Says("The range begins on 2024-03-01, after its end.", () => hours.DaysThatDifferFrom(hours, Day, Day.PlusDays(-1)));
        Says("The range 2024-03-01..2024-02-29 is turned round, or not wholly known.", () => hours.WorkingDays(Day, Day.PlusDays(-1)));
        Says("Zero working days lead nowhere; ask IsWorkingDay.", () => hours.PlusWorkingDays(Day, 0));
        Says("An amount of open time is zero or more; go the other way instead.", () => hours.Subtract(Noon, Duration.FromTicks(-1)));
        Says("Not a day of the week.", () => WeeklyHours.Closed.On(IsoDayOfWeek.None));
        Says("Not a day of the week.", () => WeeklyHours.Closed.On((IsoDayOfWeek)8));
        Says("Not a day of the week.", () => WeeklyHours.Of([IsoDayOfWeek.None], []));
        Says("Not a day of the week.", () => WeeklyHours.Of([(IsoDayOfWeek)8], []));
        Says("2024-03-01 has no opening hours. Say Closed for a day off.", () => SpecialDay.Open(Day, []));
        Says("A stay cannot end on 2024-02-29, before it begins on 2024-03-01.", () => Stay.Of(Day, Day.PlusDays(-1)));
        Says("Opening and close are both 09:00: say 00:00-24:00 for the whole day, or leave the interval out.", () => OpenInterval.Of(new LocalTime(9, 0), new LocalTime(9, 0)));
        Says("\"9-17\" is not an opening interval.", () => OpenInterval.Parse("9-17"));
        Says("NextFirst has no meaning for a term counted back; use LastDay or Refuse.", () => CountingProfile.Create(monthEnd: MonthEnd.NextFirst).LatestDayBefore(Day, Term.OfMonths(1)));
        Says("shortTermDays: Short terms have 0 or more days; 0 for none.", () => CountingProfile.Create(shortTermDays: -1, calendar: WorkingDayCalendar.MondayToFriday));
        Says("versions: A calendar of versions needs at least one.", () => BusinessCalendar.OfVersions([]));
        Says("week: None is not a day of the week.", () => WorkingDayCalendar.Create([IsoDayOfWeek.None]));

        Assert.False(OpenInterval.TryParse(null, out _));
        Assert.NotNull(WorkingDayCalendar.Create([IsoDayOfWeek.Monday], knownFrom: Day, knownThrough: Day));
        Assert.Equal(53_000, Term.Of(weeks: 53_000).Weeks);
        Assert.Empty(hours.OpenPeriods(Noon, Noon).Periods);
        Assert.Equal(366_000, ElapsedWindow.OfDays(366_000).Days);

        static void Says(string sentence, Action action)
        {
            var refused = Assert.ThrowsAny<Exception>(action);
            var text = refused is InvalidInputException invalid ? string.Join(" ", invalid.Problems.Select(problem => problem.Path + ": " + problem.Message)) : refused.Message;
            Assert.Contains(sentence, text);
        }
    }

    [Fact]
    public void A_window_from_the_next_midnight_has_one_until_two_days_before_the_end_of_time()
    {
        var window = ElapsedWindow.OfDays(1, ElapsedFrom.NextMidnight);

        Assert.Equal(Instant.FromUtc(9999, 12, 31, 0, 0), window.DueAt(Instant.MaxValue - Duration.FromDays(2), DateTimeZone.Utc));
        Assert.Equal(Instant.MaxValue - Duration.FromNanoseconds(1) - Duration.FromHours(23), ElapsedWindow.OfDays(1).DueAt(Instant.MaxValue - Duration.FromNanoseconds(1) - Duration.FromHours(47), DateTimeZone.Utc));
    }

    /// <summary>No two of them are equal, and each is equal to itself.</summary>
    private static void Differ<T>(params T[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < values.Length; j++)
            {
                Assert.True(values[i]!.Equals(values[j]) == (i == j), $"{i} {values[i]} and {j} {values[j]}");
                Assert.True(EqualityComparer<T>.Default.Equals(values[i], values[j]) == (i == j), $"{i} {values[i]} and {j} {values[j]}");
            }
        }
    }
}
