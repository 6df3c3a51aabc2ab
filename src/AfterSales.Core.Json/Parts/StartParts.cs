using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Warranties;

namespace AfterSales.Json.Parts;

/// <summary>From when a warranty is counted.</summary>
internal static class StartParts
{
    private static readonly WordPart<UnitEvent> Event = Words.Of<UnitEvent>();

    private static readonly Part<ValueList<UnitEvent>> Several = new ListPart<UnitEvent>(Event, 2, UnitEventCount, Repetition.Refused);

    private static readonly Part<StartBasis> After = new ObjectPart<StartBasis>("start-after", "An event plus an allowance: stock time that the maker grants.", shape =>
    {
        var unitEvent = shape.Required("event", Event, basis => basis.Events[0], "The event.");
        var plus = shape.Required("plus", Values.Term, basis => basis.Allowance!, "What is added to its date, in calendar units.", "allowance");
        return fields => StartBasis.After(unitEvent.In(fields), plus.In(fields));
    });

    private static readonly Part<StartBasis> Latest = new ObjectPart<StartBasis>("start-latest", "The latest of several dates; those that are absent are passed over.", shape =>
    {
        var events = shape.Required("latest-of", Several, basis => basis.Events, "The events.", "events");
        return fields => StartBasis.LatestOf(events.In(fields));
    });

    private static readonly Part<StartBasis> Earliest = new ObjectPart<StartBasis>("start-earliest", "The earliest of several dates; those that are absent are passed over.", shape =>
    {
        var events = shape.Required("earliest-of", Several, basis => basis.Events, "The events.", "events");
        return fields => StartBasis.EarliestOf(events.In(fields));
    });

    private static readonly Part<StartBasis> Reckoned = new UnionPart<StartBasis>(
        null,
        [
            new("event", basis => basis.Kind == StartBasisKind.Event, After),
            new("latest-of", basis => basis.Kind == StartBasisKind.LatestOf, Latest),
            new("earliest-of", basis => basis.Kind == StartBasisKind.EarliestOf, Earliest),
        ]);

    /// <summary>One basis.</summary>
    public static readonly Part<StartBasis> Basis = new ChoicePart<StartBasis>(
        Event.Allowed + ", or " + Reckoned.Allowed,
        ChoicePart<StartBasis>.Of(Event, StartBasis.On, IsPlain, basis => basis.Events[0]),
        ChoicePart<StartBasis>.Of(Reckoned, basis => basis, basis => !IsPlain(basis), basis => basis))
    {
        Name = "start",
        About = "From when it is counted: the date of an event, of an event plus an allowance, or the latest or earliest of several.",
    };

    /// <summary>Several, in order of preference.</summary>
    public static readonly Part<ValueList<StartBasis>> List = new ListPart<StartBasis>(Basis, 1);

    private static int UnitEventCount => Event.Words.Count();

    private static bool IsPlain(StartBasis basis) => basis.Kind == StartBasisKind.Event && basis.Allowance is null;
}
