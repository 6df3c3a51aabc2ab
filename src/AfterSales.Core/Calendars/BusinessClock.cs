using System.Threading;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>
/// The arithmetic of open time on ticks: years are indexed when first touched, published with a compare-and-exchange, and skipped by their totals,
/// so that ten years cost what an hour costs and nothing is allocated after the first touch.
/// </summary>
internal sealed partial class BusinessClock
{
    /// <summary>Nobody knows a calendar 1,000 years of open time ahead: so much is answered "not known" without indexing the years in between.</summary>
    public const int MaxDays = 366_000;
    public const long MaxAmount = MaxDays * NodaConstants.TicksPerDay;

    private const long MeanYear = 365_2425 * NodaConstants.TicksPerDay / 10_000;
    private const int FirstYear = 2;
    private const int LastYear = 9997;
    private const int Chunk = 32;

    private readonly BusinessCalendar _calendar;
    private readonly BusinessYear?[]?[] _years = new BusinessYear?[]?[(LastYear / Chunk) + 1];

    public BusinessClock(BusinessCalendar calendar)
    {
        _calendar = calendar;
        KnownFromDay = Math.Max(calendar.KnownFrom is { } first ? DayNumber.From(first) : DayNumber.LongAgo, DayNumber.FromParts(FirstYear, 1, 1));
        KnownThroughDay = Math.Min(calendar.KnownThrough is { } last ? DayNumber.From(last) : DayNumber.FarAhead, DayNumber.FromParts(LastYear, 12, 31));
        KnownFrom = Midnight(KnownFromDay);
        KnownUntil = Midnight(KnownThroughDay + 1);
    }

    /// <summary>The first day for which the calendar is known; of one known for always, the first of the years whose every edge is an instant.</summary>
    public int KnownFromDay { get; }

    public int KnownThroughDay { get; }

    /// <summary>The first instant for which the calendar is known.</summary>
    public long KnownFrom { get; }

    /// <summary>The end of the last date for which the calendar is known.</summary>
    public long KnownUntil { get; }

    public CountingRefusal Add(long start, long amount, Landing landing, out long at)
    {
        if (amount == 0)
        {
            return NextOpening(start, out at);
        }

        at = 0;
        if (start < KnownFrom || start > KnownUntil)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        if (amount >= MaxAmount)
        {
            return NextOpening(start, out _) == CountingRefusal.NeverOpens ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown;
        }

        var year = YearAt(start, out var number);
        var target = year.Measure(start) + amount;
        var last = start;
        while (target > year.Total)
        {
            if (target > year.Total << 2 && year.Far(out var total) is { } far && target > total && far.Start < KnownUntil)
            {
                target -= total;
                year = far;
                number += BusinessYear.FarYears;
                continue;
            }

            target -= year.Total;
            if (NextYear(ref year, ref number, ref last) is var refusal and not CountingRefusal.None)
            {
                return refusal;
            }
        }

        // Nothing of this year is needed where the interval that began in the year before lasts long enough.
        at = target > 0 ? year.Earliest(target) : start + amount;
        return at > KnownUntil ? CountingRefusal.CalendarNotKnown
            : landing == Landing.NextOpening ? NextOpening(at, out at)
            : CountingRefusal.None;
    }

    public CountingRefusal NextOpening(long from, out long at)
    {
        at = from;
        if (from < KnownFrom || from >= KnownUntil)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        var year = YearAt(from, out var number);
        var piece = year.PieceAt(from);
        if (piece >= 0 ? from < year.Closes(piece) : from < year.Carry)
        {
            return CountingRefusal.None;
        }

        var last = from;
        for (piece++; piece >= year.Count; piece = 0)
        {
            if (NextYear(ref year, ref number, ref last) is var refusal and not CountingRefusal.None)
            {
                return refusal;
            }
        }

        at = year.Opens(piece);
        return at >= KnownUntil ? CountingRefusal.CalendarNotKnown : CountingRefusal.None;
    }

    public CountingRefusal Subtract(long end, long amount, out long at)
    {
        at = end;
        if (end < KnownFrom || end > KnownUntil || amount >= MaxAmount)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        var year = YearAt(end, out var number);
        var last = end;
        if (amount == 0)
        {
            var piece = year.PieceAt(end);
            if (piece < 0 && end <= year.Carry)
            {
                // What runs into the year, or closes as it begins, is open up to there.
                return CountingRefusal.None;
            }

            for (; piece < 0; piece = year.Count - 1)
            {
                if (PreviousYear(ref year, ref number, ref last) is var refusal and not CountingRefusal.None)
                {
                    return refusal;
                }
            }

            at = Math.Min(end, year.Closes(piece));
        }
        else
        {
            var target = year.Measure(end) - amount;
            while (target < 0)
            {
                if (PreviousYear(ref year, ref number, ref last) is var refusal and not CountingRefusal.None)
                {
                    return refusal;
                }

                target += year.Total;
            }

            at = year.Latest(target);
        }

        return at < KnownFrom ? CountingRefusal.CalendarNotKnown : CountingRefusal.None;
    }

