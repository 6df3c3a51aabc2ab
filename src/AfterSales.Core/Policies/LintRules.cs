using AfterSales.Explanations;

namespace AfterSales.Policies;

/// <summary>Everything that the linter looks for.</summary>
public static class LintRules
{
    /// <summary>A rule cites a clause that the policy does not list: clause.</summary>
    public static LintRule ClauseNotListed { get; } = Of(
        "lint.clause-not-listed",
        LintSeverity.Warning,
        "The clause {0} is cited, but it is not among the policy's clauses.", "Se cita la cláusula {0}, pero no figura entre las cláusulas de la política.", "引用了条款{0}，但政策的条款中没有它。",
        "List {0} with its wording.", "Incluya {0} con su texto.", "请列出{0}及其文字。");

    /// <summary>A clause is listed, and no rule cites it: clause.</summary>
    public static LintRule ClauseNotCited { get; } = Of(
        "lint.clause-not-cited",
        LintSeverity.Note,
        "No rule rests on the clause {0}.", "Ninguna regla se apoya en la cláusula {0}.", "没有规则以条款{0}为依据。",
        "Cite it on the rule that it is the ground of; leave it as it is where nothing is to be computed.",
        "Cítela en la regla que fundamenta; déjela así si no hay nada que calcular.",
        "请在以它为依据的规则中引用它；若无可计算的内容，则保持不变。");

    /// <summary>A rule is for sales that the policy is not for: trait, the rule's values, the policy's values.</summary>
    public static LintRule OutOfScope { get; } = Of(
        "lint.out-of-scope",
        LintSeverity.Error,
        "It is for {0} {1}, the policy only for {0} {2}: no case can reach it.", "Es para {0} {1}, la política solo para {0} {2}: ningún caso puede alcanzarlo.", "它适用于{0} {1}，而政策仅适用于{0} {2}：任何案件都无法适用。",
        "Widen the policy's scope, or leave the rule out.", "Amplíe el alcance de la política o elimine la regla.", "请扩大政策的适用范围，或删除该规则。");

    /// <summary>A window is exempt from all categories that it is for: window.</summary>
    public static LintRule WindowExempt { get; } = Of(
        "lint.window-exempt",
        LintSeverity.Error,
        "Every category that the window \"{0}\" is for is exempt from it.", "Todas las categorías a las que se destina el plazo «{0}» están exentas de él.", "退换期“{0}”所适用的所有类别均被排除。",
        "Take the categories off one of the two lists, or leave the window out.", "Quite las categorías de una de las dos listas o elimine el plazo.", "请从两个列表之一中删除这些类别，或删除该退换期。");

    /// <summary>A window ends on a day before the version begins: window, its last day, the first day of the version.</summary>
    public static LintRule WindowOver { get; } = Of(
        "lint.window-over",
        LintSeverity.Error,
        "The window \"{0}\" ends on {1}, before the version is in force from {2}.", "El plazo «{0}» acaba el {1}, antes de que la versión entre en vigor el {2}.", "退换期“{0}”于{1}结束，早于该版本生效的{2}。",
        "Move the window's last day, or leave the window out.", "Cambie el último día del plazo o elimínelo.", "请调整退换期的最后一天，或删除该退换期。");

    /// <summary>A window is replaced whenever it is open: window, the one in its place.</summary>
    public static LintRule WindowReplaced { get; } = Of(
        "lint.window-replaced",
        LintSeverity.Error,
        "Whenever the window \"{0}\" is open, \"{1}\" is open, too, and replaces it.", "Siempre que el plazo «{0}» está abierto, también lo está «{1}», que lo sustituye.", "只要退换期“{0}”开放，“{1}”也开放并取代它。",
        "Let \"{1}\" add to it, or shorten \"{1}\".", "Haga que «{1}» se sume a él o acorte «{1}».", "请让“{1}”与其并存，或缩短“{1}”。");

    /// <summary>A window offers nothing that another does not offer for as long: window, the other.</summary>
    public static LintRule WindowAddsNothing { get; } = Of(
        "lint.window-adds-nothing",
        LintSeverity.Warning,
        "The window \"{0}\" offers nothing that \"{1}\" does not offer at least as long, on the same terms.",
        "El plazo «{0}» no ofrece nada que «{1}» no ofrezca al menos durante el mismo tiempo y en las mismas condiciones.",
        "退换期“{0}”所提供的，“{1}”均以相同条件、不短于它的期限提供。",
        "Leave \"{0}\" out, or give it a remedy of its own.", "Elimine «{0}» o dele un remedio propio.", "请删除“{0}”，或给予它独有的补救方式。");

