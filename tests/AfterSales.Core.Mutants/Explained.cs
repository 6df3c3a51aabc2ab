using System.Text.RegularExpressions;

namespace AfterSales.Mutants;

/// <summary>The faults that no test can tell from the library, with the reason: lines of <c>explained.md</c> such as <c>- File.cs: `a` => `b`: why</c>.</summary>
internal sealed partial class Explained
{
    private readonly Dictionary<(string File, string Original, string Replacement), string> _reasons = [];

    public static Explained Read(string path)
    {
        var explained = new Explained();
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (Line().Match(line) is { Success: true } match)
            {
                foreach (var fault in Fault().Matches(match.Groups["faults"].Value).AsEnumerable())
                {
                    explained._reasons[(match.Groups["file"].Value, fault.Groups["from"].Value, fault.Groups["to"].Value)] = match.Groups["why"].Value;
                }
            }
        }

        return explained;
    }

    public string? Why(Mutant mutant) => _reasons.GetValueOrDefault((mutant.File[(mutant.File.LastIndexOf('/') + 1)..], mutant.Original, mutant.Replacement));

    [GeneratedRegex("^- (?<file>[A-Za-z.]+[.]cs): (?<faults>`.*`): (?<why>[^`]+|.*?)$")]
    private static partial Regex Line();

    [GeneratedRegex("`(?<from>[^`]*)` => `(?<to>[^`]*)`")]
    private static partial Regex Fault();
}
