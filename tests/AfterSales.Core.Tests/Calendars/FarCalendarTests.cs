using AfterSales.Calendars;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

/// <summary>Calendars that open on some days of many years, asked at every edge, against a list of openings walked by hand.</summary>
public class FarCalendarTests
{
    public static TheoryData<string> Calendars =>
    [
        // A day a year, over the leap days.
        "..: " + string.Join(", ", Enumerable.Range(1996, 18).Select(year => $"{year}-02-28 09:00-17:00")),

        // Ten years from a leap day end on the 28th.
        "..: 2000-02-29 09:00-17:00, 2010-02-28 18:00-19:00",
        "..: 2000-12-31 12:00-24:00, 2011-01-01 00:00-12:00",

        // Years that meet at midnight, and the first instant of all.
        "1965-01-01..1975-12-31: 1968-12-31 00:00-24:00, 1969-01-01 00:00-24:00, 1969-12-31 12:00-24:00, 1970-01-01 00:00-12:00, 1972-01-01 00:00-24:00",
        "1965-01-01..1975-12-31: 1968-06-01 09:00-17:00, 1970-01-02 09:00-17:00",

        // Ten years to the tick from one opening to the next, and one day more.
        "..: 2000-02-29 09:00-17:00, 2010-02-28 17:00-18:00, 2020-02-28 18:00-19:00, 2030-03-01 09:00-10:00",
        "..: 1958-12-31 22:00-06:00, 1968-12-31 22:00-06:00, 1969-12-31 22:00-06:00, 1970-01-01 10:00-12:00, 1971-12-31 09:00-24:00",

        // What is known ends on a day that opens, a day after one, ten years after one, and before one.
        "2000-01-01..2019-12-31: 1999-12-31 22:00-06:00, 2000-01-01 09:00-17:00",
        "2000-01-01..2019-12-31: 2000-01-01 09:00-17:00, 2009-12-31 12:00-24:00, 2020-01-01 09:00-17:00",
        "2000-07-01..2020-06-30: 2000-06-30 12:00-24:00, 2000-07-01 00:00-06:00, 2010-06-30 12:00-24:00, 2010-07-01 00:00-12:00, 2020-06-30 22:00-06:00, 2020-08-01 09:00-10:00",
        "2000-07-01..2020-06-30: 2000-02-01 09:00-10:00, 2010-06-30 12:00-24:00, 2020-08-01 09:00-10:00",
        "2000-07-01..2020-06-30: 2000-02-01 09:00-10:00, 2010-07-01 00:00-12:00, 2020-08-01 09:00-10:00",
        "2000-07-01..2020-06-30: 2000-02-01 09:00-10:00, 2010-09-30 12:00-24:00, 2020-12-01 09:00-10:00",
        "2000-07-01..2020-06-30: 2000-02-01 09:00-10:00, 2010-04-30 12:00-24:00, 2020-12-01 09:00-10:00",
        "2000-01-01..2029-12-31: 2010-12-31 22:00-06:00, 2011-01-01 09:00-10:00, 2011-12-31 23:00-01:00, 2012-01-01 02:00-03:00",
        "2012-05-05..2012-05-05: 2012-05-05 00:00-24:00",
        "2012-05-05..2012-05-05: 2012-05-04 00:00-24:00, 2012-05-05 00:00-12:00, 2012-05-06 00:00-24:00",

        // Of ten years none, of eleven none.
        "2000-03-01..2040-10-31: 2001-06-01 09:00-17:00, 2011-06-01 09:00-17:00, 2022-06-01 09:00-17:00, 2033-06-01 09:00-17:00",
        "2001-03-01..2032-10-31: 2011-12-31 09:00-17:00, 2022-01-01 09:00-17:00",
        "2001-03-01..2031-10-31: 2011-12-31 09:00-17:00, 2021-12-31 09:00-17:00",
    ];

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Open_time_added_ends_where_the_openings_end(string openings) => Added(openings, Landing.Close);

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Open_time_added_can_end_at_the_next_opening(string openings) => Added(openings, Landing.NextOpening);

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Open_time_taken_off_begins_where_the_openings_begin(string openings)
    {
        var byHand = new OpeningsByHand(openings);
        foreach (var end in byHand.Instants())
        {
            foreach (var amount in byHand.Amounts(end))
            {
                Same(byHand.Subtract(end, amount), Words(byHand.Calendar.Subtract(end, amount)), $"{amount} before {end}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Open_time_between_two_instants_is_that_of_the_openings_between(string openings)
    {
        var byHand = new OpeningsByHand(openings);
        foreach (var (from, to) in Pairs(byHand))
        {
            var found = byHand.Calendar.Elapsed(from, to);
            Same(byHand.Elapsed(from, to), found.Amount?.ToString() ?? found.Refusal.ToString(), $"{from} to {to}");
        }
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void What_is_open_next_and_on_which_day_is_what_the_openings_say(string openings)
    {
        var byHand = new OpeningsByHand(openings);
        foreach (var at in byHand.Instants())
        {
            Same(byHand.IsOpen(at), byHand.Calendar.IsOpen(at), $"open at {at}");
            Same(byHand.DayOf(at), byHand.Calendar.DayOf(at), $"day of {at}");
            Same(byHand.NextOpening(at), Words(byHand.Calendar.NextOpening(at)), $"next opening from {at}");
        }
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Periods_are_the_openings_between(string openings)
    {
        var byHand = new OpeningsByHand(openings);
        foreach (var (from, to) in Pairs(byHand).Where(pair => pair.To >= pair.From))
        {
            // Periods that touch are one: what follows another by hand is joined here.
            var found = byHand.Calendar.OpenPeriods(from, to);
            Same(Joined(byHand.Periods(from, to)), found.Refusal == CountingRefusal.None ? string.Join(", ", found.Periods) : found.Refusal.ToString(), $"{from} to {to}");
        }

        static string Joined(string periods)
        {
            var parts = periods.Split(", ");
            var joined = parts[0];
            foreach (var part in parts.Skip(1))
            {
                joined = joined.EndsWith("/" + part.Split('/')[0], StringComparison.Ordinal) ? joined[..joined.LastIndexOf('/')] + part[part.IndexOf('/')..] : joined + ", " + part;
            }

            return joined;
        }
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Working_days_are_walked_from_opening_to_opening(string openings)
    {
        var byHand = new OpeningsByHand(openings);
        foreach (var day in byHand.Days())
        {
            Same(byHand.Works(day), byHand.Calendar.IsWorkingDay(day), $"{day} works");
            foreach (var n in new[] { 1, 2, 3, 9, 10, 25, 366_000, 366_001, -1, -2, -3, -9, -25, -366_000, -366_001 })
            {
                var found = byHand.Calendar.PlusWorkingDays(day, n);
                var expected = Math.Abs(n) > 366_000 ? (Day: day, Refusal: CountingRefusal.CalendarNotKnown) : byHand.PlusWorkingDays(day, n);
                Same((expected.Refusal == CountingRefusal.None ? expected.Day : (LocalDate?)null, expected.Refusal), (found.Day, found.Refusal), $"{n} working days from {day}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Days_added_to_an_instant_end_in_the_hours_of_the_day_reached(string openings)
    {
        var byHand = new OpeningsByHand(openings);
        foreach (var start in byHand.Instants())
        {
            foreach (var n in new[] { 0, 1, 2, 5, -1, -2, -5 })
            {
                foreach (var end in Enum.GetValues<DayEnd>())
                {
                    Same(byHand.AddWorkingDays(start, n, end), Words(byHand.Calendar.AddWorkingDays(start, n, end)), $"{n} working days from {start}, {end}");
                }
            }

            var last = Period.DaysBetween(start.InUtc().Date, byHand.KnownUntil.InUtc().Date);
            var first = Period.DaysBetween(start.InUtc().Date, byHand.KnownFrom.InUtc().Date);
            foreach (var days in new[] { 0, 1, -1, last - 1, last, last + 1, first - 1, first, first + 1, 366_000, 366_001, -366_000, -366_001 })
            {
                Same(byHand.AddCalendarDays(start, days), Words(byHand.Calendar.AddCalendarDays(start, days)), $"{days} days from {start}");
            }
        }
    }

    /// <summary>Every instant with some others, so many that a calendar of many openings is asked no longer than one of few.</summary>
    private static IEnumerable<(Instant From, Instant To)> Pairs(OpeningsByHand byHand)
    {
        var instants = byHand.Instants().ToList();
        var step = 1 + (instants.Count / 8);
        return instants.SelectMany((from, i) => instants.Where((to, j) => (i + j) % step == 0 && Math.Abs((to - from).Days) < 100_000).Select(to => (from, to)));
    }

    private static void Added(string openings, Landing landing)
    {
        var byHand = new OpeningsByHand(openings);
        var calendar = byHand.Calendar.WithLanding(landing);
        foreach (var start in byHand.Instants())
        {
            foreach (var amount in byHand.Amounts(start))
            {
                Same(byHand.Add(start, amount, landing), Words(calendar.Add(start, amount)), $"{amount} from {start}");
            }
        }
    }

    private static string Words(CountedInstant answer) => answer.At is { } at ? InstantPattern.ExtendedIso.Format(at) : answer.Refusal.ToString();

    private static void Same<T>(T expected, T found, FormattableString what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            Assert.Fail($"{FormattableString.Invariant(what)}: {expected}, not {found}");
        }
    }
}
