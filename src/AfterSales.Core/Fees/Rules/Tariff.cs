using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>A tariff made ready: rules with the narrowest first, shares as weights, and a bit for every fact that can be asked for.</summary>
internal sealed class Tariff
{
    public Tariff(FeePolicy policy)
    {
        // A stable sort: of equally narrow rules the first listed is tried first.
        Rules = [.. policy.Rules.OrderByDescending(rule => rule.When.FactCount).Select(rule => new TariffRule(rule, policy.Ties, policy.Rounding))];
        Currency = policy.Currency;
        Deductible = policy.Deductible?.Amount.MinorUnits ?? 0;
        Work = Facts.Bit("work");
        Coverage = Facts.Bit("coverage");
        Mode = Facts.Bit("work.mode");
        Cause = Facts.Bit("claim.cause");
        Component = Facts.Bit("claim.component");
        Region = Facts.Bit("work.region");
        Quantity = Facts.Bit("work.lines.quantity");
        ListPrice = Facts.Bit("work.lines.list-price");
        Cost = Facts.Bit("work.lines.cost");
        TradeIn = Facts.Bit("work.trade-in");
        ServiceLevels = Facts.Bit("service-levels");
        NoRule = Facts.Bit("fees.rules");
        foreach (var discount in policy.Rules.SelectMany(rule => rule.Pricing.Discounts))
        {
            if (discount.Condition is { } condition)
            {
                Facts.Bit(FactOf(condition));
            }
        }
    }

    public TariffRule[] Rules { get; }

    public Currency Currency { get; }

    public FactTable Facts { get; } = new();

    /// <summary>The deductible, in minor units; 0 for none.</summary>
    public long Deductible { get; }

    public ulong Work { get; }

    public ulong Coverage { get; }

    public ulong Mode { get; }

    public ulong Cause { get; }

    public ulong Component { get; }

    public ulong Region { get; }

    public ulong Quantity { get; }

    public ulong ListPrice { get; }

    public ulong Cost { get; }

    public ulong TradeIn { get; }

    public ulong ServiceLevels { get; }

    /// <summary>Not a fact of the case but of the policy: the tariff says nothing on this line.</summary>
    public ulong NoRule { get; }

    public ulong Bit(EvidenceKind kind)
    {
        for (var i = 0; i < Facts.Count; i++)
        {
            var path = Facts[i].Path;
            if (path.Length == EvidencePrefix.Length + kind.Name.Length && path.StartsWith(EvidencePrefix, StringComparison.Ordinal)
                && path.EndsWith(kind.Name, StringComparison.Ordinal))
            {
                return 1UL << i;
            }
        }

        return 0;
    }

    private const string EvidencePrefix = "evidence.";

    private static Fact FactOf(EvidenceKind kind) => Fact.At(EvidencePrefix + kind.Name);
}

/// <summary>A rule with its shares as an allocation.</summary>
internal sealed class TariffRule
{
    public TariffRule(FeeRule rule, ShareTies ties, Rounding rounding)
    {
        Rule = rule;
        IsPlain = rule.Pricing is { Kind: not (PricingKind.Tiers or PricingKind.NoCharge), Allowance: 0, Minimum: null, Maximum: null, Discounts.IsEmpty: true };
        IsListed = IsPlain && rule.Pricing.Kind == PricingKind.Listed && rounding is { Place: RoundingPlace.Line, Unit: null };
        CustomerIndex = rule.IndexOf(Bearer.Customer);
        Shares = rule.Shares.IsEmpty
            ? null
            : Allocation.Of(
                ValueList.From(rule.Shares.Select(share => share.Share)),
                ties == ShareTies.CustomerLast && CustomerIndex >= 0 ? CustomerIndex : null);
        CustomerBearsNothing = CustomerIndex < 0 || Shares!.Weights[CustomerIndex] == 0;
        IsShared = !CustomerBearsNothing && rule.Shares.Count(share => share.Share.Numerator > 0) > 1;
    }

    public FeeRule Rule { get; }

    /// <summary>True for a price times the quantity and nothing else: no allowance, minimum, maximum or discount.</summary>
    public bool IsPlain { get; }

    /// <summary>True for the list price times the quantity, rounded as one to the minor unit: the line has reckoned it.</summary>
    public bool IsListed { get; }

    /// <summary>Null where nobody is charged.</summary>
    public Allocation? Shares { get; }

    /// <summary>The customer's place among the shares; -1 where it has none.</summary>
    public int CustomerIndex { get; }

    public bool CustomerBearsNothing { get; }

    /// <summary>True where the customer bears a part, and somebody else another one.</summary>
    public bool IsShared { get; }
}