    public CountingRefusal Elapsed(long from, long to, out long amount)
    {
        amount = 0;
        if (from < KnownFrom || from > KnownUntil)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        if (to <= from)
        {
            return CountingRefusal.None;
        }

        if (to > KnownUntil)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        var year = YearAt(from, out var number);
        amount = -year.Measure(from);
        while (to >= year.End)
        {
            if (to - year.End > 6 * MeanYear && year.Far(out var total) is { } far && to >= far.Start)
            {
                amount += total;
                year = far;
                number += BusinessYear.FarYears;
                continue;
            }

            amount += year.Total;
            year = After(year, ref number);
        }

        amount += year.Measure(to);
        return CountingRefusal.None;
    }

    public bool IsOpen(long at)
    {
        var year = YearAt(at, out _);
        var piece = year.PieceAt(at);
        return piece >= 0 ? at < year.Closes(piece) : at < year.Carry;
    }

    public void Prepare(int fromDay, int throughDay)
    {
        for (var number = YearNumber(fromDay); number <= YearNumber(throughDay); number++)
        {
            Year(number);
        }
    }

    /// <summary>The year in which an instant lies: guessed by the mean length of a year, then corrected.</summary>
    public BusinessYear YearAt(long instant, out int number)
    {
        number = 1970 + (int)(instant / MeanYear);
        var year = Year(number);
        while (instant < year.Start)
        {
            year = Year(--number);
        }

        while (instant >= year.End)
        {
            year = After(year, ref number);
        }

        return year;
    }

    public BusinessYear Year(int number)
    {
        var chunk = Volatile.Read(ref _years[number / Chunk]);
        if (chunk is null)
        {
            var fresh = new BusinessYear?[Chunk];
            chunk = Interlocked.CompareExchange(ref _years[number / Chunk], fresh, null) ?? fresh;
        }

        var year = Volatile.Read(ref chunk[number % Chunk]);
        if (year is null)
        {
            // Two threads may build the same year; one of them wins, and both go on with it.
            var fresh = new BusinessYear(_calendar, number);
            year = Interlocked.CompareExchange(ref chunk[number % Chunk], fresh, null) ?? fresh;
        }

        return year;
    }

    public static int FloorDay(long ticks) => (int)(ticks >= 0 ? ticks / NodaConstants.TicksPerDay : ((ticks + 1) / NodaConstants.TicksPerDay) - 1);

    private static int YearNumber(int day)
    {
        DayNumber.ToParts(day, out var year, out _, out _);
        return year < FirstYear - 1 ? FirstYear - 1 : year > LastYear + 1 ? LastYear + 1 : year;
    }

    private static long YearsOn(long ticks, int years)
    {
        var day = FloorDay(ticks);
        DayNumber.ToParts(day, out var year, out var month, out var dayOfMonth);
        var there = DayNumber.FromParts(year + years, month, Math.Min(dayOfMonth, DayNumber.DaysInMonth(year + years, month)));
        return ticks + ((there - day) * NodaConstants.TicksPerDay);
    }

    private BusinessYear After(BusinessYear year, ref int number)
    {
        number++;
        return year.Next ??= Year(number);
    }

    private BusinessYear YearOf(int day) => Year(YearNumber(day));

    private long Midnight(int day) => new ZoneEdges(_calendar.Zone, (day - 2) * NodaConstants.TicksPerDay, (day + 2) * NodaConstants.TicksPerDay)
        .ToInstant(day * NodaConstants.TicksPerDay, GapEdge.Transition);

    /// <summary>Goes on to the next year that opens; <paramref name="last"/> is the last instant at which something was open, ten years after which the search ends.</summary>
    private CountingRefusal NextYear(ref BusinessYear year, ref int number, ref long last)
    {
        // The usual case: the next year opens, and nothing can be ten years away.
        if (year.Next is { Count: > 0 } next && year.End < KnownUntil)
        {
            year = next;
            number++;
            return CountingRefusal.None;
        }

        last = Math.Max(last, year.Count > 0 ? year.Closes(year.Count - 1) : year.Carry);
        var limit = YearsOn(last, 10);
        do
        {
            if (year.End >= KnownUntil || year.End > limit)
            {
                return limit < KnownUntil ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown;
            }

            year = After(year, ref number);
        }
        while (year.Count == 0);
        return year.Opens(0) <= limit ? CountingRefusal.None : limit < KnownUntil ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown;
    }

    private CountingRefusal PreviousYear(ref BusinessYear year, ref int number, ref long last)
    {
        last = year.Count > 0 ? Math.Min(last, year.Opens(0)) : last;
        var limit = YearsOn(last, -10);
        do
        {
            // What runs into the year from the one before is not yet looked at; a year that ends before what is known has nothing before it.
            if (year.End <= KnownFrom || (year.Carry <= year.Start && (year.Start <= KnownFrom || year.Start < limit)))
            {
                return limit > KnownFrom ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown;
            }

            year = Year(--number);
        }
        while (year.Count == 0);
        return year.Closes(year.Count - 1) >= limit ? CountingRefusal.None : limit > KnownFrom ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown;
    }
}
