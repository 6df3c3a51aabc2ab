namespace AfterSales.Tests.PublicApi;

/// <summary>
/// Compares a text made from the library with the one that was approved and is kept in the repository.
/// Running the tests with <c>AFTERSALES_APPROVE=1</c> rewrites the approved one; the change is then reviewed like any other.
/// </summary>
internal static class Approved
{
    private const string Heading = "## ";

    public static bool IsApproving => Environment.GetEnvironmentVariable("AFTERSALES_APPROVE") == "1";

    public static void Equal(string path, string actual)
    {
        if (IsApproving)
        {
            Write(path, actual);
        }

        Compare(path, Read(path), actual);
    }

    /// <summary>Compares with the lines below a heading of the approved text.</summary>
    public static void SectionEqual(string path, string heading, string actual)
    {
        var sections = Sections(path);
        if (IsApproving)
        {
            sections[heading] = actual;
            Write(path, string.Concat(sections.Select(section => Heading + section.Key + "\n" + section.Value)));
        }

        Compare($"{path}, {heading},", sections.GetValueOrDefault(heading, ""), actual);
    }

    /// <summary>The headings of an approved text are these; what lies below others is taken out when the text is approved.</summary>
    public static void HeadingsEqual(string path, IEnumerable<string> headings)
    {
        var sections = Sections(path);
        if (IsApproving)
        {
            Write(path, string.Concat(headings.Order(StringComparer.Ordinal).Select(heading => Heading + heading + "\n" + sections.GetValueOrDefault(heading, ""))));
            sections = Sections(path);
        }

        Compare("The headings of " + path, string.Join('\n', sections.Keys), string.Join('\n', headings.Order(StringComparer.Ordinal)));
    }

    private static SortedDictionary<string, string> Sections(string path)
    {
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var heading = "";
        foreach (var line in Read(path).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                sections[heading = line[Heading.Length..]] = "";
            }
            else
            {
                sections[heading] += line + "\n";
            }
        }

        return sections;
    }

    public static string Read(string path) => Repository.PathOf(path) is var file && File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

    public static void Write(string path, string text)
    {
        var file = Repository.PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static void Compare(string what, string approved, string actual)
    {
        var before = approved.Split('\n');
        var now = actual.Split('\n');
        Assert.True(
            approved == actual,
            $"{what} is not what the library says now. Gone: {string.Join(" / ", before.Except(now))}. New: {string.Join(" / ", now.Except(before))}. "
            + "If that is meant, run the tests once with AFTERSALES_APPROVE=1 and commit the file.");
    }
}
