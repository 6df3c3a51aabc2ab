using System.Globalization;
using System.Text;
using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.Explanations;

/// <summary>Numbers with their units, in each language.</summary>
internal static class Quantities
{
    public static string Days(long count, Language language) => Unit(count, language, "day", "days", "día", "días", "天");

    public static string Term(Term term, Language language)
    {
        if (term.WorkingDays > 0)
        {
            return Unit(term.WorkingDays, language, "working day", "working days", "día hábil", "días hábiles", "个工作日");
        }

        var parts = new List<string>(4);
        Add(term.Years, "year", "years", "año", "años", "年");
        Add(term.Months, "month", "months", "mes", "meses", "个月");
        Add(term.Weeks, "week", "weeks", "semana", "semanas", "周");
        Add(term.Days, "day", "days", "día", "días", "天");
        return string.Join(language switch { Language.Spanish => " y ", Language.SimplifiedChinese => "", _ => " and " }, parts);

        void Add(int count, string en, string ens, string es, string ess, string zh)
        {
            if (count > 0)
            {
                parts.Add(Unit(count, language, en, ens, es, ess, zh));
            }
        }
    }

    public static string Duration(Duration duration, Language language)
    {
        var text = new StringBuilder();
        var ticks = Math.Abs(duration.BclCompatibleTicks);
        Add(ticks / NodaConstants.TicksPerHour, " h", "小时");
        Add(ticks / NodaConstants.TicksPerMinute % 60, " min", "分钟");
        if (text.Length == 0 || ticks % NodaConstants.TicksPerMinute != 0)
        {
            var seconds = ticks % NodaConstants.TicksPerMinute / (decimal)NodaConstants.TicksPerSecond;
            text.Append(text.Length == 0 ? "" : " ").Append(seconds.ToString("0.#######", CultureInfo.InvariantCulture))
                .Append(language == Language.SimplifiedChinese ? "秒" : " s");
        }

        return (duration < NodaTime.Duration.Zero ? "-" : "") + text;

        void Add(long count, string unit, string chinese)
        {
            if (count > 0)
            {
                text.Append(text.Length == 0 ? "" : " ").Append(count.ToString(CultureInfo.InvariantCulture))
                    .Append(language == Language.SimplifiedChinese ? chinese : unit);
            }
        }
    }

    private static string Unit(long count, Language language, string en, string ens, string es, string ess, string zh)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return language switch
        {
            Language.Spanish => number + " " + (count == 1 ? es : ess),
            Language.SimplifiedChinese => number + zh,
            _ => number + " " + (count == 1 ? en : ens),
        };
    }
}
