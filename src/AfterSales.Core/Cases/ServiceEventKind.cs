using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What can happen to a service request. An open set; the kinds listed here have a meaning of their own.</summary>
public sealed record ServiceEventKind : INamed
{
    private ServiceEventKind(string name, EventMeaning meaning = EventMeaning.None)
    {
        Name = name;
        Meaning = meaning;
    }

    /// <summary>The request was opened. Always the first event.</summary>
    public static ServiceEventKind Opened { get; } = new("opened", EventMeaning.Opened);

    /// <summary>It was accepted.</summary>
    public static ServiceEventKind Accepted { get; } = new("accepted");

    /// <summary>It was assigned to somebody.</summary>
    public static ServiceEventKind Assigned { get; } = new("assigned");

    /// <summary>The customer was notified.</summary>
    public static ServiceEventKind Notified { get; } = new("notified");

    /// <summary>The customer was answered.</summary>
    public static ServiceEventKind Responded { get; } = new("responded");

    /// <summary>An engineer, or the goods, left.</summary>
    public static ServiceEventKind Dispatched { get; } = new("dispatched");

    /// <summary>An engineer, or the goods, arrived.</summary>
    public static ServiceEventKind Arrived { get; } = new("arrived");

    /// <summary>The faulty product was received.</summary>
    public static ServiceEventKind Received { get; } = new("received");

    /// <summary>Work on it pauses, for a reason.</summary>
    public static ServiceEventKind Paused { get; } = new("paused", EventMeaning.Paused);

    /// <summary>A pause ends, or all of them.</summary>
    public static ServiceEventKind Resumed { get; } = new("resumed", EventMeaning.Resumed);

    /// <summary>It was solved. Ends open pauses.</summary>
    public static ServiceEventKind Resolved { get; } = new("resolved", EventMeaning.Resolved);

    /// <summary>The product was handed back to the customer.</summary>
    public static ServiceEventKind HandedBack { get; } = new("handed-back", EventMeaning.HandedBack);

    /// <summary>It was closed. Ends open pauses, and stops what began before it was solved or handed back and still runs.</summary>
    public static ServiceEventKind Closed { get; } = new("closed", EventMeaning.Closed);

    /// <summary>It was opened again after it was solved or closed.</summary>
    public static ServiceEventKind Reopened { get; } = new("reopened", EventMeaning.Reopened);

    /// <summary>Another time was agreed with the customer.</summary>
    public static ServiceEventKind Agreed { get; } = new("agreed", EventMeaning.Agreed);

    /// <summary>Its severity changed, or became known.</summary>
    public static ServiceEventKind PriorityChanged { get; } = new("priority-changed", EventMeaning.PriorityChanged);

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    internal EventMeaning Meaning { get; }

    /// <summary>One by its name; the names of the kinds listed here give those.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static ServiceEventKind Of(string name) => KebabName.Checked(name) switch
    {
        "opened" => Opened,
        "paused" => Paused,
        "resumed" => Resumed,
        "resolved" => Resolved,
        "handed-back" => HandedBack,
        "closed" => Closed,
        "reopened" => Reopened,
        "agreed" => Agreed,
        "priority-changed" => PriorityChanged,
        _ => new ServiceEventKind(name),
    };

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.EventKinds.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>What an event means to the clocks beside starting and stopping them.</summary>
internal enum EventMeaning
{
    None,
    Opened,
    Paused,
    Resumed,
    Resolved,
    HandedBack,
    Closed,
    Reopened,
    Agreed,
    PriorityChanged,
}
