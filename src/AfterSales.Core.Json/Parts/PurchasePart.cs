using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>What the customer paid, and what replacement the customer wants.</summary>
internal static class PurchasePart
{
    private static readonly Part<OrderLine> Line = new ObjectPart<OrderLine>("order-line", "One line of an order.", shape =>
    {
        var id = shape.Required("id", Values.Label, line => line.Id, "Its id, unique in the order.");
        var value = shape.Required("value", Values.Price, line => line.Value, "Its value after line discounts.");
        return fields => OrderLine.Of(id.In(fields), value.In(fields));
    });

    private static readonly Part<Payment> PaymentPart = new ObjectPart<Payment>("payment", "One payment.", shape =>
    {
        var id = shape.Required("id", Values.Label, payment => payment.Id, "Its id, unique in the purchase.");
        var method = shape.Required("method", Values.Name("card", text => text, text => text), payment => payment.Method, "How it was paid.");
        var paid = shape.Required("paid", Values.Price, payment => payment.Paid, "What was paid.");
        var refunded = shape.OptionalValue("refunded", Values.Price, payment => payment.Refunded, "What was already refunded; nothing where absent.");
        return fields => Payment.Of(id.In(fields), method.In(fields), paid.In(fields), refunded.In(fields));
    });

    /// <summary>What was paid for the unit's line.</summary>
    public static readonly Part<Purchase> Part = new UnionPart<Purchase>(
        null,
        [
            new("paid", purchase => purchase.Line is null, new ObjectPart<Purchase>("purchase-paid", "What was paid for the line.", shape =>
            {
                var paid = shape.Required("paid", Values.Price, purchase => purchase.LinePaid!.Value, "What was paid for the whole line.");
                var rest = new Extras(shape);
                return fields => rest.Added(Purchase.OfLine(paid.In(fields)), fields);
            })),
            new("lines", purchase => purchase.Line is not null, new ObjectPart<Purchase>("purchase-order", "The order; the line's share of its discount is worked out.", shape =>
            {
                var lines = shape.Required("lines", new ListPart<OrderLine>(Line, 1), purchase => purchase.Lines, "The lines of the order.");
                var line = shape.Required("line", Values.Label, purchase => purchase.Line!, "The id of the unit's line.");
                var discount = shape.Required("discount", Values.Price, purchase => purchase.OrderDiscount!.Value, "The discount on the order.");
                var rest = new Extras(shape);
                return fields => rest.Added(Purchase.OfOrder(line.In(fields), lines.In(fields), discount.In(fields)), fields);
            })),
        ])
    {
        Name = "purchase",
        About = "What the customer paid.",
    };

    /// <summary>The replacement that the customer wants.</summary>
    public static readonly Part<ReplacementWish> Wish = new ObjectPart<ReplacementWish>("replacement-wish", "The replacement that the customer wants.", shape =>
    {
        var choice = shape.Optional("choice", Words.Of(ReplacementChoice.NotKnown), wish => wish.Choice, ReplacementChoice.NotKnown, "What the customer chooses; not known where absent.");
        var price = shape.OptionalValue("new-price", Values.Price, wish => wish.NewPrice, "The price of the other model.");
        return fields => ReplacementWish.Of(choice.In(fields), price.In(fields));
    });

    private sealed class Extras(Shape<Purchase> shape)
    {
        private readonly Member<Purchase, Money?> _freight = shape.OptionalValue("freight", Values.Price, purchase => purchase.Freight, "The freight paid.");
        private readonly Member<Purchase, Money?> _tax = shape.OptionalValue("tax", Values.Price, purchase => purchase.Tax, "The tax paid.");
        private readonly Member<Purchase, ValueList<Payment>> _payments = shape.List("payments", PaymentPart, purchase => purchase.Payments, "The payments.");

        public Purchase Added(Purchase purchase, Fields fields)
        {
            var freight = _freight.In(fields);
            var tax = _tax.In(fields);
            purchase = freight is null && tax is null ? purchase : purchase.WithExtras(freight, tax);
            return _payments.In(fields).IsEmpty ? purchase : purchase.WithPayments(_payments.In(fields));
        }
    }
}
