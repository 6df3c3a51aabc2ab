using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using AfterSales.Explanations;

namespace AfterSales.Calendars;

/// <summary>A length of time as promises give it: years, months, weeks and days, or a number of working days.</summary>
/// <remarks>
/// A term is never zero and never negative. Years and months are added in one step (one year and one month is 13 months), so that month ends do not drift.
/// How a term is counted is a matter of the <see cref="CountingProfile"/>.
/// </remarks>
public sealed record Term
{
    /// <summary>The longest term: 1,000 years, in each unit.</summary>
    internal const int MaxYears = 1_000;

    private readonly TermLength _length;

    private Term(int years, int months, int weeks, int days, int workingDays)
    {
        Years = years;
        Months = months;
        Weeks = weeks;
        Days = days;
        WorkingDays = workingDays;
        _length = new TermLength((12 * years) + months, (7 * weeks) + days, workingDays, days > 0 && (years | months | weeks) == 0);
    }

    /// <summary>The years.</summary>
    public int Years { get; }

    /// <summary>The months beside the years; may exceed 11.</summary>
    public int Months { get; }

    /// <summary>The weeks.</summary>
    public int Weeks { get; }

    /// <summary>The days beside the weeks; may exceed 6.</summary>
    public int Days { get; }

    /// <summary>The working days; 0 unless the term is given in working days.</summary>
    public int WorkingDays { get; }

    /// <summary>Years and months in one number, weeks and days in one number.</summary>
    internal ref readonly TermLength Length => ref _length;

    /// <summary>A term of years.</summary>
    /// <param name="years">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or longer than 1,000 years.</exception>
    public static Term OfYears(int years) => Of(years: years);

    /// <summary>A term of months.</summary>
    /// <param name="months">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or longer than 1,000 years.</exception>
    public static Term OfMonths(int months) => Of(months: months);

    /// <summary>A term of weeks.</summary>
    /// <param name="weeks">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or longer than 1,000 years.</exception>
    public static Term OfWeeks(int weeks) => Of(weeks: weeks);

    /// <summary>A term of calendar days.</summary>
    /// <param name="days">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or longer than 1,000 years.</exception>
    public static Term OfDays(int days) => Of(days: days);

    /// <summary>A term of working days; it needs a profile with a calendar.</summary>
    /// <param name="workingDays">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or longer than 1,000 years.</exception>
    public static Term OfWorkingDays(int workingDays) =>
        workingDays is >= 1 and <= MaxYears * 366
            ? new Term(0, 0, 0, 0, workingDays)
            : throw new ArgumentOutOfRangeException(nameof(workingDays), workingDays, "A term of working days has at least 1 day and at most 1,000 years.");

    /// <summary>A term of several calendar units.</summary>
    /// <param name="years">0 or more.</param>
    /// <param name="months">0 or more.</param>
    /// <param name="weeks">0 or more.</param>
    /// <param name="days">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A unit is negative, all are zero, or one is longer than 1,000 years.</exception>
    public static Term Of(int years = 0, int months = 0, int weeks = 0, int days = 0)
    {
        Check(years, MaxYears, nameof(years));
        Check(months, MaxYears * 12, nameof(months));
        Check(weeks, MaxYears * 53, nameof(weeks));
        Check(days, MaxYears * 366, nameof(days));
        if ((years | months | weeks | days) == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(days), 0, "A term is not zero. Say \"none\" where nothing is promised.");
        }

        return new Term(years, months, weeks, days, 0);
    }

    /// <summary>Reads a term: an ISO 8601 period of whole years, months, weeks and days (<c>P1Y6M</c>), or working days (<c>P7WD</c>).</summary>
    /// <param name="text">The text; capital letters, no sign, no fraction, no time part.</param>
    /// <exception cref="FormatException">The text is not a term.</exception>
    public static Term Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var term)
            ? term
            : throw new FormatException($"\"{text}\" is not a term. Write whole years, months, weeks and days as P1Y6M2W10D, or working days as P7WD; a term is not zero.");
    }

    /// <summary>Reads a term; false where the text is not one.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="term">The term.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Term? term)
    {
        term = null;
        if (text is null || text.Length < 3 || text.Length > 32 || text[0] != 'P')
        {
            return false;
        }

        var units = new int[5];
        var next = 0;
        var position = 1;
        while (position < text.Length)
        {
            var digits = position;
            while (digits < text.Length && text[digits] is >= '0' and <= '9')
            {
                digits++;
            }

            if (digits == position || digits == text.Length
                || !int.TryParse(text.Substring(position, digits - position), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return false;
            }

            var working = text[digits] == 'W' && digits + 1 < text.Length && text[digits + 1] == 'D';
            var unit = working ? 4 : "YMWD".IndexOf(text[digits]);
            if (unit < next || (working && position > 1))
            {
                return false;
            }

            units[unit] = count;
            next = unit + 1;
            position = digits + (working ? 2 : 1);
        }

        if (units[4] > 0)
        {
            term = units[4] <= MaxYears * 366 ? new Term(0, 0, 0, 0, units[4]) : null;
        }
        else if (units[0] <= MaxYears && units[1] <= MaxYears * 12 && units[2] <= MaxYears * 53 && units[3] <= MaxYears * 366
            && (units[0] | units[1] | units[2] | units[3]) != 0)
        {
            term = new Term(units[0], units[1], units[2], units[3], 0);
        }

        return term is not null;
    }

    /// <summary>The text that <see cref="Parse"/> reads: <c>P1Y6M</c>, <c>P7WD</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Add(Years, "Y");
        Add(Months, "M");
        Add(Weeks, "W");
        Add(Days, "D");
        Add(WorkingDays, "WD");
        return text.ToString();

        void Add(int count, string unit)
        {
            if (count > 0)
            {
                text.Append(count.ToString(CultureInfo.InvariantCulture)).Append(unit);
            }
        }
    }

    /// <summary>The term in words: <c>1 year and 6 months</c>, <c>7 working days</c>.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => Quantities.Term(this, language);

    private static void Check(int count, int max, string name)
    {
        if (count < 0 || count > max)
        {
            throw new ArgumentOutOfRangeException(name, count, "A term has 0 or more of each unit and at most 1,000 years.");
        }
    }
}
