using System.Text.Json.Serialization;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>What somebody asks about a unit, as it comes from a query, a form or JSON: texts of strangers. JSON with other members is refused: a fact with a slip in its name is not to be lost.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Asked(string? On = null, string? Part = null, string? Cause = null, string? Reason = null, string? Proof = null, string? Note = null)
{
    /// <summary>The same with the commonest answer where there is none: a form that is shown filled in, to be changed before it is sent as a claim.</summary>
    public Asked Suggested() => this with { Part = Or(Part, Question.Parts), Cause = Or(Cause, Question.Causes), Reason = Or(Reason, Question.Reasons), Proof = Or(Proof, Question.Proofs) };

    private static string Or(string? value, string[] allowed) => string.IsNullOrEmpty(value) ? allowed[0] : value;
}

/// <summary>A question that was found in order.</summary>
internal sealed record Question(LocalDate On, string Part, string Cause, string Reason, string Proof, string Note)
{
    public const int LongestNote = 500, LongestSerial = 40;

    public const string Unknown = "unknown";

    public static readonly string[] Parts = ["unit", "panel", "lighting", Unknown];
    public static readonly string[] Causes = ["quality", "misuse", "wear-part", "self-repair", Unknown];
    public static readonly string[] Reasons = ["performance-failure", "not-as-described", "no-reason", Unknown];
    public static readonly string[] Proofs = ["yes", "no", Unknown];

    /// <summary>Checks what was asked; what is left out is not known, the day is today.</summary>
    public static Question Of(Asked asked, LocalDate today)
    {
        var problems = new List<Problem>();
        var on = today;
        if (!string.IsNullOrEmpty(asked.On) && !(LocalDatePattern.Iso.Parse(asked.On).TryGetValue(default, out on) && on.Year is >= 1990 and <= 2199))
        {
            problems.Add(Problem.At("on", "Write a day of the years 1990 to 2199 as 2024-03-10."));
        }

        var note = asked.Note ?? "";
        if (note.Length > LongestNote || note.Any(character => char.IsControl(character) && character is not ('\r' or '\n' or '\t')))
        {
            problems.Add(Problem.At("note", $"Write at most {LongestNote} characters, without control characters."));
        }

        var question = new Question(
            on, Choice("part", asked.Part, Parts), Choice("cause", asked.Cause, Causes), Choice("reason", asked.Reason, Reasons), Choice("proof", asked.Proof, Proofs), note);
        return problems.Count == 0 ? question : throw new InvalidInputException(ValueList.From(problems));

        string Choice(string name, string? value, string[] allowed)
        {
            var wrong = !string.IsNullOrEmpty(value) && !allowed.Contains(value);
            problems.AddRange(wrong ? [Problem.At(name, $"Choose one of {string.Join(", ", allowed)}.")] : []);
            return wrong || string.IsNullOrEmpty(value) ? Unknown : value!;
        }
    }
}
