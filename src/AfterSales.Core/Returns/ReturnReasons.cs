using AfterSales.Explanations;

namespace AfterSales.Returns;

/// <summary>Every reason that a return decision can give.</summary>
public static class ReturnReasons
{
    /// <summary>Headline: possible, last day.</summary>
    public static ReasonCode Possible { get; } = new(
        "returns.possible",
        "may be returned or exchanged up to and including {0}",
        "se puede devolver o cambiar hasta el {0} inclusive",
        "可退换至{0}（含当日）");

    /// <summary>Headline: possible today, the last day not being known or there being none.</summary>
    public static ReasonCode PossibleToday { get; } = new(
        "returns.possible-today", "may be returned or exchanged today", "hoy se puede devolver o cambiar", "今日可退换");

    /// <summary>Headline: facts are missing.</summary>
    public static ReasonCode NotDetermined { get; } = new(
        "returns.undetermined",
        "whether it may be returned or exchanged cannot be said: facts are missing",
        "no se puede decir si procede la devolución o el cambio: faltan datos",
        "资料不全，无法判断可否退换");

    /// <summary>Headline: refused.</summary>
    public static ReasonCode RefusedToday { get; } = new(
        "returns.refused",
        "in time, but may not be returned or exchanged",
        "dentro de plazo, pero no procede la devolución ni el cambio",
        "虽在期限内，但不符合退换条件");

    /// <summary>Headline: not yet.</summary>
    public static ReasonCode NotYet { get; } = new(
        "returns.not-yet", "may not be returned or exchanged yet", "todavía no se puede devolver ni cambiar", "尚不能退换");

    /// <summary>Headline: too late.</summary>
    public static ReasonCode TooLate { get; } = new(
        "returns.too-late", "may not be returned or exchanged any more", "ya no se puede devolver ni cambiar", "已过退换期限");

    /// <summary>Headline: no window is for this case.</summary>
    public static ReasonCode NoWindow { get; } = new(
        "returns.no-window",
        "no window is for this reason and case",
        "ningún plazo corresponde a este motivo y este caso",
        "没有适用于此原因和情形的退换期");

    /// <summary>Alternative: declared in time: last day, days.</summary>
    public static ReasonCode IfDeclaredBy { get; } = new(
        "returns.if-declared-by", "declared by {0}, {1} earlier", "se hubiera declarado a más tardar el {0}, {1} antes", "在{0}前（含当日）提出，即提前{1}");

    /// <summary>Alternative: from a day on.</summary>
    public static ReasonCode IfFrom { get; } = new("returns.if-from", "asked on or after {0}", "se pidiera a partir del {0}", "在{0}当日或之后提出");

    /// <summary>Alternative: a condition is met.</summary>
    public static ReasonCode IfPresent { get; } = new("returns.if-present", "{0} were there", "se presentara {0}", "具备{0}");

    /// <summary>Alternative: declared in time, for a window counted in hours: the instant at which it is over.</summary>
    public static ReasonCode IfDeclaredBefore { get; } = new(
        "returns.if-declared-before", "declared before {0}", "se hubiera declarado antes del {0}", "在{0}之前提出");

    /// <summary>Alternative: used less: the most that the counter may show.</summary>
    public static ReasonCode IfUsedLess { get; } = new(
        "returns.if-used-less", "the counter showed {0} at most", "el contador marcara {0} como mucho", "计数不超过{0}");

    /// <summary>Alternative: the event that a window counts from: its name.</summary>
    public static ReasonCode IfHappened { get; } = new("returns.if-happened", "there had been {0}", "hubiera habido {0}", "{0}已发生");

    /// <summary>Alternative: goods of another category: category.</summary>
    public static ReasonCode IfOtherCategory { get; } = new(
        "returns.if-other-category", "the category were another than {0}", "la categoría fuera otra que {0}", "类别不是{0}");

    /// <summary>Alternative: something were left to return: units bought.</summary>
    public static ReasonCode IfSomeLeft { get; } = new(
        "returns.if-some-left", "not all that was bought had gone back (units: {0})", "no se hubiera devuelto todo lo comprado (unidades: {0})", "已退数量少于所购的{0}件");

    /// <summary>Alternative: another reason: window, the reasons that it serves.</summary>
    public static ReasonCode IfReason { get; } = new(
        "returns.if-reason", "for window {0} the reason were: {1}", "para el plazo {0} el motivo fuera: {1}", "就退换期{0}而言，原因为：{1}");

