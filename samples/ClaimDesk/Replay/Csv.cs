using CsvHelper;

namespace AfterSales.Samples.ClaimDesk.Replay;

/// <summary>The rows of a CSV file, each as a reader of cells by column.</summary>
internal static class Csv
{
    public static IEnumerable<Func<string, string>> Rows(params string[] path)
    {
        using var csv = CsvReader.FromFile(Path.Combine(path), new CsvReaderOptions { Separator = ',', TrimWhitespace = true });
        Func<string, string> cell = csv.GetString;
        while (csv.Read())
        {
            yield return cell;
        }
    }
}
