using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Returns;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>Whether the goods may be returned or exchanged.</summary>
internal static class ReturnAnswerPart
{
    private static readonly WordPart<WindowState> State = Words.Of<WindowState>();

    private static readonly WordPart<FreightPayer> Payer = Words.Of(FreightPayer.NotStated);

    private static readonly Part<TermsFinding> Terms = new ObjectPart<TermsFinding>("return-terms", "On what terms goods go back.", shape =>
    {
        var fee = shape.OptionalReference("fee", Values.MoneyText, terms => terms.Fee, "The restocking fee; absent where no money goes back, or where it is not known.");
        var back = shape.Optional("freight-to-seller", Payer, terms => terms.ToSeller, FreightPayer.NotStated, "Who pays for sending the goods back.");
        var there = shape.Optional("freight-to-customer", Payer, terms => terms.ToCustomer, FreightPayer.NotStated, "Who bears the freight to the customer.");
        return fields => new TermsFinding(fee.In(fields), back.In(fields), there.In(fields));
    });

    private static readonly Part<TermsChangeFinding> Change = new ObjectPart<TermsChangeFinding>("terms-change", "A later change of the terms.", shape =>
    {
        var from = shape.Required("from", Values.DecidedDay, change => change.From, "The first day of the new terms.");
        var terms = shape.Required("terms", Terms, change => change.Terms, "The new terms.");
        return fields => new TermsChangeFinding(from.In(fields), terms.In(fields));
    });

    private static readonly Part<OptionFinding> Option = new ObjectPart<OptionFinding>("return-option", "Something that the customer may choose.", shape =>
    {
        var remedy = shape.Required("remedy", Words.Of<Remedy>(), option => option.Remedy, "What the customer may choose.");
        var last = shape.OptionalValue("last-day", AnswerParts.Days, option => option.LastDay, "The last day of the declaration.");
        var unlimited = shape.Optional("unlimited", Values.Flag, option => option.IsUnlimited, false, "Whether it never ends.");
        var windows = shape.Optional("windows", AnswerParts.Names, option => option.Windows, default, "The open windows that offer it.");
        var unless = shape.Optional("unless", AnswerParts.Names, option => option.Unless, default, "Undetermined windows that would stand in the place of one of these.");
        var terms = shape.Required("terms", Terms, option => option.Terms, "The terms on the day asked about.");
        var changes = shape.List("changes", Change, option => option.Changes, "The later changes of the terms.");
        return fields => new OptionFinding(
            remedy.In(fields), last.In(fields), unlimited.In(fields), windows.In(fields), unless.In(fields), terms.In(fields), changes.In(fields));
    });

    private static readonly Part<TurnFinding> Turn = new ObjectPart<TurnFinding>("start-turn", "A start day from which a window would stand otherwise.", shape =>
    {
        var from = shape.Required("from", Values.DecidedDay, turn => turn.From, "The first start day.");
        var state = shape.Required("state", State, turn => turn.State, "How the window stands for starts from that day on.");
        return fields => new TurnFinding(from.In(fields), state.In(fields));
    });

    private static readonly Part<WindowStanding> Window = new ObjectPart<WindowStanding>("window-standing", "How one window stands.", shape =>
    {
        var id = shape.Required("id", Values.Label, window => window.Id, "The window's id.");
        var state = shape.Required("state", State, window => window.State, "How it stands.");
        var start = shape.OptionalValue("start", AnswerParts.Days, window => window.Start, "The start day.");
        var last = shape.OptionalValue("last-day", AnswerParts.Days, window => window.LastDay, "The last day.");
        var unlimited = shape.Optional("unlimited", Values.Flag, window => window.IsUnlimited, false, "Whether it never ends.");
        var due = shape.OptionalValue(
            "due-at", Values.Instant.As(at => at.ToInstant(), at => at.WithOffset(Offset.Zero)), window => window.DueAt, "The instant at which a window counted in hours ends.");
        var provisional = shape.Optional("provisional", Values.Flag, window => window.IsProvisional, false, "Whether a stay that tolls is still open.");
        var missing = shape.Optional("missing", AnswerParts.Names, window => window.Missing, default, "The facts that are missing.");
        var turns = shape.List("turns", Turn, window => window.Turns, "Start days from which the state is another one.");
        return fields => new WindowStanding(
            id.In(fields), state.In(fields), start.In(fields), last.In(fields), unlimited.In(fields), due.In(fields), provisional.In(fields), missing.In(fields), turns.In(fields));
    });

    private static readonly Part<DeadlineStanding> Deadline = new ObjectPart<DeadlineStanding>("deadline-standing", "By when the seller must do something.", shape =>
    {
        var id = shape.Required("id", Values.Label, deadline => deadline.Id, "The deadline's id.");
        var last = shape.OptionalValue("last-day", AnswerParts.Days, deadline => deadline.LastDay, "The last day; absent while nothing has started it, or while its start is not known.");
        return fields => new DeadlineStanding(id.In(fields), last.In(fields));
    });

    public static readonly Part<ReturnAnswer> Part = new ObjectPart<ReturnAnswer>("returns", "Whether the goods may be returned or exchanged.", shape =>
    {
        var status = shape.Required("status", Words.Of<ReturnStatus>(), answer => answer.Findings.Status, "The answer.");
        var last = shape.OptionalValue("last-day", Values.DecidedDay, answer => answer.Findings.LastDay, "The latest last day.");
        var quantity = shape.OptionalValue("quantity", AnswerParts.Count, answer => answer.Findings.Quantity, "How many units can go back now.");
        var left = shape.OptionalValue("left", AnswerParts.Count, answer => answer.Findings.Left, "How many units are left to return.");
        var common = new AnswerMembers<ReturnAnswer>(shape);
        var options = shape.List("options", Option, answer => answer.Findings.Options, "What the customer may choose today, in the policy's order.");
        var windows = shape.List("windows", Window, answer => answer.Findings.Windows, "Every window of the policy, in its order.");
        var deadlines = shape.List("deadlines", Deadline, answer => answer.Findings.Deadlines, "The seller's deadlines.");
        return fields => new ReturnAnswer(
            new ReturnFindings
            {
                Status = status.In(fields),
                LastDay = last.In(fields),
                Quantity = quantity.In(fields),
                Left = left.In(fields),
                Options = options.In(fields),
                Windows = windows.In(fields),
                Deadlines = deadlines.In(fields),
            },
            common.Missing(fields),
            common.Headline(fields),
            common.Reasons(fields),
            common.Alternatives(fields));
    });
}
