using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>A slow and obvious second reading of a clock: it goes minute by minute and counts. For duration targets, one commitment a severity.</summary>
internal sealed class ServiceLevelOracle
{
    private readonly Dictionary<string, ServiceCommitment> _bySeverity;
    private readonly Dictionary<ServiceCommitment, HashSet<long>> _open;
    private readonly List<long> _counted = [];
    private readonly List<long> _ran = [];
    private readonly List<PauseReason> _pauses = [];
    private readonly long _lastMinute;
    private ServiceCommitment _commitment;
    private long _origin;
    private long? _stoppedAt;
    private bool _stoppedForGood;
    private long? _agreed;
    private long? _pausedSince;
    private bool _isResolved;

    /// <summary>Minutes are counted from the opening of the request.</summary>
    public ServiceLevelOracle(IReadOnlyDictionary<string, ServiceCommitment> bySeverity, string severity, Instant opened, int minutes)
    {
        _bySeverity = new Dictionary<string, ServiceCommitment>(bySeverity);
        _commitment = bySeverity[severity];
        _lastMinute = minutes;
        _open = bySeverity.Values.Distinct().ToDictionary(
            commitment => commitment,
            commitment => Enumerable.Range(0, minutes).Where(minute => commitment.Calendar.IsOpen(opened + Duration.FromMinutes(minute)) == true).Select(minute => (long)minute).ToHashSet());
    }

    public ServiceLevelStatus Status { get; private set; }

    public long? Due { get; private set; }

    public long Elapsed => _counted.Count;

    public long Overdue { get; private set; }

    public long OverdueOnTheWall { get; private set; }

    public long? BreachedEarlier { get; private set; }

    /// <summary>Plays the events, given by minute, up to now.</summary>
    public void Play(IReadOnlyList<(long Minute, ServiceEvent Event)> events, long now)
    {
        var next = 0;
        for (var minute = 0L; minute <= now; minute++)
        {
            for (; next < events.Count && events[next].Minute == minute; next++)
            {
                Take(events[next].Event, minute, events[next].Event.AgreedUntil is null ? null : Minutes(events, events[next].Event.AgreedUntil!.Value));
            }

            if (minute < now && _stoppedAt is null && !IsPaused)
            {
                _ran.Add(minute);
                if (_open[_commitment].Contains(minute))
                {
                    _counted.Add(minute);
                }
            }
        }

        Due = DueAt(now);
        var end = _stoppedAt ?? now;
        Overdue = Due is null ? 0 : _counted.Count(minute => minute >= Due);
        OverdueOnTheWall = Due is null ? 0 : _ran.Count(minute => minute >= Due);
        BreachedEarlier = BreachedEarlier < Due ? BreachedEarlier : null;
        Status =
            _stoppedAt is not null ? end <= Due ? ServiceLevelStatus.Met : ServiceLevelStatus.MetLate
            : now > Due ? ServiceLevelStatus.Breached
            : IsPaused && _agreed is null && _pausedSince < Due ? ServiceLevelStatus.Paused
            : ServiceLevelStatus.Pending;
    }

    private bool IsPaused => _pauses.Any(reason => _commitment.PausedBy.Contains(reason));

    private static long Minutes(IReadOnlyList<(long Minute, ServiceEvent Event)> events, Instant at) => (long)(at - events[0].Event.At).TotalMinutes;

    private void Take(ServiceEvent item, long minute, long? agreedUntil)
    {
        if (item.Kind == ServiceEventKind.Paused)
        {
            _pauses.Add(item.Pause!);
        }
        else if (item.Kind == ServiceEventKind.Resumed)
        {
            _pauses.RemoveAll(reason => item.Pause is null || item.Pause == reason);
        }
        else if (item.Kind == ServiceEventKind.Agreed)
        {
            if (_stoppedAt is null && _commitment.AgreedTime == AgreedTimeRule.Replaces)
            {
                NoteBreach(minute);
                _agreed = agreedUntil;
            }
        }
        else if (item.Kind == ServiceEventKind.PriorityChanged)
        {
            if (_stoppedAt is null && _bySeverity[item.Severity] != _commitment)
            {
                NoteBreach(minute);
                _commitment = _bySeverity[item.Severity];
                if (_commitment.OnPriority == PriorityRule.Restart)
                {
                    Restart(minute);
                }
            }

            _severityWhileStopped = _stoppedAt is null ? null : item.Severity;
        }
        else if (item.Kind == ServiceEventKind.Reopened)
        {
            _isResolved = false;
            if (!_stoppedForGood)
            {
                NoteBreach(minute);
                _agreed = null;
            }

            if (_stoppedAt is not null && !_stoppedForGood)
            {
                _commitment = _severityWhileStopped is null ? _commitment : _bySeverity[_severityWhileStopped];
                _stoppedAt = null;
                if (_commitment.OnReopen == ReopenRule.Restart)
                {
                    Restart(minute);
                }
            }
        }

        var stops = _commitment.Stops.Contains(item.Kind) || item.Kind == ServiceEventKind.Closed;
        if (_stoppedAt is null && stops)
        {
            _stoppedAt = minute;
            _stoppedForGood = item.Kind != ServiceEventKind.Resolved && item.Kind != ServiceEventKind.Closed;
        }

        if (item.Kind == ServiceEventKind.Resolved || item.Kind == ServiceEventKind.Closed)
        {
            _isResolved = true;
            _pauses.Clear();
        }

        _pausedSince = !IsPaused ? null : _pausedSince ?? minute;
    }

    private string? _severityWhileStopped;

    public bool IsResolved => _isResolved;

    private void Restart(long minute)
    {
        _origin = minute;
        _counted.Clear();
        _ran.Clear();
        _pausedSince = IsPaused ? minute : null;
    }

    private void NoteBreach(long minute)
    {
        var due = DueAt(minute);
        if (due < (_stoppedAt ?? minute))
        {
            BreachedEarlier = BreachedEarlier < due ? BreachedEarlier : due;
        }
    }

    private long? DueAt(long now)
    {
        if (_agreed is not null)
        {
            return _agreed;
        }

        var target = (int)_commitment.Target.Amount.TotalMinutes;
        if (target > 0 && _counted.Count >= target)
        {
            return _counted[target - 1] + 1;
        }

        var left = target - _counted.Count;
        for (var minute = Math.Max(_stoppedAt ?? now, _origin); minute < _lastMinute; minute++)
        {
            if (_open[_commitment].Contains(minute) && --left == 0)
            {
                return minute + 1;
            }
        }

        return null;
    }
}
