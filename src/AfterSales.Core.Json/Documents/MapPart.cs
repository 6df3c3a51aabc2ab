using System.Globalization;
using System.Text.Json;

namespace AfterSales.Json.Documents;

/// <summary>An object whose member names are data: dates by event, evidence by kind, clauses by id. Each member is one item of a list.</summary>
internal sealed class MapPart<TItem, TKey, TValue>(
    TextualPart<TKey> key, Part<TValue> value, Func<TItem, TKey> keyOf, Func<TItem, TValue> valueOf, Func<TKey, TValue, TItem> item) : Part<ValueList<TItem>>
{
    public override string Allowed => "an object with " + key.Allowed + " as member names";

    public override JsonKind Kinds => JsonKind.Object;

    public override Found<ValueList<TItem>> Read(Node node)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            node.Refuse(Allowed);
            return Found<ValueList<TItem>>.None;
        }

        var items = new List<TItem>();
        var isWhole = node.Members(out var members);
        if (members.Count > Limits.Items)
        {
            node.Tell(string.Format(CultureInfo.InvariantCulture, "Found {0} members; write at most {1}.", members.Count, Limits.Items));
            return Found<ValueList<TItem>>.None;
        }

        foreach (var member in members)
        {
            var place = node.Member(member.Key, member.Value);
            if (!key.TryParse(member.Key, out var name))
            {
                place.Tell($"Found the member name \"{Place.Shortened(member.Key, 60)}\"; write {key.Allowed}{key.Hint(member.Key)}.");
                isWhole = false;
                continue;
            }

            var found = value.Read(place);
            isWhole &= found.IsWhole;
            if (found.HasValue)
            {
                items.Add(item(name, found.Value));
            }
        }

        return Found<ValueList<TItem>>.Of(ValueList.From(items), isWhole);
    }

    public override Written Write(ValueList<TItem> items, Place place, DocumentContext context)
    {
        if (items.Count > Limits.Items)
        {
            context.Problems.Add(place, string.Format(CultureInfo.InvariantCulture, "A document cannot say {0} members; it has at most {1}.", items.Count, Limits.Items));
        }

        var members = new List<KeyValuePair<string, Written>>(items.Count);
        foreach (var each in items)
        {
            var name = key.Format(keyOf(each));
            if (name is null)
            {
                context.Problems.Add(place, $"A document cannot have the member \"{Place.Shortened(keyOf(each)?.ToString() ?? "", 60)}\"; write {key.Allowed}.");
                continue;
            }

            members.Add(Written.Member(name, value.Write(valueOf(each), place.Member(name), context)));
        }

        return Written.Object(members);
    }

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) =>
    [
        Written.Member("type", Written.Text("object")),
        Written.Member("maxProperties", Written.Number(Limits.Items)),
        Written.Member("propertyNames", definitions.Of(key)),
        Written.Member("additionalProperties", definitions.Of(value)),
    ];
}
