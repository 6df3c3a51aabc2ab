using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>Draws policies with a commitment for each of two severities, and histories that are possible.</summary>
internal static class ServiceLevelDraws
{
    public static readonly ServiceMetric Fix = ServiceMetric.Of("fix");

    public static ServiceCommitment Commitment(this Tape tape, string severity, BusinessCalendar calendar, ServiceTarget? target = null) => ServiceCommitment.Create(
        Fix,
        calendar,
        target ?? ServiceTarget.Within(Duration.FromMinutes(tape.Pick(30, 120, 240, 480, 960) + tape.Next(30))),
        [ServiceEventKind.Resolved, .. tape.Flag(4) ? [ServiceEventKind.Responded] : Array.Empty<ServiceEventKind>()],
        when: Selector.Where(TraitKind.Severity, [severity]),
        pausedBy: tape.Pick<ValueList<PauseReason>>([PauseReason.Customer], [PauseReason.Customer, PauseReason.Parts], []),
        agreedTime: tape.Pick(AgreedTimeRule.Replaces, AgreedTimeRule.DoesNotReplace),
        onReopen: tape.Pick(ReopenRule.Continue, ReopenRule.Restart),
        onPriority: tape.Pick(PriorityRule.Continue, PriorityRule.Restart),
        onMiss: [severity + "-missed"],
        ladder: [LadderStep.AtShare("half", 0.5m), LadderStep.AtShare("due", 1), LadderStep.After("late", Duration.FromHours(1))]);

    /// <summary>A possible history: the minutes after the opening, and the events.</summary>
    public static List<(long Minute, ServiceEvent Event)> History(this Tape tape, Instant opened, int most, params string[] severities)
    {
        var events = new List<(long Minute, ServiceEvent Event)> { (0, ServiceEvent.Opened(opened)) };
        var paused = new List<PauseReason>();
        var ended = "";
        var minute = 0L;
        for (var left = tape.Next(most + 1); left > 0; left--)
        {
            minute += tape.Pick(0, 5, 60, 300, 900) + tape.Next(20);
            var at = opened + Duration.FromMinutes(minute);
            var reason = tape.Pick(PauseReason.Customer, PauseReason.Parts);
            var choice = tape.Next(8);
            var item = choice switch
            {
                0 or 1 when ended.Length == 0 && !paused.Contains(reason) => ServiceEvent.Paused(at, reason),
                0 or 1 or 2 when paused.Count > 0 => ServiceEvent.Resumed(at, paused.Contains(reason) && tape.Flag() ? reason : null),
                3 when ended.Length == 0 => ServiceEvent.Of(ServiceEventKind.Resolved, at),
                3 or 4 when ended != "closed" && ended.Length > 0 => ServiceEvent.Of(ServiceEventKind.Closed, at),
                3 or 4 or 5 when ended.Length > 0 => ServiceEvent.Of(ServiceEventKind.Reopened, at),
                5 => ServiceEvent.Agreed(at, at + Duration.FromMinutes(tape.Pick(10, 200, 2_000))),
                6 => ServiceEvent.PriorityChanged(at, tape.Pick(severities)),
                _ => ServiceEvent.Of(tape.Pick(ServiceEventKind.Responded, ServiceEventKind.Assigned), at),
            };
            Follow(item);
            events.Add((minute, item));
        }

        return events;

        void Follow(ServiceEvent item)
        {
            if (item.Kind == ServiceEventKind.Paused)
            {
                paused.Add(item.Pause!);
            }
            else if (item.Kind == ServiceEventKind.Resumed)
            {
                paused.RemoveAll(reason => item.Pause is null || reason == item.Pause);
            }
            else if (item.Kind == ServiceEventKind.Reopened)
            {
                ended = "";
            }
            else if (item.Kind == ServiceEventKind.Resolved || item.Kind == ServiceEventKind.Closed)
            {
                ended = item.Kind.Name;
                paused.Clear();
            }
        }
    }

    public static ServiceRequest Request(IEnumerable<(long Minute, ServiceEvent Event)> events, string severity) =>
        ServiceRequest.Create([.. events.Select(item => item.Event)], [Trait.Of(TraitKind.Severity, severity)]);
}
