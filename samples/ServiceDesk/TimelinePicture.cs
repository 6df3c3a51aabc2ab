using AfterSales.Cases;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>A unit's dates as a picture: cover, windows and repairs as bars, and a line on the day asked about. Nothing is reckoned here: every day comes from the decision.</summary>
internal sealed class TimelinePicture
{
    private const int Left = 190, Width = 520, RowHeight = 26;

    private readonly List<(string Name, string Kind, LocalDate From, LocalDate Until)> _bars = [];
    private readonly LocalDate _on;

    public TimelinePicture(Assessment assessment, Words words)
    {
        _on = assessment.On;
        foreach (var layer in assessment.Coverage?.Explain().Layers ?? [])
        {
            Add(words["coverage"] + (layer.Id.Name == "base" ? "" : " " + layer.Id.Name), "cover", layer.FirstDay, layer.LastDay);
        }

        foreach (var window in assessment.Returns?.Explain().Windows ?? [])
        {
            Add(words["returns"] + (window.Clause is { } clause ? " " + clause.Id : ""), "window", window.Start?.FirstDay, window.LastDay?.LastDay);
        }

        foreach (var stay in assessment.Case.Repairs)
        {
            Add(words["repair"], "stay", stay.HandedInOn, stay.HandedBack.Kind == DateFactKind.NotYet ? LocalDate.Max(stay.HandedInOn, _on) : stay.HandedBack.LastDay);
        }

        First = _bars.Select(bar => bar.From).Append(_on).Min().PlusDays(-20);
        Last = _bars.Select(bar => bar.Until).Append(_on).Max().PlusDays(40);
    }

    public LocalDate First { get; }

    public LocalDate Last { get; }

    public Html Draw(Words words)
    {
        // Repairs share a row; every promise has its own.
        var rows = _bars.Select(bar => bar.Name).Distinct().ToList();
        var height = (Math.Max(1, rows.Count) * RowHeight) + 40;
        var told = string.Join("; ", _bars.Select(bar => FormattableString.Invariant($"{bar.Name}: {bar.From:uuuu-MM-dd} – {bar.Until:uuuu-MM-dd}")));
        return Html.Of($"""
            <svg class="timeline" viewBox="0 0 {Left + Width + 30} {height}" role="img" aria-labelledby="picture-title picture-text">
            <title id="picture-title">{words["timeline"]}</title><desc id="picture-text">{told}. {words["asked"]}: {_on}</desc>
            {Html.All(Ticks(), tick => Html.Of($"""<line class="tick" x1="{X(tick)}" x2="{X(tick)}" y1="8" y2="{height - 26}"/><text class="date" x="{X(tick)}" y="{height - 10}">{YearMonthPattern.Iso.Format(tick.ToYearMonth())}</text>"""))}
            {Html.All(rows, row => Html.Of($"""<text class="row" x="{Left - 10}" y="{Y(row) + 12}">{row}</text>"""))}
            {Html.All(_bars, bar => Html.Of($"""<rect class="{bar.Kind}" x="{X(bar.From)}" y="{Y(bar.Name)}" width="{Math.Max(3, X(bar.Until.PlusDays(1)) - X(bar.From))}" height="16" rx="3"><title>{bar.From} – {bar.Until}</title></rect>"""))}
            <line class="asked" x1="{X(_on)}" x2="{X(_on)}" y1="2" y2="{height - 26}"/>
            </svg>
            """);

        int Y(string row) => 12 + (rows.IndexOf(row) * RowHeight);
    }

    private void Add(string name, string kind, LocalDate? from, LocalDate? until)
    {
        if (from is { } first && until is { } last && first <= last)
        {
            _bars.Add((name, kind, first, last));
        }
    }

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
