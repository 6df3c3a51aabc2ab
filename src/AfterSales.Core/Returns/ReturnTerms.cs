using AfterSales.Amounts;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Returns;

/// <summary>On what terms goods go back: the seller's fee and who pays the freight. Of several windows each term is the one most favourable to the customer.</summary>
public sealed record ReturnTerms
{
    internal ReturnTerms(Money? fee, FreightPayer freightToSeller, FreightPayer freightToCustomer)
    {
        Fee = fee;
        FreightToSeller = freightToSeller;
        FreightToCustomer = freightToCustomer;
    }

    /// <summary>The restocking fee; null where no money goes back, or where it is not known.</summary>
    public Money? Fee { get; }

    /// <summary>Who pays for sending the goods back.</summary>
    public FreightPayer FreightToSeller { get; }

    /// <summary>Who bears the freight to the customer.</summary>
    public FreightPayer FreightToCustomer { get; }

    /// <summary>Fee and freight.</summary>
    public override string ToString() => $"fee {Fee?.ToString() ?? "-"}, freight {FreightToSeller} and {FreightToCustomer}";
}

/// <summary>A later change of an option's terms.</summary>
public sealed record TermsChange
{
    internal TermsChange(int from, ReturnTerms terms)
    {
        From = Calendars.DayNumber.ToDate(from);
        Terms = terms;
    }

    /// <summary>The first day of the new terms.</summary>
    public LocalDate From { get; }

    /// <summary>The new terms.</summary>
    public ReturnTerms Terms { get; }

    /// <summary>Day and terms.</summary>
    public override string ToString() => $"from {IsoText.Of(From)}: {Terms}";
}
