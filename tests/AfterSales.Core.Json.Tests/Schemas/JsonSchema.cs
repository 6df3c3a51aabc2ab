using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AfterSales.Json.Tests.Schemas;

/// <summary>
/// As much of JSON Schema 2020-12 as the library's schemas use, read from their text: what a host's validator would say.
/// A keyword that it does not know fails, so that none is passed over. The build holds it against a validator of others (see <c>check.mjs</c>).
/// </summary>
internal sealed class JsonSchema
{
    private readonly JsonObject _root;

    private JsonSchema(JsonObject root) => _root = root;

    public static JsonSchema Parse(string schema) => new(JsonNode.Parse(schema)!.AsObject());

    public bool Accepts(JsonNode? document) => Accepts(_root, document);

    /// <summary>
    /// Whether documents have a place: members separated by dots, records of lists without their number. The readings of a counter are named by it.
    /// </summary>
    public bool HasPlace(string path) => HasPlace(_root, path.StartsWith("readings.", StringComparison.Ordinal) ? ["readings", "counter"] : path.Split('.'));

    private bool HasPlace(JsonObject schema, string[] names)
    {
        if (schema["$ref"] is { } reference)
        {
            return HasPlace(_root["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), names);
        }

        if (schema["anyOf"] is JsonArray choices)
        {
            return choices.Any(one => HasPlace(one!.AsObject(), names));
        }

        return names.Length == 0
            || (schema["items"] is JsonObject item ? HasPlace(item, names)
                : (schema["properties"]?[names[0]] ?? (Names(schema, names[0]) ? schema["additionalProperties"] : null)) is JsonObject member && HasPlace(member, names[1..]));
    }

    private bool Names(JsonObject schema, string name) => schema["propertyNames"] is JsonObject names && Accepts(names, JsonValue.Create(name));

    private bool Accepts(JsonObject schema, JsonNode? value) => schema.All(keyword => Accepts(schema, keyword.Key, keyword.Value!, value));

    private bool Accepts(JsonObject schema, string keyword, JsonNode says, JsonNode? value) => keyword switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" => true,
        "$ref" => Accepts(_root["$defs"]![says.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value),
        "anyOf" => says.AsArray().Any(one => Accepts(one!.AsObject(), value)),
        "type" => IsOf(says.GetValue<string>(), value),
        "const" => JsonNode.DeepEquals(says, value),
        "enum" => says.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "minimum" => Number(value) is not { } number || number >= says.GetValue<double>(),
        "maximum" => Number(value) is not { } number || number <= says.GetValue<double>(),
        "pattern" => Text(value) is not { } text || Regex.IsMatch(text, says.GetValue<string>(), RegexOptions.CultureInvariant) && !(says.GetValue<string>().EndsWith('$') && text.EndsWith('\n')),
        "maxLength" => Text(value) is not { } text || text.EnumerateRunes().Count() <= says.GetValue<int>(),
        "items" => value is not JsonArray list || list.All(item => Accepts(says.AsObject(), item)),
        "uniqueItems" => value is not JsonArray list || list.Index().All(one => !list.Take(one.Index).Any(other => JsonNode.DeepEquals(one.Item, other))),
        "minItems" => value is not JsonArray list || list.Count >= says.GetValue<int>(),
        "maxItems" => value is not JsonArray list || list.Count <= says.GetValue<int>(),
        "required" => value is not JsonObject members || says.AsArray().All(name => members.ContainsKey(name!.GetValue<string>())),
        "maxProperties" => value is not JsonObject members || members.Count <= says.GetValue<int>(),
        "propertyNames" => value is not JsonObject members || members.All(member => Accepts(says.AsObject(), JsonValue.Create(member.Key))),
        "properties" => value is not JsonObject members || members.All(member => says[member.Key] is not JsonObject one || Accepts(one, member.Value)),
        "additionalProperties" => value is not JsonObject members
            || members.Where(member => schema["properties"]?[member.Key] is null).All(member => says is JsonObject one && Accepts(one, member.Value)),
        _ => throw new NotSupportedException($"The schema uses \"{keyword}\", which this validator does not know."),
    };

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "integer" => Number(value) is { } number && Math.Floor(number) == number,
        _ => throw new NotSupportedException($"The schema uses the type \"{type}\", which this validator does not know."),
    };

    private static string? Text(JsonNode? value) => value?.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;

    private static double? Number(JsonNode? value) =>
        value?.GetValueKind() == System.Text.Json.JsonValueKind.Number ? double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;
}
