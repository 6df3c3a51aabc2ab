using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>Every reason that a coverage decision can give.</summary>
public static class WarrantyReasons
{
    /// <summary>Headline: covered through a day.</summary>
    public static ReasonCode Covered { get; } = new(
        "warranty.covered", "Covered up to and including {0}", "Cubierto hasta el {0} inclusive", "在保，至{0}（含当日）");

    /// <summary>Headline: covered, the last day depends on facts that are not known.</summary>
    public static ReasonCode CoveredBetween { get; } = new(
        "warranty.covered-at-least", "Covered up to and including {0} at least, {1} at most", "Cubierto al menos hasta el {0} inclusive, a lo sumo hasta el {1}", "在保，至少至{0}，至多至{1}（含当日）");

    /// <summary>Headline: covered, and no fact tells until when.</summary>
    public static ReasonCode CoveredForNow { get; } = new(
        "warranty.covered-for-now", "Covered; until when is not known", "Cubierto; no se sabe hasta cuándo", "在保，截止日不明");

    /// <summary>Headline: covered after expiry because the part's life was abnormally short.</summary>
    public static ReasonCode CoveredForAbnormalLife { get; } = new(
        "warranty.covered-abnormal-life", "Covered although expired: abnormally short life", "Cubierto aunque vencido: vida anormalmente corta", "虽已过保仍予保修：寿命异常短");

    /// <summary>Headline: the cause is excluded.</summary>
    public static ReasonCode NotCoveredCause { get; } = new(
        "warranty.not-covered-cause", "Not covered: the cause is excluded", "Sin cobertura: la causa está excluida", "不保：原因属于除外责任");

    /// <summary>Headline: a condition is not met.</summary>
    public static ReasonCode NotCoveredCondition { get; } = new(
        "warranty.not-covered", "Not covered", "Sin cobertura", "不保");

    /// <summary>Headline: not started.</summary>
    public static ReasonCode NotCoveredYet { get; } = new(
        "warranty.not-covered-yet", "Not covered yet", "Todavía sin cobertura", "尚未开始保修");

    /// <summary>Headline: expired.</summary>
    public static ReasonCode NoLongerCovered { get; } = new(
        "warranty.no-longer-covered", "Not covered any more", "Ya sin cobertura", "已不在保");

    /// <summary>Headline: undetermined.</summary>
    public static ReasonCode Undetermined { get; } = new(
        "warranty.undetermined", "Undetermined: facts are missing", "Indeterminado: faltan datos", "无法判定：缺少事实");

    /// <summary>The basis and day from which the warranty counts.</summary>
    public static ReasonCode Start { get; } = new(
        "warranty.start", "counted from {0} on {1}", "se cuenta desde la fecha de {0}: {1}", "自{0}日（{1}）起算");

    /// <summary>The start is known as a range.</summary>
    public static ReasonCode StartRange { get; } = new(
        "warranty.start-range", "counted from {0}, some day from {1} through {2}", "se cuenta desde la fecha de {0}, algún día entre el {1} y el {2}", "自{0}日起算，该日在{1}至{2}之间");

    /// <summary>A start basis was passed over because its date is not known.</summary>
    public static ReasonCode BasisUnknown { get; } = new(
        "warranty.basis-unknown", "the date of {0} is not known", "no se conoce la fecha de {0}", "{0}日期不明");

    /// <summary>A start basis was passed over because it never happened.</summary>
    public static ReasonCode BasisAbsent { get; } = new(
        "warranty.basis-absent", "there is no {0}", "no hay {0}", "没有{0}");

    /// <summary>The event from which it counts has not happened yet.</summary>
    public static ReasonCode BasisNotYet { get; } = new(
        "warranty.basis-not-yet", "{0} has not happened yet", "todavía no hay {0}", "{0}尚未发生");

    /// <summary>The term and the day it counts from.</summary>
    public static ReasonCode InPeriod { get; } = new(
        "warranty.in-period", "{0} from {1}", "{0} desde el {1}", "自{1}起{0}");

    /// <summary>No term is promised for what was claimed.</summary>
    public static ReasonCode NoTerm { get; } = new(
        "warranty.no-term", "no warranty term is promised for {0}", "no se promete plazo de garantía para {0}", "未对{0}承诺保修期");

    /// <summary>The last day was given, not computed.</summary>
    public static ReasonCode FixedLastDay { get; } = new(
        "warranty.fixed-last-day", "the last day was given as {0}", "el último día se dio como {0}", "最后一日给定为{0}");

