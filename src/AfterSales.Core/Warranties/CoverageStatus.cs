namespace AfterSales.Warranties;

/// <summary>Whether a warranty covers a claim on a day. Of several certain failures the status is the first in the order below.</summary>
public enum CoverageStatus
{
    /// <summary>Facts are missing; the decision names them. The default.</summary>
    Undetermined,

    /// <summary>Covered.</summary>
    Covered,

    /// <summary>Expired, but the part's life was abnormally short, as an authorised body has identified.</summary>
    CoveredAbnormalLife,

    /// <summary>Not covered: the cause is excluded.</summary>
    Excluded,

    /// <summary>Not covered: a condition is not met, or no term is promised.</summary>
    NotCovered,

    /// <summary>Not covered yet: the warranty has not started.</summary>
    NotStarted,

    /// <summary>Not covered any more: the term is over, or the usage limit is exceeded.</summary>
    Expired,
}
