using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>Every finding that a quote can rest on.</summary>
public static class FeeReasons
{
    /// <summary>What the customer pays, and the total.</summary>
    public static ReasonCode Complete { get; } = new(
        "fees.complete",
        "The customer pays {0} of {1}",
        "El cliente paga {0} de {1}",
        "客户支付{0}，合计{1}");

    /// <summary>Lines are open; the known ones come to an amount.</summary>
    public static ReasonCode Incomplete { get; } = new(
        "fees.incomplete",
        "The quote is not complete; the known lines come to {0}",
        "El presupuesto no está completo; las líneas conocidas suman {0}",
        "报价尚不完整；已知项目合计{0}");

    /// <summary>The case does not say what work there is.</summary>
    public static ReasonCode NoWork { get; } = new(
        "fees.no-work",
        "The work is not known",
        "No se conoce el trabajo",
        "尚不清楚需要哪些工作");

    /// <summary>A line's amount and the rule that gave it.</summary>
    public static ReasonCode Priced { get; } = new(
        "fees.priced",
        "{0} comes to {1} by rule {2}",
        "{0} asciende a {1} según la regla {2}",
        "{0}按规则{2}计为{1}");

    /// <summary>Nobody is charged for a line.</summary>
    public static ReasonCode NoCharge { get; } = new(
        "fees.no-charge",
        "nobody is charged for {0}",
        "nadie paga por {0}",
        "{0}不向任何一方收费");

    /// <summary>Who bears how much of a line.</summary>
    public static ReasonCode Bears { get; } = new(
        "fees.bears",
        "{1} bears {2} of {0}",
        "{1} asume {2} de {0}",
        "{0}中由{1}承担{2}");

    /// <summary>A part of the quantity is not charged.</summary>
    public static ReasonCode Allowance { get; } = new(
        "fees.allowance",
        "{1} of the {2} units of {0} are not charged",
        "no se cobran {1} de las {2} unidades de {0}",
        "{0}的{2}个单位中有{1}个不收费");

    /// <summary>The least amount applies.</summary>
    public static ReasonCode Minimum { get; } = new(
        "fees.minimum",
        "{0} is charged at least {1}",
        "{0} se cobra como mínimo a {1}",
        "{0}最低收取{1}");

    /// <summary>The greatest amount applies.</summary>
    public static ReasonCode Maximum { get; } = new(
        "fees.maximum",
        "{0} is charged at most {1}",
        "{0} se cobra como máximo a {1}",
        "{0}最高收取{1}");

    /// <summary>A discount was taken off.</summary>
    public static ReasonCode Discount { get; } = new(
        "fees.discount",
        "{1} off {0} ({2})",
        "{1} de descuento en {0} ({2})",
        "{0}优惠{1}（{2}）");

    /// <summary>The old product was taken in part exchange.</summary>
    public static ReasonCode TradeIn { get; } = new(
        "fees.trade-in",
        "{1} off {0} for the old product",
        "{1} de descuento en {0} por el producto usado",
        "{0}以旧换新抵扣{1}");

    /// <summary>The total was rounded and the difference split over the lines.</summary>
    public static ReasonCode TotalRounded { get; } = new(
        "fees.total-rounded",
        "the total {0} was rounded to {1} and split over the lines",
        "el total {0} se redondeó a {1} y se repartió entre las líneas",
        "合计{0}取整为{1}并分摊到各项");

    /// <summary>The customer bears the first part of a covered line.</summary>
    public static ReasonCode DeductibleTaken { get; } = new(
        "fees.deductible",
        "the customer bears the first {1} of {0} as the deductible",
        "el cliente asume los primeros {1} de {0} como franquicia",
        "{0}中由客户先承担免赔额{1}");

    /// <summary>An earlier line decides how much of the deductible is left.</summary>
    public static ReasonCode DeductibleOpen { get; } = new(
        "fees.deductible-open",
        "how much of the deductible meets {0} is not known yet",
        "aún no se sabe qué parte de la franquicia corresponde a {0}",
        "尚不清楚{0}适用多少免赔额");

