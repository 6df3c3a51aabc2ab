using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AfterSales.Amounts;

/// <summary>An amount in one currency. Two currencies are never added, subtracted or compared. The default is zero in no currency.</summary>
/// <remarks>An amount can be finer than the currency's minor unit, as unit prices are; <see cref="Rounding"/> says when and how it is rounded. Nothing is rounded silently.</remarks>
public readonly struct Money : IEquatable<Money>, IComparable<Money>
{
    private readonly Currency? _currency;

    private Money(decimal amount, Currency currency)
    {
        Amount = amount;
        _currency = currency;
    }

    /// <summary>The amount, in the currency's major unit.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency => _currency ?? Currency.None;

    /// <summary>True when the amount is zero.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>True when the amount is less than zero.</summary>
    public bool IsNegative => Amount < 0;

    /// <summary>True when the amount is a whole number of minor units, so that it can be paid.</summary>
    public bool IsWhole => Currency.IsWhole(Amount);

    /// <summary>The amount in minor units: 1,234 for 12.34.</summary>
    /// <exception cref="ArgumentException">The amount is finer than the minor unit.</exception>
    /// <exception cref="OverflowException">It is more than can be counted in minor units.</exception>
    public long MinorUnits => Currency.ToMinor(Amount);

    /// <summary>An amount.</summary>
    /// <param name="amount">The amount, in the currency's major unit.</param>
    /// <param name="currency">The currency.</param>
    public static Money Of(decimal amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return new Money(amount, currency);
    }

    /// <summary>An amount in the currency of an ISO 4217 code.</summary>
    /// <param name="amount">The amount, in the currency's major unit.</param>
    /// <param name="currencyCode">The code, such as <c>EUR</c>.</param>
    /// <exception cref="ArgumentException">The code is not known.</exception>
    public static Money Of(decimal amount, string currencyCode)
    {
        ArgumentNullException.ThrowIfNull(currencyCode);
        return new(amount, Currency.Of(currencyCode));
    }

    /// <summary>An amount of minor units: 1,234 cents are 12.34.</summary>
    /// <param name="minorUnits">The number of minor units.</param>
    /// <param name="currency">The currency.</param>
    public static Money OfMinor(long minorUnits, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return new Money(currency.FromMinor(minorUnits), currency);
    }

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    public static Money Zero(Currency currency) => OfMinor(0, currency);

    /// <summary>Reads an amount and a code of ISO 4217: <c>12.34 EUR</c>.</summary>
    /// <param name="text">Digits with an optional sign and decimal point, a space, the code.</param>
    /// <exception cref="FormatException">The text has another form or names no currency of ISO 4217.</exception>
    public static Money Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var money)
            ? money
            : throw new FormatException($"\"{text}\" is not an amount of money; write the amount with a decimal point, a space and the currency: 12.34 EUR.");
    }

    /// <summary>Reads an amount and a code; false where the text is not one.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="money">The amount.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        money = default;
        if (text is null || text.Length < 5 || text[text.Length - 4] != ' '
            || !TryParseAmount(text.Substring(0, text.Length - 4), out var amount))
        {
            return false;
        }

        try
        {
            money = Of(amount, text.Substring(text.Length - 3));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + left.Same(right), left.Currency);

    /// <summary>The difference of two amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - left.Same(right), left.Currency);

    /// <summary>The amount with the opposite sign.</summary>
    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    /// <summary>The amount times a number, not rounded.</summary>
    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor, money.Currency);

    /// <summary>The amount times a number, not rounded.</summary>
    public static Money operator *(decimal factor, Money money) => money * factor;

    /// <summary>Equal when amount and currency are: 1.5 EUR equals 1.50 EUR.</summary>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Less, in one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>More, in one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Less or equal, in one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>More or equal, in one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two amounts of one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money Min(Money left, Money right) => right < left ? right : left;

    /// <summary>The larger of two amounts of one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money Max(Money left, Money right) => right > left ? right : left;

    /// <summary>The amount without its sign.</summary>
    public Money Abs() => Amount < 0 ? -this : this;

    /// <summary>The order of two amounts of one currency.</summary>
    /// <param name="other">The other amount.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(Same(other));

    /// <inheritdoc/>
    public bool Equals(Money other) => Amount == other.Amount && Currency == other.Currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Amount, Currency);

    /// <summary>Amount and code, with at least the currency's decimals: <c>12.30 EUR</c>.</summary>
    public override string ToString() => AmountText + " " + Currency.Code;

    internal string AmountText => Text(Amount, Currency.MinorDigits);

    /// <summary>An amount with at least so many decimals; equal amounts print alike, however many zeros they were given with.</summary>
    internal static string Text(decimal amount, int decimals) => amount.ToString("0." + new string('0', decimals) + "######################", CultureInfo.InvariantCulture);

    internal static bool TryParseAmount(string text, out decimal amount)
    {
        // The parser would also take a leading or trailing point.
        amount = 0;
        return text.Length > 0 && text[text.Length - 1] != '.' && text[0] != '.' && !text.StartsWith("-.", StringComparison.Ordinal)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            && text[0] != '+';
    }

    private decimal Same(Money other) =>
        Currency == other.Currency
            ? other.Amount
            : throw new ArgumentException($"{this} and {other} are in two currencies and cannot be reckoned together; convert one first.", nameof(other));
}
