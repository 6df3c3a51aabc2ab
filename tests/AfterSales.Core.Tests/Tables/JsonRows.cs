using System.Collections.Concurrent;
using System.Text.Json;

namespace AfterSales.Tests.Tables;

/// <summary>Reads cases with known answers: files with one JSON object a line.</summary>
public static class JsonRows
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, JsonRow>> Files = new();

    /// <summary>The rows of a file under the tests' folder as theory data: each row is a test of its own, named by its id.</summary>
    public static TheoryData<JsonRow> Rows(string path) => [.. Read(path).Values];

    internal static JsonRow RowOf(string path, string id) => Read(path)[id];

    private static IReadOnlyDictionary<string, JsonRow> Read(string path) => Files.GetOrAdd(path, static file =>
    {
        var rows = File.ReadLines(Repository.PathOf(Path.Combine("tests", file)))
            .Where(line => line.Length > 0)
            .Select(line => new JsonRow(file, JsonDocument.Parse(line).RootElement))
            .ToDictionary(row => row.Id);
        return rows.Count > 0 ? rows : throw new InvalidDataException(file + " holds no row.");
    });
}
