using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AfterSales.Cases;
using AfterSales.Json;
using AfterSales.Policies;
using AfterSales.ServiceLevels;
using NodaTime.Text;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>
/// Decides tickets, and names what is behind a verdict that the old system recorded otherwise. Here, too, each known mistake is a question to the library, about a policy that is not the
/// company's: had the target been met if no holiday counted, or if the clock stopped at another event?
/// </summary>
internal sealed class TicketAudit(AfterSalesPolicy policy, LocalDate on)
{
    public const string Met = "met";
    public const string Missed = "missed";

    // The day asked about counts to its end, without the first instant of the next.
    private readonly Instant _at = policy.Zone.AtStartOfDay(on.PlusDays(1)).ToInstant() - Duration.Epsilon;
    private readonly Lazy<ServiceLevelPolicy> _withoutHolidays = new(() => With(policy, "special-days", null));
    private readonly ConcurrentDictionary<ServiceEventKind, ServiceLevelPolicy> _stoppedBy = [];

    public List<UnitDecision> Decide(List<UnitRecord> units) => [.. units.AsParallel().AsOrdered().Select(Decide)];

    /// <summary>The policy with another value in its document, wherever that stands.</summary>
    private static ServiceLevelPolicy With(AfterSalesPolicy policy, string member, JsonNode? value)
    {
        var document = JsonNode.Parse(AfterSalesJson.WritePolicy(policy))!;
        Put(document);
        return AfterSalesJson.ReadPolicy(document.ToJsonString()).ServiceLevels!;

        void Put(JsonNode? node)
        {
            foreach (var inner in node is JsonObject all ? all.Select(pair => pair.Value) : node as JsonArray ?? Enumerable.Empty<JsonNode?>())
            {
                Put(inner);
            }

            if (node is JsonObject holder && holder.Remove(member) && value is not null)
            {
                holder[member] = value.DeepClone();
            }
        }
    }

    /// <summary>A question to the library alone, to be timed.</summary>
    public Func<int> Question(UnitRecord unit)
    {
        var request = AfterSalesJson.ReadTicket(unit.Ticket!);
        return () => (int)(policy.ServiceLevels?.Decide(request, _at).Max(decision => decision.Status) ?? 0);
    }

    private UnitDecision Decide(UnitRecord unit)
    {
        if (unit is not { Refused: null, Ticket: { } ticket })
        {
            return new UnitDecision(unit, DifferenceKind.Refused, null, null, null, unit.Refused, null);
        }

        var request = AfterSalesJson.ReadTicket(ticket);
        var document = AfterSalesJson.WriteDecision(StoredDecision.Of(policy, request, _at));
        var verdict = Verdict(policy.ServiceLevels, request);
        var fits = Kinds(unit.StoredAnswer, verdict, request).ToList();
        var because = fits[0] == DifferenceKind.Agrees ? null
            : verdict is null ? "No promise of the policy is for it."
            : string.Join('\n', Promised(policy.ServiceLevels, request).Select(decision => decision.Explain() + DaysNotCounted(decision, fits[0])));
        return new UnitDecision(unit, fits[0], fits.Count == 1 ? null : string.Join(", ", fits.Skip(1)), verdict, null, because, document);
    }

    /// <summary>The kind, and what else would explain the recorded verdict; the more particular explanation comes first.</summary>
    private IEnumerable<DifferenceKind> Kinds(string? stored, string? verdict, ServiceRequest request)
    {
        if (stored is not (Met or Missed) || verdict is not (Met or Missed) || stored == verdict)
        {
            return [stored == verdict ? DifferenceKind.Agrees
                : stored is not (Met or Missed) ? DifferenceKind.NotStored
                : verdict is null ? DifferenceKind.NotPromised
                : DifferenceKind.Undetermined];
        }

        var levels = policy.ServiceLevels!;
        var stops = levels.Commitments.SelectMany(commitment => commitment.Stops).ToHashSet();
        var fits = new List<DifferenceKind>();
        if (Verdict(_withoutHolidays.Value, request) == stored)
        {
            fits.Add(DifferenceKind.HolidaysIgnored);
        }

        var others = request.Events.Select(happened => happened.Kind).Where(kind => kind != ServiceEventKind.Opened && !stops.Contains(kind));
        if (others.Any(kind => Verdict(_stoppedBy.GetOrAdd(kind, _ => With(policy, "stops", new JsonArray(kind.ToString()))), request) == stored))
        {
            fits.Add(DifferenceKind.StoppedElsewhere);
        }

        return fits.Count == 0 ? [DifferenceKind.Other] : fits;
    }

    /// <summary>The days that the old system counted, up to when it was due.</summary>
    private string DaysNotCounted(MetricDecision decision, DifferenceKind kind)
    {
        if (kind != DifferenceKind.HolidaysIgnored || decision is not { StartedAt: { } started, DueAt: { } due, Commitment.Calendar: var calendar })
        {
            return "";
        }

        var other = _withoutHolidays.Value.Commitments[policy.ServiceLevels!.Commitments.ToList().IndexOf(decision.Commitment)].Calendar;
        var days = calendar.DaysThatDifferFrom(other, started.InZone(policy.Zone).Date, due.InZone(policy.Zone).Date);
        return $"\n  due at {InstantPattern.General.Format(due)}, since {string.Join(" and ", days.Select(LocalDatePattern.Iso.Format))} did not count";
    }

    private IEnumerable<MetricDecision> Promised(ServiceLevelPolicy? levels, ServiceRequest request) =>
        levels is null ? [] : levels.Decide(request, _at).Where(decision => decision.Status != ServiceLevelStatus.NotApplicable);

    /// <summary>One verdict over all that is promised, as old systems record it: missed when anything is, met so far otherwise; null when nothing is promised.</summary>
    private string? Verdict(ServiceLevelPolicy? levels, ServiceRequest request)
    {
        var stands = Promised(levels, request).Select(decision => decision.Status).ToList();
        return stands.Count == 0 ? null
            : stands.Exists(status => status is ServiceLevelStatus.MetLate or ServiceLevelStatus.Breached) ? Missed
            : stands.Contains(ServiceLevelStatus.Undetermined) ? "undetermined"
            : Met;
    }
}
