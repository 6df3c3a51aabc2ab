using AfterSales.Explanations;

namespace AfterSales.ServiceLevels;

/// <summary>Every reason that a service-level decision can give.</summary>
public static class ServiceLevelReasons
{
    /// <summary>Nothing was opened by the instant asked about.</summary>
    public static ReasonCode NotOpened { get; } = new("service-level.not-opened", "Nothing was opened yet", "Todavía no se ha abierto nada", "尚未受理任何请求");

    /// <summary>Nothing of the kind is promised.</summary>
    public static ReasonCode NotPromised { get; } = new("service-level.not-promised", "{0} is not promised for this request", "{0}: no se promete para esta solicitud", "对该请求未承诺“{0}”");

    /// <summary>The request was closed before the clock started.</summary>
    public static ReasonCode EndedBeforeStart { get; } = new(
        "service-level.ended-before-start", "The request was closed before {0} started", "La solicitud se cerró antes de que empezara {0}", "请求在 {0} 开始计时之前已关闭");

    /// <summary>Facts are missing.</summary>
    public static ReasonCode Undetermined { get; } = new("service-level.undetermined", "{0} cannot be decided", "{0}: no se puede decidir", "无法判定“{0}”");

    /// <summary>The clock has not started.</summary>
    public static ReasonCode NotStarted { get; } = new("service-level.not-started", "{0} has not started; it starts with \"{1}\"", "{0}: aún no ha empezado; empieza con «{1}»", "“{0}”尚未开始，自“{1}”起计时");

    /// <summary>It runs, with a due time.</summary>
    public static ReasonCode Pending { get; } = new("service-level.pending", "{0} is due at {1}", "{0}: vence el {1}", "“{0}”的期限为 {1}");

    /// <summary>It runs, and is due past what the calendar knows.</summary>
    public static ReasonCode NotBefore { get; } = new("service-level.not-before", "{0} is due not before {1}", "{0}: no vence antes del {1}", "“{0}”的期限不早于 {1}");

    /// <summary>A warning share or the expected time is reached.</summary>
    public static ReasonCode AtRisk { get; } = new("service-level.at-risk", "{0} is at risk; due at {1}", "{0}: en riesgo; vence el {1}", "“{0}”有超时风险，期限为 {1}");

    /// <summary>A pause stands.</summary>
    public static ReasonCode Paused { get; } = new("service-level.paused", "{0} is paused since {1}", "{0}: en pausa desde el {1}", "“{0}”自 {1} 起暂停");

    /// <summary>Not done, and over.</summary>
    public static ReasonCode Breached { get; } = new("service-level.breached", "{0} was due at {1} and is overdue by {2}", "{0}: venció el {1} y lleva {2} de retraso", "“{0}”的期限为 {1}，已超时 {2}");

    /// <summary>Done in time.</summary>
    public static ReasonCode Met { get; } = new("service-level.met", "{0} was done at {1}, in time", "{0}: se cumplió el {1}, a tiempo", "“{0}”已于 {1} 按时完成");

    /// <summary>Done late.</summary>
    public static ReasonCode MetLate { get; } = new("service-level.met-late", "{0} was done at {1}, {2} late", "{0}: se cumplió el {1}, con {2} de retraso", "“{0}”于 {1} 完成，晚了 {2}");

    /// <summary>What is promised, as a length.</summary>
    public static ReasonCode Promised { get; } = new("service-level.promised", "{0} is promised within {1}", "{0}: se promete en {1}", "承诺在 {1} 内完成“{0}”");

    /// <summary>What is promised, at once.</summary>
    public static ReasonCode PromisedAtOnce { get; } = new("service-level.promised-at-once", "{0} is promised at once", "{0}: se promete de inmediato", "承诺立即完成“{0}”");

    /// <summary>What is promised, on the same day.</summary>
    public static ReasonCode PromisedSameDay { get; } = new("service-level.promised-same-day", "{0} is promised on the same day", "{0}: se promete para el mismo día", "承诺当日完成“{0}”");

    /// <summary>The quantity makes the target longer.</summary>
    public static ReasonCode ByQuantity { get; } = new("service-level.by-quantity", "{0} units: {1} times the target", "{0} unidades: {1} veces el plazo", "共 {0} 台，期限为 {1} 倍");

    /// <summary>The clock started.</summary>
    public static ReasonCode Started { get; } = new("service-level.started", "The clock started at {0} with \"{1}\"", "El reloj arrancó el {0} con «{1}»", "自 {0}“{1}”起计时");

    /// <summary>The intake rule moved the start.</summary>
    public static ReasonCode IntakeMoved { get; } = new(
        "service-level.intake-moved", "It counts from {0}: it came in on a day off or after the cut-off", "Cuenta desde el {0}: llegó en día no laborable o después de la hora límite", "自 {0} 起算，因为受理日为非工作日或已过截止时间");

    /// <summary>A promise that the new severity brought.</summary>
    public static ReasonCode NewlyPromised { get; } = new(
        "service-level.newly-promised", "It is promised since the severity changed at {0}, and counts from then", "Se promete desde el cambio de gravedad del {0}, y cuenta desde entonces", "自 {0} 严重程度变更后才有此承诺，并从该时起算");

    /// <summary>Pauses and stops that moved the due time.</summary>
    public static ReasonCode StoodStill { get; } = new("service-level.stood-still", "The clock stood still from {0} to {1}", "El reloj estuvo parado del {0} al {1}", "{0} 至 {1} 期间停止计时");

