using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>A company helps for a while after expiry, of its own free will: a share of the cost. It stands beside the status and never changes it.</summary>
public sealed record GoodwillRule
{
    private GoodwillRule(Term within, int percent, Clause? clause)
    {
        Within = within;
        Percent = percent;
        Clause = clause;
    }

    /// <summary>How long after the last day.</summary>
    public Term Within { get; }

    /// <summary>The share of the cost that the company bears, in percent.</summary>
    public int Percent { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A goodwill rule.</summary>
    /// <param name="within">How long after the last day, counted with the policy's profile.</param>
    /// <param name="percent">The share of the cost that the company bears, 1 to 100.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is outside 1 to 100.</exception>
    public static GoodwillRule Create(Term within, int percent, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(within);
        return percent is < 1 or > 100
            ? throw new ArgumentOutOfRangeException(nameof(percent), percent, "Goodwill bears 1 to 100 percent.")
            : new GoodwillRule(within, percent, clause);
    }

    /// <summary>Share and time.</summary>
    public override string ToString() => FormattableString.Invariant($"{Percent} % within {Within}");
}
