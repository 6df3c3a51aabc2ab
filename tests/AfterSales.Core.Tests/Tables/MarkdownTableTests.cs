namespace AfterSales.Tests.Tables;

public class MarkdownTableTests
{
    private static readonly string[] Lines =
    [
        "# Examples",
        "## P1.4 Seven days",
        "",
        "| day | answer |",
        "|-----|:------:|",
        "| 2024-03-08 | `open` |",
        "|            | a \\| b |",
        "",
        "## P1.5 Fifteen days",
        "| on |",
        "|----|",
        "| 2024-03-16 |",
    ];

    [Fact]
    public void Rows_know_their_line_and_their_rule()
    {
        var rows = MarkdownTable.Parse("Some.md", Lines);

        Assert.Equal(["Some.md:6", "Some.md:7", "Some.md:12"], rows.Select(row => row.ToString()));
        Assert.Equal(["P1.4 Seven days", "P1.4 Seven days", "P1.5 Fifteen days"], rows.Select(row => row.Heading));
    }

    [Fact]
    public void An_empty_cell_is_not_known()
    {
        var row = MarkdownTable.Parse("Some.md", Lines)[1];

        Assert.Null(row.Day("day"));
        Assert.Equal("a | b", row["answer"]);
        Assert.False(row.Has("on"));
        Assert.Throws<KeyNotFoundException>(() => row["on"]);
    }

    [Fact]
    public void A_row_with_a_cell_too_many_is_refused() =>
        Assert.Throws<InvalidDataException>(() => MarkdownTable.Parse("Some.md", ["| a |", "|---|", "| 1 | 2 |"]));
}
