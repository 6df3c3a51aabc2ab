using AfterSales.Explanations;

namespace AfterSales.Policies;

/// <summary>Every reason why a policy of a catalog applies to a case, or does not.</summary>
public static class CatalogReasons
{
    /// <summary>It applies: policy and version.</summary>
    public static ReasonCode Applies { get; } = new("catalog.applies", "{0} applies", "se aplica {0}", "适用{0}");

    /// <summary>The version is not in force on the day by which it is chosen: policy and version, day.</summary>
    public static ReasonCode NotInForce { get; } = new("catalog.not-in-force", "{0} is not in force on {1}", "{0} no está en vigor el {1}", "{0}在{1}未生效");

    /// <summary>Its version goes by the sale, and there was none: policy and version.</summary>
    public static ReasonCode NoSale { get; } = new(
        "catalog.no-sale", "{0} goes by the day of sale, and there was no sale", "{0} se rige por el día de la venta, y no hubo venta", "{0}以销售日为准，而没有销售");

    /// <summary>It is for other sales: policy and version, trait, its value in the case.</summary>
    public static ReasonCode OtherScope { get; } = new("catalog.other-scope", "{0} is not for {1} \"{2}\"", "{0} no es para {1} «{2}»", "{0}不适用于{1}“{2}”");

    /// <summary>Whether it applies depends on a fact: policy and version, fact.</summary>
    public static ReasonCode Open { get; } = new("catalog.open", "whether {0} applies depends on: {1}", "que se aplique {0} depende de: {1}", "是否适用{0}取决于：{1}");
}
