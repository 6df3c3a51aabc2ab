namespace AfterSales.Explanations;

/// <summary>What is added in brackets, as each language sets it: Chinese has wide brackets, and no space about them.</summary>
internal static class Aside
{
    /// <summary>In brackets, after a text.</summary>
    public static string Of(string text, Language language) => language == Language.SimplifiedChinese ? "（" + text + "）" : " (" + text + ")";

    /// <summary>The clause, in brackets; nothing where there is none.</summary>
    public static string Of(Clause? clause, Language language) => clause is null ? "" : Of(clause.Id, language);
}
