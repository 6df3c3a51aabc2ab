using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Returns;

namespace AfterSales.Json.Parts;

/// <summary>From when a return window or a seller's deadline is counted.</summary>
internal static class ReturnStartPart
{
    private static readonly WordPart<ReturnBasis> Parcel = new(
        new KeyValuePair<string, ReturnBasis>("last-parcel", ReturnBasis.LastParcel),
        new KeyValuePair<string, ReturnBasis>("first-parcel", ReturnBasis.FirstParcel),
        new KeyValuePair<string, ReturnBasis>("own-parcel", ReturnBasis.OwnParcel));

    private static readonly WordPart<UnitEvent> Unit = Words.Of<UnitEvent>();

    private static readonly TextPart<ReturnEvent> Return = Values.Name("declared", ReturnEvent.Of, returnEvent => returnEvent.Name);

    private static readonly Part<ReturnBasis> Basis = new ChoicePart<ReturnBasis>(
        "an event of the unit (such as \"sale\"), of the return (such as \"declared\"), \"last-parcel\", \"first-parcel\" or \"own-parcel\"",
        ChoicePart<ReturnBasis>.Of(Unit, ReturnBasis.Of, basis => basis.UnitEvent is not null, basis => basis.UnitEvent!.Value),
        ChoicePart<ReturnBasis>.Of(Parcel, basis => basis, basis => Parcel.Format(basis) is not null, basis => basis),
        // The names of other events are the return's; one that is called like an event of the unit could not be told from it.
        ChoicePart<ReturnBasis>.Of(Return, ReturnBasis.Of, basis => basis.ReturnEvent is { } own && !Unit.TryParse(own.Name, out _) && !Parcel.TryParse(own.Name, out _), basis => basis.ReturnEvent!))
    {
        Name = "return-basis",
        About = "A date that can start a window: an event of the unit, of the return, or the arrival of parcels.",
    };

    private static readonly Part<ValueList<ReturnBasis>> Several = new ListPart<ReturnBasis>(Basis, 1, repetition: Repetition.Refused);

    private static readonly Part<ReturnStart> Latest = new ObjectPart<ReturnStart>("return-latest", "The latest of several dates.", shape =>
    {
        var bases = shape.Required("latest-of", Several, start => start.Bases, "The dates.", "start");
        return fields => ReturnStart.LatestOf(bases.In(fields));
    });

    private static readonly Part<ReturnStart> Earliest = new ObjectPart<ReturnStart>("return-earliest", "The earliest of several dates.", shape =>
    {
        var bases = shape.Required("earliest-of", Several, start => start.Bases, "The dates.", "start");
        return fields => ReturnStart.EarliestOf(bases.In(fields));
    });

    private static readonly Part<ReturnStart> Picked = new UnionPart<ReturnStart>(
        null, [new("latest-of", start => start.Pick == ReturnStartPick.Latest, Latest), new("earliest-of", start => start.Pick == ReturnStartPick.Earliest, Earliest)]);

    /// <summary>One date, the first of a list, or the latest or earliest of several.</summary>
    public static readonly Part<ReturnStart> Part = new ChoicePart<ReturnStart>(
        Basis.Allowed + ", a list of them in order of preference, {\"latest-of\": ...} or {\"earliest-of\": ...}",
        ChoicePart<ReturnStart>.Of(Basis, ReturnStart.At, start => start.Pick == ReturnStartPick.First && start.Bases.Count == 1, start => start.Bases[0]),
        ChoicePart<ReturnStart>.Of(Several, ReturnStart.FirstOf, start => start.Pick == ReturnStartPick.First, start => start.Bases),
        ChoicePart<ReturnStart>.Of(Picked, start => start, start => start.Pick != ReturnStartPick.First, start => start))
    {
        Name = "return-start",
        About = "From when it is counted: one date, the first of a list that is not absent, or the latest or earliest of several.",
    };
}
