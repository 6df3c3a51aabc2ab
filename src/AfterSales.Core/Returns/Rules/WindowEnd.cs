using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Returns.Rules;

/// <summary>The last day of a window for one start day: a day, or the bounds of one where stays or instants are not fully known.</summary>
internal struct WindowEnd
{
    public Truth InTime;
    public ulong Missing;
    public int First;
    public int Last;
    public CountingRefusal Refusal;
    public int Tolled;
    public bool IsProvisional;
    public int Restart;
    public Instant DueAt;

    /// <summary>No restart.</summary>
    private const int None = int.MinValue;

    public readonly bool IsEndless => First >= DayNumber.FarAhead;

    public readonly bool IsKnown => Refusal == CountingRefusal.None && First > DayNumber.LongAgo / 2 && Last < DayNumber.FarAhead / 2;

    public readonly bool HasRestart => Restart != None;

    public static void Of(ReturnPolicy policy, int index, ServiceCase serviceCase, int start, int on, out WindowEnd end)
    {
        var window = policy.Windows[index];
        end = default;
        end.Restart = None;
        switch (window.Length.Kind)
        {
            case WindowLengthKind.Unlimited:
                end.First = end.Last = DayNumber.FarAhead;
                break;
            case WindowLengthKind.None:
                end.First = end.Last = DayNumber.LongAgo;
                break;
            case WindowLengthKind.UntilDate:
                end.First = end.Last = window.Length.LastDayNumber;
                break;
            case WindowLengthKind.Validity:
                end.Validity(policy, index, serviceCase, on);
                break;
            case WindowLengthKind.Elapsed:
                end.Elapse(policy, index, serviceCase, start, on);
                return;
            default:
                end.Count(policy, window, serviceCase, start, on);
                break;
        }

        if (end.Refusal == CountingRefusal.None)
        {
            end.InTime = on <= end.First ? Truth.Yes : on > end.Last ? Truth.No : Truth.Unknown;
        }
    }

    public readonly WindowEnd Hull(WindowEnd other) => new()
    {
        First = Math.Min(First, other.First),
        Last = Math.Max(Last, other.Last),
        Refusal = Refusal == CountingRefusal.None ? other.Refusal : Refusal,
        IsProvisional = IsProvisional || other.IsProvisional,
        Restart = None,
    };

    /// <summary>The warranty's last day; none where it certainly has none.</summary>
    private void Validity(ReturnPolicy policy, int index, ServiceCase serviceCase, int on)
    {
        var coverage = new CoverageDecision(policy.Windows[index].Length.Warranty!, serviceCase, on);
        if (coverage.LastDays is { } days)
        {
            First = DayNumber.From(days.FirstDay);
            Last = DayNumber.From(days.LastDay);
        }
        else
        {
            First = DayNumber.LongAgo;
            Last = coverage.Status == CoverageStatus.Undetermined ? DayNumber.FarAhead : DayNumber.LongAgo;
        }

        Missing = First == Last ? 0 : policy.Facts.Warranty(index).Translate(coverage.Missing.Bits);
        IsProvisional = coverage.IsProvisional;
    }

    private void Count(ReturnPolicy policy, ReturnWindow window, ServiceCase serviceCase, int start, int on)
    {
        CountFrom(policy, window, serviceCase, start, on);
        if (window.AfterExchange == AfterExchange.Unchanged)
        {
            return;
        }

        foreach (var exchange in serviceCase.SortedExchanges)
        {
            if (exchange.Day > on || exchange.Day < start || exchange.Day > Last || Refusal != CountingRefusal.None)
            {
                continue;
            }

            // Whether the window was still open may not be certain; then it may have restarted or not.
            var renewed = new WindowEnd { Restart = exchange.Day };
            renewed.CountFrom(policy, window, serviceCase, exchange.Day, on);
            renewed.First = exchange.Day <= First ? Math.Max(First, renewed.First) : First;
            renewed.Last = Math.Max(Last, renewed.Last);
            renewed.Missing |= Missing;
            this = renewed;
        }
    }

    private void CountFrom(ReturnPolicy policy, ReturnWindow window, ServiceCase serviceCase, int start, int on)
    {
        var profile = window.Profile;
        var term = window.Length.Term!;
        var last = Counting.End(profile, term, start, out Refusal);
        First = Last = last;
        if (window.Tolling is { } tolling && Refusal == CountingRefusal.None)
        {
            Toll(policy.Facts, profile, term, tolling, serviceCase, start, last, on);
        }

        Missing = First == Last ? 0 : Missing;
        if (Refusal == CountingRefusal.None)
        {
            First = Counting.RollDay(profile.Roll, profile.Calendar, First, out Refusal);
            Last = Refusal == CountingRefusal.None ? Counting.RollDay(profile.Roll, profile.Calendar, Last, out Refusal) : Last;
        }

        if (IsProvisional && profile.Roll == Roll.PreviousWorkingDay)
        {
            // A clock that stands still on the day asked has not run out, wherever the roll would put its end.
            First = Math.Max(First, on);
            Last = Math.Max(Last, on);
        }
    }

