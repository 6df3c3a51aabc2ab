using AfterSales.Amounts;
using AfterSales.Explanations;
using AfterSales.Fees;
using NodaTime.Text;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>How dealers' claims are settled, and what becomes of stock that they do not sell.</summary>
internal static class SettlementSheet
{
    public static void Write(Sheet s, SettlementPolicy? settlement, StockReturnPolicy? stock)
    {
        if (settlement is null && stock is null)
        {
            return;
        }

        s.Title(s.Say("Settlement with dealers", "Liquidación con concesionarios", "与经销商结算"));
        s.Items(
        [
            .. settlement is null ? [] : Items(s, settlement),
            stock is null
                ? null
                : s.Say(
                    "Unsold stock can go back within {0} of its receipt; what does not, counts as sold{1}.",
                    "Las existencias sin vender se pueden devolver en {0} desde su recepción; lo que no se devuelve se considera vendido{1}.",
                    "未售库存可自收货起{0}内退回，逾期未退视为已售出{1}。",
                    s.Of(stock.Term),
                    s.Clause(stock.Clause)),
        ]);
    }

    private static IEnumerable<string> Items(Sheet s, SettlementPolicy policy)
    {
        yield return s.Say("Amounts are in {0}.", "Los importes son en {0}.", "金额以{0}计。", policy.Currency);
        if (policy.Rounding != Rounding.Default)
        {
            yield return s.Say("Amounts are {0}.", "Importes: {0}.", "金额：{0}。", s.Of(policy.Rounding));
        }

        foreach (var document in policy.Documents)
        {
            yield return s.Say("Needed: {0}{1}.", "Se exige: {0}{1}.", "须具备：{0}{1}。", document.ToString(s.Language), s.Clause(policy.Clauses.Documents));
        }

        if (policy.Parts is { } parts)
        {
            var by = parts.CutOffDay is { } day
                ? s.Say("by {0}", "a más tardar el {0}", "{0}前（含当日）", LocalDatePattern.Iso.Format(day))
                : s.Say("by day {0} of the month", "a más tardar el día {0} del mes", "当月{0}日前（含当日）", parts.DayOfMonth);
            var truck = parts.Truck == TruckReturn.AnyTime ? s.Say(", or with the delivery truck at any time", ", o con el camión de reparto en cualquier momento", "，或随送货车随时返回") : "";
            yield return s.Say("Old parts come back {0}{1}{2}.", "Las piezas usadas vuelven {0}{1}{2}.", "旧件须于{0}返回{1}{2}。", by, truck, s.Clause(parts.Clause));
        }

        if (policy.RegisterWithin is { } register)
        {
            yield return s.Say("A sale is registered within {0}{1}.", "La venta se registra en {0}{1}.", "销售须在{0}内登记{1}。", s.Of(register), s.Clause(policy.Clauses.Registration));
        }

        if (policy.SubmitWithin is { } submit)
        {
            yield return s.Say("A claim is submitted within {0} of the repair{1}.", "La reclamación se presenta en {0} desde la reparación{1}.", "须在维修后{0}内提交申请{1}。", s.Of(submit), s.Clause(policy.Clauses.Submission));
        }

        if (policy.Clauses.Coverage is { } coverage)
        {
            yield return s.Say("Only what the warranty covers is paid{0}.", "Solo se paga lo que cubre la garantía{0}.", "仅支付保修范围内的项目{0}。", s.Clause(coverage));
        }

        foreach (var check in policy.Checks)
        {
            yield return check == ClaimCheck.AuthorizedBeforeRepair
                ? s.Say("A repair is authorised before it begins.", "La reparación se autoriza antes de empezar.", "维修须事先获得授权。")
                : s.Say("Exactly one part is named as the one that failed first.", "Se indica exactamente una pieza como la que falló primero.", "须恰好指明一个首先失效的零件。");
        }

        foreach (var limit in policy.Tariff)
        {
            yield return s.Say(
                "At most {0} for {1}{2}; {3}.",
                "A lo sumo {0} por {1}{2}; {3}.",
                "{1}最多{0}{2}；{3}。",
                limit.Most,
                limit.Kind.ToString(s.Language),
                s.Clause(limit.Clause),
                policy.OverTariff == OverTariff.Reduce ? s.Say("what is above it is cut", "lo que exceda se recorta", "超出部分予以核减") : s.Say("a line above it is rejected", "la línea que lo supere se rechaza", "超出的项目不予报销"));
        }

        foreach (var bonus in policy.Bonuses)
        {
            yield return s.Say(
                "{0} of the verified sum{1}{2}.",
                "{0} de la suma verificada{1}{2}.",
                "核定金额的{0}{1}{2}。",
                (bonus.Percent > 0 ? "+" : "") + s.Percent(bonus.Percent),
                bonus.Grade is { } grade ? s.Say(" for dealers of grade {0}", " para concesionarios de categoría {0}", "（等级{0}的经销商）", grade) : "",
                s.Clause(bonus.Clause));
        }

        yield return s.Say(
            "What the dealer owes by the day is set off, the oldest first{0}.", "Se compensa lo que el concesionario debe a esa fecha, lo más antiguo primero{0}.", "以经销商当日到期欠款抵扣，先到期者优先{0}。", s.Clause(policy.Clauses.SetOff));
    }
}
