namespace AfterSales.Returns;

/// <summary>Whether goods may be returned or exchanged on a day.</summary>
public enum ReturnStatus
{
    /// <summary>Facts are missing; the decision names them. The default.</summary>
    Undetermined,

    /// <summary>At least one window is open.</summary>
    Open,

    /// <summary>A window would be open, but a condition is not met or nothing is left to return.</summary>
    Refused,

    /// <summary>A window will open later.</summary>
    NotStarted,

    /// <summary>The time is over.</summary>
    Closed,

    /// <summary>No window is for this reason and case.</summary>
    NoWindow,
}

/// <summary>How one window stands on a day: the first of these that is certain; where none is, <see cref="Undetermined"/>.</summary>
public enum WindowState
{
    /// <summary>Facts are missing that decide. The default.</summary>
    Undetermined,

    /// <summary>It is open.</summary>
    Open,

    /// <summary>It does not serve the reason.</summary>
    NotForReason,

    /// <summary>It is for other cases.</summary>
    NotForSelector,

    /// <summary>A window that names more traits of the case stands in its place.</summary>
    Displaced,

    /// <summary>It has not started.</summary>
    NotStarted,

    /// <summary>Its time is over, or its usage limit is exceeded.</summary>
    Closed,

    /// <summary>A condition is not met.</summary>
    Refused,
}
