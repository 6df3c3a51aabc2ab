namespace AfterSales.Json;

/// <summary>The kinds of documents. Each has a JSON Schema of its own.</summary>
public enum DocumentKind
{
    /// <summary>What happened to one sold unit.</summary>
    Case,

    /// <summary>A company's promises.</summary>
    Policy,

    /// <summary>What is to be decided: a policy, a case and a day.</summary>
    Request,

    /// <summary>What was decided, and why.</summary>
    Decision,

    /// <summary>What a dealer claims in a month, and what it owes.</summary>
    DealerMonth,

    /// <summary>A request for service and what happened to it.</summary>
    Ticket,

    /// <summary>When somebody is there to work.</summary>
    Calendar,

    /// <summary>All policies of a company, each in all its versions.</summary>
    Catalog,

    /// <summary>What was decided over several policies, and why.</summary>
    MergedDecision,
}