    /// <summary>Exchange ends before return: the exchange window, the return window.</summary>
    public static LintRule ExchangeShorter { get; } = Of(
        "lint.exchange-shorter",
        LintSeverity.Warning,
        "The goods can be exchanged for a shorter time (\"{0}\") than they can be returned (\"{1}\").",
        "Los productos se pueden cambiar durante menos tiempo («{0}») que devolver («{1}»).",
        "可换货的时间（“{0}”）短于可退货的时间（“{1}”）。",
        "Make \"{0}\" at least as long, or offer the exchange in \"{1}\" as well.", "Haga «{0}» al menos igual de largo u ofrezca también el cambio en «{1}».", "请使“{0}”至少同样长，或在“{1}”中也提供换货。");

    /// <summary>All start bases are events that need not happen: the events.</summary>
    public static LintRule StartCanBeAbsent { get; } = Of(
        "lint.start-can-be-absent",
        LintSeverity.Note,
        "The warranty is only counted from {0}; where that never took place, it never starts.", "La garantía solo se cuenta a partir de: {0}; si eso nunca tuvo lugar, no empieza nunca.", "保修仅从{0}起算；若其从未发生，保修永不开始。",
        "Name a further date to fall back on, such as the delivery.", "Indique otra fecha subsidiaria, como la entrega.", "请指定另一个备用日期，例如交付日。");

    /// <summary>Without the condition more is promised than with it: condition, the fallback's term, the regular term.</summary>
    public static LintRule FallbackLonger { get; } = Of(
        "lint.fallback-longer",
        LintSeverity.Warning,
        "Without \"{0}\" the term is {1}, longer than the {2} with it.", "Sin «{0}» el plazo es de {1}, más largo que los {2} con ello.", "没有“{0}”时期限为{1}，长于具备时的{2}。",
        "Swap the terms, or drop the condition.", "Intercambie los plazos o elimine la condición.", "请交换两个期限，或删除该条件。");

    /// <summary>The matrix has no row for a stock and a choice: stock, choice.</summary>
    public static LintRule MatrixRowMissing { get; } = Of(
        "lint.matrix-row-missing",
        LintSeverity.Warning,
        "There is no row for: {0}, {1}.", "No hay fila para: {0}, {1}.", "缺少以下情形的行：{0}，{1}。",
        "Add the row that says what the exchange then comes to.", "Añada la fila que diga en qué queda entonces el cambio.", "请添加一行，说明此时换货如何处理。");

    /// <summary>The matrix has no row for a choice that does not fit the stock: stock, choice.</summary>
    public static LintRule MatrixChoiceOpen { get; } = Of(
        "lint.matrix-choice-open",
        LintSeverity.Note,
        "The choice does not fit the stock, and there is no row for it: {0}, {1}.", "La elección no se ajusta a las existencias y no hay fila para ella: {0}, {1}.", "选择与库存不符，且没有相应的行：{0}，{1}。",
        "Add a row, or let the customer choose again.", "Añada una fila o deje que el cliente vuelva a elegir.", "请添加一行，或让客户重新选择。");

    /// <summary>A trigger has to be asked for before it can be met: trigger, days needed, term for asking.</summary>
    public static LintRule TriggerTooLate { get; } = Of(
        "lint.trigger-too-late",
        LintSeverity.Error,
        "\"{0}\" needs {1}, but has to be asked for within {2}.", "«{0}» exige {1}, pero debe pedirse en un plazo de {2}.", "“{0}”需要{1}，但须在{2}内提出。",
        "Give more time for asking, or need fewer days.", "Dé más tiempo para pedirlo o exija menos días.", "请延长提出的期限，或减少所需天数。");

