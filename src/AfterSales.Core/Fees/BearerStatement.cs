using AfterSales.Amounts;
using AfterSales.Cases;

namespace AfterSales.Fees;

/// <summary>What one bearer bears of several quotes: the monthly charge to a department, the recovery from a supplier, the invoice to a customer.</summary>
public sealed record BearerStatement
{
    private BearerStatement(Bearer bearer, ValueList<QuoteLine> lines, Money total, int openLines)
    {
        Bearer = bearer;
        Lines = lines;
        Total = total;
        OpenLines = openLines;
    }

    /// <summary>The bearer.</summary>
    public Bearer Bearer { get; }

    /// <summary>The known lines of which it bears a part, in the order of the quotes.</summary>
    public ValueList<QuoteLine> Lines { get; }

    /// <summary>What it bears of them in all.</summary>
    public Money Total { get; }

    /// <summary>The number of lines that are open, so that it is not known whether the bearer has a part.</summary>
    public int OpenLines { get; }

    /// <summary>A statement.</summary>
    /// <param name="bearer">The bearer.</param>
    /// <param name="quotes">The quotes, in one currency; at least one.</param>
    /// <exception cref="ArgumentException">There is no quote, or the quotes are in two currencies.</exception>
    public static BearerStatement Of(Bearer bearer, ValueList<FeeQuote> quotes)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        if (quotes.IsEmpty || quotes.Any(quote => quote.Currency != quotes[0].Currency))
        {
            throw new ArgumentException("A statement is made from at least one quote, all in one currency.", nameof(quotes));
        }

        var lines = ValueList.From(quotes.SelectMany(quote => quote.LinesOf(bearer)));
        var total = lines.Aggregate(Money.Zero(quotes[0].Currency), (sum, line) => sum + line.BorneBy(bearer)!.Value);
        return new BearerStatement(bearer, lines, total, quotes.Sum(quote => quote.Lines.Count(line => line.IsOpen)));
    }

    /// <summary>Bearer and total.</summary>
    public override string ToString() => $"{Bearer}: {Total}";
}
