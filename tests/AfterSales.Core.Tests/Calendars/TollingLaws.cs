using AfterSales.Calendars;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Tests.Calendars;

public class TollingLaws
{
    /// <summary>After every stay drawn here.</summary>
    private static readonly LocalDate Later = new(2035, 1, 1);

    [Fact]
    public void The_last_day_is_the_nth_counted_day_that_no_stay_takes_away() => Law.Holds(tape =>
    {
        var (profile, start, term, plain) = Draw(tape);
        var stays = tape.Stays(start, plain);
        var on = tape.Next(3) switch { 0 => Later, 1 => tape.DayNear(plain, 20), _ => tape.DayNear(stays.Select(stay => stay.Until).Max() ?? plain, 1) };

        var (last, tolled, provisional) = CountingOracle.Tolled(profile, start, term, stays, on);
        var answer = Tolling.LastDay(profile, start, term, ValueList.From(stays), on);

        var what = $"{term} from {start} asked on {on}, without {string.Join(", ", stays.Select(stay => $"{stay} {stay.DayCount}"))} ({profile}; {profile.Calendar})";
        Assert.True(last == answer.LastDay.Day, $"{what}: {last} by finger, {answer}");
        Assert.True(provisional == answer.IsProvisional, $"{what}: provisional is {provisional} by finger, {answer}");
        Assert.True(tolled == answer.TolledDays, $"{what}: {tolled} days by finger, {answer}");
        tape.Classify("moved", tolled > 0);
        tape.Classify("provisional", provisional);
        tape.Classify("asked on the day of a hand-back", stays.Any(stay => stay.Until == on));
        tape.Classify("a stay that begins on the last day", stays.Any(stay => stay.From == plain && stay.DayCount != DayCount.DaysAfter));
        tape.Classify("a stay that begins the day after it", stays.Any(stay => stay.From == plain.PlusDays(1)));
        tape.Classify("stays that share days", stays.Zip(stays.Skip(1)).Any(pair => pair.First.From <= pair.Second.Until && pair.Second.From <= pair.First.Until));
        tape.Classify("working days with a stay", term.WorkingDays > 0 && tolled > 0);
    });

    [Fact]
    public void Without_a_stay_a_term_ends_as_if_nothing_tolled() => Law.Holds(tape =>
    {
        var (profile, start, term, _) = Draw(tape);

        var answer = Tolling.LastDay(profile, start, term, [], Later);

        Assert.Equal(profile.LastDay(start, term), answer.LastDay);
        Assert.Equal(0, answer.TolledDays);
        Assert.False(answer.IsProvisional);
    });

    [Fact]
    public void One_more_stay_never_gives_an_earlier_day() => Law.Holds(tape =>
    {
        var (profile, start, term, plain) = Draw(tape);
        var stays = tape.Stays(start, plain);
        var on = tape.Flag() ? Later : tape.DayNear(plain, 20);

        var before = Tolling.LastDay(profile, start, term, ValueList.From(stays), on).LastDay.Day;
        var after = Tolling.LastDay(profile, start, term, [.. stays, tape.Stay(plain)], on).LastDay.Day;

        Assert.True(before <= after, $"{before} became {after}");
        tape.Classify("later", before < after);
    });

    [Fact]
    public void A_stay_longer_by_a_day_never_gives_an_earlier_day() => Law.Holds(tape =>
    {
        var (profile, start, term, plain) = Draw(tape);
        var stays = tape.Stays(start, plain);
        var stay = tape.Stay(plain);
        var longer = stay.Until is { } until ? Stay.Of(stay.From, until.PlusDays(1), stay.DayCount) : stay;

        Assert.True(
            Tolling.LastDay(profile, start, term, [.. stays, stay], Later).LastDay.Day
            <= Tolling.LastDay(profile, start, term, [.. stays, longer], Later).LastDay.Day);
    });

    [Fact]
    public void Order_and_repetition_of_stays_do_not_matter() => Law.Holds(tape =>
    {
        var (profile, start, term, plain) = Draw(tape);
        var stays = tape.Stays(start, plain);
        var others = tape.Shuffled(stays.Concat(stays.Take(tape.Next(3))));

        Assert.Equal(
            Tolling.LastDay(profile, start, term, ValueList.From(stays), Later),
            Tolling.LastDay(profile, start, term, ValueList.From(others), Later));
    });

