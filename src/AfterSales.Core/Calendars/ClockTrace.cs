using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>Walks a stretch of time and says of every part what it was to the clock. For explanations only: it goes day by day.</summary>
internal sealed class ClockTrace
{
    private readonly List<ClockStep> _steps = [];
    private long _total;

    public IReadOnlyList<ClockStep> Steps => _steps;

    /// <summary>A stretch during which the clock was paused or stopped.</summary>
    public void Stand(BusinessCalendar calendar, ClockStepKind kind, long from, long until)
    {
        if (from < until)
        {
            Add(kind, from, until, calendar, "");
        }
    }

    /// <summary>A stretch during which the clock ran on a calendar.</summary>
    public void Run(BusinessCalendar calendar, long from, long until)
    {
        var clock = calendar.Clock;
        if (from < clock.KnownFrom)
        {
            Add(ClockStepKind.NotKnown, from, Math.Min(until, clock.KnownFrom), calendar, "");
            from = clock.KnownFrom;
        }

        var known = Math.Min(until, clock.KnownUntil);
        while (from < known)
        {
            var year = clock.YearAt(from, out var number);
            var piece = year.PieceAt(from);
            var isOpen = clock.IsOpen(from);
            var next = isOpen ? piece >= 0 ? year.Closes(piece) : year.Carry
                : piece + 1 < year.Count ? year.Opens(piece + 1) : year.End;
            var end = Math.Min(next, known);
            for (var day = clock.LocalDay(from) + 1; !isOpen && day <= clock.LocalDay(end - 1); day++)
            {
                // Why it was closed is said day by day.
                end = Math.Min(end, clock.ToInstant(day * NodaConstants.TicksPerDay));
            }

            for (var i = 0; i < year.Edges.TransitionCount; i++)
            {
                var at = year.Edges.Transition(i, out var forward);
                if (at == from)
                {
                    var change = ClockStep.Change(Duration.FromTicks(forward), Language.English);
                    _steps.Add(new ClockStep(ClockStepKind.Transition, at, at, _total, DayNumber.ToDate(clock.LocalDay(at)), change, calendar.Zone));
                }
                else if (at > from && at < end)
                {
                    end = at;
                }
            }

            if (isOpen)
            {
                Add(ClockStepKind.Open, from, end, calendar, "");
            }
            else
            {
                var cut = Closed(calendar, clock.LocalDay(from), from, ref end, out var name);
                Add(cut, from, end, calendar, name);
            }

            from = end;
        }

        if (from < until)
        {
            Add(ClockStepKind.NotKnown, from, until, calendar, "");
        }
    }

    private static ClockStepKind Closed(BusinessCalendar calendar, int day, long from, ref long until, out string name)
    {
        name = "";
        switch (calendar.Kind)
        {
            case CalendarKind.Versions:
                return Closed(calendar.VersionOn(day), day, from, ref until, out name);
            case CalendarKind.AllOf:
            case CalendarKind.AnyOf:
                var kind = ClockStepKind.Closed;
                foreach (var member in calendar.Members)
                {
                    kind = Closed(member, day, from, ref until, out name);
                    if (kind != ClockStepKind.Closed)
                    {
                        break;
                    }
                }

                return kind;
        }

        foreach (var special in calendar.SpecialDays)
        {
            if (special.Intervals.IsEmpty && DayNumber.From(special.Day) == day)
            {
                name = special.Name;
                return ClockStepKind.Holiday;
            }
        }

        foreach (var part in calendar.Breaks)
        {
            var midnight = DayNumber.From(part.Day) * NodaConstants.TicksPerDay;
            if (Math.Abs(DayNumber.From(part.Day) - day) > 2)
            {
                continue;
            }

            var opens = calendar.Clock.ToInstant(midnight + part.Interval.OpensTick);
            var closes = calendar.Clock.ToInstant(midnight + part.Interval.ClosesTick);
            if (opens <= from && from < closes)
            {
                until = Math.Min(until, closes);
                name = part.Name;
                return ClockStepKind.Break;
            }

            until = opens > from && opens < until ? opens : until;
        }

        return ClockStepKind.Closed;
    }

    private void Add(ClockStepKind kind, long from, long until, BusinessCalendar calendar, string name)
    {
        _total += kind == ClockStepKind.Open ? until - from : 0;
        var clock = calendar.Clock;
        var isKnown = from >= clock.KnownFrom && from < clock.KnownUntil;
        var day = isKnown ? DayNumber.ToDate(kind == ClockStepKind.Open ? clock.DayOf(from) : clock.LocalDay(from)) : Instant.FromUnixTimeTicks(from).InZone(calendar.Zone).Date;

        // What is closed for the same reason is said once.
        if (_steps.Count > 0 && _steps[_steps.Count - 1] is var last && last.Kind == kind && last.Name == name
            && kind is not (ClockStepKind.Open or ClockStepKind.Transition) && last.UntilAt == Instant.FromUnixTimeTicks(from) && (kind != ClockStepKind.Holiday || name.Length > 0))
        {
            _steps[_steps.Count - 1] = new ClockStep(kind, last.FromAt.ToUnixTimeTicks(), until, _total, last.Day, name, calendar.Zone);
            return;
        }

        _steps.Add(new ClockStep(kind, from, until, _total, day, name, calendar.Zone));
    }
}
