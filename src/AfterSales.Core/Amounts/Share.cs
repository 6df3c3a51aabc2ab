using System.Globalization;

namespace AfterSales.Amounts;

/// <summary>A share of an amount, exactly: a fraction (1/3, 0.5) or a whole weight (2). The default is zero.</summary>
public readonly struct Share : IEquatable<Share>
{
    /// <summary>Shares beyond this are of no use and could overflow.</summary>
    internal const long Max = 1_000_000_000;

    private readonly long _denominatorLessOne;

    private Share(long numerator, long denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>The whole.</summary>
    public static Share Whole { get; } = new(1, 1);

    /// <summary>The numerator, in lowest terms.</summary>
    public long Numerator { get; }

    /// <summary>The denominator, in lowest terms; 1 for whole weights.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>A fraction: <c>Of(1, 3)</c>; or a whole weight: <c>Of(2)</c>.</summary>
    /// <param name="numerator">0 to 1,000,000,000.</param>
    /// <param name="denominator">1 to 1,000,000,000; 1 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Share Of(long numerator, long denominator = 1)
    {
        if (numerator is < 0 or > Max)
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), numerator, "A share is 0 to 1,000,000,000.");
        }

        if (denominator is < 1 or > Max)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A share has a denominator of 1 to 1,000,000,000.");
        }

        var divisor = GreatestCommonDivisor(numerator, denominator);
        return new Share(numerator / divisor, denominator / divisor);
    }

    /// <summary>A share in percent: 12.5 is one eighth.</summary>
    /// <param name="percent">0 or more, at most seven decimals.</param>
    /// <exception cref="ArgumentException">Negative, or finer than a share can hold.</exception>
    public static Share OfPercent(decimal percent) =>
        TryFrom(percent / 100, out var share)
            ? share
            : throw new ArgumentException(FormattableString.Invariant($"{percent} % is not a share; give 0 % or more, with at most seven decimals."), nameof(percent));

    /// <summary>Reads a share: <c>1/3</c>, <c>0.5</c>, <c>2</c>.</summary>
    /// <param name="text">Digits, with a decimal point or a slash.</param>
    /// <exception cref="FormatException">The text is not a share.</exception>
    public static Share Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var share)
            ? share
            : throw new FormatException($"\"{text}\" is not a share; write a fraction (1/3), a decimal (0.5) or a whole weight (2), at most 1,000,000,000.");
    }

    /// <summary>Reads a share; false where the text is not one.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="share">The share.</param>
    public static bool TryParse(string? text, out Share share)
    {
        share = default;
        if (text is null)
        {
            return false;
        }

        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return Money.TryParseAmount(text, out var value) && TryFrom(value, out share);
        }

        if (!TryDigits(text.Substring(0, slash), out var numerator) || !TryDigits(text.Substring(slash + 1), out var denominator)
            || numerator > Max || denominator is < 1 or > Max)
        {
            return false;
        }

        share = Of(numerator, denominator);
        return true;
    }

    /// <summary>Equal when the fractions are: 2/4 equals 1/2.</summary>
    public static bool operator ==(Share left, Share right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(Share left, Share right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Share other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Share other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>The text that <see cref="Parse"/> reads: <c>1/3</c>, <c>2</c>.</summary>
    public override string ToString() =>
        Numerator.ToString(CultureInfo.InvariantCulture) + (Denominator == 1 ? "" : "/" + Denominator.ToString(CultureInfo.InvariantCulture));

    internal static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static bool TryFrom(decimal value, out Share share)
    {
        share = default;
        long denominator = 1;
        while (value != decimal.Truncate(value) && denominator < Max)
        {
            value *= 10;
            denominator *= 10;
        }

        if (value != decimal.Truncate(value) || value is < 0 or > Max)
        {
            return false;
        }

        share = Of((long)value, denominator);
        return true;
    }

    private static bool TryDigits(string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