    /// <summary>A trigger gives nothing that another, easier to meet, does not give: trigger, the other.</summary>
    public static LintRule TriggerAddsNothing { get; } = Of(
        "lint.trigger-adds-nothing",
        LintSeverity.Warning,
        "Whenever \"{0}\" is met, \"{1}\" is met, too, and gives at least the same.", "Siempre que se cumple «{0}» se cumple también «{1}», que da al menos lo mismo.", "只要满足“{0}”，也就满足“{1}”，且后者给予的不少于前者。",
        "Leave \"{0}\" out, or give it a remedy of its own.", "Elimine «{0}» o dele un remedio propio.", "请删除“{0}”，或给予它独有的补救方式。");

    /// <summary>A commitment is never the earliest: metric, its target, the earlier target.</summary>
    public static LintRule CommitmentNeverCounts { get; } = Of(
        "lint.commitment-never-counts",
        LintSeverity.Warning,
        "For \"{0}\" the target {1} never counts: for the same requests {2} is promised, and the earlier one counts.",
        "Para «{0}» el objetivo {1} nunca cuenta: para las mismas solicitudes se promete {2}, y cuenta el más temprano.",
        "对于“{0}”，目标{1}永不适用：对相同请求承诺了{2}，以较早者为准。",
        "Leave one of the two out, or name the requests that each is for.", "Elimine uno de los dos o indique para qué solicitudes es cada uno.", "请删除其一，或指明各自适用的请求。");

    /// <summary>The response is due after the resolution: response target, resolution target.</summary>
    public static LintRule ResponseAfterResolution { get; } = Of(
        "lint.response-after-resolution",
        LintSeverity.Warning,
        "The response target {0} is later than the resolution target {1}.", "El objetivo de respuesta {0} es posterior al de solución {1}.", "响应目标{0}晚于解决目标{1}。",
        "Swap the two, or leave the response target out.", "Intercambie los dos o elimine el objetivo de respuesta.", "请交换两者，或删除响应目标。");

    /// <summary>A credit for something that the policy does not promise: credit, metric.</summary>
    public static LintRule CreditWithoutPromise { get; } = Of(
        "lint.credit-without-promise",
        LintSeverity.Warning,
        "The credit \"{0}\" is for missing \"{1}\", which the policy does not promise.", "El abono «{0}» es por incumplir «{1}», que la política no promete.", "补偿“{0}”针对未达成“{1}”，而政策并未承诺该项。",
        "Add a commitment for \"{1}\", or leave the credit out.", "Añada un compromiso para «{1}» o elimine el abono.", "请添加“{1}”的承诺，或删除该补偿。");

    /// <summary>There is a warranty, and no tariff.</summary>
    public static LintRule TariffMissing { get; } = Of(
        "lint.tariff-missing",
        LintSeverity.Note,
        "There is a warranty, but no tariff: what work costs whom is not said.", "Hay garantía, pero no tarifa: no se dice cuánto cuesta el trabajo ni a quién.", "有保修但无费率：未说明工作费用及其承担者。",
        "Add the fees, if only the rule that covered work is free.", "Añada las tarifas, aunque solo sea la regla de que el trabajo cubierto es gratuito.", "请添加费用规则，哪怕只规定保修内工作免费。");

    /// <summary>No rule of the tariff is sure to match lines that it names: kinds of line, coverages.</summary>
    public static LintRule TariffGap { get; } = Of(
        "lint.tariff-gap",
        LintSeverity.Warning,
        "No rule is sure to match {0} when the claim is {1}; such a line would be undetermined.", "Ninguna regla abarca con seguridad {0} en estos estados de cobertura: {1}; tal línea quedaría sin determinar.", "保修状态为以下之一时，没有规则必然适用于{0}：{1}；此类项目将无法确定。",
        "Add a rule, if only one that charges nobody.", "Añada una regla, aunque no cobre a nadie.", "请添加一条规则，哪怕不向任何人收费。");

    /// <summary>The tariff has no rule for kinds of line that it does not name: kinds of line, coverages.</summary>
    public static LintRule TariffSilent { get; } = Of(
        "lint.tariff-silent",
        LintSeverity.Note,
        "The tariff has no price for {0} when the claim is {1}.", "La tarifa no tiene precio para {0} en estos estados de cobertura: {1}.", "保修状态为以下之一时，费率没有{0}的价格：{1}。",
        "Add a rule, if such lines can come up.", "Añada una regla, si pueden darse tales líneas.", "若可能出现此类项目，请添加规则。");

