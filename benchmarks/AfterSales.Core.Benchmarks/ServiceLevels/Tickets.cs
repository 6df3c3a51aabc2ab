using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.ServiceLevels;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.ServiceLevels;

/// <summary>How do the three promises of a ticket stand? With a pause and a change of severity, and without.</summary>
public class Tickets
{
    private readonly Instant _now = Instant.FromUtc(2024, 3, 8, 11, 0);
    private ServiceLevelPolicy _policy = null!;
    private ServiceRequest _plain = null!;
    private ServiceRequest _eventful = null!;

    [GlobalSetup]
    public void Setup()
    {
        var calendar = BusinessCalendar.Create(DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]));
        var opened = Instant.FromUtc(2024, 3, 4, 10, 0);
        _policy = ServiceLevelPolicy.Create(
            [
                ServiceCommitment.Create(ServiceMetric.Response, calendar, ServiceTarget.Within(Duration.FromHours(1)), [ServiceEventKind.Responded]),
                ServiceCommitment.Create(ServiceMetric.OnSite, calendar, ServiceTarget.WithinWorkingDays(2), [ServiceEventKind.Arrived]),
                ServiceCommitment.Create(ServiceMetric.Resolution, calendar, ServiceTarget.Within(Duration.FromHours(24)), [ServiceEventKind.Resolved], pausedBy: [PauseReason.Customer], warnAt: [0.75m]),
            ]);
        _plain = ServiceRequest.Create([ServiceEvent.Opened(opened)]);
        _eventful = ServiceRequest.Create(
        [
            ServiceEvent.Opened(opened), ServiceEvent.Of(ServiceEventKind.Responded, opened + Duration.FromMinutes(20)), ServiceEvent.Paused(opened + Duration.FromHours(2), PauseReason.Customer),
            ServiceEvent.Resumed(opened + Duration.FromHours(22)), ServiceEvent.PriorityChanged(opened + Duration.FromHours(23), "high"), ServiceEvent.Of(ServiceEventKind.Arrived, opened + Duration.FromHours(30)),
        ]);
    }

    [Benchmark]
    public int One_ticket() => Late(_plain);

    [Benchmark]
    public int One_ticket_with_six_events() => Late(_eventful);

    private int Late(ServiceRequest request)
    {
        var late = 0;
        foreach (var decision in _policy.Decide(request, _now))
        {
            late += decision.Status is ServiceLevelStatus.Breached or ServiceLevelStatus.MetLate ? 1 : 0;
        }

        return late;
    }
}
