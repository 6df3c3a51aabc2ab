using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>A unit in a dealer's stock. What was not said is not known.</summary>
public sealed record StockItem
{
    private StockItem(DateFact received, DateFact sold, DateFact sentBack)
    {
        Received = received;
        Sold = sold;
        SentBack = sentBack;
    }

    /// <summary>What is known of the day the dealer received it.</summary>
    public DateFact Received { get; }

    /// <summary>What is known of the day it was sold to a customer.</summary>
    public DateFact Sold { get; }

    /// <summary>What is known of the day it was sent back to the maker.</summary>
    public DateFact SentBack { get; }

    /// <summary>A unit in stock.</summary>
    /// <param name="received">The day the dealer received it.</param>
    /// <param name="sold">The day it was sold to a customer; not known by default.</param>
    /// <param name="sentBack">The day it was sent back; not known by default.</param>
    /// <exception cref="InvalidInputException">It was sold or sent back before it was received.</exception>
    public static StockItem Create(DateFact received, DateFact sold = default, DateFact sentBack = default)
    {
        var problems = new ProblemList();
        problems.AddIf(received.IsKnown && sold.IsKnown && sold.Last < received.First, "sold", $"It was sold ({sold}) before it was received ({received}).");
        problems.AddIf(received.IsKnown && sentBack.IsKnown && sentBack.Last < received.First, "sent-back", $"It was sent back ({sentBack}) before it was received ({received}).");
        problems.ThrowIfAny();
        return new StockItem(received, sold, sentBack);
    }

    /// <summary>The dates.</summary>
    public override string ToString() => $"received {Received}, sold {Sold}, sent back {SentBack}";
}
