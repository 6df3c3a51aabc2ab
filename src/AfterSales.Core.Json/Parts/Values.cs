using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Json.Parts;

/// <summary>The plain values of documents: days, terms, amounts, names.</summary>
internal static class Values
{
    /// <summary>Whatever Unicode counts as blank or control; written out, because each engine has its own idea of blanks.</summary>
    private const string Blank = @"\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    /// <summary>A day of the ISO calendar; the pattern knows the months' lengths and the leap years.</summary>
    public static readonly TextPart<LocalDate> Day = new(
        DayPattern("[0-8]", "[1357][26]"),
        10,
        "a day as \"2024-03-10\" (years 0001 to 8999)",
        text => LocalDatePattern.Iso.Parse(text).Value,
        day => LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso)))
    {
        Name = "day",
        About = "A day, ISO 8601.",
    };

    /// <summary>A day that was decided: terms can lead beyond the days that facts lie on.</summary>
    public static readonly TextPart<LocalDate> DecidedDay = new(
        DayPattern("[0-9]", "[13579][26]"),
        10,
        "a day as \"2024-03-10\"",
        text => LocalDatePattern.Iso.Parse(text).Value,
        day => LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso)))
    {
        Name = "decided-day",
        About = "A day, ISO 8601.",
    };

    /// <summary>A length of time.</summary>
    public static readonly TextPart<Term> Term = new(
        "^P(?:(?=[0-9])(?:(?:1000|[1-9][0-9]{0,2})Y)?(?:(?:12000|1[01][0-9]{3}|[1-9][0-9]{0,3})M)?"
        + "(?:(?:53000|5[0-2][0-9]{3}|[1-4][0-9]{4}|[1-9][0-9]{0,3})W)?(?:(?:366000|36[0-5][0-9]{3}|3[0-5][0-9]{4}|[12][0-9]{5}|[1-9][0-9]{0,4})D)?"
        + "|(?:366000|36[0-5][0-9]{3}|3[0-5][0-9]{4}|[12][0-9]{5}|[1-9][0-9]{0,4})WD)$",
        32,
        "a term of whole years, months, weeks and days as \"P1Y6M2W10D\", or of working days as \"P7WD\", at most 1,000 years and not zero",
        Calendars.Term.Parse,
        term => term.ToString())
    {
        Name = "term",
        About = "A length of time: an ISO 8601 period of whole years, months, weeks and days, or a number of working days (P7WD).",
    };

    /// <summary>A number or an amount that is not negative, as text, so that no reader makes a binary fraction of it.</summary>
    public static readonly TextPart<decimal> Amount = new(
        "^(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,10})?$",
        29,
        "a number as text, such as \"1250.5\": not negative, at most 18 digits before the point and 10 after it",
        text => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        number => number.ToString("0.############################", CultureInfo.InvariantCulture))
    {
        Name = "amount",
        About = "A number that is not negative, as text.",
    };

    /// <summary>An amount of money as it was reckoned, also in a currency that ISO 4217 does not list.</summary>
    public static readonly TextPart<string> MoneyText = new(
        "^-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,10})? [A-Z]{3}$", 34, "an amount with its currency as \"1250.50 EUR\"", text => text, text => text);

    /// <summary>An amount of money: the amount, a space, the currency's code.</summary>
    public static readonly Part<Money> Money = MoneyText.As(ReadMoney, WriteMoney);

    /// <summary>An amount of money that is not negative.</summary>
    public static readonly Part<Money> Price = new TextPart<string>(
        "^(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,10})? [A-Z]{3}$", 34, "an amount with its currency as \"1250.50 EUR\", not negative", text => text, text => text).As(ReadMoney, WriteMoney);

    /// <summary>A number that is more than zero, as text.</summary>
    public static readonly TextPart<decimal> Positive = new(
        "^(?=.*[1-9])(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,10})?$",
        29,
        "a number as text, more than zero, such as \"120000\"",
        text => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        number => number.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>An instant with its offset from UTC.</summary>
    public static readonly TextPart<OffsetDateTime> Instant = new(
        Day.Pattern.Substring(0, Day.Pattern.Length - 1) + "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9])$",
        35,
        "an instant as \"2024-03-10T09:30:00+08:00\" (years 0001 to 8999)",
        text => OffsetDateTimePattern.Rfc3339.Parse(text).Value,
        instant => OffsetDateTimePattern.Rfc3339.Format(instant))
    {
        Name = "instant",
        About = "An instant, RFC 3339.",
    };

    /// <summary>An instant that was decided: due times can lie beyond the instants that facts lie on.</summary>
    public static readonly TextPart<OffsetDateTime> DecidedInstant = new(
        DecidedDay.Pattern.Substring(0, DecidedDay.Pattern.Length - 1) + "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",
        30,
        "an instant as \"2024-03-10T09:30:00Z\"",
        text => OffsetDateTimePattern.Rfc3339.Parse(text).Value,
        instant => OffsetDateTimePattern.Rfc3339.Format(instant))
    {
        Name = "decided-instant",
        About = "An instant in UTC, RFC 3339.",
    };

    /// <summary>The code of a reason.</summary>
    public static readonly TextPart<string> ReasonCode = new(
        "^[a-z0-9]+(?:[.-][a-z0-9]+)*$", 100, "a code in lower case as \"warranty.expired\"", text => text, text => text);

    /// <summary>A length of time on a clock, ISO 8601.</summary>
    public static readonly TextPart<string> DurationText = new(
        "^-?PT(?=[0-9])(?:[0-9]{1,9}H)?(?:[0-5]?[0-9]M)?(?:[0-5]?[0-9](?:\\.[0-9]{1,9})?S)?$", 40, "a length of time as \"PT2H30M\"", text => text, text => text);

    /// <summary>An id or a name that the company or the host gives: any text that is not blank.</summary>
    public static readonly TextPart<string> Label = new(
        "[^" + Blank + "]", Limits.Label, FormattableString.Invariant($"text of 1 to {Limits.Label} characters that is not blank"), text => text, text => text)
    {
        Name = "label",
        About = "An id or a name, as the company or the host gives it.",
    };

    /// <summary>Wording, which can be empty.</summary>
    public static readonly TextPart<string> Wording = new(
        "^", Limits.Text, FormattableString.Invariant($"text of at most {Limits.Text} characters"), text => text, text => text);

    /// <summary>A share, such as 1/2.</summary>
    public static readonly TextPart<Fraction> Fraction = new(
        "^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$", 9, "a share as \"1/2\", more than 0 and at most 1", Parts.Fraction.Parse, fraction => fraction.ToString());

    /// <summary>Whether something is so; what is absent is not known.</summary>
    public static readonly Part<Truth> Truth = new BooleanPart().As(value => value ? Explanations.Truth.Yes : Explanations.Truth.No, truth => truth == Explanations.Truth.Yes);

    /// <summary>True, where the absent member stands for false.</summary>
    public static readonly Part<bool> Flag = new BooleanPart();

    /// <summary>The text of a length of time, in hours, minutes and seconds.</summary>
    public static string TextOf(Duration duration)
    {
        var rest = duration < Duration.Zero ? -duration : duration;
        var hours = (long)Math.Floor(rest.TotalHours);
        rest -= Duration.FromHours(hours);
        var seconds = (decimal)rest.ToInt64Nanoseconds() / NodaConstants.NanosecondsPerSecond;
        var minutes = decimal.Floor(seconds / 60);
        seconds -= minutes * 60;
        var text = (hours > 0 ? FormattableString.Invariant($"{hours}H") : "") + (minutes > 0 ? FormattableString.Invariant($"{minutes}M") : "")
            + (seconds > 0 || (hours == 0 && minutes == 0) ? seconds.ToString("0.#########", CultureInfo.InvariantCulture) + "S" : "");
        return (duration < Duration.Zero ? "-PT" : "PT") + text;
    }

    /// <summary>A day whose year begins with one of some digits, and which of the odd centuries are leap years.</summary>
    private static string DayPattern(string firstDigit, string oddCenturies) =>
        "^(?!0000)(?:" + firstDigit + "[0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:"
        + firstDigit + "[0-9](?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|" + oddCenturies + ")00)-02-29)$";

    private static Money ReadMoney(string text) =>
        Amounts.Money.TryParse(text, out var money)
            ? money
            : throw new ArgumentException($"Found \"{text}\"; write one of the currencies of ISO 4217, such as EUR.");

    /// <summary>An amount in a currency that ISO 4217 lists; others are given empty text, which is refused.</summary>
    private static string WriteMoney(Money money)
    {
        var text = money.ToString();
        return Amounts.Money.TryParse(text, out var again) && again == money ? text : "";
    }

    /// <summary>A whole number in a range.</summary>
    public static Part<int> Whole(int least, int most) => new WholePart(least, most).As(number => (int)number, number => (long)number);

    /// <summary>A name of an open set: lower case, words joined by hyphens.</summary>
    public static TextPart<T> Name<T>(string example, Func<string, T> of, Func<T, string> name) => new(
        "^[a-z0-9]+(?:-[a-z0-9]+)*$", 64, $"a name in lower case, words joined by hyphens, at most 64 characters, such as \"{example}\"", of, name);

    /// <summary>A name of an open set but one, which documents say elsewhere.</summary>
    public static TextPart<T> NameBut<T>(string but, string where, string example, Func<string, T> of, Func<T, string> name) => new(
        $"^(?!{but}$)[a-z0-9]+(?:-[a-z0-9]+)*$",
        64,
        $"a name in lower case, words joined by hyphens, at most 64 characters, such as \"{example}\" (\"{but}\" is told {where})",
        of,
        name);
}

/// <summary>A share as two whole numbers.</summary>
internal readonly record struct Fraction(int Numerator, int Denominator)
{
    public static Fraction Parse(string text)
    {
        var parts = text.Split('/');
        return new Fraction(int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    public override string ToString() => FormattableString.Invariant($"{Numerator}/{Denominator}");
}
