using NodaTime;

namespace AfterSales.Explanations;

/// <summary>One finding that led to a decision: its code, its typed arguments and the clause it rests on.</summary>
public sealed record Reason
{
    /// <summary>The most arguments that a code's text has room for.</summary>
    internal const int MostArguments = 3;

    // The arguments lie in the reason itself; the list of them is made when it is read.
    private readonly ReasonArgument _a;
    private readonly ReasonArgument _b;
    private readonly ReasonArgument _c;
    private ReasonArgument[]? _list;

    internal Reason(ReasonCode code, in ReasonArgument a, in ReasonArgument b, in ReasonArgument c, Clause? clause)
    {
        Code = code;
        Clause = clause;
        _a = a;
        _b = b;
        _c = c;
    }

    internal Reason(ReasonCode code, ValueList<ReasonArgument> arguments, Clause? clause)
        : this(code, At(arguments, 0), At(arguments, 1), At(arguments, 2), clause)
    {
    }

    /// <summary>The stable code.</summary>
    public ReasonCode Code { get; }

    /// <summary>The arguments, in the order of the code's text.</summary>
    public ValueList<ReasonArgument> Arguments => new(_list ??= Listed());

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
    public bool Equals(Reason? other) => other is not null && other.Says(Code, Clause, _a, _b, _c);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Clause, _a, _b, _c);

    /// <summary>Sentence, clause and code, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>True where it is the finding of this code, clause and arguments.</summary>
    internal bool Says(ReasonCode code, Clause? clause, in ReasonArgument a, in ReasonArgument b, in ReasonArgument c) =>
        ReferenceEquals(Code, code) && _a == a && _b == b && _c == c && Clause == clause;

    /// <summary>The same reason; its instants are told in the local time of a zone.</summary>
    internal Reason In(DateTimeZone zone) => new(Code, _a.In(zone), _b.In(zone), _c.In(zone), Clause);

    private static ReasonArgument At(ValueList<ReasonArgument> arguments, int index) => index < arguments.Count ? arguments[index] : default;

    private ReasonArgument[] Listed() =>
        _c.Kind != ReasonArgumentKind.None ? [_a, _b, _c]
        : _b.Kind != ReasonArgumentKind.None ? [_a, _b]
        : _a.Kind != ReasonArgumentKind.None ? [_a]
        : [];
}
