using AfterSales.Calendars;
using NodaTime;
using NodaTime.TimeZones;

namespace AfterSales.Tests.Calendars;

/// <summary>A slow and obvious second reading of business calendars: a list of minutes, each open or not, and the day it belongs to.</summary>
internal sealed class BusinessOracle
{
    private readonly BusinessCalendar _calendar;
    private readonly Instant _start;
    private readonly LocalDate?[] _day;
    private readonly HashSet<LocalDate> _works;

    /// <summary>The minutes of so many days from an instant on.</summary>
    public BusinessOracle(BusinessCalendar calendar, Instant start, int days)
    {
        _calendar = calendar;
        _start = start;
        (_day, _works) = Minutes(calendar, start, days * 1440, _ => true);
    }

    public int Count => _day.Length;

    public Instant Start => _start;

    public Instant End => _start + Duration.FromMinutes(_day.Length);

    public bool IsOpen(Instant at) => _day[Index(at)] is not null;

    /// <summary>The day to which a minute belongs: that of its interval, else the local date.</summary>
    public LocalDate DayOf(Instant at) => _day[Index(at)] ?? at.InZone(_calendar.Zone).Date;

    public bool Works(LocalDate day) => _works.Contains(day);

    /// <summary>The end of the last minute that belongs to a day.</summary>
    public Instant CloseOf(LocalDate day) => At(Array.FindLastIndex(_day, minute => minute == day) + 1);

    public int Elapsed(Instant from, Instant to)
    {
        var count = 0;
        for (var i = Index(from); i < Index(to); i++)
        {
            count += _day[i] is null ? 0 : 1;
        }

        return count;
    }

    /// <summary>The end of the minute that uses an amount up; zero is the first open minute's start. Null where the list ends before.</summary>
    public Instant? Add(Instant start, int minutes)
    {
        var left = minutes;
        for (var i = Index(start); i < _day.Length; i++)
        {
            if (_day[i] is null)
            {
                continue;
            }

            if (left == 0)
            {
                return At(i);
            }

            if (--left == 0)
            {
                return At(i + 1);
            }
        }

        return null;
    }

    public Instant? Subtract(Instant end, int minutes)
    {
        if (minutes == 0)
        {
            // The latest instant that is open, or the end of an open minute.
            for (var i = Index(end); i >= 0; i--)
            {
                if ((i < _day.Length && _day[i] is not null) || (i > 0 && _day[i - 1] is not null))
                {
                    return At(i);
                }
            }

            return null;
        }

        for (int i = Index(end) - 1, left = minutes; i >= 0; i--)
        {
            if (_day[i] is not null && --left == 0)
            {
                return At(i);
            }
        }

        return null;
    }

    private Instant At(int index) => _start + Duration.FromMinutes(index);

    private int Index(Instant at) => (int)(at - _start).TotalMinutes;

    private static (LocalDate?[] Day, HashSet<LocalDate> Works) Minutes(BusinessCalendar calendar, Instant start, int count, Func<LocalDate, bool> inForce)
    {
        switch (calendar.Kind)
        {
            case CalendarKind.AllOf:
                var all = calendar.Members.Select(member => Minutes(member, start, count, inForce)).ToList();
                var common = all[0].Day.Select((day, i) => all.All(member => member.Day[i] is not null) ? day : null).ToArray();
                // A day works in all, and some of the first member's own intervals of that day is left.
                return (common, [.. all[0].Works.Where(day => all.All(member => member.Works.Contains(day))
                    && Minutes(calendar.Members[0], start, count, other => other == day).Day.Zip(common).Any(minute => minute.First is not null && minute.Second is not null))]);
            case CalendarKind.AnyOf:
                var any = calendar.Members.Select(member => Minutes(member, start, count, inForce)).ToList();
                return (
                    Enumerable.Range(0, count).Select(i => any.Select(member => member.Day[i]).FirstOrDefault(day => day is not null)).ToArray(),
                    [.. any.SelectMany(member => member.Works)]);
            case CalendarKind.Versions:
                var minutes = new LocalDate?[count];
                var works = new HashSet<LocalDate>();
                foreach (var version in calendar.Versions)
                {
                    // Of each version, the intervals that start on its days.
                    var next = calendar.Versions.Where(other => other.From > (version.From ?? LocalDate.MinIsoValue)).Select(other => other.From).Min();
                    var own = Minutes(version.Calendar, start, count, day => inForce(day) && !(day < version.From) && !(day >= next));
                    works.UnionWith(own.Works);
                    for (var i = 0; i < count; i++)
                    {
                        minutes[i] ??= own.Day[i];
                    }
                }

                return (minutes, works);
            default:
                return Hours(calendar, start, count, inForce);
        }
    }

    private static (LocalDate?[] Day, HashSet<LocalDate> Works) Hours(BusinessCalendar calendar, Instant start, int count, Func<LocalDate, bool> inForce)
    {
        var minutes = new LocalDate?[count];
        var first = start.InZone(calendar.Zone).Date.PlusDays(-2);
        var last = (start + Duration.FromMinutes(count)).InZone(calendar.Zone).Date.PlusDays(2);
        var works = new HashSet<LocalDate>();
        var cuts = calendar.Breaks.Select(part => Span(part.Day, part.Interval)).ToList();
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            var specials = calendar.SpecialDays.Where(special => special.Day == day).ToList();
            IEnumerable<OpenInterval> hours = !inForce(day) ? []
                : specials.Count == 0 ? calendar.Week.On(day.DayOfWeek)
                : specials.Any(special => special.Intervals.IsEmpty) ? []
                : calendar.Gap == GapEdge.Transition ? specials.SelectMany(special => special.Intervals)

                // Entries for one day are that day with the hours of all, joined by the local clock. It shows only where an edge is moved on; elsewhere the minutes have to come to the same.
                : SpecialDay.Open(day, ValueList.From(specials.SelectMany(special => special.Intervals))).Intervals;
            foreach (var interval in hours)
            {
                var (from, until) = Span(day, interval);
                var own = cuts.Where(cut => cut.From < until && cut.Until > from).ToList();
                for (var i = from; i < until; i++)
                {
                    if (own.Exists(cut => i >= cut.From && i < cut.Until))
                    {
                        continue;
                    }

                    works.Add(day);
                    if (i >= 0 && i < count)
                    {
                        minutes[i] ??= day;
                    }
                }
            }
        }

        return (minutes, works);

        (int From, int Until) Span(LocalDate day, OpenInterval interval)
        {
            var closes = interval.CrossesMidnight || interval.Closes == LocalTime.Midnight ? day.PlusDays(1) : day;
            return (Edge(day + interval.Opens), Edge(closes + interval.Closes));
        }

        int Edge(LocalDateTime local) => (int)(calendar.Zone.ResolveLocal(local, Resolvers.CreateMappingResolver(
            Resolvers.ReturnEarlier,
            calendar.Gap == GapEdge.Transition ? Resolvers.ReturnStartOfIntervalAfter : Resolvers.ReturnForwardShifted)).ToInstant() - start).TotalMinutes;
    }
}
