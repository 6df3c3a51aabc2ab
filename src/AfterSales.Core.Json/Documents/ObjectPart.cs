using System.Text.Json;

namespace AfterSales.Json.Documents;

/// <summary>An object with members of its own.</summary>
internal sealed class ObjectPart<T> : Part<T>
{
    private readonly Member<T>[] _members;
    private readonly Func<Fields, T> _build;
    private readonly bool _standsInParts;
    private readonly Action<T, DocumentContext>? _objection;

    /// <param name="name">The name of its definition in schemas.</param>
    /// <param name="about">What it is, for schemas.</param>
    /// <param name="describe">Declares the members and gives back what makes the value of them.</param>
    public ObjectPart(string name, string about, Func<Shape<T>, Func<Fields, T>> describe)
    {
        var shape = new Shape<T>();
        _build = describe(shape);
        _members = [.. shape.Members];
        _standsInParts = shape.StandsInParts;
        _objection = shape.Objection;
        Name = name;
        About = about;
    }

    public override string Allowed => "an object with " + string.Join(", ", Names);

    public override JsonKind Kinds => JsonKind.Object;

    private IEnumerable<string> Names => _members.Select(member => "\"" + member.Name + "\"");

    public override Found<T> Read(Node node)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            node.Refuse(Allowed);
            return Found<T>.None;
        }

        var fields = new Fields(node.Place, _members.Length);
        var isWhole = ReadMembers(node, fields);
        var canBuild = isWhole || _standsInParts;
        foreach (var member in _members)
        {
            if (member.IsRequired && !fields.TryGet(member.Index, out _))
            {
                canBuild = false;
            }
        }

        if (!canBuild)
        {
            return Found<T>.None;
        }

        try
        {
            return Found<T>.Of(_build(fields), isWhole);
        }
        catch (ArgumentException refusal)
        {
            Refusals.Tell(refusal, node.Context, path => Locate(node, path));
            return Found<T>.None;
        }
    }

    public override Written Write(T value, Place place, DocumentContext context)
    {
        _objection?.Invoke(value, context);
        var written = new List<KeyValuePair<string, Written>>(_members.Length);
        foreach (var member in _members)
        {
            if (member.Write(value, place, context) is { } text)
            {
                written.Add(Written.Member(member.Name, text));
            }
        }

        return Written.Object(written);
    }

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions)
    {
        yield return Written.Member("type", Written.Text("object"));
        var required = _members.Where(member => member.IsRequired).Select(member => Written.Text(member.Name)).ToList();
        if (required.Count > 0)
        {
            yield return Written.Member("required", Written.List(required));
        }

        yield return Written.Member("additionalProperties", Written.Boolean(false));
        yield return Written.Member(
            "properties", Written.Object(_members.Select(member => Written.Member(member.Name, definitions.Of(member.Part, member.About)))));
    }

    private bool ReadMembers(Node node, Fields fields)
    {
        var isWhole = node.Members(out var given);
        var values = new JsonElement?[_members.Length];
        foreach (var pair in given)
        {
            if (Array.Find(_members, member => string.Equals(member.Name, pair.Key, StringComparison.Ordinal)) is { } member)
            {
                values[member.Index] = pair.Value;
            }
            else
            {
                RefuseMember(node, pair.Key);
                isWhole = false;
            }
        }

        // In the declared order, whatever the document's: clauses are read before the rules that name them.
        foreach (var member in _members)
        {
            if (values[member.Index] is { } value)
            {
                isWhole &= member.Read(node.Member(member.Name, value), fields);
            }
            else if (member.IsRequired)
            {
                node.Context.Problems.Add(node.Place.Member(member.Name), $"Found no \"{member.Name}\"; write {member.Part.Allowed}.");
                isWhole = false;
            }
        }

        return isWhole;
    }

    private void RefuseMember(Node node, string name)
    {
        // Wording is dear when a document has nothing but unknown members; past the last problem told nobody reads it.
        if (node.Context.Problems.Tells)
        {
            var hint = Nearest.Hint(name, _members.Select(member => member.Name));
            node.Context.Problems.Add(node.Place.Member(name), $"Found a member that is not known here{hint}; write {string.Join(", ", Names)}.");
        }
        else
        {
            node.Context.Problems.Add(node.Place, "Unknown member.");
        }
    }

    /// <summary>The document's path of a path that a constructor gave, which begins with one of its arguments, or with this object's own name.</summary>
    private string Locate(Node node, string path)
    {
        var place = node.Place.ToString();
        var name = First(path);
        if (Find(name) is null && string.Equals(name, node.Place.Name, StringComparison.Ordinal))
        {
            path = path.Substring(name.Length).TrimStart('.');
            name = First(path);
        }

        return Find(name) is { } member ? Refusals.Join(place, member.Name + InDocument(node, member.Name, path.Substring(name.Length))) : place;
    }

    /// <summary>The rest of a path, its first index counted as the document counts.</summary>
    private static string InDocument(Node node, string member, string rest)
    {
        var end = rest.IndexOf(']');
        if (rest.Length == 0 || rest[0] != '[' || end < 0 || !int.TryParse(rest.Substring(1, end - 1), out var index))
        {
            return rest;
        }

        // One value can stand for a list of one.
        return node.TryMember(member, out var value) && value.ValueKind != JsonValueKind.Array
            ? rest.Substring(end + 1)
            : FormattableString.Invariant($"[{node.Context.IndexInDocument(Refusals.Join(node.Place.ToString(), member), index)}]") + rest.Substring(end + 1);
    }

    private static string First(string path)
    {
        var end = path.IndexOfAny(['.', '[']);
        return end < 0 ? path : path.Substring(0, end);
    }

    private Member<T>? Find(string name) =>
        Array.Find(_members, member => string.Equals(member.Argument, name, StringComparison.Ordinal))
        ?? Array.Find(_members, member => string.Equals(member.Name, name, StringComparison.Ordinal));
}
