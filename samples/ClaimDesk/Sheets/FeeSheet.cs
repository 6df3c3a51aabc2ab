using AfterSales.Amounts;
using AfterSales.Fees;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>What work costs, and who bears it.</summary>
internal static class FeeSheet
{
    public static void Write(Sheet s, FeePolicy? policy)
    {
        if (policy is null)
        {
            return;
        }

        s.Title(s.Say("Fees, in {0} ({1})", "Tarifas, en {0} ({1})", "费用，以{0}计（{1}）", policy.Currency, s.Of(policy.Prices)));
        s.Table(
            [s.Say("rule", "regla", "规则"), s.Say("for", "para", "适用"), s.Say("price", "precio", "价格"), s.Say("borne by", "a cargo de", "承担方"), s.Say("clause", "cláusula", "条款")],
            policy.Rules.Select(rule => new[] { rule.Id, When(s, rule.When), Price(s, rule.Pricing), Bearers(s, rule), rule.Clause?.Id }));
        s.Items(
        [
            s.Say(
                "Of the rules that fit, the one that names most facts counts; of equally narrow ones the first.",
                "De las reglas que encajan cuenta la que nombra más hechos; entre igual de estrechas, la primera.",
                "多条规则均适用时，以列明事实最多者为准；相同时以先列者为准。"),
            policy.Rounding == Rounding.Default ? null : s.Say("Amounts are {0}.", "Importes: {0}.", "金额：{0}。", s.Of(policy.Rounding)),
            policy.Deductible is { } deductible
                ? s.Say("The customer bears the first {0} of covered lines{1}.", "El cliente asume los primeros {0} de las líneas cubiertas{1}.", "保修内项目由客户先承担{0}{1}。", deductible.Amount, s.Clause(deductible.Clause))
                : null,
            policy.GoodwillUpTo is { } share
                ? s.Say("Goodwill of at most {0} of an amount can be granted.", "Se puede conceder una cortesía de a lo sumo {0} del importe.", "善意承担最多为金额的{0}。", s.Of(share))
                : null,
            policy.Advance is { } advance
                ? s.Say(
                    "The customer is told before the work{0}{1}.",
                    "Se informa al cliente antes del trabajo{0}{1}.",
                    "作业前告知客户费用{0}{1}。",
                    advance.Validity is { } validity ? s.Say("; the quote stands for {0}", "; el presupuesto vale {0}", "；报价有效{0}", s.Of(validity)) : "",
                    s.Clause(advance.Clause))
                : null,
            .. policy.Rules.SelectMany(rule => rule.Pricing.Discounts.Select(discount => s.Named(rule.Id, $"{Discount(s, discount)}{s.Clause(discount.Clause)}{s.Say(".", ".", "。")}"))),
            .. policy.Credits.Select(credit => s.Say(
                "Credit \"{0}\": {1} {2} \"{3}\"{4}{5}.",
                "Abono «{0}»: {1} {2} «{3}»{4}{5}.",
                "补偿“{0}”：“{3}”{2}{1}{4}{5}。",
                credit.Id,
                credit.Amount,
                credit.Basis == CreditBasis.PerMiss ? s.Say("for missing", "por incumplir", "未达成，给予") : s.Say("for each started day of delay of", "por cada día empezado de retraso de", "逾期每日（不足一日按一日计）给予"),
                credit.Metric.ToString(s.Language),
                credit.Maximum is { } most ? s.Say(", at most {0}", ", a lo sumo {0}", "，最多{0}", most) : "",
                s.Clause(credit.Clause))),
        ]);
    }

