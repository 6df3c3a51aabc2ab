using System.Globalization;

namespace AfterSales.Explanations;

/// <summary>The names of facts in each language, by their paths. Facts of which there are many are named after what they are about: the date of an event, a kind of evidence, a trait, a counter.</summary>
internal static class FactNames
{
    private static readonly NameTable Single = new(
        new("unit.series", "series", "serie", "系列"),
        new("unit.agreed-term", "agreed warranty term", "plazo de garantía acordado", "约定的保修期"),
        new("unit.category", "category", "categoría", "类别"),
        new("claim.component", "component that failed", "componente averiado", "故障部件"),
        new("claim.cause", "cause of the failure", "causa de la avería", "故障原因"),
        new("claim.defect", "defect", "defecto", "缺陷"),
        new("claim.appeared", "date on which the defect appeared", "fecha en que apareció el defecto", "缺陷出现日期"),
        new("claim.failed", "date on which the part failed", "fecha en que falló la pieza", "零件失效日期"),
        new("claim.part-installed", "date on which the part was installed", "fecha de montaje de la pieza", "零件安装日期"),
        new("claim.fails", "whether the unit fails now", "si la unidad falla ahora", "商品目前是否有故障"),
        new("claim.safety-fault", "whether the failure is a safety fault", "si la avería afecta a la seguridad", "是否为安全故障"),
        new("claim.main-parts", "main parts that fail", "piezas principales averiadas", "发生故障的主要部件"),
        new("claim.covered", "whether the failure is covered", "si la avería está cubierta", "故障是否在保修范围内"),
        new("claim.usage", "reading of the counter at the failure", "lectura del contador al averiarse", "故障时的计数"),
        new("repairs.paid", "whether the customer paid for a repair", "si el cliente pagó una reparación", "维修是否由客户付费"),
        new("repairs.parts", "parts fitted in a repair", "piezas montadas en una reparación", "维修所换零件"),
        new("repairs.defect", "defect that was repaired", "defecto reparado", "所维修的缺陷"),
        new("repairs.handed-back", "date of hand-back after a repair", "fecha de entrega tras una reparación", "维修后交还日期"),
        new("repairs.record.safety-fault", "whether a repair was for a safety fault", "si una reparación fue por un fallo de seguridad", "维修是否针对安全故障"),
        new("repairs.record.main-parts", "main parts that a repair was about", "piezas principales objeto de una reparación", "维修涉及的主要部件"),
        new("repairs.record.covered", "whether a repair was covered", "si una reparación estaba cubierta", "维修是否在保修范围内"),
        new("repairs.record.cause", "cause found in a repair", "causa hallada en una reparación", "维修查明的原因"),
        new("repairs.record.on-record", "whether a repair is on record", "si una reparación consta por escrito", "维修是否有记录"),
        new("repairs.record.usage", "reading of the counter at a repair", "lectura del contador en una reparación", "维修时的计数"),
        new("repairs.record.replaced", "parts replaced in a repair", "piezas sustituidas en una reparación", "维修所更换的部件"),
        new("repairs.record.hours", "hours that a repair took", "horas que duró una reparación", "维修耗时"),
        new("repairs.record.parts-wait", "wait for parts in a repair", "espera de piezas en una reparación", "维修等待零件的时间"),
        new("extensions.start", "start of an extension", "comienzo de una ampliación", "延保起始日期"),
        new("extensions.bought", "date on which an extension was bought", "fecha de compra de una ampliación", "延保购买日期"),
        new("exchanges.reason", "reason for an exchange", "motivo de un cambio", "更换原因"),
        new("replacement.choice", "the customer's choice of a replacement", "elección de reemplazo del cliente", "客户对更换的选择"),
        new("purchase.line-paid", "amount paid for the goods", "importe pagado por la mercancía", "商品实付金额"),
        new("purchase.freight", "freight paid", "portes pagados", "实付运费"),
        new("purchase.tax", "tax in the price", "impuestos del precio", "价格所含税额"),
        new("return.bought", "number of units bought", "unidades compradas", "购买数量"),
        new("return.requested", "number of units to go back", "unidades por devolver", "申请退回数量"),
        new("return.reason", "reason for the return", "motivo de la devolución", "退货原因"),
        new("return.declared-at", "time at which the return was declared", "momento en que se declaró la devolución", "提出退货的时间"),
        new("return.parcels", "arrival of the parcels", "llegada de los paquetes", "包裹到货日期"),
        new("return.dates.informed", "date on which the customer was informed of the right", "fecha en que se informó al cliente de su derecho", "告知客户权利的日期"),
        new("readings.usage", "reading of the counter", "lectura del contador", "计数"),
        new("work", "work to be done", "trabajo por realizar", "工作内容"),
        new("work.mode", "how the service is given", "modalidad del servicio", "服务方式"),
        new("work.region", "region of the service", "región del servicio", "服务地区"),
        new("work.lines.quantity", "quantity of a line", "cantidad de una línea", "项目数量"),
        new("work.lines.list-price", "list price of a line", "precio de lista de una línea", "项目标价"),
        new("work.lines.cost", "cost of a line", "coste de una línea", "项目成本"),
        new("work.trade-in", "unit given in part exchange", "equipo entregado como parte del pago", "以旧换新的旧机"),
        new("coverage", "coverage", "cobertura", "保修"),
        new("service-levels", "how the service levels stand", "estado de los niveles de servicio", "服务时限的履行情况"),
        new("fees.rules", "a rule of the tariff that matches", "una regla de la tarifa que corresponda", "适用的费用规则"),
        new("stock.received", "date on which the stock was received", "fecha de recepción de las existencias", "库存收货日期"),
        new("stock.sold", "date on which the stock was sold", "fecha de venta de las existencias", "库存售出日期"),
        new("stock.sent-back", "date on which the stock was sent back", "fecha de devolución de las existencias", "库存退回日期"),
        new("claims.sale", "date of the sale claimed for", "fecha de la venta reclamada", "所报商品的销售日期"),
        new("claims.registered", "date on which the sale was registered", "fecha de registro de la venta", "销售登记日期"),
        new("claims.repaired", "date of the repair claimed for", "fecha de la reparación reclamada", "所报维修的日期"),
        new("claims.authorized", "date of the authorisation", "fecha de la autorización", "授权日期"),
        new("claims.old-parts", "date on which the old parts came back", "fecha de devolución de las piezas usadas", "旧件返回日期"),
        new("claims.settled-before", "whether it was settled before", "si ya se liquidó antes", "此前是否已结算"),
        new("claims.lines.coverage", "coverage of a line claimed", "cobertura de una línea reclamada", "所报项目的保修状态"),
        new("claims.lines.claimed", "amount claimed for a line", "importe reclamado por una línea", "所报项目的金额"),
        new("claims.lines.causal", "which part failed first", "qué pieza falló primero", "首先失效的零件"),
        new("grade", "the dealer's grade", "categoría del concesionario", "经销商等级"),
        new("request.events", "opening of the request", "apertura de la solicitud", "请求的受理"),
        new("request.quantity", "number of units of the request", "unidades de la solicitud", "请求涉及的数量"));