    /// <summary>A rule of the tariff never applies: rule, the one before it.</summary>
    public static LintRule TariffRuleDead { get; } = Of(
        "lint.tariff-rule-dead",
        LintSeverity.Warning,
        "The rule \"{0}\" never applies: \"{1}\" matches wherever it does and goes before it.", "La regla «{0}» nunca se aplica: «{1}» abarca todo lo suyo y va antes.", "规则“{0}”永不适用：“{1}”涵盖其所有情形并优先。",
        "Leave it out, or list it first.", "Elimínela o póngala primero.", "请删除它，或将其列在前面。");

    /// <summary>Cover costs more than none: the rule in cover, the rule out of it.</summary>
    public static LintRule TariffCoverDearer { get; } = Of(
        "lint.tariff-cover-dearer",
        LintSeverity.Warning,
        "By \"{0}\" a covered line costs the customer more than an uncovered one does by \"{1}\".", "Según «{0}» una línea cubierta cuesta al cliente más que una no cubierta según «{1}».", "依据“{0}”，保修内的项目对客户而言比依据“{1}”的保修外的项目更贵。",
        "Let cover never cost more than none.", "Haga que la cobertura nunca cueste más que su falta.", "请确保保修内的费用不高于保修外。");

    /// <summary>Cover costs more than none by the deductible alone: the rule in cover, the rule out of it, which can be the same.</summary>
    public static LintRule TariffDeductibleDearer { get; } = Of(
        "lint.tariff-deductible-dearer",
        LintSeverity.Warning,
        "With the deductible a covered line can cost the customer more by \"{0}\" than an uncovered one, which has none, by \"{1}\".",
        "Con la franquicia una línea cubierta puede costar al cliente más según «{0}» que una no cubierta, que no la lleva, según «{1}».",
        "计入免赔额后，依据“{0}”，保修内的项目对客户而言可能比依据“{1}”的、没有免赔额的保修外项目更贵。",
        "Let the customer bear all of uncovered lines, or leave the deductible out.",
        "Haga que el cliente asuma íntegramente las líneas no cubiertas o elimine la franquicia.",
        "请让客户全额承担保修外项目，或删除免赔额。");

    /// <summary>Between two versions no version is in force: the earlier, the first day of the gap, the last.</summary>
    public static LintRule VersionGap { get; } = Of(
        "lint.version-gap",
        LintSeverity.Warning,
        "After {0} no version is in force from {1} until {2}.", "Tras {0} no hay ninguna versión en vigor del {1} al {2}.", "在{0}之后，从{1}至{2}没有生效的版本。",
        "Let one version end the day before the next begins.", "Haga que una versión acabe el día anterior al comienzo de la siguiente.", "请使前一版本在后一版本开始的前一天结束。");

    /// <summary>A later version promises less: what, its term, the earlier term.</summary>
    public static LintRule TermShrinks { get; } = Of(
        "lint.term-shrinks",
        LintSeverity.Warning,
        "For {0} the version promises {1}, the version before it {2}.", "Para {0} la versión promete {1}; la anterior, {2}.", "对于{0}，该版本承诺{1}，前一版本承诺{2}。",
        "Check that the shorter term is meant, and from which sale it counts.", "Compruebe que el plazo más corto es el deseado y desde qué venta rige.", "请确认确实要缩短期限，以及从哪次销售起适用。");

    /// <summary>All of them, by code.</summary>
    public static ValueList<LintRule> All { get; } =
    [
        ClauseNotCited, ClauseNotListed, CommitmentNeverCounts, CreditWithoutPromise, ExchangeShorter, FallbackLonger, MatrixChoiceOpen, MatrixRowMissing, OutOfScope, ResponseAfterResolution,
        StartCanBeAbsent, TariffCoverDearer, TariffDeductibleDearer, TariffGap, TariffMissing, TariffRuleDead, TariffSilent, TermShrinks, TriggerAddsNothing, TriggerTooLate, VersionGap,
        WindowAddsNothing, WindowExempt, WindowOver, WindowReplaced,
    ];

    private static LintRule Of(string id, LintSeverity severity, string why, string spanishWhy, string chineseWhy, string mend, string spanishMend, string chineseMend) =>
        new(severity, new ReasonCode(id, why, spanishWhy, chineseWhy), new ReasonCode(id, mend, spanishMend, chineseMend));
}
