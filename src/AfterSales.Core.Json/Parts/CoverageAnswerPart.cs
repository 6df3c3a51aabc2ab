using AfterSales.Json.Documents;
using AfterSales.Warranties;

namespace AfterSales.Json.Parts;

/// <summary>Whether the warranty covers the case.</summary>
internal static class CoverageAnswerPart
{
    private static readonly WordPart<CoverageStatus> Status = Words.Of<CoverageStatus>();

    private static readonly Part<CountSpan> DaysLeft = new ChoicePart<CountSpan>(
        "a number of days, or the least and the most as [5, 10]",
        ChoicePart<CountSpan>.Of(AnswerParts.Count, count => new CountSpan(count, count), span => span.Least == span.Most, span => span.Least),
        ChoicePart<CountSpan>.Of(new ListPart<int>(AnswerParts.Count, 2, 2), counts => new CountSpan(counts[0], counts[1]), _ => true, span => [span.Least, span.Most]));

    private static readonly Part<LayerFinding> Layer = new ObjectPart<LayerFinding>("layer", "One layer of cover.", shape =>
    {
        var name = shape.Required("id", Values.Label, layer => layer.Name, "Which layer.");
        var kind = shape.Required("kind", Words.Of<LayerKind>(), layer => layer.Kind, "What kind of layer.");
        var first = shape.OptionalValue("first-day", Values.DecidedDay, layer => layer.FirstDay, "The first day; absent where no date tells it.");
        var last = shape.OptionalValue("last-day", Values.DecidedDay, layer => layer.LastDay, "The last day; absent where no date tells it.");
        var tolled = shape.Optional("tolled-days", AnswerParts.Count, layer => layer.TolledDays, 0, "The days that stood still; none where absent.");
        var covers = shape.Required("covers", Values.Flag, layer => layer.Covers, "Whether it covers on the day asked about, conditions and exclusions aside.");
        return fields => new LayerFinding(kind.In(fields), name.In(fields), first.In(fields), last.In(fields), tolled.In(fields), covers.In(fields));
    });

    private static readonly Part<SegmentFinding> Segment = new ObjectPart<SegmentFinding>("segment", "A stretch of possible start dates that lead to the same status.", shape =>
    {
        var first = shape.Required("from", Values.DecidedDay, segment => segment.FirstDay, "The first date.");
        var last = shape.Required("through", Values.DecidedDay, segment => segment.LastDay, "The last date.");
        var status = shape.Required("status", Status, segment => segment.Status, "The status if the true date is one of them.");
        return fields => new SegmentFinding(first.In(fields), last.In(fields), status.In(fields));
    });

    private static readonly Part<ItemFinding> Item = new ObjectPart<ItemFinding>("item-coverage", "Parts, labour, travel or freight, where they have terms or layers of their own.", shape =>
    {
        var item = shape.Required("item", Words.Of<CoverageItem>(), finding => finding.Item, "The item.");
        var status = shape.Required("status", Status, finding => finding.Status, "Whether it is covered.");
        var last = shape.OptionalValue("last-day", AnswerParts.Days, finding => finding.LastDays, "The last day of its cover.");
        return fields => new ItemFinding(item.In(fields), status.In(fields), last.In(fields));
    });

    public static readonly Part<CoverageAnswer> Part = new ObjectPart<CoverageAnswer>("coverage", "Whether the warranty covers the case.", shape =>
    {
        var status = shape.Required("status", Status, answer => answer.Findings.Status, "The answer.");
        var answers = shape.OptionalReference("answers", Values.Label, answer => answer.Findings.AnsweringLayer, "The layer that answers: the first in the policy's order that covers.");
        var start = shape.OptionalValue("start", AnswerParts.Days, answer => answer.Findings.StartDays, "The day from which it counts.");
        var last = shape.OptionalValue("last-day", AnswerParts.Days, answer => answer.Findings.LastDays, "The last day of cover.");
        var left = shape.OptionalValue("days-left", DaysLeft, CountSpan.Of, "Days of cover left after the day asked about.");
        var tolled = shape.Optional("tolled-days", AnswerParts.Count, answer => answer.Findings.TolledDays, 0, "How many days did not count.");
        var provisional = shape.Optional("provisional", Values.Flag, answer => answer.Findings.IsProvisional, false, "Whether a stay that tolls is still open.");
        var register = shape.OptionalValue("register-by", Values.DecidedDay, answer => answer.Findings.RegisterBy, "The last day on which the unit can still be registered.");
        var next = shape.OptionalValue("next-change", Values.DecidedDay, answer => answer.Findings.NextChange, "The next later day on which the status is another one.");
        var goodwill = shape.OptionalValue("goodwill-percent", Values.Whole(1, 100), answer => answer.Findings.GoodwillPercent, "The share of the cost that the company offers of its own free will.");
        var common = new AnswerMembers<CoverageAnswer>(shape);
        var layers = shape.List("layers", Layer, answer => answer.Findings.Layers, "The layers of cover.");
        var segments = shape.List("segments", Segment, answer => answer.Findings.Segments, "For a start known as a range: its dates by the status that they lead to.");
        var items = shape.List("items", Item, answer => answer.Findings.Items, "Parts, labour, travel or freight, where they have terms or layers of their own.");
        return fields => new CoverageAnswer(
            new CoverageFindings
            {
                Status = status.In(fields),
                AnsweringLayer = answers.In(fields),
                StartDays = start.In(fields),
                LastDays = last.In(fields),
                LeastDaysLeft = left.In(fields)?.Least,
                MostDaysLeft = left.In(fields)?.Most,
                TolledDays = tolled.In(fields),
                IsProvisional = provisional.In(fields),
                RegisterBy = register.In(fields),
                NextChange = next.In(fields),
                GoodwillPercent = goodwill.In(fields),
                Layers = layers.In(fields),
                Segments = segments.In(fields),
                Items = items.In(fields),
            },
            common.Missing(fields),
            common.Headline(fields),
            common.Reasons(fields),
            common.Alternatives(fields));
    });

    private readonly record struct CountSpan(int Least, int Most)
    {
        public static CountSpan? Of(CoverageAnswer answer) =>
            answer.Findings is { LeastDaysLeft: { } least, MostDaysLeft: { } most } ? new CountSpan(least, most) : null;
    }
}
