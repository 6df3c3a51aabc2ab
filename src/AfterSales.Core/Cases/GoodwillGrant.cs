using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>A share of what the customer would pay that somebody else takes over out of goodwill, beside every right.</summary>
public sealed record GoodwillGrant
{
    private GoodwillGrant(Share share, Bearer bearer, ValueList<LineKind> kinds)
    {
        Share = share;
        Bearer = bearer;
        Kinds = kinds;
    }

    /// <summary>The share of the customer's part.</summary>
    public Share Share { get; }

    /// <summary>Who takes it over.</summary>
    public Bearer Bearer { get; }

    /// <summary>The kinds of line for which it is granted; empty for all.</summary>
    public ValueList<LineKind> Kinds { get; }

    /// <summary>A grant.</summary>
    /// <param name="share">The share of the customer's part, more than 0, at most 1.</param>
    /// <param name="kinds">The kinds of line for which it is granted; none, the default, for all.</param>
    /// <param name="bearer">Who takes it over; the company by default.</param>
    /// <exception cref="InvalidInputException">The share is out of range, or the customer is named as the one who takes over.</exception>
    public static GoodwillGrant Create(Share share, ValueList<LineKind> kinds = default, Bearer? bearer = null)
    {
        var problems = new ProblemList();
        problems.AddIf(share.Numerator == 0 || share.Numerator > share.Denominator, "share", $"The share is {share}; goodwill takes over more than nothing and at most the whole.");
        problems.AddIf(bearer == Bearer.Customer, "bearer", "The customer cannot take over the customer's own part; name who does.");
        problems.ThrowIfAny();
        return new GoodwillGrant(share, bearer ?? Bearer.Company, kinds);
    }

    internal bool IsFor(LineKind kind)
    {
        foreach (var item in Kinds)
        {
            if (item == kind)
            {
                return true;
            }
        }

        return Kinds.IsEmpty;
    }

    /// <summary>Share and bearer.</summary>
    public override string ToString() => $"{Share} by {Bearer}";
}