    private static readonly Family[] Families =
    [
        new("unit.dates.", KnownNames.UnitEvents, new("date", "date of {0}", "fecha de {0}", "{0}日期")),
        new("return.dates.", KnownNames.ReturnEvents, new("date", "date of {0}", "fecha de {0}", "{0}的日期")),
        new("evidence.", KnownNames.Evidence, new("whether", "{0} (yes or no)", "{0} (sí o no)", "{0}（是或否）")),
        new("claims.documents.", KnownNames.Evidence, new("whether", "{0} (yes or no)", "{0} (sí o no)", "{0}（是或否）")),
        new("readings.", KnownNames.Counters, new("reading", "reading of the counter ({0})", "lectura del contador ({0})", "计数（{0}）")),
        new("traits.", KnownNames.Traits, null),
    ];

    /// <summary>The name of the fact at a path; the path itself where the library has none.</summary>
    public static string Of(string path, Language language)
    {
        if (Single.Find(path) is { } single)
        {
            return single.ToString(language);
        }

        foreach (var family in Families)
        {
            if (path.StartsWith(family.Prefix, StringComparison.Ordinal))
            {
                var name = family.Names.Text(path.Substring(family.Prefix.Length), language);
                return family.Form is null ? name : string.Format(CultureInfo.InvariantCulture, family.Form.ToString(language), name);
            }
        }

        return path;
    }

    /// <summary>Facts whose paths begin alike, the names of what follows, and how they are put.</summary>
    private sealed record Family(string Prefix, NameTable Names, LocalizedName? Form);
}
