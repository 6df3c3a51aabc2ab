namespace AfterSales.Samples.ServiceDesk;

/// <summary>What somebody asks about a unit, as it comes from a query, a form or JSON: texts of strangers.</summary>
internal sealed record Asked(string? On = null, string? Part = null, string? Cause = null, string? Reason = null, string? Proof = null, string? Note = null);

/// <summary>A question that was found in order.</summary>
internal sealed record Question(LocalDate On, string Part, string Cause, string Reason, string Proof, string Note)
{
    public const int LongestNote = 500, LongestSerial = 40;

    public static readonly string[] Parts = ["unit", "panel", "lighting"];
    public static readonly string[] Causes = ["quality", "misuse", "wear-part", "self-repair"];
    public static readonly string[] Reasons = ["performance-failure", "not-as-described", "no-reason"];
    public static readonly string[] Proofs = ["yes", "no", "unknown"];

    /// <summary>Checks what was asked; what is left out has its first value, the day is today.</summary>
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
            return wrong || string.IsNullOrEmpty(value) ? allowed[0] : value!;
        }
    }
}
