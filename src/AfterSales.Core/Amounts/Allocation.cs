using System.Runtime.CompilerServices;

namespace AfterSales.Amounts;

/// <summary>Splits an amount by shares, in minor units, without losing or gaining one: each part gets its whole units, the rest goes to the largest remainders.</summary>
/// <remarks>
/// Equal remainders are served in the order listed, except that one part can be put last. A negative amount splits as its absolute value does. Shares are either
/// fractions that add up to 1, or whole weights.
/// </remarks>
public sealed record Allocation
{
    /// <summary>Up to here an amount times a weight is a whole number of 64 bits.</summary>
    private const long MostSmall = long.MaxValue / Share.Max;

    private readonly ValueList<long> _weights;

    private Allocation(ValueList<Share> shares, ValueList<long> weights, int? last)
    {
        Shares = shares;
        _weights = weights;
        Last = last;
    }

    /// <summary>The shares.</summary>
    public ValueList<Share> Shares { get; }

    /// <summary>The position of the part that comes last where remainders are equal; null when all come as listed.</summary>
    public int? Last { get; }

    internal ReadOnlySpan<long> Weights => _weights.AsSpan();

    /// <summary>An allocation.</summary>
    /// <param name="shares">Fractions that add up to 1, or whole weights that are not all zero.</param>
    /// <param name="last">The position of the part that comes last where remainders are equal; null, the default, for the order listed.</param>
    /// <exception cref="ArgumentException">The shares are neither, or the position is none of them.</exception>
    public static Allocation Of(ValueList<Share> shares, int? last = null)
    {
        if (last is { } position && (position < 0 || position >= shares.Count))
        {
            throw new ArgumentOutOfRangeException(nameof(last), last, "There is no share at this position.");
        }

        return Objection(shares) is { } objection
            ? throw new ArgumentException(objection, nameof(shares))
            : new Allocation(shares, ToWeights(shares)!.Value, last);
    }

    /// <summary>The parts of an amount, in the order of the shares. They add up to it exactly.</summary>
    /// <param name="amount">The amount, whole in minor units.</param>
    /// <exception cref="ArgumentException">The amount is finer than the minor unit; round it first.</exception>
    public ValueList<Money> Split(Money amount)
    {
        var parts = new long[Shares.Count];
        Split(amount.MinorUnits, Weights, Last ?? -1, parts);
        return ToMoney(parts, amount.Currency);
    }

    /// <summary>The parts of an amount in proportion to values, in their order: an order's discount over its lines. They add up to it exactly.</summary>
    /// <param name="amount">The amount, whole in minor units.</param>
    /// <param name="values">The values, in one currency, none negative, not all zero unless the amount is.</param>
    /// <exception cref="ArgumentException">An amount is finer than its minor unit, a value is negative, all values are zero, or currencies differ.</exception>
    public static ValueList<Money> SplitByValue(Money amount, ValueList<Money> values)
    {
        var weights = new long[values.Count];
        var any = amount.IsZero;
        for (var i = 0; i < weights.Length; i++)
        {
            if (values[i].IsNegative || values[i].Currency != values[0].Currency)
            {
                throw new ArgumentException($"{values[i]} cannot be a value to split by; values are in one currency, zero or more.", nameof(values));
            }

            weights[i] = values[i].MinorUnits;
            any |= weights[i] > 0;
        }

        if (!any)
        {
            throw new ArgumentException($"{amount} cannot be split: there is no value to split it by.", nameof(values));
        }

        var parts = new long[weights.Length];
        Split(amount.MinorUnits, weights, -1, parts);
        return ToMoney(parts, amount.Currency);
    }

    /// <summary>The shares.</summary>
    public override string ToString() => string.Join(" : ", Shares);

    /// <summary>What keeps shares from being an allocation; null when nothing does.</summary>
    internal static string? Objection(ValueList<Share> shares)
    {
        if (shares.IsEmpty || shares.All(share => share.Numerator == 0))
        {
            return "There is nobody to bear the amount; give at least one share above zero.";
        }

        if (ToWeights(shares) is not { } weights)
        {
            return "The shares have no common denominator up to 1,000,000,000; use whole weights.";
        }

        var sum = weights.Sum();
        var isWhole = shares.All(share => share.Denominator == 1);
        return sum > Share.Max ? "The shares add up to more than 1,000,000,000; use smaller weights."
            : isWhole || sum == CommonDenominator(shares) ? null
            : $"The shares {string.Join(" + ", shares)} do not add up to 1; make them, or use whole weights.";
    }

