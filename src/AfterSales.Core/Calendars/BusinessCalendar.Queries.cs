using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <content>The questions a calendar answers.</content>
public sealed partial record BusinessCalendar
{
    /// <summary>The earliest instant at which so much open time has run since a start.</summary>
    /// <remarks>An amount used up exactly at a close is due at the close, unless <see cref="Landing"/> says otherwise; zero is due at the first open instant.</remarks>
    /// <param name="start">The start.</param>
    /// <param name="amount">The amount of open time; zero or more.</param>
    /// <returns>The instant, or why there is none: the calendar is not known that far, or it does not open in the ten years after the last open time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative; use <see cref="Subtract"/>.</exception>
    public CountedInstant Add(Instant start, Duration amount)
    {
        var from = start.ToUnixTimeTicks();
        var refusal = AsOfTicks(from).Clock.Add(from, Ticks(amount), Landing, out var at);
        return new CountedInstant(at, refusal);
    }

    /// <summary>The latest instant from which so much open time runs to an end.</summary>
    /// <remarks>Zero gives the latest instant, not after the end, that is open or a close. <see cref="Landing"/> plays no part.</remarks>
    /// <param name="end">The end.</param>
    /// <param name="amount">The amount of open time; zero or more.</param>
    /// <returns>The instant, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public CountedInstant Subtract(Instant end, Duration amount)
    {
        var until = end.ToUnixTimeTicks();
        var refusal = AsOfTicks(until).Clock.Subtract(until, Ticks(amount), out var at);
        return new CountedInstant(at, refusal);
    }

    /// <summary>The open time between two instants; zero when the second is not after the first.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The second instant.</param>
    public CountedTime Elapsed(Instant from, Instant to)
    {
        var start = from.ToUnixTimeTicks();
        var refusal = AsOfTicks(start).Clock.Elapsed(start, to.ToUnixTimeTicks(), out var amount);
        return new CountedTime(amount, refusal);
    }

    /// <summary>Whether it is open at an instant; null where the calendar is not known. It is open at an opening, and not at a close.</summary>
    /// <param name="at">The instant.</param>
    public bool? IsOpen(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        var clock = AsOfTicks(ticks).Clock;
        return ticks >= clock.KnownFrom && ticks < clock.KnownUntil ? clock.IsOpen(ticks) : null;
    }

    /// <summary>The first open instant that is not before an instant.</summary>
    /// <param name="at">The instant.</param>
    public CountedInstant NextOpening(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        var refusal = AsOfTicks(ticks).Clock.NextOpening(ticks, out var opening);
        return new CountedInstant(opening, refusal);
    }

