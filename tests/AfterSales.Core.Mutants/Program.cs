using System.Globalization;
using AfterSales.Mutants;

switch (args)
{
    case ["rewrite", var planted, var target, var report]:
        Switches.Rewrite(planted, target, Planted.Bound(report));
        return 0;
    case ["map", var path, .. var classes]:
        return Map.Draw(path, classes);
    case ["worker", var always]:
        return Worker.Run(int.Parse(always, CultureInfo.InvariantCulture));
    case ["hunt", var folder, var library, .. var modules]:
        // The modules in the order given. What an earlier run has found in the same assembly stays found.
        var results = Path.Combine(folder, "results.json");
        var mutants = Planted.Read(Path.Combine(folder, "mutation-report.json"), library);
        Results.TakeOver(results, mutants);
        var chosen = modules.Length == 0 ? mutants : [.. modules.SelectMany(module => mutants.Where(mutant => mutant.File.StartsWith(module, StringComparison.Ordinal)))];
        new Hunt(mutants, chosen, Map.Read(Path.Combine(folder, "map.json")), results).Run(int.Parse(Environment.GetEnvironmentVariable("AFTERSALES_WORKERS") ?? Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("eng/mutants runs this program.");
        return 2;
}
