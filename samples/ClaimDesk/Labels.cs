using AfterSales.Explanations;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>A word of this program in the languages of the library; what is decided, and why, the library says itself.</summary>
internal sealed record Label(string English, string Spanish, string Chinese)
{
    public string In(Language language) => language switch
    {
        Language.Spanish => Spanish,
        Language.SimplifiedChinese => Chinese,
        _ => English,
    };
}

/// <summary>The words that frame the library's texts: headings and columns.</summary>
internal static class Labels
{
    public static readonly Label MayAskFor = new("The customer may ask for:", "El cliente puede pedir:", "客户可以要求：");

    public static readonly Label AskedOn = new(" ({0}, asked on {1})", " ({0}, consultado el {1})", "（{0}，查询日 {1}）");

    public static readonly Label Line = new("line", "línea", "项目");

    public static readonly Label Kind = new("kind", "clase", "类别");

    public static readonly Label Rule = new("rule", "regla", "规则");

    public static readonly Label Amount = new("amount", "importe", "金额");

    public static readonly Label Missing = new("missing", "falta", "缺少");

    public static readonly Label Open = new("open", "pendiente", "待定");

    public static readonly Label Total = new("total", "total", "合计");

    public static readonly Label KnownSoFar = new("known so far", "conocido hasta ahora", "已知部分");

    public static readonly Label Notice = new("Notice for {0}, settled under {1} on {2}", "Aviso de {0}, liquidado según {1} el {2}", "{0}结算通知，依据{1}，结算日{2}");

    public static readonly Label ClaimedLine = new("{0} ({1}, {2})", "{0} ({1}, {2})", "{0}（{1}，{2}）");

    public static readonly Label Aside = new(" ({0})", " ({0})", "（{0}）");

    public static readonly Label Between = new(", ", ", ", "、");

    public static readonly Label Due = new("due", "vence", "到期");

    public static readonly Label Expected = new("expected", "previsto", "预计");

    public static readonly Label MissedEarlier = new("missed earlier", "incumplido antes", "此前已超时");

    public static readonly Label Warning = new("warning", "aviso", "预警");

    public static readonly Label Raised = new("raised", "escalado", "已升级");

    public static readonly Label Elapsed = new("elapsed", "transcurrido", "已用");

    public static readonly Label Remaining = new("remaining", "restante", "剩余");

    public static readonly Label Overdue = new("overdue", "retraso", "超时");

    public static readonly Label BeforeAmendment = new("before the amendment", "antes de la modificación", "修订前到期");

    public static readonly Label ChangedDays = new("days that it changed", "días que cambió", "修订涉及的日期");

    public static readonly Label NoProblem = new("{0}: no problem found.", "{0}: no se ha hallado ningún problema.", "{0}：未发现问题。");

    public static readonly Label Usable = new(
        "{0}: it can be used; findings that want a look: {1}.", "{0}: se puede usar; hallazgos que conviene revisar: {1}.", "{0}：可以使用；需要查看的发现：{1}项。");

    public static readonly Label Triggers = new("triggers", "origina", "触发");
}
