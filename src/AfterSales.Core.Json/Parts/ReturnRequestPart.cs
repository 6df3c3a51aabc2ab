using AfterSales.Cases;
using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>What a customer wants to return, and the traits of the sale.</summary>
internal static class ReturnRequestPart
{
    private static readonly Part<EarlierReturn> Earlier = new ObjectPart<EarlierReturn>("earlier-return", "An earlier return of units of the same line.", shape =>
    {
        var quantity = shape.Required("quantity", Values.Whole(1, int.MaxValue), earlier => earlier.Quantity, "How many units.");
        var state = shape.Optional("state", Words.Of<EarlierReturnState>(), earlier => earlier.State, EarlierReturnState.Done, "How far it got; done where absent.");
        var on = shape.OptionalValue("on", Values.Day, earlier => earlier.DeclaredOn, "The day it was declared; absent when only known to lie in the past.", "declaredOn");
        return fields => EarlierReturn.Of(quantity.In(fields), state.In(fields), on.In(fields));
    });

    /// <summary>The traits of a sale.</summary>
    public static readonly Part<ValueList<Trait>> Traits = new MapPart<Trait, TraitKind, string>(
        Values.NameBut("category", "with the unit", "channel", TraitKind.Of, kind => kind.Name), Values.Label, trait => trait.Kind, trait => trait.Value, Trait.Of);

    /// <summary>What a customer wants to return or exchange.</summary>
    public static readonly Part<ReturnRequest> Part = new ObjectPart<ReturnRequest>("return", "What the customer wants to return or exchange. What is absent is not known.", shape =>
    {
        var reason = shape.OptionalReference("reason", Values.Name("performance-failure", ReturnReason.Of, reason => reason.Name), request => request.Reason, "Why.");
        var declared = shape.OptionalValue(
            "declared-at", Values.Instant.As(at => at.ToInstant(), at => at.WithOffset(Offset.Zero)), request => request.DeclaredAt, "The instant of the declaration, for windows counted in hours.");
        var dates = shape.Optional(
            "dates",
            new MapPart<ReturnDate, ReturnEvent, DateFact>(
                Values.Name("declared", ReturnEvent.Of, returnEvent => returnEvent.Name), DateFactPart.Any, date => date.Event, date => date.Date, ReturnDate.Of),
            request => request.Dates,
            default,
            "What is known of the dates of the return itself.");
        var parcels = shape.List("parcels", DateFactPart.Any, request => request.Parcels, "The arrival of each parcel of the order, in the order of dispatch.");
        var own = shape.OptionalValue("own-parcel", Values.Whole(1, Limits.Items), request => request.OwnParcel, "Which parcel held the goods to be returned, counted from 1.");
        var bought = shape.OptionalValue("bought", Values.Whole(1, int.MaxValue), request => request.Bought, "How many units were bought on this line.");
        var requested = shape.OptionalValue("requested", Values.Whole(1, int.MaxValue), request => request.Requested, "How many are to go back.");
        var earlier = shape.List("earlier", Earlier, request => request.Earlier, "Earlier returns of units of this line.");
        var value = shape.OptionalValue("value", Values.Money, request => request.Value, "The price paid for what goes back.");
        return fields => ReturnRequest.Create(
            reason.In(fields), declared.In(fields), dates.In(fields), parcels.In(fields), own.In(fields), bought.In(fields), requested.In(fields), earlier.In(fields), value.In(fields));
    });
}