    [Fact]
    public void A_stay_split_at_a_shared_day_is_the_same_stay() => Law.Holds(tape =>
    {
        var (profile, start, term, plain) = Draw(tape);
        var others = tape.Stays(start, plain, most: 2);
        var from = tape.DayNear(plain, 8);
        var length = tape.Next(9);
        var split = from.PlusDays(tape.Next(length + 1));
        var dayCount = tape.Pick(DayCount.Nights, DayCount.DaysAfter, DayCount.Touched);

        Assert.Equal(
            Tolling.LastDay(profile, start, term, [.. others, Stay.Of(from, from.PlusDays(length), dayCount)], Later),
            Tolling.LastDay(profile, start, term, [.. others, Stay.Of(from, split, dayCount), Stay.Of(split, from.PlusDays(length), dayCount)], Later));
        tape.Classify("split inside", split != from && split != from.PlusDays(length));
    });

    [Fact]
    public void A_stay_that_begins_after_the_last_day_changes_nothing() => Law.Holds(tape =>
    {
        var (profile, start, term, plain) = Draw(tape);
        var stays = ValueList.From(tape.Stays(start, plain));
        var answer = Tolling.LastDay(CountingProfile.Create(profile.FirstDay, profile.MonthEnd, Roll.None, profile.ShortTermDays, profile.Calendar), start, term, stays, Later);
        var from = answer.LastDay.Day!.Value.PlusDays(1 + tape.Next(3));

        Assert.Equal(
            Tolling.LastDay(profile, start, term, stays, Later),
            Tolling.LastDay(profile, start, term, [.. stays, Stay.Of(from, from.PlusDays(tape.Next(5)))], Later));
    });

    [Fact]
    public void A_stay_that_begins_on_the_last_day_counts_whole() => Law.Holds(tape =>
    {
        var start = tape.Day();
        var term = tape.Term();
        var last = CountingProfile.Default.LastDay(start, term).Day!.Value;
        var length = 1 + tape.Next(9);

        Assert.Equal(last.PlusDays(length), Tolling.LastDay(CountingProfile.Default, start, term, [Stay.Of(last, last.PlusDays(length))], Later).LastDay.Day);
    });

    [Fact]
    public void Dispatch_plus_transit_is_arrival() => Law.Holds(tape =>
    {
        // The term starts on the day of dispatch and the days in transit are added to its end.
        var dispatch = tape.Day();
        var transit = tape.Next(20);
        var days = 1 + tape.Next(60);

        Assert.Equal(
            CountingProfile.Default.LastDay(dispatch.PlusDays(transit), Term.OfDays(days)),
            Tolling.LastDay(CountingProfile.Default, dispatch, Term.OfDays(days), [Stay.Of(dispatch, dispatch.PlusDays(transit), DayCount.DaysAfter)], Later).LastDay);
    });

    [Fact]
    public void What_happened_after_the_day_asked_is_not_seen() => Law.Holds(tape =>
    {
        var (profile, start, term, plain) = Draw(tape);
        var on = tape.DayNear(plain, 15);
        var stays = tape.Stays(start, plain);
        var known = stays.Where(stay => stay.From <= on).Select(stay => Stay.Of(stay.From, stay.Until <= on ? stay.Until : null, stay.DayCount));

        Assert.Equal(
            Tolling.LastDay(profile, start, term, ValueList.From(known), on),
            Tolling.LastDay(profile, start, term, ValueList.From(stays), on));
        tape.Classify("something lies ahead", stays.Any(stay => stay.From > on));
        tape.Classify("a stay ends later", stays.Any(stay => stay.From <= on && stay.Until > on));
    });

    private static (CountingProfile Profile, LocalDate Start, Term Term, LocalDate Plain) Draw(Tape tape)
    {
        var start = tape.Day();
        var profile = tape.Profile(tape.Calendar(start), tape.Pick(Roll.None, Roll.NextWorkingDay, Roll.PreviousWorkingDay), tape.Pick(0, 5));
        var term = tape.AnyTerm();
        return (profile, start, term, CountingOracle.LastDayBeforeRoll(profile, start, term)!.Value);
    }
}
