using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>Every finding on a dealer's unsold stock.</summary>
public static class StockReasons
{
    /// <summary>The last day on which it can go back.</summary>
    public static ReasonCode LastDay { get; } = new(
        "stock.last-day",
        "{0} from receipt on {1} end on {2}",
        "{0} desde la recepción el {1} terminan el {2}",
        "自{1}收货起{0}，至{2}届满");

    /// <summary>It can still go back.</summary>
    public static ReasonCode CanGoBack { get; } = new(
        "stock.can-go-back", "Unsold stock can go back up to and including {0}", "Las existencias sin vender se pueden devolver hasta el {0} inclusive", "未售库存可于{0}（含）前退回");

    /// <summary>It went back in time.</summary>
    public static ReasonCode SentBack { get; } = new("stock.sent-back", "It went back in time, on {0}", "Se devolvió a tiempo, el {0}", "已于{0}按期退回");

    /// <summary>It was sold.</summary>
    public static ReasonCode Sold { get; } = new("stock.sold", "It was sold on {0}", "Se vendió el {0}", "已于{0}售出");

    /// <summary>It counts as sold.</summary>
    public static ReasonCode CountsAsSold { get; } = new(
        "stock.counts-as-sold",
        "Not sold and not back by {0}: it counts as sold on that day, which starts its guarantee",
        "Ni vendido ni devuelto hasta el {0}: se considera vendido ese día, en que empieza su garantía",
        "截至{0}未售出亦未退回：视为当日售出，保修自该日起算");

    /// <summary>Facts are missing.</summary>
    public static ReasonCode Open { get; } = new(
        "stock.open", "It is not known whether the unit can go back", "No se sabe si la unidad se puede devolver", "尚不清楚该产品能否退回");
}
