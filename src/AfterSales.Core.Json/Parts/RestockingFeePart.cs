using AfterSales.Json.Documents;
using AfterSales.Returns;

namespace AfterSales.Json.Parts;

/// <summary>What the seller keeps when goods go back for money.</summary>
internal static class RestockingFeePart
{
    private static readonly Variant<RestockingFee> Percent = new("percent", fee => fee.Kind == RestockingFeeKind.Percent, new ObjectPart<RestockingFee>("fee-percent", "A percentage of the value returned.", shape =>
    {
        var percent = shape.Required("percent", Values.Amount, fee => fee.Rate, "More than 0, at most 100.");
        return fields => RestockingFee.Percent(percent.In(fields));
    }));

    private static readonly Variant<RestockingFee> PerReturn = new("per-return", fee => fee.Kind == RestockingFeeKind.PerReturn, new ObjectPart<RestockingFee>("fee-per-return", "An amount for each return.", shape =>
    {
        var amount = shape.Required("per-return", Values.Money, fee => fee.Amount!.Value, "More than zero.", "amount");
        return fields => RestockingFee.PerReturn(amount.In(fields));
    }));

    private static readonly Variant<RestockingFee> PerUnit = new("per-unit", fee => fee.Kind == RestockingFeeKind.PerUnit, new ObjectPart<RestockingFee>("fee-per-unit", "An amount for each unit returned.", shape =>
    {
        var amount = shape.Required("per-unit", Values.Money, fee => fee.Amount!.Value, "More than zero.", "amount");
        return fields => RestockingFee.PerUnit(amount.In(fields));
    }));

    private static readonly Part<RestockingFee> Flat = new UnionPart<RestockingFee>(null, [Percent, PerReturn, PerUnit]);

    private static readonly Part<RestockingTier> Tier = new ObjectPart<RestockingTier>("fee-tier", "One tier of a fee.", shape =>
    {
        var through = shape.OptionalValue("through-day", Values.Whole(0, 366_000), tier => tier.ThroughDay, "The last day after the start that it is for; absent for the open last tier.", "day");
        var fee = shape.OptionalReference("fee", Flat, tier => tier.Fee, "The fee; none where absent.");
        return fields => through.In(fields) is { } day ? RestockingTier.Through(day, fee.In(fields)) : RestockingTier.After(fee.In(fields));
    });

    private static readonly Variant<RestockingFee> Tiers = new("tiers", fee => fee.Kind == RestockingFeeKind.Tiers, new ObjectPart<RestockingFee>("fee-tiers", "By how many days after the start of the window the return is declared.", shape =>
    {
        var tiers = shape.Required("tiers", new ListPart<RestockingTier>(Tier, 1), fee => fee.Tiers, "The tiers, later ones after earlier ones.");
        return fields => RestockingFee.ByDay(tiers.In(fields));
    }));

    /// <summary>A percentage, an amount for each return or unit, or tiers by day.</summary>
    public static readonly Part<RestockingFee> Part = new UnionPart<RestockingFee>(null, [Percent, PerReturn, PerUnit, Tiers])
    {
        Name = "restocking-fee",
        About = "What the seller keeps when goods go back for money.",
    };
}
