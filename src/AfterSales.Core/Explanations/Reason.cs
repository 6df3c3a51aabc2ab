using System.Runtime.CompilerServices;
using NodaTime;

namespace AfterSales.Explanations;

/// <summary>One finding that led to a decision: its code, its typed arguments and the clause it rests on.</summary>
public sealed record Reason
{
    /// <summary>The most arguments that a code's text has room for.</summary>
    internal const int MostArguments = 3;

    internal Reason(ReasonCode code, ValueList<ReasonArgument> arguments, Clause? clause)
    {
        Code = code;
        Arguments = arguments;
        Clause = clause;
    }

    internal Reason(ReasonCode code, ReasonArgument a, ReasonArgument b, ReasonArgument c, Clause? clause)
    {
        Code = code;
        Arguments = new ValueList<ReasonArgument>(!c.IsNone ? [a, b, c] : !b.IsNone ? [a, b] : !a.IsNone ? [a] : []);
        if (clause is not null)
        {
            Clause = clause;
        }
    }

    /// <summary>The stable code.</summary>
    public ReasonCode Code { get; }

    /// <summary>The arguments, in the order of the code's text.</summary>
    public ValueList<ReasonArgument> Arguments { get; }

    /// <summary>The clause of the rule, or null where the rule names none.</summary>
    public Clause? Clause { get; }

    /// <summary>The sentence in a language, without clause and code.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => Code.Format(language, Arguments);

    /// <summary>Sentence, clause and code: <c>10 days in repair did not count (P17.4) [warranty.tolled]</c>.</summary>
    /// <param name="language">The language of the sentence.</param>
    public string ToString(Language language) =>
        Text(language) + (Clause is null ? "" : " (" + Clause.Id + ")") + " [" + Code.Id + "]";

    /// <inheritdoc/>
    public bool Equals(Reason? other) => other is not null && ReferenceEquals(Code, other.Code) && Clause == other.Clause && Arguments == other.Arguments;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Clause, Arguments);

    /// <summary>Sentence, clause and code, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>True where these are its clause and arguments.</summary>
    internal bool Says(Clause? clause, in ReasonArgument a, in ReasonArgument b, in ReasonArgument c)
    {
        var said = Arguments.Items;
        return !(said.Length > 2 && said[2].IsClearlyOther(c)) && !(said.Length > 1 && said[1].IsClearlyOther(b)) && !(said.Length > 0 && said[0].IsClearlyOther(a))
            && SaysAll(said, clause, a, b, c);
    }

    // Not inlined: a glance is often enough.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SaysAll(ReasonArgument[] said, Clause? clause, in ReasonArgument a, in ReasonArgument b, in ReasonArgument c) =>
        (said.Length > 0 ? said[0] : default) == a
            && (said.Length > 1 ? said[1] : default) == b
            && (said.Length > 2 ? said[2] : default) == c
            && Clause == clause;

    /// <summary>The same reason; its instants are told in the local time of a zone.</summary>
    internal Reason In(DateTimeZone zone) => new(Code, ValueList.From(Arguments.Select(argument => argument.In(zone))), Clause);
}
