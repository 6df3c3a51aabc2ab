using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>What the workshop recorded of a repair.</summary>
internal static class RepairRecordPart
{
    private static readonly Part<string> Reason = Values.Name("loaner", text => text, text => text);

    private static readonly Part<ExcludedTime> Excluded = new UnionPart<ExcludedTime>(
        null,
        [
            new("from", time => time.From is not null, new ObjectPart<ExcludedTime>("excluded-days", "Days that policies can leave out.", shape =>
            {
                var from = shape.Required("from", Values.Day, time => time.From!.Value, "The first day.");
                var through = shape.Required("through", Values.Day, time => time.Through!.Value, "The last day.");
                var reason = shape.Required("reason", Reason, time => time.Reason, "Why.");
                return fields => ExcludedTime.OfDays(from.In(fields), through.In(fields), reason.In(fields));
            })),
            new("hours", time => time.From is null, new ObjectPart<ExcludedTime>("excluded-hours", "Hours that policies can leave out.", shape =>
            {
                var hours = shape.Required("hours", Values.Positive, time => time.Hours, "The hours.");
                var reason = shape.Required("reason", Reason, time => time.Reason, "Why.");
                return fields => ExcludedTime.OfHours(hours.In(fields), reason.In(fields));
            })),
        ]);

    private static readonly Part<PartsWait> Waited = new ObjectPart<PartsWait>("parts-wait", "How long the repair waited for spare parts.", shape =>
    {
        var from = shape.Required("from", Values.Day, wait => wait.From!.Value, "The first day of the wait.");
        var until = shape.OptionalValue("until", Values.Day, wait => wait.Until, "The day the parts came; absent while it still waits.");
        return fields => PartsWait.Of(from.In(fields), until.In(fields));
    });

    private static readonly Part<PartsWait> Wait = new ChoicePart<PartsWait>(
        "\"none\" or an object with \"from\"",
        ChoicePart<PartsWait>.Word("none", PartsWait.None),
        ChoicePart<PartsWait>.Of(Waited, wait => wait, wait => wait.From is not null, wait => wait));

    /// <summary>The record of one repair.</summary>
    public static readonly Part<RepairRecord> Part = new ObjectPart<RepairRecord>("repair-record", "What the workshop recorded. What is absent is not known.", shape =>
    {
        shape.CanStandInParts();
        var covered = shape.Optional("covered", Values.Truth, record => record.Covered, Truth.Unknown, "Whether the repair was covered.");
        var cause = shape.OptionalReference("cause", ClaimPart.Cause, record => record.Cause, "The cause found.");
        var onRecord = shape.Optional("on-record", Values.Truth, record => record.OnRecord, Truth.Unknown, "Whether it stands in the record that the customer can show.");
        var safety = shape.Optional("safety-fault", Values.Truth, record => record.SafetyFault, Truth.Unknown, "Whether the fault endangered safety.");
        var mainParts = shape.OptionalValue("main-parts", Labels(), record => record.MainParts, "The main parts concerned.");
        var replaced = shape.OptionalValue("replaced", Labels(), record => record.Replaced, "The parts replaced.");
        var usage = shape.OptionalValue("usage", Values.Amount, record => record.Usage, "The reading of the counter at hand-in.");
        var hours = shape.OptionalValue("hours", Values.Amount, record => record.Hours, "The hours away.");
        var excluded = shape.List("excluded", Excluded, record => record.Excluded, "The times that policies can leave out.");
        var wait = shape.Optional("parts-wait", Wait, record => record.PartsWait, default, "How long it waited for spare parts.");
        return fields => RepairRecord.Create(
            covered.In(fields), cause.In(fields), onRecord.In(fields), safety.In(fields), mainParts.In(fields), replaced.In(fields), usage.In(fields), hours.In(fields), excluded.In(fields), wait.In(fields));
    });

    /// <summary>Names of parts; an empty list for none.</summary>
    public static ListPart<string> Labels() => new(Values.Label, 0, Limits.Items);
}
