using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.ServiceLevels;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.ServiceLevels;

/// <summary>How do the three promises of a ticket stand? With a pause and a change of severity, without, and after a long history.</summary>
public class Tickets
{
    private readonly Instant _now = Instant.FromUtc(2024, 3, 8, 11, 0);
    private ServiceLevelPolicy _policy = null!;
    private ServiceRequest _plain = null!;
    private ServiceRequest _eventful = null!;
    private ServiceRequest _long = null!;

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

        // Six pauses and a reopening.
        var events = new List<ServiceEvent> { ServiceEvent.Opened(opened), ServiceEvent.Of(ServiceEventKind.Assigned, opened + Duration.FromMinutes(5)), ServiceEvent.Of(ServiceEventKind.Responded, opened + Duration.FromMinutes(20)) };
        for (var hour = 1; hour <= 60; hour += 10)
        {
            events.Add(ServiceEvent.Paused(opened + Duration.FromHours(hour), PauseReason.Customer));
            events.Add(ServiceEvent.Resumed(opened + Duration.FromHours(hour + 4)));
        }

        events.Add(ServiceEvent.PriorityChanged(opened + Duration.FromHours(61), "high"));
        events.Add(ServiceEvent.Of(ServiceEventKind.Arrived, opened + Duration.FromHours(62)));
        events.Add(ServiceEvent.Of(ServiceEventKind.Resolved, opened + Duration.FromHours(63)));
        events.Add(ServiceEvent.Of(ServiceEventKind.Reopened, opened + Duration.FromHours(70)));
        events.Add(ServiceEvent.Of(ServiceEventKind.Accepted, opened + Duration.FromHours(71)));
        _long = ServiceRequest.Create(ValueList.From(events));
        if (events.Count != 20 || _policy.Decide(_long, _now).Any(decision => decision.Status == ServiceLevelStatus.Undetermined))
        {
            throw new InvalidOperationException($"{events.Count} events: {_policy.Decide(_long, _now)}");
        }
    }

    [Benchmark(Baseline = true)]
    public int One_ticket() => Late(_plain);

    [Benchmark]
    public int One_ticket_with_six_events() => Late(_eventful);

    [Benchmark]
    public int One_ticket_with_twenty_events() => Late(_long);

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
