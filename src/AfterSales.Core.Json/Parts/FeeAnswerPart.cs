using AfterSales.Fees;
using AfterSales.Json.Documents;
using AfterSales.Warranties;

namespace AfterSales.Json.Parts;

/// <summary>Who pays what for the work.</summary>
internal static class FeeAnswerPart
{
    private static readonly Part<BearerFinding> Borne = new ObjectPart<BearerFinding>("borne", "What one bearer bears.", shape =>
    {
        var bearer = shape.Required("bearer", FeeValues.Bearer, share => share.Bearer, "Who.");
        var amount = shape.Required("amount", Values.Money, share => share.Amount, "How much.");
        return fields => new BearerFinding(bearer.In(fields), amount.In(fields));
    });

    private static readonly Part<QuoteLineFinding> Line = new ObjectPart<QuoteLineFinding>("quote-line", "One line of the quote; without an amount it is open.", shape =>
    {
        var id = shape.Required("id", Values.Label, line => line.Id, "The line's id.");
        var kind = shape.Required("kind", FeeValues.Kind, line => line.Kind, "What kind of line.");
        var coverage = shape.Optional("coverage", FeeValues.Coverage, line => line.Coverage, CoverageStatus.Undetermined, "How it is covered; not known where absent.");
        var rule = shape.OptionalReference("rule", Values.Label, line => line.Rule, "The tariff's rule; absent where none is certain.");
        var amount = shape.OptionalValue("amount", Values.Money, line => line.Amount, "The amount; absent while it is open.");
        var shares = shape.List("shares", Borne, line => line.Shares, "Who bears it; the shares add up to the amount.");
        var customer = shape.OptionalValue("customer", Values.Money, line => line.Customer, "What the customer bears, which can be certain for an open line.");
        var missing = shape.Optional("missing", AnswerParts.Names, line => line.Missing, default, "The facts that are missing.");
        return fields => new QuoteLineFinding(
            id.In(fields), kind.In(fields), coverage.In(fields), rule.In(fields), amount.In(fields), shares.In(fields), customer.In(fields), missing.In(fields));
    });

    public static readonly Part<FeeAnswer> Part = new ObjectPart<FeeAnswer>("quote", "Who pays what for the work.", shape =>
    {
        var status = shape.Required("status", Words.Of<FeeStatus>(), answer => answer.Findings.Status, "Whether every line is known.");
        var total = shape.OptionalValue("total", Values.Money, answer => answer.Findings.Total, "The total; absent while a line is open.");
        var known = shape.Required("known", Values.Money, answer => answer.Findings.Known, "The sum of the lines that are known.");
        var customer = shape.OptionalValue("customer", Values.Money, answer => answer.Findings.Customer, "What the customer pays in all; absent where it is not certain.");
        var standing = shape.Required("standing", Words.Of<QuoteStanding>(), answer => answer.Findings.Standing, "Whether the customer has to be told before, was, and the quote still stands.");
        var last = shape.OptionalValue("last-day", Values.Day, answer => answer.Findings.QuoteLastDay, "The last day on which a quote that was given stands.");
        var common = new AnswerMembers<FeeAnswer>(shape);
        var lines = shape.List("lines", Line, answer => answer.Findings.Lines, "The lines, the work's first, credits after them.");
        var totals = shape.List("totals", Borne, answer => answer.Findings.Totals, "What each bearer bears in all; none while a line is open.");
        return fields => new FeeAnswer(
            new FeeFindings
            {
                Status = status.In(fields),
                Total = total.In(fields),
                Known = known.In(fields),
                Customer = customer.In(fields),
                Standing = standing.In(fields),
                QuoteLastDay = last.In(fields),
                Lines = lines.In(fields),
                Totals = totals.In(fields),
            },
            common.Missing(fields),
            common.Headline(fields),
            common.Reasons(fields),
            common.Alternatives(fields));
    });
}
