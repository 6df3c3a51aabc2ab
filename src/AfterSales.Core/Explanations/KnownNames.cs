namespace AfterSales.Explanations;

/// <summary>Every name that the library itself knows, in each language, by the id that stands for it in documents.</summary>
/// <remarks>The ids of closed sets stand in the order of their members.</remarks>
internal static class KnownNames
{
    public static readonly NameTable Bearers = new(
        new("customer", "customer", "cliente", "客户"),
        new("company", "company", "empresa", "本公司"),
        new("dealer", "dealer", "concesionario", "经销商"),
        new("supplier", "supplier", "proveedor", "供应商"),
        new("carrier", "carrier", "transportista", "承运人"));

    public static readonly NameTable Causes = new(
        new("quality", "quality defect", "defecto de calidad", "质量缺陷"),
        new("design", "design fault", "defecto de diseño", "设计缺陷"),
        new("process", "process fault", "defecto del proceso de producción", "工艺缺陷"),
        new("manufacture", "manufacturing fault", "defecto de fabricación", "制造缺陷"),
        new("assembly", "assembly fault", "defecto de montaje", "装配缺陷"),
        new("material", "material fault", "defecto del material", "材料缺陷"),
        new("bought-in-part", "bought-in part", "pieza de un proveedor", "外购件缺陷"),
        new("construction", "faulty works", "defecto de obra", "施工缺陷"),
        new("misuse", "misuse", "uso indebido", "使用不当"),
        new("customer", "caused by the customer", "causado por el cliente", "客户原因"),
        new("people", "caused by people", "causado por personas", "人为原因"),
        new("self-repair", "unauthorised repair", "reparación no autorizada", "擅自拆修"),
        new("alteration", "unauthorised alteration", "modificación no autorizada", "擅自改装"),
        new("foreign-object", "foreign object", "objeto extraño", "异物进入"),
        new("force-majeure", "force majeure", "fuerza mayor", "不可抗力"),
        new("wear-part", "wear part", "pieza de desgaste", "易损件"),
        new("non-original-part", "non-original part", "pieza no original", "非原厂配件"),
        new("not-maintained", "not maintained as required", "falta de mantenimiento", "未按要求保养"),
        new("maintenance", "maintenance", "mantenimiento", "常规保养"),
        new("carrier", "damaged in transport", "daño de transporte", "运输损坏"),
        new("not-a-defect", "not a defect", "no es un defecto", "非质量问题"));

    public static readonly NameTable Counters = new(
        new("km", "km", "km", "公里"),
        new("hours", "hours", "horas", "小时"),
        new("cycles", "cycles", "ciclos", "次循环"));

    public static readonly NameTable EventKinds = new(
        new("opened", "opened", "apertura", "受理"),
        new("accepted", "accepted", "aceptación", "接单"),
        new("assigned", "assigned", "asignación", "派单"),
        new("notified", "customer notified", "aviso al cliente", "通知客户"),
        new("responded", "answered", "respuesta", "答复"),
        new("dispatched", "dispatched", "salida", "出发"),
        new("arrived", "arrived", "llegada", "到达"),
        new("received", "received", "recepción del producto", "收到产品"),
        new("paused", "paused", "pausa", "暂停"),
        new("resumed", "resumed", "reanudación", "恢复"),
        new("resolved", "resolved", "solución", "解决"),
        new("handed-back", "handed back", "entrega al cliente", "交还客户"),
        new("closed", "closed", "cierre", "关闭"),
        new("reopened", "reopened", "reapertura", "重新打开"),
        new("agreed", "agreed", "acuerdo de otro plazo", "另行约定"),
        new("priority-changed", "priority changed", "cambio de prioridad", "优先级变更"));

    public static readonly NameTable Evidence = new(
        new("proof-of-purchase", "proof of purchase", "comprobante de compra", "购买凭证"),
        new("product-data", "product data", "datos del producto", "产品资料"),
        new("agreement-filed", "service agreement on file", "contrato de servicio archivado", "已存档的服务协议"),
        new("certificate", "warranty certificate", "certificado de garantía", "保修凭证"),
        new("anti-counterfeit-mark", "anti-counterfeit mark", "marca antifalsificación", "防伪标志"),
        new("serial-number", "serial number", "número de serie", "序列号"),
        new("seal-intact", "seal intact", "precinto intacto", "封签完好"),
        new("maintained", "maintenance done", "mantenimiento realizado", "已按要求保养"),
        new("identified-by-authority", "identified by an authorised body", "dictamen de un organismo autorizado", "权威机构鉴定"),
        new("unused", "unused", "sin usar", "未使用"),
        new("original-packaging", "original packaging", "embalaje original", "原包装"),
        new("undamaged", "undamaged", "sin daños", "无损坏"),
        new("complete", "accessories and gifts complete", "accesorios y regalos completos", "配件及赠品齐全"),
        new("housing-damaged", "housing damaged", "carcasa dañada", "外壳损坏"),
        new("opened-by-others", "opened by others", "abierto por terceros", "他人拆开过"),
        new("irreparable", "beyond repair", "irreparable", "无法修复"),
        new("same-model-available", "same model available", "mismo modelo disponible", "有同型号商品"));

