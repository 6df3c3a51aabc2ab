using System.Globalization;
using System.Text.Json;

namespace AfterSales.Json.Documents;

/// <summary>One value of a document under reading, with its place and the sink for its problems.</summary>
internal readonly struct Node(JsonElement element, Place place, DocumentContext context)
{
    private const int LongestShown = 60;

    public JsonElement Element { get; } = element;

    public Place Place { get; } = place;

    public DocumentContext Context { get; } = context;

    public JsonValueKind Kind => Element.ValueKind;

    public bool Is(JsonKind kinds) => Kind switch
    {
        JsonValueKind.String => (kinds & JsonKind.Text) != 0,
        JsonValueKind.Number => (kinds & JsonKind.Number) != 0,
        JsonValueKind.True or JsonValueKind.False => (kinds & JsonKind.Boolean) != 0,
        JsonValueKind.Array => (kinds & JsonKind.List) != 0,
        JsonValueKind.Object => (kinds & JsonKind.Object) != 0,
        _ => false,
    };

    public Node Member(string name, JsonElement value) => new(value, Place.Member(name), Context);

    public Node Item(int index, JsonElement value) => new(value, Place.Item(index), Context);

    /// <summary>Tells a problem: what was found here, and what is allowed.</summary>
    public void Refuse(string allowed)
    {
        var hint = Kind == JsonValueKind.Null ? ", or leave the member out where it is not known" : "";
        Tell($"Found {Describe()}; write {allowed}{hint}.");
    }

    public void Tell(string message) => Context.Problems.Add(Place, message);

    /// <summary>The text; false, with a problem told, where it is none or holds half a surrogate pair.</summary>
    public bool TryText(string allowed, out string text)
    {
        if (TryGetText(out text))
        {
            return true;
        }

        Refuse(Kind == JsonValueKind.String ? "whole characters" : allowed);
        return false;
    }

    /// <summary>The members with their names. False when one was left out, with a problem told: its name is no text, or stands twice.</summary>
    public bool Members(out List<KeyValuePair<string, JsonElement>> members)
    {
        var isWhole = true;
        members = [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in Element.EnumerateObject())
        {
            var name = NameOf(property);
            if (name is null)
            {
                Tell("Found a member whose name holds half a surrogate pair; write whole characters.");
                isWhole = false;
            }
            else if (names.Add(name))
            {
                members.Add(new KeyValuePair<string, JsonElement>(name, property.Value));
            }
            else
            {
                Context.Problems.Add(Place.Member(name), "Found this member twice; write it once.");
                isWhole = false;
            }
        }

        return isWhole;
    }

    /// <summary>One member by its name.</summary>
    public bool TryMember(string name, out JsonElement value)
    {
        foreach (var property in Element.EnumerateObject())
        {
            if (string.Equals(NameOf(property), name, StringComparison.Ordinal))
            {
                value = property.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The name; null where it holds half a surrogate pair.</summary>
    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string Describe() => Kind switch
    {
        JsonValueKind.String => TryGetText(out var text) ? "\"" + Place.Shortened(text, LongestShown) + "\"" : "text that holds half a surrogate pair",
        JsonValueKind.Number => "the number " + Place.Shortened(Element.GetRawText(), LongestShown),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "a list of " + Element.GetArrayLength().ToString(CultureInfo.InvariantCulture),
        _ => "an object",
    };

    /// <summary>True when this is the text given.</summary>
    public bool Says(string text) => TryGetText(out var said) && string.Equals(said, text, StringComparison.Ordinal);

    /// <summary>The text; false, and no problem told, where there is none.</summary>
    public bool TryGetText(out string text)
    {
        try
        {
            text = Kind == JsonValueKind.String ? Element.GetString()! : "";
            return Kind == JsonValueKind.String;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }
}
