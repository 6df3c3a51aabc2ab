using System.Globalization;
using AfterSales.Mutants;

switch (args)
{
    case ["rewrite", var planted, var target, var report]:
        Switches.Rewrite(planted, target, Planted.Bound(report));
        return 0;
    case ["map", var path, .. var classes]:
        return Map.Draw(path, classes);
    case ["worker", var always, .. var classes]:
        return Worker.Run(int.Parse(always, CultureInfo.InvariantCulture), classes);
    case ["hunt", var folder, var library, var reasons, .. var parts]:
        // The parts in the order given. What an earlier run has found stays found.
        var results = Path.Combine(folder, "results.json");
        var mutants = Planted.Read(Path.Combine(folder, "mutation-report.json"), library);
        Results.TakeOver(results, mutants);
        var chosen = parts.Length == 0 ? mutants : [.. parts.SelectMany(part => mutants.Where(mutant => mutant.File.StartsWith(part, StringComparison.Ordinal)))];
        new Hunt(mutants, chosen, Map.Read(Path.Combine(folder, "map.json")), results).Run(Number("AFTERSALES_WORKERS") ?? Environment.ProcessorCount);
        File.WriteAllText(Path.Combine(folder, "mutants.md"), Report.Of(mutants, Explained.Read(reasons)));
        Console.WriteLine(Score.Of(chosen));
        return 0;
    default:
        Console.Error.WriteLine("eng/mutants runs this program.");
        return 2;
}

static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
