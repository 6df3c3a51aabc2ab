using AfterSales.Tests;

namespace AfterSales.Hosts.Tests.NightlyAudit;

public class ImportTests
{
    [Fact]
    public void Every_row_that_cannot_be_read_is_listed_by_its_line_and_its_unit_is_refused()
    {
        using var folder = new AuditFolder();
        folder.Export("sales-invoice.csv", "name,posting_date", new Dictionary<string, string> { ["name"] = "I1", ["posting_date"] = "2024-03-15" });
        folder.Export(
            "serial-no.csv",
            Shape("erpnext-serial-no"),
            new() { ["serial_no"] = "A", ["sales_invoice"] = "I1", ["warranty_expiry_date"] = "2025-03-15" },
            new() { ["serial_no"] = "B", ["sales_invoice"] = "I1", ["warranty_expiry_date"] = "15.03.2025" },
            new() { ["serial_no"] = "C", ["sales_invoice"] = "I9" },
            new() { ["serial_no"] = "D", ["sales_invoice"] = "I1", ["warranty_period"] = "a year" },
            new() { ["serial_no"] = "E", ["sales_invoice"] = "I1" },
            new() { ["serial_no"] = "A", ["sales_invoice"] = "I1", ["warranty_expiry_date"] = "2025-03-16" },
            new() { ["warranty_expiry_date"] = "2025-03-16" });
        folder.Export(
            "warranty-claim.csv",
            Shape("erpnext-warranty-claim"),
            new() { ["status"] = "Closed", ["serial_no"] = "E", ["complaint_date"] = "2024-05-01", ["resolution_date"] = "2024-04-30 10:00:00" },
            new() { ["status"] = "Pending", ["serial_no"] = "E", ["complaint_date"] = "2024-05-01" },
            new() { ["status"] = "Open", ["serial_no"] = "Z", ["complaint_date"] = "2024-05-01" },
            new() { ["status"] = "Open", ["serial_no"] = "E", ["complaint_date"] = "2024-05-01", ["warranty_amc_status"] = "Perhaps" });

        var run = folder.Audit("audit.db", "report");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "file,line,column,problem\n"
            + "serial-no.csv,3,warranty_expiry_date,\"\"\"15.03.2025\"\" is no day of the form uuuu-MM-dd.\"\n"
            + "serial-no.csv,4,sales_invoice,\"sales-invoice.csv has no posting_date for \"\"I9\"\".\"\n"
            + "serial-no.csv,5,warranty_period,\"\"\"a year\"\" is no whole number of Days.\"\n"
            + "serial-no.csv,7,,\"The unit \"\"A\"\" stands there a second time, with other facts.\"\n"
            + "serial-no.csv,8,serial_no,The unit's number is missing.\n"
            + "warranty-claim.csv,2,resolution_date,It came back before it was handed in.\n"
            + "warranty-claim.csv,3,status,\"The mapping does not say whether rows with \"\"Pending\"\" count.\"\n"
            + "warranty-claim.csv,3,resolution_date,\"It is empty, and the mapping does not say what that means where status is \"\"Pending\"\".\"\n"
            + "warranty-claim.csv,4,serial_no,\"There is no unit \"\"Z\"\".\"\n"
            + "warranty-claim.csv,5,warranty_amc_status,\"The mapping has no word for \"\"Perhaps\"\".\"\n",
            File.ReadAllText(folder.Of("report/import-problems.csv")));

