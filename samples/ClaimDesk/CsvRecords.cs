using CsvHelper;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>Reads the records of a CSV file with a header, one at a time; a file that cannot be meant is refused before anything is decided.</summary>
internal static class CsvRecords
{
    public const string Unclosed = "a quote is opened and never closed, so that everything to the end of the file would be one cell; close it, or double a quote that is meant as one";

    /// <summary>The records, each with whether it holds a quote that nothing closes: it swallowed the rest of the file.</summary>
    /// <exception cref="FormatException">There is no header, nothing below it, or two columns have one name.</exception>
    public static IEnumerable<(T Value, bool IsOpen)> Read<T>(Stream stream, Action<IReadOnlyList<string>> check, Func<CsvReader, T> map)
    {
        var isOpen = EndsInQuote(stream);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', TrimWhitespace = true, TrackLineNumbers = true }, leaveOpen: true);
        if (stream.Length == 0)
        {
            throw new FormatException("The file is empty; its first line names the columns.");
        }

        csv.ReadHeader();
        var twice = csv.Headers.GroupBy(name => name).Where(group => group.Key.Length > 0 && group.Count() > 1).Select(group => group.Key).ToList();
        if (twice.Count > 0)
        {
            throw new FormatException($"The header names {string.Join(", ", twice)} more than once; every column has a name of its own.");
        }

        check(csv.Headers);
        if (!csv.Read())
        {
            throw new FormatException(isOpen ? "In the header " + Unclosed + "." : "The file has a header and no line below it.");
        }

        // The record that swallows the rest is the last one.
        var last = map(csv);
        while (csv.Read())
        {
            yield return (last, false);
            last = map(csv);
        }

        yield return (last, isOpen);
    }

    /// <summary>True where a quote at the start of a cell is not closed before the file ends. The stream is read and put back.</summary>
    private static bool EndsInQuote(Stream stream)
    {
        var start = stream.Position;
        var (inQuotes, atStart, afterQuote) = (false, true, false);
        var buffer = new byte[1 << 16];
        for (var count = stream.Read(buffer, 0, buffer.Length); count > 0; count = stream.Read(buffer, 0, buffer.Length))
        {
            foreach (var octet in buffer.AsSpan(0, count))
            {
                if (inQuotes)
                {
                    (inQuotes, afterQuote) = (octet != '"', octet == '"');
                }
                else
                {
                    // Two quotes in a quoted cell are one that is meant.
                    inQuotes = octet == '"' && (atStart || afterQuote);
                    afterQuote = false;
                    atStart = octet is (byte)',' or (byte)'\n' or (byte)'\r';
                }
            }
        }

        stream.Position = start;
        return inQuotes;
    }
}
