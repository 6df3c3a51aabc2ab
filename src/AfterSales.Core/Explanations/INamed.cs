namespace AfterSales.Explanations;

/// <summary>Something that stands in documents by its id and in texts by its name: the library's own names are translated, those that a host invents print as they are.</summary>
internal interface INamed
{
    /// <summary>The id.</summary>
    string Name { get; }

    /// <summary>The name in a language.</summary>
    string ToString(Language language);
}
