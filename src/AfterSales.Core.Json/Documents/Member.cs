namespace AfterSales.Json.Documents;

/// <summary>The values read for the members of one object.</summary>
internal sealed class Fields(Place place, int count)
{
    private readonly object?[] _values = new object?[count];
    private readonly bool[] _given = new bool[count];

    /// <summary>Where the object stands.</summary>
    public Place Place => place;

    public void Set(int index, object? value)
    {
        _values[index] = value;
        _given[index] = true;
    }

    public bool TryGet(int index, out object? value)
    {
        value = _values[index];
        return _given[index];
    }
}

/// <summary>A member of an object: its name, whether it is needed, its part, and where the value has it.</summary>
internal abstract class Member<T>(string name, string about, bool isRequired, int index, string argument)
{
    public string Name => name;

    public string About => about;

    public bool IsRequired => isRequired;

    public int Index => index;

    /// <summary>The name that the value's constructor gives to this member, in kebab-case.</summary>
    public string Argument => argument;

    public abstract Part Part { get; }

    /// <summary>Reads the member into the fields; false when something was refused.</summary>
    public abstract bool Read(Node node, Fields fields);

    /// <summary>The member as it stands in a document; null where it is left out.</summary>
    public abstract Written? Write(T value, Place place, DocumentContext context);
}

/// <inheritdoc/>
internal sealed class Member<T, TValue>(
    string name, string about, bool isRequired, int index, string argument, Part<TValue> part, Func<T, TValue> get, TValue absent)
    : Member<T>(name, about, isRequired, index, argument)
{
    public override Part Part => part;

    /// <summary>The value read, or what an absent member stands for.</summary>
    public TValue In(Fields fields) => fields.TryGet(Index, out var value) ? (TValue)value! : absent;

    public override bool Read(Node node, Fields fields)
    {
        var found = part.Read(node);
        if (found.HasValue)
        {
            fields.Set(Index, found.Value);
        }

        return found.IsWhole;
    }

    public override Written? Write(T value, Place place, DocumentContext context)
    {
        var member = get(value);
        return !IsRequired && EqualityComparer<TValue>.Default.Equals(member, absent) ? null : part.Write(member, place.Member(Name), context);
    }
}
