using NodaTime;
using NodaTime.TimeZones;

namespace AfterSales.Calendars;

/// <summary>The offsets of a zone over a stretch of the time line, so that local edges become instants without asking the zone each time.</summary>
internal sealed class ZoneEdges
{
    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _offsets;

    public ZoneEdges(DateTimeZone zone, long from, long until)
    {
        var intervals = zone.GetZoneIntervals(new Interval(Instant.FromUnixTimeTicks(from), Instant.FromUnixTimeTicks(until)), ZoneEqualityComparer.Options.OnlyMatchWallOffset).ToArray();
        _starts = Array.ConvertAll(intervals, interval => interval.HasStart ? interval.Start.ToUnixTimeTicks() : long.MinValue);
        _ends = Array.ConvertAll(intervals, interval => interval.HasEnd ? interval.End.ToUnixTimeTicks() : long.MaxValue);
        _offsets = Array.ConvertAll(intervals, interval => interval.WallOffset.Ticks);
    }

    /// <summary>The number of changes of offset.</summary>
    public int TransitionCount => _starts.Length - 1;

    /// <summary>The instant of a local time: in an overlap the first pass, in a gap what the option says.</summary>
    public long ToInstant(long local, GapEdge gap)
    {
        for (var i = 0; i < _offsets.Length; i++)
        {
            // Local times before an interval's first one were in the gap that it begins with, those after its last one may lie in the next.
            var instant = local - _offsets[i];
            if (instant < _ends[i])
            {
                return instant >= _starts[i] || i == 0 ? instant : gap == GapEdge.Transition ? _starts[i] : local - _offsets[i - 1];
            }
        }

        return local - _offsets[_offsets.Length - 1];
    }

    /// <summary>The local time of an instant.</summary>
    public long ToLocal(long instant)
    {
        var i = 0;
        while (i < _ends.Length - 1 && instant >= _ends[i])
        {
            i++;
        }

        return instant + _offsets[i];
    }

    /// <summary>The instant of a change of offset and how far the clocks go forward.</summary>
    public long Transition(int index, out long forward)
    {
        forward = _offsets[index + 1] - _offsets[index];
        return _ends[index];
    }
}
