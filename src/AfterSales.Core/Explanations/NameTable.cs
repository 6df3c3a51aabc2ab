using System.Collections;

namespace AfterSales.Explanations;

/// <summary>The names of one kind of thing: of an open set those that the library knows, of a closed set all of them, in its order.</summary>
internal sealed class NameTable(params LocalizedName[] names) : IEnumerable<LocalizedName>
{
    public LocalizedName this[int index] => names[index];

    public LocalizedName? Find(string id) => Array.Find(names, name => name.Id == id);

    /// <summary>The name of an id; one that a host invented prints as it is.</summary>
    public string Text(string id, Language language) => Find(id)?.ToString(language) ?? id;

    public IEnumerator<LocalizedName> GetEnumerator() => ((IEnumerable<LocalizedName>)names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
