using AfterSales.Calendars;
using AfterSales.Cases;

namespace AfterSales.Returns;

/// <summary>Something that the customer may choose on the day asked about, its last day and its terms.</summary>
/// <remarks>
/// Where a date is known as a range, and on each of its days one window or another offers the same, it is offered: the freight is what all of them give at least, and last day,
/// fee and refund, which depend on the date, are not told.
/// </remarks>
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

    /// <summary>The ids of the open windows that offer it, in the policy's order; of those of which one or another is open where that depends on a date known as a range.</summary>
    public ValueList<string> Windows { get; }

    /// <summary>The ids of undetermined windows that would stand in the place of one of these.</summary>
    public ValueList<string> Unless { get; }

    /// <summary>The terms on the day asked about.</summary>
    public ReturnTerms Terms { get; }

    /// <summary>The later changes of the terms, up to the last day.</summary>
    public ValueList<TermsChange> Changes { get; }

    /// <summary>Where goods go back for money: what is paid back today, by the window that is best for the customer; null for other remedies, and where it depends on a date known as a range which window that is.</summary>
    public RefundDecision? Refund { get; }

    /// <summary>Remedy and last day.</summary>
    public override string ToString() => IsUnlimited ? $"{Remedy}, unlimited" : $"{Remedy} until {LastDay?.ToString() ?? "-"}";
}
