using AfterSales.Explanations;
using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>What the answers of all questions have in common: reasons, missing facts, days that can be several.</summary>
internal static class AnswerParts
{
    /// <summary>A day, or the first and last of several possible ones.</summary>
    public static readonly Part<DaySpan> Days = new ChoicePart<DaySpan>(
        "a day as \"2024-03-10\", or the first and last of several possible ones as [\"2024-03-10\", \"2024-03-12\"]",
        ChoicePart<DaySpan>.Of(Values.DecidedDay, day => new DaySpan(day, day), days => days.First == days.Last, days => days.First),
        ChoicePart<DaySpan>.Of(new ListPart<LocalDate>(Values.DecidedDay, 2, 2), days => new DaySpan(days[0], days[1]), _ => true, days => [days.First, days.Last]))
    {
        Name = "days",
        About = "A day, or the first and last of several possible ones.",
    };

    /// <summary>A number of days or units, of either sign.</summary>
    public static readonly Part<int> Count = Values.Whole(-10_000_000, int.MaxValue);

    /// <summary>A list of ids, names or paths.</summary>
    public static readonly Part<ValueList<string>> Names = new ListPart<string>(Values.Label);

    private static readonly Part<StoredArgument> Argument = new UnionPart<StoredArgument>(
        null,
        [
            Of("day", ReasonArgumentKind.Day, Values.DecidedDay.AsText()),
            Of("days", ReasonArgumentKind.Days, AsText(new WholePart(-10_000_000, 10_000_000))),
            Of("number", ReasonArgumentKind.Number, AsText(new WholePart(-9_007_199_254_740_991, 9_007_199_254_740_991))),
            Of("name", ReasonArgumentKind.Name, Values.Wording),
            Of("term", ReasonArgumentKind.Term, Values.Term.AsText()),
            Of("amount", ReasonArgumentKind.Amount, Values.Wording),
            Of("instant", ReasonArgumentKind.Instant, Values.DecidedInstant.AsText()),
            Of("duration", ReasonArgumentKind.Duration, Values.DurationText),
        ])
    {
        Name = "argument",
        About = "A typed value inside a reason.",
    };

    /// <summary>A reason.</summary>
    public static readonly Part<StoredReason> Reason = new ObjectPart<StoredReason>("reason", "A finding that led to an answer.", shape =>
    {
        var code = shape.Required("code", Values.ReasonCode, reason => reason.Code, "The stable code; never renamed, never reused.");
        var arguments = shape.List("arguments", Argument, reason => reason.Arguments, "The arguments, in the order of the code's text.");
        var clause = shape.OptionalReference("clause", Values.Label, reason => reason.Clause, "The id of the clause that the rule rests on.");
        var text = shape.Required("text", Values.Wording, reason => reason.Text, "The sentence, in the document's language.");
        return fields => new StoredReason(code.In(fields), arguments.In(fields), clause.In(fields), text.In(fields));
    });

    private static Part<string> AsText(WholePart part) => part.As(
        number => number.ToString(System.Globalization.CultureInfo.InvariantCulture), text => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static Variant<StoredArgument> Of(string name, ReasonArgumentKind kind, Part<string> value) => new(
        name,
        argument => argument.Kind == kind,
        new ObjectPart<StoredArgument>("argument-" + name, "An argument of this kind.", shape =>
        {
            var member = shape.Required(name, value, argument => argument.Text, "The value.");
            return fields => new StoredArgument(kind, member.In(fields));
        }));
}

/// <summary>The members that every answer has.</summary>
internal sealed class AnswerMembers<T>
    where T : StoredAnswer
{
    private readonly Member<T, ValueList<string>> _missing;
    private readonly Member<T, StoredReason> _headline;
    private readonly Member<T, ValueList<StoredReason>> _reasons;
    private readonly Member<T, ValueList<StoredReason>> _alternatives;

    public AnswerMembers(Shape<T> shape)
    {
        _headline = shape.Required("headline", AnswerParts.Reason, answer => answer.Headline, "The answer in one sentence.");
        _reasons = shape.List("reasons", AnswerParts.Reason, answer => answer.Reasons, "The findings that led to it, in the order in which the rules were applied.");
        _missing = shape.Optional("missing", AnswerParts.Names, answer => answer.Missing, default, "The facts that are missing, by their place in a case or ticket document.");
        _alternatives = shape.List("unless", AnswerParts.Reason, answer => answer.Alternatives, "For a \"no\": what would make it a \"yes\".");
    }

    public ValueList<string> Missing(Fields fields) => _missing.In(fields);

    public StoredReason Headline(Fields fields) => _headline.In(fields);

    public ValueList<StoredReason> Reasons(Fields fields) => _reasons.In(fields);

    public ValueList<StoredReason> Alternatives(Fields fields) => _alternatives.In(fields);
}
