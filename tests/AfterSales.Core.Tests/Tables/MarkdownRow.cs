using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;

namespace AfterSales.Tests.Tables;

/// <summary>One example: the cells of a table's row by column, and where it stands.</summary>
public sealed class MarkdownRow : IXunitSerializable
{
    private string[] _columns = [];
    private string[] _cells = [];

    /// <summary>For the test runner, which reads the row again from its place.</summary>
    public MarkdownRow()
    {
    }

    internal MarkdownRow(string path, int line, string heading, string[] columns, string[] cells)
    {
        FilePath = path;
        Line = line;
        Heading = heading;
        _columns = columns;
        _cells = cells;
    }

    /// <summary>The file's name.</summary>
    public string File => Path.GetFileName(FilePath);

    /// <summary>The file's path under the tests' folder.</summary>
    public string FilePath { get; private set; } = "";

    public int Line { get; private set; }

    /// <summary>The heading above the row: the rule it is an example of.</summary>
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Columns => _columns;

    /// <summary>The text of a cell; empty where the fact is not known.</summary>
    public string this[string column] =>
        Array.IndexOf(_columns, column) is >= 0 and var index
            ? _cells[index]
            : throw new KeyNotFoundException($"{this} has no column \"{column}\"; it has: {string.Join(", ", _columns)}.");

    public bool Has(string column) => Array.IndexOf(_columns, column) >= 0;

    /// <summary>The cell, or null where it is empty or the table lacks the column.</summary>
    public string? Text(string column) => Has(column) && this[column].Length > 0 ? this[column] : null;

    public LocalDate? Day(string column) => Text(column) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    public int? Number(string column) => Text(column) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The items of a cell, separated by commas or semicolons.</summary>
    public string[] Items(string column) =>
        Text(column)?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A choice, by the name of an enum's value; the default where the cell is empty or the table lacks the column.</summary>
    public T Choice<T>(string column, T otherwise = default)
        where T : struct, Enum => Text(column) is { } text ? Enum.Parse<T>(text) : otherwise;

    public void Deserialize(IXunitSerializationInfo info)
    {
        var row = MarkdownTable.RowAt(info.GetValue<string>(nameof(FilePath)), info.GetValue<int>(nameof(Line)));
        (FilePath, Line, Heading, _columns, _cells) = (row.FilePath, row.Line, row.Heading, row._columns, row._cells);
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(FilePath), FilePath);
        info.AddValue(nameof(Line), Line);
    }

    public override string ToString() => File + ":" + Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
