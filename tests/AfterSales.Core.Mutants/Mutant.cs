using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSales.Mutants;

/// <summary>One fault that Stryker has planted: where, what stands there instead, and what became of it.</summary>
internal sealed class Mutant
{
    public required int Id { get; init; }

    /// <summary>The path below the library's folder: <c>Remedies/Rules/MeasureRule.cs</c>.</summary>
    public required string File { get; init; }

    public required int Line { get; init; }

    public required string Mutator { get; init; }

    /// <summary>The source that is replaced, its white space made plain.</summary>
    public required string Original { get; init; }

    public required string Replacement { get; init; }

    public Fate Fate { get; set; } = Fate.Untried;

    /// <summary>The test that found it.</summary>
    public string? By { get; set; }

    [JsonIgnore]
    public string Module => File.Contains('/', StringComparison.Ordinal) ? File[..File.IndexOf('/', StringComparison.Ordinal)] : "";

    [JsonIgnore]
    public bool IsFound => Fate is Fate.Killed or Fate.TimedOut or Fate.Crashed;
}

internal enum Fate
{
    Untried,
    Killed,
    TimedOut,
    Crashed,
    Survived,
    NotReached,
}

/// <summary>What Stryker's report says it has planted.</summary>
internal static class Planted
{
    public static List<Mutant> Read(string report, string library)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        var mutants = new List<Mutant>();
        foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
        {
            var source = file.Value.GetProperty("source").GetString()!.Replace("\r\n", "\n", StringComparison.Ordinal);
            var lines = LineStarts(source);
            var name = Path.GetRelativePath(library, file.Name).Replace('\\', '/');
            var planted = file.Value.GetProperty("mutants").EnumerateArray()
                .Where(mutant => mutant.GetProperty("status").GetString() != "CompileError")
                .Select(mutant => (Json: mutant, Start: At(mutant, "start"), End: At(mutant, "end")))
                .ToList();
            foreach (var (json, start, end) in planted)
            {
                var mutator = json.GetProperty("mutatorName").GetString()!;

                // As Stryker itself: emptying a block is left out where faults are planted in the block.
                if (mutator == "Block removal mutation" && planted.Exists(other => other.Start > start && other.End < end))
                {
                    continue;
                }

                mutants.Add(new Mutant
                {
                    Id = int.Parse(json.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
                    File = name,
                    Line = json.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32(),
                    Mutator = mutator,
                    Original = Plain(source[start..end]),
                    Replacement = Plain(json.GetProperty("replacement").GetString() ?? ""),
                });
            }

            int At(JsonElement mutant, string end)
            {
                var place = mutant.GetProperty("location").GetProperty(end);
                return lines[place.GetProperty("line").GetInt32() - 1] + place.GetProperty("column").GetInt32() - 1;
            }
        }

        return mutants;
    }

    /// <summary>One more than the greatest number of a fault, whatever Stryker says of it.</summary>
    public static int Bound(string report)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        return 1 + document.RootElement.GetProperty("files").EnumerateObject()
            .SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray())
            .Max(mutant => int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture));
    }

    private static List<int> LineStarts(string source)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
