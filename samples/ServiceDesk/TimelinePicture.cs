namespace AfterSales.Samples.ServiceDesk;

/// <summary>A unit's timeline as a picture: a row for each thing, a bar for its days, and a line on the day asked about. It draws what the library tells.</summary>
internal sealed class TimelinePicture(Timeline timeline, Words words)
{
    private const int Left = 260, Width = 480, RowHeight = 24;

    public LocalDate First { get; } = timeline.FirstDay.PlusDays(-20);

    public LocalDate Last { get; } = timeline.LastDay.PlusDays(40);

    public Html Draw()
    {
        // Days that do not count are drawn on the cover that they prolong; things of one name share a row.
        var items = timeline.Items.Where(item => item.Kind != TimelineKind.Today).OrderBy(item => item.Kind == TimelineKind.StandStill).ToList();
        var rows = items.Where(item => item.Kind != TimelineKind.StandStill).Select(item => item.Label(words.Language)).Distinct().ToList();
        var height = (Math.Max(1, rows.Count) * RowHeight) + 40;
        return Html.Of($"""
            <svg class="timeline" viewBox="0 0 {Left + Width + 30} {height}" role="img" aria-labelledby="picture-title picture-text">
            <title id="picture-title">{words["timeline"]}</title><desc id="picture-text">{timeline.ToString(words.Language).Replace("\n", ". ", StringComparison.Ordinal)}</desc>
            {Html.All(Ticks(), tick => Html.Of($"""<line class="tick" x1="{X(tick)}" x2="{X(tick)}" y1="8" y2="{height - 26}"/><text class="date" x="{X(tick)}" y="{height - 10}">{YearMonthPattern.Iso.Format(tick.ToYearMonth())}</text>"""))}
            {Html.All(rows, row => Html.Of($"""<text class="row" x="{Left - 10}" y="{Y(row) + 12}">{(row.Length > 44 ? row[..43] + "…" : row)}</text>"""))}
            {Html.All(items, item => Html.Of($"""<rect class="{item.Kind.ToString().ToLowerInvariant()}" x="{From(item)}" y="{Y(Row(item))}" width="{Math.Max(3, Until(item) - From(item))}" height="16" rx="3"><title>{item.ToString(words.Language)}</title></rect>"""))}
            <line class="asked" x1="{X(timeline.On)}" x2="{X(timeline.On)}" y1="2" y2="{height - 26}"/>
            </svg>
            """);

        int Y(string row) => 12 + (rows.IndexOf(row) * RowHeight);
    }

    private string Row(TimelineItem item) => (item.Kind == TimelineKind.StandStill ? timeline.Items.FirstOrDefault(other => other.Kind == TimelineKind.Cover) ?? item : item).Label(words.Language);

    private int From(TimelineItem item) => X(item.FirstDay ?? First);

    private int Until(TimelineItem item) => X(item.LastDay?.PlusDays(1) ?? Last);

    private int X(LocalDate day) => Left + (int)((long)Width * Period.DaysBetween(First, day) / Math.Max(1, Period.DaysBetween(First, Last)));

    /// <summary>First days of months, as few as can be read beside each other.</summary>
    private IEnumerable<LocalDate> Ticks()
    {
        var step = 1 + (Period.DaysBetween(First, Last) / 240);
        for (var day = new LocalDate(First.Year, First.Month, 1).PlusMonths(1); day <= Last; day = day.PlusMonths(step))
        {
            yield return day;
        }
    }
}