    /// <summary>A pause that began too late to move anything.</summary>
    public static ReasonCode PauseTooLate { get; } = new(
        "service-level.pause-too-late", "The pause from {0} began after the due time: it only stops the overdue time", "La pausa del {0} empezó después del vencimiento: solo detiene el retraso", "{0} 的暂停始于期限之后，只停止计算超时时长");

    /// <summary>An agreed time replaces the target.</summary>
    public static ReasonCode Agreed { get; } = new("service-level.agreed", "{0} was agreed at {1} and replaces the target", "El {1} se acordó el {0}, que sustituye al plazo", "{1} 约定了 {0}，以其取代原期限");

    /// <summary>An agreed time without the reason that the policy asks for.</summary>
    public static ReasonCode AgreedWithoutReason { get; } = new(
        "service-level.agreed-without-reason", "The time agreed at {0} replaces nothing: no reason was stated", "El plazo acordado el {0} no sustituye nada: no se indicó el motivo", "{0} 约定的时间未说明原因，不取代原期限");

    /// <summary>An agreed time that the commitment does not allow.</summary>
    public static ReasonCode AgreedNotAllowed { get; } = new(
        "service-level.agreed-not-allowed", "The time agreed at {0} replaces nothing: this promise does not allow it", "El plazo acordado el {0} no sustituye nada: esta promesa no lo permite", "{0} 约定的时间不取代原期限：该承诺不允许");

    /// <summary>A reopening ended an agreed time.</summary>
    public static ReasonCode AgreedEnded { get; } = new("service-level.agreed-ended", "The reopening at {0} ended the agreed time", "La reapertura del {0} puso fin al plazo acordado", "{0} 重新打开后，约定时间失效");

    /// <summary>The severity changed and the clock went on.</summary>
    public static ReasonCode PriorityContinued { get; } = new(
        "service-level.priority-continued", "The severity changed at {0}; what was measured stays", "La gravedad cambió el {0}; lo medido se mantiene", "{0} 严重程度变更，已计时间保留");

    /// <summary>The severity changed and the clock started anew.</summary>
    public static ReasonCode PriorityRestarted { get; } = new(
        "service-level.priority-restarted", "The severity changed at {0}; the clock started anew", "La gravedad cambió el {0}; el reloj empezó de nuevo", "{0} 严重程度变更，重新计时");

    /// <summary>The severity changed and the share stays used up.</summary>
    public static ReasonCode PriorityKeptShare { get; } = new(
        "service-level.priority-kept-share", "The severity changed at {0}; the share used up, {1}, was kept", "La gravedad cambió el {0}; se conservó la parte consumida, {1}", "{0} 严重程度变更，已用比例 {1} 保留");

    /// <summary>Reopened, and the clock went on.</summary>
    public static ReasonCode ReopenedContinued { get; } = new(
        "service-level.reopened-continued", "Reopened at {0}; the clock went on from what had elapsed", "Reabierta el {0}; el reloj siguió desde lo transcurrido", "{0} 重新打开，从已计时间继续");

    /// <summary>Reopened, and the clock started anew.</summary>
    public static ReasonCode ReopenedRestarted { get; } = new("service-level.reopened-restarted", "Reopened at {0}; the clock started anew", "Reabierta el {0}; el reloj empezó de nuevo", "{0} 重新打开，重新计时");

    /// <summary>Closing the request stopped the clock.</summary>
    public static ReasonCode StoppedByClosing { get; } = new("service-level.stopped-by-closing", "Closing the request at {0} stopped the clock", "El cierre de la solicitud el {0} detuvo el reloj", "{0} 关闭请求，停止计时");

    /// <summary>A breach before the present due time.</summary>
    public static ReasonCode BreachedEarlier { get; } = new("service-level.breached-earlier", "It had already been breached at {0}", "Ya se había incumplido el {0}", "此前已于 {0} 超时");

    /// <summary>Met, but after the expected time of a pair.</summary>
    public static ReasonCode LaterThanExpected { get; } = new("service-level.later-than-expected", "Later than expected: it was expected by {0}", "Más tarde de lo previsto: se esperaba para el {0}", "晚于预期时间 {0}");

    /// <summary>The calendar is not known far enough.</summary>
    public static ReasonCode CalendarNotKnown { get; } = new("service-level.calendar-not-known", "The calendar is not known that far", "El calendario no se conoce hasta esa fecha", "工作日历尚未公布至该日期");

    /// <summary>The calendar never opens.</summary>
    public static ReasonCode NeverOpens { get; } = new("service-level.never-opens", "The calendar does not open in the ten years after", "El calendario no abre en los diez años siguientes", "工作日历在其后十年内无营业时间");

    /// <summary>The calendar reads edges in a gap in another way than usual.</summary>
    public static ReasonCode GapShifted { get; } = new(
        "service-level.gap-shifted", "Opening hours that the clocks jump over are read as shifted", "Las horas de apertura que el cambio de hora salta se leen desplazadas", "夏令时跳过的营业时间按顺延处理");

    /// <summary>The calendar lands on the next opening.</summary>
    public static ReasonCode LandsOnOpening { get; } = new(
        "service-level.lands-on-opening", "A target used up at a close is due at the next opening", "Un plazo agotado al cierre vence en la siguiente apertura", "期限恰在收班时用尽的，于下次开班时到期");

    /// <summary>What would have made it in time.</summary>
    public static ReasonCode Sooner { get; } = new("service-level.sooner", "it had been done {0} sooner", "se hubiera hecho {0} antes", "提前 {0} 完成");

    /// <summary>What would have made it in time, where the clock stood since: the instant.</summary>
    public static ReasonCode IfDoneBy { get; } = new("service-level.if-done-by", "it had been done by {0}", "se hubiera hecho a más tardar el {0}", "不晚于 {0} 完成");
}
