using System.Collections.Concurrent;

namespace AfterSales.Tests.Tables;

/// <summary>
/// Reads the example tables that stand beside the tests as Markdown: rows under headings, where a heading names the rule by its clause or section,
/// and an empty cell means that the fact is not known.
/// </summary>
public static class MarkdownTable
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<MarkdownRow>> Files = new();

    /// <summary>Every row of every table in a file, given by its path under the tests' folder.</summary>
    public static IReadOnlyList<MarkdownRow> Read(string path) => Files.GetOrAdd(path, static file =>
    {
        var rows = Parse(file, File.ReadLines(Repository.PathOf(Path.Combine("tests", file))));
        return rows.Count > 0 ? rows : throw new InvalidDataException(file + " holds no row.");
    });

    /// <summary>The rows as theory data: each row is a test of its own, named by file and line.</summary>
    public static TheoryData<MarkdownRow> Rows(string path) => [.. Read(path)];

    internal static MarkdownRow RowAt(string path, int line) => Read(path).Single(row => row.Line == line);

    internal static IReadOnlyList<MarkdownRow> Parse(string path, IEnumerable<string> lines)
    {
        var rows = new List<MarkdownRow>();
        var heading = "";
        string[]? columns = null;
        var number = 0;
        foreach (var line in lines.Select(text => text.Trim()))
        {
            number++;
            if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
            }

            if (!line.StartsWith('|'))
            {
                columns = null;
                continue;
            }

            var cells = Cells(line);
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            if (cells.All(cell => cell.Length > 0 && cell.Trim('-', ':').Length == 0))
            {
                continue;
            }

            if (cells.Length != columns.Length)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}:{number} has {cells.Length} cells under {columns.Length} columns.");
            }

            rows.Add(new MarkdownRow(path, number, heading, columns, cells));
        }

        return rows;
    }

    private static string[] Cells(string line) =>
        line.Replace("\\|", "\u0001").Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`').Replace('\u0001', '|')).ToArray();
}
