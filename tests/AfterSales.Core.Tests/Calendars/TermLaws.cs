using AfterSales.Calendars;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Tests.Calendars;

public class TermLaws
{
    [Fact]
    public void A_term_ends_where_a_finger_on_the_calendar_ends() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var profile = tape.Profile(tape.Calendar(start), tape.Pick(Roll.None, Roll.NextWorkingDay, Roll.PreviousWorkingDay), tape.Pick(0, 5, 8));
        profile = tape.Flag(4) ? profile.WithClearDays() : profile;
        var term = tape.AnyTerm();

        var last = CountingOracle.LastDay(profile, start, term);

        Assert.True(last == profile.LastDay(start, term).Day, $"{term} from {start} ({profile}; {profile.Calendar}): {last} by finger, {profile.LastDay(start, term)}");
        tape.Classify("rolled", last != CountingOracle.LastDayBeforeRoll(profile, start, term));
        tape.Classify("a short term", term is { Weeks: 0, Months: 0, Years: 0, WorkingDays: 0 } && term.Days <= profile.ShortTermDays);
        tape.Classify("ends on a leap day", last is { Month: 2, Day: 29 });
        tape.Classify("counts months from a last day of a month", term.Months > 0 && start.PlusDays(1).Day == 1);
        tape.Classify("first day included on a first day", profile.FirstDay == FirstDay.Included && start.Day == 1 && term.Years > 0);
    });

    [Fact]
    public void A_missing_day_of_the_month_is_refused_or_replaced_as_the_profile_says() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var term = Term.OfMonths(1 + tape.Next(26));
        var firstDay = tape.Pick(FirstDay.Excluded, FirstDay.Included);
        var strict = CountingProfile.Create(firstDay, MonthEnd.Refuse);
        var lenient = CountingProfile.Create(firstDay, MonthEnd.LastDay);

        var last = CountingOracle.LastDay(strict, start, term);

        Assert.Equal(last, strict.LastDay(start, term).Day);
        Assert.Equal(last is null ? CountingRefusal.MissingDayOfMonth : CountingRefusal.None, strict.LastDay(start, term).Refusal);
        Assert.Equal(last ?? lenient.LastDay(start, term).Day, lenient.LastDay(start, term).Day);
        tape.Classify("refused", last is null);
    });

    [Fact]
    public void Any_date_of_the_calendar_counts_days_as_NodaTime_does() => Law.Holds(tape =>
    {
        var start = new LocalDate(tape.Between(1, 9_000), tape.Between(1, 12), tape.Between(1, 28)).PlusDays(tape.Next(4));
        var days = 1 + tape.Next(200_000);
        var months = 1 + tape.Next(5_000);

        Assert.Equal(start.PlusDays(days), CountingProfile.Default.LastDay(start, Term.OfDays(days)).Day);
        Assert.Equal(start.PlusMonths(months), CountingProfile.Default.LastDay(start, Term.OfMonths(months)).Day);
        Assert.Equal(start.PlusDays(-1), CountingProfile.Default.LatestDayBefore(start, Term.OfDays(1)).Day);
    });

    [Fact]
    public void A_longer_term_never_ends_earlier() => Law.Holds(tape =>
    {
        // Terms are compared unit by unit: whether a month is longer than 30 days depends on the month.
        var start = tape.Day();
        var profile = tape.Profile(start);
        var term = tape.AnyTerm();
        var longer = term.WorkingDays > 0
            ? Term.OfWorkingDays(term.WorkingDays + 1 + tape.Next(3))
            : Term.Of(term.Years + tape.Next(2), term.Months + tape.Next(2), term.Weeks + tape.Next(2), term.Days + 1 + tape.Next(2));

        var last = profile.LastDay(start, term).Day;
        var later = profile.LastDay(start, longer).Day;

        Assert.True(last <= later, $"{term} until {last}, {longer} until {later} from {start} ({profile})");
        tape.Classify("one day more than some months from a month's end", term.Months > 0 && longer.Days == term.Days + 1 && start.PlusDays(1).Day == 1);
        tape.Classify("rolled onto the same day", last == later);
    });

    [Fact]
    public void A_later_start_never_ends_a_term_earlier() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var later = start.PlusDays(1 + tape.Next(4));
        var profile = tape.Profile(start);
        var term = tape.AnyTerm();

        var first = profile.LastDay(start, term).Day;
        var second = profile.LastDay(later, term).Day;

        Assert.True(first <= second, $"{term} from {start} until {first}, from {later} until {second} ({profile})");
        tape.Classify("both end on the same day of a month of another length", first == second && term.Months > 0);
    });

    [Fact]
    public void Years_and_months_are_added_in_one_step() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var profile = tape.Profile(start);
        var years = 1 + tape.Next(3);
        var months = tape.Next(14);

        Assert.Equal(profile.LastDay(start, Term.OfMonths((12 * years) + months)), profile.LastDay(start, Term.Of(years, months)));
    });

    [Fact]
    public void Counting_the_first_day_costs_a_term_of_days_one_day() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var term = Term.OfDays(1 + tape.Next(60));

        Assert.Equal(CountingProfile.Default.LastDay(start, term).Day?.PlusDays(-1), CountingProfile.Create(FirstDay.Included).LastDay(start, term).Day);
    });

    [Fact]
    public void Clear_days_lie_one_day_further() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var profile = tape.ProfileWithoutRoll(start);
        var clear = profile.WithClearDays();
        var term = tape.AnyTerm();

        Assert.Equal(profile.LastDay(start, term).Day?.PlusDays(1), clear.LastDay(start, term).Day);
        if (profile.MonthEnd != MonthEnd.NextFirst)
        {
            Assert.Equal(profile.LatestDayBefore(start, term).Day?.PlusDays(-1), clear.LatestDayBefore(start, term).Day);
        }
    });

    [Fact]
    public void Counting_back_is_counting_on_in_a_mirror() => Law.Holds(tape =>
    {
        var end = tape.Day();
        var calendar = tape.Calendar(end);
        var term = tape.Flag() ? tape.WorkingDayTerm() : Term.OfDays(1 + tape.Next(30));
        var shortTerms = tape.Pick(0, 7);
        var firstDay = tape.Pick(FirstDay.Excluded, FirstDay.Included);
        var rolls = tape.Flag();
        var profile = CountingProfile.Create(firstDay, MonthEnd.LastDay, rolls ? Roll.PreviousWorkingDay : Roll.None, shortTerms, calendar);
        var mirrored = CountingProfile.Create(firstDay, MonthEnd.LastDay, rolls ? Roll.NextWorkingDay : Roll.None, shortTerms, Mirrored(calendar));
        if (tape.Flag(3))
        {
            (profile, mirrored) = (profile.WithClearDays(), mirrored.WithClearDays());
        }

        Assert.Equal(Mirrored(mirrored.LastDay(Mirrored(end), term).Day!.Value), profile.LatestDayBefore(end, term).Day);
        tape.Classify("a short term", term.WorkingDays == 0 && term.Days <= shortTerms);
    });

    [Fact]
    public void Months_back_end_where_a_finger_on_the_calendar_ends() => Law.Holds(tape =>
    {
        var end = tape.Day();
        var months = 1 + tape.Next(26);
        var profile = CountingProfile.Create(tape.Pick(FirstDay.Excluded, FirstDay.Included), tape.Pick(MonthEnd.LastDay, MonthEnd.Refuse));

        var day = CountingOracle.MonthsBefore(profile, end, months);

        Assert.Equal(day, profile.LatestDayBefore(end, Term.OfMonths(months)).Day);
        tape.Classify("refused", day is null);
        tape.Classify("the last day of a month", end.PlusDays(1).Day == 1);
    });

    [Fact]
    public void Any_roll_of_a_term_counted_back_goes_back() => Law.Holds(tape =>
    {
        var end = tape.Day();
        var calendar = tape.Calendar(end);
        var term = tape.AnyTerm();
        var next = CountingProfile.Create(roll: Roll.NextWorkingDay, calendar: calendar);
        var previous = CountingProfile.Create(roll: Roll.PreviousWorkingDay, calendar: calendar);

        Assert.Equal(previous.LatestDayBefore(end, term), next.LatestDayBefore(end, term));
        Assert.True(CountingOracle.Works(calendar, previous.LatestDayBefore(end, term).Day!.Value));
    });

    [Fact]
    public void A_rolled_day_works_and_rolls_no_further() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var calendar = tape.Calendar(start);
        var profile = CountingProfile.Create(roll: tape.Pick(Roll.NextWorkingDay, Roll.PreviousWorkingDay), calendar: calendar);

        var last = profile.LastDay(start, tape.AnyTerm()).Day!.Value;

        Assert.True(CountingOracle.Works(calendar, last));
        Assert.Equal(last, profile.LastDay(last.PlusDays(-3), Term.OfDays(3)).Day);
    });

    [Fact]
    public void What_follows_a_last_day_counts_on_without_a_gap() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var profile = CountingProfile.Create(tape.Pick(FirstDay.Excluded, FirstDay.Included));
        var first = 1 + tape.Next(40);
        var second = 1 + tape.Next(40);

        var last = profile.LastDay(start, Term.OfDays(first)).Day!.Value;

        Assert.Equal(profile.LastDay(start, Term.OfDays(first + second)), profile.LastDayAfter(last, Term.OfDays(second)));
    });

    [Fact]
    public void A_term_prints_as_the_text_that_reads_it() => Law.Holds(tape =>
    {
        var term = tape.AnyTerm();

        Assert.Equal(term, Term.Parse(term.ToString()));
        Assert.Equal(term.GetHashCode(), Term.Parse(term.ToString()).GetHashCode());
    });

    private static LocalDate Mirrored(LocalDate day)
    {
        // Sunday 2024-06-30 is the mirror: Mondays become Saturdays.
        var mirror = new LocalDate(2024, 6, 30);
        return mirror.PlusDays(-Period.DaysBetween(mirror, day));
    }

    private static WorkingDayCalendar Mirrored(WorkingDayCalendar calendar) => WorkingDayCalendar.Create(
        ValueList.From(calendar.Week.Select(day => day == IsoDayOfWeek.Sunday ? day : 7 - day)),
        ValueList.From(calendar.DaysOff.Select(Mirrored)),
        ValueList.From(calendar.MakeUpDays.Select(Mirrored)));
}
