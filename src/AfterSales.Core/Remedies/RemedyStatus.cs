namespace AfterSales.Remedies;

/// <summary>What the repairs entitle the customer to.</summary>
public enum RemedyStatus
{
    /// <summary>Facts are missing; the decision names them. The default.</summary>
    Undetermined,

    /// <summary>The customer has a right to a remedy.</summary>
    Right,

    /// <summary>It is presumed that the customer has; the other side may prove otherwise. It is told while missing facts leave open whether there is a right, which is more.</summary>
    Presumption,

    /// <summary>Nothing yet.</summary>
    None,
}
