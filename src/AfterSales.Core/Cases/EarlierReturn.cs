using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>How far an earlier return got.</summary>
public enum EarlierReturnState
{
    /// <summary>It is under way; its units count as returned.</summary>
    Open,

    /// <summary>It is done; its units count as returned.</summary>
    Done,

    /// <summary>It was called off; its units can be returned.</summary>
    Cancelled,

    /// <summary>The goods were never sent back; its units can be returned.</summary>
    Expired,

    /// <summary>The units were exchanged; what came for them can be returned.</summary>
    Exchanged,
}

/// <summary>An earlier return of units of the same line.</summary>
public sealed record EarlierReturn
{
    private EarlierReturn(int quantity, EarlierReturnState state, LocalDate? declaredOn)
    {
        Quantity = quantity;
        State = state;
        DeclaredOn = declaredOn;
        Day = declaredOn is { } day ? DayNumber.From(day) : DayNumber.LongAgo;
    }

    /// <summary>How many units.</summary>
    public int Quantity { get; }

    /// <summary>How far it got.</summary>
    public EarlierReturnState State { get; }

    /// <summary>The day it was declared; null when only known to lie in the past. A decision on an earlier day does not see it.</summary>
    public LocalDate? DeclaredOn { get; }

    internal int Day { get; }

    /// <summary>True while its units count as returned.</summary>
    internal bool Counts => State is EarlierReturnState.Open or EarlierReturnState.Done;

    /// <summary>An earlier return.</summary>
    /// <param name="quantity">How many units; 1 or more.</param>
    /// <param name="state">How far it got; done by default.</param>
    /// <param name="declaredOn">The day it was declared; null, the default, when only known to lie in the past.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one unit.</exception>
    public static EarlierReturn Of(int quantity, EarlierReturnState state = EarlierReturnState.Done, LocalDate? declaredOn = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(state);
        return quantity < 1
            ? throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "An earlier return has 1 unit or more.")
            : new EarlierReturn(quantity, state, declaredOn);
    }

    /// <summary>Quantity and state.</summary>
    public override string ToString() => FormattableString.Invariant($"{Quantity} {State}");
}
