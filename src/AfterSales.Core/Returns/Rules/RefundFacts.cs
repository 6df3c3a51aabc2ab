using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Returns.Rules;

/// <summary>The facts that a refund can ask for, each with its bit.</summary>
internal sealed class RefundFacts
{
    public readonly ulong Paid;
    public readonly ulong Freight;
    public readonly ulong Tax;
    public readonly ulong Bought;
    public readonly ulong Requested;
    public readonly ulong RepairPaid;
    public readonly ulong HandBack;
    public readonly ulong RepairUsage;
    public readonly ulong ClaimUsage;
    public readonly ulong Reading;

    private readonly ulong[] _dates = new ulong[UnitEvents.Count];

    public RefundFacts(Counter? counter)
    {
        Paid = Table.Bit("purchase.line-paid");
        Freight = Table.Bit("purchase.freight");
        Tax = Table.Bit("purchase.tax");
        Bought = Table.Bit("return.bought");
        Requested = Table.Bit("return.requested");
        RepairPaid = Table.Bit("repairs.paid");
        HandBack = Table.Bit("repairs.handed-back");
        RepairUsage = Table.Bit("repairs.record.usage");
        ClaimUsage = Table.Bit("claim.usage");
        Reading = Table.Bit("readings." + (counter?.Name ?? "usage"));
        for (var i = 0; i < _dates.Length; i++)
        {
            _dates[i] = Table.Bit(UnitEvents.ToFact((UnitEvent)i));
        }
    }

    public FactTable Table { get; } = new();

    public ulong Date(UnitEvent unitEvent) => _dates[(int)unitEvent];
}

internal static class RefundDefaults
{
    public static TollingRule NotUsedDuring { get; } = TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.WaitingForParts)]);
}
