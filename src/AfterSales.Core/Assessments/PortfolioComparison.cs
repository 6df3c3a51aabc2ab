using System.Globalization;

namespace AfterSales.Assessments;

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
