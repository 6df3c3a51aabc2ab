namespace AfterSales.Explanations;

/// <summary>The languages in which texts can be printed. No culture of the machine is ever consulted; dates always print as ISO 8601. A value that is none of these prints as English.</summary>
public enum Language
{
    /// <summary>English; the default.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Simplified Chinese.</summary>
    SimplifiedChinese,
}
