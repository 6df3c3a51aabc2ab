using System.Globalization;
using System.Text;

namespace AfterSales.Mutants;

/// <summary>The summary of a run, as Markdown: the score of every module, and what was missed.</summary>
internal static class Report
{
    public static string Of(List<Mutant> mutants, Explained explained)
    {
        var tried = mutants.Where(mutant => mutant.Fate != Fate.Untried).ToList();
        var text = new StringBuilder("| module | faults | found by a failing test | by time or crash | survived | not reached | of these explained | score |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var module in tried.GroupBy(mutant => mutant.Module).OrderBy(module => module.Key, StringComparer.Ordinal))
        {
            Row(module.Key, [.. module]);
        }

        Row("**all**", tried);
        foreach (var module in tried.Where(mutant => !mutant.IsFound).GroupBy(mutant => mutant.Module).OrderBy(module => module.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {module.Key}\n\n");
            foreach (var mutant in module)
            {
                var why = explained.Why(mutant) ?? (mutant.Fate == Fate.NotReached ? "not reached" : "not explained");
                text.Append(CultureInfo.InvariantCulture, $"- {mutant.File}:{mutant.Line} `{Short(mutant.Original)}` => `{Short(mutant.Replacement)}`: {why}\n");
            }
        }

        return text.ToString();

        void Row(string name, List<Mutant> of)
        {
            var missed = of.Where(mutant => !mutant.IsFound).ToList();
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {of.Count} | {of.Count(mutant => mutant.Fate == Fate.Killed)} | {of.Count(mutant => mutant.Fate is Fate.TimedOut or Fate.Crashed)} | {missed.Count(mutant => mutant.Fate == Fate.Survived)} | {missed.Count(mutant => mutant.Fate == Fate.NotReached)} | {missed.Count(mutant => explained.Why(mutant) is not null)} | {100.0 * (of.Count - missed.Count) / of.Count:0.0} % |\n");
        }
    }

    private static string Short(string source) => (source.Length > 100 ? source[..100] + "…" : source).Replace('`', '\'');
}
