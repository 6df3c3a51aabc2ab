using AfterSales.Calendars;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

/// <summary>A second reading of calendars that open seldom: a list of openings in UTC, walked one by one, over any number of years.</summary>
internal sealed class OpeningsByHand
{
    /// <summary>Nobody knows a calendar that many days of open time, or calendar days, ahead.</summary>
    public static readonly Duration Endless = Duration.FromDays(366_000);

    private readonly List<(Instant Opens, Instant Closes, LocalDate Day)> _openings;
    private readonly LocalDate _firstDay;
    private readonly LocalDate _lastDay;

    /// <param name="text">The days for which the calendar is known, and its openings: <c>2000-01-01..2020-12-31: 2000-02-29 09:00-17:00, 2001-03-01 22:00-06:00</c>.</param>
    public OpeningsByHand(string text)
    {
        var parts = text.Split(": ");
        var known = parts[0].Split("..");
        var days = parts[1].Split(", ").Select(opening => (Day: Date(opening[..10])!.Value, Hours: OpenInterval.Parse(opening[11..]))).ToList();
        Calendar = BusinessCalendar.Create(
            DateTimeZone.Utc, WeeklyHours.Closed, ValueList.From(days.Select(opening => SpecialDay.Open(opening.Day, [opening.Hours]))), knownFrom: Date(known[0]), knownThrough: Date(known[1]));
        _openings = [.. days.Select(opening => (At(opening.Day, opening.Hours.Opens), At(opening.Hours.Closes <= opening.Hours.Opens ? opening.Day.PlusDays(1) : opening.Day, opening.Hours.Closes), opening.Day))];
        _firstDay = Date(known[0]) ?? new LocalDate(2, 1, 1);
        _lastDay = Date(known[1]) ?? new LocalDate(9997, 12, 31);
        KnownFrom = At(_firstDay, LocalTime.Midnight);
        KnownUntil = At(_lastDay.PlusDays(1), LocalTime.Midnight);

        static LocalDate? Date(string day) => day.Length == 0 ? null : LocalDatePattern.Iso.Parse(day).Value;
        static Instant At(LocalDate day, LocalTime time) => (day + time).InUtc().ToInstant();
    }

    public BusinessCalendar Calendar { get; }

    public Instant KnownFrom { get; }

    public Instant KnownUntil { get; }

    /// <summary>The edges of openings, of years and of what is known, ten years from each, and the instants right before and after.</summary>
    public IEnumerable<Instant> Instants()
    {
        var edges = _openings.SelectMany(opening => new[] { opening.Opens, opening.Closes }).ToList();
        if (_openings.Count < 10)
        {
            edges.AddRange(edges.Select(edge => Years(edge, 10)).Concat(edges.Select(edge => Years(edge, -10))).Where(edge => edge > KnownFrom && edge < KnownUntil).ToList());
        }

        edges.AddRange([_openings[0].Opens.InUtc().Date.With(DateAdjusters.StartOfMonth).With(DateAdjusters.Month(1)).AtMidnight().InUtc().ToInstant(), NodaConstants.UnixEpoch, KnownFrom, KnownUntil]);
        return edges.SelectMany(edge => new[] { edge - Tick, edge, edge + Tick }).Where(at => at >= KnownFrom - Tick && at <= KnownUntil + Tick).Distinct().Order();
    }

    /// <summary>Nothing, all there is, and what lies between an instant and each edge, a tick less and a tick more.</summary>
    public IEnumerable<Duration> Amounts(Instant from) => _openings
        .Select(opening => opening.Closes > from ? Open(from, opening.Closes) : Open(opening.Opens, from))
        .SelectMany(amount => new[] { amount - Tick, amount, amount + Tick })
        .Append(Duration.Zero).Append(Endless - Tick).Append(Endless)
        .Where(amount => amount >= Duration.Zero).Distinct().Order();

