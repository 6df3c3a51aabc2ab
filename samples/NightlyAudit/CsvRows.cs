using CsvHelper;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>The rows of a CSV file with their line numbers.</summary>
internal static class CsvRows
{
    /// <summary>Reads a file a line at a time. The row is one and the same dictionary, filled again.</summary>
    /// <param name="path">The file.</param>
    /// <param name="check">What is wrong with the header.</param>
    public static IEnumerable<(int Line, IReadOnlyDictionary<string, string> Row, string? Problem)> Of(string path, Func<IReadOnlyList<string>, IEnumerable<string>> check)
    {
        if (!File.Exists(path))
        {
            throw new FormatException($"The export has no file {Path.GetFileName(path)}.");
        }

        using var stream = File.OpenRead(path);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', TrimWhitespace = true, TrackLineNumbers = true }, leaveOpen: true);
        csv.ReadHeader();
        var header = csv.Headers.ToList();
        if (check(header).ToList() is { Count: > 0 } problems)
        {
            throw new FormatException($"{Path.GetFileName(path)}:\n  {string.Join("\n  ", problems)}");
        }

        var row = new Dictionary<string, string>();
        while (csv.Read())
        {
            row.Clear();
            for (var i = 0; i < header.Count; i++)
            {
                row[header[i]] = i < csv.FieldCount ? csv.GetString(i) : "";
            }

            yield return ((int)csv.LineNumber, row, csv.FieldCount == header.Count ? null : $"It has {csv.FieldCount} cells, the header {header.Count}.");
        }
    }
}
