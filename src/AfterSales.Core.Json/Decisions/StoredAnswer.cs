using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Json;

/// <summary>The answer to one question as a decision document holds it.</summary>
public abstract record StoredAnswer
{
    private protected StoredAnswer(string question, string status, ValueList<string> missing, StoredReason headline, ValueList<StoredReason> reasons, ValueList<StoredReason> alternatives)
    {
        Question = question;
        Status = status;
        Missing = missing;
        Headline = headline;
        Reasons = reasons;
        Alternatives = alternatives;
    }

    /// <summary>The question, as the member of the document is called: <c>coverage</c>, <c>returns</c>, <c>fees</c>; of a service level with its metric: <c>service-levels.resolution</c>.</summary>
    public string Question { get; }

    /// <summary>The answer, as documents write it: <c>covered</c>, <c>not-started</c>.</summary>
    public string Status { get; }

    /// <summary>The last day, where it is one certain day; null otherwise.</summary>
    public abstract LocalDate? LastDay { get; }

    /// <summary>The due time of a service level; null where there is none, or it is not known, and for every other question.</summary>
    public virtual Instant? DueAt => null;

    /// <summary>The facts that are missing, by their place in a case or ticket document; empty unless undetermined.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>The answer in one sentence.</summary>
    public StoredReason Headline { get; }

    /// <summary>The findings that led to it.</summary>
    public ValueList<StoredReason> Reasons { get; }

    /// <summary>For a "no": what would make it a "yes".</summary>
    public ValueList<StoredReason> Alternatives { get; }

    /// <summary>Question and headline.</summary>
    public sealed override string ToString() => Question + ": " + Headline.Text;

    private protected static ValueList<string> Paths(FactSet facts) => ValueList.From(facts.Select(fact => fact.Path));
}
