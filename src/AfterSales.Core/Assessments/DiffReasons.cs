using AfterSales.Explanations;

namespace AfterSales.Assessments;

/// <summary>Every text that a comparison of two policies is printed with.</summary>
public static class DiffReasons
{
    /// <summary>Better for the customer: question.</summary>
    public static ReasonCode More { get; } = new("diff.more", "{0}: more favourable to the customer", "{0}: ventaja para el cliente", "{0}：对客户更有利");

    /// <summary>Worse for the customer: question.</summary>
    public static ReasonCode Less { get; } = new("diff.less", "{0}: less favourable to the customer", "{0}: desventaja para el cliente", "{0}：对客户更不利");

    /// <summary>Neither better nor worse, or both: question.</summary>
    public static ReasonCode Other { get; } = new("diff.other", "{0}: different", "{0}: con diferencias", "{0}：有所不同");

    /// <summary>The example: day or instant, what is special about the case.</summary>
    public static ReasonCode Example { get; } = new("diff.example", "example, asked on {0}: {1}", "ejemplo, consulta el {0}: {1}", "示例，查询日{0}：{1}");

    /// <summary>The answer of the first policy: text.</summary>
    public static ReasonCode Before { get; } = new("diff.before", "before: {0}", "antes: {0}", "之前：{0}");

    /// <summary>The answer of the second policy: text.</summary>
    public static ReasonCode After { get; } = new("diff.after", "after: {0}", "después: {0}", "之后：{0}");

    /// <summary>Who pays for sending the goods back: who.</summary>
    public static ReasonCode FreightToSeller { get; } = new("diff.freight-to-seller", "freight to the seller: {0}", "portes al vendedor: {0}", "退回运费：{0}");

    /// <summary>Who bears the freight to the customer: who.</summary>
    public static ReasonCode FreightToCustomer { get; } = new("diff.freight-to-customer", "freight to the customer: {0}", "portes al cliente: {0}", "寄给客户的运费：{0}");

    /// <summary>The policy says nothing on the question.</summary>
    public static ReasonCode NotPromised { get; } = new("diff.not-promised", "nothing is promised", "no se promete nada", "未作任何承诺");

    /// <summary>No case was found that the two answer differently.</summary>
    public static ReasonCode Nothing { get; } = new("diff.nothing", "no case was found that the two answer differently", "no se halló ningún caso que ambas respondan de forma distinta", "未发现两者答案不同的案件");
}