    /// <summary>Alternative: another case: window, trait, the values that the window is for.</summary>
    public static ReasonCode IfTrait { get; } = new(
        "returns.if-trait", "for window {0} {1} were: {2}", "para el plazo {0}, {1} fuera: {2}", "就退换期{0}而言，{1}为：{2}");

    /// <summary>Alternative: a promise that the policy does not give: window.</summary>
    public static ReasonCode IfPromised { get; } = new(
        "returns.if-promised", "window {0} promised a time for it", "el plazo {0} prometiera un tiempo para ello", "退换期{0}为此提供了期限");

    /// <summary>Open: window, last day.</summary>
    public static ReasonCode Open { get; } = new(
        "returns.open",
        "window {0} is open up to and including {1}",
        "el plazo {0} está abierto hasta el {1} inclusive",
        "退换期{0}有效至{1}（含当日）");

    /// <summary>Open, where dates are known as ranges: window, the first and the last day that its last day can be.</summary>
    public static ReasonCode OpenAtLeast { get; } = new(
        "returns.open-at-least",
        "window {0} is open up to and including {1} at least, {2} at most",
        "el plazo {0} está abierto al menos hasta el {1} inclusive, a lo sumo hasta el {2}",
        "退换期{0}至少有效至{1}，至多至{2}（含当日）");

    /// <summary>Open without end: window.</summary>
    public static ReasonCode OpenUnlimited { get; } = new(
        "returns.open-unlimited",
        "window {0} is open without a last day",
        "el plazo {0} está abierto sin fecha límite",
        "退换期{0}不设截止日");

    /// <summary>How the window is counted: term, start day.</summary>
    public static ReasonCode Counted { get; } = new("returns.counted", "{0} from {1}", "{0} desde el {1}", "自{1}起{0}");

    /// <summary>Days that did not count: days.</summary>
    public static ReasonCode Tolled { get; } = new(
        "returns.tolled", "{0} away from the customer did not count", "sin contar {0} fuera de manos del cliente", "商品不在客户手中的{0}不计入");

    /// <summary>Counted anew: day of the exchange.</summary>
    public static ReasonCode Restarted { get; } = new(
        "returns.restarted", "counted anew from the exchange on {0}", "contado de nuevo desde el cambio del {0}", "自{0}换货之日起重新计算");

    /// <summary>A stay still goes on: nothing more is said.</summary>
    public static ReasonCode Provisional { get; } = new(
        "returns.provisional",
        "the unit is still away, so the last day can move on",
        "la unidad sigue fuera, por lo que la fecha límite puede aplazarse",
        "商品尚未交还，截止日可能顺延");

    /// <summary>Closed: window, last day, days since then.</summary>
    public static ReasonCode Closed { get; } = new(
        "returns.closed", "window {0} closed on {1}, {2} earlier", "el plazo {0} terminó el {1}, hace {2}", "退换期{0}已于{1}届满，逾期{2}");

    /// <summary>Closed, where dates are known as ranges: window, the first and the last day that its last day can be.</summary>
    public static ReasonCode ClosedBetween { get; } = new(
        "returns.closed-between",
        "window {0} closed on {1} at the earliest, on {2} at the latest",
        "el plazo {0} terminó el {1} como muy pronto y el {2} como muy tarde",
        "退换期{0}最早于{1}、最迟于{2}届满");

    /// <summary>Closed by a counter: window, limit.</summary>
    public static ReasonCode UsageExceeded { get; } = new(
        "returns.usage-exceeded",
        "window {0} is closed: the counter shows more than {1}",
        "el plazo {0} está cerrado: el contador supera {1}",
        "退换期{0}已关闭：计数超过{1}");

    /// <summary>Nothing is promised: window.</summary>
    public static ReasonCode NonePromised { get; } = new(
        "returns.none-promised", "window {0} promises nothing", "el plazo {0} no promete nada", "退换期{0}不提供退换");

    /// <summary>Not started: window, the day from which it is open.</summary>
    public static ReasonCode NotStarted { get; } = new(
        "returns.not-started", "window {0} opens on {1}", "el plazo {0} se abre el {1}", "退换期{0}自{1}开始");

