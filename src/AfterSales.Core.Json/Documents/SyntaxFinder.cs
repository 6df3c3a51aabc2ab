using System.Text.Json;

namespace AfterSales.Json.Documents;

/// <summary>Finds where in a text that is not JSON the error lies: the parser tells line and byte, a person looks for the member.</summary>
internal sealed class SyntaxFinder
{
    private readonly bool _tooDeep;
    private readonly bool _complete;

    private SyntaxFinder(Place place, int offset, bool tooDeep, bool complete)
    {
        Place = place;
        Offset = offset;
        _tooDeep = tooDeep;
        _complete = complete;
    }

    public Place Place { get; }

    /// <summary>The byte at which the text stops being JSON.</summary>
    public int Offset { get; }

    /// <summary>Goes through a text that the parser refused.</summary>
    public static SyntaxFinder Find(byte[] utf8, JsonDocumentOptions options)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = options.CommentHandling, MaxDepth = options.MaxDepth });
        var path = new Path();
        try
        {
            while (reader.Read())
            {
                path.Follow(ref reader);
            }

            return new SyntaxFinder(path.Place, utf8.Length, false, false);
        }
        catch (JsonException error)
        {
            var offset = ByteAt(utf8, error.LineNumber ?? 0, error.BytePositionInLine ?? 0);
            var tooDeep = path.Depth >= options.MaxDepth && offset < utf8.Length && utf8[offset] is (byte)'[' or (byte)'{';
            return new SyntaxFinder(path.Place, offset, tooDeep, path.IsComplete);
        }
    }

    /// <summary>The place that a text has come to where it breaks off.</summary>
    public static Place PlaceAtEnd(byte[] utf8) => Find(utf8, new JsonDocumentOptions { MaxDepth = Limits.Depth }).Place;

    public string Message(string json, int index)
    {
        if (_tooDeep)
        {
            return FormattableString.Invariant($"Found objects and lists nested deeper than {Limits.Depth} levels; no document needs so many.");
        }

        if (index >= json.Length)
        {
            return json.Trim().Length == 0 ? "Found no text; write one JSON object." : "The text breaks off; every object, list and text needs its end.";
        }

        var found = "Found " + (json[index] == '\uFEFF' ? "a byte order mark" : "\"" + Place.Shortened(json.Substring(index, Math.Min(json.Length - index, 20)), 10) + "\"");
        return _complete ? found + " after the end; a document is one JSON object and nothing else."
            : json[index] == '/' ? found + "; comments have no place in a document."
            : json[index] == '\'' ? found + "; texts and names stand in double quotes."
            : found + ", which is not JSON here; write a value, a member, or what ends the list or object, with commas between and none at the end.";
    }

    private static int ByteAt(byte[] utf8, long line, long column)
    {
        var start = 0;
        for (var seen = 0L; seen < line; seen++)
        {
            start = Array.IndexOf(utf8, (byte)'\n', start) + 1;
        }

        return (int)Math.Min(start + column, utf8.Length);
    }

    /// <summary>Where a reader is: the members and items that it is inside.</summary>
    private sealed class Path
    {
        private readonly Stack<(Place Place, bool IsList, int Next)> _open = new();
        private Place? _member;
        private bool _any;

        public int Depth => _open.Count;

        public bool IsComplete => _any && _open.Count == 0;

        public Place Place => _member ?? (_open.Count == 0 ? Place.Root : Here());

        public void Follow(ref Utf8JsonReader reader)
        {
            _any = true;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _member = _open.Peek().Place.Member(Name(ref reader));
                    break;
                case JsonTokenType.StartObject:
                case JsonTokenType.StartArray:
                    var place = Place;
                    Step();
                    _open.Push((place, reader.TokenType == JsonTokenType.StartArray, 0));
                    break;
                case JsonTokenType.EndObject:
                case JsonTokenType.EndArray:
                    _open.Pop();
                    break;
                default:
                    Step();
                    break;
            }
        }

        private static string Name(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return "\uFFFD";
            }
        }

        private Place Here()
        {
            var (place, isList, next) = _open.Peek();
            return isList ? place.Item(next) : place;
        }

        private void Step()
        {
            _member = null;
            if (_open.Count > 0 && _open.Peek() is { IsList: true } list)
            {
                _open.Pop();
                _open.Push((list.Place, true, list.Next + 1));
            }
        }
    }
}
