using System.Collections;

namespace AfterSales.Explanations;

/// <summary>The facts that are missing, in the order in which the policy asks for them. The default is the empty set.</summary>
/// <remarks>Each fact named can change the part of the decision that it belongs to.</remarks>
public readonly struct FactSet : IReadOnlyCollection<Fact>, IEquatable<FactSet>
{
    private readonly FactTable? _table;
    private readonly ulong _bits;

    internal FactSet(FactTable table, ulong bits)
    {
        _table = table;
        _bits = bits;
    }

    /// <summary>The number of facts.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var bits = _bits; bits != 0; bits &= bits - 1)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>True when nothing is missing.</summary>
    public bool IsEmpty => _bits == 0;

    internal ulong Bits => _bits;

    /// <summary>True when the fact is in the set.</summary>
    /// <param name="fact">The fact looked for.</param>
    public bool Contains(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        foreach (var item in this)
        {
            if (item == fact)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Equal when both hold the same facts.</summary>
    public static bool operator ==(FactSet left, FactSet right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(FactSet left, FactSet right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FactSet other) =>
        ReferenceEquals(_table, other._table) || (_bits | other._bits) == 0
            ? _bits == other._bits
            : Count == other.Count && this.All(other.Contains);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <summary>The paths of the facts, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this);

    /// <inheritdoc/>
    public IEnumerator<Fact> GetEnumerator()
    {
        var index = 0;
        for (var bits = _bits; bits != 0; bits >>= 1, index++)
        {
            if ((bits & 1) != 0)
            {
                yield return _table![index];
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
