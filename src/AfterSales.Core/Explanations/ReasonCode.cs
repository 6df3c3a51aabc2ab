using System.Text;

namespace AfterSales.Explanations;

/// <summary>A stable code for a finding, such as <c>warranty.expired</c>, with its text in every language. Codes are never renamed and never reused.</summary>
public sealed class ReasonCode
{
    private readonly string _english;
    private readonly string _spanish;
    private readonly string _chinese;
    private Reason? _alone;

    /// <summary>A code with its texts; <c>{0}</c>, <c>{1}</c>, <c>{2}</c> stand for the reason's arguments.</summary>
    internal ReasonCode(string id, string english, string spanish, string chinese)
    {
        Id = id;
        Bit = NameBits.Of(id);
        _english = english;
        _spanish = spanish;
        _chinese = chinese;
    }

    /// <summary>The code: lower case, <c>module.finding</c>.</summary>
    public string Id { get; }

    /// <summary>The finding that needs neither arguments nor a clause: one for all.</summary>
    internal Reason Alone => _alone ??= new Reason(this, [], null);

    /// <summary>One of 64 bits, which tells most codes apart: those without it in a set are not in it.</summary>
    internal ulong Bit { get; }

    /// <summary>The text in a language, with <c>{0}</c>, <c>{1}</c>, <c>{2}</c> for the arguments.</summary>
    /// <param name="language">The language.</param>
    public string Template(Language language) => language switch
    {
        Language.Spanish => _spanish,
        Language.SimplifiedChinese => _chinese,
        _ => _english,
    };

    /// <summary>The code.</summary>
    public override string ToString() => Id;

    internal string Format(Language language, IReadOnlyList<ReasonArgument> arguments)
    {
        // In one pass: an argument may itself hold braces, such as the id of a rule that somebody wrote.
        var template = Template(language);
        var text = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            var index = i + 2 < template.Length && template[i] == '{' && template[i + 2] == '}' ? template[i + 1] - '0' : -1;
            if (index >= 0 && index < arguments.Count)
            {
                text.Append(arguments[index].ToString(language));
                i += 2;
            }
            else
            {
                text.Append(template[i]);
            }
        }

        return text.ToString();
    }
}
