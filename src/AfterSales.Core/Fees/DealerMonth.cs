using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>Something that the dealer owes.</summary>
public sealed record Receivable
{
    private Receivable(string id, LocalDate dueOn, Money amount)
    {
        Id = id;
        DueOn = dueOn;
        Amount = amount;
        Due = DayNumber.From(dueOn);
    }

    /// <summary>Its id, such as an invoice number.</summary>
    public string Id { get; }

    /// <summary>The day it is due.</summary>
    public LocalDate DueOn { get; }

    /// <summary>What is owed.</summary>
    public Money Amount { get; }

    internal int Due { get; }

    /// <summary>A receivable.</summary>
    /// <param name="id">Its id, such as an invoice number.</param>
    /// <param name="dueOn">The day it is due.</param>
    /// <param name="amount">What is owed: zero or more, whole in minor units.</param>
    /// <exception cref="InvalidInputException">The id is empty, or the amount is negative or finer than the minor unit.</exception>
    public static Receivable Create(string id, LocalDate dueOn, Money amount)
    {
        ArgumentNullException.ThrowIfNull(id);
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(id), "id", "The receivable has no id; give it one that is unique.");
        problems.AddIf(amount.IsNegative || !amount.IsWhole, "amount", $"{amount} cannot be owed; give zero or more, whole in minor units.");
        problems.ThrowIfAny();
        return new Receivable(id, dueOn, amount);
    }

    /// <summary>Id, day and amount.</summary>
    public override string ToString() => $"{Id}: {Amount} due {IsoText.Of(DueOn)}";
}

/// <summary>A month of a dealer: its claims, and what it owes.</summary>
public sealed record DealerMonth
{
    private DealerMonth(YearMonth month, ValueList<DealerClaim> claims, ValueList<Receivable> receivables, string? grade)
    {
        Month = month;
        Claims = claims;
        Receivables = receivables;
        Grade = grade;
        OldestFirst = [.. receivables.OrderBy(receivable => receivable.Due)];
    }

    /// <summary>The month to settle.</summary>
    public YearMonth Month { get; }

    /// <summary>The claims; those submitted in another month are left to it.</summary>
    public ValueList<DealerClaim> Claims { get; }

    /// <summary>What the dealer owes, in any order.</summary>
    public ValueList<Receivable> Receivables { get; }

    /// <summary>The dealer's grade, by which bonuses differ; null when not known.</summary>
    public string? Grade { get; }

    internal Receivable[] OldestFirst { get; }

    /// <summary>A month.</summary>
    /// <param name="month">The month to settle.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="receivables">What the dealer owes.</param>
    /// <param name="grade">The dealer's grade; null, the default, when not known.</param>
    /// <exception cref="InvalidInputException">Ids repeat, or the grade is empty: every problem is listed.</exception>
    public static DealerMonth Create(YearMonth month, ValueList<DealerClaim> claims, ValueList<Receivable> receivables = default, string? grade = null)
    {
        var problems = new ProblemList();
        for (var i = 0; i < claims.Count; i++)
        {
            problems.AddIf(claims.Take(i).Any(claim => claim.Id == claims[i].Id), $"claims[{i}].id", $"Two claims have the id \"{claims[i].Id}\"; a claim is settled once.");
        }

        for (var i = 0; i < receivables.Count; i++)
        {
            problems.AddIf(
                receivables.Take(i).Any(receivable => receivable.Id == receivables[i].Id),
                $"receivables[{i}].id",
                $"Two receivables have the id \"{receivables[i].Id}\"; ids are unique.");
        }

        problems.AddIf(grade is not null && string.IsNullOrWhiteSpace(grade), "grade", "The grade is empty; leave it out where it is not known.");
        problems.ThrowIfAny();
        return new DealerMonth(month, claims, receivables, grade);
    }

    /// <inheritdoc/>
    public bool Equals(DealerMonth? other) =>
        other is not null && Month == other.Month && Claims == other.Claims && Receivables == other.Receivables && Grade == other.Grade;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Month, Claims, Receivables, Grade);

    /// <summary>Month and number of claims.</summary>
    public override string ToString() => FormattableString.Invariant($"{Month.Year:0000}-{Month.Month:00}, {Claims.Count} claims");
}
