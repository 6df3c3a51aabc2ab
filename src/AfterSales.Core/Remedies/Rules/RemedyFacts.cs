using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Remedies.Rules;

/// <summary>The facts that a remedy policy can ask for, each with its bit.</summary>
internal sealed class RemedyFacts
{
    public readonly ulong Fails;
    public readonly ulong Appeared;
    public readonly ulong Defect;
    public readonly ulong Safety;
    public readonly ulong MainParts;
    public readonly ulong Covered;
    public readonly ulong Cause;
    public readonly ulong Usage;
    public readonly ulong RepairHandedBack;
    public readonly ulong RepairDefect;
    public readonly ulong RepairSafety;
    public readonly ulong RepairMainParts;
    public readonly ulong RepairCovered;
    public readonly ulong RepairCause;
    public readonly ulong RepairOnRecord;
    public readonly ulong RepairUsage;
    public readonly ulong RepairReplaced;
    public readonly ulong RepairHours;
    public readonly ulong RepairPartsWait;

    /// <summary>The warranty's facts in this table's bits.</summary>
    public readonly FactMap Warranty;

    private readonly Dictionary<EvidenceKind, ulong> _evidence = [];

    public RemedyFacts(WarrantyPolicy warranty, ValueList<RemedyTrigger> triggers)
    {
        Warranty = Table.Include(warranty.Plan.Facts);
        Fails = Table.Bit("claim.fails");
        Appeared = Table.Bit("claim.appeared");
        Defect = Table.Bit("claim.defect");
        Safety = Table.Bit("claim.safety-fault");
        MainParts = Table.Bit("claim.main-parts");
        Covered = Table.Bit("claim.covered");
        Cause = Table.Bit("claim.cause");
        Usage = Table.Bit("claim.usage");
        RepairHandedBack = Table.Bit("repairs.handed-back");
        RepairDefect = Table.Bit("repairs.defect");
        RepairSafety = Table.Bit("repairs.record.safety-fault");
        RepairMainParts = Table.Bit("repairs.record.main-parts");
        RepairCovered = Table.Bit("repairs.record.covered");
        RepairCause = Table.Bit("repairs.record.cause");
        RepairOnRecord = Table.Bit("repairs.record.on-record");
        RepairUsage = Table.Bit("repairs.record.usage");
        RepairReplaced = Table.Bit("repairs.record.replaced");
        RepairHours = Table.Bit("repairs.record.hours");
        RepairPartsWait = Table.Bit("repairs.record.parts-wait");
        Add(EvidenceKind.Irreparable);
        foreach (var condition in triggers.SelectMany(trigger => trigger.Conditions))
        {
            Add(condition);
        }
    }

    public FactTable Table { get; } = new();

    public ulong Evidence(EvidenceKind kind) => _evidence[kind];

    private void Add(EvidenceKind kind) => _evidence[kind] = Table.Bit("evidence." + kind.Name);
}
