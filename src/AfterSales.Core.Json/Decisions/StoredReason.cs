using System.Globalization;
using AfterSales.Explanations;
using AfterSales.Json.Parts;
using NodaTime;

namespace AfterSales.Json;

/// <summary>A reason as a decision document holds it: the code, the arguments, the clause, and the sentence as it was printed then.</summary>
public sealed record StoredReason
{
    internal StoredReason(string code, ValueList<StoredArgument> arguments, string? clause, string text)
    {
        Code = code;
        Arguments = arguments;
        Clause = clause;
        Text = text;
    }

    /// <summary>The stable code, such as <c>warranty.expired</c>.</summary>
    public string Code { get; }

    /// <summary>The arguments, in the order of the code's text.</summary>
    public ValueList<StoredArgument> Arguments { get; }

    /// <summary>The id of the clause that the rule rests on; null where the rule names none.</summary>
    public string? Clause { get; }

    /// <summary>The sentence, in the document's language.</summary>
    public string Text { get; }

    /// <summary>Sentence, clause and code.</summary>
    public override string ToString() => Text + (Clause is null ? "" : " (" + Clause + ")") + " [" + Code + "]";

    internal static StoredReason Of(Reason reason, Language language) =>
        new(reason.Code.Id, ValueList.From(reason.Arguments.Select(StoredArgument.Of)), reason.Clause?.Id, reason.Text(language));

    internal static ValueList<StoredReason> Of(ValueList<Reason> reasons, Language language) => ValueList.From(reasons.Select(reason => Of(reason, language)));
}

/// <summary>An argument of a reason as a decision document holds it.</summary>
public sealed record StoredArgument
{
    internal StoredArgument(ReasonArgumentKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>What it is.</summary>
    public ReasonArgumentKind Kind { get; }

    /// <summary>The value, without unit and in no language: an ISO day, term, instant or duration, a number, a name, or an amount with its currency.</summary>
    public string Text { get; }

    /// <summary>The value.</summary>
    public override string ToString() => Text;

    internal static StoredArgument Of(ReasonArgument argument) => new(
        argument.Kind,
        argument.Kind switch
        {
            ReasonArgumentKind.Days or ReasonArgumentKind.Number => argument.Number.ToString(CultureInfo.InvariantCulture),
            ReasonArgumentKind.Term => argument.Term.ToString(),
            ReasonArgumentKind.Instant => Values.DecidedInstant.Format(argument.Instant.WithOffset(Offset.Zero)) ?? "",
            ReasonArgumentKind.Duration => Values.TextOf(argument.Duration),
            ReasonArgumentKind.Name => argument.Name,
            _ => argument.ToString(Language.English),
        });
}
