using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using AfterSales.Remedies;

namespace AfterSales.Json.Parts;

/// <summary>What the repairs of a unit have earned.</summary>
internal static class RemedyAnswerPart
{
    private static readonly Part<int> Number = Values.Whole(0, int.MaxValue);

    private static readonly Part<MeasureCount> Count = new ObjectPart<MeasureCount>("measure-count", "What a measure counted.", shape =>
    {
        var least = shape.Required("least", Number, count => Whole(count.Least), "The least that it can be.");
        var most = shape.Required("most", Number, count => Whole(count.Most), "The most that it can be.");
        return fields => new MeasureCount(least.In(fields), most.In(fields));
    });

    private static readonly Part<TriggerStanding> Trigger = new ObjectPart<TriggerStanding>("remedy-standing", "How one trigger stands.", shape =>
    {
        var id = shape.Required("id", Values.Label, trigger => trigger.Id, "The trigger's id.");
        var met = shape.Optional("met", Values.Truth, trigger => trigger.Met, Truth.Unknown, "Whether it is met; absent where that is not certain.");
        var counts = shape.List("counts", Count, trigger => trigger.Counts, "What each measure counted, in order.");
        var loaner = shape.OptionalValue("loaner-from", Values.Day, trigger => trigger.LoanerFrom, "The day from which a loaner is due.");
        return fields => new TriggerStanding(id.In(fields), met.In(fields), counts.In(fields), loaner.In(fields));
    });

    public static readonly Part<RemedyAnswer> Part = new ObjectPart<RemedyAnswer>("remedies", "What the repairs have earned.", shape =>
    {
        var status = shape.Required("status", Words.Of<RemedyStatus>(), answer => answer.Findings.Status, "The answer.");
        var common = new AnswerMembers<RemedyAnswer>(shape);
        var remedies = shape.Optional("remedies", new ListPart<Remedy>(Words.Of<Remedy>()), answer => answer.Findings.Remedies, default, "What the customer may have, rights first.");
        var triggers = shape.List("triggers", Trigger, answer => answer.Findings.Triggers, "Every trigger of the policy, in its order.");
        var replacement = shape.OptionalValue("replacement", Words.Of<Remedy>(), answer => answer.Findings.Replacement, "What an exchange comes to for the stock and the choice.");
        var difference = shape.OptionalValue("difference", Values.Money, answer => answer.Findings.Difference, "The price difference of another model.");
        var refund = shape.OptionalValue("refund", Values.Money, answer => answer.Findings.Refund, "The refund that follows.");
        return fields => new RemedyAnswer(
            new RemedyFindings
            {
                Status = status.In(fields),
                Remedies = remedies.In(fields),
                Triggers = triggers.In(fields),
                Replacement = replacement.In(fields),
                Difference = difference.In(fields),
                Refund = refund.In(fields),
            },
            common.Missing(fields),
            common.Headline(fields),
            common.Reasons(fields),
            common.Alternatives(fields));
    });

    private static int Whole(long count) => (int)Math.Min(Math.Max(count, 0), int.MaxValue);
}
