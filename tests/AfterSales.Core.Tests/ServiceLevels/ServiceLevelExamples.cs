using AfterSales.Cases;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>Reads the rows of the example table of service levels.</summary>
internal static class ServiceLevelExamples
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static string Text(Instant at) => Minute.Format(at.InUtc().LocalDateTime);

    /// <summary>What happened, by the row.</summary>
    public static ServiceRequest Request(MarkdownRow row)
    {
        var facts = row.Items("facts").Select(fact => fact.Split('=')).ToDictionary(fact => fact[0], fact => fact[1]);
        return ServiceRequest.Create(
            [.. (row.Text("events") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Event)],
            [.. facts.Where(fact => fact.Key != "quantity").Select(fact => Trait.Of(TraitKind.Of(fact.Key), fact.Value))],
            facts.TryGetValue("quantity", out var quantity) ? int.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private static ServiceEvent Event(string text)
    {
        var at = At(text[..16]);
        var words = text[16..].Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return words[0] switch
        {
            "paused" => ServiceEvent.Paused(at, PauseReason.Of(words[1])),
            "agreed" => Agreed(at, At((words[1] + " " + words[2])[..16]), (words[1] + " " + words[2])[16..].Trim()),
            "severity" => ServiceEvent.PriorityChanged(at, words[1]),
            _ => ServiceEvent.Of(ServiceEventKind.Of(words[0]), at),
        };
    }

    private static ServiceEvent Agreed(Instant at, Instant until, string rest) =>
        rest.StartsWith("for ", StringComparison.Ordinal) ? ServiceEvent.Agreed(at, until, ServiceMetric.Of(rest[4..])) : ServiceEvent.Agreed(at, until, reason: rest);

    public static Instant At(string text) => Minute.Parse(text).Value.InUtc().ToInstant();
}
