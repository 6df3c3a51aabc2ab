namespace AfterSales.Json.Documents;

/// <summary>A part that stands within itself: looked up when it is read or written, since it is not made yet when it is described.</summary>
internal sealed class DeferredPart<T> : Part<T>
{
    private readonly Func<Part<T>> _part;

    /// <param name="name">The name of the part's definition in schemas, which ends the recursion there.</param>
    /// <param name="kinds">The kinds of JSON values that the part can be.</param>
    /// <param name="part">The part.</param>
    public DeferredPart(string name, JsonKind kinds, Func<Part<T>> part)
    {
        Name = name;
        Kinds = kinds;
        _part = part;
    }

    public override string Allowed => _part().Allowed;

    public override JsonKind Kinds { get; }

    public override Found<T> Read(Node node) => _part().Read(node);

    public override Written Write(T value, Place place, DocumentContext context) => _part().Write(value, place, context);

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => _part().Schema(definitions);
}
