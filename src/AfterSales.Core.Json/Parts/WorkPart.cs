using AfterSales.Cases;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>The work of a case, line by line, for its quote.</summary>
internal static class WorkPart
{
    private static readonly Part<WorkLine> Line = new ObjectPart<WorkLine>("work-line", "One line of the work. What is absent is not known, or is that of the whole work.", shape =>
    {
        var id = shape.Required("id", Values.Label, line => line.Id, "Its id, unique in the work.");
        var kind = shape.Required("kind", FeeValues.Kind, line => line.Kind, "What kind of line.");
        var quantity = shape.OptionalValue("quantity", Values.Amount, line => line.Quantity, "How much.");
        var list = shape.OptionalValue("list-price", Values.Money, line => line.ListPrice, "The list price of one unit; less than zero for a credit.");
        var cost = shape.OptionalValue("cost", Values.Money, line => line.Cost, "What one unit costs the company.");
        var cause = shape.OptionalReference("cause", ClaimPart.Cause, line => line.Cause, "The cause; the claim's where absent.");
        var component = shape.OptionalReference("component", ClaimPart.Failed, line => line.Component, "The component; the claim's where absent.");
        var mode = shape.OptionalReference("mode", FeeValues.Mode, line => line.Mode, "How the service is given; the work's where absent.");
        var region = shape.OptionalReference("region", Values.Label, line => line.Region, "Where; the work's where absent.");
        return fields => WorkLine.Create(
            id.In(fields), kind.In(fields), quantity.In(fields), list.In(fields), cost.In(fields), cause.In(fields), component.In(fields), mode.In(fields), region.In(fields));
    });

    private static readonly Part<TradeIn> OldProduct = new ObjectPart<TradeIn>("trade-in", "The old product that is handed in.", shape =>
    {
        var age = shape.OptionalValue("age-months", Values.Whole(0, int.MaxValue), traded => traded.AgeMonths, "Its age, in months.");
        var use = shape.OptionalValue("use", Values.Amount, traded => traded.Use, "Its use, as the policy counts it.");
        var model = shape.OptionalReference("model", Values.Label, traded => traded.Model, "Its model.");
        return fields => TradeIn.Create(age.In(fields), use.In(fields), model.In(fields));
    });

    private static readonly Part<TradeIn> Traded = new ChoicePart<TradeIn>(
        "\"none\", or an object with \"age-months\", \"use\" and \"model\"",
        ChoicePart<TradeIn>.Word("none", TradeIn.None),
        ChoicePart<TradeIn>.Of(OldProduct, traded => traded, traded => !traded.IsNone, traded => traded));

    private static readonly Part<GoodwillGrant> Goodwill = new ObjectPart<GoodwillGrant>("goodwill-grant", "A share of what the customer would pay that is taken over.", shape =>
    {
        var share = shape.Required("share", FeeValues.Share, grant => grant.Share, "More than nothing, at most the whole.");
        var kinds = shape.List("kinds", FeeValues.Kind, grant => grant.Kinds, "Of which kinds of lines; all where absent.");
        var bearer = shape.Optional("bearer", FeeValues.Bearer, grant => grant.Bearer, Bearer.Company, "Who takes it over; the company where absent.");
        return fields => GoodwillGrant.Create(share.In(fields), kinds.In(fields), bearer.In(fields));
    });

    public static readonly Part<Work> Part = new ObjectPart<Work>("work", "The work to be charged.", shape =>
    {
        var lines = shape.List("lines", Line, work => work.Lines, "Its lines.");
        var mode = shape.OptionalReference("mode", FeeValues.Mode, work => work.Mode, "How the service is given.");
        var region = shape.OptionalReference("region", Values.Label, work => work.Region, "Where.");
        var prices = shape.Optional("prices", Words.Of<PriceBasis>(), work => work.Prices, PriceBasis.Gross, "Whether the prices are with tax or without; with tax where absent.");
        var traded = shape.OptionalReference("trade-in", Traded, work => work.TradeIn, "The old product that is handed in, or \"none\".");
        var quoted = shape.Optional("quoted", DateFactPart.Any, work => work.Quoted, default, "The day on which the customer was told the amount.");
        var goodwill = shape.OptionalReference("goodwill", Goodwill, work => work.Goodwill, "What is taken over as goodwill.");
        return fields => Work.Create(
            lines.In(fields), mode.In(fields), region.In(fields), prices.In(fields), traded.In(fields), quoted.In(fields), goodwill.In(fields));
    });
}
