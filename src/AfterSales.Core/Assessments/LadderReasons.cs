using AfterSales.Explanations;

namespace AfterSales.Assessments;

/// <summary>Every text that a ladder is printed with.</summary>
public static class LadderReasons
{
    /// <summary>By a return window: remedy.</summary>
    public static ReasonCode Window { get; } = new("ladder.window", "{0}, the window being open", "{0}, con el plazo abierto", "{0}（退换期内）");

    /// <summary>Earned by repairs: remedy.</summary>
    public static ReasonCode Earned { get; } = new("ladder.earned", "{0}, earned by the repairs", "{0}, por las reparaciones habidas", "{0}（因维修情况而享有）");

    /// <summary>Presumed: remedy.</summary>
    public static ReasonCode Presumed { get; } = new("ladder.presumed", "{0}, presumed after the repairs", "{0}, presumido tras las reparaciones", "{0}（因维修情况而推定）");

    /// <summary>By stock and choice: remedy.</summary>
    public static ReasonCode Choice { get; } = new("ladder.choice", "{0}, by stock and choice", "{0}, según existencias y elección", "{0}（根据库存和选择）");

    /// <summary>Under the warranty: remedy.</summary>
    public static ReasonCode Warranty { get; } = new("ladder.warranty", "{0} under the warranty", "{0} en garantía", "保修期内{0}");

    /// <summary>At the customer's cost: remedy.</summary>
    public static ReasonCode Paid { get; } = new("ladder.paid", "{0} at the customer's cost", "{0} a cargo del cliente", "自费{0}");

    /// <summary>The last day: day.</summary>
    public static ReasonCode Until { get; } = new("ladder.until", "until {0}", "hasta el {0}", "截至{0}");

    /// <summary>The last day, where dates are known as ranges: the first and the last day that it can be.</summary>
    public static ReasonCode UntilAtLeast { get; } = new(
        "ladder.until-at-least", "until {0} at least, {1} at most", "al menos hasta el {0}, a lo sumo hasta el {1}", "至少至{0}，至多至{1}");

    /// <summary>No last day: nothing more is said.</summary>
    public static ReasonCode Unlimited { get; } = new("ladder.unlimited", "without a last day", "sin fecha límite", "不设截止日");

    /// <summary>What is paid back: amount.</summary>
    public static ReasonCode PaidBack { get; } = new("ladder.paid-back", "{0} back", "se devuelven {0}", "退还{0}");

    /// <summary>What it costs: amount.</summary>
    public static ReasonCode CustomerPays { get; } = new("ladder.customer-pays", "the customer bears {0}", "el cliente asume {0}", "客户承担{0}");

    /// <summary>A later fee: day, amount.</summary>
    public static ReasonCode Change { get; } = new("ladder.change", "from {0} on a fee of {1}", "desde el {0}, cargo de {1}", "自{0}起收取{1}手续费");

    /// <summary>Facts are missing: remedies, facts.</summary>
    public static ReasonCode Open { get; } = new("ladder.open", "{0}, depending on: {1}", "{0}, en función de: {1}", "{0}，取决于：{1}");

    /// <summary>Nothing at all: nothing more is said.</summary>
    public static ReasonCode Nothing { get; } = new("ladder.nothing", "nothing can be asked for today", "hoy no se puede pedir nada", "今日无可提出的请求");
}
