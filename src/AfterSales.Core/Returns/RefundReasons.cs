using AfterSales.Explanations;

namespace AfterSales.Returns;

/// <summary>Every reason that a refund decision can give.</summary>
public static class RefundReasons
{
    /// <summary>Headline: the amount.</summary>
    public static ReasonCode Amount { get; } = new("refund.amount", "{0} is paid back", "se devuelven {0}", "退款{0}");

    /// <summary>Headline: facts are missing.</summary>
    public static ReasonCode NotDetermined { get; } = new(
        "refund.undetermined",
        "the refund cannot be reckoned: facts are missing",
        "no se puede calcular el reembolso: faltan datos",
        "资料不全，无法计算退款");

    /// <summary>The price of the units: price, units, units bought.</summary>
    public static ReasonCode Price { get; } = new(
        "refund.price", "{0} was paid for what goes back (units: {1} of {2})", "se pagaron {0} por lo devuelto (unidades: {1} de {2})", "所退{1}件（共购{2}件）实付{0}");

    /// <summary>Freight is paid back: amount.</summary>
    public static ReasonCode Freight { get; } = new("refund.freight", "freight of {0} is paid back", "se devuelven {0} de portes", "退还运费{0}");

    /// <summary>Tax is paid back: amount.</summary>
    public static ReasonCode Tax { get; } = new("refund.tax", "tax of {0} is paid back", "se devuelven {0} de impuestos", "退还税款{0}");

    /// <summary>Days of use: days, from the day.</summary>
    public static ReasonCode DaysUsed { get; } = new(
        "refund.days-used", "used for {0} from {1} on", "usado durante {0} desde el {1}", "自{1}起使用{0}");

    /// <summary>Use by the counter: reading that counts.</summary>
    public static ReasonCode Usage { get; } = new("refund.usage", "used for {0}", "usado durante {0}", "使用量{0}");

    /// <summary>Deduction: amount.</summary>
    public static ReasonCode Deduction { get; } = new("refund.deduction", "{0} is taken off for use", "se descuentan {0} por el uso", "扣除使用折旧{0}");

    /// <summary>No deduction within the first time: term.</summary>
    public static ReasonCode NoneWithin { get; } = new(
        "refund.none-within", "nothing is taken off within {0}", "no se descuenta nada dentro de {0}", "{0}内不扣除折旧");

    /// <summary>Fee: amount.</summary>
    public static ReasonCode Fee { get; } = new("refund.fee", "a restocking fee of {0} is kept", "se retiene un cargo por reposición de {0}", "扣除退货手续费{0}");

    /// <summary>Placed: payment, amount.</summary>
    public static ReasonCode Placed { get; } = new("refund.placed", "{1} goes back to payment {0}", "{1} vuelven al pago {0}", "{1}退回付款{0}");

    /// <summary>Not placed: amount.</summary>
    public static ReasonCode Unplaced { get; } = new(
        "refund.unplaced",
        "{0} cannot be placed: no payment has so much left",
        "no se pueden asignar {0}: ningún pago tiene tanto saldo",
        "{0}无法退回：各笔付款余额不足");
}
