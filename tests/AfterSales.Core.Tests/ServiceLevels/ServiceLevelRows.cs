using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Calendars;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>Reads the policies and histories of service-level rows.</summary>
internal static class ServiceLevelRows
{
    public static ServiceLevelPolicy Policy(JsonElement calendars, JsonElement commitments)
    {
        var byName = calendars.EnumerateObject().ToDictionary(calendar => calendar.Name, calendar => BusinessRows.Calendar(calendar.Value));
        return ServiceLevelPolicy.Create([.. commitments.EnumerateArray().Select(commitment => Commitment(commitment, byName[commitment.GetProperty("calendar").GetString()!]))]);
    }

    public static ServiceCommitment Commitment(JsonElement row, BusinessCalendar calendar) => ServiceCommitment.Create(
        ServiceMetric.Of(Kebab(row.GetProperty("metric").GetString()!)),
        calendar,
        Target(row.GetProperty("target")),
        [.. Texts(row, "stops").Select(Kind)],
        row.TryGetProperty("starts", out var starts) ? Kind(starts.GetString()!) : null,
        row.TryGetProperty("when", out var when) ? When(when) : null,
        row.TryGetProperty("expected", out var expected) ? Target(expected) : null,
        row.TryGetProperty("intake", out var intake) ? Intake(intake) : null,
        row.TryGetProperty("warnAt", out var warnAt) ? [.. warnAt.EnumerateArray().Select(share => share.GetDecimal())] : [],
        [.. Texts(row, "pausedBy").Select(reason => PauseReason.Of(Kebab(reason)))],
        row.TryGetProperty("agreed", out var agreed)
            ? agreed.ValueKind == JsonValueKind.String ? AgreedTimeRule.ReplacesWithReason : agreed.GetBoolean() ? AgreedTimeRule.Replaces : AgreedTimeRule.DoesNotReplace
            : AgreedTimeRule.DoesNotReplace,
        Choice<ReopenRule>(row, "onReopen"),
        Choice<PriorityRule>(row, "onPriority"),
        row.TryGetProperty("ladder", out var ladder) ? [.. ladder.EnumerateArray().Select(Step)] : [],
        [.. Texts(row, "onMiss").Select(Kebab)]);

    public static ServiceTarget Target(JsonElement row)
    {
        var target =
            Has("seconds", out var seconds) ? ServiceTarget.Within(Duration.FromSeconds(seconds.GetInt64()))
            : Has("workingDays", out var workingDays) ? ServiceTarget.WithinWorkingDays(workingDays.GetInt32(), Choice<DayEnd>(row, "at"))
            : Has("calendarDays", out var days) ? ServiceTarget.WithinDays(days.GetInt32())
            : Has("immediately", out var grace) ? ServiceTarget.Immediately(Duration.FromSeconds(grace.GetInt64()))
            : Has("sameDay", out _) ? ServiceTarget.SameDay
            : Has("earliestOf", out var earliest) ? ServiceTarget.EarliestOf([.. earliest.EnumerateArray().Select(Target)])
            : ServiceTarget.LatestOf([.. row.GetProperty("latestOf").EnumerateArray().Select(Target)]);
        return Has("per", out var per) ? target.Per(per.GetInt32()) : target;

        bool Has(string name, out JsonElement value) => row.TryGetProperty(name, out value);
    }

    public static IntakeRule? Intake(JsonElement row)
    {
        var dayOff = Choice<DayOffIntake>(row, "dayOff");
        var cutOff = BusinessRows.Text(row, "cutOff") is { } text ? LocalTimePattern.ExtendedIso.Parse(text.Length == 5 ? text + ":00" : text).Value : (LocalTime?)null;
        return dayOff == DayOffIntake.Stays && cutOff is null ? null : IntakeRule.Create(dayOff, cutOff);
    }

    public static ServiceRequest Request(JsonElement facts, JsonElement events) => ServiceRequest.Create(
        [.. events.EnumerateArray().Select(Event)],
        [.. facts.EnumerateObject().Where(fact => fact.Name != "quantity" && fact.Value.ValueKind != JsonValueKind.Null).Select(fact => Trait.Of(TraitKind.Of(Kebab(fact.Name)), Value(fact.Value)))],
        facts.TryGetProperty("quantity", out var quantity) && quantity.ValueKind == JsonValueKind.Number ? quantity.GetInt32() : null);

    public static string Kebab(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter is ' ' or '_' ? "-" : letter.ToString()));

    public static ServiceEventKind Kind(string name) => ServiceEventKind.Of(name == "priority" ? "priority-changed" : Kebab(name));

    public static T Choice<T>(JsonElement from, string name)
        where T : struct, Enum => from.TryGetProperty(name, out var value) ? Enum.Parse<T>(value.GetString()!) : default;

    private static ServiceEvent Event(JsonElement row)
    {
        var at = BusinessRows.At(row.GetProperty("at"));
        var reason = BusinessRows.Text(row, "reason");
        return row.GetProperty("kind").GetString() switch
        {
            "paused" => ServiceEvent.Paused(at, PauseReason.Of(Kebab(reason!))),
            "resumed" => ServiceEvent.Resumed(at, reason is null ? null : PauseReason.Of(Kebab(reason))),
            "agreed" => ServiceEvent.Agreed(at, BusinessRows.At(row.GetProperty("until")), BusinessRows.Text(row, "metric") is { } metric ? ServiceMetric.Of(Kebab(metric)) : null, reason ?? ""),
            "priority" => ServiceEvent.PriorityChanged(at, row.GetProperty("severity").GetString()!),
            var kind => ServiceEvent.Of(Kind(kind!), at),
        };
    }

    private static LadderStep Step(JsonElement row)
    {
        var name = Kebab(row.GetProperty("step").GetString()!);
        if (row.TryGetProperty("share", out var share))
        {
            return LadderStep.AtShare(name, share.GetDecimal());
        }

        var isBefore = row.TryGetProperty("before", out var length);
        length = isBefore ? length : row.GetProperty("delay");
        if (length.ValueKind == JsonValueKind.Number)
        {
            var amount = Duration.FromSeconds(length.GetInt64());
            return isBefore ? LadderStep.Before(name, amount) : LadderStep.After(name, amount);
        }

        var days = length.GetProperty("workingDays").GetInt32();
        return isBefore ? LadderStep.BeforeWorkingDays(name, days) : LadderStep.AfterWorkingDays(name, days);
    }

    private static Selector When(JsonElement when) => Selector.Of(
        [.. when.EnumerateObject().Select(test => SelectorTest.Of(
            TraitKind.Of(Kebab(test.Name)), test.Value.ValueKind == JsonValueKind.Array ? [.. test.Value.EnumerateArray().Select(Value)] : [Value(test.Value)]))]);

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => value.GetString()!,
    };

    private static IEnumerable<string> Texts(JsonElement from, string name) =>
        from.TryGetProperty(name, out var values) ? values.EnumerateArray().Select(value => value.GetString()!) : [];
}
