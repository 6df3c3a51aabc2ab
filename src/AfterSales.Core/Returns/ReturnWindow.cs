using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;
using AfterSales.Warranties;

namespace AfterSales.Returns;

/// <summary>Whether a window can be used before its start day, as between order and delivery.</summary>
public enum EarlyReturn
{
    /// <summary>It opens on its start day; the default.</summary>
    NotBeforeStart,

    /// <summary>It is open already.</summary>
    Allowed,
}

/// <summary>What an exchange does to a window.</summary>
public enum AfterExchange
{
    /// <summary>Nothing: it is counted from the first unit; the default.</summary>
    Unchanged,

    /// <summary>It is counted anew from an exchange while it was open.</summary>
    Restart,
}

/// <summary>A time during which goods can be returned or exchanged: for which reasons, from when, for how long, on what conditions, and for what.</summary>
public sealed record ReturnWindow
{
    private ReturnWindow(ReturnWindowParts parts) => Parts = parts;

    /// <summary>Its id, unique in the policy.</summary>
    public string Id => Parts.Id;

    /// <summary>The reasons that it serves; one for no reason serves every reason.</summary>
    public ValueList<ReturnReason> Reasons => Parts.Reasons;

    /// <summary>Which cases it is for; of several windows for the same reason those with the most tests stand.</summary>
    public Selector When => Parts.When;

    /// <summary>From when it is counted.</summary>
    public ReturnStart Start => Parts.Start;

    /// <summary>How long it stays open.</summary>
    public WindowLength Length => Parts.Length;

    /// <summary>How a term is counted.</summary>
    public CountingProfile Profile => Parts.Profile;

    /// <summary>What the customer may choose while it is open, in the policy's order.</summary>
    public ValueList<Remedy> Remedies => Parts.Remedies;

    /// <summary>The windows whose remedies do not stand while this one is open; empty where it adds to them.</summary>
    public ValueList<string> Replaces => Parts.Replaces;

    /// <summary>What must be given, such as unused goods or a proof of purchase.</summary>
    public ValueList<EvidenceKind> Conditions => Parts.Conditions;

    /// <summary>Categories of goods that it is not for.</summary>
    public ValueList<string> ExemptCategories => Parts.ExemptCategories;

    /// <summary>The counter that closes it; null for none.</summary>
    public Counter? Counter => Parts.Counter;

    /// <summary>The last reading of <see cref="Counter"/> with which it is open; null for none.</summary>
    public decimal? UsageLimit => Parts.UsageLimit;

    /// <summary>The stays during which its clock stands still; null for none.</summary>
    public TollingRule? Tolling => Parts.Tolling;

    /// <summary>Whether it can be used before its start day.</summary>
    public EarlyReturn Early => Parts.Early;

    /// <summary>What an exchange does to it.</summary>
    public AfterExchange AfterExchange => Parts.AfterExchange;

    /// <summary>Who pays for sending the goods back.</summary>
    public FreightPayer FreightToSeller => Parts.FreightToSeller;

    /// <summary>Who bears what was paid for sending them to the customer, or for sending the new ones.</summary>
    public FreightPayer FreightToCustomer => Parts.FreightToCustomer;

    /// <summary>What the seller keeps where money goes back; null for nothing.</summary>
    public RestockingFee? Fee => Parts.Fee;

    /// <summary>How money that goes back is reckoned: which parts of what was paid, less which deduction. The price of the goods, nothing taken off, where null.</summary>
    public RefundPolicy? Refund => Parts.Refund;

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause => Parts.Clause;

    internal ReturnWindowParts Parts { get; }

    internal bool ServesNoReason => Names(ReturnReason.NoReason);

