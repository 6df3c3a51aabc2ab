using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>Something that happens in the course of a return and from which a window or a seller's deadline can be counted.</summary>
public sealed record ReturnEvent : INamed
{
    private ReturnEvent(string name)
    {
        Name = name;
        Fact = Fact.At("return.dates." + name);
    }

    /// <summary>The customer was told of the right to return, as the law asks.</summary>
    public static ReturnEvent Informed { get; } = new("informed");

    /// <summary>The customer declared the return.</summary>
    public static ReturnEvent Declared { get; } = new("declared");

    /// <summary>The seller agreed to the return.</summary>
    public static ReturnEvent Agreed { get; } = new("agreed");

    /// <summary>The customer sent the goods back.</summary>
    public static ReturnEvent SentBack { get; } = new("sent-back");

    /// <summary>The seller received the goods.</summary>
    public static ReturnEvent GoodsReceived { get; } = new("goods-received");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    internal Fact Fact { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static ReturnEvent Of(string name) => new(KebabName.Checked(name));

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.ReturnEvents.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>What is known of the date of one event of a return.</summary>
public sealed record ReturnDate
{
    private ReturnDate(ReturnEvent returnEvent, DateFact date)
    {
        Event = returnEvent;
        Date = date;
    }

    /// <summary>The event.</summary>
    public ReturnEvent Event { get; }

    /// <summary>What is known of its date.</summary>
    public DateFact Date { get; }

    /// <summary>The date of an event.</summary>
    /// <param name="returnEvent">The event.</param>
    /// <param name="date">What is known of its date; a plain day converts.</param>
    public static ReturnDate Of(ReturnEvent returnEvent, DateFact date)
    {
        ArgumentNullException.ThrowIfNull(returnEvent);
        return new ReturnDate(returnEvent, date);
    }

    /// <summary>Event and date.</summary>
    public override string ToString() => $"{Event} {Date}";
}
