namespace AfterSales.ServiceLevels;

/// <summary>How a promise of a service level stands at an instant. The first that fits, in the order below, after <see cref="Undetermined"/> and <see cref="NotApplicable"/>.</summary>
public enum ServiceLevelStatus
{
    /// <summary>Facts are missing, or the calendar is not known that far; the decision says which. The default.</summary>
    Undetermined,

    /// <summary>Nothing was opened, nothing of the kind is promised, or the request was closed before the clock started.</summary>
    NotApplicable,

    /// <summary>Done at or before the due time.</summary>
    Met,

    /// <summary>Done after the due time.</summary>
    MetLate,

    /// <summary>Not done, and the due time is over.</summary>
    Breached,

    /// <summary>A pause that began before the due time stands.</summary>
    Paused,

    /// <summary>Running; a warning share or the expected time is reached.</summary>
    AtRisk,

    /// <summary>Running, or not started yet.</summary>
    Pending,
}
