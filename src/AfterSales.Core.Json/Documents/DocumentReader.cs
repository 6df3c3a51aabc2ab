using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AfterSales.Json.Documents;

/// <summary>Reads a document strictly: everything that is wrong with it is told at once, each problem with its place.</summary>
/// <remarks>The parser itself stops at the first error and accepts duplicate members, so it only takes the text apart; the parts judge what it holds.</remarks>
internal static class DocumentReader
{
    private static readonly UTF8Encoding Strict = new(false, true);

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = Limits.Depth };

    /// <summary>The value that the text says.</summary>
    /// <exception cref="AfterSales.Explanations.InvalidInputException">The text is not such a document; every problem is listed.</exception>
    public static T Read<T>(string json, Part<T> part)
    {
        ArgumentNullException.ThrowIfNull(json);
        var context = new DocumentContext();
        var found = Found<T>.None;
        using (var document = Parse(json, context.Problems))
        {
            if (document is not null)
            {
                found = part.Read(new Node(document.RootElement, Place.Root, context));
            }
        }

        context.Problems.ThrowIfAny();
        return found.Value;
    }

    /// <summary>The text of bytes that are UTF-8 throughout.</summary>
    /// <exception cref="AfterSales.Explanations.InvalidInputException">They are not.</exception>
    public static string Decode(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var start = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
        var broken = Utf8Text.FirstInvalid(utf8, start);
        if (broken < 0)
        {
            return Strict.GetString(utf8, start, utf8.Length - start);
        }

        var before = Strict.GetString(utf8, start, broken - start);
        throw new Explanations.InvalidInputException(
        [
            Explanations.Problem.At(
                SyntaxFinder.PlaceAtEnd(Strict.GetBytes(before)).ToString(),
                FormattableString.Invariant($"Found the byte 0x{utf8[broken]:X2} at {Position(before, before.Length)}, which is no text in UTF-8; save the document as UTF-8.")),
        ]);
    }

    private static JsonDocument? Parse(string json, ProblemSink problems)
    {
        if (json.Length > Limits.Document)
        {
            problems.Add(Place.Root, FormattableString.Invariant($"Found {json.Length} characters; a document has at most {Limits.Document}."));
            return null;
        }

        byte[] utf8;
        try
        {
            utf8 = Strict.GetBytes(json);
        }
        catch (EncoderFallbackException broken)
        {
            var before = Encoding.UTF8.GetBytes(json.Substring(0, broken.Index));
            problems.Add(SyntaxFinder.PlaceAtEnd(before), $"Found half a surrogate pair at {Position(json, broken.Index)}; write whole characters.");
            return null;
        }

        try
        {
            return JsonDocument.Parse(utf8, Options);
        }
        catch (JsonException)
        {
            var syntax = SyntaxFinder.Find(utf8, Options);
            var index = Encoding.UTF8.GetCharCount(utf8, 0, syntax.Offset);
            problems.Add(syntax.Place, $"{syntax.Message(json, index)} (at {Position(json, index)})");
            return null;
        }
    }

    private static string Position(string json, int index)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            if (json[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }

        return string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}", line, index - start + 1);
    }
}
