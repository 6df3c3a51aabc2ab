using System.Text.Json;

namespace AfterSales.Json.Documents;

/// <summary>One of several objects, told apart by a word in one of their members, or by which member they have.</summary>
/// <param name="tag">The member that says which one it is; null where each has a member that the others lack, named like the variant.</param>
/// <param name="variants">The words and the objects.</param>
internal sealed class UnionPart<T>(string? tag, params ValueList<Variant<T>> variants) : Part<T>
{
    private readonly WordPart<Variant<T>> _words = new([.. variants.Select(variant => new KeyValuePair<string, Variant<T>>(variant.Word, variant))]);

    /// <summary>What an object with none of the members is taken for, so that whatever else is wrong with it is told too; null for nothing.</summary>
    public Part<T>? Otherwise { get; init; }

    public override string Allowed => tag is null ? "an object with " + _words.Allowed : $"an object with \"{tag}\": {_words.Allowed}";

    public override JsonKind Kinds => JsonKind.Object;

    public override Found<T> Read(Node node)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            node.Refuse(Allowed);
            return Found<T>.None;
        }

        if (tag is null)
        {
            foreach (var keyed in variants)
            {
                if (node.TryMember(keyed.Word, out _))
                {
                    return keyed.Part.Read(node);
                }
            }

            if (Otherwise is not null)
            {
                return Otherwise.Read(node);
            }

            node.Refuse(Allowed);
            return Found<T>.None;
        }

        if (!node.TryMember(tag, out var word))
        {
            node.Context.Problems.Add(node.Place.Member(tag), $"Found no \"{tag}\"; write {_words.Allowed}.");
            return Found<T>.None;
        }

        var variant = _words.Read(node.Member(tag, word));
        return variant.HasValue ? variant.Value.Part.Read(node) : Found<T>.None;
    }

    public override Written Write(T value, Place place, DocumentContext context) => variants.First(variant => variant.Holds(value)).Part.Write(value, place, context);

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) =>
        [Written.Member("anyOf", Written.List(variants.Select(variant => definitions.Of(variant.Part))))];
}

/// <summary>One object of a union.</summary>
/// <param name="word">The word that names it.</param>
/// <param name="holds">Whether a value is of this kind.</param>
/// <param name="part">The object, whose shape has the word as a <see cref="Shape{T}.Tag"/>, or as the name of a required member.</param>
internal sealed class Variant<T>(string word, Func<T, bool> holds, Part<T> part)
{
    public string Word => word;

    public Part<T> Part => part;

    public bool Holds(T value) => holds(value);
}