    /// <summary>Not started, and it is not known when: window.</summary>
    public static ReasonCode NotStartedYet { get; } = new(
        "returns.not-started-yet", "window {0} has not started", "el plazo {0} aún no ha empezado", "退换期{0}尚未开始");

    /// <summary>A condition is not met: window, condition.</summary>
    public static ReasonCode ConditionNotMet { get; } = new(
        "returns.condition-not-met", "window {0} needs {1}, which is absent", "el plazo {0} exige {1}, que falta", "退换期{0}要求{1}，但未具备");

    /// <summary>The category is exempt: window, category.</summary>
    public static ReasonCode CategoryExempt { get; } = new(
        "returns.category-exempt", "window {0} is not for goods of category {1}", "el plazo {0} no se aplica a la categoría {1}", "退换期{0}不适用于类别{1}");

    /// <summary>Nothing is left to return: number of units bought.</summary>
    public static ReasonCode NothingLeft { get; } = new(
        "returns.nothing-left", "all that was bought has been returned (units: {0})", "ya se ha devuelto todo lo comprado (unidades: {0})", "所购{0}件均已退回");

    /// <summary>More was asked for than is left: units asked for, units left.</summary>
    public static ReasonCode QuantityCut { get; } = new(
        "returns.quantity-cut", "units asked for: {0}, left to return: {1}", "unidades solicitadas: {0}; pendientes de devolver: {1}", "申请退回{0}件，尚可退回{1}件");

    /// <summary>Other reasons: window.</summary>
    public static ReasonCode OtherReason { get; } = new(
        "returns.other-reason", "window {0} is for other reasons", "el plazo {0} es para otros motivos", "退换期{0}适用于其他原因");

    /// <summary>Other cases: window.</summary>
    public static ReasonCode OtherCase { get; } = new(
        "returns.other-case", "window {0} is for other cases", "el plazo {0} es para otros casos", "退换期{0}适用于其他情形");

    /// <summary>A narrower window stands: window, the narrower one.</summary>
    public static ReasonCode Displaced { get; } = new(
        "returns.displaced", "window {1} is for this case in place of {0}", "el plazo {1} se aplica a este caso en lugar de {0}", "此情形适用退换期{1}，而非{0}");

    /// <summary>A fact is missing: window, fact.</summary>
    public static ReasonCode FactMissing { get; } = new(
        "returns.fact-missing", "window {0} depends on something not known: {1}", "el plazo {0} depende de un dato que no se conoce: {1}", "退换期{0}取决于未知事实：{1}");

    /// <summary>The last month lacks the day: window.</summary>
    public static ReasonCode NoSuchDay { get; } = new(
        "returns.no-such-day",
        "window {0} has no last day: its last month lacks the day, and the policy does not choose another",
        "el plazo {0} no tiene fecha límite: su último mes carece de ese día y la política no elige otro",
        "退换期{0}没有截止日：最后一个月没有对应日，政策也未另行规定");

    /// <summary>The calendar ends: window.</summary>
    public static ReasonCode CalendarNotKnown { get; } = new(
        "returns.calendar-not-known",
        "window {0} reaches past the days for which the calendar is known",
        "el plazo {0} supera los días para los que se conoce el calendario",
        "退换期{0}超出日历已知的范围");

    /// <summary>Its remedies do not stand: window, the one that replaces it.</summary>
    public static ReasonCode Replaced { get; } = new(
        "returns.replaced", "while window {1} is open it replaces {0}", "mientras el plazo {1} está abierto sustituye a {0}", "退换期{1}有效期间取代{0}");

    /// <summary>It would be replaced: window, the undetermined one.</summary>
    public static ReasonCode Unless { get; } = new(
        "returns.unless", "window {0} stands unless {1} does, which is undetermined", "el plazo {0} rige salvo que rija {1}, aún sin determinar", "除退换期{1}成立外（尚未确定），适用{0}");

    /// <summary>A restocking fee: amount.</summary>
    public static ReasonCode Fee { get; } = new(
        "returns.fee", "the seller keeps a restocking fee of {0}", "el vendedor retiene un cargo por reposición de {0}", "卖方扣除退货手续费{0}");

    /// <summary>A deadline of the seller: deadline, day.</summary>
    public static ReasonCode Deadline { get; } = new(
        "returns.deadline", "the seller must do this by {1}: {0}", "el vendedor debe hacer esto a más tardar el {1}: {0}", "卖方须在{1}之前（含当日）完成：{0}");
}