    public static readonly NameTable LineKinds = new(
        new("labour", "labour", "mano de obra", "人工"),
        new("parts", "parts", "piezas", "零件"),
        new("spare", "spare parts", "recambios", "备件"),
        new("travel", "travel", "desplazamiento", "差旅"),
        new("lodging", "lodging", "alojamiento", "住宿"),
        new("freight", "freight", "portes", "运费"),
        new("diagnosis", "diagnosis", "diagnóstico", "检测"),
        new("service", "service", "servicio", "服务费"),
        new("delivery", "delivery", "entrega", "送货"),
        new("installation", "installation", "instalación", "安装"),
        new("rework", "rework", "repetición del trabajo", "返工"),
        new("trip-in-vain", "trip in vain", "desplazamiento en vano", "空跑"),
        new("loaner", "loaner", "equipo de préstamo", "备用机"),
        new("unit", "whole unit", "equipo completo", "整机"),
        new("product", "product", "producto", "商品"),
        new("stock-freight", "freight of returned stock", "portes de existencias devueltas", "退货库存运费"),
        new("restore", "restoring stock", "reacondicionamiento de existencias", "库存复原"),
        new("delay-credit", "credit for delay", "abono por retraso", "逾期补偿"),
        new("loaner-credit", "credit for a missing loaner", "abono por falta de equipo de préstamo", "未提供备用机补偿"));

    public static readonly NameTable Metrics = new(
        new("response", "response", "respuesta", "响应"),
        new("on-site", "arrival on site", "presencia en el lugar", "上门"),
        new("resolution", "resolution", "solución", "解决"));

    public static readonly NameTable Modes = new(
        new("carry-in", "carry-in", "entrega en taller", "送修"),
        new("mail-in", "mail-in", "envío por correo", "寄修"),
        new("on-site", "on site", "a domicilio", "上门服务"),
        new("remote", "remote", "a distancia", "远程服务"));

    public static readonly NameTable PauseReasons = new(
        new("customer", "waiting for the customer", "a la espera del cliente", "等待客户"),
        new("parts", "waiting for parts", "a la espera de piezas", "等待零件"),
        new("supplier", "waiting for a supplier", "a la espera de un proveedor", "等待供应商"));

    public static readonly NameTable ReturnEvents = new(
        new("informed", "customer informed of the right", "información al cliente de su derecho", "告知客户权利"),
        new("declared", "declaration of the return", "declaración de la devolución", "客户提出退货"),
        new("agreed", "agreement to the return", "aceptación de la devolución", "同意退货"),
        new("sent-back", "dispatch of the goods", "envío de vuelta", "商品寄回"),
        new("goods-received", "receipt of the goods", "recepción de la mercancía", "收到退货"));

    public static readonly NameTable ReturnReasons = new(
        new("no-reason", "no reason", "sin motivo", "无理由"),
        new("performance-failure", "performance failure", "fallo de funcionamiento", "性能故障"),
        new("quality-problem", "quality problem", "problema de calidad", "质量问题"),
        new("not-as-described", "not as described", "no conforme con la descripción", "与描述不符"),
        new("wrong-item", "wrong item", "artículo equivocado", "发错商品"),
        new("transport-damage", "damaged in transport", "daño de transporte", "运输损坏"));

    public static readonly NameTable Traits = new(
        new("category", "category", "categoría", "类别"),
        new("channel", "channel", "canal", "渠道"),
        new("tier", "customer tier", "nivel de cliente", "客户等级"),
        new("season", "season", "temporada", "季节"),
        new("seller", "seller", "vendedor", "卖方"),
        new("buyer", "buyer", "comprador", "买方"),
        new("jurisdiction", "jurisdiction", "jurisdicción", "法域"),
        new("severity", "severity", "gravedad", "严重程度"),
        new("region", "region", "región", "地区"));

    public static readonly NameTable Remedies = new(
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
        new("loaner", "loaner", "equipo de préstamo", "备用机"));

    /// <summary>As the start of a promise: counted from the sale.</summary>
    public static readonly NameTable UnitEvents = new(
        new("order", "order", "pedido", "下单"),
        new("sale", "sale", "venta", "销售"),
        new("invoice", "invoice", "factura", "开票"),
        new("delivery", "delivery", "entrega", "交付"),
        new("installation", "installation", "instalación", "安装"),
        new("acceptance", "signed acceptance", "aceptación firmada", "签字验收"),
        new("certificate", "warranty certificate", "certificado de garantía", "保修凭证"),
        new("completion", "completion", "finalización", "竣工"),
        new("dispatch", "dispatch", "envío", "发货"),
        new("arrival", "arrival", "llegada", "到货"),
        new("registration", "registration", "registro", "登记"),
        new("first-use", "first use", "primer uso", "首次使用"),
        new("manufacture", "manufacture", "fabricación", "制造"),
        new("transfer", "transfer to a new owner", "cambio de propietario", "转让"));

