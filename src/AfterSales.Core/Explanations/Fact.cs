namespace AfterSales.Explanations;

/// <summary>Something that a decision may need to know, named by its place in a case document, such as <c>unit.dates.sale</c> or <c>claim.cause</c>.</summary>
/// <remarks>Facts that belong to one of several records are named without the record's number: <c>repairs.paid</c>.</remarks>
public sealed record Fact : INamed
{
    private Fact(string path) => Path = path;

    /// <summary>The place of the fact in a case document.</summary>
    public string Path { get; }

    /// <summary>The fact at a path.</summary>
    /// <param name="path">The path, members separated by dots.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static Fact At(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new Fact(path);
    }

    string INamed.Name => Path;

    /// <summary>The fact in words: <c>date of sale</c>; a part that a host invented prints as it is.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => FactNames.Of(Path, language);

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}

/// <summary>The facts that a policy can ask for, each with a bit, so that a set of them is a number and a verdict allocates nothing.</summary>
internal sealed class FactTable
{
    /// <summary>One bit each in a <see cref="ulong"/>.</summary>
    public const int Capacity = 64;

    public static readonly FactTable Empty = new();

    private readonly List<Fact> _facts = [];

    public int Count => _facts.Count;

    public Fact this[int index] => _facts[index];

    /// <summary>The bit of a fact, added when it is new. Called while a policy is built, never afterwards. The builder checks <see cref="Count"/>.</summary>
    public ulong Bit(Fact fact)
    {
        var index = _facts.IndexOf(fact);
        if (index < 0)
        {
            index = _facts.Count;
            _facts.Add(fact);
        }

        return index < Capacity ? 1UL << index : 0;
    }

    public ulong Bit(string path) => Bit(Fact.At(path));

    /// <summary>Takes in the facts of another table, so that what a policy inside a policy misses can be named here.</summary>
    public FactMap Include(FactTable other)
    {
        var bits = new ulong[other.Count];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = Bit(other[i]);
        }

        return new FactMap(bits);
    }
}

/// <summary>Says the facts of one table in the bits of another.</summary>
internal readonly struct FactMap(ulong[] bits)
{
    private readonly ulong[] _bits = bits;

    public ulong Translate(ulong bits)
    {
        ulong result = 0;
        for (var i = 0; bits != 0; bits >>= 1, i++)
        {
            result |= (bits & 1) != 0 ? _bits[i] : 0;
        }

        return result;
    }
}
