namespace AfterSales.Json.Documents;

/// <summary>Declares the members of an object, each once, in the order in which documents write them.</summary>
internal sealed class Shape<T>
{
    private readonly List<Member<T>> _members = [];

    public IReadOnlyList<Member<T>> Members => _members;

    /// <summary>True where members never need one another, so that what could be read is worth building although something else was refused.</summary>
    public bool StandsInParts { get; private set; }

    /// <summary>Says that members never need one another: a contradiction among those that could be read is told together with what was refused.</summary>
    public void CanStandInParts() => StandsInParts = true;

    /// <summary>What is held against a value before it is written, beyond its members; null for nothing.</summary>
    public Action<T, DocumentContext>? Objection { get; private set; }

    /// <summary>Holds something against values that a document cannot say.</summary>
    public void Check(Action<T, DocumentContext> objection) => Objection = objection;

    /// <summary>The number of the document format.</summary>
    public void Format() => Required("format", FormatPart.Instance, _ => FormatPart.Number, "The format of this document.");

    /// <summary>The word that tells this object from the others of a union.</summary>
    public void Tag(string name, string word, string about) => Required(name, new WordPart<string>(new KeyValuePair<string, string>(word, word)), _ => word, about);

    /// <summary>A member that must be there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="part">What it holds.</param>
    /// <param name="get">Where the value has it.</param>
    /// <param name="about">What it is, for the schema.</param>
    /// <param name="argument">The constructor's name for it, where that is another one.</param>
    public Member<T, TValue> Required<TValue>(string name, Part<TValue> part, Func<T, TValue> get, string about, string? argument = null) =>
        Add(new Member<T, TValue>(name, about, true, _members.Count, Refusals.Kebab(argument ?? name), part, get, default!));

    /// <summary>A member that stands for a default where it is absent.</summary>
    public Member<T, TValue> Optional<TValue>(string name, Part<TValue> part, Func<T, TValue> get, TValue absent, string about, string? argument = null) =>
        Add(new Member<T, TValue>(name, about, false, _members.Count, Refusals.Kebab(argument ?? name), part, get, absent));

    /// <summary>A member that is null where it is absent.</summary>
    public Member<T, TValue?> OptionalReference<TValue>(string name, Part<TValue> part, Func<T, TValue?> get, string about, string? argument = null)
        where TValue : class =>
        Add(new Member<T, TValue?>(name, about, false, _members.Count, Refusals.Kebab(argument ?? name), part!, get, null));

    /// <summary>A member that is null where it is absent.</summary>
    public Member<T, TValue?> OptionalValue<TValue>(string name, Part<TValue> part, Func<T, TValue?> get, string about, string? argument = null)
        where TValue : struct =>
        Add(new Member<T, TValue?>(name, about, false, _members.Count, Refusals.Kebab(argument ?? name), new NullablePart<TValue>(part) { Name = part.Name, About = part.About }, get, null));

    /// <summary>A list that is empty where it is absent.</summary>
    public Member<T, ValueList<TItem>> List<TItem>(string name, Part<TItem> item, Func<T, ValueList<TItem>> get, string about, int most = Limits.Items, string? argument = null) =>
        Optional(name, new ListPart<TItem>(item, 0, most), get, default, about, argument);

    private Member<T, TValue> Add<TValue>(Member<T, TValue> member)
    {
        _members.Add(member);
        return member;
    }
}
