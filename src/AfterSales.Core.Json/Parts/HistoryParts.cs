using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>What happened to the unit since it was sold: repairs, exchanges, extensions bought, readings.</summary>
internal static class HistoryParts
{
    /// <summary>A counter by its name.</summary>
    public static readonly TextPart<Counter> CounterName = Values.Name("km", Counter.Of, counter => counter.Name);

    public static readonly Part<Repair> Repair = new ObjectPart<Repair>("repair", "One stay of the unit away from its customer.", shape =>
    {
        shape.CanStandInParts();
        var handedIn = shape.Required("handed-in", Values.Day, repair => repair.HandedInOn, "The day the unit was handed in (dispatched, for transit).", "handedInOn");
        var handedBack = shape.Optional(
            "handed-back", DateFactPart.Coming, repair => repair.HandedBack, default, "The day it was handed back (arrived, for transit); \"not-yet\" while it is away.");
        var kind = shape.Optional("kind", Words.Of<StayKind>(), repair => repair.Kind, StayKind.Repair, "Why it was away; a repair where absent.");
        var paid = shape.Optional("paid", Values.Truth, repair => repair.Paid, Truth.Unknown, "Whether the customer paid for it.");
        var parts = shape.OptionalValue(
            "parts", new ListPart<string>(Values.Label, 0, Limits.Items), repair => repair.Parts, "The ids of the components repaired or replaced; an empty list for none.");
        var defect = shape.OptionalReference("defect", Values.Label, repair => repair.Defect, "The defect repaired, by a name that stays the same from repair to repair.");
        var record = shape.OptionalReference("record", RepairRecordPart.Part, repair => repair.Record, "What the workshop recorded.");
        return fields =>
        {
            var repair = Cases.Repair.Create(handedIn.In(fields), handedBack.In(fields), kind.In(fields), paid.In(fields), parts.In(fields), defect.In(fields));
            return record.In(fields) is { } known ? repair.WithRecord(known) : repair;
        };
    });

    public static readonly Part<Exchange> Exchange = new ObjectPart<Exchange>("exchange", "The unit was exchanged for another one.", shape =>
    {
        var on = shape.Required("on", Values.Day, exchange => exchange.ExchangedOn, "The day of the exchange.", "exchangedOn");
        var reason = shape.OptionalReference("reason", Values.Label, exchange => exchange.Reason, "Why, by a name that the policy may know.");
        return fields => Cases.Exchange.Of(on.In(fields), reason.In(fields));
    });

    public static readonly Part<BoughtExtension> Extension = new UnionPart<BoughtExtension>(
        "mode",
        [
            new("consecutive", extension => extension.Mode == ExtensionMode.Consecutive, ExtensionOf("consecutive", "An extended warranty that follows the base warranty.", false)),
            new("concurrent", extension => extension.Mode == ExtensionMode.Concurrent, ExtensionOf("concurrent", "An extended warranty that runs beside the base warranty.", true)),
        ])
    {
        Name = "extension",
        About = "An extended warranty that the customer bought.",
    };

    public static readonly Part<Reading> Reading = new ObjectPart<Reading>("reading", "A reading of a counter of the unit that the customer has now.", shape =>
    {
        var counter = shape.Required("counter", CounterName, reading => reading.Counter, "What is counted.");
        var value = shape.Required("value", Values.Amount, reading => reading.Value, "The value, in the counter's unit.");
        var on = shape.OptionalValue("on", Values.Day, reading => reading.ReadOn, "The day of the reading; absent for the present one.", "readOn");
        return fields => Cases.Reading.Of(counter.In(fields), value.In(fields), on.In(fields));
    });

    private static ObjectPart<BoughtExtension> ExtensionOf(string mode, string about, bool hasStart) => new("extension-" + mode, about, shape =>
    {
        var id = shape.Required("id", Values.Label, extension => extension.Id, "Its id, unique in the case.");
        shape.Tag("mode", mode, "How it stands to the base warranty.");
        var term = shape.Required("length", Values.Term, extension => extension.Term, "Its length.", "term");
        var start = hasStart ? shape.Optional("start", DateFactPart.Any, extension => extension.Start, default, "The day from which it is counted.") : null;
        var bought = shape.Optional("bought", DateFactPart.Any, extension => extension.Bought, default, "The day it was bought.");
        return fields => start is null
            ? BoughtExtension.Consecutive(id.In(fields), term.In(fields), bought.In(fields))
            : BoughtExtension.Concurrent(id.In(fields), term.In(fields), start.In(fields), bought.In(fields));
    });
}