    public IEnumerable<LocalDate> Days() => _openings.SelectMany(opening => new[] { opening.Day.PlusDays(-1), opening.Day, opening.Day.PlusDays(1) })
        .Concat(Calendar.KnownFrom is null ? [] : [_firstDay.PlusDays(-1), _firstDay, _lastDay, _lastDay.PlusDays(1)]).Distinct().Order();

    public bool? IsOpen(Instant at) => IsKnown(at) ? _openings.Exists(opening => opening.Opens <= at && at < opening.Closes) : null;

    public LocalDate? DayOf(Instant at) => IsKnown(at) ? Day(at) : null;

    public bool? Works(LocalDate day) => day < _firstDay || day > _lastDay ? null : _openings.Exists(opening => opening.Day == day);

    public string Elapsed(Instant from, Instant to) =>
        from < KnownFrom || from > KnownUntil || (to > from && to > KnownUntil) ? Words(CountingRefusal.CalendarNotKnown) : Open(from, to).ToString();

    public string NextOpening(Instant from) => Words(Opening(from));

    public string Add(Instant start, Duration amount, Landing landing)
    {
        if (amount == Duration.Zero)
        {
            return NextOpening(start);
        }

        if (start < KnownFrom || start > KnownUntil)
        {
            return Words(CountingRefusal.CalendarNotKnown);
        }

        if (amount >= Endless)
        {
            return Words(Opening(start).Refusal == CountingRefusal.NeverOpens ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown);
        }

        var (left, last) = (amount, start);
        foreach (var (opens, closes, _) in _openings.Where(opening => opening.Closes > start))
        {
            var from = Instant.Max(opens, start);
            if (from > Years(last, 10))
            {
                break;
            }

            if (left <= closes - from)
            {
                var at = from + left;
                return at > KnownUntil ? Words(CountingRefusal.CalendarNotKnown) : landing == Landing.NextOpening ? NextOpening(at) : Words((at, CountingRefusal.None));
            }

            (left, last) = (left - (closes - from), closes);
        }

        return Words(Years(last, 10) < KnownUntil ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown);
    }

    public string Subtract(Instant end, Duration amount)
    {
        if (end < KnownFrom || end > KnownUntil || amount >= Endless)
        {
            return Words(CountingRefusal.CalendarNotKnown);
        }

        var (left, last) = (amount, end);
        foreach (var (opens, closes, _) in Enumerable.Reverse(_openings).Where(opening => amount == Duration.Zero ? opening.Opens <= end : opening.Opens < end))
        {
            var until = Instant.Min(closes, end);
            if (until < Years(last, -10))
            {
                break;
            }

            if (left <= until - opens)
            {
                return until - left < KnownFrom ? Words(CountingRefusal.CalendarNotKnown) : Words((until - left, CountingRefusal.None));
            }

            (left, last) = (left - (until - opens), opens);
        }

        return Words(Years(last, -10) > KnownFrom ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown);
    }

    /// <summary>Working days one by one; ten years without any end the search.</summary>
    public (LocalDate Day, CountingRefusal Refusal) PlusWorkingDays(LocalDate day, int n)
    {
        if (day < _firstDay || day > _lastDay)
        {
            return (day, CountingRefusal.CalendarNotKnown);
        }

        var step = Math.Sign(n);
        for (var left = Math.Abs(n); left > 0; left--)
        {
            var next = step > 0 ? _openings.Find(opening => opening.Day > day).Day : _openings.FindLast(opening => opening.Day < day).Day;
            if (next == default || step * (next.Year - day.Year) > 10)
            {
                return (day, step > 0 ? (_lastDay.Year >= day.Year + 10 ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown)
                    : _firstDay.Year <= day.Year - 10 ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown);
            }

            day = next;
            if (day < _firstDay || day > _lastDay)
            {
                return (day, CountingRefusal.CalendarNotKnown);
            }
        }

        return (day, CountingRefusal.None);
    }

