namespace AfterSales.Amounts;

/// <summary>A currency: its ISO 4217 code and the number of decimals of its minor unit (2 for the euro's cent, 0 for the yen, 3 for the Kuwaiti fils).</summary>
public sealed record Currency
{
    /// <summary>The most decimals that a minor unit can have.</summary>
    internal const int MaxMinorDigits = 6;

    private static readonly Dictionary<string, Currency> Known = Table();

    private Currency(string code, int minorDigits)
    {
        Code = code;
        MinorDigits = minorDigits;
        MinorUnit = new decimal(1, 0, 0, false, (byte)minorDigits);
    }

    /// <summary>The code for "no currency": the one of the default <see cref="Money"/>. It cannot be reckoned together with any other.</summary>
    public static Currency None { get; } = Known["XXX"];

    /// <summary>The code: three capital letters.</summary>
    public string Code { get; }

    /// <summary>The number of decimals of the minor unit.</summary>
    public int MinorDigits { get; }

    /// <summary>The minor unit as an amount: 0.01 for two decimals.</summary>
    public decimal MinorUnit { get; }

    /// <summary>The currency of a code in ISO 4217, including codes withdrawn in this century.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <exception cref="ArgumentException">The code is not in the table; give its decimals with <see cref="Of(string, int)"/>.</exception>
    public static Currency Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Known.TryGetValue(code, out var currency)
            ? currency
            : throw new ArgumentException($"\"{code}\" is not a currency code of ISO 4217. Write three capital letters, such as EUR; for another code give its decimals too.", nameof(code));
    }

    /// <summary>A currency by code and decimals, for codes that ISO 4217 does not list (points, vouchers, units of an old system).</summary>
    /// <param name="code">Three capital letters.</param>
    /// <param name="minorDigits">The decimals of the minor unit, 0 to 6.</param>
    /// <exception cref="ArgumentException">The code has another form, the decimals are out of range, or ISO 4217 gives the code other decimals.</exception>
    public static Currency Of(string code, int minorDigits)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 3 || code.Any(letter => letter is < 'A' or > 'Z'))
        {
            throw new ArgumentException($"\"{code}\" is not a currency code; write three capital letters, such as EUR.", nameof(code));
        }

        if (minorDigits is < 0 or > MaxMinorDigits)
        {
            throw new ArgumentOutOfRangeException(nameof(minorDigits), minorDigits, "A minor unit has 0 to 6 decimals.");
        }

        return !Known.TryGetValue(code, out var known) ? new Currency(code, minorDigits)
            : known.MinorDigits == minorDigits ? known
            : throw new ArgumentException($"{code} has {known.MinorDigits} decimals in ISO 4217, not {minorDigits}.", nameof(minorDigits));
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The decimals of a currency of ISO 4217; 0 for every other unit.</summary>
    internal static int DigitsOf(string code) => Known.TryGetValue(code, out var currency) ? currency.MinorDigits : 0;

    /// <summary>An amount of minor units as a decimal with the currency's decimals.</summary>
    internal decimal FromMinor(long minor)
    {
        var size = minor < 0 ? (ulong)(-(minor + 1)) + 1 : (ulong)minor;
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), 0, minor < 0, (byte)MinorDigits);
    }

    /// <summary>A whole amount in minor units.</summary>
    internal long ToMinor(decimal amount)
    {
        var minor = Scaled(amount);
        return minor == decimal.Truncate(minor)
            ? (long)minor
            : throw new ArgumentException(FormattableString.Invariant($"{amount} {Code} is finer than the minor unit {MinorUnit}; round it first."), nameof(amount));
    }

    internal bool IsWhole(decimal amount) => amount % MinorUnit == 0;

    private decimal Scaled(decimal amount)
    {
        if (Math.Abs(amount) > FromMinor(long.MaxValue))
        {
            throw new OverflowException(FormattableString.Invariant($"{amount} {Code} is more than can be counted in minor units (at most {FromMinor(long.MaxValue)})."));
        }

        return amount / MinorUnit;
    }

    // ISO 4217, with codes withdrawn since 2000: claims outlive currencies.
    private static Dictionary<string, Currency> Table()
    {
        var table = new Dictionary<string, Currency>(StringComparer.Ordinal);
        Add(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF XXX");
        Add(2, "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK");
        Add(2, "DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD");
        Add(2, "LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR");
        Add(2, "SDG SEK SGD SHP SKK SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VEF VES WST XAD XCD XCG YER ZAR ZMW");
        Add(2, "ZMK ZWG ZWL");
        Add(3, "BHD IQD JOD KWD LYD OMR TND");
        Add(4, "CLF UYW");
        return table;

        void Add(int minorDigits, string codes)
        {
            foreach (var code in codes.Split(' '))
            {
                table.Add(code, new Currency(code, minorDigits));
            }
        }
    }
}
