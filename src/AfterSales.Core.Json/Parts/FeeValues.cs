using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Warranties;

namespace AfterSales.Json.Parts;

/// <summary>The plain values of fees and settlement: kinds of lines, bearers, shares, currencies.</summary>
internal static class FeeValues
{
    /// <summary>A kind of line.</summary>
    public static readonly TextPart<LineKind> Kind = Values.Name("labour", LineKind.Of, kind => kind.Name);

    /// <summary>Who bears an amount.</summary>
    public static readonly TextPart<Bearer> Bearer = Values.Name("customer", Cases.Bearer.Of, bearer => bearer.Name);

    /// <summary>How a service is given.</summary>
    public static readonly TextPart<ServiceMode> Mode = Values.Name("on-site", ServiceMode.Of, mode => mode.Name);

    /// <summary>How a claim or a line is covered; what is not known is absent.</summary>
    public static readonly Part<CoverageStatus> Coverage = Words.Of(CoverageStatus.Undetermined);

    /// <summary>A share of the whole, or a weight beside others.</summary>
    public static readonly TextPart<Share> Share = new(
        "^(?:0|[1-9][0-9]{0,8}|1000000000)(?:/(?:[1-9][0-9]{0,8}|1000000000))?$",
        21,
        "a share as \"1/3\", or a whole weight as \"2\", up to 1000000000",
        Amounts.Share.Parse,
        share => share.ToString())
    {
        Name = "share",
        About = "A share of the whole, or a weight beside others.",
    };

    /// <summary>A number of either sign, as text.</summary>
    public static readonly TextPart<decimal> Signed = new(
        "^(?!-0(?:\\.0+)?$)-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,10})?$",
        30,
        "a number as text, such as \"-2.5\": at most 18 digits before the point and 10 after it",
        text => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        number => number.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>A currency that ISO 4217 lists.</summary>
    public static readonly Part<Currency> Currency = new TextPart<string>(
        "^[A-Z]{3}$", 3, "the code of a currency as \"EUR\"", text => text, text => text).As(ReadCurrency, WriteCurrency);

    private static Currency ReadCurrency(string code) =>
        Money.TryParse("0 " + code, out var money)
            ? money.Currency
            : throw new ArgumentException($"Found \"{code}\"; write one of the currencies of ISO 4217, such as EUR.");

    /// <summary>A currency with as many decimals as ISO 4217 gives it; others are given empty text, which is refused.</summary>
    private static string WriteCurrency(Currency currency) => Money.TryParse("0 " + currency.Code, out var money) && money.Currency == currency ? currency.Code : "";
}
