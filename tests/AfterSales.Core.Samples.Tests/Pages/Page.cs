using System.Text.RegularExpressions;
using AfterSales.Tests;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>A page for readers, by its path: all Markdown but that of the tests, which are tables of their own.</summary>
internal sealed partial record Page(string Path)
{
    public static IReadOnlyList<string> All { get; } = [.. Repository.Files(".", "*.md").Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Where(IsPage)];

    public string Text => File.ReadAllText(Repository.PathOf(Path)).ReplaceLineEndings("\n");

    /// <summary>What stands between fences.</summary>
    public List<Block> Blocks
    {
        get
        {
            var text = Text;
            var matches = Fence().Matches(text);
            return [.. matches.Select((match, i) => new Block(
                match.Groups[1].Value,
                match.Groups[2].Value,
                text[..match.Groups[2].Index].Count(character => character == '\n') + 1,
                i + 1 < matches.Count && matches[i + 1].Groups[1].Value == "text" && string.IsNullOrWhiteSpace(text[(match.Index + match.Length)..matches[i + 1].Index])
                    ? matches[i + 1].Groups[2]
                    : null))];
        }
    }

    /// <summary>The page without what stands between fences.</summary>
    public string Prose => Fence().Replace(Text, "");

    /// <summary>What stands between back ticks within the prose.</summary>
    public IEnumerable<string> Spans => Span().Matches(Prose).Select(match => match.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal));

    /// <summary>Not the tables of tests, nor what tools leave behind.</summary>
    private static bool IsPage(string path) =>
        !path.StartsWith("tests/", StringComparison.Ordinal) && !path.Split('/').Any(folder => folder is "artifacts" or "node_modules" or "BenchmarkDotNet.Artifacts" or "StrykerOutput" or "TestResults");

    [GeneratedRegex(@"^```([a-z]*)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    /// <summary>A block between fences: its language, its first line in the page, and what the page says that it prints.</summary>
    internal sealed record Block(string Language, string Text, int Line, Group? Prints);
}
