namespace AfterSales.Amounts;

/// <summary>
/// An amount as integers: its whole minor units, and what lies behind them, in a unit that is a power of ten. What is too large for that stays a decimal. The default is none.
/// </summary>
internal readonly struct Digits
{
    /// <summary>What lies behind the minor units is doubled to be rounded: with so many digits that still fits.</summary>
    private const int MostBehind = 18;

    private static readonly long[] Powers = [.. Enumerable.Range(0, MostBehind + 1).Select(power => (long)Math.Pow(10, power))];

    private Digits(long whole, long rest, long unit, bool isNegative)
    {
        Whole = whole;
        Rest = rest;
        Unit = unit;
        IsNegative = isNegative;
    }

    /// <summary>The whole minor units, without sign.</summary>
    public long Whole { get; }

    /// <summary>What lies behind them: so many of <see cref="Unit"/> parts of a minor unit.</summary>
    public long Rest { get; }

    public long Unit { get; }

    public bool IsNegative { get; }

    public bool IsNone => Unit == 0;

    /// <summary>The digits of an amount; false where they are too many, and on targets that do not give them without allocating.</summary>
    public static bool TryOf(decimal amount, int minorDigits, out Digits digits)
    {
        digits = default;
#if NETSTANDARD2_0
        return false;
#else
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(amount, parts);
        if (parts[2] != 0 || parts[1] < 0)
        {
            return false;
        }

        var size = ((long)parts[1] << 32) | (uint)parts[0];
        var behind = ((parts[3] >> 16) & 0xFF) - minorDigits;
        if (behind > 0)
        {
            if (behind > MostBehind)
            {
                return false;
            }

            var unit = Powers[behind];
            var whole = size / unit;
            digits = new Digits(whole, size - (whole * unit), unit, parts[3] < 0);
            return true;
        }

        var power = Powers[-behind];
        digits = new Digits(size * power, 0, 1, parts[3] < 0);
        return size <= long.MaxValue / power;
#endif
    }
}