    /// <summary>The open periods between two instants, touching ones merged, clipped to the range.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The instant up to which they are listed; not before <paramref name="from"/>.</param>
    /// <returns>The periods, or why they cannot be told.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public OpenPeriods OpenPeriods(Instant from, Instant to)
    {
        if (to < from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), IsoText.Of(to), "The range ends before it begins.");
        }

        var start = from.ToUnixTimeTicks();
        var end = to.ToUnixTimeTicks();
        var clock = AsOfTicks(start).Clock;
        if (start < clock.KnownFrom || end > clock.KnownUntil)
        {
            return new OpenPeriods([], CountingRefusal.CalendarNotKnown);
        }

        var periods = new List<Interval>();
        clock.YearAt(end, out var lastNumber);
        clock.YearAt(start, out var number);
        for (number--; number <= lastNumber; number++)
        {
            var year = clock.Year(number);
            for (var piece = 0; piece < year.Count; piece++)
            {
                var opens = Math.Max(year.Opens(piece), start);
                var closes = Math.Min(year.Closes(piece), end);
                if (opens >= closes)
                {
                    continue;
                }

                var opening = Instant.FromUnixTimeTicks(opens);
                var touches = periods.Count > 0 && periods[periods.Count - 1].End == opening;
                var period = new Interval(touches ? periods[periods.Count - 1].Start : opening, Instant.FromUnixTimeTicks(closes));
                if (touches)
                {
                    periods[periods.Count - 1] = period;
                }
                else
                {
                    periods.Add(period);
                }
            }
        }

        return new OpenPeriods(ValueList.From(periods), CountingRefusal.None);
    }

    /// <summary>Whether a day works: some interval starts on it, after special days and breaks. Null where the calendar is not known.</summary>
    /// <param name="day">The local date.</param>
    public bool? IsWorkingDay(LocalDate day)
    {
        var number = DayNumber.From(day);
        var clock = AsOfDay(number).Clock;
        return number >= clock.KnownFromDay && number <= clock.KnownThroughDay ? clock.Works(number) : null;
    }

    /// <summary>The n-th working day after a day, or before it.</summary>
    /// <param name="day">The local date; it does not count itself.</param>
    /// <param name="workingDays">How many working days on; negative to go back; not zero.</param>
    /// <returns>The day, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workingDays"/> is zero.</exception>
    public CountedDay PlusWorkingDays(LocalDate day, int workingDays)
    {
        if (workingDays == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(workingDays), 0, "Zero working days lead nowhere; ask IsWorkingDay.");
        }

        var number = DayNumber.From(day);
        var refusal = AsOfDay(number).Clock.WorkingDay(number, workingDays, out var reached);
        return new CountedDay(reached, refusal);
    }

    /// <summary>The day to which an instant belongs: inside an open interval the local day on which that starts, else the local date. Null where the calendar is not known.</summary>
    /// <param name="at">The instant.</param>
    public LocalDate? DayOf(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        var clock = AsOfTicks(ticks).Clock;
        return ticks >= clock.KnownFrom && ticks < clock.KnownUntil ? DayNumber.ToDate(clock.DayOf(ticks)) : null;
    }

    /// <summary>The working days between two days as a calendar of days, for terms and rolls that must agree with this clock.</summary>
    /// <param name="from">The first local date; the calendar of days is known from it on.</param>
    /// <param name="through">The last local date; it is known through it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is turned round, or reaches past what is known.</exception>
    /// <exception cref="InvalidInputException">No day of the range works.</exception>
    public WorkingDayCalendar WorkingDays(LocalDate from, LocalDate through)
    {
        if (through < from || DayNumber.From(from) < Clock.KnownFromDay || DayNumber.From(through) > Clock.KnownThroughDay)
        {
            throw new ArgumentOutOfRangeException(
                nameof(through), IsoText.Of(through), $"The range {IsoText.Of(from)}..{IsoText.Of(through)} is turned round, or not wholly known.");
        }

        var works = new List<LocalDate>();
        var off = new List<LocalDate>();
        for (var day = from; day <= through; day = day.PlusDays(1))
        {
            (Clock.Works(DayNumber.From(day)) ? works : off).Add(day);
        }

        // A day of the week is a working one when it works more often than not; the others are exceptions.
        var week = ValueList.From(works.GroupBy(day => day.DayOfWeek)
            .Where(group => group.Count() > off.Count(day => day.DayOfWeek == group.Key)).Select(group => group.Key));
        week = week.IsEmpty && works.Count > 0 ? [works[0].DayOfWeek] : week;
        return WorkingDayCalendar.Create(
            week,
            ValueList.From(off.Where(day => week.Contains(day.DayOfWeek))),
            ValueList.From(works.Where(day => !week.Contains(day.DayOfWeek))),
            from,
            through);
    }

    /// <summary>The days on which this calendar and another one are not open at the same times: what an amendment changed.</summary>
    /// <param name="other">The other calendar.</param>
    /// <param name="from">The first local date to compare.</param>
    /// <param name="through">The last local date to compare.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is turned round.</exception>
    public ValueList<LocalDate> DaysThatDifferFrom(BusinessCalendar other, LocalDate from, LocalDate through)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (through < from)
        {
            throw new ArgumentOutOfRangeException(nameof(through), IsoText.Of(through), $"The range begins on {IsoText.Of(from)}, after its end.");
        }

        var days = new List<LocalDate>();
        var first = Math.Max(DayNumber.From(from), Math.Min(Clock.KnownFromDay, other.Clock.KnownFromDay));
        var last = Math.Min(DayNumber.From(through), Math.Max(Clock.KnownThroughDay, other.Clock.KnownThroughDay));
        if (last < first)
        {
            return [];
        }

        var edges = new ZoneEdges(Zone, (first - 2) * NodaConstants.TicksPerDay, (last + 3) * NodaConstants.TicksPerDay);
        for (var day = first; day <= last; day++)
        {
            var start = Instant.FromUnixTimeTicks(edges.ToInstant(day * NodaConstants.TicksPerDay, GapEdge.Transition));
            var end = Instant.FromUnixTimeTicks(edges.ToInstant((day + 1) * NodaConstants.TicksPerDay, GapEdge.Transition));
            if (OpenPeriods(start, end) != other.OpenPeriods(start, end))
            {
                days.Add(DayNumber.ToDate(day));
            }
        }

        return ValueList.From(days);
    }

    /// <summary>Builds the index of some years ahead of the first question, so that no question pays for it.</summary>
    /// <param name="from">A date of the first year.</param>
    /// <param name="through">A date of the last year.</param>
    public void Prepare(LocalDate from, LocalDate through)
    {
        foreach (var version in IsFrozen ? Versions : default)
        {
            version.Calendar.Prepare(from, through);
        }

        Clock.Prepare(DayNumber.From(from), DayNumber.From(through));
    }

    /// <summary>The calendar that counts for something opened at an instant: the version then in force where versions are frozen, else this one.</summary>
    /// <param name="opening">The instant of the opening.</param>
    public BusinessCalendar AsOf(Instant opening) => AsOfTicks(opening.ToUnixTimeTicks());

    /// <summary>What every part of a stretch of time is to this calendar: open, closed, a holiday, a break, a change of the clocks. The explanation of <see cref="Elapsed"/>.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The instant at which it ends; nothing when it is not after the first.</param>
    public ValueList<ClockStep> Trace(Instant from, Instant to)
    {
        var trace = new ClockTrace();
        trace.Run(AsOf(from), from.ToUnixTimeTicks(), to.ToUnixTimeTicks());
        return ValueList.From(trace.Steps);
    }

    internal BusinessCalendar AsOfTicks(long opening) =>
        IsFrozen && opening >= Clock.KnownFrom && opening < Clock.KnownUntil ? AsOfDay(Clock.LocalDay(opening)) : this;

    private static long Ticks(Duration amount)
    {
        if (amount < Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), Quantities.Duration(amount, Language.English), "An amount of open time is zero or more; go the other way instead.");
        }

        return amount.Days >= BusinessClock.MaxDays ? BusinessClock.MaxAmount : amount.BclCompatibleTicks;
    }

    private BusinessCalendar AsOfDay(int day)
    {
        return IsFrozen ? VersionOn(day) : this;
    }

    internal BusinessCalendar VersionOn(int day)
    {
        var index = Versions.Count - 1;
        while (index > 0 && DayNumber.From(Versions[index].From!.Value) > day)
        {
            index--;
        }

        return Versions[index].Calendar;
    }
}
