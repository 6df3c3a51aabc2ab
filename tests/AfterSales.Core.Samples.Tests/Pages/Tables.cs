namespace AfterSales.Samples.Tests.Pages;

/// <summary>The tables of a page.</summary>
internal static class Tables
{
    /// <summary>The cells of all rows below the heads of a page's tables, those under a heading only where one is named.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string page, string? heading = null)
    {
        var rows = new List<IReadOnlyList<string>>();
        var under = heading is null;
        var below = false;
        foreach (var line in new Page(page).Prose.Split('\n'))
        {
            if (line.StartsWith('#'))
            {
                under = heading is null || line.TrimStart('#').Trim() == heading;
            }

            if (!line.StartsWith('|'))
            {
                below = false;
            }
            else if (line.Trim('|', '-', ':', ' ').Length == 0)
            {
                below = true;
            }
            else if (below && under)
            {
                rows.Add([.. line.Replace("\\|", "\u0001", StringComparison.Ordinal).Trim('|').Split('|').Select(cell => cell.Trim().Replace('\u0001', '|'))]);
            }
        }

        return rows;
    }
}
