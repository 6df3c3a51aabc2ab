using System.Globalization;
using System.Text;

namespace AfterSales.Json.Documents;

/// <summary>A place in a document. Its text, such as <c>warranty.terms[2].length</c>, is made only when a problem is told.</summary>
internal sealed class Place
{
    private const int LongestName = 64;

    private readonly Place? _parent;

    private Place(Place? parent, string? name, int index)
    {
        _parent = parent;
        Name = name;
        Index = index;
    }

    /// <summary>The whole document.</summary>
    public static Place Root { get; } = new(null, null, 0);

    /// <summary>The name of the member; null for items of lists and for the whole.</summary>
    public string? Name { get; }

    /// <summary>The position in a list, counted from 0; 0 for members.</summary>
    public int Index { get; }

    public Place Member(string name) => new(this, name, 0);

    public Place Item(int index) => new(this, null, index);

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    /// <summary>Text that came from outside, cut to what a person reads, with nothing in it that could break a line or a log.</summary>
    public static string Shortened(string text, int longest)
    {
        var shown = new StringBuilder(Math.Min(text.Length, longest) + 1);
        for (var i = 0; i < text.Length && i < longest; i++)
        {
            // Half a surrogate pair, left by the cut or by the input, is no character.
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && i + 1 < longest && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                shown.Append(text[i]).Append(text[++i]);
            }
            else
            {
                shown.Append(char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\u2028' or '\u2029' ? '\uFFFD' : text[i]);
            }
        }

        return text.Length > longest ? shown.Append('…').ToString() : shown.ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (c is '.' or '[' or ']' or '"' or ' ' || char.IsControl(c))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private void Append(StringBuilder text)
    {
        if (_parent is null)
        {
            return;
        }

        _parent.Append(text);
        if (Name is null)
        {
            text.Append('[').Append(Index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
        else if (IsPlain(Name))
        {
            text.Append(text.Length == 0 ? "" : ".").Append(Shortened(Name, LongestName));
        }
        else
        {
            text.Append("[\"").Append(Shortened(Name, LongestName)).Append("\"]");
        }
    }
}
