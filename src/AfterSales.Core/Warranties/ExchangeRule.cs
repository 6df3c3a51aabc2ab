using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>What becomes of a warranty when the unit is exchanged under it.</summary>
public enum ExchangeMode
{
    /// <summary>The base's full term counts anew from the exchange; the old layer stays, so nothing gets shorter.</summary>
    Restart,

    /// <summary>The new unit has what was left.</summary>
    Remainder,

    /// <summary>The new unit has what was left, and at least a given term from the exchange.</summary>
    RemainderAtLeast,
}

/// <summary>What becomes of a warranty when the unit is exchanged under it; it can depend on why.</summary>
public sealed record ExchangeRule
{
    private ExchangeRule(ExchangeMode mode, Term? atLeast, string? reason, RestartScope restarts, Clause? clause)
    {
        Mode = mode;
        AtLeast = atLeast;
        Reason = reason;
        Restarts = restarts;
        Clause = clause;
    }

    /// <summary>What becomes of the warranty.</summary>
    public ExchangeMode Mode { get; }

    /// <summary>The least term, for <see cref="ExchangeMode.RemainderAtLeast"/>; null otherwise.</summary>
    public Term? AtLeast { get; }

    /// <summary>The reason of the exchange to which the rule applies; null for any other.</summary>
    public string? Reason { get; }

    /// <summary>Whether bought extensions restart too.</summary>
    public RestartScope Restarts { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>The base's full term counts anew from the exchange.</summary>
    /// <param name="clause">The clause it rests on.</param>
    /// <param name="reason">The reason to which it applies; null, the default, for any other.</param>
    /// <param name="restarts">Whether bought extensions restart too; not by default.</param>
    public static ExchangeRule Restart(Clause? clause = null, string? reason = null, RestartScope restarts = RestartScope.Base)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(restarts);
        return new ExchangeRule(ExchangeMode.Restart, null, reason, restarts, clause);
    }

    /// <summary>The new unit has what was left.</summary>
    /// <param name="clause">The clause it rests on.</param>
    /// <param name="reason">The reason to which it applies; null, the default, for any other.</param>
    public static ExchangeRule Remainder(Clause? clause = null, string? reason = null) => new(ExchangeMode.Remainder, null, reason, RestartScope.Base, clause);

    /// <summary>The new unit has what was left, and at least a term from the exchange.</summary>
    /// <param name="atLeast">The least term.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <param name="reason">The reason to which it applies; null, the default, for any other.</param>
    public static ExchangeRule RemainderAtLeast(Term atLeast, Clause? clause = null, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(atLeast);
        return new ExchangeRule(ExchangeMode.RemainderAtLeast, atLeast, reason, RestartScope.Base, clause);
    }

    /// <summary>Mode and reason.</summary>
    public override string ToString() => Mode + (AtLeast is null ? "" : " " + AtLeast) + (Reason is null ? "" : " for " + Reason);
}

/// <summary>What counts anew after an exchange.</summary>
public enum RestartScope
{
    /// <summary>The base warranty only; the default.</summary>
    Base,

    /// <summary>The base warranty and the consecutive extensions bought.</summary>
    BaseAndExtensions,
}
