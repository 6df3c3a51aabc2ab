using AfterSales.Explanations;

namespace AfterSales.Assessments;

/// <summary>Every text by which an answer over several policies is put together.</summary>
public static class MergeReasons
{
    /// <summary>The answer comes from a policy: policy and version.</summary>
    public static ReasonCode By { get; } = new("merge.by", "by {0}", "según {0}", "依据{0}");

    /// <summary>What another policy says: policy and version, its answer.</summary>
    public static ReasonCode Other { get; } = new("merge.other", "{0} alone: {1}", "{0} por sí solo: {1}", "仅依据{0}：{1}");

    /// <summary>A question is open, though the decision of the policy is not: policy and version, facts.</summary>
    public static ReasonCode Open { get; } = new("merge.open", "undetermined: whether {0} applies depends on: {1}", "sin determinar: que se aplique {0} depende de: {1}", "无法确定：{0}是否适用取决于：{1}");

    /// <summary>The cheapest quote in a currency: amount, policy and version.</summary>
    public static ReasonCode Quote { get; } = new("merge.quote", "the customer pays {0} by {1}", "el cliente paga {0} según {1}", "依据{1}，客户支付{0}");

    /// <summary>No policy applies.</summary>
    public static ReasonCode Nothing { get; } = new("merge.nothing", "no policy applies", "no se aplica ninguna política", "没有适用的政策");
}