    /// <summary>Days that did not count.</summary>
    public static ReasonCode Tolled { get; } = new(
        "warranty.tolled", "{0} away did not count", "sin contar {0} fuera", "不在客户处的{0}不计入");

    /// <summary>A stay is still open, so the last day can only move on.</summary>
    public static ReasonCode Provisional { get; } = new(
        "warranty.provisional", "a stay is still open: the last day moves on with it", "una estancia sigue abierta: el último día avanza con ella", "仍有一次送修未结束，最后一日会随之顺延");

    /// <summary>Repairs made the term longer.</summary>
    public static ReasonCode ExtendedByRepair { get; } = new(
        "warranty.extended-by-repair", "{0} more for repairs: {1}", "{0} más por reparaciones: {1}", "因维修延长{0}（维修{1}次）");

    /// <summary>A last day that does not work moved.</summary>
    public static ReasonCode Rolled { get; } = new(
        "warranty.rolled", "{0} does not work: moved to {1}", "el {0} no es hábil: pasa al {1}", "{0}非工作日，移至{1}");

    /// <summary>An extension was bought.</summary>
    public static ReasonCode Extended { get; } = new(
        "warranty.extended", "the extension {0} of {1} runs through {2}", "la ampliación {0} de {1} dura hasta el {2}", "延保{0}（{1}）至{2}");

    /// <summary>An exchange started a layer.</summary>
    public static ReasonCode Exchanged { get; } = new(
        "warranty.exchanged", "exchanged on {0}: {1} from then on", "cambiado el {0}: {1} desde entonces", "{0}更换，自该日起{1}");

    /// <summary>A repaired part or defect has a warranty of its own.</summary>
    public static ReasonCode PartWarranty { get; } = new(
        "warranty.part-warranty", "the repair completed on {1} carries {0}, through {2}", "la reparación terminada el {1} lleva {0}, hasta el {2}", "{1}完成的维修另有{0}保修，至{2}");

    /// <summary>The counter is over the limit.</summary>
    public static ReasonCode OverUsageLimit { get; } = new(
        "warranty.over-usage-limit", "the counter shows {0}, more than {1}", "el contador marca {0}, más de {1}", "计数为{0}，超过{1}");

    /// <summary>The unit passed to a new owner, and that ends cover early.</summary>
    public static ReasonCode Transferred { get; } = new(
        "warranty.transferred", "passed to a new owner: covered through {0} at most", "pasó a otro propietario: cubierto a lo sumo hasta el {0}", "已转让给新所有人，最多保至{0}");

    /// <summary>The company offers a share of the cost of its own free will.</summary>
    public static ReasonCode Goodwill { get; } = new(
        "warranty.goodwill", "goodwill: {0} % of the cost through {1}", "cortesía comercial: {0} % del coste hasta el {1}", "善意补偿：至{1}承担费用的{0}%");

    /// <summary>The term is over.</summary>
    public static ReasonCode Expired { get; } = new(
        "warranty.expired", "expired on {0}, {1} earlier", "venció el {0}, {1} antes", "已于{0}到期（{1}前）");

    /// <summary>The warranty starts later.</summary>
    public static ReasonCode NotStarted { get; } = new(
        "warranty.not-started", "starts on {0}", "empieza el {0}", "自{0}开始");

    /// <summary>The last month lacks the day, and the policy refuses to choose another.</summary>
    public static ReasonCode NoSuchDay { get; } = new(
        "warranty.no-such-day", "the last month lacks the day, and the policy names no other (from {0})", "al último mes le falta el día y la política no indica otro (desde el {0})", "末月无对应日，而条款未指定他日（自{0}起）");

    /// <summary>The calendar of working days is not known so far.</summary>
    public static ReasonCode CalendarNotKnown { get; } = new(
        "warranty.calendar-not-known", "the calendar is not known that far (from {0})", "el calendario no se conoce hasta tan lejos (desde el {0})", "日历尚未公布到该日（自{0}起）");

    /// <summary>The cause is excluded.</summary>
    public static ReasonCode Excluded { get; } = new(
        "warranty.excluded", "the cause \"{0}\" is not covered", "la causa «{0}» no está cubierta", "原因“{0}”不在保修范围");

    /// <summary>The cause is not known and matters.</summary>
    public static ReasonCode CauseUnknown { get; } = new(
        "warranty.cause-unknown", "the cause is not known", "no se conoce la causa", "原因不明");

