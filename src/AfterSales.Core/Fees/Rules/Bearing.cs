using System.Runtime.CompilerServices;
using AfterSales.Amounts;
using AfterSales.Cases;

namespace AfterSales.Fees.Rules;

/// <summary>Who bears an amount: the deductible first, then the shares, then what goodwill takes over from the customer. All in minor units.</summary>
internal readonly struct Bearing
{
    private Bearing(long customer, long goodwill)
    {
        Customer = customer;
        Goodwill = goodwill;
    }

    /// <summary>What the customer bears.</summary>
    public long Customer { get; }

    /// <summary>What is taken over from the customer out of goodwill.</summary>
    public long Goodwill { get; }

    /// <summary>Splits an amount.</summary>
    /// <param name="rule">The rule, with its shares.</param>
    /// <param name="amount">The amount of the line.</param>
    /// <param name="deductible">What of it the customer bears first.</param>
    /// <param name="goodwill">The share that goodwill takes over; null where none is granted for the line.</param>
    /// <param name="parts">Receives what each bearer of the rule bears, the customer's place left at what the shares give it.</param>
    public static Bearing Of(TariffRule rule, long amount, long deductible, in Share? goodwill, Span<long> parts)
    {
        if (rule.Shares is null)
        {
            return default;
        }

        Allocation.Split(amount - deductible, rule.Shares.Weights, rule.Shares.Last ?? -1, parts);
        var customer = deductible + (rule.CustomerIndex >= 0 ? parts[rule.CustomerIndex] : 0);
        if (goodwill is not { } share || customer <= 0)
        {
            return new Bearing(customer, 0);
        }

        // The odd unit goes to whoever is generous: the customer comes last, as listed too.
        Span<long> weights = stackalloc long[2];
        weights[0] = share.Numerator;
        weights[1] = share.Denominator - share.Numerator;
        Span<long> split = stackalloc long[2];
        Allocation.Split(customer, weights, 1, split);
        return new Bearing(split[1], split[0]);
    }

    /// <summary>The share that goodwill takes over on a line: what the case grants, or the warranty offers, whichever is more; at most what the policy allows.</summary>
    /// <param name="policy">The tariff.</param>
    /// <param name="work">The work, which may hold a grant.</param>
    /// <param name="line">The line.</param>
    /// <param name="offer">What the warranty offers, in percent; null for nothing.</param>
    /// <param name="bearer">Who takes it over.</param>
    public static Share? GoodwillShare(FeePolicy policy, Work work, WorkLine line, int? offer, out Bearer? bearer)
    {
        bearer = null;
        Share? share = null;
        if (work.Goodwill is { } grant && grant.IsFor(line.Kind))
        {
            share = grant.Share;
            bearer = grant.Bearer;
        }

        if (offer is { } percent && (share is not { } granted || IsLess(granted, Share.Of(percent, 100))))
        {
            share = Share.Of(percent, 100);
            bearer = Bearer.Company;
        }

        return share is { } wanted && policy.GoodwillUpTo is { } limit && IsLess(limit, wanted) ? limit : share;
    }

    private static bool IsLess(Share one, Share other) => one.Numerator * other.Denominator < other.Numerator * one.Denominator;

    /// <summary>True where two deductibles leave every bearer with the same in the end.</summary>
    public static bool IsSame(TariffRule rule, long amount, long one, long other, in Share? goodwill, Bearer? generous) =>
        one == other || rule.Shares is null || IsSameInTheEnd(rule, amount, one, other, goodwill, generous);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsSameInTheEnd(TariffRule rule, long amount, long one, long other, in Share? goodwill, Bearer? generous)
    {
        var count = rule.Shares!.Weights.Length;
        Span<long> left = count <= 16 ? stackalloc long[count] : new long[count];
        Span<long> right = count <= 16 ? stackalloc long[count] : new long[count];
        var first = Of(rule, amount, one, goodwill, left);
        var second = Of(rule, amount, other, goodwill, right);
        var place = generous is null ? -1 : rule.Rule.IndexOf(generous);
        var same = first.Customer == second.Customer && (place >= 0 || first.Goodwill == second.Goodwill);
        for (var i = 0; i < count && same; i++)
        {
            var given = i == place ? first.Goodwill - second.Goodwill : 0;
            same = i == rule.CustomerIndex || left[i] + given == right[i];
        }

        return same;
    }
}
