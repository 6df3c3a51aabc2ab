using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSales.Samples.SlaWatch;

/// <summary>What a notice tells.</summary>
internal enum NoticeKind
{
    /// <summary>A share of the target at which the ticket is at risk; named by the share.</summary>
    Warning,

    /// <summary>A step of the escalation ladder; named as the step.</summary>
    Step,

    /// <summary>The due time was missed; named by what that triggers, else "missed".</summary>
    Miss,

    /// <summary>A fact is missing, or the calendar is not known that far; named by the fact.</summary>
    Unknown,

    /// <summary>An amended calendar or promise moved the due time; counted by the amendment.</summary>
    Moved,
}

/// <summary>Something that is told once: about which ticket and promise, what, in which run of the clock, when it came about, and how the promise stands.</summary>
internal sealed record Notice(string Ticket, NoticeKind Kind, string Name, int Run, Instant At, MetricDecision Stands)
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What moved a due time; null for other kinds.</summary>
    public DueMove? Move { get; init; }

    public string Metric => Stands.Metric!.Name;

    /// <summary>Says what it is about and not when it was written, so that whoever receives it twice knows it again. Names are kebab-case: the ticket is what is left of the others.</summary>
    public string Id => string.Join('_', Ticket, Metric, Word(Kind), Name, Run.ToString(CultureInfo.InvariantCulture));

    public string Body(AfterSalesPolicy policy)
    {
        var body = new JsonObject
        {
            ["id"] = Id,
            ["ticket"] = Ticket,
            ["metric"] = Metric,
            ["kind"] = Word(Kind),
            ["name"] = Name,
            ["at"] = Instants.Format(At, policy.Zone),
            ["due"] = Instants.Format(Stands.DueAt, policy.Zone),
            ["policy"] = $"{policy.Id} {policy.Version}",
            ["text"] = Move?.ToString(policy.Zone) ?? Stands.Explain().Headline.Text(Language.English),
        };
        return body.ToJsonString(OneLine);
    }

    /// <summary>A message in one line, for people who watch the watch.</summary>
    public static string Line(string body)
    {
        var message = JsonNode.Parse(body)!;
        return $"{message["at"]} {message["ticket"]} {message["metric"]} {message["kind"]} {message["name"]}: {message["text"]}";
    }

    public static string Word(NoticeKind kind) => kind.ToString().ToLowerInvariant();
}

/// <summary>How a due time moved when the policy was amended, and why.</summary>
internal sealed record DueMove(MetricDecision Before, MetricDecision After, ValueList<LocalDate> Days)
{
    public string ToString(DateTimeZone zone) =>
        $"due {Said(Before, zone)} -> {Said(After, zone)}, because of "
        + (Days.IsEmpty ? $"{Before.Commitment?.Target.ToString() ?? "no promise"} -> {After.Commitment?.Target.ToString() ?? "no promise"}" : string.Join(", ", Days.Select(LocalDatePattern.Iso.Format)));

    private static string Said(MetricDecision decision, DateTimeZone zone) => (Instants.Format(decision.DueAt, zone) ?? "not known") + $" ({decision.Status})";
}