    /// <summary>A finding told the cause.</summary>
    public static ReasonCode CauseFound { get; } = new(
        "warranty.cause-found", "the finding \"{0}\" tells the cause \"{1}\"", "el hallazgo «{0}» indica la causa «{1}»", "检查发现“{0}”，原因为“{1}”");

    /// <summary>A condition is met.</summary>
    public static ReasonCode ConditionMet { get; } = new(
        "warranty.condition-met", "{0}: given", "{0}: consta", "{0}：具备");

    /// <summary>A condition is not met.</summary>
    public static ReasonCode ConditionUnmet { get; } = new(
        "warranty.condition-unmet", "{0}: missing", "{0}: falta", "{0}：缺失");

    /// <summary>It is not known whether a condition is met.</summary>
    public static ReasonCode ConditionUnknown { get; } = new(
        "warranty.condition-unknown", "{0}: not known", "{0}: no se sabe", "{0}：不明");

    /// <summary>A condition is not met, and its fallback holds.</summary>
    public static ReasonCode FallsBack { get; } = new(
        "warranty.falls-back", "without {0} the fallback holds", "sin {0} vale la alternativa", "缺少{0}，适用备选规则");

    /// <summary>Registration is still possible.</summary>
    public static ReasonCode RegisterBy { get; } = new(
        "warranty.register-by", "register by {0}", "registrar a más tardar el {0}", "请于{0}前登记");

    /// <summary>The part's life was shorter than its share of normal life.</summary>
    public static ReasonCode AbnormalLife { get; } = new(
        "warranty.abnormal-life", "{2} lasted {0} of a normal life of {1}", "{2} duró {0} de una vida normal de {1}", "{2}使用{0}，正常寿命为{1}");

    /// <summary>What would change it: asked on another day.</summary>
    public static ReasonCode IfAskedBy { get; } = new(
        "warranty.if-asked-by", "asked on or before {0}, {1} earlier", "se preguntara a más tardar el {0}, {1} antes", "在{0}或之前提出（即提前{1}）");

    /// <summary>What would change it: asked later.</summary>
    public static ReasonCode IfAskedFrom { get; } = new(
        "warranty.if-asked-from", "asked on or after {0}", "se preguntara a partir del {0}", "在{0}或之后提出");

    /// <summary>What would change it: the evidence.</summary>
    public static ReasonCode IfShown { get; } = new(
        "warranty.if-shown", "{0} is shown", "se presentara {0}", "出示{0}");

    /// <summary>What would change it: another cause.</summary>
    public static ReasonCode IfOtherCause { get; } = new(
        "warranty.if-other-cause", "the cause is found to be another than \"{0}\"", "se hallara otra causa que «{0}»", "查明原因并非“{0}”");

    /// <summary>What would change it: a registration in time: the last day for it.</summary>
    public static ReasonCode IfRegisteredBy { get; } = new(
        "warranty.if-registered-by", "it was registered by {0}", "se hubiera registrado a más tardar el {0}", "在{0}前（含当日）登记");

    /// <summary>What would change it: a registration in time, where no date tells the last day for it: the term.</summary>
    public static ReasonCode IfRegisteredWithin { get; } = new(
        "warranty.if-registered-within", "it was registered within {0}", "se hubiera registrado dentro de {0}", "在{0}内登记");

    /// <summary>What would change it: a lower reading of the counter.</summary>
    public static ReasonCode IfUsedLess { get; } = new(
        "warranty.if-used-less", "the counter showed {0} at most", "el contador marcara {0} como mucho", "计数不超过{0}");

    /// <summary>What would change it: the event from which it counts.</summary>
    public static ReasonCode IfHappened { get; } = new("warranty.if-happened", "there had been {0}", "hubiera habido {0}", "{0}已发生");

    /// <summary>What would change it: a term that was agreed.</summary>
    public static ReasonCode IfAgreed { get; } = new(
        "warranty.if-agreed", "a term was agreed, of {0} at most", "se hubiera acordado un plazo, de {0} como mucho", "约定了保修期（至多{0}）");

    /// <summary>What would change it: a promise that is not given.</summary>
    public static ReasonCode IfPromised { get; } = new(
        "warranty.if-promised", "a warranty term were promised for {0}", "se prometiera un plazo de garantía para {0}", "对{0}承诺了保修期");

    /// <summary>What would change it: a start date on the right side of a turning point.</summary>
    public static ReasonCode IfStarted { get; } = new(
        "warranty.if-started", "{0} from {1} through {2}: covered", "la fecha de {0} estuviera entre el {1} y el {2}: cubierto", "{0}日在{1}至{2}之间：在保");
}
