namespace AfterSales.Json.Documents;

/// <summary>Collects the definitions of one JSON Schema document (2020-12) while its parts are gone through.</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, Written> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <summary>The schema of a document.</summary>
    public static string Document(Part root, string id, string title)
    {
        var definitions = new SchemaDefinitions();
        List<KeyValuePair<string, Written>> members =
        [
            Written.Member("$schema", Written.Text("https://json-schema.org/draft/2020-12/schema")),
            Written.Member("$id", Written.Text(id)),
            Written.Member("title", Written.Text(title)),
            .. definitions.Inline(root, null),
        ];
        if (definitions._definitions.Count > 0)
        {
            members.Add(Written.Member("$defs", Written.Object(definitions._definitions.Select(definition => Written.Member(definition.Key, definition.Value)))));
        }

        return Written.Object(members).ToDocument();
    }

    /// <summary>The schema of a part where it stands: a reference to its definition, or written out.</summary>
    public Written Of(Part part, string? about = null)
    {
        if (part.Name is null)
        {
            return Written.Object(Inline(part, about));
        }

        if (_begun.Add(part.Name))
        {
            _definitions.Add(part.Name, Written.Object(Inline(part, null)));
        }

        var reference = Written.Member("$ref", Written.Text("#/$defs/" + part.Name));
        return Written.Object(about is null ? [reference] : [Written.Member("description", Written.Text(about)), reference]);
    }

    private IEnumerable<KeyValuePair<string, Written>> Inline(Part part, string? about)
    {
        if ((about ?? part.About) is { } description)
        {
            yield return Written.Member("description", Written.Text(description));
        }

        foreach (var member in part.Schema(this))
        {
            yield return member;
        }
    }
}
