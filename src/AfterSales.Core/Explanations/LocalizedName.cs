namespace AfterSales.Explanations;

/// <summary>A name of the library's own that reads differently in each language, with the id that stands for it in documents.</summary>
internal sealed record LocalizedName(string Id, string English, string Spanish, string Chinese) : INamed
{
    string INamed.Name => Id;

    /// <summary>Several names as one.</summary>
    public static LocalizedName List(IEnumerable<INamed> names) => Joined(", ", "、", [.. names]);

    /// <summary>Several ids that a host chose as one name; they print as they are.</summary>
    public static LocalizedName List(IEnumerable<string> ids) => List(ids.Select(id => new LocalizedName(id, id, id, id)));

    /// <summary>Several names as one, any of which will do.</summary>
    public static LocalizedName AnyOf(IEnumerable<INamed> names) => Joined("/", "/", [.. names]);

    public string ToString(Language language) => language switch
    {
        Language.Spanish => Spanish,
        Language.SimplifiedChinese => Chinese,
        _ => English,
    };

    public override string ToString() => English;

    private static LocalizedName Joined(string between, string betweenChinese, IReadOnlyCollection<INamed> names) => new(
        string.Join(between, names.Select(name => name.Name)),
        string.Join(between, names.Select(name => name.ToString(Language.English))),
        string.Join(between, names.Select(name => name.ToString(Language.Spanish))),
        string.Join(betweenChinese, names.Select(name => name.ToString(Language.SimplifiedChinese))));
}
