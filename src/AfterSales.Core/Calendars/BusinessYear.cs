using System.Threading;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>A stretch of open time, with the day number of the local day on which its interval starts.</summary>
internal readonly struct OpenPiece(long opens, long closes, int day)
{
    public long Opens { get; } = opens;

    public long Closes { get; } = closes;

    public int Day { get; } = day;
}

/// <summary>
/// The open time that begins in one local year, as an index: opens, closes and running totals in ticks, and the working days with their first opening and last close.
/// Pieces never overlap; touching ones are kept apart, because each belongs to its day.
/// </summary>
internal sealed class BusinessYear
{
    /// <summary>Pieces reach at most a day past their own, and members of a composed calendar lie up to 26 hours apart.</summary>
    private const int Margin = 3;

    /// <summary>How many years <see cref="Far"/> goes on at once.</summary>
    public const int FarYears = 8;

    private readonly long[] _opens;
    private readonly long[] _closes;
    private readonly long[] _before;
    private readonly int[] _days;
    private readonly ushort[] _workedBefore;
    private readonly long[] _dayOpens;
    private readonly long[] _dayCloses;
    private BusinessYear? _next;
    private BusinessYear? _far;
    private long _farTotal;

    public BusinessYear(BusinessCalendar calendar, int year)
    {
        FirstDay = DayNumber.FromParts(year, 1, 1);
        LastDay = DayNumber.FromParts(year, 12, 31);
        var edgesFrom = (FirstDay - Margin - 2) * NodaConstants.TicksPerDay;
        var edgesUntil = (LastDay + Margin + 3) * NodaConstants.TicksPerDay;
        Edges = new ZoneEdges(calendar.Zone, edgesFrom, edgesUntil);
        Start = Edges.ToInstant(FirstDay * NodaConstants.TicksPerDay, GapEdge.Transition);
        End = Edges.ToInstant((LastDay + 1) * NodaConstants.TicksPerDay, GapEdge.Transition);

        var collected = new DayPieces(FirstDay - Margin, LastDay + Margin);
        calendar.Collect(collected);
        var pieces = collected.Pieces;

        var days = LastDay - FirstDay + 1;
        _workedBefore = new ushort[days + 1];
        for (var i = 0; i < days; i++)
        {
            _workedBefore[i + 1] = (ushort)(_workedBefore[i] + (collected.Works(FirstDay + i) ? 1 : 0));
        }

        WorkingDays = _workedBefore[days];
        _dayOpens = new long[WorkingDays];
        _dayCloses = new long[WorkingDays];
        for (var i = 0; i < WorkingDays; i++)
        {
            _dayOpens[i] = long.MaxValue;
            _dayCloses[i] = long.MinValue;
        }

        foreach (var piece in pieces)
        {
            if (piece.Day >= FirstDay && piece.Day <= LastDay && Works(piece.Day))
            {
                var index = _workedBefore[piece.Day - FirstDay];
                _dayOpens[index] = Math.Min(_dayOpens[index], piece.Opens);
                _dayCloses[index] = Math.Max(_dayCloses[index], piece.Closes);
            }
        }

        Carry = long.MinValue;
        _opens = new long[pieces.Count];
        _closes = new long[pieces.Count];
        _before = new long[pieces.Count];
        _days = new int[pieces.Count];
        var end = long.MinValue;
        foreach (var piece in pieces)
        {
            var opens = Math.Max(piece.Opens, end);
            end = Math.Max(end, piece.Closes);
            if (opens >= piece.Closes || opens >= End)
            {
                continue;
            }

            if (opens < Start)
            {
                Carry = piece.Closes;
                continue;
            }

            _opens[Count] = opens;
            _closes[Count] = piece.Closes;
            _before[Count] = Total;
            _days[Count] = piece.Day;
            Total += piece.Closes - opens;
            Count++;
        }
    }

    public int FirstDay { get; }

    public int LastDay { get; }

    public ZoneEdges Edges { get; }

    /// <summary>The first instant of the local year.</summary>
    public long Start { get; }

    /// <summary>The first instant of the next local year.</summary>
    public long End { get; }

    /// <summary>The close of the last piece that began in an earlier year; it can lie in this one.</summary>
    public long Carry { get; }

    /// <summary>The number of pieces.</summary>
    public int Count { get; }

    /// <summary>The open time of all pieces.</summary>
    public long Total { get; }

    public int WorkingDays { get; }

    /// <summary>The year after, once somebody went on to it. Every thread would set the same one.</summary>
    public BusinessYear? Next
    {
        get => Volatile.Read(ref _next);
        set => Volatile.Write(ref _next, value);
    }

    /// <summary>The year eight years on, and the open time from this one up to it, so that ten years take three steps; null while one of the years between is not indexed, or never opens.</summary>
    public BusinessYear? Far(out long total)
    {
        var far = Volatile.Read(ref _far);
        if (far is null)
        {
            far = this;
            var sum = 0L;
            for (var i = 0; i < FarYears && far is not null; i++)
            {
                sum += far.Total;
                far = far.Next is { Count: > 0 } next ? next : null;
            }

            if (far is not null)
            {
                // Every thread would set the same ones; the total is there before the year is seen.
                _farTotal = sum;
                Volatile.Write(ref _far, far);
            }
        }

        total = _farTotal;
        return far;
    }

    public long Opens(int piece) => _opens[piece];

    public long Closes(int piece) => _closes[piece];

    public int Day(int piece) => _days[piece];

    /// <summary>The last piece that opened at or before an instant; -1 for none.</summary>
    public int PieceAt(long instant)
    {
        var index = Array.BinarySearch(_opens, 0, Count, instant);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The open time from the first piece up to an instant of this year; negative while a piece of the year before still runs.</summary>
    public long Measure(long instant)
    {
        var piece = PieceAt(instant);
        return piece >= 0 ? _before[piece] + Math.Min(instant, _closes[piece]) - _opens[piece] : Carry > instant ? instant - Carry : 0;
    }

    /// <summary>The earliest instant at which so much open time has run; 0 &lt; amount &lt;= total.</summary>
    public long Earliest(long amount)
    {
        var index = Array.BinarySearch(_before, 0, Count, amount);
        var piece = (index >= 0 ? index : ~index) - 1;
        return _opens[piece] + amount - _before[piece];
    }

    /// <summary>The latest instant at which no more open time has run; 0 &lt;= amount &lt; total.</summary>
    public long Latest(long amount)
    {
        var index = Array.BinarySearch(_before, 0, Count, amount);
        var piece = index >= 0 ? index : ~index - 1;
        return _opens[piece] + amount - _before[piece];
    }

    public bool Works(int day) => _workedBefore[day - FirstDay] != _workedBefore[day - FirstDay + 1];

    /// <summary>The working days of the year before a day of it (or the day after its last).</summary>
    public int WorkedBefore(int day) => _workedBefore[day - FirstDay];

    /// <summary>The n-th working day of the year, counted from 0.</summary>
    public int WorkingDay(int n)
    {
        var low = 0;
        var high = _workedBefore.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_workedBefore[middle + 1] > n)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return FirstDay + low;
    }

    /// <summary>The first opening of a working day.</summary>
    public long OpeningOf(int workingDay) => _dayOpens[WorkedBefore(workingDay)];

    /// <summary>The last close of a working day.</summary>
    public long CloseOf(int workingDay) => _dayCloses[WorkedBefore(workingDay)];
}
