namespace AfterSales.Explanations;

/// <summary>A name of the library's own that reads differently in each language, with the id that stands for it in documents.</summary>
internal sealed record LocalizedName(string Id, string English, string Spanish, string Chinese)
{
    /// <summary>Several names as one.</summary>
    public static LocalizedName List(IReadOnlyCollection<LocalizedName> names) => new(
        string.Join(", ", names.Select(name => name.Id)),
        string.Join(", ", names.Select(name => name.English)),
        string.Join(", ", names.Select(name => name.Spanish)),
        string.Join("、", names.Select(name => name.Chinese)));

    public string ToString(Language language) => language switch
    {
        Language.Spanish => Spanish,
        Language.SimplifiedChinese => Chinese,
        _ => English,
    };

    public override string ToString() => English;
}
