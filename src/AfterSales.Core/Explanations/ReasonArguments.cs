using System.Collections;

namespace AfterSales.Explanations;

/// <summary>The arguments of a <see cref="Reason"/>, in the order of its code's text: at most three. The default is none.</summary>
/// <remarks>A view of its reason: to take it and to go through it allocates nothing.</remarks>
public readonly struct ReasonArguments : IReadOnlyList<ReasonArgument>, IEquatable<ReasonArguments>
{
    private readonly Reason? _reason;

    internal ReasonArguments(Reason reason) => _reason = reason;

    /// <summary>How many there are, from 0 to 3.</summary>
    public int Count => _reason?.ArgumentCount ?? 0;

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The argument at a position, counted from 0.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public ReasonArgument this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                ValueList.ThrowNoSuchPosition();
            }

            return _reason!.Argument(index);
        }
    }

    /// <summary>Equal when both hold equal arguments in the same order.</summary>
    public static bool operator ==(ReasonArguments left, ReasonArguments right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ReasonArguments left, ReasonArguments right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ReasonArguments other)
    {
        var count = Count;
        if (count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (_reason!.Argument(i) != other._reason!.Argument(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReasonArguments other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var argument in this)
        {
            hash.Add(argument);
        }

        return hash.ToHashCode();
    }

    /// <summary>The arguments in English, in brackets, separated by commas.</summary>
    public override string ToString() => "[" + string.Join(", ", this) + "]";

    /// <summary>Goes through the arguments without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ReasonArgument> IEnumerable<ReasonArgument>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<ReasonArgument>)this).GetEnumerator();

    /// <summary>Goes through <see cref="ReasonArguments"/> without allocating.</summary>
    public struct Enumerator
    {
        private readonly ReasonArguments _arguments;
        private int _index;

        internal Enumerator(ReasonArguments arguments)
        {
            _arguments = arguments;
            _index = -1;
        }

        /// <summary>The argument reached.</summary>
        public readonly ReasonArgument Current => _arguments[_index];

        /// <summary>Goes on to the next argument; false when there is none.</summary>
        public bool MoveNext() => ++_index < _arguments.Count;
    }
}
