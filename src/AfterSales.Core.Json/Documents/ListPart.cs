using System.Globalization;
using System.Text.Json;

namespace AfterSales.Json.Documents;

/// <summary>Whether a list can say the same twice.</summary>
internal enum Repetition
{
    Allowed,
    Refused,
}

/// <summary>A list of values of one kind.</summary>
internal sealed class ListPart<T>(Part<T> item, int least = 0, int most = Limits.Items, Repetition repetition = Repetition.Allowed) : Part<ValueList<T>>
{
    public override string Allowed => string.Format(
        CultureInfo.InvariantCulture, least == most ? "a list of {0}" : least > 0 ? "a list of {0} to {1}" : "a list of at most {1}", least, most) + ", each " + item.Allowed;

    public override JsonKind Kinds => JsonKind.List;

    public override Found<ValueList<T>> Read(Node node)
    {
        if (node.Kind != JsonValueKind.Array || node.Element.GetArrayLength() is var length && (length < least || length > most))
        {
            node.Refuse(Allowed);
            return Found<ValueList<T>>.None;
        }

        var items = new List<T>(length);
        var kept = new List<int>(length);
        var isWhole = true;
        var index = 0;
        foreach (var element in node.Element.EnumerateArray())
        {
            var found = item.Read(node.Item(index, element));
            isWhole &= found.IsWhole;
            if (found.HasValue && repetition == Repetition.Refused && items.Contains(found.Value))
            {
                node.Item(index, element).Tell($"Found {found.Value} twice; write it once.");
                isWhole = false;
            }
            else if (found.HasValue)
            {
                items.Add(found.Value);
                kept.Add(index);
            }

            index++;
        }

        if (items.Count < length)
        {
            node.Context.KeptItems(node.Place, [.. kept]);
        }

        return Found<ValueList<T>>.Of(ValueList.From(items), isWhole);
    }

    public override Written Write(ValueList<T> value, Place place, DocumentContext context)
    {
        if (value.Count < least || value.Count > most)
        {
            context.Problems.Add(place, string.Format(CultureInfo.InvariantCulture, "A document cannot say a list of {0}; it has {1}.", value.Count, Allowed));
        }

        if (repetition == Repetition.Refused && value.Distinct().Count() < value.Count)
        {
            context.Problems.Add(place, "A document cannot say the same twice in this list.");
        }

        return Written.List(value.Select((each, index) => item.Write(each, place.Item(index), context)));
    }

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions)
    {
        yield return Written.Member("type", Written.Text("array"));
        if (least > 0)
        {
            yield return Written.Member("minItems", Written.Number(least));
        }

        yield return Written.Member("maxItems", Written.Number(most));
        if (repetition == Repetition.Refused)
        {
            yield return Written.Member("uniqueItems", Written.Boolean(true));
        }

        yield return Written.Member("items", definitions.Of(item));
    }
}