    /// <summary>A return window.</summary>
    /// <param name="id">Its id, unique in the policy.</param>
    /// <param name="reasons">The reasons that it serves; at least one. <see cref="ReturnReason.NoReason"/> serves every reason, also an unknown one.</param>
    /// <param name="start">From when it is counted.</param>
    /// <param name="length">How long it stays open; a <see cref="Term"/> converts.</param>
    /// <param name="remedies">What the customer may choose; at least one.</param>
    /// <param name="when">Which cases it is for; all by default.</param>
    /// <param name="profile">How a term is counted; <see cref="CountingProfile.Default"/> when null.</param>
    /// <param name="replaces">Ids of windows whose remedies do not stand while this one is open; none by default.</param>
    /// <param name="conditions">What must be given; nothing by default.</param>
    /// <param name="exemptCategories">Categories of goods that it is not for; none by default.</param>
    /// <param name="counter">The counter that closes it; none by default.</param>
    /// <param name="usageLimit">The last reading with which it is open; given with the counter.</param>
    /// <param name="tolling">The stays during which its clock stands still; none by default.</param>
    /// <param name="early">Whether it can be used before its start day; not by default.</param>
    /// <param name="afterExchange">What an exchange does to it; nothing by default.</param>
    /// <param name="freightToSeller">Who pays for sending the goods back; not stated by default.</param>
    /// <param name="freightToCustomer">Who bears the freight to the customer; not stated by default.</param>
    /// <param name="fee">What the seller keeps where money goes back; nothing by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <param name="refund">How money that goes back is reckoned; the price of the goods, nothing taken off, when null. The fee is the window's.</param>
    /// <exception cref="InvalidInputException">Parts are missing or do not fit together: every problem is listed.</exception>
    public static ReturnWindow Create(
        string id,
        ValueList<ReturnReason> reasons,
        ReturnStart start,
        WindowLength length,
        ValueList<Remedy> remedies,
        Selector? when = null,
        CountingProfile? profile = null,
        ValueList<string> replaces = default,
        ValueList<EvidenceKind> conditions = default,
        ValueList<string> exemptCategories = default,
        Counter? counter = null,
        decimal? usageLimit = null,
        TollingRule? tolling = null,
        EarlyReturn early = EarlyReturn.NotBeforeStart,
        AfterExchange afterExchange = AfterExchange.Unchanged,
        FreightPayer freightToSeller = FreightPayer.NotStated,
        FreightPayer freightToCustomer = FreightPayer.NotStated,
        RestockingFee? fee = null,
        Clause? clause = null,
        RefundPolicy? refund = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(length);
        ArgumentOutOfRangeException.ThrowIfUndefined(early);
        ArgumentOutOfRangeException.ThrowIfUndefined(afterExchange);
        ArgumentOutOfRangeException.ThrowIfUndefined(freightToSeller);
        ArgumentOutOfRangeException.ThrowIfUndefined(freightToCustomer);
        var parts = new ReturnWindowParts
        {
            Id = id,
            Reasons = reasons,
            When = when ?? Selector.Any,
            Start = start,
            Length = length,
            Profile = profile ?? CountingProfile.Default,
            Remedies = remedies,
            Replaces = replaces,
            Conditions = conditions,
            ExemptCategories = exemptCategories,
            Counter = counter,
            UsageLimit = usageLimit,
            Tolling = tolling,
            Early = early,
            AfterExchange = afterExchange,
            FreightToSeller = freightToSeller,
            FreightToCustomer = freightToCustomer,
            Fee = fee,
            Clause = clause,
            Refund = refund,
        };
        parts.Check().ThrowIfAny();
        return new ReturnWindow(parts);
    }

    /// <inheritdoc/>
    public bool Equals(ReturnWindow? other) => other is not null && Parts.Equals(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.GetHashCode();

    /// <summary>Id, reasons, length and start.</summary>
    public override string ToString() => $"{Id}: {string.Join(", ", Reasons)}, {Length} from {Start}";

    /// <summary>True when the window names the reason itself.</summary>
    internal bool Names(ReturnReason reason)
    {
        foreach (var own in Reasons)
        {
            if (own == reason)
            {
                return true;
            }
        }

        return false;
    }

    internal bool Offers(Remedy remedy)
    {
        foreach (var own in Remedies)
        {
            if (own == remedy)
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsReplacing(string id)
    {
        foreach (var other in Replaces)
        {
            if (string.Equals(other, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
