using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>Every finding that a settlement can rest on.</summary>
public static class SettlementReasons
{
    /// <summary>Verified sum, bonus and total.</summary>
    public static ReasonCode Settled { get; } = new(
        "settlement.settled", "Verified {0}, bonus {1}, total {2}", "Verificado {0}, bonificación {1}, total {2}", "核定{0}，奖励{1}，合计{2}");

    /// <summary>The sum is verified, but the bonus cannot be told.</summary>
    public static ReasonCode GradeMissing { get; } = new(
        "settlement.grade-missing",
        "Verified {0}; the bonus depends on the dealer's grade, which is not known",
        "Verificado {0}; la bonificación depende de la categoría del concesionario, que no se conoce",
        "核定{0}；奖励取决于经销商等级，等级未知");

    /// <summary>A claim is approved.</summary>
    public static ReasonCode Approved { get; } = new("settlement.approved", "{0} is approved with {1}", "{0} se aprueba por {1}", "{0}获批{1}");

    /// <summary>A claim is paid in part.</summary>
    public static ReasonCode Reduced { get; } = new(
        "settlement.reduced", "{0} is reduced from {1} to {2}", "{0} se reduce de {1} a {2}", "{0}由{1}核减为{2}");

    /// <summary>A claim is rejected.</summary>
    public static ReasonCode Rejected { get; } = new("settlement.rejected", "{0} is rejected", "{0} se rechaza", "{0}不予报销");

    /// <summary>A claim waits for facts.</summary>
    public static ReasonCode Waiting { get; } = new("settlement.waiting", "{0} waits: facts are missing", "{0} queda en espera: faltan datos", "{0}暂缓：缺少信息");

    /// <summary>A claim belongs to another month.</summary>
    public static ReasonCode OtherMonth { get; } = new(
        "settlement.other-month", "{0} was submitted on {1} and belongs to that month", "{0} se presentó el {1} y corresponde a ese mes", "{0}于{1}提交，归入该月结算");

    /// <summary>A claim of the month is submitted after the day asked about.</summary>
    public static ReasonCode NotSubmittedYet { get; } = new(
        "settlement.not-submitted-yet",
        "{0} is submitted on {1} only: not submitted yet on this day, and not in the sums",
        "{0} se presenta el {1}: en este día aún no está presentada y no figura en las sumas",
        "{0}于{1}才提交，当日尚未提交，未计入合计");

    /// <summary>A line is above the tariff.</summary>
    public static ReasonCode AboveTariff { get; } = new(
        "settlement.over-tariff", "{0}: {1} is above the tariff of {2}", "{0}: {1} supera la tarifa de {2}", "{0}：{1}超出收费标准{2}");

    /// <summary>A line is not covered by the maker's warranty.</summary>
    public static ReasonCode NotCovered { get; } = new(
        "settlement.not-covered", "{0} is not covered ({1})", "{0} no está cubierto ({1})", "{0}不在保修范围内（{1}）");

    /// <summary>A line is in another currency.</summary>
    public static ReasonCode OtherCurrency { get; } = new(
        "settlement.other-currency", "{0}: {1} is not in {2}", "{0}: {1} no está en {2}", "{0}：{1}不是以{2}计");

    /// <summary>A document is missing.</summary>
    public static ReasonCode DocumentMissing { get; } = new("settlement.document-missing", "{0}: {1} is missing", "{0}: falta {1}", "{0}：缺少{1}");

    /// <summary>The sale was registered too late.</summary>
    public static ReasonCode RegistrationLate { get; } = new(
        "settlement.registration-late",
        "{0}: the sale was registered on {1}, after {2}",
        "{0}: la venta se registró el {1}, después del {2}",
        "{0}：销售于{1}登记，晚于{2}");

    /// <summary>The sale was not registered.</summary>
    public static ReasonCode RegistrationMissing { get; } = new(
        "settlement.registration-missing",
        "{0}: the sale was not registered",
        "{0}: la venta no se registró",
        "{0}：销售未登记");

    /// <summary>The old parts came back too late.</summary>
    public static ReasonCode PartsLate { get; } = new(
        "settlement.parts-late",
        "{0}: the old parts came back on {1}, after {2}",
        "{0}: las piezas usadas volvieron el {1}, después del {2}",
        "{0}：旧件于{1}返回，晚于{2}");

    /// <summary>The old parts did not come back.</summary>
    public static ReasonCode PartsMissing { get; } = new(
        "settlement.parts-missing",
        "{0}: the old parts did not come back by {1}",
        "{0}: las piezas usadas no volvieron antes del {1}",
        "{0}：旧件截至{1}未返回");

    /// <summary>The claim was submitted too late.</summary>
    public static ReasonCode SubmittedLate { get; } = new(
        "settlement.submitted-late",
        "{0} was submitted on {1}, after {2}",
        "{0} se presentó el {1}, después del {2}",
        "{0}于{1}提交，晚于{2}");

    /// <summary>The claim was settled before.</summary>
    public static ReasonCode SettledBefore { get; } = new(
        "settlement.settled-before", "{0} was settled before", "{0} ya se liquidó antes", "{0}此前已结算");

    /// <summary>The repair was done before it was authorised, or was never authorised.</summary>
    public static ReasonCode NotAuthorized { get; } = new(
        "settlement.not-authorized",
        "{0}: the repair of {1} was not authorised by then ({2})",
        "{0}: la reparación del {1} no estaba autorizada entonces ({2})",
        "{0}：{1}的维修当时未获授权（{2}）");

    /// <summary>Not exactly one part is marked as the one that failed first.</summary>
    public static ReasonCode CausalPart { get; } = new(
        "settlement.causal-part",
        "{0}: {1} parts are marked as the one that failed first; exactly one has to be",
        "{0}: {1} piezas están marcadas como la que falló primero; debe ser exactamente una",
        "{0}：有{1}个零件被标为首先失效件；必须恰好一个");

    /// <summary>A bonus on the verified sum.</summary>
    public static ReasonCode Bonus { get; } = new(
        "settlement.bonus", "{0} bonus: {1} of {2}", "{0} de bonificación: {1} de {2}", "奖励{0}：{2}的{1}");

    /// <summary>A malus on the verified sum.</summary>
    public static ReasonCode Malus { get; } = new("settlement.malus", "{0} off: {1} of {2}", "{0} de penalización: {1} de {2}", "扣减{0}：{2}的{1}");

    /// <summary>An amount is set off against a receivable.</summary>
    public static ReasonCode SetOff { get; } = new(
        "settlement.set-off", "{0} is set off against {1}, due on {2}", "{0} se compensa con {1}, vencido el {2}", "{0}抵扣{1}（到期日{2}）");

    /// <summary>An amount is paid out.</summary>
    public static ReasonCode PaidOut { get; } = new("settlement.paid-out", "{0} is paid out", "se pagan {0}", "支付{0}");

    /// <summary>What the dealer still owes.</summary>
    public static ReasonCode Owed { get; } = new("settlement.owed", "the dealer owes {0}", "el concesionario debe {0}", "经销商尚欠{0}");
}
