using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AfterSales.Assessments;
using AfterSales.Explanations;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>A timeline as an SVG picture: a row for each thing, months along the top, a line through the day asked about. Readable in light and dark; the list stands in it as text.</summary>
internal sealed class TimelinePicture
{
    private const int LabelWidth = 300;
    private const int ChartWidth = 720;
    private const int RowHeight = 26;
    private const int Top = 44;
    private const int Margin = 20;
    private const int MonthWidth = 45;

    /// <summary>The calendar ends with the year 9999; months are counted on from within.</summary>
    private static readonly LocalDate End = new(9980, 1, 1);

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Colours that keep their distance from the ground and from each other in both schemes, also for those who do not tell red from green.</summary>
    private const string Style = """
        :root { color-scheme: light dark; }
        .ground { fill: #ffffff; } text { fill: #1b1f24; font: 13px system-ui, sans-serif; } .month { fill: #57606a; font-size: 11px; } .grid { stroke: #d0d7de; }
        .cover { fill: #0969da; } .stay { fill: #8c6d1f; } .window { fill: #1a7f5a; } .date, .exchange { fill: #57606a; } .deadline { fill: #b35900; }
        .stand-still { fill: url(#hatch); stroke: #8c6d1f; } .hatch { stroke: #8c6d1f; } .today { stroke: #cf222e; stroke-dasharray: 4 3; } .now { fill: #cf222e; }
        @media (prefers-color-scheme: dark) {
          .ground { fill: #0d1117; } text { fill: #e6edf3; } .month { fill: #9198a1; } .grid { stroke: #30363d; }
          .cover { fill: #4493f8; } .stay { fill: #d4a72c; } .window { fill: #3fb98a; } .date, .exchange { fill: #9198a1; } .deadline { fill: #f0883e; }
          .stand-still { stroke: #d4a72c; } .hatch { stroke: #d4a72c; } .today { stroke: #ff7b72; } .now { fill: #ff7b72; }
        }
        """;

    private readonly Timeline _timeline;
    private readonly Language _language;
    private readonly LocalDate _first;
    private readonly int _days;

    private TimelinePicture(Timeline timeline, Language language)
    {
        _timeline = timeline;
        _language = language;
        var spread = Period.DaysBetween(timeline.FirstDay, timeline.LastDay);
        _first = timeline.FirstDay.PlusDays(-Math.Max(3, spread / 40));
        _days = Math.Min(Period.DaysBetween(_first, timeline.LastDay) + 1 + Math.Max(3, spread / 40), Period.DaysBetween(_first, End));
    }

    /// <summary>The picture.</summary>
    /// <param name="timeline">What is drawn.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="tag">The tag of the language, for readers aloud.</param>
    /// <param name="language">The language.</param>
    public static string Of(Timeline timeline, string title, string tag, Language language)
    {
        var picture = new TimelinePicture(timeline, language).Draw(title, tag);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            picture.WriteTo(writer);
        }

