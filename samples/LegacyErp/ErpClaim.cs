using System.Globalization;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Samples.LegacyErp;

/// <summary>A row of the ERP's claims table, with the column types that the ERP has had for twenty years.</summary>
internal sealed class ErpClaim
{
    public string Serial { get; private set; } = "";

    public string PolicyId { get; private set; } = "";

    public DateTime? InvoiceDate { get; private set; }

    public DateTime? SoldUtc { get; private set; }

    public DateTime? WarrantyEnd { get; private set; }

    public DateTimeOffset? ReportedAt { get; private set; }

    public DateTime? RepairIn { get; private set; }

    public DateTime? RepairOut { get; private set; }

    public bool? ProofShown { get; private set; }

    public string? Cause { get; private set; }

    public DateTime AskedOn { get; private set; }

    /// <summary>Reads a line of the table's export: empty is NULL.</summary>
    public static ErpClaim Parse(string line)
    {
        var cells = line.Split(';');
        return new ErpClaim
        {
            Serial = cells[0],
            PolicyId = cells[1],
            InvoiceDate = Time(cells[2]),
            SoldUtc = Time(cells[3]),
            WarrantyEnd = Time(cells[4]),
            ReportedAt = cells[5].Length == 0 ? null : DateTimeOffset.ParseExact(cells[5], "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
            RepairIn = Time(cells[6]),
            RepairOut = Time(cells[7]),
            ProofShown = cells[8].Length == 0 ? null : cells[8] == "1",
            Cause = cells[9].Length == 0 ? null : cells[9],
            AskedOn = Time(cells[10])!.Value,
        };
    }

    /// <summary>The one place that turns the row into facts. A NULL is not known; it is never taken for a "no".</summary>
    public ServiceCase ToCase(DateTimeZone zone)
    {
        return ServiceCase.Create(
            SoldUnit.Create(
                [UnitDate.Of(UnitEvent.Sale, ErpDates.UtcDay(SoldUtc, zone)), UnitDate.Of(UnitEvent.Invoice, ErpDates.Day(InvoiceDate))],
                fixedLastDay: ErpDates.LastDay(WarrantyEnd)),
            Claim.Create(Component.WholeUnit, Cause is null ? null : Cases.Cause.Of(Cause), appeared: ErpDates.OffsetDay(ReportedAt, zone)),
            ErpDates.Day(RepairIn).FirstDay is { } handedIn ? [Repair.Create(handedIn, ErpDates.Return(RepairOut), paid: Truth.No)] : [],
            evidence: ProofShown is { } shown ? [Evidence.Of(EvidenceKind.ProofOfPurchase, shown ? Truth.Yes : Truth.No)] : []);
    }

    private static DateTime? Time(string cell) =>
        cell.Length == 0 ? null : DateTime.ParseExact(cell, "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
