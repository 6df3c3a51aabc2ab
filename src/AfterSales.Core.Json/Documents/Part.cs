namespace AfterSales.Json.Documents;

/// <summary>
/// One kind of value in documents, described once: its reader, its writer and its JSON Schema come from the same description, so that they cannot drift apart.
/// </summary>
/// <remarks>
/// How to add a part: a module's values are described in a file of their own under <c>Parts/</c>, put together from <c>Values</c>, <c>Words</c>, <see cref="ListPart{T}"/>, <see cref="MapPart{TItem, TKey, TValue}"/>, <see cref="ChoicePart{T}"/> and, for everything with members, <see cref="ObjectPart{T}"/>;
/// then one line in the part above it (such as the policy's) names it as a member. Nothing else: schema, canonical text, round trip and mutation tests follow from it.
/// </remarks>
internal abstract class Part
{
    /// <summary>The name under which schemas define this part once; null where it is written out where it stands.</summary>
    public string? Name { get; init; }

    /// <summary>What this part stands for, for schemas; null where the name says it.</summary>
    public string? About { get; init; }

    /// <summary>What is allowed, as messages say it: <c>a day as 2024-03-10</c>.</summary>
    public abstract string Allowed { get; }

    /// <summary>The kinds of JSON values that can be this part.</summary>
    public abstract JsonKind Kinds { get; }

    /// <summary>The members of this part's JSON Schema.</summary>
    public abstract IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions);
}

/// <inheritdoc/>
internal abstract class Part<T> : Part
{
    /// <summary>Reads the value at a node. Whatever is refused is told as a problem.</summary>
    public abstract Found<T> Read(Node node);

    /// <summary>The value as it stands in a document. What a document cannot say is told as a problem.</summary>
    public abstract Written Write(T value, Place place, DocumentContext context);

    /// <summary>This part, for another type: the same document text, converted.</summary>
    /// <param name="to">Makes the value; its argument exceptions become problems at the place.</param>
    /// <param name="from">Gives back what is written.</param>
    public Part<TOther> As<TOther>(Func<T, TOther> to, Func<TOther, T> from) => new ConvertedPart<T, TOther>(this, to, from) { Name = Name, About = About };
}

/// <summary>A part read and written as another one and converted.</summary>
internal sealed class ConvertedPart<TInner, T>(Part<TInner> inner, Func<TInner, T> to, Func<T, TInner> from) : Part<T>
{
    public override string Allowed => inner.Allowed;

    public override JsonKind Kinds => inner.Kinds;

    public override Found<T> Read(Node node)
    {
        var found = inner.Read(node);
        if (!found.HasValue)
        {
            return Found<T>.None;
        }

        try
        {
            return Found<T>.Of(to(found.Value), found.IsWhole);
        }
        catch (ArgumentException refusal)
        {
            Refusals.Tell(refusal, node.Context, path => path.StartsWith("[", StringComparison.Ordinal) ? node.Place + path : node.Place.ToString());
            return Found<T>.None;
        }
    }

    public override Written Write(T value, Place place, DocumentContext context) => inner.Write(from(value), place, context);

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => inner.Schema(definitions);
}
