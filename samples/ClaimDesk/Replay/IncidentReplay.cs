using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.ServiceLevels;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk.Replay;

/// <summary>
/// Incidents with a recorded verdict: which event stops the clock, and whether waiting for the user pauses it, is policy. The four readings stand beside each other.
/// </summary>
internal static class IncidentReplay
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly BusinessCalendar Weekdays = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.MondayToFriday([OpenInterval.AllDay]));
    private static readonly PauseReason Awaiting = PauseReason.Of("awaiting");
    private static readonly ServiceEventKind Done = ServiceEventKind.Of("done");

    private static readonly (string Priority, Duration Target)[] Targets =
        [("3 - Moderate", Duration.FromMinutes(9204)), ("4 - Low", Duration.FromMinutes(20736))];

    public static void Run(string data)
    {
        var pauses = Pauses(data);
        var incidents = Csv.Rows(data, "itsm-incidents", "incidents-a.csv")
            .Select(cell => (Number: cell("number"), Priority: cell("priority"), Met: cell("made_sla") == "true", Opened: At(cell("opened_at")), Resolved: At(cell("resolved_at")), Closed: At(cell("closed_at"))))
            .ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn("Priority").AddColumn("Clock stops at").AddColumn("Waiting pauses it")
            .AddColumn(new TableColumn("Incidents").RightAligned()).AddColumn(new TableColumn("As recorded").RightAligned()).AddColumn(new TableColumn("Share").RightAligned());
        foreach (var (priority, target) in Targets)
        {
            foreach (var (stop, paused) in new[] { ("closed", false), ("closed", true), ("resolved", false), ("resolved", true) })
            {
                var policy = Policy(target, paused);
                var judged = 0;
                var agreed = 0;
                foreach (var incident in incidents.Where(incident => incident.Priority == priority))
                {
                    if (incident.Opened is not { } opened || (stop == "closed" ? incident.Closed : incident.Resolved) is not { } end || end < opened)
                    {
                        continue;
                    }

                    judged++;
                    var request = Request(opened, end, paused ? pauses.GetValueOrDefault(incident.Number) : null);
                    agreed += policy.Decide(request, at: end).Of(ServiceMetric.Resolution).Status == ServiceLevelStatus.Met == incident.Met ? 1 : 0;
                }

                table.AddRow(priority, stop, paused ? "yes" : "no", Text(judged), Text(agreed), (100m * agreed / Math.Max(1, judged)).ToString("0.00", CultureInfo.InvariantCulture) + " %");
            }
        }

        AnsiConsole.Write(table);
    }

    private static ServiceLevelPolicy Policy(Duration target, bool paused) => ServiceLevelPolicy.Create(
        [ServiceCommitment.Create(ServiceMetric.Resolution, Weekdays, ServiceTarget.Within(target), [Done], pausedBy: paused ? [Awaiting] : [])]);

    private static ServiceRequest Request(Instant opened, Instant end, List<(Instant From, Instant? Until)>? pauses)
    {
        var events = new List<ServiceEvent> { ServiceEvent.Opened(opened) };
        foreach (var (from, until) in pauses ?? [])
        {
            if (from < opened || from >= end)
            {
                continue;
            }

            events.Add(ServiceEvent.Paused(from, Awaiting));
            if (until is { } resumed && resumed < end)
            {
                events.Add(ServiceEvent.Resumed(resumed));
            }
        }

        events.Add(ServiceEvent.Of(Done, end));
        return ServiceRequest.Create(ValueList.From(events));
    }

    /// <summary>From when until when each incident was in a state of waiting.</summary>
    private static Dictionary<string, List<(Instant From, Instant? Until)>> Pauses(string data)
    {
        var pauses = new Dictionary<string, List<(Instant From, Instant? Until)>>();
        var since = new Dictionary<string, Instant>();
        foreach (var cell in Csv.Rows(data, "itsm-incidents", "events-a.csv"))
        {
            if (At(cell("sys_updated_at")) is not { } at)
            {
                continue;
            }

            var number = cell("number");
            var waits = cell("incident_state").StartsWith("Awaiting", StringComparison.Ordinal);
            if (waits)
            {
                since.TryAdd(number, at);
            }
            else if (since.Remove(number, out var from))
            {
                pauses.TryAdd(number, []);
                if (at > from)
                {
                    pauses[number].Add((from, at));
                }
            }
        }

        foreach (var (number, from) in since)
        {
            pauses.TryAdd(number, []);
            pauses[number].Add((from, null));
        }

        return pauses;
    }

    private static Instant? At(string text) => Pattern.Parse(text) is { Success: true, Value: var local } ? local.InUtc().ToInstant() : null;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
