using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Fees;

/// <summary>The customer is told the charges before the work; what was told stands for a while.</summary>
public sealed record AdvanceQuote
{
    private AdvanceQuote(Term? validity, CountingProfile profile, Clause? clause)
    {
        Validity = validity;
        Profile = profile;
        Clause = clause;
    }

    /// <summary>How long a quote stands, from the day the customer was told; null where it has no end.</summary>
    public Term? Validity { get; }

    /// <summary>How the validity is counted.</summary>
    public CountingProfile Profile { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A duty to quote before the work.</summary>
    /// <param name="validity">How long a quote stands; null, the default, where it has no end.</param>
    /// <param name="profile">How the validity is counted; the default profile where null.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The validity is in working days, and the profile has no calendar.</exception>
    public static AdvanceQuote Create(Term? validity = null, CountingProfile? profile = null, Clause? clause = null)
    {
        profile ??= CountingProfile.Default;
        return validity is not null && profile.Objection(validity) is { } objection
            ? throw new ArgumentException(objection, nameof(validity))
            : new AdvanceQuote(validity, profile, clause);
    }

    /// <summary>The validity.</summary>
    public override string ToString() => Validity is null ? "before the work" : $"before the work, valid {Validity}";
}

/// <summary>Whether the customer was told the charges in time.</summary>
public enum QuoteStanding
{
    /// <summary>Facts are missing. The default.</summary>
    Undetermined,

    /// <summary>The customer has nothing to pay, or the policy asks for no quote.</summary>
    NotNeeded,

    /// <summary>The customer has to be told before the work.</summary>
    ToBeGiven,

    /// <summary>The customer was told, and the quote stands.</summary>
    Stands,

    /// <summary>The customer was told, but the quote stands no more: it is to be given anew.</summary>
    Lapsed,
}
