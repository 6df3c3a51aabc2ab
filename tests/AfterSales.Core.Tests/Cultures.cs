using System.Globalization;

namespace AfterSales.Tests;

/// <summary>Cultures that print numbers and dates in ways of their own: a comma for the point, another calendar, other digits, another minus.</summary>
internal static class Cultures
{
    private static readonly string[] Names = ["", "de-DE", "ar-SA", "fa-IR", "th-TH", "zh-CN", "sv-SE", "tr-TR"];

    /// <summary>What a function returns under each culture, by the culture's name.</summary>
    public static IReadOnlyList<(string Culture, T Result)> Under<T>(Func<T> function)
    {
        var (culture, texts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            return Names.Select(name =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                return (name, function());
            }).ToList();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, texts);
        }
    }

    /// <summary>Asserts that a function returns the same under every culture.</summary>
    public static void Agree<T>(Func<T> function)
    {
        var results = Under(function);
        Assert.All(results, result => Assert.True(Equals(results[0].Result, result.Result), $"{result.Culture}: {result.Result}, otherwise {results[0].Result}"));
    }
}
