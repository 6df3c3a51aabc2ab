using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Returns;

namespace AfterSales.Json.Parts;

/// <summary>What is promised about returns and exchanges.</summary>
internal static class ReturnPart
{
    /// <summary>Which cases or requests a rule is for.</summary>
    public static readonly Part<Selector> When = new MapPart<SelectorTest, TraitKind, ValueList<string>>(
        Values.Name("channel", TraitKind.Of, kind => kind.Name), new ListPart<string>(Values.Label, 1), test => test.Kind, test => test.Values, SelectorTest.Of)
        .As(Selector.Of, selector => selector.Tests);

    private static readonly Part<FreightPayer> Payer = Words.Of(FreightPayer.NotStated);

    private static readonly Part<WindowLength> Until = new ObjectPart<WindowLength>("until", "Up to and including a fixed day, whatever the start.", shape =>
    {
        var day = shape.Required("until", Values.Day, length => length.LastDay!.Value, "The last day.");
        return fields => WindowLength.UntilDate(day.In(fields));
    });

    private static readonly Part<WindowLength> Elapsed = new ObjectPart<WindowLength>("elapsed", "So many times 24 hours.", shape =>
    {
        var days = shape.Required("elapsed-days", Values.Whole(1, 366_000), length => length.Elapsed!.Days, "How many times 24 hours.", "days");
        var from = shape.Optional("runs-from", Words.Of<ElapsedFrom>(), length => length.Elapsed!.From, ElapsedFrom.Event, "From when; the event where absent.");
        var edge = shape.Optional("edge", Words.Of<ElapsedEdge>(), length => length.Elapsed!.Edge, ElapsedEdge.Before, "Whether the last instant is in time; not where absent.");
        return fields => WindowLength.Of(ElapsedWindow.OfDays(days.In(fields), from.In(fields), edge.In(fields)));
    });

    private static readonly Part<WindowLength> Other = new UnionPart<WindowLength>(
        null, [new("until", length => length.Kind == WindowLengthKind.UntilDate, Until), new("elapsed-days", length => length.Kind == WindowLengthKind.Elapsed, Elapsed)]);

    private static readonly Part<WindowLength> Length = new ChoicePart<WindowLength>(
        Values.Term.Allowed + ", \"validity\" (of the warranty), \"unlimited\", \"none\", {\"until\": ...} or {\"elapsed-days\": ...}",
        WarrantyReference.Validity,
        ChoicePart<WindowLength>.Word("unlimited", WindowLength.Unlimited),
        ChoicePart<WindowLength>.Word("none", WindowLength.None),
        ChoicePart<WindowLength>.Of(Values.Term, WindowLength.Of, length => length.Kind == WindowLengthKind.Term, length => length.Term!),
        ChoicePart<WindowLength>.Of(Other, length => length, length => length.Kind is WindowLengthKind.UntilDate or WindowLengthKind.Elapsed, length => length));

    private static readonly Part<(Counter Counter, decimal Limit)> Usage = new ObjectPart<(Counter Counter, decimal Limit)>("return-usage", "The counter that closes the window.", shape =>
    {
        var counter = shape.Required("counter", HistoryParts.CounterName, usage => usage.Counter, "The counter.");
        var limit = shape.Required("limit", Values.Amount, usage => usage.Limit, "The last reading with which it is open.");
        return fields => (counter.In(fields), limit.In(fields));
    });

