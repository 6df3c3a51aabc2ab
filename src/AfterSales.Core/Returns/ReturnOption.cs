using AfterSales.Calendars;
using AfterSales.Cases;

namespace AfterSales.Returns;

/// <summary>Something that the customer may choose on the day asked about, its last day and its terms.</summary>
public sealed record ReturnOption
{
    internal ReturnOption(
        Remedy remedy, DayRange? lastDay, bool isUnlimited, ValueList<string> windows, ValueList<string> unless, ReturnTerms terms, ValueList<TermsChange> changes, RefundDecision? refund)
    {
        Remedy = remedy;
        LastDay = lastDay;
        IsUnlimited = isUnlimited;
        Windows = windows;
        Unless = unless;
        Terms = terms;
        Changes = changes;
        Refund = refund;
    }

    /// <summary>What the customer may choose.</summary>
    public Remedy Remedy { get; }

    /// <summary>The last day of the declaration; more than one where dates are known as ranges; null when not known, or when there is none.</summary>
    public DayRange? LastDay { get; }

    /// <summary>True when it never ends.</summary>
    public bool IsUnlimited { get; }

    /// <summary>The ids of the open windows that offer it, in the policy's order.</summary>
    public ValueList<string> Windows { get; }

    /// <summary>The ids of undetermined windows that would stand in the place of one of these.</summary>
    public ValueList<string> Unless { get; }

    /// <summary>The terms on the day asked about.</summary>
    public ReturnTerms Terms { get; }

    /// <summary>The later changes of the terms, up to the last day.</summary>
    public ValueList<TermsChange> Changes { get; }

    /// <summary>Where goods go back for money: what is paid back today, by the window that is best for the customer; null for other remedies.</summary>
    public RefundDecision? Refund { get; }

    /// <summary>Remedy and last day.</summary>
    public override string ToString() => IsUnlimited ? $"{Remedy}, unlimited" : $"{Remedy} until {LastDay?.ToString() ?? "-"}";
}
