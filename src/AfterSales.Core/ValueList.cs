using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AfterSales;

/// <summary>A short, immutable list that equals another with equal items in the same order. The default is the empty list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Policies, cases and decisions are values; a list inside a value must be one too. Write it as a collection expression: <c>[a, b]</c>.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The number of items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>True when there is no item.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The item at a position, counted from 0.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index]
    {
        get
        {
            var items = _items;
            if (items is null || (uint)index >= (uint)items.Length)
            {
                ValueList.ThrowNoSuchPosition();
            }

            return items![index];
        }
    }

    /// <summary>The items themselves, for reading only.</summary>
    internal T[] Items => _items ?? [];

    internal ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>The keys that more than one item has, each once; lists of one item, the most common ones, cost nothing.</summary>
    internal IEnumerable<TKey> Repeated<TKey>(Func<T, TKey> key) =>
        Count < 2 ? [] : this.GroupBy(key).Where(group => group.Count() > 1).Select(group => group.Key);

    /// <summary>Equal when both hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![i], other._items![i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var i = 0; i < Count; i++)
        {
            hash.Add(_items![i]);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items, in brackets, separated by commas.</summary>
    public override string ToString() => "[" + string.Join(", ", this) + "]";

    /// <summary>Goes through the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Goes through the items of a <see cref="ValueList{T}"/> without allocating.</summary>
    public struct Enumerator
    {
        private readonly T[]? _items;
        private int _index;

        internal Enumerator(T[]? items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item reached.</summary>
        public readonly T Current => _items![_index];

        /// <summary>Goes on to the next item; false when there is none.</summary>
        public bool MoveNext() => ++_index < (_items?.Length ?? 0);
    }
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of the items given; the compiler calls it for collection expressions.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, copied.</param>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => OfValues(items.ToArray());

    // In a method of its own, so that what reads an item stays small enough to be inlined.
    [DoesNotReturn]
    internal static void ThrowNoSuchPosition() => throw new ArgumentOutOfRangeException("index");

    /// <summary>A list of the items of a sequence.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static ValueList<T> From<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return OfValues<T>([.. items]);
    }

    private static ValueList<T> OfValues<T>(T[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
            {
                throw new ArgumentException(FormattableString.Invariant($"Item {i} of the list is null; a list holds values only, so leave it out."), nameof(items));
            }
        }

        return new ValueList<T>(items);
    }
}
