using AfterSales.Amounts;
using AfterSales.Cases;

namespace AfterSales.Fees;

/// <summary>A bearer and its share of a line.</summary>
public sealed record BearerShare
{
    private BearerShare(Bearer bearer, Share share)
    {
        Bearer = bearer;
        Share = share;
    }

    /// <summary>Who bears it.</summary>
    public Bearer Bearer { get; }

    /// <summary>The share: a fraction, or a whole weight among weights.</summary>
    public Share Share { get; }

    /// <summary>A bearer and its share.</summary>
    /// <param name="bearer">Who bears it.</param>
    /// <param name="share">The share: fractions of a rule add up to 1, or all are whole weights.</param>
    public static BearerShare Of(Bearer bearer, Share share)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        return new BearerShare(bearer, share);
    }

    /// <summary>A bearer with the weight 1: alone it bears everything, beside others of weight 1 they bear equal parts.</summary>
    /// <param name="bearer">Who bears it.</param>
    public static implicit operator BearerShare(Bearer bearer) => Of(bearer, Share.Whole);

    /// <summary>Bearer and share.</summary>
    public override string ToString() => $"{Bearer} {Share}";
}
