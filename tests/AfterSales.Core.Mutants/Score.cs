using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSales.Mutants;

/// <summary>How many of the faults that were tried some test has found.</summary>
internal readonly struct Score
{
    private readonly int _found;
    private readonly int _missed;

    private Score(int found, int missed) => (_found, _missed) = (found, missed);

    public static Score Of(IEnumerable<Mutant> mutants)
    {
        var tried = mutants.Where(mutant => mutant.Fate != Fate.Untried).ToList();
        var found = tried.Count(mutant => mutant.IsFound);
        return new Score(found, tried.Count - found);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_found} found, {_missed} missed, {100.0 * _found / Math.Max(1, _found + _missed):0.0} %");
}

internal static class Results
{
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() }, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void TakeOver(string path, List<Mutant> mutants)
    {
        if (!File.Exists(path))
        {
            return;
        }

        // Numbers change with the source; what stands where does not, as long as its file is the same.
        var earlier = JsonSerializer.Deserialize<List<Mutant>>(File.ReadAllBytes(path), Options)!.GroupBy(Key).SelectMany(Numbered).Where(pair => pair.Mutant.IsFound).ToDictionary(pair => pair.Key, pair => pair.Mutant);
        foreach (var (key, mutant) in mutants.GroupBy(Key).SelectMany(Numbered))
        {
            if (earlier.TryGetValue(key, out var found))
            {
                mutant.Fate = found.Fate;
                mutant.By = found.By;
            }
        }
    }

    private static (string File, string Mutator, string Original, string Replacement) Key(Mutant mutant) => (mutant.File, mutant.Mutator, mutant.Original, mutant.Replacement);

    private static IEnumerable<(object Key, Mutant Mutant)> Numbered<T>(IGrouping<T, Mutant> alike) => alike.Select((mutant, number) => ((object)(alike.Key, number), mutant));
}