    private static readonly Part<ReturnWindow> Window = new ObjectPart<ReturnWindow>("return-window", "A time during which goods can be returned or exchanged.", shape =>
    {
        var id = shape.Optional<string>("id", Values.Label, window => window.Id, "", "Its id, unique in the policy; window-1, window-2 ... by its place where absent.");
        var reasons = shape.Required(
            "reasons",
            new ListPart<ReturnReason>(Values.Name("no-reason", ReturnReason.Of, reason => reason.Name), 1, repetition: Repetition.Refused),
            window => window.Reasons,
            "The reasons that it serves; no-reason serves every reason.");
        var when = shape.Optional("when", When, window => window.When, Selector.Any, "Which cases it is for; all where absent.");
        var from = shape.Required("from", ReturnStartPart.Part, window => window.Start, "From when it is counted.", "start");
        var length = shape.Required("length", Length, window => window.Length, "How long it stays open.");
        var counting = shape.Optional("counting", CountingParts.Profile, window => window.Profile, CountingProfile.Default, "How a term is counted.", "profile");
        var offers = shape.Required(
            "offers", new ListPart<Remedy>(Words.Of<Remedy>(), 1, repetition: Repetition.Refused), window => window.Remedies, "What the customer may choose.", "remedies");
        var replaces = shape.List("replaces", Values.Label, window => window.Replaces, "Ids of windows whose offers do not stand while this one is open.");
        var conditions = shape.Optional(
            "conditions",
            new ListPart<EvidenceKind>(CasePart.EvidenceName, repetition: Repetition.Refused),
            window => window.Conditions,
            default,
            "What must be given.");
        var exempt = shape.List("exempt", Values.Label, window => window.ExemptCategories, "Categories of goods that it is not for.");
        var usage = shape.OptionalValue(
            "usage", Usage, window => window.Counter is { } counter && window.UsageLimit is { } limit ? (counter, limit) : null, "The counter that closes it.");
        var tolling = shape.OptionalReference("tolling", RepairEffectParts.Tolling, window => window.Tolling, "During which stays its clock stands still.");
        var early = shape.Optional("early", Words.Of<EarlyReturn>(), window => window.Early, EarlyReturn.NotBeforeStart, "Whether it can be used before its start; not where absent.");
        var after = shape.Optional("after-exchange", Words.Of<AfterExchange>(), window => window.AfterExchange, AfterExchange.Unchanged, "What an exchange does to it; nothing where absent.");
        var back = shape.Optional("freight-to-seller", Payer, window => window.FreightToSeller, FreightPayer.NotStated, "Who pays for sending the goods back.");
        var there = shape.Optional("freight-to-customer", Payer, window => window.FreightToCustomer, FreightPayer.NotStated, "Who bears the freight to the customer.");
        var fee = shape.OptionalReference("fee", RestockingFeePart.Part, window => window.Fee, "What the seller keeps where money goes back.");
        var refund = shape.OptionalReference("refund", RefundPart.Part, window => window.Refund, "How the refund is reckoned where money goes back.");
        var clause = shape.Clause(window => window.Clause);
        return fields => ReturnWindow.Create(
            id.In(fields) is { Length: > 0 } own ? own : FormattableString.Invariant($"window-{fields.Place.Index + 1}"),
            reasons.In(fields), from.In(fields), length.In(fields), offers.In(fields), when.In(fields), counting.In(fields), replaces.In(fields), conditions.In(fields), exempt.In(fields),
            usage.In(fields)?.Counter, usage.In(fields)?.Limit, tolling.In(fields), early.In(fields), after.In(fields), back.In(fields), there.In(fields), fee.In(fields), clause.In(fields), refund.In(fields));
    });

    private static readonly Part<SellerDeadline> Deadline = new ObjectPart<SellerDeadline>("deadline", "What the seller must do in the course of a return, and by when.", shape =>
    {
        var id = shape.Required("id", Values.Label, deadline => deadline.Id, "Its id, unique in the policy.");
        var from = shape.Required("from", ReturnStartPart.Part, deadline => deadline.Start, "From when it is counted.", "start");
        var length = shape.Required("length", Values.Term, deadline => deadline.Term, "The term.", "term");
        var counting = shape.Optional("counting", CountingParts.Profile, deadline => deadline.Profile, CountingProfile.Default, "How it is counted.", "profile");
        var clause = shape.Clause(deadline => deadline.Clause);
        return fields => SellerDeadline.Create(id.In(fields), from.In(fields), length.In(fields), counting.In(fields), clause.In(fields));
    });

    /// <summary>The windows of a policy.</summary>
    public static readonly Part<ValueList<ReturnWindow>> Windows = new ListPart<ReturnWindow>(Window);

    /// <summary>The seller's deadlines of a policy.</summary>
    public static readonly Part<ValueList<SellerDeadline>> Deadlines = new ListPart<SellerDeadline>(Deadline);
}
