using System.Globalization;
using AfterSales.Amounts;

namespace AfterSales.Assessments;

/// <summary>Two answers to the same question about one unit.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
public readonly struct AnswerChange<TAnswer> : IEquatable<AnswerChange<TAnswer>>
{
    private AnswerChange(TAnswer before, TAnswer after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The answer as it was.</summary>
    public TAnswer Before { get; }

    /// <summary>The answer as it is.</summary>
    public TAnswer After { get; }

    /// <summary>True when the two differ.</summary>
    public bool IsChange => !EqualityComparer<TAnswer>.Default.Equals(Before, After);

    /// <summary>Two answers.</summary>
    /// <param name="before">The answer as it was.</param>
    /// <param name="after">The answer as it is.</param>
    public static AnswerChange<TAnswer> Of(TAnswer before, TAnswer after) => new(before, after);

    /// <summary>Equal when both answers are.</summary>
    public static bool operator ==(AnswerChange<TAnswer> left, AnswerChange<TAnswer> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(AnswerChange<TAnswer> left, AnswerChange<TAnswer> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(AnswerChange<TAnswer> other) =>
        EqualityComparer<TAnswer>.Default.Equals(Before, other.Before) && EqualityComparer<TAnswer>.Default.Equals(After, other.After);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AnswerChange<TAnswer> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Before, After);

    /// <summary>Both answers.</summary>
    public override string ToString() => FormattableString.Invariant($"{Before} -> {After}");
}

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

/// <summary>What changes in a portfolio between two policies or two days.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
public sealed record PortfolioComparison<TAnswer>
{
    internal PortfolioComparison(long units, long refused, ValueList<PortfolioMove<TAnswer>> moves)
    {
        Units = units;
        Refused = refused;
        Moves = moves;
    }

    /// <summary>The number of records.</summary>
    public long Units { get; }

    /// <summary>The number of records of which no case could be made.</summary>
    public long Refused { get; }

    /// <summary>The number of units whose answer changed.</summary>
    public long Changed => Moves.Sum(move => move.Units);

    /// <summary>The changes, in the order in which they were met.</summary>
    public ValueList<PortfolioMove<TAnswer>> Moves { get; }

    /// <summary>How many changed, and how, a line each.</summary>
    public override string ToString()
    {
        var head = string.Format(CultureInfo.InvariantCulture, "{0} of {1} units change", Changed, Units) + (Refused == 0 ? "" : string.Format(CultureInfo.InvariantCulture, "; {0} refused", Refused));
        return string.Join("\n", new[] { head }.Concat(Moves.Select(move => "  " + move)));
    }
}
