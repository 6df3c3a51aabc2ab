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
    /// <summary>The remedy's name in each language.</summary>
    public static LocalizedName Name(this Remedy remedy) => KnownNames.Remedies[(int)remedy];

    /// <summary>True where the price, or a part of it, is paid back.</summary>
    public static bool PaysBack(this Remedy remedy) =>
        remedy is Remedy.Return or Remedy.Refund or Remedy.RefundInFull or Remedy.RefundLessDeduction or Remedy.PriceReduction or Remedy.StoreCredit;

    /// <summary>True where the whole price is the measure and the goods go back: where a restocking fee can be taken.</summary>
    public static bool TakesGoodsBackForMoney(this Remedy remedy) => remedy.PaysBack() && remedy != Remedy.PriceReduction;
}
