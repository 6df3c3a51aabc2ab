using System.Globalization;
using System.Text;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>A page of Markdown in one language: headings, tables and lists, and the words that rules of all kinds share.</summary>
internal sealed class Sheet(Language language)
{
    private readonly StringBuilder _text = new();

    public Language Language => language;

    /// <summary>A sentence with its arguments filled in.</summary>
    public string Say(string english, string spanish, string chinese, params object?[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, new Label(english, spanish, chinese).In(language), arguments);

    public string Of(Term term) => term.ToString(language);

    public string Of<T>(T member)
        where T : struct, Enum => Names.Of(member, language);

    public string Of(Duration length)
    {
        var minutes = (long)length.TotalMinutes;
        var hours = minutes == 0 || minutes / 60 > 0 ? Say("{0} h", "{0} h", "{0}小时", minutes / 60) : "";
        var rest = minutes % 60 == 0 ? "" : Say("{0} min", "{0} min", "{0}分钟", minutes % 60);
        return string.Join(language == Language.SimplifiedChinese ? "" : " ", new[] { hours, rest }.Where(part => part.Length > 0));
    }

    /// <summary>For which sales or requests a rule is; empty for all.</summary>
    public string Of(Selector selector) => List(selector.Tests.Select(test => $"{test.Kind.ToString(language)} {string.Join("/", test.Values)}"));

    public string Of(CountingProfile profile)
    {
        var parts = new List<string>();
        if (profile.FirstDay == FirstDay.Included)
        {
            parts.Add(Say("the first day counts", "el primer día cuenta", "首日计入"));
        }

        if (profile.ClearDays)
        {
            parts.Add(Say("both ends are left out", "no se cuentan los extremos", "首尾两日均不计入"));
        }

        if (profile.MonthEnd != MonthEnd.LastDay)
        {
            parts.Add(profile.MonthEnd == MonthEnd.NextFirst
                ? Say("a day that a month lacks becomes the first of the next", "el día que falta en un mes pasa al primero del siguiente", "当月无对应日时顺延至次月1日")
                : Say("a day that a month lacks leaves the end open", "si al mes le falta el día, el final queda abierto", "当月无对应日时截止日待定"));
        }

        if (profile.Roll != Roll.None)
        {
            parts.Add(profile.Roll == Roll.NextWorkingDay
                ? Say("an end on a day off moves to the next working day", "si acaba en día inhábil, pasa al siguiente hábil", "截止日为非工作日的，顺延至下一工作日")
                : Say("an end on a day off moves to the working day before", "si acaba en día inhábil, pasa al hábil anterior", "截止日为非工作日的，提前至上一工作日"));
        }

        if (profile.ShortTermDays > 0)
        {
            parts.Add(Say("terms of at most {0} days count working days", "los plazos de hasta {0} días cuentan días hábiles", "不超过{0}天的期限按工作日计算", profile.ShortTermDays));
        }

        return List(parts);
    }

    /// <summary>What toll the clock of a promise, each with its way to count.</summary>
    public string Of(Warranties.TollingRule rule) => List(rule.Stays.Select(stay => $"{Of(stay.Kind)}{Aside(stay.DayCount switch
    {
        DayCount.Nights => Say("nights", "noches", "按夜计"),
        DayCount.DaysAfter => Say("days after the first", "días posteriores al primero", "自次日起计"),
        _ => Say("every day touched", "todos los días tocados", "涉及之日均计"),
    })}")) + (rule.PaidRepairs == Warranties.PaidRepairs.Count ? Say("; paid repairs as well", "; también las reparaciones pagadas", "；自费维修亦计") : "");

    public string Of(Rounding rounding)
    {
        var mode = rounding.Mode switch
        {
            RoundingMode.HalfAwayFromZero => Say("half up", "al más próximo", "四舍五入"),
            RoundingMode.HalfEven => Say("half to even", "al par más próximo", "四舍六入五成双"),
            RoundingMode.Down => Say("down", "hacia abajo", "向下取整"),
            _ => Say("up", "hacia arriba", "向上取整"),
        };
        var place = rounding.Place switch
        {
            RoundingPlace.UnitPrice => Say("each unit price, then each line", "cada precio unitario y cada línea", "先单价后每个项目"),
            RoundingPlace.Total => Say("the total", "el total", "总额"),
            _ => Say("each line", "cada línea", "每个项目"),
        };
        return Say(
            "rounded {0} to {1}: {2}",
            "redondeo {0} a {1}: {2}",
            "{2}{0}至{1}",
            mode,
            rounding.Unit?.ToString(CultureInfo.InvariantCulture) ?? Say("the currency's minor unit", "la unidad menor de la moneda", "货币最小单位"),
            place);
    }

    /// <summary>What is said in passing.</summary>
    public string Aside(string text) => language == Language.SimplifiedChinese ? $"（{text}）" : $" ({text})";

    /// <summary>What is said of one of several things.</summary>
    public string Named(string name, string text) => name + (language == Language.SimplifiedChinese ? "：" : ": ") + text;

    /// <summary>Several statements.</summary>
    public string Join(IEnumerable<string> parts) => string.Join(language == Language.SimplifiedChinese ? "；" : "; ", parts);

    public string List(IEnumerable<string> items) => string.Join(language == Language.SimplifiedChinese ? "、" : ", ", items);

    public string Clause(Clause? clause) => clause is null ? "" : Aside(clause.Id);

    /// <summary>A percentage as it is written in the language: 0.1 %, 0,1 %, 0.1%.</summary>
    public string Percent(decimal percent)
    {
        var number = percent.ToString("0.######", CultureInfo.InvariantCulture);
        return language switch
        {
            Language.SimplifiedChinese => number + "%",
            Language.Spanish => number.Replace('.', ',') + " %",
            _ => number + " %",
        };
    }

    /// <summary>A share: as a percentage where that is exact, otherwise as the fraction.</summary>
    public string Of(Share share) => 10_000m * share.Numerator / share.Denominator is var hundredths && hundredths == decimal.Truncate(hundredths) ? Percent(hundredths / 100) : share.ToString();

    public void Title(string title) => Line("").Line("## " + title);

    /// <summary>A table; nothing where it has no row.</summary>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var cells = rows.ToList();
        if (cells.Count > 0)
        {
            Line("").Line(Row(columns)).Line(Row(columns.Select(_ => "---")));
            cells.ForEach(row => Line(Row(row)));
        }
    }

    /// <summary>A list; nothing where it has no item. What is not said is left out.</summary>
    public void Items(IEnumerable<string?> items)
    {
        var said = items.OfType<string>().ToList();
        if (said.Count > 0)
        {
            Line("");
            said.ForEach(item => Line("- " + item));
        }
    }

    public Sheet Line(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A vertical bar would end the cell.</summary>
    private static string Row(IEnumerable<string?> cells) => "| " + string.Join(" | ", cells.Select(cell => (cell ?? "").Replace("|", "\\|", StringComparison.Ordinal))) + " |";
}
