using AfterSales.Explanations;

namespace AfterSales.Remedies;

/// <summary>Every reason that a remedy decision can give.</summary>
public static class RemedyReasons
{
    /// <summary>Headline: a right.</summary>
    public static ReasonCode Right { get; } = new(
        "remedies.right", "the customer has a right to: {0}", "el cliente tiene derecho a: {0}", "客户有权要求：{0}");

    /// <summary>Headline: a presumption.</summary>
    public static ReasonCode Presumption { get; } = new(
        "remedies.presumption",
        "it is presumed that the customer may ask for: {0}",
        "se presume que el cliente puede exigir: {0}",
        "推定客户可以要求：{0}");

    /// <summary>Headline: nothing yet.</summary>
    public static ReasonCode None { get; } = new(
        "remedies.none", "the repairs give no right to more yet", "las reparaciones aún no dan derecho a más", "维修情况尚不足以产生进一步的权利");

    /// <summary>Headline: facts are missing.</summary>
    public static ReasonCode NotDetermined { get; } = new(
        "remedies.undetermined",
        "whether the repairs give a right to more cannot be said: facts are missing",
        "no se puede decir si las reparaciones dan derecho a más: faltan datos",
        "资料不全，无法判断维修情况是否产生进一步的权利");

    /// <summary>Repairs counted: trigger, count, number.</summary>
    public static ReasonCode Repairs { get; } = new(
        "remedies.repairs", "{0}: repairs that count: {1}, needed: {2}", "{0}: reparaciones que cuentan: {1}; hacen falta: {2}", "{0}：计入{1}次维修，要求{2}次");

    /// <summary>Replacements counted: trigger, count, number.</summary>
    public static ReasonCode Replacements { get; } = new(
        "remedies.replacements",
        "{0}: replacements of one part: {1}, needed: {2}",
        "{0}: sustituciones de una misma pieza: {1}; hacen falta: {2}",
        "{0}：同一零件更换{1}次，要求{2}次");

    /// <summary>Days out of service: trigger, days, number.</summary>
    public static ReasonCode Downtime { get; } = new(
        "remedies.downtime", "{0}: {1} out of service, needed: {2}", "{0}: {1} fuera de servicio; mínimo: {2}", "{0}：停用{1}，要求{2}");

    /// <summary>The longest repair: trigger, days, number.</summary>
    public static ReasonCode SingleRepair { get; } = new(
        "remedies.single-repair", "{0}: one repair took {1}, needed: {2}", "{0}: una reparación duró {1}; mínimo: {2}", "{0}：单次维修{1}，要求{2}");

    /// <summary>Lack of parts: trigger, days, number.</summary>
    public static ReasonCode PartsUnavailable { get; } = new(
        "remedies.parts-unavailable", "{0}: parts were lacking for {1}, needed: {2}", "{0}: faltaron piezas durante {1}; mínimo: {2}", "{0}：缺少零件{1}，要求{2}");

    /// <summary>It cannot be repaired: trigger.</summary>
    public static ReasonCode Irreparable { get; } = new(
        "remedies.irreparable", "{0}: the unit cannot be repaired", "{0}: la unidad no se puede reparar", "{0}：商品无法修复");

    /// <summary>It can be repaired: trigger.</summary>
    public static ReasonCode Reparable { get; } = new(
        "remedies.reparable", "{0}: the unit can be repaired", "{0}: la unidad se puede reparar", "{0}：商品可以修复");

    /// <summary>A count is not certain: trigger, least, most.</summary>
    public static ReasonCode CountUncertain { get; } = new(
        "remedies.count-uncertain", "{0}: the count lies between {1} and {2}", "{0}: el cómputo está entre {1} y {2}", "{0}：计数在{1}至{2}之间");

    /// <summary>The unit fails again: trigger.</summary>
    public static ReasonCode FailsAgain { get; } = new(
        "remedies.fails-again",
        "{0}: the unit fails now, with a covered defect and in time",
        "{0}: la unidad falla ahora, por un defecto cubierto y dentro del plazo",
        "{0}：商品目前仍有故障，属保修范围且在期限内");

    /// <summary>The unit does not fail now: trigger.</summary>
    public static ReasonCode DoesNotFail { get; } = new(
        "remedies.does-not-fail",
        "{0}: the unit does not fail now with a covered defect in the period",
        "{0}: la unidad no falla ahora por un defecto cubierto dentro del plazo",
        "{0}：目前没有期限内属保修范围的故障");

    /// <summary>A condition is not met: trigger, condition.</summary>
    public static ReasonCode ConditionNotMet { get; } = new(
        "remedies.condition-not-met", "{0}: {1} is absent", "{0}: falta {1}", "{0}：未具备{1}");

    /// <summary>Asked for too late: trigger.</summary>
    public static ReasonCode AskedTooLate { get; } = new(
        "remedies.asked-too-late", "{0}: the time for asking is over", "{0}: ha pasado el plazo para pedirlo", "{0}：已过提出期限");

    /// <summary>A loaner is due: trigger, day.</summary>
    public static ReasonCode LoanerFrom { get; } = new(
        "remedies.loaner-from", "{0}: a loaner is due from {1} on", "{0}: corresponde un equipo de préstamo desde el {1}", "{0}：自{1}起应提供备用机");

    /// <summary>What the choice comes to: remedy.</summary>
    public static ReasonCode Resolved { get; } = new(
        "remedies.resolved", "by stock and choice this comes to: {0}", "según existencias y elección, corresponde: {0}", "根据库存和选择，结果为：{0}");

    /// <summary>The policy has no row for stock and choice: nothing more is said.</summary>
    public static ReasonCode NoRow { get; } = new(
        "remedies.no-row",
        "the policy does not say what this stock and choice come to",
        "la política no dice qué corresponde a estas existencias y esta elección",
        "政策未规定此库存和选择的处理方式");

    /// <summary>Alternative: more counted: measure count still needed.</summary>
    public static ReasonCode IfMore { get; } = new(
        "remedies.if-more", "{0} counted {1} more", "{0} contara {1} más", "{0}的计数再增加{1}");

    /// <summary>Alternative: a condition is met.</summary>
    public static ReasonCode IfPresent { get; } = new("remedies.if-present", "{0} were there", "constara {0}", "具备{0}");

    /// <summary>Alternative: it fails again: trigger.</summary>
    public static ReasonCode IfFailsAgain { get; } = new(
        "remedies.if-fails-again", "for {0} it failed again in time", "para {0} volviera a fallar a tiempo", "{0}：在期限内再次发生故障");

    /// <summary>Alternative: it failed while that counted: trigger, the last day for it.</summary>
    public static ReasonCode IfFailedBy { get; } = new(
        "remedies.if-failed-by", "for {0} it had failed by {1}", "para {0} hubiera fallado a más tardar el {1}", "{0}：在{1}前（含当日）发生故障");

    /// <summary>Alternative: it fails once the period has begun: trigger, its first day.</summary>
    public static ReasonCode IfFailsFrom { get; } = new(
        "remedies.if-fails-from", "for {0} it failed on or after {1}", "para {0} fallara a partir del {1}", "{0}：在{1}当日或之后发生故障");

    /// <summary>Alternative: asked for in time: trigger, the last day for it.</summary>
    public static ReasonCode IfAskedBy { get; } = new(
        "remedies.if-asked-by", "{0} was asked for by {1}", "{0} se hubiera pedido a más tardar el {1}", "{0}：在{1}前（含当日）提出");
}
