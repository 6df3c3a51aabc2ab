using System.Globalization;

namespace AfterSales.Explanations;

/// <summary>The names of facts in each language, by their paths. Facts of which there are many are named after what they are about: the date of an event, a kind of evidence, a trait, a counter.</summary>
internal static class FactNames
{
    private static readonly NameTable Single = new(
        new("unit.series", "series", "serie", "系列"),
        new("unit.dates.acceptance", "date of the signed acceptance", "fecha de la aceptación firmada", "签字验收日期"),
        new("unit.dates.certificate", "date of the warranty certificate", "fecha del certificado de garantía", "保修凭证日期"),
        new("unit.dates.first-use", "date of first use", "fecha del primer uso", "首次使用日期"),
        new("unit.dates.transfer", "date of the transfer to a new owner", "fecha del cambio de propietario", "转让日期"),
        new("unit.agreed-term", "which warranty term was agreed", "qué plazo de garantía se acordó", "约定的保修期是多长"),
        new("unit.category", "category", "categoría", "类别"),
        new("claim.component", "which component failed", "qué componente se averió", "是哪个部件发生故障"),
        new("claim.cause", "cause of the failure", "causa de la avería", "故障原因"),
        new("claim.defect", "which defect it is", "de qué defecto se trata", "是哪种缺陷"),
        new("claim.appeared", "date on which the defect appeared", "fecha en que apareció el defecto", "缺陷出现日期"),
        new("claim.failed", "date on which the part failed", "fecha en que falló la pieza", "零件失效日期"),
        new("claim.part-installed", "date on which the part was installed", "fecha de montaje de la pieza", "零件安装日期"),
        new("claim.fails", "whether the unit fails now", "si la unidad falla ahora", "商品目前是否有故障"),
        new("claim.safety-fault", "whether the failure is a safety fault", "si la avería afecta a la seguridad", "是否为安全故障"),
        new("claim.main-parts", "which main parts fail", "qué piezas principales fallan", "是哪些主要部件发生故障"),
        new("claim.covered", "whether the failure is covered", "si la avería está cubierta", "故障是否在保修范围内"),
        new("claim.usage", "reading of the counter at the failure", "lectura del contador al averiarse", "故障时的计数器读数"),
        new("repairs.paid", "whether the customer paid for a repair", "si el cliente pagó una reparación", "维修是否由客户付费"),
        new("repairs.parts", "which parts were fitted in a repair", "qué piezas se montaron en una reparación", "维修时装上了哪些零件"),
        new("repairs.defect", "which defect was repaired", "qué defecto se reparó", "维修的是哪种缺陷"),
        new("repairs.handed-back", "date of hand-back after a repair", "fecha de entrega tras una reparación", "维修后交还日期"),
        new("repairs.record.safety-fault", "whether a repair was for a safety fault", "si una reparación fue por un fallo de seguridad", "维修是否针对安全故障"),
        new("repairs.record.main-parts", "which main parts a repair was about", "de qué piezas principales trató una reparación", "维修涉及哪些主要部件"),
        new("repairs.record.covered", "whether a repair was covered", "si una reparación estaba cubierta", "维修是否在保修范围内"),
        new("repairs.record.cause", "cause found in a repair", "causa hallada en una reparación", "维修查明的原因"),
        new("repairs.record.on-record", "whether a repair is on record", "si una reparación consta por escrito", "维修是否有记录"),
        new("repairs.record.usage", "reading of the counter at a repair", "lectura del contador en una reparación", "维修时的计数器读数"),
        new("repairs.record.replaced", "which parts a repair replaced", "qué piezas se sustituyeron en una reparación", "维修更换了哪些零件"),
        new("repairs.record.hours", "hours that a repair took", "horas que duró una reparación", "维修耗时"),
        new("repairs.record.parts-wait", "how long a repair waited for parts", "cuánto esperó una reparación por las piezas", "维修等待零件的时间"),
        new("extensions.start", "date on which an extension begins", "fecha en que comienza una ampliación", "延保起始日期"),
        new("extensions.bought", "date on which an extension was bought", "fecha de compra de una ampliación", "延保购买日期"),
        new("exchanges.reason", "reason for an exchange", "motivo de un cambio", "更换原因"),
        new("replacement.choice", "the customer's choice of a replacement", "elección del cliente sobre el cambio", "客户对更换的选择"),
        new("purchase.line-paid", "amount paid for the goods", "importe pagado por la mercancía", "商品实付金额"),
        new("purchase.freight", "freight paid", "importe pagado por los portes", "实付运费"),
        new("purchase.tax", "tax in the price", "impuestos incluidos en el precio", "价格所含税额"),
        new("return.bought", "number of units bought", "unidades compradas", "购买数量"),
        new("return.requested", "number of units to go back", "unidades por devolver", "申请退回数量"),
        new("return.reason", "reason for the return", "motivo de la devolución", "退货原因"),
        new("return.declared-at", "time at which the return was declared", "momento en que se declaró la devolución", "提出退货的时间"),
        new("return.parcels", "dates on which the parcels arrived", "fechas de llegada de los paquetes", "包裹到货日期"),
        new("return.dates.informed", "date on which the customer was informed of the right", "fecha en que se informó al cliente de su derecho", "告知客户权利的日期"),
        new("readings.usage", "reading of the counter", "lectura del contador", "计数器读数"),
        new("work", "which work is to be done", "qué trabajo hay que realizar", "工作内容"),
        new("work.mode", "how the service is given", "modalidad del servicio", "服务方式"),
        new("work.region", "region of the service", "región del servicio", "服务地区"),
        new("work.lines.quantity", "quantity of a line", "cantidad de una línea", "收费项目的数量"),
        new("work.lines.list-price", "list price of a line", "precio de lista de una línea", "收费项目的标价"),
        new("work.lines.cost", "cost of a line", "coste de una línea", "收费项目的成本"),
        new("work.trade-in", "which unit is given in part exchange", "qué unidad se entrega como parte del pago", "以旧换新的是哪台旧机"),
        new("coverage", "whether it is covered", "si está cubierto", "是否在保修范围内"),
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
        new("claims.lines.coverage", "whether a line claimed is covered", "si una línea reclamada está cubierta", "所报项目是否在保修范围内"),
        new("claims.lines.claimed", "amount claimed for a line", "importe reclamado por una línea", "所报项目的金额"),
        new("claims.lines.causal", "which part failed first", "qué pieza falló primero", "首先失效的零件"),
        new("grade", "the dealer's grade", "categoría del concesionario", "经销商等级"),
        new("request.events", "time at which the request was opened", "momento en que se abrió la solicitud", "请求的受理时间"),
        new("request.quantity", "number of units of the request", "unidades de la solicitud", "请求涉及的数量"));

    private static readonly Family[] Families =
    [
        new("unit.dates.", KnownNames.UnitEvents, new("date", "date of {0}", "fecha de {0}", "{0}日期")),
        new("return.dates.", KnownNames.ReturnEvents, new("date", "date of {0}", "fecha de {0}", "{0}的日期")),
        new("evidence.", KnownNames.Evidence, new("whether", "{0} (yes or no)", "{0} (sí o no)", "{0}（是或否）")),
        new("claims.documents.", KnownNames.Evidence, new("whether", "{0} (yes or no)", "{0} (sí o no)", "{0}（是或否）")),
        new("readings.", KnownNames.Counters, new("reading", "reading of the counter ({0})", "lectura del contador ({0})", "计数器读数（{0}）")),
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
