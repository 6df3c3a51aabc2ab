using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>The unit sold.</summary>
internal static class UnitPart
{
    private static readonly Part<AgreedTerm> Agreed = new ChoicePart<AgreedTerm>(
        Values.Term.Allowed + ", or \"none\"",
        ChoicePart<AgreedTerm>.Word("none", AgreedTerm.None),
        ChoicePart<AgreedTerm>.Of(Values.Term, AgreedTerm.Of, agreed => agreed.Term is not null, agreed => agreed.Term!));

    public static readonly Part<SoldUnit> Part = new ObjectPart<SoldUnit>("unit", "The unit that the customer bought. What is absent is not known.", shape =>
    {
        shape.CanStandInParts();
        var dates = shape.Optional(
            "dates",
            new MapPart<UnitDate, UnitEvent, Moment>(Words.Of<UnitEvent>(), DateFactPart.Moment, date => date.Event, Moment.Of, (unitEvent, moment) => moment.ToDate(unitEvent)),
            unit => unit.Dates,
            default,
            "What is known of the unit's dates.");
        var series = shape.OptionalReference("series", Values.Label, unit => unit.Series, "The product series.");
        var category = shape.OptionalReference("category", Values.Label, unit => unit.Category, "The product category.");
        var agreed = shape.Optional("agreed-term", Agreed, unit => unit.AgreedTerm, default, "The warranty term agreed for this unit, or \"none\".");
        var last = shape.OptionalValue("fixed-last-day", Values.Day, unit => unit.FixedLastDay, "The base warranty's last day, where it is known without its start.");
        return fields => SoldUnit.Create(dates.In(fields), series.In(fields), category.In(fields), agreed.In(fields), last.In(fields));
    });
}
