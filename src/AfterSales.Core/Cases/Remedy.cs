using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What a customer can be given: the answers of return windows and of repair-count rights.</summary>
public enum Remedy
{
    /// <summary>The goods go back and the price is paid back.</summary>
    Return,

    /// <summary>The unit is exchanged, the model left open.</summary>
    Exchange,

    /// <summary>The unit is exchanged for the same model and specification.</summary>
    ExchangeSameModel,

    /// <summary>The unit is exchanged for another model; a difference in price is settled.</summary>
    ExchangeOtherModel,

    /// <summary>The customer gets a new product.</summary>
    NewProduct,

    /// <summary>The unit is repaired.</summary>
    Repair,

    /// <summary>The price is paid back as the policy's refund terms say.</summary>
    Refund,

    /// <summary>The whole price is paid back, without a deduction.</summary>
    RefundInFull,

    /// <summary>The price is paid back less a deduction for the use made.</summary>
    RefundLessDeduction,

    /// <summary>The customer keeps the unit and gets part of the price back.</summary>
    PriceReduction,

    /// <summary>The price is credited for another purchase.</summary>
    StoreCredit,

    /// <summary>Damages beyond the price.</summary>
    Compensation,

    /// <summary>Another unit is lent for the time of the repair.</summary>
    Loaner,
}

internal static class RemedyExtensions
{
    private static readonly LocalizedName[] Names =
    [
        new("return", "return", "devolución", "退货"),
        new("exchange", "exchange", "cambio", "换货"),
        new("exchange-same-model", "exchange for the same model", "cambio por el mismo modelo", "更换同型号商品"),
        new("exchange-other-model", "exchange for another model", "cambio por otro modelo", "更换其他型号商品"),
        new("new-product", "new product", "producto nuevo", "更换新品"),
        new("repair", "repair", "reparación", "维修"),
        new("refund", "refund", "reembolso", "退款"),
        new("refund-in-full", "refund in full", "reembolso íntegro", "全额退款"),
        new("refund-less-deduction", "refund less a deduction for use", "reembolso con descuento por el uso", "扣除折旧后退款"),
        new("price-reduction", "price reduction", "rebaja del precio", "减价"),
        new("store-credit", "store credit", "vale de compra", "购物抵用金"),
        new("compensation", "compensation", "indemnización", "赔偿"),
        new("loaner", "loaner", "equipo de préstamo", "备用机"),
    ];

    /// <summary>The remedy's name in each language.</summary>
    public static LocalizedName Name(this Remedy remedy) => Names[(int)remedy];

    /// <summary>True where the price, or a part of it, is paid back.</summary>
    public static bool PaysBack(this Remedy remedy) =>
        remedy is Remedy.Return or Remedy.Refund or Remedy.RefundInFull or Remedy.RefundLessDeduction or Remedy.PriceReduction or Remedy.StoreCredit;

    /// <summary>True where the whole price is the measure and the goods go back: where a restocking fee can be taken.</summary>
    public static bool TakesGoodsBackForMoney(this Remedy remedy) => remedy.PaysBack() && remedy != Remedy.PriceReduction;
}
