using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Returns;

/// <summary>What the seller must do in the course of a return, and by when: collect the goods, pay the money back.</summary>
public sealed record SellerDeadline
{
    private SellerDeadline(string id, ReturnStart start, Term term, CountingProfile profile, Clause? clause)
    {
        Id = id;
        Start = start;
        Term = term;
        Profile = profile;
        Clause = clause;
    }

    /// <summary>Its id, unique in the policy.</summary>
    public string Id { get; }

    /// <summary>From when it is counted.</summary>
    public ReturnStart Start { get; }

    /// <summary>The term.</summary>
    public Term Term { get; }

    /// <summary>How it is counted.</summary>
    public CountingProfile Profile { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A deadline of the seller.</summary>
    /// <param name="id">Its id, unique in the policy.</param>
    /// <param name="start">From when it is counted.</param>
    /// <param name="term">The term.</param>
    /// <param name="profile">How it is counted; <see cref="CountingProfile.Default"/> when null.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="InvalidInputException">The id is empty, or the profile cannot count the term.</exception>
    public static SellerDeadline Create(string id, ReturnStart start, Term term, CountingProfile? profile = null, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(term);
        profile ??= CountingProfile.Default;
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "A deadline needs an id.");
        if (profile.Objection(term) is { } objection)
        {
            problems.Add("term", objection);
        }

        problems.ThrowIfAny();
        return new SellerDeadline(id, start, term, profile, clause);
    }

    /// <summary>Id, term and start.</summary>
    public override string ToString() => $"{Id}: {Term} from {Start}";
}
