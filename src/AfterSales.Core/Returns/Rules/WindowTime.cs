using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>Whether a window has started and is not closed on a day, whatever its start day can be.</summary>
internal struct WindowTime
{
    public Truth Started;
    public Truth InTime;
    public ulong Missing;

    /// <summary>The possible starts; meaningless while <see cref="HasStart"/> is false.</summary>
    public int FirstStart;
    public int LastStart;
    public bool HasStart;

    /// <summary>What follows from the start, where it is certain; else the bounds of what can follow.</summary>
    public WindowEnd End;

    /// <summary>True when start and last day are known, to a day or a range.</summary>
    public readonly bool HasLastDay => HasStart && FirstStart > DayNumber.LongAgo && LastStart < DayNumber.FarAhead && End.IsKnown;

    public static void Of(ReturnPolicy policy, int index, ServiceCase serviceCase, int on, TriedDay tried, ref WindowTime time)
    {
        var window = policy.Windows[index];
        var starts = StartDays.Of(window.Start, serviceCase, on, tried);
        var visited = false;
        if (starts.CanBeDay)
        {
            time.HasStart = true;
            time.FirstStart = starts.First;
            time.LastStart = starts.Last;

            // Far away one day stands for all: so long ago is over, so far ahead has not begun.
            if (starts.First == DayNumber.LongAgo)
            {
                time.Visit(policy, index, serviceCase, starts.First, on, ref visited);
            }

            var first = starts.First == DayNumber.LongAgo ? Math.Min(on, starts.Last) : starts.First;
            var last = Math.Max(first, Math.Min(starts.Last, on + 1));
            for (var start = first; start <= last; start++)
            {
                time.Visit(policy, index, serviceCase, start, on, ref visited);
            }

            if (starts.Last > last)
            {
                time.Visit(policy, index, serviceCase, starts.Last, on, ref visited);
            }
        }

        if (starts.CanBeAbsent)
        {
            time.Started = visited && time.Started != Truth.No ? Truth.Unknown : Truth.No;
            var absent = visited && !policy.Windows[index].Length.Outlasts ? time.End.InTime : Truth.Yes;
            time.InTime = !visited || time.InTime == absent ? absent : Truth.Unknown;
        }

        if ((time.Started == Truth.Unknown || time.InTime == Truth.Unknown) && !starts.IsCertain)
        {
            time.Missing |= policy.Facts.Start(index);
        }

        time.Missing &= time.Started == Truth.Unknown || time.InTime == Truth.Unknown ? ulong.MaxValue : 0;
    }

    private void Visit(ReturnPolicy policy, int index, ServiceCase serviceCase, int start, int on, ref bool visited)
    {
        var window = policy.Windows[index];
        var started = Kleene.Of(start <= on || window.Early == EarlyReturn.Allowed);
        if (!visited)
        {
            WindowEnd.Of(policy, index, serviceCase, start, on, out End);
            Started = started;
            InTime = start > on && window.Length.Outlasts ? Truth.Yes : End.InTime;
            Missing |= End.Missing;
            visited = true;
            return;
        }

        var end = End;
        if (window.Length.IsCounted)
        {
            WindowEnd.Of(policy, index, serviceCase, start, on, out end);
        }

        var inTime = start > on && window.Length.Outlasts ? Truth.Yes : end.InTime;
        Started = Started == started ? started : Truth.Unknown;
        InTime = InTime == inTime ? inTime : Truth.Unknown;
        End = window.Length.IsCounted ? End.Hull(end) : end;
        Missing |= end.Missing;
    }
}