    private void Toll(ReturnFacts facts, CountingProfile profile, Term term, TollingRule tolling, ServiceCase serviceCase, int start, int last, int on)
    {
        var size = serviceCase.SortedRepairs.Length;
        Span<StandStill> days = size <= 32 ? stackalloc StandStill[size] : new StandStill[size];
        var calendar = profile.CountsWorkingDays(term) ? profile.Calendar : null;
        var firstCounted = Tolling.FirstCounted(profile, start);
        First = Sweep(profile, StayDays.Collect(serviceCase, tolling, on, false, days, facts.Paid, facts.HandBack, ref Missing), firstCounted, last, calendar, out Tolled, out IsProvisional);
        Last = Sweep(profile, StayDays.Collect(serviceCase, tolling, on, true, days, facts.Paid, facts.HandBack, ref Missing), firstCounted, last, calendar, out _, out _);
        Refusal = calendar?.IsKnown(Last) == false ? CountingRefusal.CalendarNotKnown : Refusal;
    }

    /// <summary>
    /// Where the roll goes back, a window closes before its last counted day: what begins after that no longer stops its clock, or it would reopen.
    /// </summary>
    private static int Sweep(
        CountingProfile profile, ReadOnlySpan<StandStill> days, int firstCounted, int last, WorkingDayCalendar? calendar, out int tolled, out bool provisional)
    {
        var inTime = profile.Roll == Roll.PreviousWorkingDay ? 0 : days.Length;
        for (;;)
        {
            var end = Tolling.Sweep(days.Slice(0, inTime), firstCounted, last, calendar, out tolled, out provisional);
            var through = profile.Roll == Roll.PreviousWorkingDay ? Counting.RollDay(profile.Roll, profile.Calendar, end, out _) : end;
            var next = inTime;
            while (next < days.Length && days[next].From <= through)
            {
                next++;
            }

            if (next == inTime)
            {
                return end;
            }

            inTime = next;
        }
    }

    private void Elapse(ReturnPolicy policy, int index, ServiceCase serviceCase, int start, int on)
    {
        var window = policy.Windows[index];
        var length = window.Length.Elapsed!;
        if (start > on || start < on - length.Days - 3)
        {
            // Whatever the hour: not begun, or over long since.
            First = start > on ? on : start + length.Days;
            Last = start > on ? DayNumber.FarAhead : First;
            InTime = Kleene.Of(start > on);
            return;
        }

        var zone = policy.Zone;
        var known = StartInstant(window.Start, serviceCase, start);
        var earliest = known ?? FirstInstant(zone, start);
        var latest = known ?? FirstInstant(zone, start + 1) - Duration.Epsilon;
        var declared = serviceCase.Return?.DeclaredAt;
        var worst = length.IsInTime(earliest, declared ?? FirstInstant(zone, on + 1) - Duration.Epsilon, zone);
        var best = length.IsInTime(latest, declared ?? FirstInstant(zone, on), zone);
        InTime = worst ? Truth.Yes : best ? Truth.Unknown : Truth.No;
        Missing = InTime != Truth.Unknown ? 0 : (declared is null ? policy.Facts.DeclaredAt : 0) | (known is null ? policy.Facts.Start(index) : 0);
        DueAt = length.DueAt(earliest, zone);
        First = LastDayOf(DueAt, length, zone);
        Last = LastDayOf(length.DueAt(latest, zone), length, zone);
    }

    private static Instant FirstInstant(DateTimeZone zone, int day) => Midnight.Of(zone, DayNumber.ToDate(day));

    private static int LastDayOf(Instant due, ElapsedWindow length, DateTimeZone zone) =>
        due > Instant.MaxValue - Duration.FromDays(2) ? DayNumber.From(LocalDate.MaxIsoValue) : DayNumber.From((length.Edge == ElapsedEdge.Before ? due - Duration.Epsilon : due).InZone(zone).Date);

    private static Instant? StartInstant(ReturnStart start, ServiceCase serviceCase, int day)
    {
        Instant? found = null;
        foreach (var basis in start.Bases)
        {
            if (basis.UnitEvent is not { } unitEvent || serviceCase.Unit.Date(unitEvent) is not { IsKnown: true } date || date.First != day || date.IsRange)
            {
                continue;
            }

            if (serviceCase.Unit.InstantOf(unitEvent) is not { } at)
            {
                return null;
            }

            if (start.Pick == ReturnStartPick.First)
            {
                return at;
            }

            found = found is { } other && (start.Pick == ReturnStartPick.Latest ? other > at : other < at) ? other : at;
        }

        return found;
    }
}
