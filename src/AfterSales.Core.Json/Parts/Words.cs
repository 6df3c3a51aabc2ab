using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>Closed sets of words. Enum members are written in kebab-case; the committed schemas show when one is added or renamed.</summary>
internal static class Words
{
    /// <summary>The members of an enum, all but those excepted.</summary>
    public static WordPart<T> Of<T>(params T[] except)
        where T : struct, Enum
    {
#if NETSTANDARD2_0
        var values = (T[])Enum.GetValues(typeof(T));
#else
        var values = Enum.GetValues<T>();
#endif
        return new WordPart<T>([.. values.Except(except).Select(value => new KeyValuePair<string, T>(Word(value), value))]);
    }

    /// <summary>Words with their values.</summary>
    public static WordPart<T> Of<T>(string firstWord, T first, string secondWord, T second) =>
        new(new KeyValuePair<string, T>(firstWord, first), new KeyValuePair<string, T>(secondWord, second));

    /// <summary>The word of an enum member: <c>NextWorkingDay</c> is <c>next-working-day</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return Refusals.Kebab(char.ToLowerInvariant(name[0]) + name.Substring(1));
    }
}
