using System.Text.Json.Nodes;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Documents;

/// <summary>What people and systems do to documents: leave out, mistype, mix up, exaggerate.</summary>
internal static class Mutations
{
    private static readonly string[] Texts =
    [
        "", " ", "unit", "absent", "not-yet", "none", "2024-02-30", "2023-02-29", "2024-02-29", "0000-01-01", "8999-12-31", "9000-01-01", "2024-3-1", "2024-03-10\n", "１２", "P1Y", "P0D",
        "P1Y6M2W10D", "P7WD", "P1Y2WD", "P1001Y", "P12001M", "P366000D", "P366001D", "P1W1Y", "P", "P1", "p1y", "PT5H", "1", "-1", "1.5", "01", "1.", "1e3", "99999999999999999999", "0.12345678901",
        "proof-of-purchase", "Proof", "a--b", "-a", "concurrent", "consecutive", "repair", "transit", "\u0000", "\u00a0", "\u0085", "\ufeff", "\u3000", "😀",
        new('x', 64), new('x', 65), new('x', 200), new('x', 201), new('-', 300),
    ];

    private static readonly double[] Numbers = [0, 1, -1, 2, 1.5, 7, 1e9, 2147483648, 1e300, 366001];

    /// <summary>The document with some mutations, at most so many.</summary>
    public static JsonObject Mutate(this Tape tape, string json, int most)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        for (var left = tape.Next(most + 1); left > 0; left--)
        {
            var nodes = All(root).ToList();
            tape.Change(nodes[tape.Next(nodes.Count)], nodes);
        }

        return root;
    }

    private static IEnumerable<JsonNode> All(JsonNode node)
    {
        yield return node;
        var children = node switch { JsonObject members => members.Select(member => member.Value), JsonArray list => list, _ => [] };
        foreach (var child in children.ToList())
        {
            foreach (var inner in child is null ? [] : All(child))
            {
                yield return inner;
            }
        }
    }

    private static void Change(this Tape tape, JsonNode node, List<JsonNode> all)
    {
        switch (tape.Next(8))
        {
            case 0 when node.Parent is JsonObject above:
                above.Remove(node.GetPropertyName());
                break;
            case 1 when node.Parent is JsonObject above:
                var name = node.GetPropertyName();
                above.Remove(name);
                above[tape.Pick(name + "s", name.ToUpperInvariant(), name.Length > 2 ? name[1..] : "x", "format", "", "😀", name.Replace('-', '_'))] = node;
                break;
            case 2 when node is JsonObject members:
                members[tape.Pick("note", "id", "clause", "on", "length", "start", "kind", "unit", "sale", "", "x.y[0]")] = tape.Value(all);
                break;
            case 3 when node is JsonArray list:
                list.Add(tape.Flag() && list.Count > 0 ? list[^1]?.DeepClone() : tape.Value(all));
                break;
            case 4 when node is JsonArray { Count: > 0 } list:
                list.RemoveAt(tape.Next(list.Count));
                break;
            case 5 when node is JsonArray list && tape.Flag(8):
                var more = tape.Pick(999, 1_001) - list.Count;
                for (var i = 0; i < more; i++)
                {
                    list.Add(list.Count > 0 ? list[0]?.DeepClone() : JsonValue.Create("2024-01-01"));
                }

                break;
            default:
                tape.Replace(node, tape.Value(all));
                break;
        }
    }

    private static JsonNode? Value(this Tape tape, List<JsonNode> all) => tape.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(tape.Flag()),
        2 => JsonValue.Create(tape.Pick(Numbers)),
        3 => new JsonArray(),
        4 => new JsonObject(),
        5 => all[tape.Next(all.Count)].DeepClone(),
        _ => JsonValue.Create(tape.Pick(Texts)),
    };

    private static void Replace(this Tape tape, JsonNode node, JsonNode? by)
    {
        if (node.Parent is JsonObject above)
        {
            above[node.GetPropertyName()] = by;
        }
        else if (node.Parent is JsonArray list)
        {
            list[list.IndexOf(node)] = by;
        }
    }
}
