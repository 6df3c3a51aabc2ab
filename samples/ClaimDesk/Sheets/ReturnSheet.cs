using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Returns;
using NodaTime.Text;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>The windows for return and exchange, and what the seller has to do by when.</summary>
internal static class ReturnSheet
{
    public static void Write(Sheet s, ReturnPolicy? policy)
    {
        if (policy is null)
        {
            return;
        }

        s.Title(s.Say("Returns and exchanges", "Devoluciones y cambios", "退换货"));
        s.Table(
            [
                s.Say("window", "plazo", "退换期"), s.Say("for", "por", "原因"), s.Say("from", "desde", "起算日"), s.Say("length", "duración", "期限"), s.Say("offers", "ofrece", "可选方式"),
                s.Say("clause", "cláusula", "条款"),
            ],
            policy.Windows.Select(window => new[]
            {
                window.Id,
                s.List(window.Reasons.Select(reason => reason.ToString(s.Language))),
                Start(s, window.Start),
                Length(s, window.Length),
                s.List(window.Remedies.Select(s.Of)),
                window.Clause?.Id,
            }));
        s.Items(
        [
            .. policy.Windows.SelectMany(window => Details(s, window).Select(detail => s.Named(window.Id, detail))),
            policy.Rounding == Rounding.Default ? null : s.Say("Amounts are {0}.", "Importes: {0}.", "金额：{0}。", s.Of(policy.Rounding)),
            .. policy.Deadlines.Select(deadline => s.Say(
                "The seller's deadline \"{0}\": {1} from {2}{3}.",
                "Plazo del vendedor «{0}»: {1} desde {2}{3}.",
                "卖方期限“{0}”：自{2}起{1}{3}。",
                deadline.Id,
                s.Of(deadline.Term),
                Start(s, deadline.Start),
                s.Clause(deadline.Clause))),
        ]);
    }

    private static IEnumerable<string> Details(Sheet s, ReturnWindow window)
    {
        if (!window.When.Tests.IsEmpty)
        {
            yield return s.Say("only for {0}.", "solo para {0}.", "仅适用于{0}。", s.Of(window.When));
        }

        if (!window.Conditions.IsEmpty)
        {
            yield return s.Say("needed: {0}.", "se exige: {0}.", "须具备：{0}。", s.List(window.Conditions.Select(condition => condition.ToString(s.Language))));
        }

        if (!window.ExemptCategories.IsEmpty)
        {
            yield return s.Say("not for the categories {0}.", "no para las categorías {0}.", "不适用于类别{0}。", s.List(window.ExemptCategories));
        }

        if (window.UsageLimit is { } limit)
        {
            yield return s.Say("at most {0} {1}.", "a lo sumo {0} {1}.", "最多{0}{1}。", limit, window.Counter?.ToString(s.Language));
        }

        if (window.Profile != CountingProfile.Default)
        {
            yield return s.Say("counting: {0}.", "cómputo: {0}.", "计算方式：{0}。", s.Of(window.Profile));
        }

        if (window.Tolling is { } tolling)
        {
            yield return s.Say("the clock stands still during: {0}{1}.", "el plazo se detiene durante: {0}{1}.", "以下期间不计入：{0}{1}。", s.Of(tolling), s.Clause(tolling.Clause));
        }

        if (!window.Replaces.IsEmpty)
        {
            yield return s.Say("replaces {0} while it is open.", "sustituye a {0} mientras está abierto.", "有效期间取代{0}。", s.List(window.Replaces));
        }

        if (window.Early == EarlyReturn.Allowed)
        {
            yield return s.Say("open before its start as well.", "abierto también antes de su inicio.", "起算日之前亦可。");
        }

        if (window.AfterExchange == AfterExchange.Restart)
        {
            yield return s.Say("counted anew after an exchange.", "se cuenta de nuevo tras un cambio.", "换货后重新计算。");
        }

        if (window.FreightToSeller != FreightPayer.NotStated || window.FreightToCustomer != FreightPayer.NotStated)
        {
            yield return s.Say(
                "freight to the seller: {0}; back to the customer: {1}.",
                "portes hacia el vendedor: {0}; de vuelta al cliente: {1}.",
                "寄回运费：{0}；寄出运费：{1}。",
                s.Of(window.FreightToSeller),
                s.Of(window.FreightToCustomer));
        }

        if (window.Fee is { } fee)
        {
            yield return s.Say("restocking fee {0}.", "cargo por reposición {0}.", "退货手续费{0}。", RefundWords.Of(s, fee));
        }

        if (window.Refund is { } refund && RefundWords.Of(s, refund) is { } words)
        {
            yield return words;
        }
    }

    private static string Start(Sheet s, ReturnStart start) => (start.Pick switch
    {
        _ when start.Bases.Count == 1 => "",
        ReturnStartPick.Latest => s.Say("the latest of ", "lo último de ", "以下最晚者："),
        ReturnStartPick.Earliest => s.Say("the earliest of ", "lo primero de ", "以下最早者："),
        _ => s.Say("the first known of ", "lo primero que se conozca de ", "以下首个已知者："),
    }) + s.List(start.Bases.Select(basis =>
        basis.UnitEvent is { } unitEvent ? s.Of(unitEvent)
        : basis.ReturnEvent is { } returnEvent ? returnEvent.ToString(s.Language)
        : basis == ReturnBasis.LastParcel ? s.Say("arrival of the last parcel", "llegada del último paquete", "最后一个包裹到货")
        : basis == ReturnBasis.FirstParcel ? s.Say("arrival of the first parcel", "llegada del primer paquete", "首个包裹到货")
        : s.Say("arrival of the goods' own parcel", "llegada del paquete propio", "该商品所在包裹到货")));

    private static string Length(Sheet s, WindowLength length) => length.Kind switch
    {
        WindowLengthKind.Term => s.Of(length.Term!),
        WindowLengthKind.Elapsed => Elapsed(s, length.Elapsed!),
        WindowLengthKind.UntilDate => s.Say("until {0}", "hasta el {0}", "至{0}", LocalDatePattern.Iso.Format(length.LastDay!.Value)),
        WindowLengthKind.Validity => s.Say("as long as the warranty", "mientras dure la garantía", "与保修期相同"),
        WindowLengthKind.Unlimited => s.Say("unlimited", "ilimitado", "不限期"),
        _ => s.Say("none", "ninguno", "无"),
    };

    private static string Elapsed(Sheet s, ElapsedWindow window) =>
        s.Say("{0} x 24 h", "{0} x 24 h", "{0} x 24小时", window.Days)
        + (window.From == ElapsedFrom.NextMidnight ? s.Say(" from the next midnight", " desde la medianoche siguiente", "，自次日零时起") : "")
        + (window.Edge == ElapsedEdge.NotAfter ? s.Say(", the last instant included", ", incluido el último instante", "，含最后时刻") : "");
}
