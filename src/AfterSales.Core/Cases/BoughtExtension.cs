using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>How an extended warranty stands to the base warranty.</summary>
public enum ExtensionMode
{
    /// <summary>It follows the base warranty.</summary>
    Consecutive,

    /// <summary>It runs beside the base warranty from a start of its own.</summary>
    Concurrent,
}

/// <summary>An extended warranty that the customer bought.</summary>
public sealed record BoughtExtension
{
    private BoughtExtension(string id, ExtensionMode mode, Term term, DateFact start, DateFact bought)
    {
        Id = id;
        Mode = mode;
        Term = term;
        Start = start;
        Bought = bought;
    }

    /// <summary>Its id, unique in the case.</summary>
    public string Id { get; }

    /// <summary>Whether it follows the base warranty or runs beside it.</summary>
    public ExtensionMode Mode { get; }

    /// <summary>Its length.</summary>
    public Term Term { get; }

    /// <summary>What is known of its own start; only for concurrent ones.</summary>
    public DateFact Start { get; }

    /// <summary>What is known of the day it was bought.</summary>
    public DateFact Bought { get; }

    /// <summary>An extension that follows the base warranty, and earlier such extensions.</summary>
    /// <param name="id">Its id, unique in the case.</param>
    /// <param name="term">Its length.</param>
    /// <param name="bought">The day it was bought; not known by default.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static BoughtExtension Consecutive(string id, Term term, DateFact bought = default) => Create(id, ExtensionMode.Consecutive, term, default, bought);

    /// <summary>An extension that runs beside the base warranty.</summary>
    /// <param name="id">Its id, unique in the case.</param>
    /// <param name="term">Its length.</param>
    /// <param name="start">The day from which it is counted.</param>
    /// <param name="bought">The day it was bought; not known by default.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static BoughtExtension Concurrent(string id, Term term, DateFact start, DateFact bought = default) =>
        Create(id, ExtensionMode.Concurrent, term, start, bought);

    /// <summary>Id, mode and length.</summary>
    public override string ToString() => $"{Id}: {Mode} {Term}";

    private static BoughtExtension Create(string id, ExtensionMode mode, Term term, DateFact start, DateFact bought)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(term);
        return new BoughtExtension(id, mode, term, start, bought);
    }
}
