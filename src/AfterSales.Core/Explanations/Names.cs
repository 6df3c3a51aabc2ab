using System.Text;

namespace AfterSales.Explanations;

/// <summary>The names of answers and of other closed sets in each language: of a status, a remedy, an event of a unit.</summary>
/// <remarks>Names of open sets, such as kinds of line, know their texts themselves. <c>docs/names.md</c> lists all of them.</remarks>
public static class Names
{
    /// <summary>The name of a member; the member's own name where the library has none for its set.</summary>
    /// <typeparam name="T">The set.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="language">The language.</param>
    public static string Of<T>(T member, Language language)
        where T : struct, Enum
    {
        var name = member.ToString();
        return KnownNames.OfSet(typeof(T).Name)?.Find(IdOf(name))?.ToString(language) ?? name;
    }

    /// <summary>As documents write it: <c>FirstUse</c> is <c>first-use</c>.</summary>
    private static string IdOf(string name)
    {
        var id = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            id.Append(char.IsUpper(letter) && id.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }
}