    /// <summary>Somebody takes over from the customer out of goodwill.</summary>
    public static ReasonCode Goodwill { get; } = new(
        "fees.goodwill",
        "{1} takes over {2} of {0} out of goodwill",
        "{1} asume {2} de {0} por cortesía",
        "{1}出于善意承担{0}中的{2}");

    /// <summary>More goodwill was granted than the policy allows.</summary>
    public static ReasonCode GoodwillCut { get; } = new(
        "fees.goodwill-cut",
        "goodwill of {0} was granted; the policy allows at most {1}",
        "se concedió una cortesía de {0}; la política permite como máximo {1}",
        "准予的善意承担比例为{0}，政策最多允许{1}");

    /// <summary>The tariff says nothing on a line.</summary>
    public static ReasonCode NoRule { get; } = new(
        "fees.no-rule",
        "no rule of the tariff matches {0}",
        "ninguna regla de la tarifa se aplica a {0}",
        "没有适用于{0}的收费规则");

    /// <summary>Facts are missing to price a line or to say who bears it.</summary>
    public static ReasonCode Open { get; } = new(
        "fees.open",
        "{0} is open: facts are missing",
        "{0} queda pendiente: faltan datos",
        "{0}待定：缺少信息");

    /// <summary>A price of the host cannot be used: another currency, or tax included where the tariff's prices have none.</summary>
    public static ReasonCode PriceNotUsable { get; } = new(
        "fees.price-not-usable",
        "the price {1} of {0} cannot be used: the tariff is in {2}",
        "el precio {1} de {0} no se puede usar: la tarifa está en {2}",
        "{0}的价格{1}不能使用：收费标准以{2}计");

    /// <summary>The customer is credited for a promise that was missed.</summary>
    public static ReasonCode Credit { get; } = new(
        "fees.credit",
        "the customer is credited {1} because {0} was missed",
        "se abonan {1} al cliente porque se incumplió {0}",
        "因未履行{0}，给予客户{1}抵扣");

    /// <summary>By how much a promise was missed.</summary>
    public static ReasonCode CreditDays { get; } = new(
        "fees.credit-days",
        "{0} is late by {1}, started days counted whole",
        "{0} lleva un retraso de {1}, contando enteros los días empezados",
        "{0}逾期{1}（不足一天按一天计）");

    /// <summary>A credit is no more than the customer would pay.</summary>
    public static ReasonCode CreditCut { get; } = new(
        "fees.credit-cut",
        "the credit for {0} is cut from {1} to {2}: the customer would pay no more",
        "el abono por {0} se reduce de {1} a {2}: el cliente no pagaría más",
        "{0}的抵扣由{1}减为{2}：不超过客户应付金额");

    /// <summary>The customer has to be told before the work.</summary>
    public static ReasonCode TellBefore { get; } = new(
        "fees.tell-before",
        "the customer has to be told the charges before the work",
        "hay que comunicar los cargos al cliente antes del trabajo",
        "须在服务前告知客户费用");

    /// <summary>The customer was told, and the quote stands.</summary>
    public static ReasonCode QuoteStands { get; } = new(
        "fees.quote-stands",
        "the customer was told on {0}; the quote stands",
        "el cliente fue informado el {0}; el presupuesto sigue vigente",
        "已于{0}告知客户；报价仍有效");

    /// <summary>The customer was told, but the quote stands no more.</summary>
    public static ReasonCode QuoteLapsed { get; } = new(
        "fees.quote-lapsed",
        "the quote of {0} stood until {1}; it has to be given anew",
        "el presupuesto del {0} era válido hasta el {1}; hay que darlo de nuevo",
        "{0}的报价有效至{1}；须重新报价");

    internal static ReasonArgument Amount(Money money) => ReasonArgument.OfAmount(decimal.Parse(money.AmountText, System.Globalization.CultureInfo.InvariantCulture), money.Currency.Code);

    /// <summary>An amount of minor units.</summary>
    internal static ReasonArgument Amount(long minorUnits, Currency currency) => ReasonArgument.OfMinor(minorUnits, currency);
}