    /// <summary>Splits minor units by weights. <paramref name="last"/> is the part served last among equal remainders; -1 for none.</summary>
    internal static void Split(long amount, ReadOnlySpan<long> weights, int last, Span<long> parts)
    {
        var isSmall = amount is >= -MostSmall and <= MostSmall;
        long total = 0;
        foreach (var weight in weights)
        {
            total += weight is >= 0 and <= Share.Max ? weight : 0;
            isSmall &= weight is >= 0 and <= Share.Max && total <= Share.Max;
        }

        parts.Clear();
        if (!isSmall)
        {
            SplitLarge(amount, weights, last, parts);
        }
        else if (total > 0)
        {
            SplitSmall(amount, weights, total, last, parts);
        }
    }

    /// <summary>In integers: amounts of up to some ninety million in a currency of two decimals.</summary>
    private static void SplitSmall(long amount, ReadOnlySpan<long> weights, long sum, int last, Span<long> parts)
    {
        var size = Math.Abs(amount);
        var sign = amount < 0 ? -1 : 1;
        var rest = size;
        for (var i = 0; i < weights.Length; i++)
        {
            var part = weights[i] == sum ? size : size * weights[i] / sum;
            parts[i] = sign * part;
            rest -= part;
        }

        if (rest != 0)
        {
            GiveRest(size, sign, weights, sum, rest, last, parts);
        }
    }

    // In a method of its own: most amounts leave no rest, and need no room for one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GiveRest(long size, int sign, ReadOnlySpan<long> weights, long sum, long rest, int last, Span<long> parts)
    {
        // Fewer units are left than there are parts with a remainder, so nobody is served twice and nobody without a share is.
        Span<long> remainders = weights.Length <= 64 ? stackalloc long[weights.Length] : new long[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            remainders[i] = size * weights[i] % sum;
        }

        for (; rest > 0; rest--)
        {
            var best = -1;
            long bestRemainder = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                if (remainders[i] > bestRemainder || (remainders[i] == bestRemainder && remainders[i] > 0 && best == last && best >= 0))
                {
                    best = i;
                    bestRemainder = remainders[i];
                }
            }

            remainders[best] = 0;
            parts[best] += sign;
        }
    }

    private static void SplitLarge(long amount, ReadOnlySpan<long> weights, int last, Span<long> parts)
    {
        decimal sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        if (amount == 0 || sum == 0)
        {
            return;
        }

        var size = Math.Abs((decimal)amount);
        var rest = size;
        Span<bool> served = weights.Length <= 64 ? stackalloc bool[weights.Length] : new bool[weights.Length];
        served.Clear();
        for (var i = 0; i < weights.Length; i++)
        {
            parts[i] = (long)decimal.Truncate(Product(size, weights[i]) / sum);
            rest -= parts[i];
        }

        // Fewer units are left than there are parts with a remainder, so nobody is served twice and nobody without a share is.
        for (; rest > 0; rest--)
        {
            var best = -1;
            decimal bestRemainder = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                var remainder = served[i] ? 0 : Product(size, weights[i]) % sum;
                if (remainder > bestRemainder || (remainder == bestRemainder && remainder > 0 && best == last && best >= 0))
                {
                    best = i;
                    bestRemainder = remainder;
                }
            }

            served[best] = true;
            parts[best]++;
        }

        if (amount < 0)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = -parts[i];
            }
        }
    }

    private static decimal Product(decimal size, long weight)
    {
        // Beyond this the quotient could round up to a unit that is not there.
        const decimal Limit = 1_000_000_000_000_000_000_000_000_000m;
        return weight != 0 && size > Limit / weight
            ? throw new OverflowException(FormattableString.Invariant($"{size} minor units by the weight {weight} are more than can be split exactly; use smaller weights."))
            : size * weight;
    }

    private static ValueList<Money> ToMoney(long[] parts, Currency currency) => ValueList.From(parts.Select(part => Money.OfMinor(part, currency)));

    private static long? CommonDenominator(ValueList<Share> shares)
    {
        long common = 1;
        foreach (var share in shares)
        {
            common = common / Share.GreatestCommonDivisor(common, share.Denominator) * share.Denominator;
            if (common > Share.Max)
            {
                return null;
            }
        }

        return common;
    }

    private static ValueList<long>? ToWeights(ValueList<Share> shares) =>
        CommonDenominator(shares) is { } common ? ValueList.From(shares.Select(share => share.Numerator * (common / share.Denominator))) : null;
}
