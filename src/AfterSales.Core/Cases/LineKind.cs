using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>What a line of work is for: labour, parts, travel. Tariffs choose their rule by it.</summary>
public sealed record LineKind : INamed
{
    private LineKind(string name)
    {
        Name = name;
        Bit = NameBits.Of(name);
    }

    /// <summary>Work done, by the hour or by the operation.</summary>
    public static LineKind Labour { get; } = new("labour");

    /// <summary>Parts and materials used in the work.</summary>
    public static LineKind Parts { get; } = new("parts");

    /// <summary>Spare parts sold without work.</summary>
    public static LineKind Spare { get; } = new("spare");

    /// <summary>Travel to the place of use, by the kilometre or the trip.</summary>
    public static LineKind Travel { get; } = new("travel");

    /// <summary>Lodging of a technician.</summary>
    public static LineKind Lodging { get; } = new("lodging");

    /// <summary>Freight and postage of the unit or a part.</summary>
    public static LineKind Freight { get; } = new("freight");

    /// <summary>Finding the fault.</summary>
    public static LineKind Diagnosis { get; } = new("diagnosis");

    /// <summary>The service as such: a call-out, a visit, a service fee.</summary>
    public static LineKind Service { get; } = new("service");

    /// <summary>Delivery of the goods.</summary>
    public static LineKind Delivery { get; } = new("delivery");

    /// <summary>Installation at the place of use.</summary>
    public static LineKind Installation { get; } = new("installation");

    /// <summary>Work done once more.</summary>
    public static LineKind Rework { get; } = new("rework");

    /// <summary>A trip on which nothing could be done.</summary>
    public static LineKind TripInVain { get; } = new("trip-in-vain");

    /// <summary>A unit lent during the repair.</summary>
    public static LineKind Loaner { get; } = new("loaner");

    /// <summary>A whole unit in place of one beyond repair.</summary>
    public static LineKind Unit { get; } = new("unit");

    /// <summary>A product sold: a trade-in, an accessory.</summary>
    public static LineKind Product { get; } = new("product");

    /// <summary>Freight of unsold stock on its way back to the maker.</summary>
    public static LineKind StockFreight { get; } = new("stock-freight");

    /// <summary>Labour to restore stock that came back dismantled.</summary>
    public static LineKind Restore { get; } = new("restore");

    /// <summary>What the customer is given for a promise kept late; its price is negative.</summary>
    public static LineKind DelayCredit { get; } = new("delay-credit");

    /// <summary>What the customer is given for a loaner that was due and not lent; its price is negative.</summary>
    public static LineKind LoanerCredit { get; } = new("loaner-credit");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>Its bit among 64: where a set lacks it, the kind is not in it.</summary>
    internal ulong Bit { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static LineKind Of(string name) => new(KebabName.Checked(name));

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.LineKinds.Text(Name, language);

    /// <inheritdoc/>
    public bool Equals(LineKind? other) => ReferenceEquals(this, other) || (other is not null && Name == other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
