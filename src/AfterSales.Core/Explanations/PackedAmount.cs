namespace AfterSales.Explanations;

/// <summary>A decimal of up to 56 bits in a number that is never 0: a mark, the scale, the sign, and the digits as a whole number.</summary>
internal static class PackedAmount
{
    private const int ScaleShift = 1;
    private const int SignShift = 6;
    private const int DigitsShift = 7;
    private const ulong MostDigits = (1UL << 56) - 1;

    /// <summary>Packs an amount; false where it has too many digits.</summary>
    public static bool TryPack(decimal amount, out long packed)
    {
#if NETSTANDARD2_0
        var parts = decimal.GetBits(amount);
#else
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(amount, parts);
#endif
        packed = Pack(((ulong)(uint)parts[1] << 32) | (uint)parts[0], (parts[3] >> 16) & 0x1F, parts[3] < 0);
        return packed != 0 && parts[2] == 0;
    }

    /// <summary>Packs an amount of minor units; false where it has too many digits.</summary>
    public static bool TryPack(long minorUnits, int scale, out long packed)
    {
        packed = Pack(minorUnits < 0 ? (ulong)-minorUnits : (ulong)minorUnits, scale, minorUnits < 0);
        return packed != 0;
    }

    public static decimal Unpack(long packed)
    {
        var digits = packed >> DigitsShift;
        return new decimal((int)digits, (int)(digits >> 32), 0, (packed >> SignShift & 1) != 0, (byte)(packed >> ScaleShift & 0x1F));
    }

    /// <summary>True where both have the same scale and sign, so that other digits are another amount.</summary>
    public static bool HaveOneScale(long one, long other) => ((one ^ other) & ((1L << DigitsShift) - 1)) == 0;

    /// <summary>The number; 0 where there are too many digits.</summary>
    private static long Pack(ulong digits, int scale, bool isNegative) =>
        digits > MostDigits ? 0 : (long)(digits << DigitsShift) | (isNegative ? 1L << SignShift : 0) | ((long)scale << ScaleShift) | 1;
}
