using System.Text;

namespace AfterSales.Explanations;

/// <summary>Why a decision is what it is: a headline, the findings that led to it, what is missing, and what would change it.</summary>
/// <remarks>Every module's explanation adds its own data; the printed form is the same for all.</remarks>
public abstract class Explanation
{
    private protected Explanation(Reason headline, ValueList<Reason> reasons, ValueList<Reason> alternatives, FactSet missing)
    {
        Headline = headline;
        Reasons = reasons;
        Alternatives = alternatives;
        Missing = missing;
    }

    /// <summary>The answer in one sentence.</summary>
    public Reason Headline { get; }

    /// <summary>The findings that led to the answer, in the order in which the rules were applied.</summary>
    public ValueList<Reason> Reasons { get; }

    /// <summary>For a "no": what would make it a "yes". Empty otherwise.</summary>
    public ValueList<Reason> Alternatives { get; }

    /// <summary>The facts that are missing; empty unless the answer is undetermined.</summary>
    public FactSet Missing { get; }

    /// <summary>The explanation as text: the headline, then a line per finding, missing fact and alternative.</summary>
    /// <param name="language">The language of the text.</param>
    public string ToString(Language language)
    {
        var text = new StringBuilder(Headline.Text(language));
        var (because, missing, unless) = language switch
        {
            Language.Spanish => ("porque", "falta", "sería distinto si"),
            Language.SimplifiedChinese => ("因为", "缺少", "除非"),
            _ => ("because", "missing", "unless"),
        };
        foreach (var reason in Reasons)
        {
            Line(because, reason.ToString(language));
        }

        foreach (var fact in Missing)
        {
            Line(missing, fact.ToString(language) + " [" + fact.Path + "]");
        }

        foreach (var reason in Alternatives)
        {
            Line(unless, reason.ToString(language));
        }

        return text.ToString();

        void Line(string word, string sentence) => text.Append("\n  ").Append(word).Append(' ').Append(sentence);
    }

    /// <summary>The explanation as English text.</summary>
    public override string ToString() => ToString(Language.English);
}
