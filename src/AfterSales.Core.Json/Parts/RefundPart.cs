using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Returns;

namespace AfterSales.Json.Parts;

/// <summary>How a refund is reckoned.</summary>
internal static class RefundPart
{
    private static readonly Part<ValueList<GroundDeduction>> Grounds = new MapPart<GroundDeduction, string, Deduction>(
        Values.Name("defect", text => text, text => text), DeductionPart.Part, item => item.Ground, item => item.Deduction, GroundDeduction.Of);

    public static readonly Part<RefundPolicy> Part = new ObjectPart<RefundPolicy>("refund", "How a refund is reckoned: price less deduction less fee.", shape =>
    {
        var deduction = shape.Optional("deduction", DeductionPart.Part, policy => policy.Deduction, Deduction.None, "What is taken off for use; nothing where absent.");
        var grounds = shape.Optional("deductions", Grounds, policy => policy.Grounds, default, "Deductions of their own by ground.");
        var fee = shape.OptionalReference("fee", RestockingFeePart.Part, policy => policy.Fee, "What the seller keeps.");
        var parts = shape.Optional(
            "parts", new ListPart<Returns.RefundPart>(Words.Of<Returns.RefundPart>(), 1, repetition: Repetition.Refused), policy => policy.Parts, [Returns.RefundPart.Goods], "What is paid back; the goods where absent.");
        var usedFrom = shape.Optional("used-from", Words.Of<UnitEvent>(), policy => policy.UsedFrom, UnitEvent.Sale, "From when use counts; the sale where absent.");
        var notUsed = shape.OptionalReference(
            "not-used-during", RepairEffectParts.Tolling, policy => policy.NotUsedDuring == RefundPolicy.Default.NotUsedDuring ? null : policy.NotUsedDuring, "The stays that are no use; repairs by nights where absent.");
        var after = shape.Optional("after-exchange", Words.Of<AfterExchange>(), policy => policy.AfterExchange, AfterExchange.Unchanged, "What an exchange does to the use.");
        var counter = shape.OptionalReference("counter", HistoryParts.CounterName, policy => policy.Counter, "The counter that measures use.");
        var order = shape.Optional(
            "payment-order",
            new ListPart<string>(Values.Name("card", text => text, text => text), repetition: Repetition.Refused),
            policy => policy.PaymentOrder,
            default,
            "The methods of payment in the order in which they are paid back.");
        var rounding = shape.Optional("rounding", RoundingPart.Part, policy => policy.Rounding, Rounding.Default, "How amounts are rounded.");
        var clause = shape.Clause(policy => policy.Clause);
        return fields => RefundPolicy.Create(
            deduction.In(fields), grounds.In(fields), fee.In(fields), parts.In(fields), usedFrom.In(fields), notUsed.In(fields), after.In(fields), counter.In(fields), order.In(fields), rounding.In(fields), clause.In(fields));
    });
}