    public static readonly NameTable ReplacementChoices = new(
        new("not-known", "has not chosen", "no ha elegido", "尚未选择"),
        new("same-model", "wants the same model", "quiere el mismo modelo", "要求同型号"),
        new("other-model", "accepts another model", "acepta otro modelo", "接受其他型号"),
        new("refuses", "refuses an exchange", "rechaza el cambio", "拒绝换货"));

    public static readonly NameTable StayKinds = new(
        new("repair", "repair", "reparación", "维修"),
        new("waiting-for-parts", "waiting for parts", "a la espera de piezas", "等待零件"),
        new("transit", "transit", "transporte", "运输"));

    public static readonly NameTable CoverageStatuses = new(
        new("undetermined", "undetermined", "sin determinar", "无法判定"),
        new("covered", "covered", "con cobertura", "在保"),
        new("covered-abnormal-life", "covered for an abnormally short life", "con cobertura por vida anormalmente corta", "因寿命异常过短而在保"),
        new("excluded", "excluded", "causa excluida", "属除外情形"),
        new("not-covered", "not covered", "sin cobertura", "不保"),
        new("not-started", "not started", "sin iniciar", "尚未起保"),
        new("expired", "expired", "vencida", "已过保"));

    public static readonly NameTable ReturnStatuses = new(
        new("undetermined", "undetermined", "sin determinar", "无法判定"),
        new("open", "open", "abierto", "可退换"),
        new("refused", "refused", "rechazado", "不予退换"),
        new("not-started", "not started", "no iniciado", "尚未开始"),
        new("closed", "closed", "cerrado", "已过期限"),
        new("no-window", "not promised", "no prometido", "未作承诺"));

    public static readonly NameTable RemedyStatuses = new(
        new("undetermined", "undetermined", "sin determinar", "无法判定"),
        new("right", "right", "derecho", "有权要求"),
        new("presumption", "rebuttable presumption", "presunción refutable", "可推翻的推定"),
        new("none", "nothing earned", "ninguno", "尚无权利"));

    public static readonly NameTable RemedyStrengths = new(
        new("right", "right", "derecho", "权利"),
        new("presumption", "rebuttable presumption", "presunción refutable", "可推翻的推定"));

    public static readonly NameTable ServiceLevelStatuses = new(
        new("undetermined", "undetermined", "sin determinar", "无法判定"),
        new("not-applicable", "not applicable", "no aplicable", "不适用"),
        new("met", "met", "cumplido", "已按时完成"),
        new("met-late", "met late", "cumplido con retraso", "逾期完成"),
        new("breached", "breached", "incumplido", "已超时"),
        new("paused", "paused", "en pausa", "已暂停"),
        new("at-risk", "at risk", "en riesgo", "有超时风险"),
        new("pending", "pending", "en curso", "进行中"));

    public static readonly NameTable LintSeverities = new(
        new("note", "note", "nota", "提示"),
        new("warning", "warning", "aviso", "警告"),
        new("error", "error", "error", "错误"));

    public static readonly NameTable FreightPayers = new(
        new("not-stated", "not stated", "sin indicar", "未说明"),
        new("customer", "customer", "cliente", "客户"),
        new("shared", "shared", "compartido", "双方分担"),
        new("seller", "seller", "vendedor", "卖方"));

    public static readonly NameTable SettlementOutcomes = new(
        new("undetermined", "waiting", "en espera", "暂缓"),
        new("approved", "approved", "aprobado", "获批"),
        new("reduced", "reduced", "reducido", "核减"),
        new("rejected", "rejected", "rechazado", "不予报销"));

    public static readonly NameTable PriceBases = new(
        new("gross", "gross", "con impuestos", "含税"),
        new("net", "net", "sin impuestos", "不含税"));

    /// <summary>What is counted where no counter is named.</summary>
    public static readonly LocalizedName Units = new("units", "units", "unidades", "个单位");

    public static readonly LocalizedName WholeUnit = new("unit", "whole unit", "equipo completo", "整机");

    /// <summary>The names of the members of closed sets, by the name of the set. The sets themselves lie in folders that this one does not see.</summary>
    private static readonly Dictionary<string, NameTable> Sets = new(StringComparer.Ordinal)
    {
        ["CoverageItem"] = LineKinds,
        ["CoverageStatus"] = CoverageStatuses,
        ["FreightPayer"] = FreightPayers,
        ["LintSeverity"] = LintSeverities,
        ["PriceBasis"] = PriceBases,
        ["Remedy"] = Remedies,
        ["RemedyStatus"] = RemedyStatuses,
        ["RemedyStrength"] = RemedyStrengths,
        ["ReplacementChoice"] = ReplacementChoices,
        ["ReturnStatus"] = ReturnStatuses,
        ["ServiceLevelStatus"] = ServiceLevelStatuses,
        ["SettlementOutcome"] = SettlementOutcomes,
        ["StayKind"] = StayKinds,
        ["UnitEvent"] = UnitEvents,
    };

    /// <summary>The names of a closed set; null where its members have none.</summary>
    public static NameTable? OfSet(string set) => Sets.TryGetValue(set, out var names) ? names : null;
}