        return text.Append('\n').ToString();
    }

    private XElement Draw(string title, string tag)
    {
        var rows = _timeline.Items.Where(item => item.Kind is not (TimelineKind.Today or TimelineKind.StandStill)).ToList();
        var height = Top + (rows.Count * RowHeight) + 34;
        var width = LabelWidth + ChartWidth + Margin;
        var svg = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", Text($"0 0 {width} {height}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title desc"),
            new XAttribute(XNamespace.Xml + "lang", tag),
            new XElement(Svg + "title", new XAttribute("id", "title"), Clean($"{title}, {LocalDatePattern.Iso.Format(_timeline.On)}")),
            new XElement(Svg + "desc", new XAttribute("id", "desc"), Clean(_timeline.ToString(_language))),
            new XElement(Svg + "style", Style),
            new XElement(
                Svg + "defs",
                new XElement(
                    Svg + "pattern",
                    new XAttribute("id", "hatch"), new XAttribute("width", 5), new XAttribute("height", 5), new XAttribute("patternUnits", "userSpaceOnUse"), new XAttribute("patternTransform", "rotate(45)"),
                    Rectangle(0, 0, 5, 5, "ground"),
                    new XElement(Svg + "line", new XAttribute("class", "hatch"), new XAttribute("x1", 0), new XAttribute("y1", 0), new XAttribute("x2", 0), new XAttribute("y2", 5), new XAttribute("stroke-width", 4)))),
            Rectangle(0, 0, width, height, "ground"));
        AddMonths(svg, height - 34);
        for (var i = 0; i < rows.Count; i++)
        {
            AddRow(svg, rows[i], Top + (i * RowHeight));
        }

        var today = Left(_timeline.On) + (Width(1) / 2);
        svg.Add(Line(today, Top - 8, today, height - 30, "today"));
        svg.Add(Label(today, height - 14, _timeline.Items.First(item => item.Kind == TimelineKind.Today).ToString(_language), "now", today > LabelWidth + (ChartWidth * 0.75) ? "end" : "middle"));
        return svg;
    }

    private void AddMonths(XElement svg, int bottom)
    {
        // So many months apart that their names have room.
        var step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.First(months => ChartWidth / (_days / 30.44 / months) >= 52 || months == 120);
        var month = new LocalDate(_first.Year, 1, 1);
        for (; month <= _first.PlusDays(_days - 1); month = month.PlusMonths(step))
        {
            if (month >= _first)
            {
                svg.Add(Line(Left(month), Top - 12, Left(month), bottom, "grid"));
                if (Left(month) + 3 + MonthWidth > LabelWidth + ChartWidth + Margin)
                {
                    // The name of the last month would run out of the picture.
                    continue;
                }

                svg.Add(Label(Left(month) + 3, Top - 16, LocalDatePattern.CreateWithInvariantCulture("uuuu-MM").Format(month), "month"));
            }
        }
    }

    private void AddRow(XElement svg, TimelineItem item, int top)
    {
        var name = item.Kind.ToString().ToLowerInvariant();
        svg.Add(Label(LabelWidth - 10, top + 17, Shortened(item.Label(_language)), "row", "end"));
        var left = item.FirstDay is { } first ? Left(first) : LabelWidth;
        var right = item.LastDay is { } last ? Right(last) : LabelWidth + ChartWidth;
        var shape = item.Kind is TimelineKind.Date or TimelineKind.Exchange or TimelineKind.Deadline && right - left < 8
            ? Diamond((left + right) / 2, top + 13, name)
            : Rectangle(left, top + 6, Math.Max(right - left, 2), 14, name);
        shape.Add(new XElement(Svg + "title", Clean(item.ToString(_language))));
        svg.Add(shape);
        foreach (var gap in _timeline.Items.Where(gap => gap.Kind == TimelineKind.StandStill && item.Kind == TimelineKind.Cover && (item.FirstDay is null || gap.LastDay >= item.FirstDay) && gap.FirstDay <= item.LastDay))
        {
            var still = Rectangle(Left(gap.FirstDay!.Value), top + 6, Math.Max(Right(gap.LastDay!.Value) - Left(gap.FirstDay.Value), 2), 14, "stand-still");
            still.Add(new XElement(Svg + "title", Clean(gap.ToString(_language))));
            svg.Add(still);
        }
    }

    private double Left(LocalDate day) => LabelWidth + Width(Math.Clamp(Period.DaysBetween(_first, day), 0, _days));

    private double Right(LocalDate day) => LabelWidth + Width(Math.Clamp(Period.DaysBetween(_first, day) + 1, 0, _days));

    private double Width(int days) => (double)ChartWidth * days / _days;

    private static XElement Rectangle(double x, double y, double width, double height, string name) => new(
        Svg + "rect", new XAttribute("class", name), new XAttribute("x", Text(x)), new XAttribute("y", Text(y)), new XAttribute("width", Text(width)), new XAttribute("height", Text(height)));

    private static XElement Diamond(double x, double y, string name) =>
        new(Svg + "path", new XAttribute("class", name), new XAttribute("d", Text($"M {Text(x)} {Text(y - 7)} l 7 7 l -7 7 l -7 -7 z")));

    private static XElement Line(double x1, double y1, double x2, double y2, string name) => new(
        Svg + "line", new XAttribute("class", name), new XAttribute("x1", Text(x1)), new XAttribute("y1", Text(y1)), new XAttribute("x2", Text(x2)), new XAttribute("y2", Text(y2)));

    private static XElement Label(double x, double y, string text, string name, string anchor = "start") =>
        new(Svg + "text", new XAttribute("class", name), new XAttribute("x", Text(x)), new XAttribute("y", Text(y)), new XAttribute("text-anchor", anchor), Clean(text));

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Shortened(string text) => text.Length <= 44 ? text : string.Concat(text.AsSpan(0, 43), "…");

    /// <summary>Names come from documents and can hold characters that XML has no place for; all others are escaped by the writer.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
