using System.Globalization;
using AfterSales.Amounts;

namespace AfterSales.Assessments;

/// <summary>The units of a portfolio whose answer changed in the same way.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
public sealed record PortfolioMove<TAnswer>
{
    private readonly AnswerChange<TAnswer> _change;

    internal PortfolioMove(AnswerChange<TAnswer> change, int place)
    {
        _change = change;
        Place = place;
    }

    /// <summary>The answer as it was.</summary>
    public TAnswer Before => _change.Before;

    /// <summary>The answer as it is.</summary>
    public TAnswer After => _change.After;

    /// <summary>The number of units.</summary>
    public long Units { get; private init; }

    /// <summary>What is at stake for them together, one amount a currency, in the order in which the currencies were met; empty where no amount was asked for.</summary>
    public ValueList<Money> Amounts { get; private init; }

    /// <summary>Its place in the order in which the moves were met.</summary>
    internal int Place { get; }

    /// <summary>Before, after, the number of units, and the amounts.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}: {1} {2}{3}", _change, Units, Units == 1 ? "unit" : "units", Amounts.IsEmpty ? "" : ", " + string.Join(", ", Amounts));

    internal PortfolioMove<TAnswer> And(Money? amount) => this with { Units = Units + 1, Amounts = amount is { } more ? Added(more) : Amounts };

    private ValueList<Money> Added(Money more)
    {
        var isKnown = Amounts.Any(amount => amount.Currency == more.Currency);
        return isKnown ? [.. Amounts.Select(amount => amount.Currency == more.Currency ? amount + more : amount)] : [.. Amounts, more];
    }
}
