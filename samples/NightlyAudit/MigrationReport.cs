using System.Text;
using AfterSales.Policies;
using NodaTime.Text;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>"Your system says X, we say Y, because": as Markdown to read, and as CSV to work through.</summary>
internal static class MigrationReport
{
    private const int Examples = 3;
    private const int ProblemsShown = 20;

    /// <summary>Writes the report into a folder; each file appears whole or not at all.</summary>
    public static void Write(AuditDb db, Mapping mapping, AfterSalesPolicy policy, LocalDate on, string folder)
    {
        Directory.CreateDirectory(folder);
        var kinds = Enum.GetValues<DifferenceKind>().ToDictionary(kind => kind, _ => new Kind());
        Replace(Path.Combine(folder, "migration-report.csv"), csv =>
        {
            csv.Write("unit,name,difference,also_fits,your_last_day,our_last_day,your_answer,our_answer,because\n");
            foreach (var line in db.Lines())
            {
                kinds[line.Kind].Add(line, on);
                if (line.Kind != DifferenceKind.Agrees)
                {
                    string?[] cells = [line.Id, line.Name, line.Kind.ToString(), line.AlsoFits, DayTexts.Of(line.Stored), DayTexts.Of(line.LastDay), line.StoredAnswer, line.Status, line.Because];
                    csv.Write(string.Join(',', cells.Select(Cell)) + "\n");
                }
            }
        });
        Replace(Path.Combine(folder, "import-problems.csv"), csv =>
        {
            csv.Write("file,line,column,problem\n");
            foreach (var problem in db.Problems())
            {
                csv.Write(FormattableString.Invariant($"{Cell(problem.File)},{problem.Line},{Cell(problem.Column)},{Cell(problem.Text)}\n"));
            }
        });
        Replace(Path.Combine(folder, "migration-report.md"), text => Page(text, kinds, [.. db.Problems()], mapping, policy, on));
    }

    public static string Title(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Agrees => "Both say the same",
        DifferenceKind.TollingIgnored => "Days in repair were not left out",
        DifferenceKind.RestartedByDelivery => "Cover was counted anew from a delivery note",
        DifferenceKind.MonthEndDrift => "The day of the month drifted",
        DifferenceKind.OffByOne => "A day too early or too late",
        DifferenceKind.Other => "None of these mistakes explains what is stored",
        DifferenceKind.ReturnAnswered => "A request to return was answered otherwise",
        DifferenceKind.HolidaysIgnored => "Holidays were counted",
        DifferenceKind.StoppedElsewhere => "The clock was stopped at another event",
        DifferenceKind.NotPromised => "Your system judged what the policy does not promise",
        DifferenceKind.NotStored => "Your system stores nothing to compare",
        DifferenceKind.Undetermined => "Facts are missing",
        _ => "Rows could not be read, or contradict each other",
    };

    private static void Page(TextWriter text, Dictionary<DifferenceKind, Kind> kinds, List<ImportProblem> problems, Mapping mapping, AfterSalesPolicy policy, LocalDate on)
    {
        text.Write(FormattableString.Invariant($"# Migration report: {mapping.System} against {policy}, on {LocalDatePattern.Iso.Format(on)}\n\n"));
        text.Write("| finding | units | of them another answer today |\n|---|---:|---:|\n");
        foreach (var (kind, found) in kinds.Where(pair => pair.Value.Units > 0))
        {
            text.Write(FormattableString.Invariant($"| {Title(kind)} (`{kind}`) | {found.Units} | {found.OtherToday} |\n"));
        }

        text.Write(FormattableString.Invariant($"| all units | {kinds.Values.Sum(kind => kind.Units)} | {kinds.Values.Sum(kind => kind.OtherToday)} |\n"));
        foreach (var (kind, found) in kinds.Where(pair => pair.Key != DifferenceKind.Agrees && pair.Value.Units > 0))
        {
            text.Write(FormattableString.Invariant($"\n## {Title(kind)}: {found.Units}\n"));
            if (found.Ambiguous > 0)
            {
                text.Write(FormattableString.Invariant($"{found.Ambiguous} of them could be explained otherwise too; the table says how.\n"));
            }

            foreach (var line in found.Examples)
            {
                text.Write(FormattableString.Invariant($"\n**{line.Id}**: your system says {DayTexts.Of(line.Stored) ?? line.StoredAnswer ?? "nothing"}, we say {DayTexts.Of(line.LastDay) ?? line.Status ?? "nothing"}, because\n\n"));
                text.Write($"    {line.Because?.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
            }
        }

        if (problems.Count > 0)
        {
            text.Write(FormattableString.Invariant($"\n## Rows that could not be read: {problems.Count} problems\n\n| file | line | column | problem |\n|---|---:|---|---|\n"));
            foreach (var problem in problems.Take(ProblemsShown))
            {
                text.Write(FormattableString.Invariant($"| {problem.File} | {problem.Line} | {problem.Column} | {problem.Text.Replace("|", "\\|", StringComparison.Ordinal)} |\n"));
            }
        }
    }

    private static void Replace(string path, Action<TextWriter> write)
    {
        using (var text = new StreamWriter(path + ".new", append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            write(text);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static string Cell(string? text) => text is null ? "" : text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private sealed class Kind
    {
        public int Units { get; private set; }

        public int OtherToday { get; private set; }

        public int Ambiguous { get; private set; }

        public List<ReportLine> Examples { get; } = [];

        public void Add(ReportLine line, LocalDate on)
        {
            Units++;
            OtherToday += line is { Stored: { } stored, LastDay: { } ours } ? (stored >= on != ours >= on ? 1 : 0) : line.AnswersDiffer ? 1 : 0;
            Ambiguous += line.AlsoFits is null ? 0 : 1;
            if (Examples.Count < MigrationReport.Examples)
            {
                Examples.Add(line);
            }
        }
    }
}
