using NodaTime;

namespace AfterSales.Explanations;

/// <summary>One finding that led to a decision: its code, its typed arguments and the clause it rests on.</summary>
public sealed record Reason
{
    private readonly ReasonArgument _a;
    private readonly ReasonArgument _b;
    private readonly ReasonArgument _c;

    /// <summary>A finding with at most three arguments, for which a code's text has room.</summary>
    internal Reason(ReasonCode code, ReadOnlySpan<ReasonArgument> arguments, Clause? clause)
        : this(code, arguments.Length > 0 ? arguments[0] : default, arguments.Length > 1 ? arguments[1] : default, arguments.Length > 2 ? arguments[2] : default, clause)
    {
    }

    internal Reason(ReasonCode code, in ReasonArgument a, in ReasonArgument b, in ReasonArgument c, Clause? clause)
    {
        // Most findings have one argument and many no clause: what is not given need not be written, a new object is empty.
        Code = code;
        _a = a;
        if (!b.IsNone)
        {
            _b = b;
        }

        if (!c.IsNone)
        {
            _c = c;
        }

        if (clause is not null)
        {
            Clause = clause;
        }
    }

    /// <summary>The stable code.</summary>
    public ReasonCode Code { get; }

    /// <summary>The arguments, in the order of the code's text.</summary>
    public ReasonArguments Arguments => new(this);

    /// <summary>The clause of the rule, or null where the rule names none.</summary>
    public Clause? Clause { get; }

    /// <summary>The sentence in a language, without clause and code.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => Code.Format(language, Arguments);

    /// <summary>Sentence, clause and code: <c>10 days in repair did not count (P17.4) [warranty.tolled]</c>.</summary>
    /// <param name="language">The language of the sentence.</param>
    public string ToString(Language language) =>
        Text(language) + Aside.Of(Clause, language) + " [" + Code.Id + "]";

    /// <inheritdoc/>
    public bool Equals(Reason? other) => other is not null && ReferenceEquals(Code, other.Code) && Says(other.Clause, other._a, other._b, other._c);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Clause, Arguments);

    /// <summary>Sentence, clause and code, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>True where these are its clause and arguments.</summary>
    internal bool Says(Clause? clause, in ReasonArgument a, in ReasonArgument b, in ReasonArgument c) =>
        _c.Says(c) && _b.Says(b) && _a.Says(a) && (ReferenceEquals(Clause, clause) || Clause == clause);

    internal int ArgumentCount => !_c.IsNone ? 3 : !_b.IsNone ? 2 : !_a.IsNone ? 1 : 0;

    internal ReasonArgument Argument(int index) => index == 0 ? _a : index == 1 ? _b : _c;

    /// <summary>The same reason; its instants are told in the local time of a zone.</summary>
    internal Reason In(DateTimeZone zone) => new(Code, _a.In(zone), _b.In(zone), _c.In(zone), Clause);
}