    private static string When(Sheet s, FeeSelector when)
    {
        var parts = new List<string>();
        Add(when.Kinds.Select(kind => kind.ToString(s.Language)), s.Say("{0}", "{0}", "{0}", "{0}"));
        Add(when.Coverages.Select(s.Of), s.Say("cover: {0}", "cobertura: {0}", "保修状态：{0}", "{0}"));
        Add(when.Modes.Select(mode => mode.ToString(s.Language)), s.Say("mode: {0}", "modalidad: {0}", "服务方式：{0}", "{0}"));
        Add(when.Causes.Select(cause => cause.ToString(s.Language)), s.Say("cause: {0}", "causa: {0}", "原因：{0}", "{0}"));
        Add(when.Components, s.Say("component: {0}", "componente: {0}", "部件：{0}", "{0}"));
        Add(when.Regions, s.Say("region: {0}", "región: {0}", "地区：{0}", "{0}"));
        return parts.Count == 0 ? s.Say("every line", "toda línea", "所有项目") : s.Join(parts);

        void Add(IEnumerable<string> values, string frame)
        {
            var text = string.Join(s.Say(" or ", " o ", "或"), values);
            if (text.Length > 0)
            {
                parts.Add(frame.Replace("{0}", text, StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Shares can be weights, such as 1 and 1 for half and half: each is told as its part of all of them.</summary>
    private static string Bearers(Sheet s, FeeRule rule)
    {
        var common = rule.Shares.Aggregate(1L, (product, share) => product * share.Share.Denominator);
        var weights = rule.Shares.Select(share => share.Share.Numerator * (common / share.Share.Denominator)).ToList();
        return rule.Shares.Count == 1
            ? rule.Shares[0].Bearer.ToString(s.Language)
            : s.List(rule.Shares.Select((share, i) => $"{share.Bearer.ToString(s.Language)} {s.Of(Share.Of(weights[i], weights.Sum()))}"));
    }

    private static string Price(Sheet s, Pricing pricing)
    {
        var parts = new List<string>
        {
            pricing.Kind switch
            {
                PricingKind.NoCharge => s.Say("not charged", "sin cargo", "不收费"),
                PricingKind.Listed => s.Say("list price", "precio de lista", "标价"),
                PricingKind.Cost => s.Say("cost price", "precio de coste", "成本价"),
                PricingKind.CostPlus => s.Say("cost plus {0}", "coste más {0}", "成本加{0}", s.Percent(pricing.Percent)),
                PricingKind.Rate => s.Say("{0} per unit", "{0} por unidad", "每单位{0}", pricing.Rate),
                _ => Tiers(s, pricing),
            },
        };
        if (pricing.Allowance > 0)
        {
            parts.Add(s.Say("the first {0} free", "los primeros {0} gratis", "前{0}个单位免费", pricing.Allowance));
        }

        if (pricing.Minimum is { } least)
        {
            parts.Add(s.Say("at least {0}", "al menos {0}", "至少{0}", least));
        }

        if (pricing.Maximum is { } most)
        {
            parts.Add(s.Say("at most {0}", "a lo sumo {0}", "至多{0}", most));
        }

        return s.Join(parts);
    }

    private static string Tiers(Sheet s, Pricing pricing) =>
        (pricing.TierMode == TierMode.Graduated ? s.Say("by bands: ", "por tramos: ", "分段计价：") : s.Say("the whole by its band: ", "todo según su tramo: ", "按所在档全额计价："))
        + s.List(pricing.Tiers.Select(tier =>
            (tier.UpTo is { } end ? s.Say("up to {0}: ", "hasta {0}: ", "至{0}：", end) : s.Say("beyond: ", "por encima: ", "以上：")) + tier.UnitPrice));

    private static string Discount(Sheet s, Discount discount)
    {
        var what = discount.Kind switch
        {
            DiscountKind.Percent => s.Say("{0} off", "{0} de descuento", "优惠{0}", s.Percent(discount.Percent)),
            DiscountKind.Amount => s.Say("{0} off", "{0} de descuento", "优惠{0}", discount.Amount),
            _ => s.Say("trade-in: ", "entrega del usado: ", "以旧换新：") + s.List(discount.Bands.Select(band => s.Say(
                "{0} up to {1} months and {2} of use: {3}", "{0} hasta {1} meses y {2} de uso: {3}", "{0}使用不超过{1}个月且不超过{2}：{3}", band.Model ?? s.Say("any model", "cualquier modelo", "任何型号"), band.MaxAgeMonths, band.MaxUse, band.Worth))),
        };
        return what + (discount.Condition is { } condition ? s.Say(" if: {0}", " si: {0}", "，条件：{0}", condition.ToString(s.Language)) : "");
    }
}