    public string AddCalendarDays(Instant start, int days)
    {
        var at = start.InUtc().Year + (days / 365) is < 2 or > 9998 ? Instant.MaxValue : start + Duration.FromDays(days);
        return Words(start < KnownFrom || start > KnownUntil || Math.Abs(days) > 366_000 || at < KnownFrom || at > KnownUntil ? (at, CountingRefusal.CalendarNotKnown) : (at, CountingRefusal.None));
    }

    public string AddWorkingDays(Instant start, int n, DayEnd end)
    {
        if (!IsKnown(start))
        {
            return Words(CountingRefusal.CalendarNotKnown);
        }

        var day = Day(start);
        var time = start - day.AtMidnight().InUtc().ToInstant();
        if (end == DayEnd.Close && n >= 0 && !_openings.Exists(opening => opening.Day == day && start < opening.Closes))
        {
            (day, var late) = PlusWorkingDays(day, 1);
            if (late != CountingRefusal.None)
            {
                return Words(late);
            }
        }

        if (n != 0)
        {
            (day, var refusal) = PlusWorkingDays(day, n);
            if (refusal != CountingRefusal.None)
            {
                return Words(refusal);
            }
        }

        // A time of day lies within the interval of the day, after midnight if need be.
        var at = day.AtMidnight().InUtc().ToInstant() + time;
        var own = _openings.Find(opening => opening.Day == day);
        at = end == DayEnd.Close ? own.Closes : !(own.Opens <= at && at < own.Closes) && own.Opens <= at + Duration.FromDays(1) && at + Duration.FromDays(1) < own.Closes ? at + Duration.FromDays(1) : at;
        return at < KnownFrom || at > KnownUntil ? Words(CountingRefusal.CalendarNotKnown) : end == DayEnd.NextOpening ? NextOpening(at) : Words((at, CountingRefusal.None));
    }

    public string Periods(Instant from, Instant to) => from < KnownFrom || to > KnownUntil ? Words(CountingRefusal.CalendarNotKnown) : string.Join(
        ", ", _openings.Where(opening => opening.Opens < to && opening.Closes > from && from < to).Select(opening => new Interval(Instant.Max(opening.Opens, from), Instant.Min(opening.Closes, to))));

    private static readonly Duration Tick = Duration.FromTicks(1);

    private bool IsKnown(Instant at) => at >= KnownFrom && at < KnownUntil;

    private LocalDate Day(Instant at) => _openings.Find(opening => opening.Opens <= at && at < opening.Closes) is { Day: var day } && day != default ? day : at.InUtc().Date;

    private Duration Open(Instant from, Instant to) =>
        _openings.Select(opening => Instant.Min(opening.Closes, to) - Instant.Max(opening.Opens, from)).Where(part => part > Duration.Zero).Aggregate(Duration.Zero, (sum, part) => sum + part);

    private (Instant At, CountingRefusal Refusal) Opening(Instant from)
    {
        if (!IsKnown(from))
        {
            return (from, CountingRefusal.CalendarNotKnown);
        }

        var limit = Years(from, 10);
        var next = _openings.Find(opening => opening.Closes > from);
        return next.Day == default || next.Opens > limit ? (from, limit < KnownUntil ? CountingRefusal.NeverOpens : CountingRefusal.CalendarNotKnown)
            : Instant.Max(from, next.Opens) is var at && at >= KnownUntil ? (at, CountingRefusal.CalendarNotKnown) : (at, CountingRefusal.None);
    }

    private static Instant Years(Instant at, int years) => at.InUtc().Year + years > 9999 ? Instant.MaxValue : at.InUtc().LocalDateTime.PlusYears(years).InUtc().ToInstant();

    private static string Words(CountingRefusal refusal) => refusal.ToString();

    private static string Words((Instant At, CountingRefusal Refusal) answer) => answer.Refusal == CountingRefusal.None ? InstantPattern.ExtendedIso.Format(answer.At) : answer.Refusal.ToString();
}
