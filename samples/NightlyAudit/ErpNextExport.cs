using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>
/// Makes up an ERPNext export whose stored days hold known mistakes, and writes the truth beside it. It knows nothing of the library: days are counted here as a clerk would
/// who follows P17 (one year from the invoice, days in repair left out), so that finding the mistakes is not the generator read backwards.
/// </summary>
internal sealed class ErpNextExport(int serials, int seed)
{
    private static readonly LocalDate Since = new(2021, 1, 1);

    private readonly Random _random = new(seed);
    private readonly StringBuilder _units = new();
    private readonly StringBuilder _invoices = new("name,posting_date\n");
    private readonly StringBuilder _claims = new();
    private readonly StringBuilder _truth = new("serial_no,kind,right_last_day,stored_last_day\n");

    public void Write(string folder)
    {
        var units = Header("erpnext-serial-no", _units);
        var claims = Header("erpnext-warranty-claim", _claims);
        var kinds = Kinds();
        for (var i = 0; i < serials; i++)
        {
            Unit(i + 1, kinds[i], units, claims);
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in new[] { ("serial-no", _units), ("sales-invoice", _invoices), ("warranty-claim", _claims), ("truth", _truth) })
        {
            File.WriteAllText(Path.Combine(folder, name + ".csv"), text.ToString());
        }
    }

    private static string[] Header(string shape, StringBuilder text)
    {
        var header = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "shapes", shape + ".header.csv")).Trim();
        text.Append(header).Append('\n');
        return header.Split(',');
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    // Of every hundred units two with each mistake, one with a day that no rule explains, one without a stored day, one without an invoice.
    private DifferenceKind[] Kinds()
    {
        var kinds = new DifferenceKind[serials];
        for (var i = 0; i < serials; i++)
        {
            kinds[i] = (i % 100) switch
            {
                0 or 1 => DifferenceKind.OffByOne,
                2 or 3 => DifferenceKind.MonthEndDrift,
                4 or 5 => DifferenceKind.RestartedByDelivery,
                6 or 7 => DifferenceKind.TollingIgnored,
                8 => DifferenceKind.Other,
                9 => DifferenceKind.NotStored,
                10 => DifferenceKind.Undetermined,
                _ => DifferenceKind.Agrees,
            };
        }

        _random.Shuffle(kinds);
        return kinds;
    }

    private void Unit(int number, DifferenceKind kind, string[] unitHeader, string[] claimHeader)
    {
        var serial = number.ToString("'SN-'000000", CultureInfo.InvariantCulture);
        var sold = Since.PlusDays(_random.Next(1095));
        sold = kind switch
        {
            // Only a day that some month lacks can drift; an end that is off by one is not put where drift could be meant.
            DifferenceKind.MonthEndDrift => new LocalDate(sold.Year, 1 + (2 * _random.Next(4)), _random.Next(30, 32)),
            DifferenceKind.OffByOne => new LocalDate(sold.Year, sold.Month, Math.Min(sold.Day, 27)),
            _ => sold,
        };
        var delivered = kind == DifferenceKind.OffByOne ? sold : sold.PlusDays(_random.Next(4));
        var stays = Stays(sold, kind);
        var plain = sold.PlusYears(1);
        var right = plain.PlusDays(stays.Sum(stay => Period.DaysBetween(stay.In, stay.Out)));
        if (kind == DifferenceKind.RestartedByDelivery)
        {
            delivered = stays[^1].Out;
        }

        LocalDate? stored = kind switch
        {
            DifferenceKind.OffByOne => right.PlusDays(_random.Next(2) == 0 ? 1 : -1),
            DifferenceKind.MonthEndDrift => MonthByMonth(sold),
            DifferenceKind.RestartedByDelivery => delivered.PlusYears(1),
            DifferenceKind.TollingIgnored => plain,
            DifferenceKind.Other => right.PlusDays(37 + _random.Next(20)),
            DifferenceKind.NotStored => null,
            _ => right,
        };
        var invoice = kind == DifferenceKind.Undetermined ? "" : number.ToString("'SINV-'000000", CultureInfo.InvariantCulture);
        if (invoice.Length > 0)
        {
            _invoices.Append(invoice).Append(',').Append(Iso(sold)).Append('\n');
        }

        Row(_units, unitHeader, new()
        {
            ["serial_no"] = serial, ["item_code"] = "PHONE-A", ["item_name"] = "Phone A", ["item_group"] = "phones", ["status"] = "Delivered", ["delivery_document_type"] = "Delivery Note",
            ["delivery_date"] = Iso(delivered), ["sales_invoice"] = invoice, ["warranty_period"] = "365", ["warranty_expiry_date"] = DayTexts.Of(stored) ?? "",
        });
        foreach (var (handedIn, handedBack) in stays)
        {
            Row(_claims, claimHeader, new()
            {
                ["status"] = "Closed", ["complaint_date"] = Iso(handedIn), ["serial_no"] = serial, ["complaint"] = "display", ["item_code"] = "PHONE-A", ["warranty_amc_status"] = "Under Warranty",
                ["resolution_date"] = Iso(handedBack) + " 17:30:00",
            });
        }

        if (_random.Next(20) == 0)
        {
            // A claim that was taken back keeps nobody from the unit.
            Row(_claims, claimHeader, new() { ["status"] = "Cancelled", ["complaint_date"] = Iso(sold.PlusDays(40)), ["serial_no"] = serial, ["warranty_amc_status"] = "Under Warranty" });
        }

        _truth.Append(CultureInfo.InvariantCulture, $"{serial},{kind},{Iso(right)},{DayTexts.Of(stored)}\n");
    }

    /// <summary>Stays of three nights and more, one after the other, all begun within the year.</summary>
    private List<(LocalDate In, LocalDate Out)> Stays(LocalDate sold, DifferenceKind kind)
    {
        var count = kind switch
        {
            DifferenceKind.MonthEndDrift => 0,
            DifferenceKind.TollingIgnored or DifferenceKind.RestartedByDelivery => 1 + _random.Next(2),
            _ => Math.Max(0, _random.Next(5) - 2),
        };
        var stays = new List<(LocalDate, LocalDate)>();
        var from = sold.PlusDays(20);
        for (var i = 0; i < count; i++)
        {
            var handedIn = from.PlusDays(_random.Next(120));
            var handedBack = handedIn.PlusDays(_random.Next(3, 31));
            stays.Add((handedIn, handedBack));
            from = handedBack.PlusDays(1);
        }

        return stays;
    }

    private static LocalDate MonthByMonth(LocalDate day)
    {
        for (var month = 0; month < 12; month++)
        {
            day = day.PlusMonths(1);
        }

        return day;
    }

    private static void Row(StringBuilder text, string[] header, Dictionary<string, string> cells) =>
        text.AppendJoin(',', header.Select(name => cells.GetValueOrDefault(name, ""))).Append('\n');
}
