using AfterSales.Calendars;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

/// <summary>Hours and days where one year meets the next, and where calendars end.</summary>
public class TurnOfYearTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly ValueList<IsoDayOfWeek> EveryDay = [.. Enum.GetValues<IsoDayOfWeek>().Skip(1)];

    [Fact]
    public void Going_back_stops_where_nothing_is_known_also_when_every_year_begins_within_a_shift()
    {
        var nights = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("22:00-06:00")]));

        Assert.Equal(CountingRefusal.CalendarNotKnown, nights.Subtract(At("2024-01-01T00:00"), Duration.FromDays(300_000)).Refusal);
    }

    [Fact]
    public void A_shift_that_closes_as_the_year_begins_with_which_a_calendar_is_known_closes_there()
    {
        var calendar = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("12:00-24:00")]), knownFrom: new LocalDate(2024, 1, 1));

        Assert.Equal(At("2024-01-01T00:00"), calendar.Subtract(At("2024-01-01T00:00"), Duration.Zero).At);
    }

    [Fact]
    public void Days_before_the_year_2_and_after_9997_are_not_known_and_never_a_failure()
    {
        var always = BusinessCalendar.AlwaysOpen(Berlin);
        foreach (var day in new[] { LocalDate.MinIsoValue, new LocalDate(0, 1, 1), new LocalDate(1, 1, 1), new LocalDate(1, 12, 31), new LocalDate(9998, 1, 1), new LocalDate(9999, 1, 1), LocalDate.MaxIsoValue })
        {
            Assert.Null(always.IsWorkingDay(day));
            foreach (var n in new[] { 1, -1, 400, -400, 366_000, -366_000 })
            {
                Assert.Equal(CountingRefusal.CalendarNotKnown, always.PlusWorkingDays(day, n).Refusal);
            }

            Assert.Throws<ArgumentOutOfRangeException>("through", () => always.WorkingDays(day, day));
            Assert.Empty(always.DaysThatDifferFrom(BusinessCalendar.Create(Berlin, WeeklyHours.Closed), day, day));
            always.Prepare(day, day);
        }

        Assert.True(always.IsWorkingDay(new LocalDate(2, 1, 1)));
        Assert.True(always.IsWorkingDay(new LocalDate(9997, 12, 31)));
        Assert.Equal(CountingRefusal.CalendarNotKnown, always.PlusWorkingDays(new LocalDate(9997, 12, 31), 1).Refusal);
        Assert.Equal(CountingRefusal.CalendarNotKnown, always.PlusWorkingDays(new LocalDate(2, 1, 1), -1).Refusal);
    }

    /// <summary>The clocks of Caracas went from 00:00 to 00:30 as 1965 began.</summary>
    [Theory]
    [InlineData("00:00-06:00", "1964-12-31T05:00", "1965-01-01T12:00", "1964-12-31T05:00-1964-12-31T10:30 1965-01-01T04:30-1965-01-01T10:00")]
    [InlineData("22:00-06:00", "1964-12-31T12:00", "1965-01-01T12:00", "1965-01-01T02:30-1965-01-01T10:00")]
    [InlineData("09:00-17:00", "1964-12-30T22:00", "1965-01-01T22:00", "1964-12-31T13:30-1964-12-31T21:30 1965-01-01T13:00-1965-01-01T21:00")]
    public void Clocks_that_change_as_a_year_begins_shorten_its_first_night(string hours, string from, string to, string expected)
    {
        var calendar = Daily(DateTimeZoneProviders.Tzdb["America/Caracas"], hours);
        var periods = calendar.OpenPeriods(At(from), At(to)).Periods;

        Assert.Equal(expected, string.Join(" ", periods.Select(period => Text(period.Start) + "-" + Text(period.End))));
        Assert.Equal(periods.Aggregate(Duration.Zero, (sum, period) => sum + period.Duration), calendar.Elapsed(At(from), At(to)).Amount);
    }

    [Theory]
    [InlineData("1965-01-01T03:45", "1964-12-31")]
    [InlineData("1965-01-01T04:15", "1964-12-31")]
    [InlineData("1965-01-01T04:30", "1965-01-01")]
    public void What_happens_just_before_clocks_change_as_a_year_begins_belongs_to_the_year_before(string at, string day) =>
        Assert.Equal(LocalDatePattern.Iso.Parse(day).Value, Daily(DateTimeZoneProviders.Tzdb["America/Caracas"], "09:00-17:00").DayOf(At(at)));

    /// <summary>Apia left 30 December 2011 out: the 31st began at 10:00 UTC, as the 29th ended. Each entry is one special day with its hours.</summary>
    [Theory]
    [InlineData(GapEdge.Shift, "02:00-17:00", "2011-12-30T12:00-2011-12-31T03:00")]
    [InlineData(GapEdge.Shift, "09:00-01:30", "")]

    // Joined to 02:00-01:30, whose opening moves past its close.
    [InlineData(GapEdge.Shift, "02:00-17:00, 00:00-00:30 09:00-01:30", "2011-12-30T10:00-2011-12-30T10:30")]
    [InlineData(GapEdge.Shift, "02:00-17:00, 17:00-18:00, 18:30-19:00", "2011-12-30T12:00-2011-12-31T04:00 2011-12-31T04:30-2011-12-31T05:00")]
    [InlineData(GapEdge.Transition, "02:00-17:00, 00:00-00:30 09:00-01:30", "2011-12-30T10:00-2011-12-30T11:30")]
    [InlineData(GapEdge.Transition, "02:00-17:00", "")]
    public void Hours_of_a_day_that_was_left_out_are_joined_before_the_clocks_move_them(GapEdge gap, string entries, string expected)
    {
        var day = new LocalDate(2011, 12, 30);
        var from = At("2011-12-28T00:00");
        var lists = entries.Split(", ").Select(entry => entry.Split(' ').Select(OpenInterval.Parse).ToList()).ToList();
        foreach (var writing in new[] { lists, Enumerable.Reverse(lists).ToList(), [lists.SelectMany(list => list).ToList()] })
        {
            var calendar = BusinessCalendar.Create(
                DateTimeZoneProviders.Tzdb["Pacific/Apia"], WeeklyHours.Closed, ValueList.From(writing.Select(hours => SpecialDay.Open(day, ValueList.From(hours)))), gap: gap);
            var oracle = new BusinessOracle(calendar, from, 6);
            var periods = calendar.OpenPeriods(from, oracle.End - Duration.FromDays(1)).Periods;

            Assert.Equal(expected, string.Join(" ", periods.Select(period => Text(period.Start) + "-" + Text(period.End))));
            Assert.Equal(expected.Length > 0, calendar.IsWorkingDay(day));
            Assert.Equal(expected.Length > 0, oracle.Works(day));
            for (var at = from; at < oracle.End - Duration.FromDays(1); at += Duration.FromMinutes(30))
            {
                Assert.Equal(oracle.IsOpen(at), calendar.IsOpen(at));
            }
        }
    }

    [Theory]
    [InlineData("9997-06-30T12:00", 184, CountingRefusal.None)]
    [InlineData("9997-06-30T12:00", 185, CountingRefusal.CalendarNotKnown)]
    [InlineData("9997-06-30T12:00", 365, CountingRefusal.CalendarNotKnown)]
    [InlineData("9997-06-30T12:00", 600, CountingRefusal.CalendarNotKnown)]
    [InlineData("9997-06-30T12:00", 366_000, CountingRefusal.CalendarNotKnown)]
    [InlineData("0002-06-30T12:00", -180, CountingRefusal.None)]
    [InlineData("0002-06-30T12:00", -600, CountingRefusal.CalendarNotKnown)]
    [InlineData("0002-06-30T12:00", -366_000, CountingRefusal.CalendarNotKnown)]
    public void Days_of_the_calendar_that_lead_beyond_all_years_end_where_nothing_is_known(string start, int days, CountingRefusal refusal) =>
        Assert.Equal(refusal, BusinessCalendar.AlwaysOpen(Berlin).AddCalendarDays(At(start), days).Refusal);

    [Theory]
    [InlineData("2023-12-30T10:00", 1, "2023-12-31T17:00")]
    [InlineData("2023-12-30T10:00", 2, "2024-01-01T17:00")]

    // A start after the close counts as the opening of the next working day.
    [InlineData("2023-12-30T18:00", 1, "2024-01-01T17:00")]
    [InlineData("2023-12-31T10:00", 1, "2024-01-01T17:00")]
    [InlineData("2023-12-31T10:00", 0, "2023-12-31T17:00")]
    [InlineData("2024-01-01T10:00", 0, "2024-01-01T17:00")]
    public void Working_days_end_at_the_close_of_the_last_and_of_the_first_day_of_a_year(string start, int days, string due) =>
        Assert.Equal(At(due), Daily(DateTimeZone.Utc, "09:00-17:00").AddWorkingDays(At(start), days, DayEnd.Close).At);

    [Fact]
    public void Hours_that_lie_within_those_of_the_night_before_open_nothing()
    {
        var calendar = Daily(DateTimeZone.Utc, "22:00-10:00", "09:00-10:00");

        Assert.Equal(At("2024-03-05T22:00"), calendar.NextOpening(At("2024-03-05T10:00")).At);
        Assert.Equal(At("2024-03-05T09:30"), calendar.NextOpening(At("2024-03-05T09:30")).At);
        Assert.Equal(Duration.FromHours(12), calendar.Elapsed(At("2024-03-05T00:00"), At("2024-03-06T00:00")).Amount);
        Assert.Equal(2, calendar.OpenPeriods(At("2024-03-05T00:00"), At("2024-03-06T00:00")).Periods.Count);
    }

    [Fact]
    public void No_calendar_knows_where_an_amount_of_ten_thousand_centuries_ends()
    {
        var calendar = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);
        foreach (var amount in new[] { Duration.FromDays(366_000), Duration.FromDays(16_000_000), Duration.MaxValue })
        {
            Assert.Equal(CountingRefusal.CalendarNotKnown, calendar.Add(At("2024-03-01T12:00"), amount).Refusal);
            Assert.Equal(CountingRefusal.CalendarNotKnown, calendar.Subtract(At("2024-03-01T12:00"), amount).Refusal);
        }
    }

    [Theory]
    [InlineData("2014-03-02", CountingRefusal.None)]
    [InlineData("2014-02-28", CountingRefusal.NeverOpens)]
    [InlineData("2003-06-02", CountingRefusal.NeverOpens)]
    public void A_calendar_that_was_closed_for_ten_years_is_not_searched_further_back(string open, CountingRefusal refusal)
    {
        var day = LocalDatePattern.Iso.Parse(open).Value;
        var calendar = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Closed, [SpecialDay.Open(day, [OpenInterval.Parse("09:00-17:00")])]);

        Assert.Equal(refusal, calendar.Subtract(At("2024-03-01T12:00"), Duration.FromHours(1)).Refusal);
        Assert.Equal(refusal, calendar.Subtract(At("2024-03-01T12:00"), Duration.Zero).Refusal);
    }

    [Fact]
    public void What_was_asked_once_is_not_made_again()
    {
        var calendar = Daily(Berlin, "09:00-17:00");
        var start = At("2024-03-01T12:00");
        foreach (var amount in new[] { Duration.FromHours(8 * 300), Duration.FromHours(8 * 365 * 12) })
        {
            var first = calendar.Add(start, amount);
            calendar.Add(start, amount);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var again = calendar.Add(start, amount);

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(first, again);
        }
    }

    [Fact]
    public void A_day_of_the_week_that_is_named_twice_works_once()
    {
        Assert.Equal(WorkingDayCalendar.Create([IsoDayOfWeek.Monday]), WorkingDayCalendar.Create([IsoDayOfWeek.Monday, IsoDayOfWeek.Monday]));
        Assert.True(WorkingDayCalendar.Create([IsoDayOfWeek.Monday, IsoDayOfWeek.Monday]).IsWorkingDay(new LocalDate(2024, 3, 4)));
    }

    [Fact]
    public void A_window_of_hours_can_end_with_the_last_instant() =>
        Assert.Equal(Instant.MaxValue, ElapsedWindow.OfDays(1).DueAt(Instant.MaxValue - Duration.FromDays(1), DateTimeZone.Utc));

    private static BusinessCalendar Daily(DateTimeZone zone, params string[] hours) => BusinessCalendar.Create(zone, WeeklyHours.Of(EveryDay, [.. hours.Select(OpenInterval.Parse)]));

    private static Instant At(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static string Text(Instant at) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(at);
}
