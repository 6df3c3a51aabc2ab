using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSales.Json.Documents;

/// <summary>A part that stands as text, and so can also be the name of a member.</summary>
internal abstract class TextualPart<T> : Part<T>
{
    public override JsonKind Kinds => JsonKind.Text;

    /// <summary>Reads the text without telling a problem.</summary>
    public abstract bool TryParse(string text, out T value);

    /// <summary>The text of a value; null where documents have none for it.</summary>
    public abstract string? Format(T value);

    /// <summary>What is wrong with a text that is refused, beyond that it is not what is allowed; empty where nothing is.</summary>
    public virtual string Hint(string text) => "";

    public override Found<T> Read(Node node)
    {
        if (!node.TryText(Allowed, out var text))
        {
            return Found<T>.None;
        }

        if (TryParse(text, out var value))
        {
            return Found<T>.Whole(value);
        }

        node.Refuse(Allowed + Hint(text));
        return Found<T>.None;
    }

    public override Written Write(T value, Place place, DocumentContext context)
    {
        if (Format(value) is { } text)
        {
            return Written.Text(text);
        }

        context.Problems.Add(place, string.Format(CultureInfo.InvariantCulture, "A document cannot say \"{0}\"; it has {1}.", Place.Shortened(Shown(value), 60), Allowed));
        return Written.Text("");
    }

    /// <summary>A value that is refused, as messages show it, whatever the culture.</summary>
    protected virtual string Shown(T value) => value?.ToString() ?? "";
}

/// <summary>Text of a pattern. The pattern is the schema's and the reader's, so the two agree to the letter.</summary>
/// <param name="pattern">A regular expression that means the same in .NET and in JavaScript: no <c>\d \w \s</c>, anchored where it shall be.</param>
/// <param name="most">The largest number of characters (of code points, as schemas count).</param>
/// <param name="allowed">What is allowed, for messages.</param>
/// <param name="parse">Makes the value of text that fits the pattern.</param>
/// <param name="format">The text of a value, which is held against the pattern too; null where there is none.</param>
internal sealed class TextPart<T>(string pattern, int most, string allowed, Func<string, T> parse, Func<T, string?> format) : TextualPart<T>
{
    private readonly Regex _pattern = new(pattern, RegexOptions.CultureInvariant);

    public override string Allowed => allowed;

    /// <summary>The pattern, for parts whose text goes on after it.</summary>
    public string Pattern => pattern;

    /// <summary>The text itself, of the same pattern.</summary>
    public TextPart<string> AsText() => new(pattern, most, allowed, text => text, text => text);

    protected override string Shown(T value) => format(value) ?? "";

    public override bool TryParse(string text, out T value)
    {
        var fits = Fits(text);
        value = fits ? parse(text) : default!;
        return fits;
    }

    public override string? Format(T value) => format(value) is { } text && Fits(text) ? text : null;

    public override string Hint(string text) => Length(text) > most ? FormattableString.Invariant($"; {most} characters at most") : "";

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) =>
    [
        Written.Member("type", Written.Text("string")),
        Written.Member("maxLength", Written.Number(most)),
        Written.Member("pattern", Written.Text(pattern)),
    ];

    private static int Length(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count;
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private bool Fits(string text)
    {
        // Twice as many code units cannot be so few characters: huge texts are refused before they are looked at.
        if (text.Length > 2L * most || Length(text) > most || !IsWhole(text))
        {
            return false;
        }

        // A dollar sign also matches before a last line break; the schema's does not.
        return _pattern.IsMatch(text) && !(pattern[pattern.Length - 1] == '$' && text.Length > 0 && text[text.Length - 1] == '\n');
    }
}

/// <summary>One word of a closed set, each with its value.</summary>
internal sealed class WordPart<T>(params KeyValuePair<string, T>[] words) : TextualPart<T>
{
    public override string Allowed => words.Length == 1 ? "\"" + words[0].Key + "\"" : "one of " + string.Join(", ", words.Select(word => "\"" + word.Key + "\""));

    public IEnumerable<string> Words => words.Select(word => word.Key);

    public override bool TryParse(string text, out T value)
    {
        foreach (var word in words)
        {
            if (string.Equals(word.Key, text, StringComparison.Ordinal))
            {
                value = word.Value;
                return true;
            }
        }

        value = default!;
        return false;
    }

    public override string? Format(T value)
    {
        foreach (var word in words)
        {
            if (EqualityComparer<T>.Default.Equals(word.Value, value))
            {
                return word.Key;
            }
        }

        return null;
    }

    public override string Hint(string text) => Nearest.Hint(text, Words);

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) =>
        [Written.Member("enum", Written.List(words.Select(word => Written.Text(word.Key))))];
}
