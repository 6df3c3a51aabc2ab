using System.Globalization;

namespace AfterSales.Samples.SlaWatch;

/// <summary>What there is to tell about a ticket: taken from the library's decisions, with no rule of its own.</summary>
internal static class Looks
{
    /// <summary>
    /// Everything that had come about by an instant, in the order of time. Of each promise it asks how it stood just before every event and how it stands now,
    /// so that what is told does not depend on how often somebody looks.
    /// </summary>
    public static IEnumerable<Notice> At(string ticket, ServiceLevelPolicy levels, ServiceRequest request, Instant now)
    {
        var looks = request.Events.Select(item => item.At - Duration.FromTicks(1)).Where(at => at < now).Append(now).Distinct().Order().ToList();
        return Each(levels, request, now).SelectMany(stands => Of(ticket, stands, at => levels.Decide(request, at).Of(stands.Metric!), looks)).DistinctBy(notice => notice.Id).OrderBy(notice => notice.At);
    }

    /// <summary>True when nothing is left to watch: nothing is going to happen that is known of, and every promise has its verdict.</summary>
    public static bool IsSettled(ServiceLevelPolicy levels, ServiceRequest request, Instant now) =>
        request.Events.All(item => item.At <= now)
        && Each(levels, request, now).All(decision => decision.Status is ServiceLevelStatus.Met or ServiceLevelStatus.MetLate or ServiceLevelStatus.NotApplicable);

    /// <summary>What an amendment changed: another due time, or another verdict.</summary>
    public static IEnumerable<Notice> Moved(string ticket, ServiceLevelPolicy before, AfterSalesPolicy after, int amendment, ServiceRequest request, Instant now)
    {
        var (earlier, later) = (before.Decide(request, now), after.ServiceLevels!.Decide(request, now));
        foreach (var metric in Each(before, request, now).Concat(Each(after.ServiceLevels, request, now)).Select(decision => decision.Metric!).Distinct())
        {
            var (was, stands) = (earlier.Of(metric), later.Of(metric));
            if (was.DueAt != stands.DueAt || was.Status != stands.Status)
            {
                yield return new Notice(ticket, NoticeKind.Moved, "due", amendment, now, stands) { Move = new DueMove(was, stands, Days(was, stands, after.Zone)) };
            }
        }
    }

    public static IEnumerable<MetricDecision> Each(ServiceLevelPolicy levels, ServiceRequest request, Instant at) => levels.Decide(request, at);

    private static IEnumerable<Notice> Of(string ticket, MetricDecision stands, Func<Instant, MetricDecision> decide, List<Instant> looks)
    {
        foreach (var raised in stands.RaisedSteps())
        {
            yield return new Notice(ticket, NoticeKind.Step, raised.Step.Name, raised.Restarts, raised.RaisedAt, stands);
        }

        foreach (var at in looks)
        {
            var look = decide(at);
            foreach (var warning in look.Warnings().Where(warning => warning.ReachedAt <= at && !(warning.ReachedAt >= look.StoppedAt)))
            {
                yield return new Notice(ticket, NoticeKind.Warning, warning.Share.ToString(CultureInfo.InvariantCulture), look.Restarts, warning.ReachedAt!.Value, stands);
            }

            if (look is { Status: ServiceLevelStatus.Breached or ServiceLevelStatus.MetLate, DueAt: { } due })
            {
                foreach (var trigger in look.Triggers().DefaultIfEmpty("missed"))
                {
                    yield return new Notice(ticket, NoticeKind.Miss, trigger, look.Restarts, due, stands);
                }
            }
        }

        if (stands.Status == ServiceLevelStatus.Undetermined)
        {
            foreach (var fact in stands.Missing.Select(fact => fact.Path).DefaultIfEmpty("calendar"))
            {
                yield return new Notice(ticket, NoticeKind.Unknown, fact, stands.Restarts, looks[^1], stands);
            }
        }
    }

    /// <summary>The days between the start and the later of the two due times on which the two calendars are not open alike.</summary>
    private static ValueList<LocalDate> Days(MetricDecision was, MetricDecision stands, DateTimeZone zone) =>
        stands is { Commitment.Calendar: { } now, StartedAt: { } started, DueAt: { } due } && was is { Commitment.Calendar: { } then, DueAt: { } before }
            ? now.DaysThatDifferFrom(then, started.InZone(zone).Date, Instant.Max(due, before).InZone(zone).Date)
            : [];
}
