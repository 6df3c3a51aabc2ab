namespace AfterSales.Json.Documents;

/// <summary>One of several parts, told apart by the kind of JSON value and, among texts, by what they say.</summary>
internal sealed class ChoicePart<T> : Part<T>
{
    private readonly ValueList<Alternative> _alternatives;

    /// <param name="allowed">What is allowed, for messages.</param>
    /// <param name="alternatives">In the order in which they are tried. Parts that stand as text come first; of others there is one for each kind.</param>
    public ChoicePart(string allowed, params ValueList<Alternative> alternatives)
    {
        Allowed = allowed;
        _alternatives = alternatives;
    }

    public override string Allowed { get; }

    public override JsonKind Kinds => _alternatives.Aggregate(default(JsonKind), (kinds, alternative) => kinds | alternative.Part.Kinds);

    public static Alternative Word(string word, T value) => new WordAlternative(word, value);

    /// <summary>One alternative.</summary>
    /// <param name="part">The part.</param>
    /// <param name="to">Makes the value; its argument exceptions become problems.</param>
    /// <param name="holds">Whether a value is of this alternative.</param>
    /// <param name="from">What is written.</param>
    public static Alternative Of<TInner>(Part<TInner> part, Func<TInner, T> to, Func<T, bool> holds, Func<T, TInner> from) => new PartAlternative<TInner>(part, to, holds, from);

    public override Found<T> Read(Node node)
    {
        foreach (var alternative in _alternatives)
        {
            if (node.Is(alternative.Part.Kinds) && alternative.TryRead(node, out var found))
            {
                return found;
            }
        }

        if (!node.Is(JsonKind.Text) || node.TryText(Allowed, out _))
        {
            node.Refuse(Allowed);
        }

        return Found<T>.None;
    }

    public override Written Write(T value, Place place, DocumentContext context)
    {
        foreach (var alternative in _alternatives)
        {
            if (alternative.Holds(value))
            {
                return alternative.Write(value, place, context);
            }
        }

        context.Problems.Add(place, $"A document cannot say \"{Place.Shortened(value?.ToString() ?? "", 60)}\"; it has {Allowed}.");
        return Written.Text("");
    }

    public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) =>
        [Written.Member("anyOf", Written.List(_alternatives.Select(alternative => definitions.Of(alternative.Part))))];

    /// <summary>One of the parts that can stand here.</summary>
    internal abstract class Alternative
    {
        public abstract Part Part { get; }

        public abstract bool Holds(T value);

        /// <summary>False, and no problem told, when a text says something else.</summary>
        public abstract bool TryRead(Node node, out Found<T> found);

        public abstract Written Write(T value, Place place, DocumentContext context);
    }

    private sealed class WordAlternative(string word, T value) : Alternative
    {
        private readonly WordPart<T> _part = new(new KeyValuePair<string, T>(word, value));

        public override Part Part => _part;

        public override bool Holds(T other) => EqualityComparer<T>.Default.Equals(value, other);

        public override bool TryRead(Node node, out Found<T> found)
        {
            var says = node.Says(word);
            found = says ? Found<T>.Whole(value) : Found<T>.None;
            return says;
        }

        public override Written Write(T other, Place place, DocumentContext context) => Written.Text(word);
    }

    private sealed class PartAlternative<TInner>(Part<TInner> part, Func<TInner, T> to, Func<T, bool> holds, Func<T, TInner> from) : Alternative
    {
        private readonly Part<T> _part = part.As(to, from);

        public override Part Part => part;

        public override bool Holds(T value) => holds(value);

        public override bool TryRead(Node node, out Found<T> found)
        {
            if (part is TextualPart<TInner> text && !(node.TryGetText(out var said) && text.TryParse(said, out _)))
            {
                found = Found<T>.None;
                return false;
            }

            found = _part.Read(node);
            return true;
        }

        public override Written Write(T value, Place place, DocumentContext context) => _part.Write(value, place, context);
    }
}
