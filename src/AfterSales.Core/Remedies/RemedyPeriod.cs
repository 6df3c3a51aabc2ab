using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Remedies;

/// <summary>The time in which repairs and failures count for a trigger: the validity of the warranty, or a first part of it by time and by a counter.</summary>
public sealed record RemedyPeriod
{
    private RemedyPeriod(Term? term, CountingProfile profile, decimal? usageLimit)
    {
        Term = term;
        Profile = profile;
        UsageLimit = usageLimit;
    }

    /// <summary>As long as the warranty is valid.</summary>
    public static RemedyPeriod Validity { get; } = new(null, CountingProfile.Default, null);

    /// <summary>The term from the start; null for the validity of the warranty.</summary>
    public Term? Term { get; }

    /// <summary>How the term is counted.</summary>
    public CountingProfile Profile { get; }

    /// <summary>The last reading of the counter that counts; null for none.</summary>
    public decimal? UsageLimit { get; }

    /// <summary>A first term from the start of the warranty, or from an exchange with which it began anew.</summary>
    /// <param name="term">The term; null for the validity of the warranty.</param>
    /// <param name="profile">How it is counted; <see cref="CountingProfile.Default"/> when null.</param>
    /// <param name="usageLimit">The last reading of the counter that counts, whichever ends first; none by default.</param>
    /// <exception cref="InvalidInputException">The profile cannot count the term, or the limit is negative.</exception>
    public static RemedyPeriod First(Term? term, CountingProfile? profile = null, decimal? usageLimit = null)
    {
        profile ??= CountingProfile.Default;
        var problems = new ProblemList();
        if (term is not null && profile.Objection(term) is { } objection)
        {
            problems.Add("period.term", objection);
        }

        problems.AddIf(usageLimit < 0, "period.usage", "A usage limit is zero or more.");
        problems.ThrowIfAny();
        return new RemedyPeriod(term, profile, usageLimit);
    }

    /// <summary>Term and limit.</summary>
    public override string ToString() =>
        (Term?.ToString() ?? "validity") + (UsageLimit is { } limit ? " or " + limit.ToString(CultureInfo.InvariantCulture) : "");
}
