using AfterSales.Explanations;

namespace AfterSales.Assessments;

/// <summary>Every text that a timeline names its items with.</summary>
public static class TimelineReasons
{
    /// <summary>A layer of cover: which.</summary>
    public static ReasonCode Cover { get; } = new("timeline.cover", "covered: {0}", "cubierto: {0}", "在保：{0}");

    /// <summary>Days that do not count: how many.</summary>
    public static ReasonCode StandStill { get; } = new("timeline.stand-still", "{0} that do not count", "{0} que no cuentan", "不计入的{0}");

    /// <summary>The unit was away: why.</summary>
    public static ReasonCode Stay { get; } = new("timeline.stay", "away: {0}", "fuera: {0}", "不在手中：{0}");

    /// <summary>The unit was exchanged.</summary>
    public static ReasonCode Exchanged { get; } = new("timeline.exchange", "exchanged", "cambiado", "换货");

    /// <summary>A return window: its id.</summary>
    public static ReasonCode Window { get; } = new("timeline.window", "return or exchange: {0}", "devolución o cambio: {0}", "退换货：{0}");

    /// <summary>A deadline of the seller: its id.</summary>
    public static ReasonCode Deadline { get; } = new("timeline.deadline", "the seller's deadline: {0}", "plazo del vendedor: {0}", "卖方期限：{0}");

    /// <summary>The last day for asking for what repairs have earned: the trigger.</summary>
    public static ReasonCode AskBy { get; } = new("timeline.ask-by", "last day to ask for: {0}", "último día para pedir: {0}", "最后可提出之日：{0}");

    /// <summary>The last day for registering.</summary>
    public static ReasonCode RegisterBy { get; } = new("timeline.register-by", "last day to register", "último día para registrar", "最后登记日");

    /// <summary>The day asked about.</summary>
    public static ReasonCode Today { get; } = new("timeline.today", "day asked about", "día de la consulta", "查询日");

    /// <summary>Something without a last day: text.</summary>
    public static ReasonCode Endless { get; } = new("timeline.endless", "{0}, from {1} on", "{0}, desde el {1}", "{0}，自{1}起");

    /// <summary>Something that lasts: text, first day, last day.</summary>
    public static ReasonCode Span { get; } = new("timeline.span", "{0}, {1} to {2}", "{0}, del {1} al {2}", "{0}，{1}至{2}");

    /// <summary>Something on one day: text, day.</summary>
    public static ReasonCode Day { get; } = new("timeline.day", "{0}, {1}", "{0}, el {1}", "{0}，{1}");

    /// <summary>Something that ends, and began before anything is known: text, last day.</summary>
    public static ReasonCode Until { get; } = new("timeline.until", "{0}, until {1}", "{0}, hasta el {1}", "{0}，至{1}");
}
