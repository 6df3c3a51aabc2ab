namespace AfterSales.Explanations;

/// <summary>One finding that led to a decision: its code, its typed arguments and the clause it rests on.</summary>
public sealed record Reason
{
    internal Reason(ReasonCode code, ValueList<ReasonArgument> arguments, Clause? clause)
    {
        Code = code;
        Arguments = arguments;
        Clause = clause;
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

    /// <summary>Sentence, clause and code, in English.</summary>
    public override string ToString() => ToString(Language.English);
}