        // A unit is never decided from what was left of its rows.
        Assert.All(folder.Query("audit.db", "SELECT kind FROM decision"), unit => Assert.Equal("Refused", unit[0]));
    }

    [Fact]
    public void An_empty_cell_is_not_known_or_what_the_mapping_says()
    {
        using var folder = new AuditFolder();
        folder.Export("sales-invoice.csv", "name,posting_date", new Dictionary<string, string> { ["name"] = "I1", ["posting_date"] = "2024-03-15" });
        folder.Export("serial-no.csv", Shape("erpnext-serial-no"), new() { ["serial_no"] = "A", ["sales_invoice"] = "I1" }, new() { ["serial_no"] = "B" });
        folder.Export(
            "warranty-claim.csv",
            Shape("erpnext-warranty-claim"),
            new() { ["status"] = "Open", ["serial_no"] = "A", ["complaint_date"] = "2025-01-01", ["warranty_amc_status"] = "Under Warranty" },
            new() { ["status"] = "Cancelled", ["serial_no"] = "A" },
            new() { ["status"] = "Closed", ["serial_no"] = "A", ["complaint_date"] = "2024-05-01", ["resolution_date"] = "2024-05-11 23:59:59", ["warranty_amc_status"] = "Under AMC" });

        Assert.Equal(0, folder.Audit("audit.db", "report").ExitCode);

        Assert.Equal(
            ["delivery|unknown|unknown|", "invoice|2024-03-15|unknown|", "repair|2025-01-01|not yet|no", "repair|2024-05-01|2024-05-11|no"],
            folder.Query("audit.db", "SELECT kind, first_day, until_day, word FROM event WHERE unit = 1 ORDER BY seq").Select(row => string.Join('|', row)));
        Assert.Equal(["NotStored", "Undetermined"], folder.Query("audit.db", "SELECT kind FROM decision ORDER BY unit").Select(row => row[0]));
    }

    [Fact]
    public void Times_of_odoo_become_days_of_the_policys_zone()
    {
        using var folder = new AuditFolder();
        folder.Export("sale-order.csv", "name,date_order", new Dictionary<string, string> { ["name"] = "S1", ["date_order"] = "2024-03-14 16:30:00" });
        folder.Export("stock-picking.csv", "name,date_done", new Dictionary<string, string> { ["name"] = "P1", ["date_done"] = "2024-06-11 03:00:00" });
        folder.Export(
            "repair-order.csv",
            Shape("odoo-repair-order"),
            new() { ["lot_id"] = "L1", ["product_id"] = "pump", ["state"] = "done", ["sale_order_id"] = "S1", ["guarantee_limit"] = "2025-03-15", ["schedule_date"] = "2024-06-01 01:00:00", ["picking_id"] = "P1", ["invoice_method"] = "none" },
            new() { ["lot_id"] = "L1", ["product_id"] = "pump", ["state"] = "cancel", ["sale_order_id"] = "S1", ["guarantee_limit"] = "2025-03-15" },
            new() { ["lot_id"] = "L2", ["product_id"] = "pump", ["state"] = "draft" });

        var run = folder.Audit("audit.db", "report", "odoo.json");

        Assert.True(run.ExitCode == 0, run.Error);

        // 16:30 in London is the next day in Shanghai; ten nights in repair move the end.
        Assert.Equal(
            ["L1|TollingIgnored|2025-03-25", "L2|Undetermined|"],
            folder.Query("audit.db", "SELECT u.id, d.kind, d.last_day FROM decision d JOIN unit u ON u.no = d.unit ORDER BY u.no").Select(row => string.Join('|', row)));
    }

    [Fact]
    public void Service_items_of_business_central_are_read_as_its_days_are_written()
    {
        using var folder = new AuditFolder();
        folder.Export(
            "service-item.csv",
            Shape("bc-service-item"),
            new() { ["No."] = "1", ["Warranty Starting Date (Parts)"] = "01/31/2024", ["Warranty Ending Date (Parts)"] = "01/30/2025" },
            new() { ["No."] = "2", ["Warranty Starting Date (Parts)"] = "01/31/2024", ["Warranty Ending Date (Parts)"] = "01/31/2025" });

        var run = folder.Audit("audit.db", "report", "business-central.json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["OffByOne", "Agrees"], folder.Query("audit.db", "SELECT kind FROM decision ORDER BY unit").Select(row => row[0]));
    }

    [Fact]
    public void Requests_to_return_of_nopcommerce_are_answered_again_on_their_day()
    {
        using var folder = new AuditFolder();
        folder.Export("order-item.csv", "Id,OrderCreatedOnUtc", new Dictionary<string, string> { ["Id"] = "7", ["OrderCreatedOnUtc"] = "2024-03-01 02:00:00" });
        var problem = "There Was A Problem With The Product";
        folder.Export(
            "return-request.csv",
            Shape("nopcommerce-return-request"),
            new() { ["Id"] = "1", ["OrderItemId"] = "7", ["ReasonForReturn"] = problem, ["ReturnRequestStatusId"] = "20", ["CreatedOnUtc"] = "2024-03-08 02:00:00" },
            new() { ["Id"] = "2", ["OrderItemId"] = "7", ["ReasonForReturn"] = problem, ["ReturnRequestStatusId"] = "50", ["CreatedOnUtc"] = "2024-03-08 02:00:00" },
            new() { ["Id"] = "3", ["OrderItemId"] = "7", ["ReasonForReturn"] = problem, ["ReturnRequestStatusId"] = "40", ["CreatedOnUtc"] = "2024-03-16 16:30:00" },
            new() { ["Id"] = "4", ["OrderItemId"] = "7", ["ReasonForReturn"] = problem, ["ReturnRequestStatusId"] = "0", ["CreatedOnUtc"] = "2024-03-16 16:30:00" });

        var run = folder.Audit("audit.db", "report", "nopcommerce.json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(
            ["1|Agrees", "2|ReturnAnswered", "3|ReturnAnswered", "4|Undetermined"],
            folder.Query("audit.db", "SELECT u.id, d.kind FROM decision d JOIN unit u ON u.no = d.unit ORDER BY u.no").Select(row => string.Join('|', row)));
    }

    [Theory]
    [InlineData("\"batch_no\", ", "", "The column \"batch_no\" is neither mapped nor ignored.")]
    [InlineData("\"reads\": \"day\", \"format\": \"uuuu-MM-dd\", \"empty\": \"not-known\" }", "\"reads\": \"day\", \"format\": \"uuuu-MM-dd\" }", "say what an empty cell means")]
    [InlineData("\"unit\": \"days\", ", "", "a length has a \"unit\"")]
    [InlineData("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Nowhere\"", "a time has the \"zone\"")]
    [InlineData("\"invoice\": {", "\"bill\": {", "\"bill\" is no fact of Units")]
    [InlineData("\"format\": 1", "\"format\": 2", "format is not 1")]
    [InlineData("\"system\"", "\"sistem\"", "sistem")]
    public void A_mapping_that_leaves_something_to_guess_is_refused(string said, string instead, string told)
    {
        using var folder = new AuditFolder();
        folder.Generate(5, seed: 1);
        var mapping = File.ReadAllText(Repository.PathOf("samples/NightlyAudit/mappings/erpnext.json"));
        Assert.Contains(said, mapping, StringComparison.Ordinal);
        File.WriteAllText(folder.Of("mapping.json"), mapping.Replace(said, instead, StringComparison.Ordinal));

        var run = folder.Audit("audit.db", "report", folder.Of("mapping.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Of("report/migration-report.md")));
    }

    private static string Shape(string name) => File.ReadAllText(Repository.PathOf($"samples/NightlyAudit/shapes/{name}.header.csv")).Trim();
}
