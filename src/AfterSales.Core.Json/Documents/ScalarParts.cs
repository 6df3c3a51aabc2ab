using System.Globalization;
using System.Text.Json;

namespace AfterSales.Json.Documents;

/// <summary>A whole number in a range.</summary>
internal sealed class WholePart(long least, long most) : Part<long>
{
    public override string Allowed => FormattableString.Invariant($"a whole number from {least} to {most}");

    public override JsonKind Kinds => JsonKind.Number;

    public override Found<long> Read(Node node)
    {
        // 1.0 and 1e2 are whole numbers to schemas, so they are here.
        if (node.Kind == JsonValueKind.Number && node.Element.TryGetDecimal(out var number) && number >= least && number <= most && decimal.Truncate(number) == number)
        {
            return Found<long>.Whole((long)number);
        }

        node.Refuse(Allowed);
        return Found<long>.None;
    }

    public override Written Write(long value, Place place, DocumentContext context)
    {
        if (value < least || value > most)
        {
            context.Problems.Add(place, string.Format(CultureInfo.InvariantCulture, "A document cannot say {0}; it has {1}.", value, Allowed));
        }

        return Written.Number(value);
    }

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) =>
    [
        Written.Member("type", Written.Text("integer")),
        Written.Member("minimum", Written.Number(least)),
        Written.Member("maximum", Written.Number(most)),
    ];
}

/// <summary>True or false.</summary>
internal sealed class BooleanPart : Part<bool>
{
    public override string Allowed => "true or false";

    public override JsonKind Kinds => JsonKind.Boolean;

    public override Found<bool> Read(Node node)
    {
        if (node.Is(JsonKind.Boolean))
        {
            return Found<bool>.Whole(node.Kind == JsonValueKind.True);
        }

        node.Refuse(Allowed);
        return Found<bool>.None;
    }

    public override Written Write(bool value, Place place, DocumentContext context) => Written.Boolean(value);

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => [Written.Member("type", Written.Text("boolean"))];
}

/// <summary>The number of the document format, which every document begins with.</summary>
internal sealed class FormatPart : Part<int>
{
    public const int Number = 1;

    public static readonly FormatPart Instance = new();

    public override string Allowed => "1, the only format that there is";

    public override JsonKind Kinds => JsonKind.Number;

    public override Found<int> Read(Node node)
    {
        if (node.Kind == JsonValueKind.Number && node.Element.TryGetDecimal(out var number) && number == Number)
        {
            return Found<int>.Whole(Number);
        }

        node.Refuse(Allowed);
        return Found<int>.None;
    }

    public override Written Write(int value, Place place, DocumentContext context) => Written.Number(Number);

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => [Written.Member("const", Written.Number(Number))];
}

/// <summary>A value that may be missing in C#; in documents the member is left out then.</summary>
internal sealed class NullablePart<T>(Part<T> inner) : Part<T?>
    where T : struct
{
    public override string Allowed => inner.Allowed;

    public override JsonKind Kinds => inner.Kinds;

    public override Found<T?> Read(Node node)
    {
        var found = inner.Read(node);
        return found.HasValue ? Found<T?>.Of(found.Value, found.IsWhole) : Found<T?>.None;
    }

    public override Written Write(T? value, Place place, DocumentContext context) => inner.Write(value.GetValueOrDefault(), place, context);

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => inner.Schema(definitions);
}
