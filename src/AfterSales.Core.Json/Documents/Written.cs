using System.Globalization;
using System.Text;

namespace AfterSales.Json.Documents;

/// <summary>A JSON value to be printed. The one layout: two spaces, what is short and flat on one line, lists of values filled; the same value prints the same text everywhere.</summary>
internal sealed class Written
{
    private const int Width = 110;

    private readonly string? _scalar;

    // Names stand in quotes already.
    private readonly List<KeyValuePair<string, Written>>? _members;
    private readonly List<Written>? _items;

    private Written(string? scalar, List<KeyValuePair<string, Written>>? members, List<Written>? items)
    {
        _scalar = scalar;
        _members = members;
        _items = items;
        FlatLength = scalar?.Length ?? (members is null ? 0 : 2);
        for (var i = 0; i < (members?.Count ?? items?.Count ?? 0); i++)
        {
            var inner = members is null ? items![i] : members[i].Value;
            FlatLength += inner.FlatLength + (members is null ? 2 : members[i].Key.Length + 4);
            HoldsObjects |= inner.IsObject || inner.HoldsObjects;
        }
    }

    private bool IsObject => _members is not null;

    private bool HoldsObjects { get; }

    private int FlatLength { get; }

    public static Written Text(string text) => new(Quote(text), null, null);

    public static Written Number(long number) => new(number.ToString(CultureInfo.InvariantCulture), null, null);

    public static Written Boolean(bool value) => new(value ? "true" : "false", null, null);

    public static Written List(IEnumerable<Written> items) => new(null, null, [.. items]);

    public static Written Object(IEnumerable<KeyValuePair<string, Written>> members) => new(null, [.. members], null);

    public static KeyValuePair<string, Written> Member(string name, Written value) => new(Quote(name), value);

    /// <summary>A whole document, ended by a line break.</summary>
    public string ToDocument()
    {
        var text = new StringBuilder();
        Print(text, 0, 0, true);
        return text.Append('\n').ToString();
    }

    /// <summary>Everything on one line, without spaces: what fingerprints are taken of.</summary>
    public string ToCompact()
    {
        var text = new StringBuilder();
        PrintFlat(text, "", "");
        return text.ToString();
    }

    private static string Quote(string text)
    {
        var plain = 0;
        while (plain < text.Length && text[plain] is >= ' ' and <= '~' and not ('"' or '\\'))
        {
            plain++;
        }

        if (plain == text.Length)
        {
            return "\"" + text + "\"";
        }

        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029':
                    quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    private void Print(StringBuilder text, int indent, int column, bool isRoot)
    {
        if (_scalar is not null || (!isRoot && !HoldsObjects && column + FlatLength <= Width) || _members is { Count: 0 } || _items is { Count: 0 })
        {
            PrintFlat(text, " ", _members is { Count: > 0 } ? " " : "");
        }
        else if (_members is not null)
        {
            text.Append('{');
            for (var i = 0; i < _members.Count; i++)
            {
                NewLine(text.Append(i == 0 ? "" : ","), indent + 2);
                var name = _members[i].Key;
                text.Append(name).Append(": ");
                _members[i].Value.Print(text, indent + 2, indent + name.Length + 5, false);
            }

            NewLine(text, indent).Append('}');
        }
        else
        {
            PrintItems(text, _items!, indent);
        }
    }

    private void PrintItems(StringBuilder text, List<Written> items, int indent)
    {
        text.Append('[');
        var column = int.MaxValue;
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            if (items[i]._scalar is not null && i > 0 && items[i - 1]._scalar is not null && column + items[i].FlatLength + 2 <= Width)
            {
                text.Append(' ');
                column += items[i].FlatLength + 2;
            }
            else
            {
                NewLine(text, indent + 2);
                column = indent + 2 + items[i].FlatLength + 1;
            }

            items[i].Print(text, indent + 2, indent + 3, false);
        }

        NewLine(text, indent).Append(']');
    }

    private static StringBuilder NewLine(StringBuilder text, int indent) => text.Append('\n').Append(' ', indent);

    private void PrintFlat(StringBuilder text, string space, string pad)
    {
        if (_scalar is not null)
        {
            text.Append(_scalar);
            return;
        }

        text.Append(_members is null ? "[" : "{" + pad);
        for (var i = 0; i < (_members?.Count ?? _items!.Count); i++)
        {
            text.Append(i == 0 ? "" : "," + space);
            if (_members is not null)
            {
                text.Append(_members[i].Key).Append(':').Append(space);
            }

            (_members is null ? _items![i] : _members[i].Value).PrintFlat(text, space, "");
        }

        text.Append(_members is null ? "]" : pad + "}");
    }
}
